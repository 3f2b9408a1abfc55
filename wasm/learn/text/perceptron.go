package text

var perceptron = table{
	"perceptron.title": {"A perceptron and a sigmoid unit", "Ein Perzeptron und eine Sigmoid-Einheit"},
	"perceptron.about": {
		"One unit with two inputs, as a yes-or-no decision and as a smooth one; and NAND, from which every computer can be built.",
		"Eine Einheit mit zwei Eingängen, mit harter Ja-Nein-Entscheidung und mit weichem Übergang; und NAND, woraus sich jeder Computer bauen lässt.",
	},
	"perceptron.p1": {
		"A unit weighs its inputs: it multiplies each input *x* by a weight *w*, adds the products and a bias *b*, and calls the sum *z*. A *perceptron* then decides: it says 1 if *z* is above 0, and 0 otherwise. On the picture of all inputs this is a straight border.",
		"Eine Einheit gewichtet ihre Eingänge: Sie multipliziert jeden Eingang *x* mit einem Gewicht *w*, addiert die Produkte und einen Bias *b*; die Summe heißt *z*. Ein *Perzeptron* entscheidet dann: Es gibt 1 aus, wenn *z* über 0 liegt, sonst 0. Im Bild aller Eingänge ist die Grenze eine Gerade.",
	},
	"perceptron.p2": {
		"A *sigmoid unit* computes the same *z*, but passes it through the smooth curve σ. Its output lies between 0 and 1 and changes only a little if a weight changes a little. That is what makes learning possible: one can see in which direction a small change helps.",
		"Eine *Sigmoid-Einheit* berechnet dasselbe *z*, wendet darauf aber die glatte Funktion σ an. Ihre Ausgabe liegt zwischen 0 und 1 und ändert sich nur wenig, wenn sich ein Gewicht wenig ändert. Das macht Lernen möglich: Man sieht, in welche Richtung eine kleine Änderung hilft.",
	},
	"perceptron.controls": {"Weights, bias and inputs", "Gewichte, Bias und Eingänge"},
	"perceptron.nand":     {"Show NAND", "NAND zeigen"},
	"perceptron.twice":    {"Everything × 2", "Alles × 2"},
	"perceptron.half":     {"Everything ÷ 2", "Alles ÷ 2"},
	"perceptron.reset":    {"Start again", "Von vorn"},

	"perceptron.step":          {"Perceptron: %s", "Perzeptron: %s"},
	"perceptron.step.label":    {"Output of the perceptron over all inputs: 0 on one side of a straight border, 1 on the other; here %s", "Ausgabe des Perzeptrons für alle Eingänge: 0 auf einer Seite einer geraden Grenze, 1 auf der anderen; hier %s"},
	"perceptron.sigmoid":       {"Sigmoid unit: %s", "Sigmoid-Einheit: %s"},
	"perceptron.sigmoid.label": {"Output of the sigmoid unit over all inputs: rising smoothly from 0 to 1 across the same border; here %s", "Ausgabe der Sigmoid-Einheit für alle Eingänge: steigt über dieselbe Grenze hinweg glatt von 0 auf 1; hier %s"},

	"perceptron.sum":         {"How the unit comes to its output", "Wie die Einheit zu ihrer Ausgabe kommt"},
	"perceptron.if":          {"if", "wenn"},
	"perceptron.stepname":    {"perceptron", "Perzeptron"},
	"perceptron.sigmoidname": {"sigmoid unit", "Sigmoid-Einheit"},

	"perceptron.table":   {"Can it be NAND?", "Kann sie NAND sein?"},
	"perceptron.caption": {"Wanted: 0 only if both inputs are 1", "Gesucht: 0 nur dann, wenn beide Eingänge 1 sind"},
	"perceptron.is":      {"This unit is a NAND gate.", "Diese Einheit ist ein NAND-Gatter."},
	"perceptron.isnot":   {"This unit is no NAND gate yet.", "Diese Einheit ist noch kein NAND-Gatter."},

	"perceptron.change": {"A small change", "Eine kleine Änderung"},
	"perceptron.changing": {
		"How the output of the sigmoid unit changes with small changes Δ of its weights and bias is nearly a plain sum: each change times how strongly the output depends on it. The larger the changes, the worse it fits.",
		"Bei kleinen Änderungen Δ der Gewichte und des Bias ist die Änderung der Ausgabe fast eine einfache Summe: jede Änderung, multipliziert damit, wie stark die Ausgabe von ihr abhängt. Je größer die Änderungen, desto schlechter passt diese Näherung.",
	},
	"perceptron.out":       {"output", "Ausgabe"},
	"perceptron.compared":  {"The sigmoid unit's output", "Die Ausgabe der Sigmoid-Einheit"},
	"perceptron.before":    {"before", "vorher"},
	"perceptron.after":     {"after", "nachher"},
	"perceptron.exact":     {"its change", "Änderung"},
	"perceptron.predicted": {"by the formula", "nach der Formel"},

	"perceptron.try": {
		"Move the sliders of weights and bias until the truth table has four ticks: in the left picture the border must part the corner (1, 1) from the three others. Then press *Everything × 2* a few times and watch the right picture.",
		"Verschiebe die Regler für Gewichte und Bias, bis die Wahrheitstafel vier Haken zeigt: Im linken Bild muss die Grenze die Ecke (1, 1) von den drei anderen trennen. Drücke dann ein paarmal auf *Alles × 2* und sieh dir das rechte Bild an.",
	},
	"perceptron.question": {
		"All weights and the bias are multiplied by the same positive number. What changes?",
		"Alle Gewichte und der Bias werden mit derselben positiven Zahl multipliziert. Was ändert sich?",
	},
	"perceptron.c1": {"The outputs of both units.", "Die Ausgaben beider Einheiten."},
	"perceptron.c2": {"The output of the sigmoid unit only.", "Nur die Ausgabe der Sigmoid-Einheit."},
	"perceptron.c3": {"Nothing.", "Nichts."},
	"perceptron.hint": {
		"The perceptron asks only whether *z* is above 0. What happens to the sign of *z*?",
		"Das Perzeptron fragt nur, ob *z* über 0 liegt. Was geschieht mit dem Vorzeichen von *z*?",
	},
	"perceptron.why": {
		"*z* keeps its sign, so the perceptron decides as before. But *z* grows, and the sigmoid unit comes closer to 0 or 1: it becomes a perceptron as the factor grows.",
		"*z* behält sein Vorzeichen, also entscheidet das Perzeptron wie vorher. Aber *z* wächst, und die Sigmoid-Einheit kommt näher an 0 oder 1: Mit wachsendem Faktor wird sie zum Perzeptron.",
	},
}
