package settings

import "inkling/wasm/words"

// The choice of a preset.
var (
	presetLabel = words.M{"Preset", "Vorlage"}
	ownLabel    = words.M{"Your own", "Eigene"}
	backLabel   = words.M{"Back to my settings", "Zurück zu meinen Einstellungen"}
	ownHelp     = words.M{"Your own settings.", "Deine eigenen Einstellungen."}
	presetsHelp = words.M{"Presets do not change settings that this page locks or hides.", "Vorlagen ändern keine Einstellungen, die diese Seite sperrt oder ausblendet."}
)

// The fields.
var (
	moreLabel   = words.M{"More settings", "Weitere Einstellungen"}
	runsLabel   = words.M{"Runs", "Läufe"}
	sliderLabel = words.M{"%s, slider", "%s, Schieberegler"}
)

// The hidden layers.
var (
	layersLabel    = words.M{"Layers", "Schichten"}
	inputsLabel    = words.M{"inputs", "Eingaben"}
	outputsLabel   = words.M{"outputs", "Ausgaben"}
	addLayerLabel  = words.M{"+ Layer", "+ Schicht"}
	fewerLabel     = words.M{"Fewer units in hidden layer %d", "Weniger Einheiten in verborgener Schicht %d"}
	moreUnitsLabel = words.M{"More units in hidden layer %d", "Mehr Einheiten in verborgener Schicht %d"}
	addLabel       = words.M{"Add a hidden layer", "Eine verborgene Schicht hinzufügen"}
	removeLabel    = words.M{"Remove hidden layer %d", "Verborgene Schicht %d entfernen"}
	unitsLabel     = words.M{"Units of hidden layer %d", "Einheiten der verborgenen Schicht %d"}
	tooManyLayers  = words.M{"There can be at most %d hidden layers.", "Es kann höchstens %d verborgene Schichten geben."}
	noUnits        = words.M{"%s: a layer has no number of units; type one, or remove the layer", "%s: Einer Schicht fehlt die Anzahl der Einheiten; gib sie ein oder entferne die Schicht"}
	notOneNumber   = words.M{"%s: %s is not one whole number; for another layer press +", "%s: %s ist keine einzelne ganze Zahl; für eine weitere Schicht drücke +"}
)

// Locked settings.
var (
	lockedHelp   = words.M{"Locked by this page.", "Auf dieser Seite gesperrt."}
	lockedAt     = words.M{"“%s” is locked at %s here; this needs %s.", "„%s“ ist hier auf %s gesperrt; nötig wäre %s."}
	lockedHidden = words.M{"This would change “%s”, which this page hides and locks.", "Das würde „%s“ ändern; diese Seite blendet es aus und sperrt es."}
	noneValue    = words.M{"none", "keine"}
)

// The size of the network.
var (
	notUsable   = words.M{"Some settings cannot be used yet.", "Einige Einstellungen sind noch nicht brauchbar."}
	sizeUnknown = words.M{"The size of the network depends on the images and appears here when they are loaded.", "Die Größe des Netzes hängt von den Bildern ab und erscheint hier, sobald sie geladen sind."}
	sizeShown   = words.M{"%s: %s weights and biases.", "%s: %s Gewichte und Biases."}
	slowHelp    = words.M{"%s: training takes ten times as long and gives the same result.", "%s: Das Training dauert zehnmal so lange und ergibt dasselbe."}
)

func init() { words.Register(recipeTexts) }

// recipeTexts are the texts of package recipe.
var recipeTexts = []words.M{
	// Groups, labels, units and choices.
	{"Network", "Netz"},
	{"Learning", "Lernen"},
	{"Images", "Bilder"},
	{"Hidden layers", "Verborgene Schichten"},
	{"Data set", "Datensatz"},
	{"Epochs", "Epochen"},
	{"Mini-batch size", "Mini-Batch-Größe"},
	{"Learning rate", "Lernrate"},
	{"Seed", "Seed"},
	{"Activation", "Aktivierung"},
	{"Cost and outputs", "Kosten und Ausgaben"},
	{"Weight initialisation", "Initialisierung"},
	{"Learning-rate decay", "Abnahme der Lernrate"},
	{"Lambda", "Lambda"},
	{"Momentum", "Momentum"},
	{"Augmented images", "Veränderte Bilder"},
	{"Strength of augmentation", "Stärke der Veränderung"},
	{"Pen digits", "Stiftziffern"},
	{"Training images used", "Verwendete Trainingsbilder"},
	{"Stop at validation accuracy, %", "Ende bei Validierungsgenauigkeit, %"},
	{"Stop at test accuracy, %", "Ende bei Testgenauigkeit, %"},
	{"epochs", "Epochen"},
	{"images", "Bilder"},
	{"%", "%"},
	{"sigmoid", "Sigmoid"},
	{"tanh", "tanh"},
	{"relu", "ReLU"},
	{"quadratic", "quadratisch"},
	{"cross-entropy", "Kreuzentropie"},
	{"log-likelihood", "Log-Likelihood"},
	{"quadratic, sigmoid", "quadratisch, Sigmoid"},
	{"cross-entropy, sigmoid", "Kreuzentropie, Sigmoid"},
	{"log-likelihood, softmax", "Log-Likelihood, Softmax"},
	{"large", "groß"},
	{"scaled", "skaliert"},

	// Explanations of the settings.
	{"Number of units in each hidden layer, such as 30 or 16, 16. Empty for none.",
		"Anzahl der Einheiten in jeder verborgenen Schicht, etwa 30 oder 16, 16. Leer: keine."},
	{"The images to train on.", "Die Bilder, mit denen trainiert wird."},
	{"Number of passes through the training set.", "Anzahl der Durchgänge durch die Trainingsbilder."},
	{"Number of images whose gradients are averaged for one step.", "Anzahl der Bilder, deren Gradienten für einen Schritt gemittelt werden."},
	{"The size of a step; eta in the book.", "Die Größe eines Schritts; im Buch Eta."},
	{"The same seed gives the same run on every machine.", "Derselbe Seed ergibt auf jedem Gerät denselben Lauf."},
	{"Activation function of the hidden layers.", "Aktivierungsfunktion der verborgenen Schichten."},
	{"The cost to minimise, with the matching activation of the outputs.",
		"Die Kosten, die minimiert werden, mit der passenden Aktivierungsfunktion der Ausgaben."},
	{"Large: N(0, 1). Scaled: divided by the square root of the number of inputs.",
		"Groß: N(0, 1). Skaliert: geteilt durch die Wurzel aus der Anzahl der Eingaben."},
	{"The fraction by which the learning rate shrinks after each epoch.", "Der Anteil, um den die Lernrate nach jeder Epoche abnimmt."},
	{"L2 regularisation: how strongly weights are pulled towards zero.", "L2-Regularisierung: wie stark die Gewichte zur Null gezogen werden."},
	{"The fraction of the last step that is added to the next.", "Der Anteil des letzten Schritts, der zum nächsten dazukommt."},
	{"The fraction of images that are slightly rotated, slanted, shifted, distorted and thickened, differently each time. 0 for none.",
		"Der Anteil der Bilder, die leicht gedreht, schräg gestellt, verschoben, verzerrt und dicker gemacht werden, jedes Mal anders. 0: keine."},
	{"How strongly augmented images are changed; 1 matches how handwriting varies.",
		"Wie stark die Bilder verändert werden; 1 entspricht den Unterschieden zwischen Handschriften."},
	{"The fraction of images replaced by synthetic pen digits, including slashed zeros and barred sevens.",
		"Der Anteil der Bilder, die durch berechnete Stiftziffern ersetzt werden, auch durchgestrichene Nullen und Siebenen mit Querstrich."},
	{"Taken from the start of each class, in equal numbers. 0 for all.", "Die ersten jeder Klasse, von jeder gleich viele. 0: alle."},
	{"Training stops after the first epoch with this accuracy on the validation images. 0 to train all epochs.",
		"Das Training endet nach der ersten Epoche mit dieser Genauigkeit auf den Validierungsbildern. 0: alle Epochen."},
	{"From older links and files: training stops after the first epoch with this accuracy on the test images. Prefer validation images: test images should only judge the finished network.",
		"Aus älteren Links und Dateien: Das Training endet nach der ersten Epoche mit dieser Genauigkeit auf den Testbildern. Nimm lieber die Validierungsbilder: Testbilder sollen nur das fertige Netz beurteilen."},

	// Presets.
	{"The book's first network", "Das erste Netz des Buchs"},
	{"784-30-10 as in Nielsen's chapter 1: sigmoid units, quadratic cost. Ends near 95%.",
		"784-30-10 wie in Nielsens Kapitel 1: Sigmoid-Einheiten, quadratische Kosten. Kommt auf etwa 95\u00a0%."},
	{"Late awakening", "Spätes Erwachen"},
	{"The book's first network from seed 1: its first steps drive the output of the 3 to nearly 0, where the gradient almost vanishes. So hardly any 3 is read until epoch 6, which learns them at once: from 8,508 to 9,409 of 10,000.",
		"Das erste Netz des Buchs mit Seed 1: Seine ersten Schritte bringen die Ausgabe der 3 fast auf 0, wo der Gradient beinahe verschwindet. So wird kaum eine 3 gelesen, bis Epoche 6 sie auf einmal lernt: von 8508 auf 9409 von 10\u202f000."},
	{"An unlucky start", "Ein unglücklicher Start"},
	{"784-100-10 by chapter 1, from a start in which the output for the 8 dies: it stays below 88%. New start tries the next seed.",
		"784-100-10 nach Kapitel 1, mit einem Start, bei dem die Ausgabe der 8 stirbt: Es bleibt unter 88\u00a0%. „Neuer Start“ probiert den nächsten Seed."},
	{"3Blue1Brown's network", "Das Netz von 3Blue1Brown"},
	{"784-16-16-10: two small hidden layers, to be looked into.", "784-16-16-10: zwei kleine verborgene Schichten, zum Hineinsehen."},
	{"No hidden layer", "Keine verborgene Schicht"},
	{"784-10: each digit is one weighted sum of the pixels, which is enough for 92%.",
		"784-10: Jede Ziffer ist eine gewichtete Summe der Pixel; das reicht für 92\u00a0%."},
	{"The book's third chapter", "Das dritte Kapitel des Buchs"},
	{"784-100-10 with cross-entropy, scaled weights and lambda: no unit starts saturated, and it reaches 97%.",
		"784-100-10 mit Kreuzentropie, skalierten Gewichten und Lambda: Keine Einheit ist am Anfang gesättigt, und es erreicht 97\u00a0%."},
	{"Deep, with sigmoids", "Tief, mit Sigmoid"},
	{"Five hidden layers: the gradient vanishes on its way back, so that for seven epochs nothing is learned.",
		"Fünf verborgene Schichten: Der Gradient verschwindet auf dem Weg zurück, sodass sieben Epochen lang nichts gelernt wird."},
	{"A good reader", "Ein guter Leser"},
	{"784-100-10 with rectified units, log-likelihood, lambda, momentum and a falling learning rate: 98%.",
		"784-100-10 mit ReLU, Log-Likelihood, Lambda, Momentum und abnehmender Lernrate: 98\u00a0%."},
	{"Reads what people draw", "Liest, was man zeichnet"},
	{"784-256-128-10, which learns from distorted images and from computed pen digits as well: slashed zeros, footed ones, barred sevens.",
		"784-256-128-10, das auch aus verzerrten Bildern und berechneten Stiftziffern lernt: durchgestrichene Nullen, Einsen mit Fuß, Siebenen mit Querstrich."},
	{"The shortest way to 98%", "Der kürzeste Weg zu 98\u00a0%"},
	{"784-150-10, trained as the good reader but with a faster decay, until 97.8% of the validation images are classified correctly: then it gets 98% of the test images right.",
		"784-150-10, wie der gute Leser trainiert, aber mit schnellerer Abnahme, bis es 97,8\u00a0% der Validierungsbilder richtig klassifiziert: Dann hat es 98\u00a0% der Testbilder richtig."},
	{"The shortest way to 98% of the test images", "Der kürzeste Weg zu 98\u00a0% der Testbilder"},
	{"784-150-10, until 98% of the test images are classified correctly, as older links mean it. The shortest way to 98% stops by the validation images instead.",
		"784-150-10, bis es 98\u00a0% der Testbilder richtig klassifiziert, wie es ältere Links meinen. „Der kürzeste Weg zu 98\u00a0%“ richtet sich stattdessen nach den Validierungsbildern."},
}
