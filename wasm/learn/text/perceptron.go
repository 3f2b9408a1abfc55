package text

var perceptron = table{
	"perceptron.about": {
		"One unit with two inputs, as a yes-or-no decision and as a smooth one; and NAND, from which every computer can be built.",
		"Eine Einheit mit zwei Eingaben, mit harter Ja-Nein-Entscheidung und mit weichem Übergang; und NAND, woraus sich jeder Computer bauen lässt.",
	},
	"perceptron.p1": {
		"A unit weighs its inputs: it multiplies each input *x* by a weight *w*, adds the products and a bias *b*, and calls the sum *z*. A *perceptron* then decides: its output is 1 if *z* is above 0, and 0 otherwise. In the picture of all inputs, a straight line separates the two.",
		"Eine Einheit gewichtet ihre Eingaben: Sie multipliziert jede Eingabe *x* mit einem Gewicht *w*, addiert die Produkte und einen Bias *b*; die Summe heißt *z*. Ein *Perzeptron* entscheidet dann: Es gibt 1 aus, wenn *z* über 0 liegt, sonst 0. Im Bild aller Eingaben trennt eine Gerade die beiden Fälle.",
	},
	"perceptron.p2": {
		"A *sigmoid unit* computes the same *z*, but passes it through the smooth curve σ drawn below. Its output lies between 0 and 1: it is 0.5 where *z* = 0, close to 1 where *z* is large, and close to 0 where *z* is far below 0. It changes only a little if a weight changes a little. That is what makes learning possible: one can see in which direction a small change helps.",
		"Eine *Sigmoid-Einheit* berechnet dasselbe *z*, wendet darauf aber die glatte Funktion σ an, deren Kurve unten zu sehen ist. Ihre Ausgabe liegt zwischen 0 und 1: Sie ist 0,5 bei *z* = 0, nahe 1, wenn *z* groß ist, und nahe 0, wenn *z* weit unter 0 liegt. Sie ändert sich nur wenig, wenn sich ein Gewicht wenig ändert. Das macht Lernen möglich: Man sieht, in welche Richtung eine kleine Änderung hilft.",
	},
	"perceptron.p3": {
		"*NAND* is short for “not and”. It takes two inputs, each 0 or 1, and its output is 0 only if both inputs are 1. Every computer can be built from NAND gates alone, and a single perceptron can be one.",
		"*NAND* steht für „not and“, also „nicht und“. Es hat zwei Eingaben, jede 0 oder 1, und die Ausgabe ist nur dann 0, wenn beide Eingaben 1 sind. Allein aus NAND-Gattern lässt sich jeder Computer bauen, und ein einziges Perzeptron kann eines sein.",
	},
	"perceptron.controls": {"Weights, bias and inputs", "Gewichte, Bias und Eingaben"},
	"perceptron.nand":     {"Show a solution", "Eine Lösung zeigen"},
	"perceptron.twice":    {"Everything × 2", "Alles × 2"},
	"perceptron.half":     {"Everything ÷ 2", "Alles ÷ 2"},
	"perceptron.reset":    {"Start again", "Von vorn"},
	"perceptron.most":     {"× 2 is not possible: %s would go beyond ±%d.", "× 2 ist nicht möglich: %s läge außerhalb von ±%d."},
	"perceptron.least":    {"÷ 2 is not possible: %s would come closer to 0 than %s.", "÷ 2 ist nicht möglich: %s läge näher an 0 als %s."},

	"perceptron.step":           {"Perceptron: %s", "Perzeptron: %s"},
	"perceptron.step.label":     {"Output of the perceptron over all inputs: 0 on one side of a straight border, 1 on the other; here %s", "Ausgabe des Perzeptrons für alle Eingaben: 0 auf einer Seite einer geraden Grenze, 1 auf der anderen; hier %s"},
	"perceptron.sigmoid":        {"Sigmoid unit: %s", "Sigmoid-Einheit: %s"},
	"perceptron.sigmoid.label":  {"Output of the sigmoid unit over all inputs: rising smoothly from 0 to 1 across the same border; here %s", "Ausgabe der Sigmoid-Einheit für alle Eingaben: steigt über dieselbe Grenze hinweg glatt von 0 auf 1; hier %s"},
	"sigma.caption":             {"The curve σ: z = %s becomes %s", "Die Kurve σ: aus z = %s wird %s"},
	"sigma.label":               {"The curve of σ, rising smoothly from 0 to 1, with 0.5 at z = 0; here z is %s and σ(z) is %s", "Die Kurve von σ, die glatt von 0 auf 1 steigt und bei z = 0 den Wert 0,5 hat; hier ist z gleich %s und σ(z) gleich %s"},
	"perceptron.legend.one":     {"output 1", "Ausgabe 1"},
	"perceptron.legend.zero":    {"output 0", "Ausgabe 0"},
	"perceptron.legend.between": {"in between: sigmoid unit", "dazwischen: Sigmoid-Einheit"},
	"perceptron.legend.on":      {"here NAND is 1", "hier ist NAND 1"},
	"perceptron.legend.off":     {"here NAND is 0", "hier ist NAND 0"},
	"perceptron.legend.here":    {"the inputs x₁ and x₂ of the sliders", "die Eingaben x₁ und x₂ der Regler"},

	"perceptron.sum":         {"How the unit comes to its output", "Wie die Einheit zu ihrer Ausgabe kommt"},
	"perceptron.if":          {"if", "wenn"},
	"perceptron.stepname":    {"perceptron", "Perzeptron"},
	"perceptron.sigmoidname": {"sigmoid unit", "Sigmoid-Einheit"},

	"perceptron.table":   {"NAND, and what this unit does", "NAND, und was diese Einheit tut"},
	"perceptron.caption": {"✓ marks where the perceptron agrees with NAND", "✓ steht, wo das Perzeptron mit NAND übereinstimmt"},
	"perceptron.is":      {"The perceptron is a NAND gate.", "Das Perzeptron ist ein NAND-Gatter."},
	"perceptron.isnot":   {"The perceptron is not a NAND gate yet.", "Das Perzeptron ist noch kein NAND-Gatter."},

	"perceptron.change": {"A small change", "Eine kleine Änderung"},
	"perceptron.changing": {
		"For small changes Δ of its weights and bias, the sigmoid unit's output changes by almost a plain sum: each change times how strongly the output depends on it. As a rule, the larger the changes, the worse this fits.",
		"Bei kleinen Änderungen Δ der Gewichte und des Bias ist die Änderung der Ausgabe fast eine einfache Summe: jede Änderung, multipliziert damit, wie stark die Ausgabe von ihr abhängt. In der Regel passt diese Näherung umso schlechter, je größer die Änderungen sind.",
	},
	"perceptron.out":       {"output", "Ausgabe"},
	"perceptron.compared":  {"The sigmoid unit's output", "Die Ausgabe der Sigmoid-Einheit"},
	"perceptron.before":    {"before", "vorher"},
	"perceptron.after":     {"after", "nachher"},
	"perceptron.exact":     {"its change", "Änderung"},
	"perceptron.predicted": {"by the formula", "nach der Formel"},

	"perceptron.try": {
		"Move the sliders of w₁, w₂ and b until the table has four ticks. In the picture of the perceptron, the border must then separate the corner (1, 1) from the three others. Then press *Everything × 2* and *Everything ÷ 2* a few times: watch the picture of the sigmoid unit and the curve σ.",
		"Verschiebe die Regler für w₁, w₂ und b, bis die Tabelle vier Haken zeigt. Im Bild des Perzeptrons muss die Grenze dann die Ecke (1, 1) von den drei anderen trennen. Drücke danach ein paarmal auf *Alles × 2* und *Alles ÷ 2*: Sieh dir dabei das Bild der Sigmoid-Einheit und die Kurve σ an.",
	},
	"perceptron.question": {
		"All weights and the bias are multiplied by the same positive number. What can change?",
		"Alle Gewichte und der Bias werden mit derselben positiven Zahl multipliziert. Was kann sich ändern?",
	},
	"perceptron.c1": {"The outputs of both units.", "Die Ausgaben beider Einheiten."},
	"perceptron.c2": {"The output of the sigmoid unit only.", "Nur die Ausgabe der Sigmoid-Einheit."},
	"perceptron.c3": {"Nothing.", "Nichts."},
	"perceptron.hint": {
		"The perceptron asks only whether *z* is above 0. What happens to the sign of *z*?",
		"Das Perzeptron fragt nur, ob *z* über 0 liegt. Was geschieht mit dem Vorzeichen von *z*?",
	},
	"perceptron.why": {
		"If weights and bias are multiplied by c, so is every *z*. *z* keeps its sign, so the perceptron decides as before. The output of the sigmoid unit moves away from 0.5, towards 0 or 1, if c is above 1, and towards 0.5 if c is below 1. Only where *z* = 0 does it stay at 0.5. With a very large c, the sigmoid unit is almost a perceptron.",
		"Multipliziert man Gewichte und Bias mit c, so wird auch jedes *z* mit c multipliziert. *z* behält sein Vorzeichen, also entscheidet das Perzeptron wie vorher. Ist c größer als 1, entfernt sich die Ausgabe der Sigmoid-Einheit von 0,5 und geht auf 0 oder 1 zu; ist c kleiner als 1, nähert sie sich 0,5. Nur wo *z* = 0 ist, bleibt sie 0,5. Mit sehr großem c ist die Sigmoid-Einheit fast ein Perzeptron.",
	},
}
