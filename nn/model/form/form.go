// Package form lists the forms of model files, for programs that let somebody
// choose one. Package exchange, which reads and writes them, is much larger.
package form

// A Form is one way to keep a model in a file.
type Form struct {
	Extension string // of the file's name, with its dot
	Name      string // for people
}

// The forms.
var (
	Safetensors = Form{".safetensors", "safetensors, Inkling's own"}
	NumPy       = Form{".npz", "numpy"}
	ONNX        = Form{".onnx", "ONNX"}
	Network2    = Form{".json", "JSON of the book's network2.py"}
	Python      = Form{".py", "Python program"}
	Go          = Form{".go", "Go program"}
)

// All are offered in this order.
var All = []Form{Safetensors, NumPy, ONNX, Network2, Python, Go}
