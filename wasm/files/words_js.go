package files

import "inkling/wasm/words"

var severalFiles = words.M{"%d files were dropped; drop one at a time", "%d Dateien wurden abgelegt; lege jeweils nur eine ab"}
