package hand

import "inkling/wasm/words"

var severalFiles = words.M{"%d files at once, expected one", "%d Dateien auf einmal, erwartet ist eine"}
