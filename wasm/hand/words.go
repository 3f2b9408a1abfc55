package hand

import "inkling/wasm/words"

// Keeping drawings.
var (
	handHeading   = words.M{"Teach it your hand", "Bring ihm deine Handschrift bei"}
	keepHelp      = words.M{"Draw a digit on the pad, then choose which it is. It is kept on your machine, and the pad is cleared for the next one.", "Zeichne eine Ziffer auf das Zeichenfeld und wähle dann, welche es ist. Sie bleibt auf deinem Gerät, und das Zeichenfeld wird für die nächste geleert."}
	labelsLabel   = words.M{"This is", "Das ist"}
	keepLabel     = words.M{"Keep as %s", "Als %s behalten"}
	keepClassHelp = words.M{"Draw on the pad, then choose what it is; or let the pad ask. The drawings are kept on your machine.", "Zeichne auf das Zeichenfeld und wähle dann, was es ist, oder lass das Zeichenfeld fragen. Die Zeichnungen bleiben auf deinem Gerät."}
	nothingToKeep = words.M{"There is nothing to keep: draw %s on the pad first.", "Es gibt nichts zu behalten: Zeichne zuerst %s auf das Zeichenfeld."}
	tooManyPoints = words.M{"This drawing cannot be kept: it has too many points. Clear the pad and draw it again.", "Diese Zeichnung lässt sich nicht behalten: Sie hat zu viele Punkte. Leere das Zeichenfeld und zeichne sie noch einmal."}
	noPlaceLeft   = words.M{"All %d places for drawings are taken. Export them, or delete some.", "Alle %d Plätze für Zeichnungen sind belegt. Exportiere sie oder lösche einige."}
	notReadable   = words.M{"The drawings kept by this browser cannot be read: %v.", "Die Zeichnungen in diesem Browser sind nicht lesbar: %v."}
	notKept       = words.M{"This browser does not keep the drawings (%v). They are lost when the tab is closed, unless you export them.", "Dieser Browser behält die Zeichnungen nicht (%v). Wenn der Tab geschlossen wird, sind sie verloren, außer du exportierst sie."}
)

// The list of drawings.
var (
	noDrawings   = words.M{"No drawings are kept yet.", "Es gibt noch keine Zeichnungen."}
	listLabel    = words.M{"Your drawings", "Deine Zeichnungen"}
	drawingsOf   = words.M{"Drawings of %s", "Zeichnungen von %s"}
	readWrong    = words.M{"wrong, read as %s", "falsch, gelesen als %s"}
	readRight    = words.M{"right, read as %s", "richtig, gelesen als %s"}
	deleteOne    = words.M{"Delete %s, drawing %d", "%s löschen, Zeichnung %d"}
	drawingCount = words.Plural{{"%d drawing", "%d Zeichnung"}, {"%d drawings", "%d Zeichnungen"}}
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

// The sets.
var (
	digitsName     = words.M{"Your digits", "Deine Ziffern"}
	setLabel       = words.M{"Drawn data set", "Gezeichneter Datensatz"}
	newLabel       = words.M{"New data set …", "Neuer Datensatz …"}
	classesLabel   = words.M{"Classes", "Klassen"}
	classesHelp    = words.M{"What you will draw, %d to %d names separated by spaces or commas: heart star circle. A-Z means all letters from A to Z.", "Was du zeichnen wirst, %d bis %d Namen, getrennt durch Leerzeichen oder Kommas: Herz Stern Kreis. A-Z bedeutet alle Buchstaben von A bis Z."}
	nameLabel      = words.M{"Name of the data set (optional)", "Name des Datensatzes (freiwillig)"}
	createLabel    = words.M{"Start drawing", "Zeichnen beginnen"}
	cancelLabel    = words.M{"Cancel", "Abbrechen"}
	numberedName   = words.M{"%s %d", "%s %d"}
	wrongClasses   = words.M{"A data set needs %d to %d classes; there are %d.", "Ein Datensatz braucht %d bis %d Klassen; es sind %d."}
	longClass      = words.M{"The name %s is too long: use at most %d characters.", "Der Name %s ist zu lang: Nimm höchstens %d Zeichen."}
	sameClass      = words.M{"The class %s is there twice. Give each class its own name.", "Die Klasse %s gibt es zweimal. Gib jeder Klasse einen eigenen Namen."}
	badClasses     = words.M{"it has %d classes", "es sind %d Klassen"}
	otherClass     = words.M{"it has no class %s", "die Klasse %s gibt es nicht"}
	renameLabel    = words.M{"Change names …", "Namen ändern …"}
	renameHelp     = words.M{"The new names of the %d classes, in the same order. Further names become new classes.", "Die neuen Namen der %d Klassen, in derselben Reihenfolge. Weitere Namen werden neue Klassen."}
	saveNames      = words.M{"Save names", "Namen speichern"}
	fewerClasses   = words.M{"This data set has %d classes; there are %d names. Give each class a name.", "Dieser Datensatz hat %d Klassen; es sind %d Namen. Gib jeder Klasse einen Namen."}
	oldNames       = words.M{"Train again: the network still has the old names.", "Trainiere noch einmal: Das Netz hat noch die alten Namen."}
	deleteSetLabel = words.M{"Delete data set", "Datensatz löschen"}
	deleteQuestion = words.M{"Delete %s with all its drawings? This cannot be undone; export it first to keep them.", "%s mit allen Zeichnungen löschen? Das lässt sich nicht rückgängig machen; exportiere sie vorher, um sie zu behalten."}
	confirmLabel   = words.M{"Delete for good", "Endgültig löschen"}
	keepSetLabel   = words.M{"Keep it", "Behalten"}
	deletedSet     = words.M{"%s is deleted.", "%s ist gelöscht."}
)

// Asking for drawings.
var (
	askLabel      = words.M{"Draw %s next", "Als Nächstes %s zeichnen"}
	beginAsking   = words.M{"Draw one after another", "Eine nach der anderen zeichnen"}
	stopAsking    = words.M{"Stop", "Aufhören"}
	askedLabel    = words.M{"What to draw", "Was zu zeichnen ist"}
	drawNext      = words.M{"Draw: %s (%d of %d)", "Zeichne: %s (%d von %d)"}
	drawMore      = words.M{"Enough to train. Or draw: %s (%d)", "Genug zum Trainieren. Oder zeichne: %s (%d)"}
	takeLabel     = words.M{"Keep (Enter)", "Behalten (Enter)"}
	byItselfLabel = words.M{"Keep after a pause", "Nach einer Pause behalten"}
	inTurnLabel   = words.M{"Classes in turn", "Klassen reihum"}
)

// Training on a set.
var (
	learnLabel      = words.M{"Train", "Trainieren"}
	distortLabel    = words.M{"Distort the drawings (augmentation)", "Zeichnungen verzerren (Augmentierung)"}
	learnHelp       = words.M{"Trains two networks on the classes with at least %d drawings: one from nothing, one on the features of the pen network. Every fifth drawing is held back to test them. The better network then reads the pad.", "Trainiert zwei Netze mit den Klassen, die mindestens %d Zeichnungen haben: eines von null an, eines auf den Merkmalen des Stift-Netzes. Jede fünfte Zeichnung wird zurückgehalten, um sie zu testen. Das bessere Netz liest dann das Zeichenfeld."}
	learningLabel   = words.M{"Learning your drawings", "Deine Zeichnungen werden gelernt"}
	learningNow     = words.M{"Learning your drawings …", "Deine Zeichnungen werden gelernt …"}
	alreadyLearning = words.M{"A network is already learning your drawings.", "Ein Netz lernt deine Zeichnungen schon."}
	tooFewDrawings  = words.M{"Draw at least %d examples of at least %d classes first.", "Zeichne zuerst mindestens %d Beispiele von mindestens %d Klassen."}
	learnedIn       = words.M{"Trained in %.1f s on %d drawings, tested on %d held back", "In %.1f s mit %d Zeichnungen trainiert, mit %d zurückgehaltenen getestet"}
	startColumn     = words.M{"Training", "Training"}
	ofHeld          = words.M{"Right of %d", "Richtig von %d"}
	accuracyColumn  = words.M{"Accuracy", "Genauigkeit"}
	fromNothing     = words.M{"from nothing", "von null an"}
	onFeatures      = words.M{"on the pen network's features", "auf den Merkmalen des Stift-Netzes"}
	readsNow        = words.M{"The network trained %s reads. Draw on the pad.", "Das Netz, das %s trainiert wurde, liest. Zeichne auf das Zeichenfeld."}
	dataNotKept     = words.M{"This browser cannot keep the data set, so mistakes cannot be shown. The network works.", "Dieser Browser kann den Datensatz nicht speichern, daher lassen sich Fehler nicht zeigen. Das Netz funktioniert."}
	networkGone     = words.M{"it is no longer in this browser; train again", "es ist nicht mehr in diesem Browser; trainiere noch einmal"}
	learnAllLabel   = words.M{"Train on all drawings", "Mit allen Zeichnungen trainieren"}
	learnAllHelp    = words.M{"It has not seen the drawings held back. Trained on these too, it reads better still; by how much, no test can say.", "Die zurückgehaltenen Zeichnungen kennt es nicht. Auch mit diesen trainiert liest es noch besser; wie viel, kann kein Test sagen."}
	allNow          = words.M{"The network that reads was then trained on all %d drawings. The accuracy above is that of the network before: none is left to test this one.", "Das Netz, das liest, wurde dann mit allen %d Zeichnungen trainiert. Die Genauigkeit oben ist die des Netzes davor: Zum Testen dieses Netzes ist keine übrig."}
	mistakesLink    = words.M{"See its mistakes", "Seine Fehler ansehen"}
)
