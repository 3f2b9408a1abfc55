package ask

import "inkling/wasm/words"

func init() { words.Register(phrases) }

// phrases are what the worker reports, by their English formats.
var phrases = []words.M{
	// its end
	{"The trainer could not be started (%s).", "Der Trainer konnte nicht gestartet werden (%s)."},
	{"%s could not be loaded: %s", "%s konnte nicht geladen werden: %s"},
	{
		"The trainer's program ended by itself. The browser's console has details.",
		"Das Programm des Trainers hat sich beendet. Die Konsole des Browsers nennt Einzelheiten.",
	},
	{"The trainer stopped working: %s.", "Der Trainer arbeitet nicht mehr: %s."},
	{"its program could not be loaded", "sein Programm konnte nicht geladen werden"},
	{
		"Page and trainer are of different versions (%s). Reload the page.",
		"Seite und Trainer haben verschiedene Versionen (%s). Lade die Seite neu.",
	},
	{"%s and %s", "%s und %s"},
	{"%s Try again.", "%s Versuche es noch einmal."},

	// a run
	{
		"A run is training already. Press Reset first to begin another.",
		"Es trainiert schon ein Lauf. Drücke zuerst „Zurücksetzen“, um einen anderen zu beginnen.",
	},
	{
		"This run is paused. Press Resume to continue it, or Reset to begin another.",
		"Dieser Lauf ist angehalten. Drücke „Weiter“, um ihn fortzusetzen, oder „Zurücksetzen“, um einen anderen zu beginnen.",
	},
	{
		"A run is going on. Press Reset first to begin it again.",
		"Es trainiert gerade ein Lauf. Drücke zuerst „Zurücksetzen“, um ihn neu zu beginnen.",
	},
	{
		"The run before has only just ended. Press the button again.",
		"Der vorige Lauf ist gerade erst zu Ende. Drücke noch einmal auf den Knopf.",
	},
	{
		"No run waits for its data. Press Train to begin one.",
		"Kein Lauf wartet auf seine Daten. Drücke „Trainieren“, um einen zu beginnen.",
	},
	{"No images have loaded yet.", "Es sind noch keine Bilder geladen."},
	{
		"The data is still loading. Press Reset to stop waiting for it.",
		"Die Daten werden noch geladen. Drücke „Zurücksetzen“, um nicht länger auf sie zu warten.",
	},
	{
		"The run trains by itself now. Press Pause first to go step by step.",
		"Der Lauf trainiert gerade von selbst. Drücke zuerst „Anhalten“, um Schritt für Schritt zu gehen.",
	},
	{
		"There is no run to pause. Press Train to begin one.",
		"Es gibt keinen Lauf zum Anhalten. Drücke „Trainieren“, um einen zu beginnen.",
	},
	{"The run goes on already.", "Der Lauf geht schon weiter."},
	{
		"There is no paused run. Press Train to begin one.",
		"Es gibt keinen angehaltenen Lauf. Drücke „Trainieren“, um einen zu beginnen.",
	},
	{
		"this run cannot go on from where it was (%s); press Repeat to train it again",
		"dieser Lauf kann nicht fortgesetzt werden (%s); drücke „Wiederholen“, um ihn neu zu trainieren",
	},
	{"the data has changed since: %s, expected %s", "die Daten haben sich seitdem geändert: %s, erwartet %s"},
	{"not all data is here", "die Daten sind nicht vollständig geladen"},

	// the data
	{
		"Nothing to try again: no data is missing, or it is still loading.",
		"Es gibt nichts erneut zu versuchen: Es fehlen keine Daten, oder sie werden noch geladen.",
	},
	{
		"The data has changed on the server while it was loaded. Press Train to begin again.",
		"Die Daten haben sich während des Ladens auf dem Server geändert. Drücke „Trainieren“, um neu zu beginnen.",
	},
	{"The data could not be loaded: %s. %s", "Die Daten konnten nicht geladen werden: %s. %s"},
	{"The validation images could not be loaded: %s. %s", "Die Validierungsbilder konnten nicht geladen werden: %s. %s"},
	{
		"Runs are not measured on them; the next run tries again.",
		"Läufe werden nicht an ihnen gemessen; der nächste Lauf versucht es noch einmal.",
	},
	{"The run needs them to know when to stop. %s", "Der Lauf braucht sie, weil sie sein Ende bestimmen. %s"},
	{"Load the data again, or press Train.", "Lade die Daten noch einmal, oder drücke „Trainieren“."},
	{"Press Retry to go on where it stopped.", "Drücke „Erneut versuchen“, um dort weiterzumachen."},
	{
		"a web page arrived in its place; check that the server has this file",
		"stattdessen kam eine Webseite; prüfe, ob der Server diese Datei hat",
	},
	{"the browser cannot read your data (%s)", "der Browser kann deine Daten nicht lesen (%s)"},
	{
		"your data is no longer in this browser: open its files again in Images",
		"deine Daten sind nicht mehr in diesem Browser: Öffne ihre Dateien noch einmal unter „Bilder“",
	},
	{"No images have been loaded yet. Load them first.", "Es sind noch keine Bilder geladen. Lade sie zuerst."},
	{"No such images. Reload the page.", "Solche Bilder gibt es nicht. Lade die Seite neu."},

	// files
	{"%s cannot be made: %s.", "%s kann nicht erstellt werden: %s."},

	// looking inside
	{"Another question has taken the place of this one.", "An die Stelle dieser Frage ist eine andere getreten."},
	{
		"This network or these images cannot be looked at. Reload the page.",
		"Dieses Netz oder diese Bilder lassen sich nicht ansehen. Lade die Seite neu.",
	},
	{"There is no network in training to look into.", "Es trainiert kein Netz, in das man hineinsehen könnte."},
	{
		"The answers to these images are gone. Test the network again.",
		"Die Antworten zu diesen Bildern sind nicht mehr da. Teste das Netz noch einmal.",
	},
	{
		"The run that is going on uses another data set. Wait until it ends, or press Reset.",
		"Der jetzige Lauf verwendet einen anderen Datensatz. Warte, bis er endet, oder drücke „Zurücksetzen“.",
	},
	{
		"The test images of %s are of another shape than this network reads.",
		"Die Testbilder von %s haben eine andere Form, als dieses Netz liest.",
	},
	{"The test images could not be loaded: %s.", "Die Testbilder konnten nicht geladen werden: %s."},
	{
		"Another data set was asked for before the network could be tested.",
		"Bevor das Netz getestet werden konnte, wurde ein anderer Datensatz verlangt.",
	},

	// fine-tuning
	{
		"These drawings or this network cannot be learned from. Reload the page.",
		"Aus diesen Zeichnungen oder mit diesem Netz lässt sich nicht lernen. Lade die Seite neu.",
	},
	{"The network is already learning your digits.", "Das Netz lernt deine Ziffern schon."},
	{
		"These drawings cannot be trained on. Reload the page.",
		"Mit diesen Zeichnungen lässt sich nicht trainieren. Lade die Seite neu.",
	},
	{
		"Your digits can be learned with images of digits only. Train a network on MNIST first.",
		"Deine Ziffern lassen sich nur zusammen mit Bildern von Ziffern lernen. Trainiere zuerst ein Netz mit MNIST.",
	},
	{
		"The images to learn them with could not be loaded: %s.",
		"Die Bilder, mit denen sie gelernt werden, konnten nicht geladen werden: %s.",
	},
	{
		"Another data set was asked for before your digits could be learned.",
		"Bevor deine Ziffern gelernt werden konnten, wurde ein anderer Datensatz verlangt.",
	},

	// the lessons
	{
		"The worker is busy with something longer. Stop that first.",
		"Es wird gerade noch etwas Längeres berechnet. Stoppe das zuerst.",
	},
	{"The images are still loading.", "Die Bilder werden noch geladen."},
	{
		"The images could not be loaded: %s. Try again.",
		"Die Bilder konnten nicht geladen werden: %s. Versuche es noch einmal.",
	},
	{"The lessons need the images of MNIST.", "Die Lektionen brauchen die Bilder von MNIST."},
	{"This cannot be computed. Reload the page.", "Das kann nicht berechnet werden. Lade die Seite neu."},
	{"There is no mini-batch yet. Learn one first.", "Es gibt noch keinen Mini-Batch. Lerne zuerst einen."},
	{
		"There is no network to be asked. Train one first.",
		"Es gibt kein Netz, das man fragen könnte. Trainiere zuerst eines.",
	},
}
