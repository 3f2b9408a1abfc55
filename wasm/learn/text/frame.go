package text

var frame = table{
	"language":        {"English", "Deutsch"},
	"language.choose": {"Language", "Sprache"},

	"learn.title": {"Learn", "Lernen"},
	"learn.about": {
		"Short pages on how a neural network works and learns. Every number can be touched, and is computed by the same code that trains on MNIST.",
		"Kurze Seiten darüber, wie ein neuronales Netz arbeitet und lernt. Jede Zahl lässt sich verändern, und es rechnet derselbe Code, der auch mit MNIST trainiert.",
	},
	"learn.pages":    {"Pages", "Seiten"},
	"learn.progress": {"%d of %d questions answered.", "%d von %d Fragen beantwortet."},
	"learn.unkept":   {"This browser keeps nothing for this page, so your progress is forgotten when it is closed.", "Dieser Browser speichert nichts für diese Seite; dein Fortschritt geht verloren, wenn du sie schließt."},
	"learn.corrupt":  {"Your saved progress could not be read, so it starts again.", "Dein gespeicherter Fortschritt war nicht lesbar; er beginnt von vorn."},
	"learn.done":     {"done", "erledigt"},
	"learn.previous": {"← Previous: %s", "← Zurück: %s"},
	"learn.next":     {"Next: %s →", "Weiter: %s →"},
	"learn.unknown":  {"There is no page called “%s”. These are the pages:", "Es gibt keine Seite „%s“. Dies sind die Seiten:"},

	"try.title":      {"Try this", "Probier es aus"},
	"question.title": {"A question", "Eine Frage"},
	"question.check": {"Check", "Prüfen"},
	"question.right": {"Right.", "Richtig."},
	"question.wrong": {"Not yet.", "Noch nicht."},
	"question.empty": {"Choose an answer first.", "Wähle zuerst eine Antwort."},
	"question.blank": {"Write a number first.", "Gib zuerst eine Zahl ein."},
	"question.label": {"Your answer", "Deine Antwort"},

	"number.wrong": {"Write a number from %s to %s.", "Gib eine Zahl von %s bis %s ein."},
}
