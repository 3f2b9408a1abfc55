package intake

import (
	"syscall/js"

	"inkling/wasm/alone"
	"inkling/wasm/browser"
	"inkling/wasm/hand"
	"inkling/wasm/opener/client"
	"inkling/wasm/opener/message"
	"inkling/wasm/owndata"
)

// A Page is what takes files: the features of a page, and what they take at present.
type Page struct {
	OpensData func() bool               // data is opened
	ShowsData func() bool               // and is in sight
	Takes     func(names []string) bool // files of these names are taken wherever they are dropped
	Folders   func(transfer js.Value) bool
	Paste     func(table string)
	Data      func(list js.Value)
	Networks  func(list js.Value)
	Picture   func(list js.Value, pasted bool)
	Strokes   func(list js.Value)
}

// An intake takes what is dropped or pasted.
type intake struct {
	Page
	sorter *client.Client // says what a file is
	file   js.Value       // that is being sorted
}

// Listen passes what is dropped or pasted to the page.
func Listen(p Page) {
	t := &intake{Page: p, file: js.Undefined()}
	t.sorter = client.New(t.sorted, func(error) {})
	browser.OnDocument("dragover", func(e js.Value) {
		transfer := e.Get("dataTransfer")
		if transfer.Truthy() && transfer.Get("types").Call("includes", "Files").Bool() && !within(e, "#"+alone.FilesID+", #"+hand.ID) { // for programs
			e.Call("preventDefault")
		}
	})
	browser.OnDocument("drop", func(e js.Value) {
		if transfer := e.Get("dataTransfer"); transfer.Truthy() && !within(e, "#"+alone.FilesID+", #"+hand.ID) && t.dropped(transfer, within(e, "#"+owndata.ID)) { // for programs
			e.Call("preventDefault")
		}
	})
	browser.OnDocument("paste", func(e js.Value) {
		if transfer := e.Get("clipboardData"); transfer.Truthy() && !within(e, "input, textarea, select") { // for programs
			t.pasted(transfer, within(e, "#"+owndata.ID))
		}
	})
}

// within reports whether an event happened in an element that matches a selector.
func within(e js.Value, selector string) bool {
	return browser.Closest(e.Get("target"), selector).Truthy()
}

// dropped takes what was dropped; data reports whether it was dropped where data is opened.
func (t *intake) dropped(transfer js.Value, data bool) bool {
	list := transfer.Get("files")
	if list.Length() == 0 {
		return false
	}
	if t.OpensData() && t.Folders(transfer) {
		return true
	}
	return t.take(list, data, false)
}

// pasted takes what was pasted. A spreadsheet also offers its cells as a picture.
func (t *intake) pasted(transfer js.Value, data bool) {
	text := transfer.Call("getData", "text/plain").String() // for programs
	if t.OpensData() && t.ShowsData() && owndata.IsTable(text) {
		t.Paste(text)
		return
	}
	if list := transfer.Get("files"); list.Length() > 0 {
		t.take(list, data, true)
	}
}

// take passes files to a feature, and reports whether it did.
func (t *intake) take(list js.Value, data, pasted bool) bool {
	var names []string
	for i := range list.Length() {
		names = append(names, list.Index(i).Get("name").String())
	}
	what := Of(names)
	switch {
	case data && t.OpensData():
		what = Data
	case !t.Takes(names):
		return false
	}
	switch what {
	case Data:
		t.Data(list)
	case Picture:
		t.Picture(list, pasted)
	case Network:
		t.Networks(list)
	case Unsorted:
		t.file = list.Index(0)
		t.sorter.Take(client.Of(t.file), names[0])
		t.sorter.Post(message.Order{Kind: message.Sort})
	}
	return true
}

// sorted passes a file on after the opener has said what it is.
func (t *intake) sorted(r message.Report, _ []byte) {
	t.sorter.Stop()
	list := js.Global().Get("Array").New()
	list.Call("push", t.file)
	switch {
	case r.Sorted == message.Strokes:
		t.Strokes(list)
	case r.Sorted == message.Read && t.OpensData():
		t.Data(list)
	case r.Sorted == message.Read || r.Sorted == message.Network:
		t.Networks(list) // which says what it is
	}
}
