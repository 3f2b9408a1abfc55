package text

var lines = table{
	"lines.about": {
		"What a unit draws in the plane of its two inputs, and why exclusive or needs a hidden layer.",
		"Was eine Einheit in die Ebene ihrer zwei Eingaben zeichnet, und warum das exklusive Oder eine verborgene Schicht braucht.",
	},
	"lines.p1": {
		"Take the two inputs of a unit as a point in the plane. Where *w*₁*x*₁ + *w*₂*x*₂ + *b* = 0, the output of a sigmoid unit is 0.5. These points form a straight line. On one side of the line the output is larger, on the other side it is smaller. The weights set the direction of the line, and the bias moves it. Large weights make the step across the line steep.",
		"Die zwei Eingaben einer Einheit bilden einen Punkt in der Ebene. Wo *w*₁*x*₁ + *w*₂*x*₂ + *b* = 0 ist, gibt eine Sigmoid-Einheit 0,5 aus. Diese Punkte bilden eine Gerade. Auf der einen Seite der Geraden ist die Ausgabe größer, auf der anderen kleiner. Die Gewichte bestimmen die Richtung der Geraden, und der Bias verschiebt sie. Große Gewichte machen die Stufe an der Geraden steil.",
	},
	"lines.p2": {
		"*Exclusive or* is 1 if exactly one of its two inputs is 1. Its four points lie on the corners of a square, and equal values are on opposite corners. No straight line has both ones on one side and both zeros on the other. So one unit cannot compute it.",
		"Das *exklusive Oder* ist 1, wenn genau eine der zwei Eingaben 1 ist. Seine vier Punkte sind die Ecken eines Quadrats, und gleiche Werte liegen sich schräg gegenüber. Keine Gerade hat beide Einsen auf einer Seite und beide Nullen auf der anderen. Eine einzelne Einheit kann es also nicht berechnen.",
	},
	"lines.p3": {
		"A *hidden layer* solves this. Each hidden unit draws its own line. The output unit gets the outputs of the hidden units as its inputs. Its weights and bias can be set so that it is large only where all of them are large. Then it marks the region that all of them share. Exclusive or is such a region: the strip where NAND is 1 and OR is 1 too.",
		"Eine *verborgene Schicht* löst das. Jede verborgene Einheit zeichnet ihre eigene Gerade. Die Ausgabeeinheit erhält die Ausgaben der verborgenen Einheiten als Eingaben. Ihre Gewichte und ihr Bias lassen sich so wählen, dass ihre Ausgabe nur dort groß ist, wo alle verborgenen groß sind. Dann markiert sie das Gebiet, das allen gemeinsam ist. Das exklusive Oder ist so ein Gebiet: der Streifen, in dem NAND den Wert 1 hat und OR auch.",
	},

	"lines.unit":         {"One unit, one line", "Eine Einheit, eine Gerade"},
	"lines.unit.caption": {"The output of the unit for all inputs: the stronger the colour, the closer to 1", "Die Ausgabe der Einheit für alle Eingaben: je kräftiger die Farbe, desto näher an 1"},
	"lines.unit.label":   {"Output of the unit over all inputs, with its line; points on the right side: %d of %d", "Ausgabe der Einheit für alle Eingaben, mit ihrer Geraden; Punkte auf der richtigen Seite: %d von %d"},
	"lines.steep":        {"Across the line, the output rises from 0.1 to 0.9 over a distance of %s.", "Quer zur Geraden steigt die Ausgabe auf einer Strecke von %s von 0,1 auf 0,9."},
	"lines.flat":         {"Both weights are 0, so there is no line. The output is %s everywhere.", "Beide Gewichte sind 0, also gibt es keine Gerade. Die Ausgabe ist überall %s."},
	"lines.right":        {"Points on the right side: %d of %d.", "Punkte auf der richtigen Seite: %d von %d."},
	"lines.all":          {"All four points are on the right side.", "Alle vier Punkte liegen auf der richtigen Seite."},
	"lines.most":         {"One line cannot do better.", "Mehr schafft eine Gerade nicht."},
	"lines.legend.line":  {"the line of a unit, with output 0.5", "die Gerade einer Einheit, mit Ausgabe 0,5"},
	"lines.legend.on":    {"exclusive or is 1: output above 0.5", "exklusives Oder ist 1: Ausgabe über 0,5"},
	"lines.legend.off":   {"exclusive or is 0: output below 0.5", "exklusives Oder ist 0: Ausgabe unter 0,5"},

	"lines.network":         {"A hidden layer", "Eine verborgene Schicht"},
	"lines.counts":          {"Number of hidden units", "Zahl der verborgenen Einheiten"},
	"lines.count":           {"%d hidden units", "%d verborgene Einheiten"},
	"lines.units":           {"Unit to change", "Einheit zum Ändern"},
	"lines.hidden":          {"Hidden unit %d", "Verborgene Einheit %d"},
	"lines.hidden.short":    {"unit %d", "Einheit %d"},
	"lines.output":          {"Output", "Ausgabe"},
	"lines.hidden.inputs":   {"The inputs of hidden unit %d are x₁ and x₂.", "Die Eingaben der verborgenen Einheit %d sind x₁ und x₂."},
	"lines.output.inputs":   {"The inputs of the output unit are the outputs of the hidden units.", "Die Eingaben der Ausgabeeinheit sind die Ausgaben der verborgenen Einheiten."},
	"lines.solution":        {"Show a solution", "Eine Lösung zeigen"},
	"lines.reset":           {"Start again", "Von vorn"},
	"lines.table":           {"Outputs at the four points; ✓ marks the right side", "Ausgaben an den vier Punkten; ✓ heißt: auf der richtigen Seite"},
	"lines.wanted":          {"goal", "Ziel"},
	"lines.regions":         {"The regions of the network", "Die Gebiete des Netzes"},
	"lines.regions.caption": {"The output of the network, with the lines of its hidden units", "Die Ausgabe des Netzes, mit den Geraden der verborgenen Einheiten"},
	"lines.regions.label":   {"Output of the network over all inputs, with the lines of %d hidden units; points on the right side: %d of %d", "Ausgabe des Netzes für alle Eingaben, mit den Geraden von %d verborgenen Einheiten; Punkte auf der richtigen Seite: %d von %d"},
	"lines.hidden.label":    {"Output of hidden unit %d over all inputs, with its line", "Ausgabe der verborgenen Einheit %d für alle Eingaben, mit ihrer Geraden"},

	"lines.try": {
		"First use the single unit: how many points can you get on the right side? Then use the network. Hidden unit 1 is a NAND gate already. Change the weights and the bias of hidden unit 2 until all four points are on the right side. Last, press *3 hidden units* and fence in a triangle.",
		"Nimm zuerst die einzelne Einheit: Wie viele Punkte bringst du auf die richtige Seite? Nimm dann das Netz. Die verborgene Einheit 1 ist schon ein NAND-Gatter. Ändere die Gewichte und den Bias der verborgenen Einheit 2, bis alle vier Punkte auf der richtigen Seite liegen. Drücke zum Schluss auf *3 verborgene Einheiten* und grenze ein Dreieck ein.",
	},
	"lines.question": {
		"A network has two inputs and three steep hidden units. Its output is close to 1 only where all three are close to 1. Which region can it mark?",
		"Ein Netz hat zwei Eingaben und drei steile verborgene Einheiten. Seine Ausgabe ist nur dort nahe 1, wo alle drei nahe 1 sind. Welches Gebiet kann es markieren?",
	},
	"lines.c1":   {"Two separate squares.", "Zwei getrennte Quadrate."},
	"lines.c2":   {"A ring with a hole.", "Einen Ring mit einem Loch."},
	"lines.c3":   {"A triangle.", "Ein Dreieck."},
	"lines.hint": {"Each unit cuts the plane with one line and keeps one side. What is left after three cuts?", "Jede Einheit schneidet die Ebene mit einer Geraden und behält eine Seite. Was bleibt nach drei Schnitten übrig?"},
	"lines.why": {
		"Each unit keeps one side of its line, and the region is what all three sides share. It has at most three edges, no holes, and it is in one piece. For rings or separate pieces, a network needs more hidden units or more layers.",
		"Jede Einheit behält eine Seite ihrer Geraden, und das Gebiet ist das, was alle drei Seiten gemeinsam haben. Es hat höchstens drei Kanten und kein Loch, und es besteht aus einem Stück. Für Ringe oder getrennte Stücke braucht ein Netz mehr verborgene Einheiten oder mehr Schichten.",
	},
}
