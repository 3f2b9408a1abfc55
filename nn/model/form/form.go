// Package form lists the formats of model files, for programs that offer a
// choice. Package exchange, which reads and writes them, is much larger.
package form

// A Form is a file format for models.
type Form struct {
	Extension string // of the file name, with its dot
	Name      string // for people
}

// The formats.
var (
	Safetensors = Form{".safetensors", "safetensors, Inkling's own"}
	NumPy       = Form{".npz", "numpy"}
	ONNX        = Form{".onnx", "ONNX"}
	Network2    = Form{".json", "JSON of the book's network2.py"}
	Python      = Form{".py", "Python program"}
	Go          = Form{".go", "Go program"}
)

// All are the formats in display order.
var All = []Form{Safetensors, NumPy, ONNX, Network2, Python, Go}
