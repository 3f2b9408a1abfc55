package owndata

import (
	"strings"
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
)

// An Opener takes files from the visitor, and carries out the effects of the section. It starts the program opener when
// there is something to read.
type Opener struct {
	send               func(Msg)
	worker             js.Value // or undefined
	onmessage, onerror js.Func
	waiting            []js.Value // messages to send when the worker is ready; nil when it is

	files js.Value // that were chosen, as a list of {path, file}, until they are sent
	name  string   // of the files
	save  string   // name of the file that is made, or ""
}

// NewOpener returns an opener that takes files chosen in the fields, and dropped or pasted on the page.
func NewOpener(send func(Msg)) *Opener {
	o := &Opener{send: send, worker: js.Undefined(), files: js.Undefined()}
	o.onmessage = js.FuncOf(func(_ js.Value, args []js.Value) any {
		o.receive(args[0].Get("data"))
		return nil
	})
	o.onerror = js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault")
		o.send(Lost{programEnded.Err()})
		return nil
	})
	browser.OnDocument("change", func(e js.Value) {
		if id := e.Get("target").Get("id").String(); id == fileID || id == folderID {
			o.choose(e.Get("target").Get("files"))
			e.Get("target").Set("value", "") // so that the same file can be chosen again
		}
	})
	o.watchDrops()
	return o
}

// watchDrops takes data that is dropped or pasted anywhere, except on parts that take other files, and anything that is
// dropped on the section.
func (o *Opener) watchDrops() {
	others := func(e js.Value) bool { return browser.Closest(e.Get("target"), "#files, #own").Truthy() }
	here := func(e js.Value) bool { return browser.Closest(e.Get("target"), "#"+ID).Truthy() }
	has := func(transfer js.Value) bool { return transfer.Truthy() && transfer.Get("files").Truthy() }
	browser.OnDocument("dragover", func(e js.Value) {
		transfer := e.Get("dataTransfer")
		if transfer.Truthy() && transfer.Get("types").Call("includes", "Files").Bool() && !others(e) {
			e.Call("preventDefault")
		}
	})
	browser.OnDocument("drop", func(e js.Value) {
		transfer := e.Get("dataTransfer")
		if !has(transfer) || others(e) {
			return
		}
		entries, folders := entriesOf(transfer)
		if files := transfer.Get("files"); files.Length() > 0 && (here(e) || folders || Takes(namesOf(files))) {
			e.Call("preventDefault")
			if folders {
				go o.walk(entries)
			} else {
				o.choose(files)
			}
			show()
		}
	})
	browser.OnDocument("paste", func(e js.Value) {
		transfer := e.Get("clipboardData")
		if browser.Closest(e.Get("target"), "input, textarea, select").Truthy() || !has(transfer) { // for programs
			return
		}
		if files := transfer.Get("files"); files.Length() > 0 && (here(e) || Takes(namesOf(files))) {
			o.choose(files)
			show()
		}
	})
}

// show goes to the panel with the section.
func show() { js.Global().Get("location").Set("hash", "#lab/browse") }

// Press opens the browser's dialog of a file field.
func Press(id string) { js.Global().Get("document").Call("getElementById", id).Call("click") }

func namesOf(files js.Value) (names []string) {
	for i := range files.Length() {
		names = append(names, files.Index(i).Get("name").String())
	}
	return names
}

// choose takes a list of files. Those of a folder have paths.
func (o *Opener) choose(files js.Value) {
	if files.Length() == 0 {
		return
	}
	list := js.Global().Get("Array").New()
	name := manyFiles.Say(files.Length())
	for i := range files.Length() {
		file := files.Index(i)
		path := file.Get("name").String()
		if within := file.Get("webkitRelativePath"); within.Type() == js.TypeString && within.String() != "" {
			path = within.String()
			name, _, _ = strings.Cut(path, "/")
		} else if files.Length() == 1 {
			name = path
		}
		list.Call("push", map[string]any{"path": path, "file": file})
	}
	o.chosen(list, name)
}

func (o *Opener) chosen(list js.Value, name string) {
	o.stop()
	o.files, o.name = list, name
	o.send(Chosen{name})
}

// entriesOf returns what was dropped as entries of file systems, and whether there are folders. Entries can be taken only
// while the event is handled.
func entriesOf(transfer js.Value) (entries []js.Value, folders bool) {
	items := transfer.Get("items")
	for i := range items.Length() {
		if get := items.Index(i).Get("webkitGetAsEntry"); get.Truthy() {
			if entry := items.Index(i).Call("webkitGetAsEntry"); entry.Truthy() {
				entries = append(entries, entry)
				folders = folders || entry.Get("isDirectory").Bool()
			}
		}
	}
	return entries, folders
}

// walk takes all files of folders.
func (o *Opener) walk(entries []js.Value) {
	list := js.Global().Get("Array").New()
	name := manyFiles.Say(len(entries))
	if len(entries) == 1 {
		name = entries[0].Get("name").String()
	}
	for _, e := range entries {
		if err := walk(e, list); err != nil {
			o.send(Lost{err})
			return
		}
	}
	if list.Length() == 0 {
		o.send(Lost{nothingChosen.Err()})
		return
	}
	o.chosen(list, name)
}

// walk appends the files of an entry to a list.
func walk(entry, list js.Value) error {
	if entry.Get("isFile").Bool() {
		file, err := called(entry, "file")
		if err == nil {
			list.Call("push", map[string]any{"path": strings.TrimPrefix(entry.Get("fullPath").String(), "/"), "file": file})
		}
		return err
	}
	reader := entry.Call("createReader")
	for {
		some, err := called(reader, "readEntries") // a hundred at a time
		if err != nil || some.Length() == 0 {
			return err
		}
		for i := range some.Length() {
			if err := walk(some.Index(i), list); err != nil {
				return err
			}
		}
	}
}

// called calls a method that takes functions for its result and for its error, and waits.
func called(object js.Value, method string) (js.Value, error) {
	return browser.Promised(func() js.Value {
		var begin js.Func
		begin = js.FuncOf(func(_ js.Value, args []js.Value) any {
			object.Call(method, args[0], args[1])
			begin.Release()
			return nil
		})
		return js.Global().Get("Promise").New(begin)
	})
}

// CarryOut carries out an effect of this package, and reports whether it is one.
func (o *Opener) CarryOut(e Effect) bool {
	if o == nil {
		return false
	}
	switch e := e.(type) {
	case Read:
		o.post(message.Order{Kind: message.Read, Options: e.Options})
	case Keep:
		o.post(message.Order{Kind: message.Keep, Name: e.Name})
	case SaveFile:
		o.save = e.Name
		o.post(message.Order{Kind: message.Export, Folder: e.Folder})
	case Stop:
		o.stop()
	case List:
		go o.list()
	case StoreName:
		o.post(message.Order{Kind: message.Rename, Folder: e.Folder, Name: e.Name})
	case Remove:
		go func() {
			if err := shelf.Remove(e.Folder); err != nil {
				o.send(Lost{err})
			}
			o.list()
		}()
	default:
		return false
	}
	return true
}

// list lists what is kept. A browser that keeps nothing says so when something is to be kept.
func (o *Opener) list() {
	if sets, err := shelf.List(); err == nil {
		o.send(Listed{sets})
	}
}

// post sends an order, with the files if they have not been sent.
func (o *Opener) post(order message.Order) {
	m := js.Global().Get("Object").New()
	m.Set("text", message.Encode(order))
	if !o.files.IsUndefined() {
		m.Set("files", o.files)
		m.Set("name", o.name)
		o.files = js.Undefined()
	}
	if o.worker.IsUndefined() {
		o.waiting = []js.Value{m}
		o.worker = js.Global().Call("inklingTrainer", "opener.wasm")
		o.worker.Set("onmessage", o.onmessage)
		o.worker.Set("onerror", o.onerror)
	} else if o.waiting != nil {
		o.waiting = append(o.waiting, m)
	} else {
		o.worker.Call("postMessage", m)
	}
}

// rest ends the opener unless it has files.
func (o *Opener) rest() {
	if o.name == "" {
		o.stop()
	}
}

func (o *Opener) stop() {
	if !o.worker.IsUndefined() {
		o.worker.Call("terminate")
	}
	o.worker, o.waiting, o.files, o.name = js.Undefined(), nil, js.Undefined(), ""
}

func (o *Opener) receive(data js.Value) {
	if data.Get("dead").Truthy() {
		o.send(Lost{programEnded.Err()})
		return
	}
	r, err := message.DecodeReport(browser.Message(data))
	switch {
	case err != nil || r.Ready != "" && r.Ready != proto.Build:
		o.send(Lost{otherVersion.Err()})
	case r.Ready != "":
		for _, m := range o.waiting {
			o.worker.Call("postMessage", m)
		}
		o.waiting = nil
	case r.Renamed:
		o.rest()
		go o.list()
	case r.Exported:
		_, content := browser.Message(data)
		browser.Save(o.save, content)
		o.rest()
	default:
		o.send(Reported{r})
	}
}

// Canvases are the canvases of the samples, by class.
type Canvases struct {
	state *State
	list  []*ui.Inked
}

// NewCanvases returns the canvases of a View that has not been rendered yet.
func NewCanvases(state *State) *Canvases { return &Canvases{state: state} }

// Mount registers the canvas of a class.
func (c *Canvases) Mount(class int, node js.Value) {
	for len(c.list) <= class {
		c.list = append(c.list, nil)
	}
	c.list[class] = ui.NewInked(node)
	c.Draw()
}

// Draw updates the canvases. It does no work if nothing has changed.
func (c *Canvases) Draw() {
	u := c.state.Found
	if u == nil {
		c.list = nil
		return
	}
	for class, k := range c.list {
		if k != nil && class < len(u.Classes) {
			k.Show(u, ui.Colour(k.Canvas), func() ui.Sheet { return sheetOf(u, class) })
		}
	}
}
