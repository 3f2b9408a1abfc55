package loading

import "inkling/wasm/words"

// The progress of loading, and the last error.
var (
	begunLoading    = words.M{"%s …", "%s …"}
	imagesLoaded    = words.M{"%s: %s images, %s", "%s: %s Bilder, %s"}
	megabytesLoaded = words.M{"%.1f of %.1f MB", "%.1f von %.1f\u00a0MB"}
	loadingStopped  = words.M{"%s; stopped", "%s; gestoppt"}
	loadingRetried  = words.M{"%s; trying again in %g s: %s", "%s; neuer Versuch in %g\u00a0s: %s"}
)
