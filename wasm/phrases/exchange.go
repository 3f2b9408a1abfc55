package phrases

import "inkling/wasm/words"

// ofExchange are the phrases of package exchange about files that are written.
var ofExchange = []words.M{
	{"unknown file extension %s, expected one of %s", "unbekannte Dateiendung %s, möglich sind %s"},
}
