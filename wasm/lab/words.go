package lab

import "inkling/wasm/words"

// The views and panels.
var (
	labLabel        = words.M{"Lab", "Labor"}
	learnLabel      = words.M{"Learn", "Lernen"}
	planeLabel      = words.M{"Plane", "Ebene"}
	shareLabel      = words.M{"Share", "Teilen"}
	drawLabel       = words.M{"Draw", "Zeichnen"}
	handLabel       = words.M{"Your drawings", "Zeichnungen"}
	trainLabel      = words.M{"Train", "Trainieren"}
	runsLabel       = words.M{"Runs", "Läufe"}
	insideLabel     = words.M{"Look inside", "Hineinsehen"}
	networkLabel    = words.M{"Network", "Netz"}
	weightsLabel    = words.M{"Weights", "Gewichte"}
	mistakesLabel   = words.M{"Mistakes", "Fehler"}
	wishesLabel     = words.M{"Wishes", "Wünsche"}
	histogramsTitle = words.M{"Histograms", "Histogramme"}
	batchLabel      = words.M{"Mini-batch", "Mini-Batch"}
	lessonLabel     = words.M{"Lesson: %s", "Lektion: %s"}
	noBatch         = words.M{"The images of the last mini-batch appear here, each with the network's answer. Press Step, or move Speed to the left and train.", "Hier erscheinen die Bilder des letzten Mini-Batches, jedes mit der Antwort des Netzes. Drücke „Schritt“, oder schiebe „Tempo“ nach links und trainiere."}
	logTitle        = words.M{"Log", "Protokoll"}
	browseLabel     = words.M{"Images", "Bilder"}
	panelsLabel     = words.M{"In the lab", "Im Labor"}
	copyLinkLabel   = words.M{"Copy link", "Link kopieren"}
	linkLabel       = words.M{"The link", "Der Link"}
	pageTitle       = words.M{"Inkling: a neural-network laboratory", "Inkling: ein Labor für neuronale Netze"}
	trainHeading    = words.M{"Train a network", "Ein Netz trainieren"}
	linkByHand      = words.M{"the browser's address says the same", "die Adresse im Browser sagt dasselbe"}
	nothingAt       = words.M{"There is nothing at %s; this is the lab.", "Unter %s gibt es nichts; das hier ist das Labor."}
	noSuchPart      = words.M{"There is no part %q to show; this is the pad.", "Den Teil %q gibt es nicht; das hier ist das Zeichenfeld."}
	listNotLoaded   = words.M{"Could not list the data sets: %v. Train uses %s.", "Die Datensätze konnten nicht aufgelistet werden: %v. „Trainieren“ nimmt %s."}
	notInBrowser    = words.M{"%s is somebody's own data, which is not in this browser; ask for its file, and open it in Images", "%s sind jemandes eigene Daten, die nicht in diesem Browser sind; bitte um die Datei, und öffne sie unter „Bilder“"}
	dataHeld        = words.M{"The link to this page fixes the data set.", "Der Link zu dieser Seite legt den Datensatz fest."}
	notOnSite       = words.M{"%s is not on this site; use %s", "%s gibt es auf dieser Website nicht; nimm %s"}
	numberedClass   = words.M{"Class %d", "Klasse %d"}
	ofTestImages    = words.M{"%s of %s's test images", "%s der Testbilder von %s"}
	readsRight      = words.M{"The network reads %s: right.", "Das Netz liest %s: richtig."}
	readsWrong      = words.M{"The network reads %s: wrong.", "Das Netz liest %s: falsch."}
	runsShown       = words.Plural{{"%d run", "%d Lauf"}, {"%d runs", "%d Läufe"}}
	runShown        = words.M{"%s %s, eta %g, seed %d", "%s %s, Eta %g, Seed %d"}
	readerLocked    = words.M{"The active network is locked here, so no other can take its place.", "Das aktive Netz ist hier gesperrt, daher kann kein anderes an seine Stelle treten."}
	drawnByYou      = words.M{"%s, drawn by you", "%s, von dir gezeichnet"}
	withYourDigits  = words.M{"%s with your digits", "%s mit deinen Ziffern"}
	inTraining      = words.M{"The network you are training", "Das Netz, das du trainierst"}
	trainedHere     = words.M{"%s, trained here", "%s, hier trainiert"}
)

// The pieces that an address can hide or lock, and the parts that can be embedded on their own.
var (
	navigationLabel = words.M{"Navigation", "Navigation"}
	presetLabel     = words.M{"Preset", "Vorlage"}
	settingsLabel   = words.M{"All settings", "Alle Einstellungen"}
	moreLabel       = words.M{"More settings", "Weitere Einstellungen"}
	buttonsLabel    = words.M{"Training buttons", "Knöpfe für das Training"}
	speedLabel      = words.M{"Speed", "Tempo"}
	figuresLabel    = words.M{"Cost and accuracy", "Kosten und Genauigkeit"}
	chartLabel      = words.M{"Charts", "Diagramme"}
	coachLabel      = words.M{"Coach", "Coach"}
	histogramsLabel = words.M{"Histograms by layer", "Histogramme nach Schicht"}
	logLabel        = words.M{"Training log", "Trainingsprotokoll"}
	repeatLabel     = words.M{"Repeat exactly", "Exakt wiederholen"}
	wholeLabPart    = words.M{"The whole lab", "Das ganze Labor"}
	padPart         = words.M{"The pad alone", "Nur das Zeichenfeld"}
	trainingPart    = words.M{"Training", "Training"}
	comparingPart   = words.M{"Comparing runs", "Läufe vergleichen"}
	lookingPart     = words.M{"Looking inside", "Hineinsehen"}
	fineTuningPart  = words.M{"Fine-tuning on one's own hand", "Nachtraining mit der eigenen Handschrift"}
	imagesPart      = words.M{"The images", "Die Bilder"}
)
