package opening

import "inkling/wasm/words"

// ofNpz are the phrases of package npz.
var ofNpz = []words.M{
	// The archive.
	{
		"%s bytes that begin with %s, expected a whole numpy archive: download or save it again",
		"%s Byte, die mit %s beginnen, erwartet ist ein vollständiges Archiv von numpy: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{
		"archive of %s arrays, expected at most %s: save only the network",
		"Archiv mit %s Arrays, erwartet sind höchstens %s: Speichere nur das Netz",
	},
	{
		`contains %s, expected weights_0.npy and so on: save it with numpy.savez("model.npz", weights_0=..., biases_0=..., weights_1=..., biases_1=..., activation="sigmoid", cost="quadratic")`,
		`enthält %s, erwartet sind weights_0.npy und so weiter: Speichere es mit numpy.savez("model.npz", weights_0=..., biases_0=..., weights_1=..., biases_1=..., activation="sigmoid", cost="quadratic")`,
	},
	{"%s.npy is missing: save it with %s", "%s.npy fehlt: Speichere es mit %s"},
	{
		"compression method %s, expected 0 or 8: save it with numpy.savez",
		"Komprimierung nach Methode %s, erwartet ist 0 oder 8: Speichere es mit numpy.savez",
	},
	{"the checksum is wrong", "die Prüfsumme ist falsch"},
	// An array.
	{
		`type %s, expected <f4 (float32), <f8 (float64) or text such as <U7: convert it with .astype("float32")`,
		`Typ %s, erwartet ist <f4 (float32), <f8 (float64) oder Text wie <U7: Wandle es um mit .astype("float32")`,
	},
	{
		`type %s%s, expected f4 (float32) or f8 (float64): convert it with .astype("float32")`,
		`Typ %s%s, erwartet ist f4 (float32) oder f8 (float64): Wandle es um mit .astype("float32")`,
	},
	{"type %s%s of shape %s, expected one string such as %s", "Typ %s%s der Form %s, erwartet ist ein Text wie %s"},
	{
		"shape %s, for more than %s numbers in all arrays: train a smaller network",
		"Form %s, für mehr als %s Zahlen in allen Arrays: Trainiere ein kleineres Netz",
	},
	{
		"cannot read the data: %s; download or save the file again",
		"die Daten sind nicht lesbar: %s; lade die Datei noch einmal herunter, oder speichere sie noch einmal",
	},
	{
		"%s bytes of data, expected %s: the file is incomplete; download or save it again",
		"%s Byte Daten, erwartet sind %s: Die Datei ist unvollständig; lade sie noch einmal herunter, oder speichere sie noch einmal",
	},
	{
		"more data than the expected %s bytes: save it again with numpy.savez",
		"mehr als die erwarteten %s Byte Daten: Speichere es noch einmal mit numpy.savez",
	},
	// The network.
	{
		"%s.npy: %s, expected sigmoid, tanh or relu for the hidden layers",
		"%s.npy: %s, erwartet ist sigmoid, tanh oder relu für die verborgenen Schichten",
	},
	{
		"%s.npy: %s, expected quadratic, cross-entropy or log-likelihood",
		"%s.npy: %s, erwartet ist quadratic, cross-entropy oder log-likelihood",
	},
	{"%s.npy: %s, expected %s for the %s cost", "%s.npy: %s, erwartet ist %s bei den Kosten %s"},
	{
		"more than %s layers of weights: train a smaller network",
		"mehr als %s Schichten mit Gewichten: Trainiere ein kleineres Netz",
	},
	{
		"%s is there, but weights_%s is missing: number the layers without gaps",
		"%s ist da, aber weights_%s fehlt: Nummeriere die Schichten ohne Lücken",
	},
	{
		"%s.npy: shape %s, expected two axes: units and inputs",
		"%s.npy: Form %s, erwartet sind zwei Achsen: Einheiten und Eingaben",
	},
	{
		"%s.npy: shape %s, expected (%s,) or (%s, 1), one for each row of weights_%s: transpose weights from Keras",
		"%s.npy: Form %s, erwartet ist (%s,) oder (%s, 1), einer je Zeile von weights_%s: Transponiere Gewichte aus Keras",
	},
}
