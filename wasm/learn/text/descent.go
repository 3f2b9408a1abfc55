package text

var descent = table{
	"descent.title": {"Cost and descent", "Kosten und Abstieg"},
	"descent.about": {
		"What it costs to be wrong, as a curve and as a map, and the way down by steps that are too small, right or too large.",
		"Was es kostet, falsch zu liegen, als Kurve und als Karte, und der Weg bergab mit zu kleinen, richtigen und zu großen Schritten.",
	},
	"descent.p1": {
		"How wrong is a network? For each sample, take the difference between its output *a* and the desired output *y*, square it, halve it; the mean over all samples is the *cost* C. Learning means to change weights and biases so that the cost falls.",
		"Wie falsch liegt ein Netz? Für jedes Beispiel nimmt man die Differenz zwischen seiner Ausgabe *a* und der gewünschten Ausgabe *y*, quadriert und halbiert sie; den Mittelwert über alle Beispiele nennt man die *Kosten* C. Lernen heißt, Gewichte und Biases so zu ändern, dass die Kosten fallen.",
	},
	"descent.p2": {
		"*Gradient descent* looks at the slope where it stands and takes a step downhill: each number changes by −η times the slope. The *learning rate* η decides how far. Here the network is one unit with one weight and one bias, so that the whole landscape can be seen.",
		"Der *Gradientenabstieg* bestimmt die Steigung an der Stelle, an der er gerade ist, und macht einen Schritt bergab: Jede Zahl ändert sich um −η mal die Steigung. Die *Lernrate* η bestimmt, wie weit der Schritt geht. Hier ist das Netz eine einzige Einheit mit einem Gewicht und einem Bias, damit man die ganze Landschaft sieht.",
	},
	"descent.samples":    {"Five samples and their cost", "Fünf Beispiele und ihre Kosten"},
	"descent.unit":       {"After the last step: w = %s, b = %s", "Nach dem letzten Schritt: w = %s, b = %s"},
	"descent.desired":    {"Desired output for x = %s", "Gewünschte Ausgabe für x = %s"},
	"descent.way":        {"The way down", "Der Weg bergab"},
	"descent.stepslabel": {"steps", "Schritte"},
	"descent.rates":      {"Learning rate", "Lernrate"},
	"descent.rate.small": {"η = %s, too small", "η = %s, zu klein"},
	"descent.rate.right": {"η = %s, right", "η = %s, richtig"},
	"descent.rate.large": {"η = %s, too large", "η = %s, zu groß"},
	"descent.step":       {"One step", "Ein Schritt"},
	"descent.back":       {"One back", "Ein Schritt zurück"},
	"descent.restart":    {"Back to the start", "Zurück zum Start"},

	"descent.reset": {"Everything as it was", "Alles wie am Anfang"},

	"descent.begin": {"At the start; the cost is %s.", "Am Start; die Kosten sind %s."},
	"descent.went":  {"%d steps: the cost went from %s to %s.", "%d Schritte: Die Kosten gingen von %s auf %s."},
	"descent.slow":  {"It goes down, but more than half of the cost is still there: more steps, or a larger η.", "Es geht bergab, aber mehr als die Hälfte der Kosten ist noch übrig: mehr Schritte oder ein größeres η."},
	"descent.wild":  {"On the way the cost rose: the steps leap across the valley. Try a smaller η.", "Unterwegs sind die Kosten gestiegen: Die Schritte springen über das Tal. Versuch ein kleineres η."},
	"descent.good":  {"It went down with every step, and fast.", "Es ging mit jedem Schritt bergab, und zwar schnell."},

	"descent.one":         {"Only the weight moves", "Nur das Gewicht bewegt sich"},
	"descent.one.caption": {"The cost over the weight, the bias staying at %s; each dot is a step.", "Die Kosten in Abhängigkeit vom Gewicht, während der Bias bei %s bleibt; jeder Punkt ist ein Schritt."},
	"descent.one.label":   {"Curve of the cost over the weight; after %d steps the weight is %s and the cost %s", "Kurve der Kosten in Abhängigkeit vom Gewicht; nach %d Schritten sind das Gewicht %s und die Kosten %s"},
	"descent.two":         {"Weight and bias move", "Gewicht und Bias bewegen sich"},
	"descent.two.caption": {"The cost as a map: lines of equal cost; the greyer, the higher. Click to start elsewhere.", "Die Kosten als Karte: Linien gleicher Kosten; je grauer, desto höher. Klicke, um woanders zu beginnen."},
	"descent.two.label":   {"Map of the cost over weight and bias; after %d steps the weight is %s, the bias %s and the cost %s", "Karte der Kosten in Abhängigkeit von Gewicht und Bias; nach %d Schritten sind das Gewicht %s, der Bias %s und die Kosten %s"},

	"descent.next":          {"Step %d with its numbers", "Schritt %d mit seinen Zahlen"},
	"descent.nexttext":      {"The next step, if weight and bias move:", "Der nächste Schritt, wenn sich Gewicht und Bias bewegen:"},
	"descent.compare":       {"Three learning rates", "Drei Lernraten"},
	"descent.compare.label": {"The cost over the steps for three learning rates", "Die Kosten nach jedem Schritt, für drei Lernraten"},
	"descent.rate":          {"%s: cost %s after %d steps", "%s: Kosten %s nach %d Schritten"},
	"descent.steps":         {"steps", "Schritte"},

	"descent.try": {
		"Choose “too large” and go step by step on the map. Then look for the largest η with which the cost falls at every step from your start. Start from the flat upper left: why is even a good η slow there?",
		"Wähle „zu groß“ und geh auf der Karte Schritt für Schritt voran. Suche dann das größte η, mit dem die Kosten von deinem Start aus bei jedem Schritt fallen. Beginne in der flachen Ecke links oben: Warum ist dort auch ein gutes η langsam?",
	},
	"descent.question": {
		"During training the cost jumps up and down and does not settle. What do you change first?",
		"Beim Training springen die Kosten auf und ab und beruhigen sich nicht. Was änderst du zuerst?",
	},
	"descent.c1":   {"I choose a larger learning rate.", "Ich wähle eine größere Lernrate."},
	"descent.c2":   {"I choose a smaller learning rate.", "Ich wähle eine kleinere Lernrate."},
	"descent.c3":   {"I train for more steps.", "Ich trainiere mehr Schritte."},
	"descent.hint": {"Look at the third line in “Three learning rates”. Which η does it belong to?", "Sieh dir die dritte Linie in „Drei Lernraten“ an. Zu welchem η gehört sie?"},
	"descent.why": {
		"The slope tells only the direction nearby. A step that is too long lands on the other side of the valley, perhaps higher than before.",
		"Die Steigung gibt die Richtung nur in der Nähe an. Ein zu langer Schritt landet auf der anderen Seite des Tals, vielleicht höher als vorher.",
	},
}
