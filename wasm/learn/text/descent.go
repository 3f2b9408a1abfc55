package text

var descent = table{
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
	"descent.samples":       {"Five samples and their cost", "Fünf Beispiele und ihre Kosten"},
	"descent.unit":          {"After the last step: w = %s, b = %s", "Nach dem letzten Schritt: w = %s, b = %s"},
	"descent.desired":       {"Desired output for x = %s", "Gewünschte Ausgabe für x = %s"},
	"descent.way":           {"The way down", "Der Weg bergab"},
	"descent.stepslabel":    {"steps", "Schritte"},
	"descent.rates":         {"Learning rate", "Lernrate"},
	"descent.rate":          {"η = %s", "η = %s"},
	"descent.rate.flat":     {"hardly moves", "bewegt sich kaum"},
	"descent.rate.falling":  {"slow", "langsam"},
	"descent.rate.settling": {"settles", "kommt zur Ruhe"},
	"descent.rate.bouncing": {"up and down", "auf und ab"},
	"descent.rate.higher":   {"ends higher than it began", "endet höher als am Start"},
	"descent.rate.done":     {"η = %s: %s, cost %s", "η = %s: %s, Kosten %s"},

	"descent.step":    {"One step", "Ein Schritt"},
	"descent.back":    {"One back", "Ein Schritt zurück"},
	"descent.restart": {"Back to the start", "Zurück zum Start"},

	"descent.reset": {"Everything as it was", "Alles wie am Anfang"},

	"descent.begin":    {"At the start; the cost is %s.", "Am Start; die Kosten sind %s."},
	"descent.went":     {"Step %d: the cost has gone from %s to %s.", "Schritt %d: Die Kosten sind von %s auf %s gegangen."},
	"descent.flat":     {"It hardly changes: the steps are tiny, because the ground is flat or η is small.", "Sie ändern sich kaum: Die Schritte sind winzig, weil es hier flach oder η klein ist."},
	"descent.falling":  {"It never rose, and it is still falling.", "Sie sind nie gestiegen und fallen noch."},
	"descent.settling": {"It never rose, and it hardly falls any more.", "Sie sind nie gestiegen und fallen kaum noch."},
	"descent.bouncing": {"On the way it rose, in %d of %d steps: the steps leap across the valley. Try a smaller η.", "Unterwegs sind sie gestiegen, in %d von %d Schritten: Die Schritte springen über das Tal. Versuche ein kleineres η."},
	"descent.higher":   {"That is higher than at the start; it rose in %d of %d steps: the steps leap out of the valley. Try a smaller η.", "Das ist höher als am Start; sie sind in %d von %d Schritten gestiegen: Die Schritte springen aus dem Tal. Versuche ein kleineres η."},

	"descent.one":         {"Only the weight moves", "Nur das Gewicht bewegt sich"},
	"descent.one.caption": {"The cost over the weight, the bias staying at %s; each dot is a step.", "Die Kosten in Abhängigkeit vom Gewicht, während der Bias bei %s bleibt; jeder Punkt ist ein Schritt."},
	"descent.one.label":   {"Curve of the cost over the weight; after %d steps the weight is %s and the cost %s", "Kurve der Kosten in Abhängigkeit vom Gewicht; nach %d Schritten sind das Gewicht %s und die Kosten %s"},
	"descent.two":         {"Weight and bias move", "Gewicht und Bias bewegen sich"},
	"descent.two.caption": {"The cost as a map: lines of equal cost; the greyer, the higher. Click to start elsewhere.", "Die Kosten als Karte: Linien gleicher Kosten; je grauer, desto höher. Klicke, um woanders zu beginnen."},
	"descent.two.far":     {"The map was zoomed out until all steps fit; the start can be inside the frame, up to ±%s.", "Die Karte zeigt so viel, dass alle Schritte darauf passen; der Start kann im Rahmen liegen, bis ±%s."},
	"descent.two.label":   {"Map of the cost over weight and bias; after %d steps the weight is %s, the bias %s and the cost %s", "Karte der Kosten in Abhängigkeit von Gewicht und Bias; nach %d Schritten sind das Gewicht %s, der Bias %s und die Kosten %s"},

	"descent.next":          {"Step %d with its numbers", "Schritt %d mit seinen Zahlen"},
	"descent.nexttext":      {"The next step, if weight and bias move:", "Der nächste Schritt, wenn sich Gewicht und Bias bewegen:"},
	"descent.compare":       {"Four learning rates, %d steps from your start", "Vier Lernraten, %d Schritte von deinem Start aus"},
	"descent.compare.label": {"The cost after each step for four learning rates", "Die Kosten nach jedem Schritt, für vier Lernraten"},
	"descent.steps":         {"steps", "Schritte"},

	"descent.try": {
		"Choose η = 40 and *Back to the start*, and go step by step. What does the map show, what the cost? Then find the largest η with which the cost never rises in 30 steps: it is between 10 and 40. Last, choose η = 10 and click on the top edge of the map, in the middle. Why is it so slow there?",
		"Wähle η = 40 und *Zurück zum Start* und geh Schritt für Schritt. Was zeigt die Karte, was machen die Kosten? Suche dann das größte η, mit dem die Kosten in 30 Schritten nie steigen: Es liegt zwischen 10 und 40. Wähle zum Schluss η = 10 und klicke auf den oberen Rand der Karte, in die Mitte. Warum geht es dort so langsam?",
	},
	"descent.question": {
		"During training the cost jumps up and down and does not settle. What do you change first?",
		"Beim Training springen die Kosten auf und ab und beruhigen sich nicht. Was änderst du zuerst?",
	},
	"descent.c1": {"I choose a larger learning rate.", "Ich wähle eine größere Lernrate."},
	"descent.c2": {"I choose a smaller learning rate.", "Ich wähle eine kleinere Lernrate."},
	"descent.c3": {"I train for more steps.", "Ich trainiere mehr Schritte."},
	"descent.hint": {
		"In “Four learning rates”, look at the line of η = 40 from the start w = 0, b = −1. What do smaller η do there?",
		"Sieh dir in „Vier Lernraten“ die Linie von η = 40 an, vom Start w = 0 und b = −1 aus. Was machen kleinere η dort?",
	},
	"descent.why": {
		"The slope tells only the direction nearby. A step that is too long lands on the other side of the valley, perhaps higher than before.",
		"Die Steigung gibt die Richtung nur in der Nähe an. Ein zu langer Schritt landet auf der anderen Seite des Tals, vielleicht höher als vorher.",
	},
}
