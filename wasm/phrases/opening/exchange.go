package opening

import "inkling/wasm/words"

// ofExchange are the phrases of package exchange about files that are read.
var ofExchange = []words.M{
	{
		"it is empty, expected .safetensors of Inkling, .npz of numpy or .json of the book's network2.py",
		"die Datei ist leer, erwartet ist .safetensors von Inkling, .npz von numpy oder .json von network2.py aus dem Buch",
	},
	{
		"%s bytes that begin with %s, expected .safetensors of Inkling, .npz of numpy or .json of the book's network2.py",
		"%s Byte, die mit %s beginnen, erwartet ist .safetensors von Inkling, .npz von numpy oder .json von network2.py aus dem Buch",
	},
}
