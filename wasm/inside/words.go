package inside

import (
	"inkling/nn"
	"inkling/wasm/words"
)

// The section and its parts.
var (
	insideHeading  = words.M{"Look inside", "Hineinsehen"}
	readerLabel    = words.M{"Network to inspect (it also reads the pad)", "Netz zum Hineinsehen (es liest auch das Zeichenfeld)"}
	partsLabel     = words.M{"Parts", "Teile"}
	netTabLabel    = words.M{"The network at work", "Das Netz bei der Arbeit"}
	unitsTabLabel  = words.M{"Weights", "Gewichte"}
	mistakesLabel  = words.M{"Mistakes", "Fehler"}
	wishesLabel    = words.M{"What it would like to see", "Was es gern sähe"}
	loadingNetwork = words.M{"Loading network …", "Netz wird geladen …"}
	notLoadedYet   = words.M{"The network is still loading.", "Das Netz wird noch geladen."}
	goToPadLabel   = words.M{"Go to the pad", "Zum Zeichenfeld"}
	pagedSpan      = words.M{"%s to %s of %s", "%s bis %s von %s"}
)

// Units and their numbers.
var (
	pixelName   = words.M{"Pixel in row %d, column %d", "Pixel in Zeile %d, Spalte %d"}
	outputName  = words.M{"Output for %s", "Ausgabe für %s"}
	hiddenName  = words.M{"Hidden unit %d", "Verborgene Einheit %d"}
	deepName    = words.M{"Unit %d of hidden layer %d", "Einheit %d der verborgenen Schicht %d"}
	noNumber    = words.M{"no number", "keine Zahl"}
	noneChosen  = words.M{"no unit chosen", "keine Einheit ausgewählt"}
	hiddenLayer = words.M{"Hidden layer %d", "Verborgene Schicht %d"}
	outputLayer = words.M{"Outputs", "Ausgaben"}
)

// The network at work.
var (
	netLabel         = words.M{"The network: units as dots, edges as lines", "Das Netz: Einheiten als Punkte, Verbindungen als Linien"}
	netHelp          = words.M{"On the left is the image that the network sees, on the right its outputs. The fuller a dot, the more active the unit. Point at a unit, or move to it with the arrow keys, to see only its edges. Click to keep it selected, press Escape to deselect it.", "Links ist das Bild, das das Netz sieht, rechts sind seine Ausgaben. Je voller ein Punkt, desto aktiver die Einheit. Zeige auf eine Einheit oder geh mit den Pfeiltasten zu ihr, um nur ihre Verbindungen zu sehen. Ein Klick hält die Auswahl fest, Esc hebt sie auf."}
	spokenLabel      = words.M{"Unit", "Einheit"}
	sketchLabel      = words.M{"A second view of the pad, to draw next to the network", "Das Zeichenfeld noch einmal, zum Zeichnen neben dem Netz"}
	closeLabel       = words.M{"Close", "Schließen"}
	draftNote        = words.M{"The network of the next run, not trained yet.", "Das Netz des nächsten Laufs, noch nicht trainiert."}
	leaveDraft       = words.M{"Show the active network", "Das aktive Netz zeigen"}
	explainLabel     = words.M{"Legend", "Legende"}
	clearPadLabel    = words.M{"Clear the pad", "Zeichenfeld leeren"}
	edgesLabel       = words.M{"Lines show", "Linien zeigen"}
	flowOption       = words.M{"activation × weight", "Aktivierung × Gewicht"}
	weightsOption    = words.M{"weights", "Gewichte"}
	allWeights       = words.M{"The larger the weight, the thicker the line.", "Je größer das Gewicht, desto dicker die Linie."}
	allFlows         = words.M{"The larger activation × weight, the thicker the line.", "Je größer Aktivierung × Gewicht, desto dicker die Linie."}
	strongestWeights = words.M{"The larger the weight, the thicker the line; between two layers only the strongest %d are drawn.", "Je größer das Gewicht, desto dicker die Linie; zwischen zwei Schichten sind nur die %d stärksten gezeichnet."}
	strongestFlows   = words.M{"The larger activation × weight, the thicker the line; between two layers only the strongest %d are drawn.", "Je größer Aktivierung × Gewicht, desto dicker die Linie; zwischen zwei Schichten sind nur die %d stärksten gezeichnet."}
	positiveHelp     = words.M{"positive: raises the sum", "positiv: erhöht die Summe"}
	negativeHelp     = words.M{"negative: lowers the sum", "negativ: verringert die Summe"}
	savePicture      = words.M{"Save the picture", "Bild speichern"}
	strongestLabel   = words.M{"The most active units, as text", "Die aktivsten Einheiten als Text"}
	notReading       = words.M{"This network cannot read the pad.", "Dieses Netz kann das Zeichenfeld nicht lesen."}
)

// Weights.
var (
	notPictured     = words.M{"The weights of this network cannot be shown as images.", "Die Gewichte dieses Netzes lassen sich nicht als Bilder zeigen."}
	hiddenHelp      = words.M{"Each picture shows the weights of one hidden unit: what it looks for in the image. Train a network and watch them form.", "Jedes Bild zeigt die Gewichte einer verborgenen Einheit: wonach sie im Bild sucht. Trainiere ein Netz und sieh zu, wie sie entstehen."}
	outputHelp      = words.M{"Each picture shows the weights of one output: what it looks for in the image. Train a network and watch them form.", "Jedes Bild zeigt die Gewichte einer Ausgabe: wonach sie im Bild sucht. Trainiere ein Netz und sieh zu, wie sie entstehen."}
	unitsLabel      = words.M{"Weights of the units %d to %d of %d", "Gewichte der Einheiten %d bis %d von %d"}
	unitsBefore     = words.M{"Units before", "Einheiten davor"}
	unitsAfter      = words.M{"Units after", "Einheiten danach"}
	andBelow        = words.M{"%s and below", "%s und darunter"}
	andAbove        = words.M{"%s and above", "%s und darüber"}
	negativeLabel   = words.M{"negative", "negativ"}
	positiveLabel   = words.M{"positive", "positiv"}
	ownScale        = words.M{"Each with its own scale", "Jedes mit eigener Skala"}
	savePictures    = words.M{"Save the pictures", "Bilder speichern"}
	pointHelp       = words.M{"Point at a unit to see its weighted inputs.", "Zeige auf eine Einheit, um ihre gewichteten Eingaben zu sehen."}
	itsWeights      = words.M{"Its weights", "Ihre Gewichte"}
	itsProducts     = words.M{"Weights × what is on the pad", "Gewichte × Bild auf dem Zeichenfeld"}
	saveWeights     = words.M{"Save weights", "Gewichte speichern"}
	saveProducts    = words.M{"Save products", "Produkte speichern"}
	greyLevel       = words.M{"Its grey level: %s", "Sein Grauwert: %s"}
	contributions   = words.M{"Largest contributions to its sum", "Größte Beiträge zu ihrer Summe"}
	toOutputs       = words.M{"Its weights to the outputs", "Ihre Gewichte zu den Ausgaben"}
	toNextLayer     = words.M{"Its strongest weights to the next layer", "Ihre stärksten Gewichte zur nächsten Schicht"}
	weightedInputs  = words.M{"Weighted inputs", "Gewichtete Eingaben"}
	speaksFor       = words.M{"Speaks for", "Spricht dafür"}
	speaksAgainst   = words.M{"Speaks against", "Spricht dagegen"}
	biasLabel       = words.M{"Bias", "Bias"}
	zLabel          = words.M{"z, their sum", "z, die Summe"}
	activationNames = map[nn.Activation]words.M{
		nn.Sigmoid: {"Activation, σ(z)", "Aktivierung, σ(z)"},
		nn.Tanh:    {"Activation, tanh(z)", "Aktivierung, tanh(z)"},
		nn.ReLU:    {"Activation, max(0, z)", "Aktivierung, max(0, z)"},
		nn.Softmax: {"Activation, softmax of z", "Aktivierung, Softmax von z"},
	}
)

// Mistakes.
var (
	testHelp       = words.M{"Which classes does this network confuse? It classifies all test images, which it was not trained on. Then you can look at every mistake and put it on the pad.", "Welche Klassen verwechselt dieses Netz? Es klassifiziert alle Testbilder; mit ihnen wurde es nicht trainiert. Danach kannst du jeden Fehler ansehen und auf das Zeichenfeld legen."}
	testLabel      = words.M{"Test the network", "Netz testen"}
	testOn         = words.M{"Test the network on %s", "Netz mit %s testen"}
	testOnMNIST    = words.M{"Test the network on %s (7 MB)", "Netz mit %s testen (7\u00a0MB)"}
	testAgainLabel = words.M{"Test again", "Noch einmal testen"}
	saveCSVLabel   = words.M{"Save as CSV", "Als CSV speichern"}
	loadingTest    = words.M{"Loading the test images", "Testbilder werden geladen"}
	testedLine     = words.M{"%s of %s test images read correctly, %s.", "%s von %s Testbildern richtig gelesen, %s."}
	testedNow      = words.M{"%s of %s test images read correctly at the moment, %s.", "%s von %s Testbildern im Moment richtig gelesen, %s."}
	matrixLabel    = words.M{"Confusion matrix: rows are what the images were, columns what they were read as", "Konfusionsmatrix: Zeilen sind die Klassen der Bilder, Spalten die Antworten des Netzes"}
	matrixCorner   = words.M{"was ↓  read →", "ist ↓  liest →"}
	rightColumn    = words.M{"right", "richtig"}
	cellCount      = words.M{"%s read as %s: %d", "%s gelesen als %s: %d"}
	mixupsHeading  = words.M{"Most frequent mistakes", "Häufigste Fehler"}
	allMistakes    = words.M{"All mistakes", "Alle Fehler"}
	allHeading     = words.M{"Mistakes, most confident first", "Fehler, sicherste zuerst"}
	rightHeading   = words.M{"%s read correctly", "%s, richtig gelesen"}
	cellHeading    = words.M{"%s read as %s", "%s, gelesen als %s"}
	loadingImages  = words.M{"Loading images …", "Bilder werden geladen …"}
	noImages       = words.M{"No such images.", "Keine solchen Bilder."}
	noImagesSpan   = words.M{"no images", "keine Bilder"}
	imagesBefore   = words.M{"Images before", "Bilder davor"}
	imagesAfter    = words.M{"Images after", "Bilder danach"}
	caseName       = words.M{"%s, %s, read as %s, %s", "%s, %s, gelesen als %s, %s"}
	casesHelp      = words.M{"Below each image: its class → the network's answer, and the activation of that output. Choose an image to put it on the pad.", "Unter jedem Bild: seine Klasse → die Antwort des Netzes, und die Aktivierung dieser Ausgabe. Wähle ein Bild, um es auf das Zeichenfeld zu legen."}
	chosenLabel    = words.M{"Chosen image", "Gewähltes Bild"}
	isOnPad        = words.M{"%s, is on the pad.", "%s, liegt auf dem Zeichenfeld."}
	otherSize      = words.M{"The pad takes images of %d x %d pixels; this one has %d x %d.", "Das Zeichenfeld nimmt Bilder mit %d\u00a0×\u00a0%d Pixeln; dieses hat %d\u00a0×\u00a0%d."}
	answerLabel    = words.M{"The network's answer", "Die Antwort des Netzes"}
)

// What it would like to see.
var (
	wishesHelp    = words.M{"Training changes the weights to fit the images. Here the weights stay the same and the image changes, step by step, from faint noise to the image that this network is most certain of (gradient ascent on the input).", "Beim Trainieren passen sich die Gewichte den Bildern an. Hier bleiben die Gewichte gleich, und das Bild ändert sich, Schritt für Schritt, von schwachem Rauschen zu dem Bild, bei dem sich dieses Netz am sichersten ist (Gradientenaufstieg an der Eingabe)."}
	whatLabel     = words.M{"What to look for", "Wonach gesucht wird"}
	lookForLabel  = words.M{"Look for %s", "Bild für %s suchen"}
	howLabel      = words.M{"How it works", "So funktioniert es"}
	howHelp       = words.M{"Each step follows the gradient of the digit's z minus the mean z of the other outputs. The network alone would accept specks that no one can read, because it was never trained to reject them. After each step, the image is therefore blurred a little, which favours strokes over dots, and faded a little, which removes ink that makes no difference. It also keeps the amount of ink of MNIST's images. Many results still do not look like digits, and that is the point: the network distinguishes digits, but does not know what a digit is.", "Jeder Schritt folgt dem Gradienten von z der Ziffer minus dem mittleren z der anderen Ausgaben. Das Netz allein wäre mit Sprenkeln zufrieden, die niemand lesen kann, denn es hat nie gelernt, sie abzulehnen. Darum wird das Bild nach jedem Schritt ein wenig weichgezeichnet, was Striche gegenüber Punkten begünstigt, und ein wenig aufgehellt, was Tinte entfernt, auf die es nicht ankommt. Außerdem behält es so viel Tinte wie die Bilder von MNIST. Viele Ergebnisse sehen trotzdem nicht wie Ziffern aus, und genau darum geht es: Das Netz unterscheidet Ziffern, weiß aber nicht, was eine Ziffer ist."}
	chooseHelp    = words.M{"Choose what to look for.", "Wähle, wonach gesucht wird."}
	imageLabel    = words.M{"The image", "Das Bild"}
	foundLabel    = words.M{"The image found", "Das gefundene Bild"}
	foundCaption  = words.M{"Step %d of %d, from the noise of seed %d: the network reads %s, with %s for %s.", "Schritt %d von %d, aus dem Rauschen von Seed %d: Das Netz liest %s, mit %s für %s."}
	putOnPadLabel = words.M{"Put it on the pad", "Auf das Zeichenfeld legen"}
	otherNoise    = words.M{"From other noise", "Aus anderem Rauschen"}
	saveImage     = words.M{"Save the image", "Bild speichern"}
	stagesLabel   = words.M{"Intermediate steps", "Zwischenschritte"}
	stageLabel    = words.M{"Step %d, %s", "Schritt %d, %s"}
	wishTitle     = words.M{"what a network would like to see for %s, step %d", "was ein Netz für %s gern sähe, Schritt %d"}
)
