package app

import (
	"fmt"
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/hand"
)

// A fileDoor takes files of one kind into the page: those that are chosen in a field
// and those that are dropped on the part of the page around it.
type fileDoor struct {
	part, field string // their ids
	most        int    // bytes of a file
	take        func(name string, file []byte, err error) Msg
}

// openDoors has the page take every kind of file that it knows. left is a list of
// files with networks that the program before was given, or not truthy.
func openDoors(send func(Msg), left js.Value) {
	drawings := &fileDoor{hand.ID, hand.FileID, hand.MostFile, func(name string, file []byte, err error) Msg {
		return hand.Import{Name: name, File: file, Err: err}
	}}
	networks := &fileDoor{filesID, openID, mostModel, func(name string, file []byte, err error) Msg {
		return OpenNetwork{Name: name, File: file, Err: err}
	}}
	drawings.open(send)
	networks.open(send)
	if left.Truthy() {
		networks.read(left, send)
	}
}

// mostModel is how many bytes a file with a network may have: more than the
// largest network takes in its wordiest form.
const mostModel = 256 << 20

// open has the files come. It listens at the document, for the field may go and
// come again.
func (d *fileDoor) open(send func(Msg)) {
	browser.OnDocument("change", func(e js.Value) {
		if input := e.Get("target"); input.Get("id").Equal(js.ValueOf(d.field)) {
			d.read(input.Get("files"), func(m Msg) {
				input.Set("value", "") // so that the same file can be chosen again
				send(m)
			})
		}
	})
	browser.OnFiles(d.part, func(part, files js.Value) {
		part.Set("open", true) // if it is details: what becomes of the file is shown there
		d.read(files, send)
	})
}

// read reads the only file of a list. Of several none is read, for nothing says
// which.
func (d *fileDoor) read(files js.Value, send func(Msg)) {
	n := files.Length()
	if n == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	if n > 1 {
		send(d.take(name, nil, fmt.Errorf("%d files were dropped; drop one at a time", n)))
		return
	}
	go func() {
		if size := file.Get("size").Int(); size > d.most {
			send(d.take(name, nil, fmt.Errorf("it has %.1f MB; at most %d MB are read here", float64(size)/(1<<20), d.most>>20)))
			return
		}
		content, err := browser.ReadFile(file)
		send(d.take(name, content, err))
	}()
}
