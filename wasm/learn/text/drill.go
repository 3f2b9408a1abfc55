package text

var drill = table{
	"drill.title":     {"Exercises", "Aufgaben"},
	"drill.number.of": {"Exercise %d of %d", "Aufgabe %d von %d"},
	"drill.right":     {"Right.", "Richtig."},
	"drill.blank":     {"%s is missing.", "%s fehlt."},
	"drill.number":    {"%s must be a number from %s to %s.", "%s muss eine Zahl von %s bis %s sein."},

	"lines.nand": {
		"Which weights and bias make one sigmoid unit a NAND gate? Its output must be below 0.5 only where both inputs are 1.",
		"Welche Gewichte und welcher Bias machen eine Sigmoid-Einheit zu einem NAND-Gatter? Ihre Ausgabe darf nur dort unter 0,5 sein, wo beide Eingaben 1 sind.",
	},
	"lines.xor": {
		"Which numbers make a network with two hidden units compute exclusive or? *u* and *c* are the weights and biases of the hidden units, *v* and *b* those of the output.",
		"Mit welchen Zahlen berechnet ein Netz mit zwei verborgenen Einheiten das exklusive Oder? *u* und *c* sind die Gewichte und Biase der verborgenen Einheiten, *v* und *b* die der Ausgabe.",
	},
	"lines.through": {
		"Draw the line of a unit through the points (0, 2) and (1, 0), with the larger outputs on the side of (2, 2).",
		"Lege die Gerade einer Einheit durch die Punkte (0, 2) und (1, 0), mit den größeren Ausgaben auf der Seite von (2, 2).",
	},
	"lines.above": {"At (%s, %s) the output is %s. It must be above 0.5.", "Bei (%s, %s) ist die Ausgabe %s. Sie muss über 0,5 sein."},
	"lines.below": {"At (%s, %s) the output is %s. It must be below 0.5.", "Bei (%s, %s) ist die Ausgabe %s. Sie muss unter 0,5 sein."},
	"lines.off":   {"At (%s, %s) the weighted input is %s. On the line it must be 0.", "Bei (%s, %s) ist die gewichtete Eingabe %s. Auf der Geraden muss sie 0 sein."},

	"anyfunction.place": {
		"A unit has a rising step at *s* = 1.5. Choose *w* of at least 10, and *b*.",
		"Eine Einheit hat eine steigende Stufe bei *s* = 1,5. Wähle *w*, mindestens 10, und *b*.",
	},
	"anyfunction.tower": {
		"Make a bump from −2 to 1 that is 0.8 high: *w* and *b* of two hidden units, and their weights *v* to a linear output without a bias. It must be steep: at a distance of 0.5 from its ends, the output may differ by 0.05.",
		"Mach einen Höcker von −2 bis 1 mit der Höhe 0,8: *w* und *b* von zwei verborgenen Einheiten und ihre Gewichte *v* zu einer linearen Ausgabe ohne Bias. Er muss steil sein: Im Abstand 0,5 von seinen Enden darf die Ausgabe um 0,05 abweichen.",
	},
	"anyfunction.flatter": {"With w = %s the step is too smooth, or falls: w must be at least 10.", "Mit w = %s ist die Stufe zu weich, oder sie fällt: w muss mindestens 10 sein."},
	"anyfunction.at":      {"Your step is at %s, not at %s. It is where wx + b = 0.", "Deine Stufe ist bei %s statt bei %s. Sie ist dort, wo wx + b = 0 ist."},
	"anyfunction.value":   {"At x = %s your network gives %s, not %s.", "Bei x = %s ergibt dein Netz %s statt %s."},
}
