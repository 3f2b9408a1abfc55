package phrases

import "inkling/wasm/words"

// ofNN are the phrases of packages nn, f32, mixture and drawings.
var ofNN = []words.M{
	{
		"training diverged in epoch %s, mini-batch %s: %s. The weights from epoch %s, mini-batch %s were kept; try a learning rate smaller than %s",
		"das Training ist in Epoche %s, Mini-Batch %s divergiert: %s. Die Gewichte aus Epoche %s, Mini-Batch %s bleiben; versuche eine Lernrate unter %s",
	},
	{"the cost is no longer a number", "die Kosten sind keine Zahl mehr"},
	{"a bias grew beyond a million", "ein Bias ist größer als eine Million"},
	{"a weight grew beyond a million", "ein Gewicht ist größer als eine Million"},
	// Settings.
	{"unknown name %s, expected one of %s", "unbekannter Name %s, bekannt sind %s"},
	{"the cross-entropy cost needs sigmoid outputs, not %s", "die Kreuzentropie braucht Sigmoid-Ausgaben, nicht %s"},
	{"the log-likelihood cost needs softmax outputs, not %s", "die Log-Likelihood braucht Softmax-Ausgaben, nicht %s"},
	{
		"softmax outputs need the log-likelihood cost, not the quadratic one",
		"Softmax-Ausgaben brauchen die Log-Likelihood als Kosten, nicht die quadratischen Kosten",
	},
	{"%s epochs, expected at least 1", "%s Epochen, erwartet ist mindestens 1"},
	{"mini-batch of %s samples, expected at least 1", "Mini-Batch mit %s Bildern, erwartet ist mindestens 1"},
	{"learning rate %s, expected a positive finite number", "Lernrate %s, erwartet ist eine positive endliche Zahl"},
	{
		"learning-rate decay %s, expected at least 0 and below 1",
		"Abnahme der Lernrate %s, erwartet ist mindestens 0 und weniger als 1",
	},
	{"lambda %s, expected a finite number of at least 0", "Lambda %s, erwartet ist eine endliche Zahl ab 0"},
	{"momentum %s, expected at least 0 and below 1", "Momentum %s, erwartet ist mindestens 0 und weniger als 1"},
	{
		"validation target %s, expected a fraction from 0 to 1",
		"Ziel %s auf den Validierungsbildern, erwartet ist ein Anteil von 0 bis 1",
	},
	{"test target %s, expected a fraction from 0 to 1", "Ziel %s auf den Testbildern, erwartet ist ein Anteil von 0 bis 1"},
	{"there are no training samples", "es gibt keine Trainingsbilder"},
	// Drawings to train on.
	{"class %s has no drawings: draw it, or remove the class", "Klasse %s hat keine Zeichnungen: Zeichne sie oder entferne die Klasse"},
	{"drawing %s of class %s is blank: draw it, or remove it", "Zeichnung %s der Klasse %s ist leer: Zeichne sie oder entferne sie"},
	// The state of a run.
	{"%s bytes, expected %s for %s weights and biases", "%s Byte, erwartet sind %s für %s Gewichte und Biases"},
	{"the checkpoint is from a network with other layers", "der Zwischenstand stammt von einem Netz mit anderen Schichten"},
	{
		"the checkpoint is from a run with other training samples",
		"der Zwischenstand stammt von einem Lauf mit anderen Trainingsbildern",
	},
	{
		"the checkpoint is from a run on %s training samples, expected %s",
		"der Zwischenstand stammt von einem Lauf mit %s Trainingsbildern, erwartet sind %s",
	},
	{"only one of checkpoint and run uses momentum", "entweder der Zwischenstand oder der Lauf hat Momentum, der andere nicht"},
	{"the checkpoint is from epoch %s, expected 0 to %s", "der Zwischenstand stammt aus Epoche %s, erwartet ist 0 bis %s"},
	{
		"the checkpoint is from sample %s of %s, expected a multiple of the mini-batch size %s",
		"der Zwischenstand ist bei Bild %s von %s, erwartet ist ein Vielfaches der Mini-Batch-Größe %s",
	},
	{
		"the checkpoint has the learning rate %s, expected above 0 and at most %s",
		"der Zwischenstand hat die Lernrate %s, erwartet ist mehr als 0 und höchstens %s",
	},
	{
		"%s mini-batches since the last good network, expected at least 0",
		"%s Mini-Batches seit dem letzten guten Netz, erwartet ist mindestens 0",
	},
	{"the order of the training samples is damaged", "die Reihenfolge der Trainingsbilder ist beschädigt"},
	{"order of the training samples: %s", "Reihenfolge der Trainingsbilder: %s"},
	{"training samples: %s", "Trainingsbilder: %s"},
	{"random-number state of %s bytes, expected %s", "Zustand des Zufallsgenerators mit %s Byte, erwartet sind %s"},
	{
		"random-number state of %s bytes, expected %s, the last one 0 or 1",
		"Zustand des Zufallsgenerators mit %s Byte, erwartet sind %s, das letzte 0 oder 1",
	},
	{"random-number state: %s", "Zustand des Zufallsgenerators: %s"},
}
