package lab

import (
	"syscall/js"

	"inkling/wasm/alone"
	"inkling/wasm/browser"
	"inkling/wasm/hand"
	"inkling/wasm/opener/client"
	"inkling/wasm/opener/message"
	"inkling/wasm/owndata"
)

// An intake takes what is dropped or pasted anywhere on the page, except on parts that take their own files, and passes it to
// the feature that it is for.
type intake struct {
	*runtime
	sorter *client.Client // says what a file is
	file   js.Value       // that is being sorted
}

func newIntake(r *runtime) *intake {
	t := &intake{runtime: r, file: js.Undefined()}
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
	return t
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
	if t.state.opensData() && t.opener.Folders(transfer) {
		goTo("browse")
		return true
	}
	return t.take(list, data, false)
}

// pasted takes what was pasted. A spreadsheet also offers its cells as a picture.
func (t *intake) pasted(transfer js.Value, data bool) {
	text := transfer.Call("getData", "text/plain").String() // for programs
	at := t.state.stage()
	if t.state.opensData() && at != nil && at.panel == "browse" && owndata.IsTable(text) {
		t.opener.Paste(text)
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
	what := kindOf(names)
	switch {
	case data && t.state.opensData():
		what = dataFiles
	case !t.state.takes(names):
		return false
	}
	switch what {
	case dataFiles:
		t.opener.Choose(list)
		goTo("browse")
	case pictureFile:
		goTo("photo")
		t.photo.Choose(list, pasted)
	case networkFile:
		t.networks.Choose(list)
	case unsortedFile:
		t.file = list.Index(0)
		t.sorter.Take(client.Of(t.file), names[0])
		t.sorter.Post(message.Order{Kind: message.Sort})
	}
	return true
}

// goTo goes to a place of the lab.
func goTo(place string) { js.Global().Get("location").Set("hash", Route{Lab, place}.Hash()) }

// sorted passes a file on after the opener has said what it is.
func (t *intake) sorted(r message.Report, _ []byte) {
	t.sorter.Stop()
	list := js.Global().Get("Array").New()
	list.Call("push", t.file)
	switch r.Sorted {
	case message.Network:
		t.networks.Choose(list)
	case message.Strokes:
		goTo("hand")
		go func() {
			content, err := browser.ReadFile(list.Index(0))
			t.send(hand.Import{Name: list.Index(0).Get("name").String(), File: content, Err: err})
		}()
	case message.Read:
		if t.state.opensData() {
			goTo("browse")
			t.opener.Choose(list)
		} else {
			t.networks.Choose(list) // which says what it is
		}
	}
}
