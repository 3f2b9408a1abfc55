package plane

import "inkling/wasm/words"

var (
	title        = words.M{"The plane", "Die Ebene"}
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

	dataTitle     = words.M{"Data", "Daten"}
	setLabel      = words.M{"Data set", "Datensatz"}
	classesLabel  = words.M{"Classes", "Klassen"}
	pointsLabel   = words.M{"Points", "Punkte"}
	noiseLabel    = words.M{"Noise, %", "Rauschen, %"}
	testLabel     = words.M{"For testing, %", "Zum Testen, %"}
	seedLabel     = words.M{"Seed", "Seed"}
	inputsTitle   = words.M{"Inputs", "Eingaben"}
	networkTitle  = words.M{"Network", "Netz"}
	outputTitle   = words.M{"Output", "Ausgabe"}
	unitTitle     = words.M{"Unit %s of hidden layer %s", "Einheit %s der verborgenen Schicht %s"}
	toOutput      = words.M{"Show the output", "Ausgabe zeigen"}
	learningTitle = words.M{"Learning", "Lernen"}

	addLayer    = words.M{"Add a layer", "Schicht hinzufügen"}
	removeLayer = words.M{"Remove a layer", "Schicht entfernen"}
	moreUnits   = words.M{"One unit more in hidden layer %s", "Eine Einheit mehr in verborgener Schicht %s"}
	fewerUnits  = words.M{"One unit less in hidden layer %s", "Eine Einheit weniger in verborgener Schicht %s"}

	activationLabel = words.M{"Activation", "Aktivierung"}
	costLabel       = words.M{"Cost", "Kosten"}
	initLabel       = words.M{"Weight initialisation", "Initialisierung"}
	etaLabel        = words.M{"Learning rate", "Lernrate"}
	batchSizeLabel  = words.M{"Mini-batch size", "Mini-Batch-Größe"}
	momentumLabel   = words.M{"Momentum", "Momentum"}
	lambdaLabel     = words.M{"Lambda", "Lambda"}
	decayLabel      = words.M{"Learning-rate decay", "Abnahme der Lernrate"}

	epochsLine    = words.M{"Epoch %s", "Epoche %s"}
	trainingCost  = words.M{"Training cost %s", "Kosten beim Training %s"}
	testCost      = words.M{"Test cost %s", "Kosten beim Test %s"}
	testError     = words.M{"Test error %s", "Fehler beim Test %s"}
	networkLabel  = words.M{"The network, layer by layer: %s units. Each unit shows its field over the plane.", "Das Netz, Schicht für Schicht: %s Einheiten. Jede Einheit zeigt ihr Feld über der Ebene."}
	fieldLabel    = words.M{"The field over the plane, with the points of training (filled) and test (rings); misread ones have a dark edge", "Das Feld über der Ebene, mit den Punkten für Training (gefüllt) und Test (Ringe); falsch gelesene haben einen dunklen Rand"}
	curveLabel    = words.M{"Costs, epoch by epoch: training solid, test dashed", "Kosten, Epoche für Epoche: Training durchgezogen, Test gestrichelt"}
	pointsOnClick = words.M{"Click a unit to see its field large.", "Klicke auf eine Einheit, um ihr Feld groß zu sehen."}
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
