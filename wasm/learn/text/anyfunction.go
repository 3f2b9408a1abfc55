package text

var anyfunction = table{
	"anyfunction.about": {
		"Chapter 4 of the book: a unit makes a step, two units make a bump, and bumps make any curve.",
		"Kapitel 4 des Buchs: Eine Einheit macht eine Stufe, zwei Einheiten machen einen Höcker, und aus Höckern wird jede Kurve.",
	},
	"anyfunction.p1": {
		"A network with one hidden layer can follow any smooth curve as closely as you like, if it has enough hidden units. This page shows why. Take a sigmoid unit with one input *x* and a large weight *w*. Its output jumps from 0 to 1. The jump is where *wx* + *b* = 0, so it is at *s* = −*b*/*w*.",
		"Ein Netz mit einer verborgenen Schicht kann jeder glatten Kurve beliebig genau folgen, wenn es genug verborgene Einheiten hat. Diese Seite zeigt, warum. Nimm eine Sigmoid-Einheit mit einer Eingabe *x* und einem großen Gewicht *w*. Ihre Ausgabe springt von 0 auf 1. Der Sprung ist dort, wo *wx* + *b* = 0 ist, also bei *s* = −*b*/*w*.",
	},
	"anyfunction.p2": {
		"Two such units make a *bump*. The output unit adds the first step, multiplied by *h*, and subtracts the second step, also multiplied by *h*. Between the steps the output is *h*, and elsewhere it is 0. The output unit here is *linear*: it adds up its inputs without σ, so it can have any value. With many narrow bumps, each as high as the curve at its place, the network follows the curve.",
		"Zwei solche Einheiten machen einen *Höcker*. Die Ausgabeeinheit addiert die erste Stufe, multipliziert mit *h*, und zieht die zweite ab, auch mit *h* multipliziert. Zwischen den Stufen ist die Ausgabe *h*, sonst 0. Die Ausgabeeinheit ist hier *linear*: Sie summiert ihre Eingaben ohne σ und kann darum jeden Wert annehmen. Mit vielen schmalen Höckern, jeder so hoch wie die Kurve an seiner Stelle, folgt das Netz der Kurve.",
	},
	"anyfunction.p3": {
		"The same works with two inputs. There, units that draw lines make *towers* instead of bumps: a tower is high inside of a small region and 0 elsewhere, as on the page “Lines and bends”. Many towers make any smooth surface. This says what a network *can* do. It does not say how to find the weights: that is what training is for.",
		"Das geht auch mit zwei Eingaben. Dort machen Einheiten, die Geraden zeichnen, *Türme* statt Höcker: Ein Turm ist in einem kleinen Gebiet hoch und sonst 0, wie auf der Seite „Geraden und Knicke“. Aus vielen Türmen wird jede glatte Fläche. Das sagt, was ein Netz *kann*. Es sagt nicht, wie man die Gewichte findet: Dafür gibt es das Training.",
	},

	"anyfunction.unit":         {"One unit is a step", "Eine Einheit ist eine Stufe"},
	"anyfunction.unit.caption": {"The output of the unit over its input; the dashed line is at s", "Die Ausgabe der Einheit in Abhängigkeit von der Eingabe; die gestrichelte Linie ist bei s"},
	"anyfunction.unit.label":   {"Curve of the unit's output, with its step at %s", "Kurve der Ausgabe der Einheit, mit der Stufe bei %s"},
	"anyfunction.unit.flat":    {"The unit's output, the same for all inputs", "Die Ausgabe der Einheit, gleich für alle Eingaben"},
	"anyfunction.flat":         {"With w = 0 the output does not depend on x: there is no step.", "Mit w = 0 hängt die Ausgabe nicht von x ab: Es gibt keine Stufe."},

	"anyfunction.bumps":    {"Four bumps for a curve", "Vier Höcker für eine Kurve"},
	"anyfunction.curves":   {"Curve", "Kurve"},
	"anyfunction.sine":     {"Sine", "Sinus"},
	"anyfunction.step":     {"Step", "Stufe"},
	"anyfunction.choice":   {"Bump to change", "Höcker zum Ändern"},
	"anyfunction.bump":     {"Bump %d", "Höcker %d"},
	"anyfunction.from":     {"from", "von"},
	"anyfunction.to":       {"to", "bis"},
	"anyfunction.height":   {"height", "Höhe"},
	"anyfunction.w":        {"All hidden units have the same weight w. A small w makes smooth bumps.", "Alle verborgenen Einheiten haben dasselbe Gewicht w. Ein kleines w macht die Höcker weich."},
	"anyfunction.cost":     {"The cost of your network is %s. Bring it below %s.", "Die Kosten deines Netzes sind %s. Bring sie unter %s."},
	"anyfunction.solved":   {"The cost of your network is %s, below %s: the task is solved.", "Die Kosten deines Netzes sind %s, unter %s: Die Aufgabe ist gelöst."},
	"anyfunction.solution": {"Show a solution", "Eine Lösung zeigen"},
	"anyfunction.reset":    {"Start again", "Von vorn"},

	"anyfunction.table":   {"The two hidden units of bump %d", "Die zwei verborgenen Einheiten von Höcker %d"},
	"anyfunction.head":    {"step", "Stufe"},
	"anyfunction.up":      {"up at %s", "auf bei %s"},
	"anyfunction.down":    {"down at %s", "ab bei %s"},
	"anyfunction.outward": {"weight to the output", "Gewicht zur Ausgabe"},

	"anyfunction.goal":    {"the curve to follow", "die gesuchte Kurve"},
	"anyfunction.one":     {"the selected bump", "der gewählte Höcker"},
	"anyfunction.made":    {"the output of your network", "die Ausgabe deines Netzes"},
	"anyfunction.trained": {"the output after training", "die Ausgabe nach dem Training"},
	"anyfunction.label":   {"The curve to follow, and the output of your network with a cost of %s", "Die gesuchte Kurve und die Ausgabe deines Netzes mit Kosten von %s"},

	"anyfunction.training": {"Let it train", "Lass es trainieren"},
	"anyfunction.training.text": {
		"Training starts from the weights of your bumps. It changes every weight and bias by gradient descent, for %d epochs.",
		"Das Training beginnt mit den Gewichten deiner Höcker. Es ändert jedes Gewicht und jeden Bias durch Gradientenabstieg, %d Epochen lang.",
	},
	"anyfunction.train": {"Train", "Trainieren"},
	"anyfunction.stop":  {"Stop", "Stoppen"},
	"anyfunction.drop":  {"Back to my bumps", "Zurück zu meinen Höckern"},
	"anyfunction.after": {"After %d epochs of training, the cost is %s.", "Nach %d Epochen Training sind die Kosten %s."},

	"anyfunction.try": {
		"Set *w* of the single unit to 20. What happens to the step? Move it to −3 with *b*. Then place the four bumps and choose their heights until the cost is below 0.03. Press *Train*. Last, set *w* of the bumps to 2 and train again: now training does much better, because a smooth step has a slope everywhere, and gradient descent needs slopes.",
		"Setze *w* der einzelnen Einheit auf 20. Was geschieht mit der Stufe? Verschiebe sie mit *b* nach −3. Setze dann die vier Höcker an ihre Stellen und wähle ihre Höhen, bis die Kosten unter 0,03 sind. Drücke auf *Trainieren*. Setze zum Schluss *w* der Höcker auf 2 und trainiere noch einmal: Jetzt gelingt das Training viel besser, denn eine weiche Stufe hat überall eine Steigung, und der Gradientenabstieg braucht Steigungen.",
	},
	"anyfunction.question": {"A sigmoid unit has one input, *w* = 50 and *b* = 100. At which *x* is its step?", "Eine Sigmoid-Einheit hat eine Eingabe, *w* = 50 und *b* = 100. Bei welchem *x* ist ihre Stufe?"},
	"anyfunction.hint":     {"At the step, *wx* + *b* = 0. Mind the sign.", "An der Stufe ist *wx* + *b* = 0. Achte auf das Vorzeichen."},
	"anyfunction.why":      {"50 · (−2) + 100 = 0, so the step is at *s* = −*b*/*w* = −2.", "50 · (−2) + 100 = 0, also ist die Stufe bei *s* = −*b*/*w* = −2."},
}
