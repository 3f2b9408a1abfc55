package files

import (
	"syscall/js"

	"inkling/wasm/browser"
)

// most is how many bytes a file may have: more than the largest network takes in
// its wordiest form.
const most = 256 << 20

// TakeIn has the part of this id take in files, at first those that the program before
// was given: a list, or what is not truthy.
func TakeIn(id string, send func(Msg), left js.Value) {
	door := &browser.Door{Part: id, Field: openID, Most: most, Take: func(name string, file []byte, err error) {
		send(Open{Name: name, File: file, Err: err})
	}}
	door.Open()
	if left.Truthy() {
		door.Read(left)
	}
}
