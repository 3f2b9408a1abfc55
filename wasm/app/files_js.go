package app

import (
	"fmt"
	"syscall/js"

	"inkling/wasm/browser"
)

// watchModelFiles has networks opened whose files are chosen, or dropped on their
// part of the page.
func watchModelFiles(send func(Msg)) {
	document := js.Global().Get("document")
	on := func(name string, f func(e js.Value)) {
		document.Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		}))
	}
	within := func(e js.Value) bool {
		target := e.Get("target")
		return target.Get("closest").Truthy() && target.Call("closest", "#"+filesID).Truthy()
	}
	on("change", func(e js.Value) {
		if input := e.Get("target"); input.Get("id").Equal(js.ValueOf(openID)) {
			openFiles(input.Get("files"), func(m Msg) {
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
			openFiles(e.Get("dataTransfer").Get("files"), send)
		}
	})
}

// mostModel is how many bytes a file with a network may have: more than the
// largest network takes in its wordiest form.
const mostModel = 256 << 20

// openFiles reads the first file of a list, if there is one.
func openFiles(files js.Value, send func(Msg)) {
	if files.Length() == 0 {
		return
	}
	file := files.Index(0)
	m := OpenNetwork{Name: file.Get("name").String()}
	go func() {
		if size := file.Get("size").Int(); size > mostModel {
			m.Err = fmt.Errorf("it has %d MB, more than any network here", size>>20)
		} else {
			m.File, m.Err = browser.ReadFile(file)
		}
		send(m)
	}()
}
