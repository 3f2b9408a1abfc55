package browse

import (
	"inkling/nn/dataset"
	"inkling/wasm/words"
)

// Loading the data.
var (
	dataHeading  = words.M{"Data", "Daten"}
	browseHelp   = words.M{"Browse the images of %s that networks learn from and are tested on, and put any of them on the pad. They load with the first training run, or now.", "Sieh dir die Bilder von %s an, mit denen Netze lernen und getestet werden, und lege beliebige davon auf das Zeichenfeld. Sie werden mit dem ersten Lauf geladen oder gleich jetzt."}
	loadLabel    = words.M{"Load %s", "%s laden"}
	loadMNIST    = words.M{"Load %s (7 MB)", "%s laden (7\u00a0MB)"}
	loadingLabel = words.M{"Loading %s", "%s wird geladen"}
)

// The images.
var (
	splitLabel    = words.M{"Split", "Teilmenge"}
	classLabel    = words.M{"Class", "Klasse"}
	allClasses    = words.M{"All classes", "Alle Klassen"}
	noImages      = words.M{"No such images.", "Keine solchen Bilder."}
	previousLabel = words.M{"Previous", "Zurück"}
	nextLabel     = words.M{"Next", "Weiter"}
	positionLabel = words.M{"Position", "Position"}
	imagesSpan    = words.M{"%s to %s of %s", "%s bis %s von %s"}
	imagesOfAll   = words.M{"%s, all classes, %s", "%s, alle Klassen, %s"}
	imagesOfClass = words.M{"%s, class %s, %s", "%s, Klasse %s, %s"}
	splitImages   = []words.M{
		dataset.Train:      {"Training images", "Trainingsbilder"},
		dataset.Validation: {"Validation images", "Validierungsbilder"},
		dataset.Test:       {"Test images", "Testbilder"},
	}
)

// The image on the pad.
var (
	onPadLabel   = words.M{"Image on the pad", "Bild auf dem Zeichenfeld"}
	isOnPad      = words.M{"%s, is on the pad.", "%s, liegt auf dem Zeichenfeld."}
	chooseHelp   = words.M{"Choose an image to put it on the pad.", "Wähle ein Bild, um es auf das Zeichenfeld zu legen."}
	showPadLabel = words.M{"Show the pad", "Zeichenfeld zeigen"}
	otherSize    = words.M{"The pad takes images of %d x %d pixels; these have %d x %d and can only be viewed.", "Das Zeichenfeld nimmt Bilder mit %d\u00a0×\u00a0%d Pixeln; diese haben %d\u00a0×\u00a0%d und lassen sich nur ansehen."}
)

// The classes.
var (
	allLabel      = words.M{"All", "Alle"}
	meansLabel    = words.M{"Mean images", "Mittlere Bilder"}
	meanOfClass   = words.M{"Mean image of class %s", "Mittleres Bild der Klasse %s"}
	countsLabel   = words.M{"Images of each class", "Bilder jeder Klasse"}
	countsCaption = words.M{"%s: images of each class", "%s: Bilder jeder Klasse"}
	meansHeadings = []words.M{
		dataset.Train:      {"Mean image of each class, training", "Mittleres Bild jeder Klasse, Training"},
		dataset.Validation: {"Mean image of each class, validation", "Mittleres Bild jeder Klasse, Validierung"},
		dataset.Test:       {"Mean image of each class, test", "Mittleres Bild jeder Klasse, Test"},
	}
)
