package phrases

import "inkling/wasm/words"

// ofLink are the problems that packages link and address find in an address: clauses.
var ofLink = []words.M{
	{"%s: there is no part %q", "%s: Den Teil %q gibt es nicht"},
	{"it has %d characters, but at most %d are read, so all of it was ignored", "sie hat %d Zeichen, aber höchstens %d werden gelesen, also wurde sie ganz ausgelassen"},
	{"%s is invalid: %% must be followed by two hexadecimal digits", "%s ist ungültig: Auf %% müssen zwei Hexadezimalziffern folgen"},
	{"%s is not valid UTF-8", "%s ist kein gültiges UTF-8"},
	{"%s appears twice; the first one counts", "%s kommt zweimal vor; das erste zählt"},
	{"%s is too long", "%s ist zu lang"},
	{"%s is not a known key", "%s ist kein bekannter Schlüssel"},
	{"run is %s, expected begin", "run ist %s, erwartet ist begin"},
	{"v is %s, expected %d", "v ist %s, erwartet ist %d"},
	{"it is from a newer version of Inkling (%d; this one reads %d), so some of it may be ignored", "sie stammt von einer neueren Version von Inkling (%d; diese liest %d), also kann etwas davon ausgelassen sein"},
	{"there is no preset %s", "es gibt keine Vorlage %s"},
	{"there is no pre-trained network %s", "es gibt kein vortrainiertes Netz %s"},
	{"the note is cut after %d characters", "die Notiz wurde nach %d Zeichen abgeschnitten"},
	{"%s names more than %d parts; the others were ignored", "%s nennt mehr als %d Teile; die übrigen wurden ausgelassen"},
	{"%s is %s, which is not a name", "%s ist %s, und das ist kein Name"},
	{"%s is %s, expected %s", "%s ist %s, erwartet ist %s"},
	{"the results of the run were ignored: %s", "die Ergebnisse des Laufs wurden ausgelassen: %s"},
	{"the results of the run were ignored, because its settings were changed", "die Ergebnisse des Laufs wurden ausgelassen, weil seine Einstellungen geändert wurden"},
	{"%s; it was left unchanged", "%s; der Wert blieb unverändert"},
	{"%s; it was changed to %s", "%s; der Wert wurde auf %s geändert"},
	{"the drawing cannot be read: %v", "die Zeichnung kann nicht gelesen werden: %v"},
	{"%s is not base64url", "%s ist kein base64url"},
	{"stroke %d: %v", "Strich %d: %v"},
	{"it is incomplete", "er ist unvollständig"},
	{"it has no points", "er hat keine Punkte"},
	{"it leaves the pad", "er verlässt das Zeichenfeld"},
	{"more than %d points in all", "mehr als %d Punkte insgesamt"},
}
