package app

import (
	"fmt"
	"syscall/js"

	"inkling/wasm/browser"
)

// A fileDoor takes files of one kind into the page: those that are chosen in a field
// and those that are dropped on the part of the page around it.
type fileDoor struct {
	part, field string // their ids
	most        int    // bytes of a file
	take        func(name string, file []byte, err error) Msg
}

// openDoors has the page take every kind of file that it knows.
func openDoors(send func(Msg)) {
	for _, d := range []*fileDoor{
		{ownID, ownFileID, mostFile, func(name string, file []byte, err error) Msg {
			return ImportOwn{Name: name, File: file, Err: err}
		}},
		{filesID, openID, mostModel, func(name string, file []byte, err error) Msg {
			return OpenNetwork{Name: name, File: file, Err: err}
		}},
	} {
		d.open(send)
	}
}

// mostModel is how many bytes a file with a network may have: more than the
// largest network takes in its wordiest form.
const mostModel = 256 << 20

// open has the files come. It listens at the document, for the part may go and
// come again.
func (d *fileDoor) open(send func(Msg)) {
	on := func(name string, f func(e js.Value)) {
		js.Global().Get("document").Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		}))
	}
	within := func(e js.Value) bool {
		target := e.Get("target")
		return target.Get("closest").Truthy() && target.Call("closest", "#"+d.part).Truthy()
	}
	on("change", func(e js.Value) {
		if input := e.Get("target"); input.Get("id").Equal(js.ValueOf(d.field)) {
			d.read(input.Get("files"), func(m Msg) {
				input.Set("value", "") // so that the same file can be chosen again
				send(m)
			})
		}
	})
	on("dragover", func(e js.Value) {
		if within(e) {
			e.Call("preventDefault")
		}
	})
	on("drop", func(e js.Value) {
		if within(e) {
			e.Call("preventDefault")
			d.read(e.Get("dataTransfer").Get("files"), send)
		}
	})
}

// read reads the first file of a list, if there is one.
func (d *fileDoor) read(files js.Value, send func(Msg)) {
	if files.Length() == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	go func() {
		if size := file.Get("size").Int(); size > d.most {
			send(d.take(name, nil, fmt.Errorf("it has %.1f MB; at most %d MB are read here", float64(size)/(1<<20), d.most>>20)))
			return
		}
		content, err := browser.ReadFile(file)
		send(d.take(name, content, err))
	}()
}
