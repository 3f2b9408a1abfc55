package hand

import "inkling/wasm/words"

// Keeping drawings.
var (
	handHeading   = words.M{"Teach it your hand", "Bring ihm deine Handschrift bei"}
	keepHelp      = words.M{"Draw a digit on the pad, then choose which it is. It is kept on your machine, and the pad is cleared for the next one.", "Zeichne eine Ziffer auf das Zeichenfeld und wähle dann, welche es ist. Sie bleibt auf deinem Gerät, und das Zeichenfeld wird für die nächste geleert."}
	labelsLabel   = words.M{"This is a", "Das ist eine"}
	keepLabel     = words.M{"Keep as %d", "Als %d behalten"}
	nothingToKeep = words.M{"There is nothing to keep: draw a %d on the pad first.", "Es gibt nichts zu behalten: Zeichne zuerst eine %d auf das Zeichenfeld."}
	tooManyPoints = words.M{"This drawing cannot be kept: it has too many points. Clear the pad and draw it again.", "Diese Zeichnung lässt sich nicht behalten: Sie hat zu viele Punkte. Leere das Zeichenfeld und zeichne sie noch einmal."}
	noPlaceLeft   = words.M{"All %d places for drawings are taken. Export them, or delete some.", "Alle %d Plätze für Zeichnungen sind belegt. Exportiere sie oder lösche einige."}
	notReadable   = words.M{"The drawings kept by this browser cannot be read: %v.", "Die Zeichnungen in diesem Browser sind nicht lesbar: %v."}
	notKept       = words.M{"This browser does not keep the drawings (%v). They are lost when the tab is closed, unless you export them.", "Dieser Browser behält die Zeichnungen nicht (%v). Wenn der Tab geschlossen wird, sind sie verloren, außer du exportierst sie."}
)

// The list of drawings.
var (
	noDrawings   = words.M{"No drawings are kept yet.", "Es gibt noch keine Zeichnungen."}
	listLabel    = words.M{"Your drawings", "Deine Zeichnungen"}
	readWrong    = words.M{"✗ read as %d", "✗ gelesen als %d"}
	readRight    = words.M{"✓ read as %d", "✓ gelesen als %d"}
	deleteLabel  = words.M{"Delete", "Löschen"}
	deleteOne    = words.M{"Delete this %d, drawing %d", "Diese %d löschen, Zeichnung %d"}
	deleteAll    = words.M{"Delete all", "Alle löschen"}
	undoLabel    = words.M{"Undo change", "Änderung rückgängig machen"}
	nothingDone  = words.M{"There is nothing to undo.", "Es gibt nichts rückgängig zu machen."}
	deletedCount = words.Plural{
		{"%d drawing deleted. Undo change restores it.", "%d Zeichnung gelöscht. „Änderung rückgängig machen“ holt sie zurück."},
		{"%d drawings deleted. Undo change restores them.", "%d Zeichnungen gelöscht. „Änderung rückgängig machen“ holt sie zurück."},
	}
)

// Files of drawings.
var (
	exportLabel     = words.M{"Export", "Exportieren"}
	nothingToExport = words.M{"There are no drawings to export yet.", "Es gibt noch keine Zeichnungen zum Exportieren."}
	importLabel     = words.M{"Import a strokes file (or drop it here)", "Datei mit Strichen importieren (oder hier ablegen)"}
	importedCount   = words.Plural{{"%d drawing imported from %s.", "%d Zeichnung aus %s importiert."}, {"%d drawings imported from %s.", "%d Zeichnungen aus %s importiert."}}
	notImported     = words.M{"%s cannot be imported: %v. Nothing has changed.", "%s kann nicht importiert werden: %v. Es hat sich nichts geändert."}
	tooManyImported = words.Plural{
		{"%[2]s cannot be imported: with its %[1]d drawing there would be more than %[3]d. Nothing has changed.", "%[2]s kann nicht importiert werden: Mit %[1]d Zeichnung daraus wären es mehr als %[3]d. Es hat sich nichts geändert."},
		{"%[2]s cannot be imported: with its %[1]d drawings there would be more than %[3]d. Nothing has changed.", "%[2]s kann nicht importiert werden: Mit %[1]d Zeichnungen daraus wären es mehr als %[3]d. Es hat sich nichts geändert."},
	}
	damagedFile = words.M{"it is a damaged gzip file: %v", "die gzip-Datei ist beschädigt: %v"}
	otherMethod = words.M{"compression method %d, expected 8", "Komprimierung nach Methode %d, erwartet ist 8"}
	wrongSum    = words.M{"the checksum is wrong", "die Prüfsumme ist falsch"}
	tooLarge    = words.M{"it has more than %d MB", "die Datei hat mehr als %d\u00a0MB"}
)

// The accuracy on the drawings.
var (
	yoursLabel   = words.M{"Your digits", "Deine Ziffern"}
	ownScore     = words.M{"Your digits: %d of %d.", "Deine Ziffern: %d von %d."}
	ownTestScore = words.M{"Your digits: %d of %d. The same network reads %s.", "Deine Ziffern: %d von %d. Dasselbe Netz liest %s richtig."}
)

// Fine-tuning.
var (
	fineTuneLabel     = words.M{"Learn my digits", "Meine Ziffern lernen"}
	takeBackLabel     = words.M{"Take back", "Zurücknehmen"}
	fineTuneHelp      = words.M{"Trains the network further on your digits, mixed with MNIST's so that it does not forget those. It takes about a second, once MNIST (7 MB) is loaded.", "Trainiert das Netz mit deinen Ziffern weiter, gemischt mit denen von MNIST, damit es diese nicht vergisst. Es dauert etwa eine Sekunde, sobald MNIST (7\u00a0MB) geladen ist."}
	loadingImages     = words.M{"Loading the training images", "Trainingsbilder werden geladen"}
	fineTuningNow     = words.M{"Learning your digits …", "Deine Ziffern werden gelernt …"}
	fineTuningLabel   = words.M{"Learning your digits", "Deine Ziffern werden gelernt"}
	alreadyFineTuning = words.M{"The network is already learning your digits.", "Das Netz lernt deine Ziffern schon."}
	nothingToTrainOn  = words.M{"There is nothing to learn yet: draw a digit on the pad and choose which it is.", "Es gibt noch nichts zu lernen: Zeichne eine Ziffer auf das Zeichenfeld und wähle, welche es ist."}
	notOfDigits       = words.M{"The active network does not classify digits. Choose another above.", "Das aktive Netz klassifiziert keine Ziffern. Wähle oben ein anderes."}
	networkNotLoaded  = words.M{"The active network is still loading.", "Das aktive Netz wird noch geladen."}
	unusable          = words.M{"The fine-tuned network cannot be used: %v.", "Das nachtrainierte Netz ist nicht brauchbar: %v."}
	notFineTuned      = words.M{"No network has been trained on your digits yet.", "Mit deinen Ziffern wurde noch kein Netz trainiert."}
	resultsLabel      = words.M{"Results", "Ergebnisse"}
	fineTunedIn       = words.M{"Learned in %.1f s", "Gelernt in %.1f\u00a0s"}
	rightColumn       = words.M{"Read correctly", "Richtig gelesen"}
	beforeColumn      = words.M{"Before", "Vorher"}
	afterColumn       = words.M{"After", "Nachher"}
	ofColumn          = words.M{"Of", "Von"}
	testImagesRow     = words.M{"MNIST's test images", "Testbilder von MNIST"}
)
