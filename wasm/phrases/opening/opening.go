// Package opening has the German for the messages of packages that open other programs' files, for programs that do so.
// Others stay smaller without it.
package opening

import (
	"slices"

	"inkling/wasm/words"
)

// Messages are the phrases of packages that read other programs' files.
var Messages = slices.Concat(ofExchange, ofNetwork2, ofNpy, ofNpz, ofOthers)

// ofOthers are the phrases of nn/dataset/idx, open and table, nn/pickle, nn/picture and their like.
var ofOthers = []words.M{
	{
		"%s %s images but %s labels for them: they belong to different sets",
		"%s %s-Bilder, aber %s Labels dazu: Sie gehören zu verschiedenen Mengen",
	},
	{
		"%s after %s bytes of data, expected %s: fetch or save it again",
		"%s nach %s Byte Daten, erwartet sind %s: Lade die Datei noch einmal herunter, oder speichere sie noch einmal",
	},
	{"%s and %s more", "%s und %s weitere"},
	{"%s and %s", "%s und %s"},
	{
		"%s and %s, expected one array of %s %s: save it without the other one",
		"%s und %s, erwartet ist ein Array für %s: %s. Speichere das andere nicht mit",
	},
	{
		"%s and %s, expected one file of %s %s: move the other one elsewhere",
		"%s und %s, erwartet ist eine Datei für %s: %s. Verschiebe die andere an einen anderen Ort",
	},
	{"%s axes, expected at most %s: reshape it", "%s Achsen, erwartet sind höchstens %s: Bring das Array in eine andere Form"},
	{
		"%s bytes of data, expected %s for the shape %s of %s: save it again",
		"%s Byte Daten, erwartet sind %s für die Form %s aus %s: Speichere es noch einmal",
	},
	{
		"%s classes (%s), but %s names in %s: give one name for each class, in this order",
		"%s Klassen (%s), aber %s Namen in %s: Gib für jede Klasse einen Namen an, in dieser Reihenfolge",
	},
	{
		"%s classes (%s), expected %s to %s: give another source, or other names with %s",
		"%s Klassen (%s), erwartet sind %s bis %s: Nimm andere Daten, oder gib mit %s andere Namen an",
	},
	{
		"%s classes, named as labelled: %s. %s gives them other names.",
		"%s Klassen, benannt wie ihre Labels: %s. %s gibt ihnen andere Namen.",
	},
	{
		"%s columns, as many as an image has pixels, so the label is missing: add a column of labels, or name one with %s",
		"%s Spalten, so viele, wie ein Bild Pixel hat, also fehlt das Label: Ergänze eine Spalte mit Labels, oder nenne eine mit %s",
	},
	{
		"%s columns, expected a label and the pixels of an image: is this a CSV file of labels and pixels? Choose another separator with %s",
		"%s Spalten, erwartet sind ein Label und die Pixel eines Bildes: Ist das eine CSV-Datei aus Labels und Pixeln? Wähle mit %s ein anderes Trennzeichen",
	},
	{
		"%s does not exist, expected a file or a folder of images: choose another with %s, or run %s for MNIST",
		"%s gibt es nicht, erwartet ist eine Datei oder ein Ordner mit Bildern: Wähle mit %s etwas anderes, oder hole MNIST mit %s",
	},
	{
		"%s files, expected the arrays of a data set: save only those",
		"%s Dateien, erwartet sind die Arrays eines Datensatzes: Speichere nur diese",
	},
	{
		"%s folders, expected %s to %s, one for each class: split the data set",
		"%s Ordner, erwartet sind %s bis %s, einer für jede Klasse: Teile den Datensatz auf",
	},
	{"%s has no labels and is left out.", "%s hat keine Labels und wird ausgelassen."},
	{
		"%s holds %s images but %s holds %s labels: they belong to different sets",
		"%s enthält %s Bilder, aber %s enthält %s Labels: Sie gehören zu verschiedenen Mengen",
	},
	{
		"%s holds %s images, but %s holds %s labels: they belong to different sets",
		"%s enthält %s Bilder, %s dagegen %s Labels: Sie gehören zu verschiedenen Mengen",
	},
	{"%s images of %sx%s", "%s Bilder mit %s\u00a0×\u00a0%s Pixeln"},
	{"%s is %s, expected 1 to %s: %s", "%s ist %s, erwartet ist 1 bis %s: %s"},
	{
		"%s is in the archive twice, expected once: save it again",
		"%s ist zweimal im Archiv, erwartet ist einmal: Speichere es noch einmal",
	},
	{"%s labels", "%s Labels"},
	{
		"%s of %s %s images are blank, every pixel 0 (paper), expected ink: save them again",
		"%s von %s %s-Bildern sind leer, jeder Pixel ist 0 (Papier), erwartet ist Tinte: Speichere sie noch einmal",
	},
	{"%s of %s %s images are blank.", "%s von %s %s-Bildern sind leer."},
	{"%s of %s %s images are of class %s.", "%s von %s %s-Bildern sind von der Klasse %s."},
	{
		"%s of %s values are not whole 255ths: they are rounded to the nearest.",
		"%s von %s Werten sind keine ganzen 255stel: Sie werden gerundet.",
	},
	{
		"%s pixels per image, expected at most %s x %s: scale them down",
		"%s Pixel pro Bild, erwartet sind höchstens %s\u00a0×\u00a0%s: Verkleinere die Bilder",
	},
	{"%s pixels per image, not a square: add %s", "%s Pixel pro Bild, kein Quadrat: Ergänze %s"},
	{
		"%s pixels per image, one more than a square: remove the column that is not a pixel, or add %s",
		"%s Pixel pro Bild, einer mehr als ein Quadrat: Entferne die Spalte, die kein Pixel ist, oder ergänze %s",
	},
	{
		"%s seems to be for %s, but cannot be read as it is: expected %s: rename or convert it, or move it elsewhere",
		"%s scheint für %s zu sein, ist aber so nicht lesbar: Erwartet ist %s: Benenne es um, wandle es um, oder verschiebe es an einen anderen Ort",
	},
	{
		"%s values, expected %s (a label and %s pixels): is the file complete? Fetch it again",
		"%s Werte, erwartet sind %s (ein Label und %s Pixel): Ist die Datei vollständig? Lade sie noch einmal herunter",
	},
	{
		"%s x %s pixels, expected %s x %s like %s: make all images the same size, such as with %s",
		"%s\u00a0×\u00a0%s Pixel, erwartet sind %s\u00a0×\u00a0%s wie bei %s: Bring alle Bilder auf dieselbe Größe, etwa mit %s",
	},
	{
		"%s x %s pixels, expected 1 x 1 to %s x %s: reduce the images, such as with %s",
		"%s\u00a0×\u00a0%s Pixel, erwartet sind 1\u00a0×\u00a01 bis %s\u00a0×\u00a0%s: Verkleinere die Bilder, etwa mit %s",
	},
	{
		"%s x %s pixels, expected at most %s: scale it down",
		"%s\u00a0×\u00a0%s Pixel, erwartet sind höchstens %s: Verkleinere das Bild",
	},
	{
		"%s, expected a PNG or JPEG file: convert it, or move it elsewhere",
		"%s, erwartet ist eine PNG- oder JPEG-Datei: Wandle sie um, oder verschiebe sie an einen anderen Ort",
	},
	{
		"%s, expected a numpy array or a list: save it as one",
		"%s, erwartet ist ein Array von numpy oder eine Liste: Speichere es so",
	},
	{
		"%s, expected a tuple of three sets (training, validation, test): save it as in the book",
		"%s, erwartet ist ein Tupel aus drei Mengen (Training, Validierung, Test): Speichere es wie im Buch",
	},
	{
		"%s, expected one of: a folder with IDX files (train-images-idx3-ubyte ...), mnist.npz, mnist.pkl.gz, a CSV file (label,pixel0,...), a folder with train.csv and test.csv, or a folder with a folder of PNG files for each class",
		"%s, erwartet ist eines von: ein Ordner mit IDX-Dateien (train-images-idx3-ubyte ...), mnist.npz, mnist.pkl.gz, eine CSV-Datei (label,pixel0,...), ein Ordner mit train.csv und test.csv oder ein Ordner mit einem Ordner von PNG-Dateien für jede Klasse",
	},
	{
		"%s, expected only plain values and numpy arrays: save images and labels, or weights and biases, as numpy arrays",
		"%s, erwartet sind nur einfache Werte und Arrays von numpy: Speichere Bilder und Labels oder Gewichte und Biases als Arrays von numpy",
	},
	{
		"%s, or put the axes in the order images x rows x columns (shape %s)",
		"%s, oder ordne die Achsen als Bilder\u00a0×\u00a0Zeilen\u00a0×\u00a0Spalten (Form %s)",
	},
	{
		"%s: %s of %s values are not whole numbers: they are rounded to the nearest.",
		"%s: %s von %s Werten sind keine ganzen Zahlen: Sie werden gerundet.",
	},
	{
		"%s: %s pixels are not whole numbers: they are rounded to the nearest.",
		"%s: %s Pixel sind keine ganzen Zahlen: Sie werden gerundet.",
	},
	{"%s: %s: fetch or save it again", "%s: %s: Lade es noch einmal herunter, oder speichere es noch einmal"},
	{
		"%s: a row of zeros and a one for each image; the label is the place of the one.",
		"%s: eine Zeile aus Nullen und einer Eins für jedes Bild; das Label ist die Stelle der Eins.",
	},
	{"%s: at byte %s: %s", "%s: bei Byte %s: %s"},
	{"%s: is the file complete? Fetch it again", "%s: Ist die Datei vollständig? Lade sie noch einmal herunter"},
	{"%s: is the file complete? Save it again", "%s: Ist die Datei vollständig? Speichere sie noch einmal"},
	{
		"%s: the first column is %s, expected label: is this the file for training?",
		"%s: Die erste Spalte ist %s, erwartet ist label: Ist das die Datei für das Training?",
	},
	{"After transposing, the images look %s: is %s right?", "Nach dem Transponieren sehen die Bilder so aus: %s. Ist %s richtig?"},
	{"All %s %s images are of class %s.", "Alle %s %s-Bilder sind von der Klasse %s."},
	{"Column %s numbers the rows and is not read.", "Spalte %s nummeriert die Zeilen und wird nicht gelesen."},
	{"IDX files", "IDX-Dateien"},
	{"No %s images of class %s.", "Keine %s-Bilder der Klasse %s."},
	{"No image has the label %s.", "Kein Bild hat das Label %s."},
	{
		"No test images: %s of the training images, a seventh of each class by seed %s.",
		"Keine Testbilder: %s der Trainingsbilder, ein Siebtel jeder Klasse nach Startwert %s.",
	},
	{
		"No test images: %s of the training images, %s%% of each class by seed %s.",
		"Keine Testbilder: %s der Trainingsbilder, %s\u00a0%% jeder Klasse nach Startwert %s.",
	},
	{
		"No validation images: %s of the training images, %s%% of each class by seed %s.",
		"Keine Validierungsbilder: %s der Trainingsbilder, %s\u00a0%% jeder Klasse nach Startwert %s.",
	},
	{
		"No validation images: %s of the training images, a sixth of each class by seed %s.",
		"Keine Validierungsbilder: %s der Trainingsbilder, ein Sechstel jeder Klasse nach Startwert %s.",
	},
	{"No validation images: the last %s of the training images.", "Keine Validierungsbilder: die letzten %s der Trainingsbilder."},
	{"Not read: %s.", "Nicht gelesen: %s."},
	{
		"Only %s of %s sets of images have values from 0 to 1: each set is scaled separately.",
		"Nur %s von %s Mengen von Bildern haben Werte von 0 bis 1: Jede Menge wird für sich skaliert.",
	},
	{
		"Only %s was read. Next to it there is %s: to read both, give %s %s.",
		"Nur %s wurde gelesen. Daneben liegt %s: Um beides zu lesen, gib %s %s an.",
	},
	{"Python pickle", "Pickle von Python"},
	{
		"The classes are named by EMNIST's rule, in which %s is %s: %s. %s says otherwise.",
		"Die Klassen sind nach der Regel von EMNIST benannt, nach der %s für %s steht: %s. %s gibt ihnen andere Namen.",
	},
	{"The columns are separated by %s; %s says otherwise.", "Die Spalten sind durch %s getrennt; %s legt es anders fest."},
	{"The data is in %s.", "Die Daten sind in %s."},
	{
		"The first pair of images and labels is for training, the second for testing.",
		"Das erste Paar aus Bildern und Labels ist für das Training, das zweite für den Test.",
	},
	{
		"The highest pixel of the %s images is %s of 255: if that is full ink, use %s.",
		"Der höchste Pixel der %s-Bilder ist %s von 255: Wenn das volle Tinte ist, nimm %s.",
	},
	{
		"The images are EMNIST's by the name of %s, but upright, and were not turned; %s turns them.",
		"Die Bilder sind nach dem Namen von %s die von EMNIST, aber aufrecht, und wurden nicht gedreht; %s dreht sie.",
	},
	{
		"The images are EMNIST's by the name of %s, so they were turned upright: rows and columns are swapped. %s says otherwise.",
		"Die Bilder sind nach dem Namen von %s die von EMNIST, also wurden sie aufgerichtet: Zeilen und Spalten sind vertauscht. %s legt es anders fest.",
	},
	{"The images look %s: if so, use %s.", "Die Bilder sehen so aus: %s. Wenn das stimmt, nimm %s."},
	{
		"The images look %s: look at them with %s, and turn them before they are converted.",
		"Die Bilder sehen so aus: %s. Sieh sie mit %s an, und drehe sie vor dem Umwandeln.",
	},
	{"The labels are in column %s (%s); %s says otherwise.", "Die Labels sind in Spalte %s (%s); %s legt es anders fest."},
	{
		"The labels seem to be in the first column of values (%s); %s says otherwise.",
		"Die Labels scheinen in der ersten Spalte mit Werten zu sein (%s); %s legt es anders fest.",
	},
	{
		"The labels seem to be in the last column; %s says otherwise.",
		"Die Labels scheinen in der letzten Spalte zu sein; %s legt es anders fest.",
	},
	{
		"The mean pixel is %s of 255 after inverting, more ink than paper: is %s right?",
		"Der mittlere Pixel ist nach dem Umkehren %s von 255, mehr Tinte als Papier: Ist %s richtig?",
	},
	{
		"The mean pixel is %s of 255, more ink than paper: if the ink is dark on light, use %s.",
		"Der mittlere Pixel ist %s von 255, mehr Tinte als Papier: Wenn die Tinte dunkel auf hellem Grund ist, nimm %s.",
	},
	{
		"The mean pixel of the %s images is %s of 255, but that of the training images %s: is one of the sets inverted?",
		"Der mittlere Pixel der %s-Bilder ist %s von 255, aber der der Trainingsbilder %s: Ist eine der Mengen umgekehrt?",
	},
	{
		"The pixels go from 0 to 1, and are read as bytes; %s says otherwise.",
		"Die Pixel gehen von 0 bis 1 und werden als Byte gelesen; %s legt es anders fest.",
	},
	{
		"The values are whole 255ths: the bytes are recovered exactly.",
		"Die Werte sind ganze 255stel: Die Byte werden genau wiederhergestellt.",
	},
	{
		"The values are whole 256ths: the bytes are recovered exactly.",
		"Die Werte sind ganze 256stel: Die Byte werden genau wiederhergestellt.",
	},
	{"True or False", "True oder False"},
	{"a CSV file such as %s", "eine CSV-Datei wie %s"},
	{
		"a byte of value %s, expected up to 255: save it again",
		"ein Byte mit dem Wert %s, erwartet ist höchstens 255: Speichere es noch einmal",
	},
	{
		"a call of _codecs.encode that is not for latin1: save it again",
		"ein Aufruf von _codecs.encode, der nicht für latin1 ist: Speichere es noch einmal",
	},
	{
		"a call of _codecs.encode with %s values, expected a text and latin1: save it again",
		"ein Aufruf von _codecs.encode mit %s Werten, erwartet sind ein Text und latin1: Speichere es noch einmal",
	},
	{
		"a column %s, expected pixels, such as pixel0: is this a CSV file of labels and pixels?",
		"eine Spalte %s, erwartet sind Pixel, etwa pixel0: Ist das eine CSV-Datei aus Labels und Pixeln?",
	},
	{"a dict with %s, expected pairs: save it again", "ein dict mit %s, erwartet sind Paare: Speichere es noch einmal"},
	{
		"a dict with a key that has no value: fetch or save it again",
		"ein dict mit einem Schlüssel ohne Wert: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{"a dict", "ein dict"},
	{
		"a dtype whose byte order is %s, expected < or >: save it again",
		"ein dtype mit der Bytefolge %s, erwartet ist < oder >: Speichere es noch einmal",
	},
	{
		"a dtype without a name of at most %s bytes: convert the array with astype",
		"ein dtype ohne einen Namen von höchstens %s Byte: Wandle das Array mit astype um",
	},
	{"a dtype without byte order: save it again", "ein dtype ohne Bytefolge: Speichere es noch einmal"},
	{
		"a file %s, expected a folder of PNG files for each class: move it into one, or elsewhere",
		"eine Datei %s, erwartet ist ein Ordner von PNG-Dateien für jede Klasse: Verschiebe sie in einen davon oder an einen anderen Ort",
	},
	{"a file whose content begins %s", "eine Datei, deren Inhalt mit %s beginnt"},
	{
		"a folder %s next to %s, expected test or validation: move it elsewhere",
		"ein Ordner %s neben %s, erwartet ist test oder validation: Verschiebe ihn an einen anderen Ort",
	},
	{
		"a folder in a class, expected PNG files: move it elsewhere, or give the folder that holds the folders of the classes",
		"ein Ordner in einer Klasse, erwartet sind PNG-Dateien: Verschiebe ihn an einen anderen Ort, oder nenne den Ordner, der die Ordner der Klassen enthält",
	},
	{"a folder of %s", "ein Ordner mit %s"},
	{"a function or type of numpy", "eine Funktion oder ein Typ von numpy"},
	{
		"a header but no images: is the file complete? Fetch it again",
		"ein Kopf, aber keine Bilder: Ist die Datei vollständig? Lade sie noch einmal herunter",
	},
	{
		"a length of %s bytes, expected at most %s: is the file complete? Fetch it again",
		"eine Länge von %s Byte, erwartet sind höchstens %s: Ist die Datei vollständig? Lade sie noch einmal herunter",
	},
	{"a list of %s", "eine Liste mit %s Elementen"},
	{
		"a name of more than %s bytes, expected one of numpy's: fetch it again",
		"ein Name mit mehr als %s Byte, erwartet ist einer von numpy: Lade die Datei noch einmal herunter",
	},
	{
		"a number from 0 (paper) to %s (ink): scale the pixels to that, or name the value of full ink with %s",
		"eine Zahl von 0 (Papier) bis %s (Tinte): Skaliere die Pixel so, oder nenne mit %s den Wert voller Tinte",
	},
	{
		"a number of %s bytes, expected at most 8: fetch or save it again",
		"eine Zahl mit %s Byte, erwartet sind höchstens 8: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{"a number of numpy without type and data: save it again", "eine Zahl von numpy ohne Typ und Daten: Speichere es noch einmal"},
	{"a number: convert it", "eine Zahl: Wandle sie um"},
	{"a numpy array of shape %s", "ein Array von numpy der Form %s"},
	{
		"a single line, which begins with %s, expected images: is this a CSV file of labels and pixels?",
		"eine einzige Zeile, die mit %s beginnt, erwartet sind Bilder: Ist das eine CSV-Datei aus Labels und Pixeln?",
	},
	{"a text", "ein Text"},
	{"a tuple of %s", "ein Tupel aus %s"},
	{
		"all %s training images are of one class, %s, expected at least %s classes: are these the labels?",
		"alle %s Trainingsbilder sind von einer Klasse, %s, erwartet sind mindestens %s Klassen: Sind das die Labels?",
	},
	{
		"an array whose data is %s, expected bytes: save it again, with numbers or texts as elements",
		"ein Array, dessen Daten %s sind, erwartet sind Byte: Speichere es noch einmal, mit Zahlen oder Texten als Elementen",
	},
	{
		"an array whose order is %s, expected True or False: save it again",
		"ein Array mit der Ordnung %s, erwartet ist True oder False: Speichere es noch einmal",
	},
	{
		"an array whose shape is %s and type %s, expected a tuple of numbers and numpy's dtype: save it again",
		"ein Array mit der Form %s und dem Typ %s, erwartet sind ein Tupel aus Zahlen und ein dtype von numpy: Speichere es noch einmal",
	},
	{"an array without content: save it again", "ein Array ohne Inhalt: Speichere es noch einmal"},
	{"an array without shape, type and data: save it again", "ein Array ohne Form, Typ und Daten: Speichere es noch einmal"},
	{"an array: %s", "ein Array: %s"},
	{"an empty file", "eine leere Datei"},
	{"an empty folder", "ein leerer Ordner"},
	{
		"an empty folder, expected a folder of PNG files for each class: fill it",
		"ein leerer Ordner, erwartet ist ein Ordner von PNG-Dateien für jede Klasse: Fülle ihn",
	},
	{"arrays %s and %s", "Arrays %s und %s"},
	{"bytes", "Byte"},
	{
		"class %s is named %s, expected 1 to %s printable characters: choose another name",
		"Klasse %s heißt %s, erwartet sind 1 bis %s druckbare Zeichen: Wähle einen anderen Namen",
	},
	{"column %s is %s, expected %s", "Spalte %s ist %s, erwartet ist %s"},
	{"element %s: %s", "Element %s: %s"},
	{
		"elements of type %s, expected numbers or short texts: convert it with astype(\"float32\")",
		"Elemente vom Typ %s, erwartet sind Zahlen oder kurze Texte: Wandle es mit astype(\"float32\") um",
	},
	{
		"every pixel of the %s images is 0 (paper), expected ink: %s",
		"jeder Pixel der %s-Bilder ist 0 (Papier), erwartet ist Tinte: %s",
	},
	{
		"every pixel of the %s images is 0 or 1, expected 0 (paper) to 255 (ink): %s; if the images are black and white, use %s",
		"jeder Pixel der %s-Bilder ist 0 oder 1, erwartet ist 0 (Papier) bis 255 (Tinte): %s; wenn die Bilder schwarzweiß sind, nimm %s",
	},
	{
		"every pixel of the training images is %s, expected ink and paper: %s",
		"jeder Pixel der Trainingsbilder ist %s, erwartet sind Tinte und Papier: %s",
	},
	{
		"expected a PNG file: convert it, or move it elsewhere",
		"erwartet ist eine PNG-Datei: Wandle sie um, oder verschiebe sie an einen anderen Ort",
	},
	{"folder of PNG files", "Ordner von PNG-Dateien"},
	{"folder of numpy files", "Ordner von Dateien von numpy"},
	{
		"folders %s and %s, expected one for %s: move the other one elsewhere",
		"Ordner %s und %s, erwartet ist einer für %s: Verschiebe den anderen an einen anderen Ort",
	},
	{"from 0 (paper) to 1 or to 255 (ink)", "von 0 (Papier) bis 1 oder bis 255 (Tinte)"},
	{"from 0 (paper) to 255 (ink)", "von 0 (Papier) bis 255 (Tinte)"},
	{"holds %s, expected %s %s too: save it with %s", "enthält %s, es fehlt für %s: %s. Speichere es mit %s"},
	{"holds no arrays, expected %s: save it with %s", "enthält keine Arrays, erwartet sind %s: Speichere es mit %s"},
	{
		"if the ink is dark on a light or transparent background, use %s",
		"wenn die Tinte dunkel auf hellem oder durchsichtigem Grund ist, nimm %s",
	},
	{
		"if x was floats from 0 to 1 before, save %s of them",
		"wenn x vorher aus Kommazahlen von 0 bis 1 bestand, speichere %s davon",
	},
	{"if x was floats from 0 to 1 before, save those floats", "wenn x vorher aus Kommazahlen von 0 bis 1 bestand, speichere diese"},
	{
		"images of %s x %s pixels, expected 1 x 1 to %s x %s: scale them down",
		"Bilder mit %s\u00a0×\u00a0%s Pixeln, erwartet ist 1\u00a0×\u00a01 bis %s\u00a0×\u00a0%s: Verkleinere sie",
	},
	{"images", "Bilder"},
	{"is the file complete? Fetch it again", "ist die Datei vollständig? Lade sie noch einmal herunter"},
	{"is this a label file?", "ist das eine Datei mit Labels?"},
	{"is this a set of %s classes?", "ist das eine Menge mit %s Klassen?"},
	{"is this a set of digits?", "ist das eine Menge von Ziffern?"},
	{"is this an image file?", "ist das eine Datei mit Bildern?"},
	{"is this one of MNIST's four files?", "ist das eine der vier Dateien von MNIST?"},
	{
		"item %s has the shape %s, expected that of the items before it, and the same type: save one numpy array",
		"Element %s hat die Form %s, erwartet sind Form und Typ der Elemente davor: Speichere ein Array von numpy",
	},
	{"item %s is %s, expected a number like those before it", "Element %s ist %s, erwartet ist eine Zahl wie davor"},
	{
		"item %s is %s, expected a text of at most %s bytes like those before it",
		"Element %s ist %s, erwartet ist ein Text von höchstens %s Byte wie davor",
	},
	{"item %s: %s", "Element Nr. %s: %s"},
	{"label %s is %s, expected 0 to %s: %s", "Label %s ist %s, erwartet ist 0 bis %s: %s"},
	{
		"label %s, after %s different ones (%s), expected at most %s classes: are these the labels?",
		"Label %s nach %s verschiedenen (%s), erwartet sind höchstens %s Klassen: Sind das die Labels?",
	},
	{
		"label %s, expected a whole number or a name: give each class one",
		"Label %s, erwartet ist eine ganze Zahl oder ein Name: Gib jeder Klasse einen",
	},
	{"labels", "Labels"},
	{"line %s: %s", "Zeile %s: %s"},
	{"magic number is 0x%s, expected 0x%s (%s): %s", "die Kennzahl ist 0x%s, erwartet ist 0x%s (%s): %s"},
	{"magic number", "Kennzahl"},
	{"make them grey with %s", "mache sie mit %s grau"},
	{"mirrored, left and right swapped", "gespiegelt, links und rechts vertauscht"},
	{"mirrored, top and bottom swapped", "gespiegelt, oben und unten vertauscht"},
	{
		"more data than the expected %s bytes (shape %s of %s): save it again",
		"mehr Daten als die erwarteten %s Byte (Form %s aus %s): Speichere es noch einmal",
	},
	{"more than %s bytes of content: split the data set", "mehr als %s Byte Inhalt: Teile den Datensatz auf"},
	{
		"more than %s bytes, expected a label and at most %s pixels: is this a CSV file?",
		"mehr als %s Byte, erwartet sind ein Label und höchstens %s Pixel: Ist das eine CSV-Datei?",
	},
	{
		"more than %s folders around the data: give the one that holds it",
		"mehr als %s Ordner um die Daten: Nenne den, der sie enthält",
	},
	{
		"more than %s nested lists, expected a numpy array: save it as one",
		"mehr als %s verschachtelte Listen, erwartet ist ein Array von numpy: Speichere es so",
	},
	{
		"more than %s opcodes: save the values in numpy arrays, made with numpy.array(...)",
		"mehr als %s Befehle: Speichere die Werte in Arrays von numpy, mit numpy.array(...)",
	},
	{"more than %s pixels in all images: split the data set", "mehr als %s Pixel in allen Bildern: Teile den Datensatz auf"},
	{
		"more than %s pixels in the images so far: split the data set",
		"mehr als %s Pixel in den Bildern bis hierher: Teile den Datensatz auf",
	},
	{
		"more than %s values that belong to nothing yet: save the values in numpy arrays",
		"mehr als %s Werte, die noch zu nichts gehören: Speichere die Werte in Arrays von numpy",
	},
	{
		"neither the first nor the last column looks like labels (%s, %s): is this a CSV file of labels and pixels? Name the column with %s",
		"weder die erste noch die letzte Spalte sieht nach Labels aus (%s, %s): Ist das eine CSV-Datei aus Labels und Pixeln? Nenne die Spalte mit %s",
	},
	{
		"no column %s, expected first, last, a number from 1 to %s or a name in the header",
		"keine Spalte %s, erwartet ist first, last, eine Zahl von 1 bis %s oder ein Name im Kopf",
	},
	{
		"no file of %s images, expected one such as %s: is the set complete? Fetch it again",
		"keine Datei mit %s-Bildern, erwartet ist eine wie %s: Ist der Datensatz vollständig? Lade ihn noch einmal herunter",
	},
	{
		"no file of %s labels, expected one such as %s: is the set complete? Fetch it again",
		"keine Datei mit %s-Labels, erwartet ist eine wie %s: Ist der Datensatz vollständig? Lade ihn noch einmal herunter",
	},
	{
		"no images, expected PNG files: fill the folder or remove it",
		"keine Bilder, erwartet sind PNG-Dateien: Fülle den Ordner, oder entferne ihn",
	},
	{"no label column", "keine Spalte mit Labels"},
	{"no test images: %s", "keine Testbilder: %s"},
	{"no training images (%s): choose another source", "keine Trainingsbilder (%s): Wähle andere Daten"},
	{"no validation images: %s", "keine Validierungsbilder: %s"},
	{"number of columns", "Anzahl der Spalten"},
	{"number of images", "Anzahl der Bilder"},
	{"number of labels", "Anzahl der Labels"},
	{"number of rows", "Anzahl der Zeilen"},
	{"numpy archive", "Archiv von numpy"},
	{
		"one IDX file, expected the folder that holds images and labels: give %s %s",
		"eine IDX-Datei, erwartet ist der Ordner, der Bilder und Labels enthält: Gib %s %s an",
	},
	{
		"opcode %s, expected those of plain values and numpy arrays: save it with pickle.dump(..., protocol=2)",
		"Befehl %s, erwartet sind die für einfache Werte und Arrays von numpy: Speichere es mit pickle.dump(..., protocol=2)",
	},
	{
		"pixel %s of the %s images is %s, more than full ink: choose another value for %s",
		"Pixel %s der %s-Bilder ist %s, mehr als volle Tinte: Wähle einen anderen Wert für %s",
	},
	{
		"protocol %s, expected 0 to 5: save it with pickle.dump(..., protocol=2)",
		"Protokoll %s, erwartet ist 0 bis 5: Speichere es mit pickle.dump(..., protocol=2)",
	},
	{"remove %s, or save the images again", "entferne %s, oder speichere die Bilder noch einmal"},
	{"reshape it", "bring es in eine andere Form"},
	{"semicolons", "Semikolons"},
	{
		"shape %s of %s, %s bytes, far too much for the packed file: if that is right, save it with numpy.savez",
		"Form %s aus %s, %s Byte, viel zu viel für die gepackte Datei: Wenn das stimmt, speichere es mit numpy.savez",
	},
	{
		"shape %s of %s, expected at most %s bytes: split the data set",
		"Form %s aus %s, erwartet sind höchstens %s Byte: Teile den Datensatz auf",
	},
	{
		"shape %s, and row %s is not zeros and a one: save one label for each image, such as %s",
		"Form %s, und Zeile %s besteht nicht aus Nullen und einer Eins: Speichere ein Label für jedes Bild, etwa %s",
	},
	{
		"shape %s, expected images x rows x columns or images x pixels: %s",
		"Form %s, erwartet ist Bilder\u00a0×\u00a0Zeilen\u00a0×\u00a0Spalten oder Bilder\u00a0×\u00a0Pixel: %s",
	},
	{"shape %s, expected one label for each image", "Form %s, erwartet ist ein Label für jedes Bild"},
	{
		"shape %s, expected one label for each image, or a row of zeros and a one",
		"Form %s, erwartet ist ein Label für jedes Bild oder eine Zeile aus Nullen und einer Eins",
	},
	{"spaces", "Leerzeichen"},
	{"tabs", "Tabulatoren"},
	{"test", "Test"},
	{"texts, expected the pixels of images", "Texte, erwartet sind die Pixel von Bildern"},
	{
		"the %s images are %s x %s pixels, but %s says %s x %s: remove it",
		"die %s-Bilder haben %s\u00a0×\u00a0%s Pixel, aber %s sagt %s\u00a0×\u00a0%s: Entferne es",
	},
	{
		"the %s images are %s x %s pixels, expected %s x %s like the training images: make all images the same size",
		"die %s-Bilder haben %s\u00a0×\u00a0%s Pixel, erwartet sind %s\u00a0×\u00a0%s wie bei den Trainingsbildern: Bring alle Bilder auf dieselbe Größe",
	},
	{
		"the %s set is %s, expected a pair of images and labels: save it as in the book",
		"die Menge %s ist %s, erwartet ist ein Paar aus Bildern und Labels: Speichere es wie im Buch",
	},
	{
		"the class %s has no training images, only others: add training images of it, or move the others elsewhere",
		"die Klasse %s hat keine Trainingsbilder, nur andere: Ergänze Trainingsbilder, oder verschiebe die anderen an einen anderen Ort",
	},
	{
		"the classes %s and %s are both named %s, expected different names: rename one",
		"die Klassen %s und %s heißen beide %s, erwartet sind verschiedene Namen: Benenne eine um",
	},
	{"the file ends in the header (%s): %s", "die Datei endet im Kopf (%s): %s"},
	{
		"the file ends in the middle of the pickle: is the file complete? Fetch it again",
		"die Datei endet mitten im Pickle: Ist die Datei vollständig? Lade sie noch einmal herunter",
	},
	{"the file ends, expected %s bytes (%s): %s", "die Datei endet, erwartet sind %s Byte (%s): %s"},
	{
		"the file is empty, expected a header (label,pixel0,...): is the file complete? Fetch it again",
		"die Datei ist leer, erwartet ist ein Kopf (label,pixel0,...): Ist die Datei vollständig? Lade sie noch einmal herunter",
	},
	{
		"the gzip file unpacks to more than %s MB and %s times its size, expected less: if that is right, unpack it with gunzip first",
		"die gzip-Datei wird entpackt größer als %s MB und das %sfache ihrer Größe, erwartet ist weniger: Wenn das stimmt, entpacke sie zuerst mit gunzip",
	},
	{
		"the highest value is %s, and some are fractions, expected pixels from 0 (paper) to 1 or to 255 (ink): scale the pixels to that, or name the value of full ink with %s",
		"der höchste Wert ist %s, und einige sind Brüche, erwartet sind Pixel von 0 (Papier) bis 1 oder bis 255 (Tinte): Skaliere die Pixel so, oder nenne mit %s den Wert voller Tinte",
	},
	{
		"the number %s, expected a whole number: fetch or save it again",
		"die Zahl %s, erwartet ist eine ganze Zahl: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{
		"the number %s, expected one such as 0.25: fetch or save it again",
		"die Zahl %s, erwartet ist eine wie 0.25: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{
		"the pickle appends to %s, expected a list: fetch or save it again",
		"der Pickle hängt etwas an %s an, erwartet ist eine Liste: Lade ihn noch einmal herunter, oder speichere ihn noch einmal",
	},
	{
		"the pickle calls %s with %s, expected a function of numpy and a tuple: fetch or save it again",
		"der Pickle ruft %s mit %s auf, erwartet sind eine Funktion von numpy und ein Tupel: Lade ihn noch einmal herunter, oder speichere ihn noch einmal",
	},
	{
		"the pickle ends in a frame of up to byte %s: is the file complete? Fetch it again",
		"der Pickle endet in einem Rahmen bis Byte %s: Ist die Datei vollständig? Lade sie noch einmal herunter",
	},
	{
		"the pickle gives a state to %s, expected an array of numpy: fetch or save it again",
		"der Pickle gibt %s einen Zustand, erwartet ist ein Array von numpy: Lade ihn noch einmal herunter, oder speichere ihn noch einmal",
	},
	{
		"the pickle has %s and %s as the name of a class, expected two short texts: fetch or save it again",
		"der Pickle hat %s und %s als Namen einer Klasse, erwartet sind zwei kurze Texte: Lade ihn noch einmal herunter, oder speichere ihn noch einmal",
	},
	{
		"the pickle has no mark where one is needed: fetch or save it again",
		"dem Pickle fehlt eine Marke: Lade ihn noch einmal herunter, oder speichere ihn noch einmal",
	},
	{
		"the pickle sets items of %s, expected a dict: fetch or save it again",
		"der Pickle setzt Elemente von %s, erwartet ist ein dict: Lade ihn noch einmal herunter, oder speichere ihn noch einmal",
	},
	{
		"the pickle takes a value from an empty stack: fetch or save it again",
		"der Pickle nimmt einen Wert von einem leeren Stapel: Lade ihn noch einmal herunter, oder speichere ihn noch einmal",
	},
	{
		"the same data is in many arrays, expected each once: save it again",
		"dieselben Daten sind in vielen Arrays, erwartet sind sie einmal: Speichere es noch einmal",
	},
	{
		"the same list is in many dicts, expected each once: save it again",
		"dieselbe Liste ist in vielen dicts, erwartet ist sie einmal: Speichere es noch einmal",
	},
	{
		"the same text is encoded many times, expected each text once: save it as in the book",
		"derselbe Text wird oft codiert, erwartet ist jeder Text einmal: Speichere es wie im Buch",
	},
	{
		"the same values are in many lists, expected each once: save numpy arrays",
		"dieselben Werte sind in vielen Listen, erwartet sind sie einmal: Speichere Arrays von numpy",
	},
	{
		"the text %s with an unknown escape: fetch or save it again",
		"der Text %s mit einer unbekannten Escape-Folge: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{
		"the text %s, expected one in quotes: fetch or save it again",
		"der Text %s, erwartet ist einer in Anführungszeichen: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{
		"there is more data after the end of the pickle: is the file complete? Fetch it again",
		"nach dem Ende des Pickles kommen noch Daten: Ist die Datei vollständig? Lade sie noch einmal herunter",
	},
	{"there is more data after the expected end (%s): %s", "nach dem erwarteten Ende kommen noch Daten (%s): %s"},
	{
		"too few of class %s (%s) to take some from it, expected at least 3 images of each class: add more",
		"zu wenige von Klasse %s (%s), um welche zu nehmen, erwartet sind mindestens 3 Bilder jeder Klasse: Ergänze mehr",
	},
	{"training", "Training"},
	{"transposed and turned by 180 degrees", "transponiert und um 180 Grad gedreht"},
	{"transposed, rows and columns swapped, as EMNIST's are", "transponiert, Zeilen und Spalten vertauscht, wie die von EMNIST"},
	{"turned by 180 degrees", "um 180 Grad gedreht"},
	{"turned by 90 degrees to the left", "um 90 Grad nach links gedreht"},
	{"turned by 90 degrees to the right", "um 90 Grad nach rechts gedreht"},
	{"unknown", "unbekannt"},
	{"upright", "aufrecht"},
	{"validation", "Validierung"},
	{
		"value %s is %s, expected %s: scale the images to that, or save them as they were before they were normalised",
		"Wert %s ist %s, erwartet ist %s: Skaliere die Bilder so, oder speichere sie, wie sie vor dem Normieren waren",
	},
	{
		"value %s is %s, expected %s: scale the images to that; if 0 is paper, name the value of full ink with %s",
		"Wert %s ist %s, erwartet ist %s: Skaliere die Bilder so; wenn 0 Papier ist, nenne mit %s den Wert voller Tinte",
	},
	{
		"value %s is %s, more than full ink or less than paper: choose another value for %s",
		"Wert %s ist %s, mehr als volle Tinte oder weniger als Papier: Wähle einen anderen Wert für %s",
	},
	{
		"value %s of the memo, which does not exist: fetch or save it again",
		"Wert %s des Zwischenspeichers, den es nicht gibt: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{
		"value %s of the memo, which has %s: fetch or save it again",
		"Wert %s des Zwischenspeichers, der %s hat: Lade es noch einmal herunter, oder speichere es noch einmal",
	},
	{
		"this is not a whole ONNX file, or its numbers are not float32 or float64: save it again",
		"das ist keine vollständige ONNX-Datei, oder ihre Zahlen sind nicht float32 oder float64: Speichere sie noch einmal",
	},
	{"a point of %s numbers, expected x and y", "ein Punkt aus %s Zahlen, erwartet sind x und y"},
	{
		"begins with %s, expected a network as .safetensors, .npz, .pkl, .json or .onnx",
		"beginnt mit %s, erwartet ist ein Netz als .safetensors, .npz, .pkl, .json oder .onnx",
	},
	{"%s, expected a digit", "%s, erwartet ist eine Ziffer"},
	{
		"a product without a matrix of weights: only plain multilayer networks are read",
		"ein Produkt ohne Matrix von Gewichten: Nur einfache mehrschichtige Netze werden gelesen",
	},
	{
		"%s belongs to no matrix of weights: only plain multilayer networks are read",
		"%s gehört zu keiner Matrix von Gewichten: Nur einfache mehrschichtige Netze werden gelesen",
	},
	{
		"type %s, expected F16, BF16, F32 or F64: convert it to float32",
		"Typ %s, erwartet ist F16, BF16, F32 oder F64: Wandle es in float32 um",
	},
	{
		"a header of %s bytes in a file of %s: this is not a whole safetensors file",
		"ein Kopf von %s Byte in einer Datei von %s: Das ist keine vollständige safetensors-Datei",
	},
	{
		"a file of torch.save, which is not read: save it with %s",
		"eine Datei von torch.save, die nicht gelesen wird: Speichere sie mit %s",
	},
	{"a number among lists", "eine Zahl zwischen Listen"},
	{
		"%s biases for %s matrices of weights in %s, expected at most one for each: only plain multilayer networks are read",
		"%s Biases für %s Matrizen von Gewichten in %s, erwartet ist höchstens einer für jede: Nur einfache mehrschichtige Netze werden gelesen",
	},
	{"The file does not name the cost; %s does.", "Die Datei nennt die Kostenfunktion nicht; %s nennt sie."},
	{
		"the operator %s, expected Gemm, MatMul, Add and activations: only plain multilayer networks are read",
		"der Operator %s, erwartet sind Gemm, MatMul, Add und Aktivierungen: Nur einfache mehrschichtige Netze werden gelesen",
	},
	{"%s matrices of weights in %s, expected 1 to %s", "%s Matrizen von Gewichten in %s, erwartet sind 1 bis %s"},
	{
		"more than %s numbers in all tensors: train a smaller network",
		"mehr als %s Zahlen in allen Tensoren: Trainiere ein kleineres Netz",
	},
	{
		"%s has the shape %s, expected %s numbers, one for each unit of %s",
		"%s hat die Form %s, erwartet sind %s Zahlen, eine für jedes Neuron von %s",
	},
	{"inputs %s, expected 0..1, standard, -1..1 or 0..255", "Eingaben %s, erwartet ist 0..1, standard, -1..1 oder 0..255"},
	{"more than %s nested lists", "mehr als %s verschachtelte Listen"},
	{"%s has no content: save it again", "%s hat keinen Inhalt: Speichere es noch einmal"},
	{"The layer of %s has no biases: they are 0.", "Die Schicht von %s hat keine Biases: Sie sind 0."},
	{
		"a file of Keras or HDF5, which is not read: save the weights with %s",
		"eine Datei von Keras oder HDF5, die nicht gelesen wird: Speichere die Gewichte mit %s",
	},
	{"a list among numbers", "eine Liste zwischen Zahlen"},
	{
		"%s: more than %s nested lists, expected numpy arrays",
		"%s: mehr als %s verschachtelte Listen, erwartet sind Arrays von numpy",
	},
	{
		"the weights have the shapes %s, expected layers from %s pixels to %s classes that follow each other",
		"die Gewichte haben die Formen %s, erwartet sind Schichten von %s Pixeln bis %s Klassen, die aufeinander folgen",
	},
	{
		"%s has the shape %s, expected weights with two axes and biases with one: only plain multilayer networks are read",
		"%s hat die Form %s, erwartet sind Gewichte mit zwei Achsen und Biases mit einer: Nur einfache mehrschichtige Netze werden gelesen",
	},
	{
		"layers with different activations, expected the same for all hidden units: only plain multilayer networks are read",
		"Schichten mit verschiedenen Aktivierungen, erwartet ist dieselbe für alle verborgenen Neuronen: Nur einfache mehrschichtige Netze werden gelesen",
	},
	{
		"%s is %s, expected numpy arrays: save weights and biases as such",
		"%s ist %s, erwartet sind Arrays von numpy: Speichere Gewichte und Biases so",
	},
	{"more than %s tensors: save only the network", "mehr als %s Tensoren: Speichere nur das Netz"},
	{
		"The units are sigmoid, as in the book's network2.py; %s says otherwise.",
		"Die Neuronen sind Sigmoid-Neuronen wie in network2.py aus dem Buch; %s legt es anders fest.",
	},
	{
		"lists of different lengths: save a matrix with as many numbers in each row",
		"Listen verschiedener Länge: Speichere eine Matrix mit gleich vielen Zahlen in jeder Zeile",
	},
	{
		"shape %s of %s at bytes %s of %s: the file is damaged or incomplete",
		"Form %s aus %s bei Byte %s von %s: Die Datei ist beschädigt oder unvollständig",
	},
	{
		"a gzip file in a gzip file: unpack it with gunzip first",
		"eine gzip-Datei in einer gzip-Datei: Entpacke sie zuerst mit gunzip",
	},
	{
		"%s values per image, three times a square, as colours have: make the images grey",
		"%s Werte pro Bild, dreimal ein Quadrat wie bei Farben: Mache die Bilder grau",
	},
	{
		"%s, pictures without a folder for each class: put the pictures of each class in a folder of its own, or read a person's digits with %s",
		"%s, Bilder ohne einen Ordner für jede Klasse: Lege die Bilder jeder Klasse in einen eigenen Ordner, oder lies die Ziffern einer Person mit %s",
	},
}
