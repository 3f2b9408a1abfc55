package link

import "inkling/wasm/words"

// Problems with an address: clauses.
var (
	addressTooLong   = words.M{"it has %d characters, but at most %d are read, so all of it was ignored", "sie hat %d Zeichen, aber höchstens %d werden gelesen, also wurde sie ganz ausgelassen"}
	badEscape        = words.M{"%s is invalid: %% must be followed by two hexadecimal digits", "%s ist ungültig: Auf %% müssen zwei Hexadezimalziffern folgen"}
	notUTF8          = words.M{"%s is not valid UTF-8", "%s ist kein gültiges UTF-8"}
	twice            = words.M{"%s appears twice; the first one counts", "%s kommt zweimal vor; das erste zählt"}
	tooLong          = words.M{"%s is too long", "%s ist zu lang"}
	unknownKey       = words.M{"%s is not a known key", "%s ist kein bekannter Schlüssel"}
	notBegin         = words.M{"run is %s, expected begin", "run ist %s, erwartet wird begin"}
	badVersion       = words.M{"v is %s, expected %d", "v ist %s, erwartet wird %d"}
	newerVersion     = words.M{"it is from a newer version of Inkling (%d; this one reads %d), so some of it may be ignored", "sie stammt von einer neueren Version von Inkling (%d; diese liest %d), also kann etwas davon ausgelassen sein"}
	noPreset         = words.M{"there is no preset %s", "es gibt keine Vorlage %s"}
	noPretrained     = words.M{"there is no pre-trained network %s", "es gibt kein fertig trainiertes Netz %s"}
	noteCut          = words.M{"the note is cut after %d characters", "die Notiz ist nach %d Zeichen abgeschnitten"}
	tooManyNames     = words.M{"%s names more than %d parts; the others were ignored", "%s nennt mehr als %d Teile; die übrigen wurden ausgelassen"}
	notName          = words.M{"%s is %s, which is not a name", "%s ist %s, und das ist kein Name"}
	notOneOf         = words.M{"%s is %s, expected %s", "%s ist %s, erwartet wird %s"}
	resultsIgnored   = words.M{"the results of the run were ignored: %s", "die Ergebnisse des Laufs wurden ausgelassen: %s"}
	resultsOutdated  = words.M{"the results of the run were ignored, because its settings were changed", "die Ergebnisse des Laufs wurden ausgelassen, weil seine Einstellungen geändert wurden"}
	settingUnchanged = words.M{"%s; it was left unchanged", "%s; der Wert blieb unverändert"}
	settingAdjusted  = words.M{"%s; it was changed to %s", "%s; der Wert wurde auf %s geändert"}
)

// Problems with the drawing of an address.
var (
	drawingUnreadable = words.M{"the drawing cannot be read: %v", "die Zeichnung kann nicht gelesen werden: %v"}
	notBase64         = words.M{"%s is not base64url", "%s ist kein base64url"}
	badStroke         = words.M{"stroke %d: %v", "Strich %d: %v"}
	strokeCut         = words.M{"it is incomplete", "er ist unvollständig"}
	strokeEmpty       = words.M{"it has no points", "er hat keine Punkte"}
	strokeOutside     = words.M{"it leaves the pad", "er verlässt das Zeichenfeld"}
	tooManyPoints     = words.M{"more than %d points in all", "mehr als %d Punkte insgesamt"}
)
