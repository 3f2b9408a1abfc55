package text

// working is said of the worker that computes for several pages.
var working = table{
	"worker.loading": {"The images of MNIST are coming: %s", "Die Bilder von MNIST werden geladen: %s"},
}
