package charts

import (
	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// The charts.
var (
	linesLabel  = words.M{"Lines in the charts", "Linien in den Diagrammen"}
	logLabel    = words.M{"Log scale", "Logarithmisch"}
	moreLabel   = words.M{"Table, pictures, zoom and lines", "Tabelle, Bilder, Zoom und Linien"}
	saveAs      = words.M{"%s as %s", "%s als %s"}
	nothingYet  = words.M{"Nothing yet", "Noch nichts"}
	chartLabels = []words.M{
		chart.Cost:     {"Chart of cost over epochs", "Diagramm der Kosten über die Epochen"},
		chart.Accuracy: {"Chart of accuracy over epochs", "Diagramm der Genauigkeit über die Epochen"},
	}
)

// Zooming.
var (
	zoomLabel    = words.M{"Zoom", "Zoom"}
	zoomHelp     = words.M{"Epochs trained; drag to zoom", "Trainierte Epochen; zum Vergrößern ziehen"}
	earlierLabel = words.M{"Earlier epochs", "Frühere Epochen"}
	laterLabel   = words.M{"Later epochs", "Spätere Epochen"}
	zoomOutLabel = words.M{"Zoom out", "Verkleinern"}
	zoomInLabel  = words.M{"Zoom in", "Vergrößern"}
	allLabel     = words.M{"All", "Alle"}
	allEpochs    = words.M{"All epochs", "Alle Epochen"}
)

// The values at the pointer.
var (
	valuesLabel    = words.M{"Values in the charts", "Werte in den Diagrammen"}
	showHideLabel  = words.M{"Show or hide in the charts", "In den Diagrammen zeigen oder ausblenden"}
	valueAt        = words.M{"%s at %g", "%s bei %g"}
	latestLabel    = words.M{"Latest", "Neueste"}
	epochsTrained  = words.Plural{{"%[1]d epoch", "%[1]d Epoche"}, {"%[2]s epochs", "%[2]s Epochen"}}
	partOfTraining = words.M{"%.2f epochs", "%.2f Epochen"}
)

// What runs are measured on.
var (
	measureLabel = words.M{"Measure on", "Bilder zum Messen"}
	measureHelp  = words.M{"After each epoch. The choice does not change the weights.", "Nach jeder Epoche. Die Wahl ändert nichts an den Gewichten."}
	measureTime  = words.M{"After each epoch. It took %.2f of %.2f s so far.", "Nach jeder Epoche. Das hat bisher %.2f von %.2f\u00a0s gedauert."}
	measures     = map[proto.Measure]words.M{
		proto.OnTest:       {"Test images", "Testbilder"},
		proto.OnValidation: {"Test and validation images", "Test- und Validierungsbilder"},
		proto.OnSample:     {"These and 10,000 training images", "Diese und 10\u202f000 Trainingsbilder"},
		proto.OnTraining:   {"These and all training images", "Diese und alle Trainingsbilder"},
	}
)

// The tables.
var (
	tableLabel  = words.M{"Table", "Tabelle"}
	asTable     = words.M{"%s as a table", "%s als Tabelle"}
	epochColumn = words.M{"Epoch", "Epoche"}
	byEpoch     = words.M{"%s by epoch", "%s je Epoche"}
	lastEpochs  = words.M{"%s by epoch, the last %s epochs; all are in the CSV file", "%s je Epoche, die letzten %s Epochen; alle stehen in der CSV-Datei"}
	noEpochYet  = words.M{"No epoch has finished yet.", "Noch keine Epoche ist fertig."}
)
