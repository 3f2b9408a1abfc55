package phrases

import "inkling/wasm/words"

// ofDataset are the phrases of packages dataset and codec.
var ofDataset = []words.M{
	// Manifests.
	{
		"format %s, expected %s: rebuild the shards with this version of the tools",
		"Format %s, erwartet ist %s: Erzeuge die Teildateien mit dieser Version der Werkzeuge neu",
	},
	{"the data set has no name", "der Datensatz hat keinen Namen"},
	{"%s is %s, expected at most %s bytes of printable text", "%s ist %s, erwartet sind höchstens %s Byte druckbarer Text"},
	{"%s classes of %s x %s pixels", "%s Klassen mit %s\u00a0×\u00a0%s Pixeln"},
	{
		"%s, expected %s to %s classes of 1 x 1 to %s x %s pixels",
		"%s, erwartet sind %s bis %s Klassen mit 1\u00a0×\u00a01 bis %s\u00a0×\u00a0%s Pixeln",
	},
	{"%s grey levels, expected %s or %s", "%s Graustufen, erwartet sind %s oder %s"},
	{
		"class %s is named %s, expected a unique, printable name of at most %s characters",
		"Klasse %s heißt %s, erwartet ist ein eindeutiger, druckbarer Name mit höchstens %s Zeichen",
	},
	{"no shards are listed", "es sind keine Teildateien aufgeführt"},
	{"shard %s: %s", "Teildatei %s: %s"},
	{"split %s is %s, expected each of %s at most once", "Teilmenge %s ist %s, erwartet ist höchstens einmal jede von %s"},
	{"the %s split has %s images, but its shards have %s", "die Teilmenge %s hat %s Bilder, aber ihre Teildateien haben %s"},
	{
		"the %s split has %s non-zero pixels, expected at most %s",
		"die Teilmenge %s hat %s Pixel ungleich 0, erwartet sind höchstens %s",
	},
	{
		"%s training images and %s test images, expected some of both",
		"%s Trainingsbilder und %s Testbilder, erwartet sind einige von beiden",
	},
	{"%s pixels in all, expected at most %s", "insgesamt %s Pixel, erwartet sind höchstens %s"},
	{
		"shard %s belongs to the %s split, which is not listed",
		"Teildatei %s gehört zur Teilmenge %s, die nicht aufgeführt ist",
	},
	{"SHA-256 %s, expected 64 hexadecimal digits", "SHA-256 %s, erwartet sind 64 Hexadezimalziffern"},
	{
		"file name %s, expected lower-case letters, digits and dashes, then .%s.shard",
		"Dateiname %s, erwartet sind Kleinbuchstaben, Ziffern und Bindestriche, dann .%s.shard",
	},
	{"split %s, expected one of %s", "Teilmenge %s, erwartet ist eine von %s"},
	{"%s images, expected 1 to %s", "%s Bilder, erwartet sind 1 bis %s"},
	{"%s bytes, expected %s to %s", "%s Byte, erwartet sind %s bis %s"},
	// Lists of data sets.
	{
		"%s is not a valid name of a data set; use lower-case letters, digits and dashes, such as %s",
		"%s ist kein gültiger Name eines Datensatzes; nimm Kleinbuchstaben, Ziffern und Bindestriche, etwa %s",
	},
	{"%s: %s bytes, expected at most %s", "%s: %s Byte, erwartet sind höchstens %s"},
	{"%s data sets, expected 1 to %s", "%s Datensätze, erwartet sind 1 bis %s"},
	{"data set %s: %s", "Datensatz %s: %s"},
	{"data set %s: folder %s is listed twice", "Datensatz %s: Der Ordner %s ist zweimal aufgeführt"},
	{"name %s, expected 1 to %s characters", "Name %s, erwartet sind 1 bis %s Zeichen"},
	{"name %s contains %s, which is not printable", "der Name %s enthält %s, das nicht druckbar ist"},
	// Shards.
	{
		"%s: %s bytes, expected %s: the file is incomplete, or from another version of the data set",
		"%s: %s Byte, erwartet sind %s: Die Datei ist unvollständig oder stammt aus einer anderen Version des Datensatzes",
	},
	{"%s: SHA-256 %s, expected %s: the file was altered", "%s: SHA-256 %s, erwartet ist %s: Die Datei wurde verändert"},
	{"%s: %s %s images, expected %s %s", "%s: %s Bilder (%s), erwartet sind %s (%s)"},
	{"%s: %s and %s grey levels, expected %s and %s", "%s: %s und %s Graustufen, erwartet sind %s und %s"},
	{"begins with %s, expected %s: this is not a shard", "beginnt mit %s, erwartet ist %s: Das ist keine Teildatei"},
	{
		"version %s at byte 8, expected %s: rebuild the shards with this version of the tools",
		"Version %s bei Byte 8, erwartet ist %s: Erzeuge die Teildateien mit dieser Version der Werkzeuge neu",
	},
	{"split %s at byte 10, expected at most %s", "Teilmenge %s bei Byte 10, erwartet ist höchstens %s"},
	{"at byte %s: %s", "bei Byte %s: %s"},
	{"%s images at byte 16, expected at most %s", "%s Bilder bei Byte 16, erwartet sind höchstens %s"},
	{"%s non-zero pixels at byte 20, expected at most %s", "%s Pixel ungleich 0 bei Byte 20, erwartet sind höchstens %s"},
	{
		"checksum %s, expected %s: the file is incomplete or was altered",
		"Prüfsumme %s, erwartet ist %s: Die Datei ist unvollständig oder wurde verändert",
	},
	// Images.
	{"images from byte %s: %s", "Bilder ab Byte %s: %s"},
	{"image %s of %s is damaged", "Bild %s von %s ist beschädigt"},
	{"a pixel is not one of the %s grey levels", "ein Pixel hat keine der %s Graustufen"},
	{"%s non-zero pixels, expected %s", "%s Pixel ungleich 0, erwartet sind %s"},
	{
		"%s bytes, expected at least %s for the probabilities and %s for the greys",
		"%s Byte, erwartet sind mindestens %s für die Wahrscheinlichkeiten und %s für die Graustufen",
	},
	{"the probabilities are damaged at bit %s", "die Wahrscheinlichkeiten sind bei Bit %s beschädigt"},
	{
		"the probabilities end at bit %s, expected %s bytes",
		"die Wahrscheinlichkeiten enden bei Bit %s, erwartet sind %s Byte",
	},
	{"the coded images do not begin with a valid state", "die codierten Bilder beginnen nicht mit einem gültigen Zustand"},
	{"the coded images do not end with their last byte", "die codierten Bilder enden nicht mit ihrem letzten Byte"},
}
