package phrases

import "inkling/wasm/words"

// ofExchange are the phrases of package exchange.
var ofExchange = []words.M{
	{"unknown file extension %s, expected one of %s", "unbekannte Dateiendung %s, möglich sind %s"},
	{
		"it is empty, expected .safetensors of Inkling, .npz of numpy or .json of the book's network2.py",
		"die Datei ist leer, erwartet ist .safetensors von Inkling, .npz von numpy oder .json von network2.py aus dem Buch",
	},
	{
		"%s bytes that begin with %s, expected .safetensors of Inkling, .npz of numpy or .json of the book's network2.py",
		"%s Byte, die mit %s beginnen, erwartet ist .safetensors von Inkling, .npz von numpy oder .json von network2.py aus dem Buch",
	},
}
