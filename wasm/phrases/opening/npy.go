package opening

import "inkling/wasm/words"

// ofNpy are the phrases of package npy.
var ofNpy = []words.M{
	{
		"begins with %s, expected %s: this is not a numpy array; save it again with numpy",
		"beginnt mit %s, erwartet ist %s: Das ist kein Array von numpy; speichere es noch einmal mit numpy",
	},
	{
		"version %s of numpy's format, expected 1 to 3: save it again with numpy",
		"Version %s des Formats von numpy, erwartet ist 1 bis 3: Speichere es noch einmal mit numpy",
	},
	{
		"header of %s bytes, expected at most %s: save it again with numpy",
		"Kopf mit %s Byte, erwartet sind höchstens %s: Speichere es noch einmal mit numpy",
	},
	{
		"the header is incomplete: download or save the file again",
		"der Kopf ist unvollständig: Lade die Datei noch einmal herunter, oder speichere sie noch einmal",
	},
	{
		"cannot read the header: %s; download or save the file again",
		"der Kopf ist nicht lesbar: %s; lade die Datei noch einmal herunter, oder speichere sie noch einmal",
	},
	{
		"header %s, expected one such as {'descr': '<f4', 'fortran_order': False, 'shape': (30, 784)}: save a plain array with numpy",
		"Kopf %s, erwartet ist einer wie {'descr': '<f4', 'fortran_order': False, 'shape': (30, 784)}: Speichere ein einfaches Array mit numpy",
	},
	{
		"shape %s, expected one such as (30, 784): save a plain array with numpy",
		"Form %s, erwartet ist eine wie (30, 784): Speichere ein einfaches Array mit numpy",
	},
}
