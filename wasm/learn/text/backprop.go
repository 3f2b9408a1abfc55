package text

var backprop = table{
	"backprop.about": {
		"One sample in a forward pass and a backward pass: activations, errors, gradients and the update, each number with its equation and checked by finite differences.",
		"Ein Beispiel im Vorwärts- und im Rückwärtsdurchlauf: Aktivierungen, Fehler, Gradienten und die Änderung, jede Zahl mit ihrer Gleichung und mit finiten Differenzen überprüft.",
	},
	"backprop.p1": {
		"Gradient descent needs the slope of the cost for every weight and bias: 13,002 slopes for the network 784-16-16-10. Backpropagation gets them all from one forward pass and one backward pass.",
		"Der Gradientenabstieg braucht die Steigung der Kosten für jedes Gewicht und jeden Bias: 13 002 Steigungen für das Netz 784-16-16-10. Backpropagation liefert sie alle mit einem Vorwärtsdurchlauf und einem Rückwärtsdurchlauf.",
	},
	"backprop.p2": {
		"*Forward pass*: the sample goes through the network from left to right, and each unit keeps its *z* and its activation *a*. *Backward pass*: from right to left, each unit gets an *error* δ, the slope of the cost *C* for its *z*: it says how fast the cost changes with *z*. The errors of the last layer come from the cost. Those of every other layer come from the layer after it, back through the same weights.",
		"*Vorwärtsdurchlauf*: Das Beispiel geht von links nach rechts durch das Netz, und jede Einheit merkt sich ihr *z* und ihre Aktivierung *a*. *Rückwärtsdurchlauf*: Von rechts nach links bekommt jede Einheit einen *Fehler* δ, die Steigung der Kosten *C* für ihr *z*: Er gibt an, wie schnell sich die Kosten mit *z* ändern. Die Fehler der letzten Schicht ergeben sich aus den Kosten, die jeder anderen Schicht aus denen der Schicht danach, rückwärts über dieselben Gewichte.",
	},
	"backprop.p3": {
		"The first example has round numbers, so that you can follow each step in your head. Every *z* is 0, so every *a* is 0.5, and the slope of σ at *z*, which is σ′(z) = a(1 − a), is 0.25. The output should be 1, so its error is (0.5 − 1) · 0.25 = −0.125. *Start again* brings this example back.",
		"Das erste Beispiel hat runde Zahlen, damit du jeden Schritt im Kopf nachrechnen kannst. Jedes *z* ist 0, also ist jedes *a* gleich 0,5, und die Steigung von σ an der Stelle *z*, also σ′(z) = a(1 − a), ist 0,25. Die Ausgabe soll 1 sein, also ist ihr Fehler (0,5 − 1) · 0,25 = −0,125. *Von vorn* bringt dieses Beispiel zurück.",
	},
	"backprop.equations": {"The four equations", "Die vier Gleichungen"},
	"backprop.BP1": {
		"The error of unit j of the last layer, L: how the cost changes with its activation, times the slope of σ at its z.",
		"Der Fehler der Einheit j der letzten Schicht L: wie sich die Kosten mit ihrer Aktivierung ändern, mal die Steigung von σ an ihrem z.",
	},
	"backprop.BP2": {
		"The errors of any other layer l, all at once: the errors of the next layer, l + 1, go back through its weights. T transposes their matrix, so rows become columns. ⊙ multiplies number by number: (1, 2) ⊙ (3, 4) = (3, 8).",
		"Die Fehler jeder anderen Schicht l, alle auf einmal: Die Fehler der nächsten Schicht l + 1 gehen durch deren Gewichte zurück. T transponiert die Matrix: Zeilen werden zu Spalten. ⊙ multipliziert Zahl für Zahl: (1, 2) ⊙ (3, 4) = (3, 8).",
	},
	"backprop.BP3": {
		"The slope for the bias of unit j of any layer l: the unit’s error.",
		"Die Steigung für den Bias der Einheit j einer beliebigen Schicht l: der Fehler der Einheit.",
	},
	"backprop.BP4": {
		"The slope for the weight to that unit from unit k of the layer before, l − 1: the activation that goes in, times the error.",
		"Die Steigung für das Gewicht zu dieser Einheit von Einheit k der Schicht davor, l − 1: die eingehende Aktivierung mal der Fehler.",
	},

	"backprop.small":  {"The small network %s", "Das kleine Netz %s"},
	"backprop.big":    {"784-16-16-10 and an image", "784-16-16-10 und ein Bild"},
	"backprop.sample": {"Network and sample", "Netz und Beispiel"},
	"backprop.there":  {"Forward pass: activations a", "Vorwärtsdurchlauf: Aktivierungen a"},
	"backprop.back":   {"Backward pass: errors δ (and the inputs)", "Rückwärtsdurchlauf: Fehler δ (und die Eingaben)"},
	"backprop.units":  {"Every unit", "Jede Einheit"},
	"backprop.columns": {
		"Forward pass: z and a, from top to bottom. Backward pass: δ, from bottom to top.",
		"Vorwärtsdurchlauf: z und a, von oben nach unten. Rückwärtsdurchlauf: δ, von unten nach oben.",
	},
	"backprop.unit":   {"layer %d, unit %d", "Schicht %d, Einheit %d"},
	"backprop.unitby": {"unit, equation of δ", "Einheit, Gleichung für δ"},
	"backprop.by":     {"equation", "Gleichung"},

	"backprop.error":    {"The error of layer %d, unit %d, by %s", "Der Fehler von Schicht %d, Einheit %d, nach %s"},
	"backprop.sumover":  {"The sum runs over the units *k* of the next layer.", "Die Summe läuft über die Einheiten *k* der nächsten Schicht."},
	"backprop.written3": {"Written out, without δ", "Ausgeschrieben, ohne δ"},
	"backprop.chain": {
		"The slope for the first weight of this unit by the chain rule: every factor from the cost back to the weight.",
		"Die Steigung für das erste Gewicht dieser Einheit nach der Kettenregel: jeder Faktor von den Kosten zurück bis zum Gewicht.",
	},
	"backprop.onlythree":  {"This is shown for networks of three layers, such as [2, 3, 1].", "Das wird für Netze mit drei Schichten gezeigt, etwa [2, 3, 1]."},
	"backprop.gradient":   {"Gradient and update of layer %d, unit %d", "Gradient und Änderung von Schicht %d, Einheit %d"},
	"backprop.all":        {"The %d weights and the bias", "Die %d Gewichte und der Bias"},
	"backprop.steepest":   {"The %d weights with the steepest slopes of %d, and the bias", "Die %d Gewichte mit den größten Steigungen (von %d) und der Bias"},
	"backprop.in":         {"what goes in", "was hineingeht"},
	"backprop.times":      {"times error δ", "mal Fehler δ"},
	"backprop.slope":      {"= slope ∂C/∂w", "= Steigung ∂C/∂w"},
	"backprop.numeric":    {"numeric", "numerisch"},
	"backprop.difference": {"difference", "Differenz"},
	"backprop.before":     {"w", "w"},
	"backprop.after":      {"w − %s ∂C/∂w", "w − %s ∂C/∂w"},
	"backprop.five": {
		"Numeric: the slope from the cost itself, with the weight smaller and larger by one small step and by two. That takes four more forward passes for each weight, and is accurate to about five decimal places.",
		"Numerisch: die Steigung aus den Kosten selbst, mit einem Gewicht, das um einen und um zwei kleine Schritte kleiner und größer ist. Das erfordert vier weitere Vorwärtsdurchläufe für jedes Gewicht und ist auf etwa fünf Nachkommastellen genau.",
	},
	"backprop.update": {"The update", "Die Änderung"},
	"backprop.cost":   {"Cost: %s. After one step: %s.", "Kosten: %s. Nach einem Schritt: %s."},
	"backprop.step":   {"Take this step", "Diesen Schritt ausführen"},

	"backprop.loading":    {"The network is being loaded …", "Das Netz wird geladen …"},
	"backprop.missing":    {"The network could not be loaded: %s.", "Das Netz konnte nicht geladen werden: %s."},
	"backprop.image":      {"The image", "Das Bild"},
	"backprop.written":    {"A random digit, written by the computer", "Eine zufällig erzeugte Ziffer"},
	"backprop.drawn":      {"What lies on the pad of the lab", "Das Bild auf dem Zeichenfeld des Labors"},
	"backprop.tested":     {"A test image of MNIST", "Ein Testbild von MNIST"},
	"backprop.usewritten": {"Another random digit", "Andere zufällige Ziffer"},
	"backprop.usedrawn":   {"My drawing", "Meine Zeichnung"},
	"backprop.usetested":  {"A test image of MNIST (7 MB)", "Ein Testbild von MNIST (7\u00a0MB)"},
	"backprop.waiting":    {"MNIST is being loaded: %d%%", "MNIST wird geladen: %d\u00a0%%"},
	"backprop.noimage":    {"There is no image: %s", "Kein Bild erhalten: %s"},
	"backprop.blank":      {"Nothing is drawn in the lab yet.", "Im Labor ist noch nichts gezeichnet."},
	"backprop.digit":      {"What it should be", "Gewünschte Antwort"},
	"backprop.answer":     {"The network answers %d; the cost is %s.", "Das Netz gibt %d als Antwort; die Kosten sind %s."},
	"backprop.pictures":   {"Unit %d of the first hidden layer", "Einheit %d der ersten verborgenen Schicht"},
	"backprop.weights":    {"Its 784 weights", "Ihre 784 Gewichte"},
	"backprop.slopes":     {"Its 784 slopes ∂C/∂w", "Ihre 784 Steigungen ∂C/∂w"},
	"backprop.likeimage":  {"By BP4 each slope is a pixel times the unit's error: so the slopes look like the image itself.", "Nach BP4 ist jede Steigung ein Pixelwert mal Fehler der Einheit: Also sehen die Steigungen aus wie das Bild selbst."},
	"backprop.bigunits":   {"Activations a and errors δ, layer by layer", "Aktivierungen a und Fehler δ, Schicht für Schicht"},
	"backprop.choose":     {"Choose a unit to see where its numbers come from.", "Wähle eine Einheit, um zu sehen, woher ihre Zahlen kommen."},
	"backprop.layer":      {"Layer %d", "Schicht %d"},
	"backprop.says":       {"“%d”", "„%d“"},

	"backprop.try": {
		"Take a few steps with the small network and watch the cost; choose other units to see where their errors come from. Then choose *784-16-16-10 and an image* and set another digit than the image shows: which errors of the outputs grow, and why is an error small where *a* is close to 0 or 1?",
		"Mach mit dem kleinen Netz ein paar Schritte und beobachte die Kosten; wähle andere Einheiten und sieh, woher ihre Fehler kommen. Wähle dann *784-16-16-10 und ein Bild* und stelle eine andere Ziffer ein, als das Bild zeigt: Welche Fehler der Ausgaben wachsen, und warum ist ein Fehler klein, wo *a* nahe bei 0 oder 1 liegt?",
	},
	"backprop.question": {
		"An output unit has *z* = 0, so it says 0.5; it should say 1. What is its error δ, with the quadratic cost?",
		"Eine Ausgabeeinheit hat *z* = 0, gibt also 0,5 aus; sie soll 1 ausgeben. Wie groß ist ihr Fehler δ bei quadratischen Kosten?",
	},
	"backprop.hint": {
		"BP1: (a − y) times σ′(z), and σ′(z) is a (1 − a).",
		"BP1: (a − y) mal σ′(z), und σ′(z) ist a (1 − a).",
	},
	"backprop.why": {
		"(0.5 − 1) · 0.5 · (1 − 0.5) = −0.125. The error is negative: a larger *z* lowers the cost.",
		"(0,5 − 1) · 0,5 · (1 − 0,5) = −0,125. Der Fehler ist negativ: Ein größeres *z* senkt die Kosten.",
	},
}
