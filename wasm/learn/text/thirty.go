package text

var thirty = table{
	"thirty.about": {
		"The book's run next to its published lines; a larger network that gets stuck; and the output unit that died.",
		"Der Lauf des Buchs neben den abgedruckten Zeilen; ein größeres Netz, das stecken bleibt; und eine tote Ausgabeeinheit.",
	},
	"thirty.p1": {
		"Chapter 1 of the book trains `Network([784, 30, 10])` for 30 epochs with mini-batches of 10 and η = 3.0, and after each epoch prints how many of the 10,000 test images are read correctly. Then it does the same with 100 hidden units and reports 96.59 per cent, but a footnote warns: some runs end up quite a bit worse.",
		"Kapitel 1 des Buchs trainiert `Network([784, 30, 10])` 30 Epochen lang mit Mini-Batches aus 10 Bildern und η = 3,0 und gibt nach jeder Epoche aus, wie viele der 10 000 Testbilder richtig gelesen werden. Danach wiederholt es das mit 100 verborgenen Einheiten und berichtet von 96,59 Prozent, aber eine Fußnote warnt: Manche Läufe enden deutlich schlechter.",
	},
	"thirty.p2": {
		"Both depend on chance: on the initial weights and on the order of the images. Here chance has a number, the *seed*: the same seed gives the same lines on every machine. Your lines differ from the book's because its seed is not known.",
		"Beides hängt vom Zufall ab: von den Anfangsgewichten und der Reihenfolge der Bilder. Hier hat der Zufall eine Nummer, den *Seed*: Derselbe Seed liefert auf jedem Gerät dieselben Zeilen. Deine Zeilen unterscheiden sich von denen des Buchs, weil dessen Seed nicht bekannt ist.",
	},

	"thirty.book":        {"784-30-10, as in the book", "784-30-10 wie im Buch"},
	"thirty.book.about":  {"Of many seeds, %d gives the run that is most like the book's.", "Von vielen Seeds ergibt %d den Lauf, der dem des Buchs am ähnlichsten ist."},
	"thirty.train":       {"Train %s (seed %d)", "%s trainieren (Seed %d)"},
	"thirty.another":     {"Train with seed %d", "Mit Seed %d trainieren"},
	"thirty.stop":        {"Stop", "Stoppen"},
	"thirty.running":     {"%d of %d epochs, %s s", "%d von %d Epochen, %s\u00a0s"},
	"thirty.stopped":     {"Stopped. Epochs done: %d.", "Gestoppt. Fertige Epochen: %d."},
	"thirty.done":        {"Done in %s s.", "Fertig in %s\u00a0s."},
	"thirty.progress":    {"Progress of the run", "Fortschritt des Laufs"},
	"thirty.log":         {"Log lines", "Protokollzeilen"},
	"thirty.caption":     {"Test images read correctly, epochs %d to %d", "Richtig gelesene Testbilder, Epochen %d bis %d"},
	"thirty.epoch":       {"epoch →", "Epoche →"},
	"thirty.yours":       {"your run, seed %s", "dein Lauf, Seed %s"},
	"thirty.yours.cross": {"your run, seed %s, cross-entropy", "dein Lauf, Seed %s, Kreuzentropie"},
	"thirty.theirs":      {"the book", "das Buch"},
	"thirty.plot":        {"Test accuracy over the epochs", "Testgenauigkeit nach jeder Epoche"},
	"thirty.plot.book":   {"Test accuracy over the epochs. Dots are the book's numbers, as far as it prints them: epochs 0 to 2 and 27 to 29.", "Testgenauigkeit nach jeder Epoche. Punkte sind die Zahlen des Buchs, soweit es sie abdruckt: Epochen 0 bis 2 und 27 bis 29."},
	"thirty.plot.label":  {"Test accuracy of the run from %s to %s", "Testgenauigkeit des Laufs von %s bis %s"},

	"thirty.hundred":       {"784-100-10: more units, and bad luck", "784-100-10: mehr Einheiten, und Pech"},
	"thirty.hundred.about": {"More hidden units should read better, and from many starts they do. From some they do not: this one stays below 88 per cent in all 30 epochs.", "Mit mehr verborgenen Einheiten sollte das Netz besser lesen, und bei vielen Anfangsgewichten tut es das auch. Bei manchen nicht: Dieses Netz bleibt in allen 30 Epochen unter 88 Prozent."},
	"thirty.unlucky":       {"Train from the unlucky start (seed %d)", "Mit dem unglücklichen Start trainieren (Seed %d)"},
	"thirty.lucky":         {"Train from a luckier start (seed %d)", "Mit einem glücklicheren Start trainieren (Seed %d)"},
	"thirty.cross":         {"Unlucky start (seed %d), but with cross-entropy", "Unglücklicher Start (Seed %d), aber mit Kreuzentropie"},
	"thirty.ask":           {"Which digits does this network answer?", "Welche Ziffern gibt dieses Netz als Antwort?"},
	"thirty.asking":        {"The network is asked about all test images …", "Das Netz liest alle Testbilder …"},

	"thirty.dead":         {"Find the dead unit", "Finde die tote Einheit"},
	"thirty.dead.about":   {"The network was asked about all 10,000 test images. Which digit does it *never* answer? Press it.", "Das Netz hat alle 10 000 Testbilder gelesen. Welche Ziffer gibt es *nie* als Antwort? Drücke darauf."},
	"thirty.answers":      {"What the network answers to the test images", "Die Antworten des Netzes auf die Testbilder"},
	"thirty.head.digit":   {"digit", "Ziffer"},
	"thirty.head.images":  {"images of it", "Bilder davon"},
	"thirty.head.answers": {"times answered", "so oft als Antwort"},
	"thirty.head.right":   {"of them correctly", "davon richtig"},
	"thirty.which":        {"The digit that is never predicted", "Die Ziffer, die nie als Antwort kommt"},
	"thirty.alive":        {"%d is answered %d times. Look for a 0 in the row of answers.", "%d kommt %d-mal als Antwort. Suche eine 0 in der Zeile der Antworten."},
	"thirty.alive.title":  {"Every digit is answered", "Jede Ziffer kommt als Antwort vor"},
	"thirty.allalive":     {"No output unit of this network is dead.", "Keine Ausgabeeinheit dieses Netzes ist tot."},
	"thirty.back":         {"The %d, which is never predicted with the quadratic cost, is now predicted %s times, %s of them correctly.", "Die %d, die bei quadratischen Kosten nie als Antwort kommt, kommt nun %s-mal, davon %s-mal richtig."},
	"thirty.found": {
		"Yes: %d is never predicted. Over all 10,000 images the output of its unit never rises above %s; on images of this very digit it is %s on average, where it should be 1. Here are some of them, with the ten outputs, of which the largest is the answer:",
		"Ja: %d kommt nie als Antwort. Bei keinem der 10 000 Bilder steigt die Ausgabe ihrer Einheit über %s; bei Bildern genau dieser Ziffer ist sie im Mittel %s, obwohl sie 1 sein sollte. Hier sind einige davon, mit den zehn Ausgaben, von denen die größte die Antwort ist:",
	},
	"thirty.read":    {"read as %d", "gelesen als %d"},
	"thirty.outputs": {"The ten outputs as bars; that of %d is %s", "Die zehn Ausgaben als Balken; die von %d ist %s"},
	"thirty.why.dead": {
		"Why does it not learn? With the quadratic cost the error of an output unit is multiplied by σ′(z), and far below zero the curve of σ is flat: the unit is as wrong as can be, and learns next to nothing of it.",
		"Warum lernt sie nicht? Bei quadratischen Kosten wird der Fehler einer Ausgabeeinheit mit σ′(z) multipliziert, und weit unter null ist die Kurve von σ flach: Die Einheit liegt so falsch wie nur möglich und lernt daraus so gut wie nichts.",
	},
	"thirty.cure": {
		"With 100 large initial weights the sums *z* at the outputs are larger than with 30, so this happens more often. Chapter 3 has two cures: the cross-entropy cost, whose error has no σ′(z), and smaller initial weights.",
		"Mit 100 großen Anfangsgewichten sind die Summen *z* an den Ausgaben größer als mit 30, darum geschieht das öfter. Kapitel 3 hat zwei Mittel dagegen: die Kreuzentropie, deren Fehler kein σ′(z) enthält, und kleinere Anfangsgewichte.",
	},

	"thirty.try": {
		"Train 784-100-10 from the unlucky start and find the dead unit. Then train from the same start with the *cross-entropy* as the cost, with η = 0.5 as in chapter 3, and look in the table of answers: is the digit back?",
		"Trainiere 784-100-10 mit dem unglücklichen Start und finde die tote Einheit. Trainiere dann mit demselben Start und der *Kreuzentropie* als Kosten, mit η = 0,5 wie in Kapitel 3, und sieh in der Tabelle der Antworten nach: Ist die Ziffer wieder da?",
	},
	"thirty.question": {
		"A network reads nine digits perfectly and never answers the tenth. About how many of the 10,000 test images does it read correctly?",
		"Ein Netz liest neun Ziffern fehlerfrei und gibt die zehnte nie als Antwort. Wie viele der 10 000 Testbilder liest es ungefähr richtig?",
	},
	"thirty.c1":   {"About 9,900: one output of ten matters little.", "Etwa 9900: Eine von zehn Ausgaben zählt wenig."},
	"thirty.c2":   {"About 5,000: it has to guess.", "Etwa 5000: Es muss raten."},
	"thirty.c3":   {"About 9,000: all but the images of that digit.", "Etwa 9000: alle außer den Bildern dieser Ziffer."},
	"thirty.hint": {"How many of the 10,000 images show one certain digit?", "Wie viele der 10 000 Bilder zeigen eine bestimmte Ziffer?"},
	"thirty.why": {
		"Each digit has about 1,000 test images. A number that stays just below 9,000 is the mark of a dead output: with the usual mistakes on the other nine it is near 8,700.",
		"Jede Ziffer hat etwa 1000 Testbilder. Eine Zahl, die knapp unter 9000 bleibt, ist das Kennzeichen einer toten Ausgabe: Mit den üblichen Fehlern bei den anderen neun sind es etwa 8700.",
	},
}
