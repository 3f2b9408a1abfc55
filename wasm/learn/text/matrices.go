package text

// small are the strings of the small network, which several pages show.
var small = table{
	"small.network":   {"The network", "Das Netz"},
	"small.picture":   {"As a picture", "Als Bild"},
	"small.shape":     {"Shape: units of each layer", "Form: Einheiten je Schicht"},
	"small.shapes":    {"%d to %d layers of 1 to %d units, the inputs first.", "%d bis %d Schichten mit 1 bis %d Einheiten, die Eingaben zuerst."},
	"small.new":       {"New random weights", "Neue zufällige Gewichte"},
	"small.reset":     {"Start again", "Von vorn"},
	"small.choose":    {"Choose a unit; the numbers are activations. A thick line is a large weight, a dashed one is negative.", "Wähle eine Einheit; die Zahlen sind Aktivierungen. Eine dicke Linie bedeutet ein großes Gewicht, eine gestrichelte ein negatives."},
	"small.diagram":   {"Network %s", "Netz %s"},
	"small.input":     {"Input %d: %s", "Eingabe %d: %s"},
	"small.unit":      {"Layer %d, unit %d: %s", "Schicht %d, Einheit %d: %s"},
	"small.row":       {"unit", "Einheit"},
	"small.parameter": {"%s, to layer %d", "%s, zu Schicht %d"},
}

var matrices = table{
	"matrices.about": {
		"The network [2, 3, 1] as a picture and as numpy prints it; every number can be edited, and one unit is worked through term by term.",
		"Das Netz [2, 3, 1] als Bild und so, wie numpy es ausgibt; jede Zahl lässt sich ändern, und eine Einheit wird Schritt für Schritt durchgerechnet.",
	},
	"matrices.p1": {
		"Put units side by side and you have a layer; let each layer feed the next and you have a network. `Network([2, 3, 1])` has two inputs, a hidden layer of three units and one output.",
		"Stellt man Einheiten nebeneinander, hat man eine Schicht; schaltet man Schichten hintereinander, hat man ein Netz. `Network([2, 3, 1])` hat zwei Eingaben, eine verborgene Schicht mit drei Einheiten und eine Ausgabe.",
	},
	"matrices.p2": {
		"All weights that lead to a layer form one matrix: a *row* for each unit of this layer, a *column* for each unit of the layer before. The biases are a column. So the weights between 2 and 3 units have the shape (3, 2), and the biases (3, 1).",
		"Alle Gewichte, die zu einer Schicht führen, stehen in einer Matrix: eine *Zeile* für jede Einheit dieser Schicht, eine *Spalte* für jede Einheit der Schicht davor. Die Biases sind eine Spalte. Also haben die Gewichte zwischen 2 und 3 Einheiten die Form (3, 2) und die Biases die Form (3, 1).",
	},
	"matrices.numbers": {"Every number", "Jede Zahl"},
	"matrices.shapes": {
		"Rows are units of this layer, columns the units of the layer before. Change any number and see what follows.",
		"Jede Zeile gehört zu einer Einheit dieser Schicht, jede Spalte zu einer Einheit der Schicht davor. Ändere eine Zahl und sieh, was sich dadurch ändert.",
	},
	"matrices.layer":   {"To layer %d: weights[%d] of shape %v, biases[%d] of shape %v", "Zu Schicht %d: weights[%d] der Form %v, biases[%d] der Form %v"},
	"matrices.worked":  {"Layer %d, unit %d, term by term", "Schicht %d, Einheit %d, Schritt für Schritt"},
	"matrices.working": {"The unit weights its inputs, adds its bias, and passes the sum *z* through σ:", "Die Einheit gewichtet ihre Eingaben, addiert ihren Bias und wendet σ auf die Summe *z* an:"},
	"matrices.atonce":  {"The whole layer at once is one product of matrices, `sigmoid(np.dot(w, a) + b)`:", "Die ganze Schicht auf einmal ist ein Matrixprodukt, `sigmoid(np.dot(w, a) + b)`:"},
	"matrices.printed": {"As numpy prints it", "So gibt numpy es aus"},
	"matrices.try": {
		"Choose the output unit. Set its bias to −10, then to 10. Why does its activation hardly care any more about the inputs?",
		"Wähle die Ausgabeeinheit. Setze ihren Bias auf −10, dann auf 10. Warum hängt ihre Aktivierung kaum noch von den Eingaben ab?",
	},
	"matrices.question": {
		"How many numbers, weights and biases together, does `Network([784, 30, 10])` have?",
		"Wie viele Zahlen, Gewichte und Biases zusammen, hat `Network([784, 30, 10])`?",
	},
	"matrices.hint": {
		"The first matrix has the shape (30, 784), the second (10, 30). And each unit after the inputs has a bias.",
		"Die erste Matrix hat die Form (30, 784), die zweite (10, 30). Und jede Einheit nach den Eingaben hat einen Bias.",
	},
	"matrices.why": {
		"30 · 784 + 10 · 30 weights and 30 + 10 biases. Almost all of them read the 784 pixels.",
		"30 · 784 + 10 · 30 Gewichte und 30 + 10 Biases. Fast alle davon gehören zu den 784 Pixeln.",
	},
}
