package plane

import "inkling/wasm/words"

var (
	title        = words.M{"The plane", "Die Ebene"}
	pageTitle    = words.M{"Plane", "Ebene"}
	lead         = words.M{"A small network learns points in a plane. Each unit shows what it makes of the plane.", "Ein kleines Netz lernt Punkte in einer Ebene. Jede Einheit zeigt, was sie aus der Ebene macht."}
	playLabel    = words.M{"Train", "Trainieren"}
	pauseLabel   = words.M{"Pause", "Pause"}
	batchLabel   = words.M{"One mini-batch", "Ein Mini-Batch"}
	epochLabel   = words.M{"One epoch", "Eine Epoche"}
	restartLabel = words.M{"Back to the start", "Zurück an den Anfang"}
	reseedLabel  = words.M{"New seed", "Neuer Seed"}
	paceLabel    = words.M{"Speed", "Tempo"}
	perSecond    = words.M{"%s epochs/s", "%s Epochen/s"}
	fastest      = words.M{"fastest", "so schnell es geht"}

	timeLabel    = words.M{"Look back", "Zurückblicken"}
	filmLabel    = words.M{"Save as film", "Als Film speichern"}
	filmProgress = words.M{"Pictures of the film", "Bilder des Films"}
	stopFilm     = words.M{"Stop the film", "Film abbrechen"}

	dataTitle     = words.M{"Data", "Daten"}
	setLabel      = words.M{"Data set", "Datensatz"}
	classesLabel  = words.M{"Classes", "Klassen"}
	pointsLabel   = words.M{"Points", "Punkte"}
	noiseLabel    = words.M{"Noise, %", "Rauschen, %"}
	testLabel     = words.M{"Test, %", "Test, %"}
	seedLabel     = words.M{"Seed", "Seed"}
	inputsTitle   = words.M{"Inputs", "Eingaben"}
	networkTitle  = words.M{"Network", "Netz"}
	outputTitle   = words.M{"Output", "Ausgabe"}
	unitTitle     = words.M{"Unit %s of hidden layer %s", "Einheit %s der verborgenen Schicht %s"}
	toOutput      = words.M{"Show the output", "Ausgabe zeigen"}
	hiddenLabel   = words.M{"Hidden layers", "Verborgene Schichten"}
	noLayers      = words.M{"none", "keine"}
	learningTitle = words.M{"Learning", "Lernen"}

	addLayer    = words.M{"Add a layer", "Schicht hinzufügen"}
	removeLayer = words.M{"Remove a layer", "Schicht entfernen"}
	moreUnits   = words.M{"One unit more in hidden layer %s", "Eine Einheit mehr in verborgener Schicht %s"}
	fewerUnits  = words.M{"One unit fewer in hidden layer %s", "Eine Einheit weniger in verborgener Schicht %s"}

	parameterLabel = words.M{"Weights and bias: %s", "Gewichte und Bias: %s"}
	biasName       = words.M{"Bias", "Bias"}
	weightFrom     = words.M{"Weight from %s", "Gewicht von %s"}
	weightFromUnit = words.M{"Weight from unit %s", "Gewicht von Einheit %s"}
	numberLabel    = words.M{"Its value", "Sein Wert"}
	sliderLabel    = words.M{"Change its value", "Seinen Wert ändern"}

	drawLabel     = words.M{"Draw points", "Punkte zeichnen"}
	drawClass     = words.M{"Draw points of class %s", "Punkte der Klasse %s zeichnen"}
	drawValue     = words.M{"Draw points of the value %s", "Punkte mit dem Wert %s zeichnen"}
	drawCurve     = words.M{"Draw the curve", "Die Kurve zeichnen"}
	eraseLabel    = words.M{"Erase", "Radieren"}
	undoLabel     = words.M{"Undo", "Rückgängig"}
	clearLabel    = words.M{"Clear", "Leeren"}
	areaLabel     = words.M{"Drawing area: arrow keys move the cross, Enter draws or erases there", "Zeichenfläche: Pfeiltasten bewegen das Kreuz, Enter zeichnet oder radiert dort"}
	drawHint      = words.M{"Click in the picture to add a point, or drag to spray points.", "Klicke ins Bild für einen Punkt, oder ziehe, um Punkte zu sprühen."}
	lockedPoints  = words.M{"The points are locked here.", "Die Punkte sind hier gesperrt."}
	fewPoints     = words.M{"Draw at least 2 points, or open a CSV file.", "Zeichne mindestens 2 Punkte, oder öffne eine CSV-Datei."}
	filesTitle    = words.M{"Files and links", "Dateien und Links"}
	saveCSVLabel  = words.M{"Save as CSV", "Als CSV speichern"}
	fileLabel     = words.M{"Open a CSV file", "CSV-Datei öffnen"}
	pasteLabel    = words.M{"CSV text, or a link of TensorFlow Playground", "CSV-Text, oder ein Link von TensorFlow Playground"}
	openLabel     = words.M{"Open", "Öffnen"}
	opened        = words.M{"Opened %s points.", "%s Punkte geöffnet."}
	openedClasses = words.M{"Classes: %s.", "Klassen: %s."}
	scaled        = words.M{"The coordinates were scaled to fit.", "Die Koordinaten wurden passend skaliert."}

	activationLabel = words.M{"Activation", "Aktivierung"}
	costLabel       = words.M{"Cost", "Kosten"}
	initLabel       = words.M{"Weight initialisation", "Initialisierung"}
	etaLabel        = words.M{"Learning rate", "Lernrate"}
	batchSizeLabel  = words.M{"Mini-batch size", "Mini-Batch-Größe"}
	momentumLabel   = words.M{"Momentum", "Momentum"}
	lambdaLabel     = words.M{"Lambda", "Lambda"}
	decayLabel      = words.M{"Learning-rate decay", "Lernratenabnahme"}

	gradientLabel  = words.M{"Gradient at a point", "Gradient an einem Punkt"}
	probeArea      = words.M{"Picture: arrow keys move the cross; the gradient is that of the nearest point", "Bild: Pfeiltasten bewegen das Kreuz; der Gradient ist der des nächsten Punkts"}
	probeHint      = words.M{"Training on this point alone lowers blue weights and raises orange ones.", "Training nur mit diesem Punkt senkt blaue Gewichte und hebt orange."}
	probeLine      = words.M{"%s: output %s, cost %s", "%s: Ausgabe %s, Kosten %s"}
	derivativeLine = words.M{"Gradient %s", "Gradient %s"}
	className      = words.M{"class %s", "Klasse %s"}
	valueName      = words.M{"value %s", "Wert %s"}

	epochsLine    = words.M{"Epoch %s", "Epoche %s"}
	epochOf       = words.M{"Epoch %s of %s", "Epoche %s von %s"}
	trainingCost  = words.M{"Training cost %s", "Kosten beim Training %s"}
	testCost      = words.M{"Test cost %s", "Kosten beim Test %s"}
	testError     = words.M{"Test error %s", "Fehler beim Test %s"}
	networkLabel  = words.M{"The network, layer by layer: %s units. Each unit shows its field over the plane.", "Das Netz, Schicht für Schicht: %s Einheiten. Jede Einheit zeigt ihr Feld über der Ebene."}
	fieldLabel    = words.M{"The field over the plane, with the points of training (filled) and test (rings); misread ones have a dark edge", "Das Feld über der Ebene, mit den Punkten für Training (gefüllt) und Test (Ringe); falsch gelesene haben einen dunklen Rand"}
	curveLabel    = words.M{"Costs, epoch by epoch: training solid, test dashed", "Kosten, Epoche für Epoche: Training durchgezogen, Test gestrichelt"}
	pointsOnClick = words.M{"Click a unit to see its field large; click an edge to change its weight.", "Klicke auf eine Einheit, um ihr Feld groß zu sehen; auf eine Kante, um ihr Gewicht zu ändern."}
)

// names are the words for choices, by their keys.
var names = map[string]words.M{
	"circle":         {"Circle", "Kreis"},
	"xor":            {"Exclusive or", "Exklusives Oder"},
	"clouds":         {"Clouds", "Wolken"},
	"spiral":         {"Spiral", "Spirale"},
	"moons":          {"Moons", "Monde"},
	"checkerboard":   {"Checkerboard", "Schachbrett"},
	"rings":          {"Rings", "Ringe"},
	"slope":          {"Slope (values)", "Hang (Werte)"},
	"hills":          {"Two hills (values)", "Zwei Hügel (Werte)"},
	"points":         {"Your own points", "Eigene Punkte"},
	"curve":          {"Your own curve", "Eigene Kurve"},
	"sine":           {"Sine (curve)", "Sinus (Kurve)"},
	"step":           {"Step (curve)", "Stufe (Kurve)"},
	"sigmoid":        {"Sigmoid", "Sigmoid"},
	"tanh":           {"tanh", "tanh"},
	"relu":           {"ReLU", "ReLU"},
	"linear":         {"linear", "linear"},
	"quadratic":      {"quadratic", "quadratisch"},
	"cross-entropy":  {"cross-entropy", "Kreuzentropie"},
	"log-likelihood": {"log-likelihood", "Log-Likelihood"},
	"large":          {"large", "groß"},
	"scaled":         {"scaled", "skaliert"},
}
