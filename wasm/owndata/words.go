package owndata

import "inkling/wasm/words"

// Opening files.
var (
	heading     = words.M{"Your own data", "Deine eigenen Daten"}
	openLabel   = words.M{"Open data …", "Daten öffnen …"}
	folderLabel = words.M{"Open a folder …", "Ordner öffnen …"}
	drawLabel   = words.M{"Draw a data set", "Datensatz zeichnen"}
	openHelp    = words.M{"Images with labels: CSV, IDX, NumPy, pickle, or a folder or ZIP file with a folder of PNG or JPEG images for each class, up to 64 x 64 pixels. Drop them anywhere on this page. They stay in this browser.", "Bilder mit Labels: CSV, IDX, NumPy, Pickle oder ein Ordner oder eine ZIP-Datei mit je einem Ordner voller PNG- oder JPEG-Bilder für jede Klasse, bis 64\u00a0×\u00a064 Pixel. Du kannst sie irgendwo auf dieser Seite ablegen. Sie bleiben in diesem Browser."}
	readingOf   = words.M{"Reading %s", "%s wird gelesen"}
	readingPart = words.M{"Reading %s: %s of %s", "%s wird gelesen: %s von %s"}
	keepingOf   = words.M{"Keeping %s", "%s wird gespeichert"}
	stopLabel   = words.M{"Stop", "Abbrechen"}
	cancelLabel = words.M{"Cancel", "Abbrechen"}
	andMore     = words.Plural{{"%[2]s and %[1]d more", "%[2]s und %[1]d weitere"}, {"%[2]s and %[1]d more", "%[2]s und %[1]d weitere"}}
	myImages    = words.M{"My images", "Meine Bilder"}
	megabytes   = words.M{"%.1f MB", "%.1f\u00a0MB"}
	lostNotice  = words.M{"The data could not be opened: %v.", "Die Daten konnten nicht geöffnet werden: %v."}
)

// The preview.
var (
	previewTitle  = words.M{"%s: what was understood", "%s: so wurde es verstanden"}
	failedTitle   = words.M{"%s cannot be read yet", "%s lässt sich noch nicht lesen"}
	failedHelp    = words.M{"%s.", "%s."}
	summary       = words.M{"%s: %s images of %d x %d pixels in %d classes.", "%s: %s Bilder mit %d\u00a0×\u00a0%d Pixeln in %d Klassen."}
	samplesLabel  = words.M{"Samples and images of each class", "Beispiele und Bilder jeder Klasse"}
	classHead     = words.M{"Class", "Klasse"}
	samplesHead   = words.M{"Samples", "Beispiele"}
	allRow        = words.M{"All", "Alle"}
	samplesOf     = words.M{"Samples of class %s", "Beispiele der Klasse %s"}
	correctLabel  = words.M{"Not right? Correct it", "Nicht richtig? Korrigieren"}
	foundOut      = words.M{"found out", "herausgefunden"}
	nameLabel     = words.M{"Name of the data set", "Name des Datensatzes"}
	useLabel      = words.M{"Use it", "Verwenden"}
	wrongName     = words.M{"The name needs 1 to %d characters, and has %d.", "Der Name braucht 1 bis %d Zeichen und hat %d."}
	keptNotice    = words.M{"%s is kept in this browser, and the next run trains on it.", "%s ist in diesem Browser gespeichert, und der nächste Lauf trainiert damit."}
	numberedName  = words.M{"%s %d", "%s %d"}
	splitHeadings = []words.M{{"Training", "Training"}, {"Validation", "Validierung"}, {"Test", "Test"}}
)

// The data sets that are kept.
var (
	setLine       = words.M{"%s images, %s KB", "%s Bilder, %s\u00a0KB"}
	inUse         = words.M{"in use", "in Verwendung"}
	chooseLabel   = words.M{"Use", "Verwenden"}
	renameLabel   = words.M{"Rename", "Umbenennen"}
	exportLabel   = words.M{"Export", "Exportieren"}
	saveAs        = words.M{"Save it as:", "Speichern als:"}
	shardsLabel   = words.M{"Inkling", "Inkling"}
	idxLabel      = words.M{"IDX", "IDX"}
	csvLabel      = words.M{"CSV", "CSV"}
	numpyLabel    = words.M{"NumPy", "NumPy"}
	deleteLabel   = words.M{"Delete", "Löschen"}
	confirmLabel  = words.M{"Delete for good", "Endgültig löschen"}
	keepLabel     = words.M{"Keep it", "Behalten"}
	ofSet         = words.M{"%s: %s", "%s: %s"}
	newName       = words.M{"New name of %s", "Neuer Name von %s"}
	chosenNotice  = words.M{"The next run trains on %s.", "Der nächste Lauf trainiert mit %s."}
	confirmDelete = words.M{"Delete %s from this browser? Your files stay as they are.", "%s aus diesem Browser löschen? Deine Dateien bleiben, wie sie sind."}
	deletedNotice = words.M{"%s is deleted.", "%s ist gelöscht."}
	busyNotice    = words.M{"Finish opening the other data first.", "Schließe zuerst das Öffnen der anderen Daten ab."}
)
