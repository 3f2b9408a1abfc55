package text

var exercises = table{
	"exercises.about": {
		"Fill in the blanks of the book's five methods; then your own expressions train on MNIST.",
		"Fülle die Lücken in den fünf Methoden des Buchs; dann lernt ein Netz MNIST mit deinen eigenen Ausdrücken.",
	},
	"exercises.p1": {
		"These are the five methods of the book's `network.py`, with blanks. Each blank is one expression, written as in Python with numpy: `np.dot(w, a) + b`. Below is what you may use, with its *shape*: rows and columns.",
		"Das sind die fünf Methoden aus `network.py` des Buchs, mit Lücken. Jede Lücke ist ein Ausdruck, geschrieben wie in Python mit numpy: `np.dot(w, a) + b`. Was man verwenden darf, steht darunter, mit seiner *Form*: Zeilen und Spalten.",
	},
	"exercises.p2": {
		"Press Enter to have an answer checked. It is tried on random networks and compared with what this page itself computes, so every right form is right: `w @ a` as much as `np.dot(w, a)`. When all five are solved, the network learns MNIST by nothing but your answers.",
		"Mit der Eingabetaste wird eine Antwort geprüft. Sie wird an zufälligen Netzen ausprobiert und mit dem verglichen, was diese Seite selbst berechnet; darum gilt jede richtige Schreibweise: `w @ a` genauso wie `np.dot(w, a)`. Sind alle fünf gelöst, lernt das Netz MNIST allein mit deinen Ausdrücken.",
	},
	"exercises.language": {
		"Functions: `sigmoid`, `sigmoid_prime`, and of numpy `np.dot`, `np.transpose`, `np.sum`, `np.mean`, `np.exp`, `np.log`, `np.argmax`, `np.max`, `np.zeros`, `np.reshape` and others; operators `+ - * / ** @`; `x.T`, `x.shape`, `len(x)`, `x[-1]`, `axis=`, `keepdims=`.",
		"Funktionen: `sigmoid`, `sigmoid_prime` und aus numpy `np.dot`, `np.transpose`, `np.sum`, `np.mean`, `np.exp`, `np.log`, `np.argmax`, `np.max`, `np.zeros`, `np.reshape` und andere; Operatoren `+ - * / ** @`; `x.T`, `x.shape`, `len(x)`, `x[-1]`, `axis=`, `keepdims=`.",
	},

	"exercises.blank":        {"Blank %d: %s", "Lücke %d: %s"},
	"exercises.check.label":  {"Check blank %d: %s", "Lücke %d prüfen: %s"},
	"exercises.help":         {"Hint %d of %d", "Tipp %d von %d"},
	"exercises.help.label":   {"Hint %d of %d for: %s", "Tipp %d von %d für: %s"},
	"exercises.answer":       {"Show the answer", "Antwort zeigen"},
	"exercises.answer.label": {"Show the answer for: %s", "Antwort zeigen für: %s"},
	"exercises.names":        {"What may be used, and its shape:", "Was man verwenden darf, und seine Form:"},

	"exercises.checking": {"Checking …", "Wird geprüft …"},
	"exercises.slow":     {"This answer takes too long to compute, so the check was ended. Write a simpler one.", "Die Berechnung dieser Antwort dauert zu lange; die Prüfung wurde abgebrochen. Schreibe eine einfachere."},
	"exercises.shown":    {"This is one right answer. Clear the field and write it yourself.", "Das ist eine richtige Antwort. Leere das Feld und schreibe sie selbst."},
	"exercises.stale":    {"Changed since the last check. Press Enter to check it again.", "Seit der letzten Prüfung geändert. Mit der Eingabetaste wird neu geprüft."},
	"exercises.numbers":  {"Show the numbers", "Die Zahlen zeigen"},
	"exercises.got":      {"your answer comes to", "deine Antwort ergibt"},
	"exercises.expected": {"right would be", "richtig wäre"},

	"exercises.training": {"Train MNIST by your own answers", "Mit den eigenen Antworten MNIST lernen"},
	"exercises.solved":   {"%d of %d exercises solved.", "%d von %d Aufgaben gelöst."},
	"exercises.notready": {"When all are solved, a network of 784-30-10 is trained here by your expressions alone, and next to it by this page's own code.", "Sind alle gelöst, wird hier ein Netz 784-30-10 allein mit deinen Ausdrücken trainiert, und daneben mit dem Code dieser Seite."},
	"exercises.ready": {
		"784-30-10, mini-batches of 10, η = 3: your expressions are evaluated for every single image, in double precision, so an epoch takes some seconds. The page's own code, in single precision, does the same: the lines are nearly alike.",
		"784-30-10, Mini-Batches aus 10 Bildern, η = 3: Deine Ausdrücke werden für jedes einzelne Bild ausgewertet, in doppelter Genauigkeit, darum dauert eine Epoche einige Sekunden. Der Code dieser Seite tut daneben dasselbe in einfacher Genauigkeit: Die Zeilen stimmen fast überein.",
	},
	"exercises.howmany":  {"Training images", "Trainingsbilder"},
	"exercises.images":   {"%s images", "%s Bilder"},
	"exercises.epochs":   {"Epochs", "Epochen"},
	"exercises.train":    {"Train by my answers", "Mit meinen Antworten trainieren"},
	"exercises.stop":     {"Stop", "Stoppen"},
	"exercises.starting": {"Starting …", "Beginnt …"},
	"exercises.stopping": {"Stopping …", "Wird gestoppt …"},
	"exercises.stopped":  {"Stopped.", "Gestoppt."},
	"exercises.going":    {"Epoch %d, mini-batch %s of %s, cost %s", "Epoche %d, Mini-Batch %s von %s, Kosten %s"},
	"exercises.ended":    {"Done. Your expressions took %s s, this page's own code %s s.", "Fertig. Deine Ausdrücke brauchten %s\u00a0s, der Code dieser Seite %s\u00a0s."},
	"exercises.progress": {"Progress of the epoch", "Fortschritt der Epoche"},
	"exercises.log":      {"Test images read correctly", "Richtig gelesene Testbilder"},
	"exercises.yours":    {"by your answers", "mit deinen Antworten"},
	"exercises.nn":       {"by this page", "mit dem Code dieser Seite"},

	"exercises.try": {
		"Give a wrong answer on purpose, such as `np.dot(a, w)` in `feedforward`, and read what the shapes say. Then solve it with `@` instead of `np.dot`.",
		"Gib mit Absicht eine falsche Antwort, etwa `np.dot(a, w)` in `feedforward`, und lies, was die Meldung über die Formen sagt. Löse es dann mit `@` statt `np.dot`.",
	},
	"exercises.question": {
		"`delta` has the shape (30, 1) and `activations[-l-1]` the shape (784, 1). Which expression has the shape of the weights, (30, 784)?",
		"`delta` hat die Form (30, 1) und `activations[-l-1]` die Form (784, 1). Welcher Ausdruck hat die Form der Gewichte, (30, 784)?",
	},
	"exercises.c1": {"`np.dot(delta, activations[-l-1].transpose())`", "`np.dot(delta, activations[-l-1].transpose())`"},
	"exercises.c2": {"`np.dot(activations[-l-1], delta.transpose())`", "`np.dot(activations[-l-1], delta.transpose())`"},
	"exercises.c3": {"`delta * activations[-l-1]`", "`delta * activations[-l-1]`"},
	"exercises.hint": {
		"In a product of matrices, the columns of the first are as many as the rows of the second; what is left are its rows and the columns of the second.",
		"In einem Matrixprodukt hat die erste Matrix so viele Spalten wie die zweite Zeilen; das Ergebnis hat die Zeilen der ersten und die Spalten der zweiten.",
	},
	"exercises.why": {
		"(30, 1) times (1, 784) is (30, 784): a column times a row gives one product for each weight.",
		"(30, 1) mal (1, 784) ist (30, 784): Eine Spalte mal eine Zeile ergibt ein Produkt für jedes Gewicht.",
	},
}
