package phrases

import "inkling/wasm/words"

// ofNetwork2 are the phrases of package network2 about files that are written.
var ofNetwork2 = []words.M{
	{
		"network2.py has only sigmoid units with the quadratic or cross-entropy cost, not %s units, %s outputs and the %s cost: export as .npz, .onnx or .py",
		"network2.py hat nur Sigmoid-Einheiten mit quadratischen Kosten oder Kreuzentropie, nicht die Einheiten %s, die Ausgaben %s und die Kosten %s: Exportiere als .npz, .onnx oder .py",
	},
}
