package phrases

import "inkling/wasm/words"

// ofModel are the phrases of package model.
var ofModel = []words.M{
	// The file.
	{
		"begins with %s, for a header of %s bytes, expected at most %s: this is not a safetensors file",
		"beginnt mit %s, also mit einem Kopf von %s Byte, erwartet sind höchstens %s: Das ist keine safetensors-Datei",
	},
	{
		"%s bytes, but the header alone needs %s: the file is incomplete",
		"%s Byte, aber allein der Kopf braucht %s: Die Datei ist unvollständig",
	},
	{"header: %s", "Kopf: %s"},
	{
		"%s bytes of numbers, expected %s from the header: the file is incomplete or was altered",
		"%s Byte mit Zahlen, nach dem Kopf sind %s erwartet: Die Datei ist unvollständig oder wurde verändert",
	},
	{
		"SHA-256 of the numbers is %s, expected %s: the file was altered",
		"SHA-256 der Zahlen ist %s, erwartet ist %s: Die Datei wurde verändert",
	},
	// Metadata.
	{"metadata: %s", "Metadaten: %s"},
	{"%s is missing", "%s fehlt"},
	{"%s is %s, expected a whole number", "%s ist %s, erwartet ist eine ganze Zahl"},
	{"%s outputs, expected %s for the %s cost", "Ausgaben %s, erwartet ist %s bei den Kosten %s"},
	// Tensors.
	{"%s tensors, expected %s for layers of %s units", "%s Tensoren, erwartet sind %s für Schichten mit %s Einheiten"},
	{"%s: %s, expected different names of 1 to %s bytes", "%s: %s, erwartet sind verschiedene Namen mit 1 bis %s Bytes"},
	{"tensor %s: %s", "Tensor %s: %s"},
	{"tensor %s of shape %s, expected %s of %s", "Tensor %s der Form %s, erwartet ist %s der Form %s"},
	{"tensor %s: number %s is %s, expected a finite number", "Tensor %s: Zahl %s ist %s, erwartet ist eine endliche Zahl"},
	{"type %s, expected F32 or I8", "Typ %s, erwartet ist F32 oder I8"},
	{"shape %s does not fit in %s bytes", "die Form %s passt nicht in %s Byte"},
	{"offsets %s, expected %s for shape %s", "Positionen %s, erwartet sind %s für die Form %s"},
	{"ends at byte %s of %s: the file is incomplete", "endet bei Byte %s von %s: Die Datei ist unvollständig"},
	// Weights of type int8.
	{
		"tensor %s: type I8, expected F32, as the metadata has no %s",
		"Tensor %s: Typ I8, erwartet ist F32, weil %s in den Metadaten fehlt",
	},
	{
		"tensor %s of type F32 is neither a bias nor a scale of the %s layers with int8 weights",
		"Tensor %s vom Typ F32 ist weder Bias noch Skala einer der %s Schichten mit int8-Gewichten",
	},
	{
		"tensor %s of type I8 and shape %s, expected %s with units and inputs",
		"Tensor %s vom Typ I8 der Form %s, erwartet ist %s mit Einheiten und Eingaben",
	},
	{
		"tensor %s is missing: %s has type I8 and needs one scale for each unit",
		"Tensor %s fehlt: %s hat den Typ I8 und braucht eine Skala je Einheit",
	},
	{"tensor %s is missing", "Tensor %s fehlt"},
	{
		"tensor %s of shape %s, expected %s: one scale for each unit of %s",
		"Tensor %s der Form %s, erwartet ist %s: eine Skala je Einheit von %s",
	},
	{
		"tensor %s: the scale of unit %s is %s, expected a finite number above 0",
		"Tensor %s: Die Skala der Einheit %s ist %s, erwartet ist eine endliche Zahl über 0",
	},
	{
		"tensor %s: the weight of unit %s for input %s is %s, expected -%s to %s",
		"Tensor %s: Das Gewicht der Einheit %s für die Eingabe %s ist %s, erwartet ist -%s bis %s",
	},
	// Networks of other programs.
	{"%s layers of weights, expected 1 to %s", "%s Schichten mit Gewichten, erwartet sind 1 bis %s"},
	{
		"layer %s has weights for %s inputs, expected %s: one for each unit of the layer before, or for each pixel",
		"Schicht %s hat Gewichte für %s Eingaben, erwartet sind %s: eines je Einheit der Schicht davor oder je Pixel",
	},
	{
		"layer %s has %s units, expected 1 to %s: train a smaller network",
		"Schicht %s hat %s Einheiten, erwartet sind 1 bis %s: Trainiere ein kleineres Netz",
	},
	{
		"the last layer has %s units, expected %s: one for each class",
		"die letzte Schicht hat %s Einheiten, erwartet sind %s: eine je Klasse",
	},
	{
		"the weight of unit %s for input %s is %s, expected a finite number: did the training diverge?",
		"das Gewicht der Einheit %s für die Eingabe %s ist %s, erwartet ist eine endliche Zahl: Ist das Training divergiert?",
	},
	{
		"the bias of unit %s is %s, expected a finite number: did the training diverge?",
		"der Bias der Einheit %s ist %s, erwartet ist eine endliche Zahl: Ist das Training divergiert?",
	},
}
