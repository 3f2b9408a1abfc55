package address

import "inkling/wasm/words"

var noPart = words.M{"%s: there is no part %q", "%s: Es gibt keinen Teil %q"}
