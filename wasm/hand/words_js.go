package hand

import "inkling/wasm/words"

var openerEnded = words.M{"its program could not be loaded", "das Programm dafür ließ sich nicht laden"}
