package text

// working are the strings about the worker, which serves several pages.
var working = table{
	"worker.loading": {"Loading the images of MNIST: %s", "Die Bilder von MNIST werden geladen: %s"},
	"worker.lost":    {"The computation for this page was interrupted. Press the button again. (%s)", "Die Berechnung für diese Seite wurde unterbrochen. Drücke noch einmal auf den Knopf. (%s)"},
}
