package histograms

import "inkling/wasm/words"

// The histograms.
var (
	histogramsLabel  = words.M{"Histograms by layer", "Histogramme nach Schicht"}
	nothingYet       = words.M{"Weights, activations and gradients appear here during training. Press Train, or Step for one mini-batch.", "Gewichte, Aktivierungen und Gradienten erscheinen hier beim Trainieren. Drücke „Trainieren“, oder „Schritt“ für einen Mini-Batch."}
	histogramsHelp   = words.M{"After %.4g epochs: the number of weights, activations and gradients by size, on a logarithmic scale. Activations are of %s images; gradients are averages over %s training images. A norm is the square root of the sum of squares; for activations, of the mean square.", "Nach %.4g Epochen: die Anzahl der Gewichte, Aktivierungen und Gradienten nach Größe, auf einer logarithmischen Skala. Die Aktivierungen sind die von %s Bildern, die Gradienten Mittelwerte über %s Trainingsbilder. Eine Norm ist die Wurzel aus der Summe der Quadrate, bei Aktivierungen aus deren Mittelwert."}
	weightsLabel     = words.M{"Weights", "Gewichte"}
	activationsLabel = words.M{"Activations", "Aktivierungen"}
	gradientsLabel   = words.M{"Gradients", "Gradienten"}
	outputsLabel     = words.M{"Outputs", "Ausgaben"}
	hiddenLabel      = words.M{"Hidden layer", "Verborgene Schicht"}
	hiddenLayer      = words.M{"Hidden layer %d", "Verborgene Schicht %d"}
	normCaption      = words.M{"norm %s", "Norm %s"}
)

// The norms over time.
var (
	normsLabel  = words.M{"Norm over time", "Norm im Verlauf"}
	normsRange  = words.M{"%s to %s, log scale", "%s bis %s, logarithmisch"}
	normsEpochs = words.M{"%.4g epochs", "%.4g Epochen"}
	legendLabel = words.M{"Lines of the norms", "Linien der Normen"}
)

// The table.
var (
	tableLabel   = words.M{"Show as table", "Als Tabelle zeigen"}
	numbersLabel = words.M{"Numbers of each layer", "Zahlen jeder Schicht"}
	columns      = []words.M{
		{"Layer", "Schicht"}, {"Numbers", "Zahlen"}, {"From", "Von"}, {"To", "Bis"}, {"Norm", "Norm"}, {"Units dead", "Tote Einheiten"}, {"Saturated", "Gesättigt"},
	}
	deadUnits = words.M{"%d of %d", "%d von %d"}
)
