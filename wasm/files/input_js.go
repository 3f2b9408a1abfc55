package files

import (
	"syscall/js"

	"inkling/wasm/browser"
)

// most is the largest size of a file in bytes: more than the largest network needs in its most
// verbose format.
const most = 256 << 20

// AcceptFiles makes the part with this id accept files. left is a list of files given to the previous
// program, if truthy.
func AcceptFiles(id string, send func(Msg), left js.Value) {
	input := &browser.FileInput{Part: id, Field: openID, Most: most, Take: func(name string, file []byte, err error) {
		send(Open{Name: name, File: file, Err: err})
	}}
	input.Listen()
	if left.Truthy() {
		input.Read(left)
	}
}
