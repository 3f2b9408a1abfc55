package text

var batches = table{
	"batches.title": {"Mini-batches", "Mini-Batches"},
	"batches.about": {
		"What one `update_mini_batch` does to the weights; ten images against 50,000; an epoch in slow motion.",
		"Was ein `update_mini_batch` mit den Gewichten macht; zehn Bilder gegen 50.000; eine Epoche in Zeitlupe.",
	},
	"batches.p1": {
		"The cost is a mean over all 50,000 training images, so its gradient is one too: every image says in which direction *it* would move the weights, and the mean of all of them is the way downhill. To ask all 50,000 before each step would be slow.",
		"Die Kosten sind ein Mittelwert über alle 50.000 Trainingsbilder, also ist es auch ihr Gradient: Jedes Bild sagt, in welche Richtung *es* die Gewichte bewegen würde, und das Mittel davon ist der Weg bergab. Vor jedem Schritt alle 50.000 zu fragen, wäre langsam.",
	},
	"batches.p2": {
		"*Stochastic gradient descent* asks only a *mini-batch*: ten images, taken by chance. Their mean is a rough guess of the true gradient, but the step costs a 5,000th. When all images have been taken once, that is an *epoch*: 5,000 small steps. Here is the book's network, 784-30-10, one step at a time.",
		"Der *stochastische Gradientenabstieg* fragt nur einen *Mini-Batch*: zehn zufällig gezogene Bilder. Ihr Mittel ist eine grobe Schätzung des wahren Gradienten, aber der Schritt kostet ein 5.000stel. Sind alle Bilder einmal gezogen, ist das eine *Epoche*: 5.000 kleine Schritte. Hier ist das Netz des Buchs, 784-30-10, Schritt für Schritt.",
	},

	"batches.eta":   {"Learning rate η", "Lernrate η"},
	"batches.size":  {"Images in a mini-batch m", "Bilder im Mini-Batch m"},
	"batches.next":  {"Learn the next mini-batch", "Nächsten Mini-Batch lernen"},
	"batches.same":  {"Start again", "Von vorn"},
	"batches.other": {"Other first weights", "Andere Anfangsgewichte"},
	"batches.none":  {"No mini-batch has been learned yet. The first takes a moment: the images have to come.", "Noch ist kein Mini-Batch gelernt. Der erste dauert einen Moment: Die Bilder müssen erst kommen."},

	"batches.images": {"Mini-batch %d of %d", "Mini-Batch %d von %d"},
	"batches.image":  {"%d read as %d %s", "%d gelesen als %d %s"},
	"batches.cost": {
		"Mean cost of these images before the step: %s; after it: %s. Of test images, %d of %d are now read rightly.",
		"Mittlere Kosten dieser Bilder vor dem Schritt: %s; danach: %s. Von Testbildern werden jetzt %d von %d richtig gelesen.",
	},

	"batches.weights":       {"The weights of one hidden unit, as a picture", "Die Gewichte einer verborgenen Einheit als Bild"},
	"batches.before":        {"Before; full colour is ±%s", "Vorher; volle Farbe ist ±%s"},
	"batches.change":        {"The change; full colour is ±%s", "Die Änderung; volle Farbe ist ±%s"},
	"batches.after":         {"After; full colour is ±%s", "Nachher; volle Farbe ist ±%s"},
	"batches.before.label":  {"The 784 weights that lead to hidden unit %d, before the step", "Die 784 Gewichte zur verborgenen Einheit %d vor dem Schritt"},
	"batches.change.label":  {"How the step changed the weights that lead to hidden unit %d, by %s at most; nothing where no image of the mini-batch has ink", "Wie der Schritt die Gewichte zur verborgenen Einheit %d geändert hat, um höchstens %s; nichts, wo kein Bild des Mini-Batches Tinte hat"},
	"batches.after.label":   {"The 784 weights that lead to hidden unit %d, after the step", "Die 784 Gewichte zur verborgenen Einheit %d nach dem Schritt"},
	"batches.colours":       {"One colour stands for positive weights, the other for negative ones. Before and after have the same scale; the change is far smaller, so it has a scale of its own. It is a mixture of the ten images: each is added or subtracted, more or less strongly.", "Eine Farbe steht für positive Gewichte, die andere für negative. Vorher und Nachher haben denselben Maßstab; die Änderung ist viel kleiner und hat einen eigenen. Sie ist eine Mischung der zehn Bilder: Jedes wird mehr oder weniger stark addiert oder abgezogen."},
	"batches.unit":          {"hidden unit %d of %d", "verborgene Einheit %d von %d"},
	"batches.unit.previous": {"Previous hidden unit", "Vorige verborgene Einheit"},
	"batches.unit.next":     {"Next hidden unit", "Nächste verborgene Einheit"},

	"batches.slow":          {"An epoch in slow motion", "Eine Epoche in Zeitlupe"},
	"batches.slowly":        {"At full speed an epoch takes a fraction of a second. Here it goes as slowly as you like, until all 50,000 images have been taken once.", "Mit voller Geschwindigkeit dauert eine Epoche den Bruchteil einer Sekunde. Hier geht es so langsam, wie du willst, bis alle 50.000 Bilder einmal gezogen sind."},
	"batches.play":          {"Play", "Abspielen"},
	"batches.pause":         {"Pause", "Anhalten"},
	"batches.paces":         {"Mini-batches in a second", "Mini-Batches in einer Sekunde"},
	"batches.pace.one":      {"1 a second", "1 je Sekunde"},
	"batches.pace.ten":      {"10 a second", "10 je Sekunde"},
	"batches.pace.hundred":  {"100", "100"},
	"batches.pace.thousand": {"1,000", "1.000"},
	"batches.far":           {"Epoch %d, mini-batch %d of %d", "Epoche %d, Mini-Batch %d von %d"},
	"batches.mosaic":        {"The weights that lead to all 30 hidden units", "Die Gewichte zu allen 30 verborgenen Einheiten"},
	"batches.mosaic.label":  {"Thirty pictures of 28 by 28 weights, one for each hidden unit: noise at first, with some structure as learning goes on", "Dreißig Bilder aus 28 mal 28 Gewichten, eines je verborgener Einheit: zuerst Rauschen, mit dem Lernen etwas Struktur"},
	"batches.score":         {"Test images read rightly: %d of %d after %d mini-batches", "Richtig gelesene Testbilder: %d von %d nach %d Mini-Batches"},
	"batches.score.label":   {"Curve of test images read rightly, of 1,000: from %d to %d after %d mini-batches", "Kurve der richtig gelesenen Testbilder von 1.000: von %d bis %d nach %d Mini-Batches"},

	"batches.gradients":   {"Ten images against 50,000", "Zehn Bilder gegen 50.000"},
	"batches.comparison":  {"Where does the next mini-batch point, and where do all images? Of two long lists of numbers one can ask how large the angle between them is: its *cosine* is 1 if both point the same way, 0 if one says nothing of the other, below 0 if one would undo the other.", "Wohin zeigt der nächste Mini-Batch, und wohin zeigen alle Bilder? Bei zwei langen Zahlenlisten kann man fragen, wie groß der Winkel zwischen ihnen ist: Sein *Kosinus* ist 1, wenn beide gleich zeigen, 0, wenn die eine nichts über die andere sagt, unter 0, wenn die eine die andere rückgängig machen würde."},
	"batches.compare":     {"Compare", "Vergleichen"},
	"batches.comparing":   {"All images are asked: %s", "Alle Bilder werden gefragt: %s"},
	"batches.few":         {"Gradient of the next %d images", "Gradient der nächsten %d Bilder"},
	"batches.all":         {"Gradient of all %d", "Gradient aller %d"},
	"batches.few.label":   {"The gradient of the next %d images by the weights that lead to hidden unit %d", "Der Gradient der nächsten %d Bilder nach den Gewichten zur verborgenen Einheit %d"},
	"batches.all.label":   {"The gradient of all %d images by the weights that lead to hidden unit %d", "Der Gradient aller %d Bilder nach den Gewichten zur verborgenen Einheit %d"},
	"batches.table":       {"The mean gradient of the first images of the order, against that of all", "Der mittlere Gradient der ersten Bilder der Reihenfolge, gegen den aller"},
	"batches.head.images": {"images", "Bilder"},
	"batches.head.cosine": {"cosine", "Kosinus"},
	"batches.head.angle":  {"angle", "Winkel"},
	"batches.head.length": {"length", "Länge"},

	"batches.try": {
		"Press *Compare* at the very beginning, then play some hundred mini-batches and compare again. At first nearly every image says the same, and ten are a good guess. The more the network knows, the shorter the true gradient gets and the more the ten disagree.",
		"Drücke *Vergleichen* ganz am Anfang, spiele dann einige hundert Mini-Batches ab und vergleiche noch einmal. Zuerst sagt fast jedes Bild dasselbe, und zehn sind eine gute Schätzung. Je mehr das Netz weiß, desto kürzer wird der wahre Gradient und desto weniger sind sich die zehn einig.",
	},
	"batches.question": {
		"After some time the gradient of ten images has a cosine of only 0.1 with the true one. Why are 5,000 such steps nonetheless better than one step with all 50,000 images?",
		"Nach einiger Zeit hat der Gradient von zehn Bildern nur noch einen Kosinus von 0,1 mit dem wahren. Warum sind 5.000 solche Schritte trotzdem besser als ein Schritt mit allen 50.000 Bildern?",
	},
	"batches.c1": {"The guess of ten images is longer, and only the length counts.", "Die Schätzung aus zehn Bildern ist länger, und nur die Länge zählt."},
	"batches.c2": {"On average the rough steps point the right way, and 5,000 of them cost as much as one exact step.", "Im Mittel zeigen die groben Schritte richtig, und 5.000 davon kosten so viel wie ein genauer Schritt."},
	"batches.c3": {"After an epoch the same images have been seen, so it makes no difference.", "Nach einer Epoche wurden dieselben Bilder gesehen, also ist es gleich."},
	"batches.hint": {
		"What does each kind of step cost, and what happens to errors that point anywhere when many steps are added up?",
		"Was kostet jede Art von Schritt, und was wird aus Fehlern, die irgendwohin zeigen, wenn man viele Schritte addiert?",
	},
	"batches.why": {
		"The errors of the mini-batches point anywhere and mostly cancel; what they have in common adds up. And while one exact step is computed, 5,000 rough ones have already been taken.",
		"Die Fehler der Mini-Batches zeigen irgendwohin und heben sich größtenteils auf; was sie gemeinsam haben, summiert sich. Und während ein genauer Schritt berechnet wird, sind 5.000 grobe schon getan.",
	},
}
