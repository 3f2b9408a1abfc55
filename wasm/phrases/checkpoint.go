package phrases

import "inkling/wasm/words"

// ofCheckpoint are the phrases of package checkpoint.
var ofCheckpoint = []words.M{
	{"this is not a checkpoint", "das ist kein Zwischenstand"},
	{
		"checkpoint of version %s, expected %s: another version of the program wrote it",
		"Zwischenstand der Version %s, erwartet ist %s: Eine andere Version des Programms hat ihn geschrieben",
	},
	{
		"wrong checksum: the checkpoint is damaged or incomplete",
		"falsche Prüfsumme: Der Zwischenstand ist beschädigt oder unvollständig",
	},
	{"header of the checkpoint: %s", "Kopf des Zwischenstands: %s"},
	{"%s bytes, but only %s remain", "%s Byte, aber es sind nur noch %s da"},
	{
		"%s bytes of numbers do not fit %s layers of %s units and %s samples",
		"%s Byte mit Zahlen passen nicht zu %s Schichten mit %s Einheiten und %s Bildern",
	},
}
