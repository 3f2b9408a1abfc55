package owndata

import (
	"strings"
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/opener/client"
	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
)

// An Opener takes files from the visitor, and carries out the effects of the section.
type Opener struct {
	send   func(Msg)
	client *client.Client
	save   string   // name of the file that is made, or ""
	tabs   js.Value // a BroadcastChannel to other tabs, which list the data sets again; or undefined
}

// NewOpener returns an opener that takes the files chosen in the fields.
func NewOpener(send func(Msg)) *Opener {
	o := &Opener{send: send, tabs: js.Undefined()}
	o.client = client.New(o.receive, func(err error) { o.send(Lost{err}) })
	browser.OnDocument("change", func(e js.Value) {
		if id := e.Get("target").Get("id").String(); id == fileID || id == folderID {
			o.Choose(e.Get("target").Get("files"))
			e.Get("target").Set("value", "") // so that the same file can be chosen again
		}
	})
	if c := js.Global().Get("BroadcastChannel"); !c.IsUndefined() {
		o.tabs = c.New("inkling-own")
		o.tabs.Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
			go o.list()
			return nil
		}))
	}
	return o
}

// changed lists the data sets after a change, in other tabs too.
func (o *Opener) changed() {
	o.list()
	if !o.tabs.IsUndefined() {
		o.tabs.Call("postMessage", "")
	}
}

// Press opens the browser's dialog of a file field.
func Press(id string) { js.Global().Get("document").Call("getElementById", id).Call("click") }

// Choose takes a list of files. Those of a folder have paths.
func (o *Opener) Choose(files js.Value) {
	if files.Length() == 0 {
		return
	}
	list := js.Global().Get("Array").New()
	name := ""
	for i := range files.Length() {
		file := files.Index(i)
		path := file.Get("name").String()
		if within := file.Get("webkitRelativePath"); within.Type() == js.TypeString && within.String() != "" {
			path = within.String()
			name, _, _ = strings.Cut(path, "/")
		} else if name == "" {
			name = titleOf(path, files.Length()-1)
		}
		list.Call("push", map[string]any{"path": path, "file": file})
	}
	o.chosen(list, name)
}

// Paste takes a table that was copied from a spreadsheet.
func (o *Opener) Paste(table string) {
	name := pastedName.Say()
	file := js.Global().Get("File").New([]any{table}, name)
	o.chosen(client.Of(file), name)
}

func (o *Opener) chosen(list js.Value, name string) {
	o.client.Take(list, name)
	o.send(Chosen{name})
}

// Folders takes the folders that were dropped, and reports whether there are any.
func (o *Opener) Folders(transfer js.Value) bool {
	entries, folders := entriesOf(transfer)
	if folders {
		go o.walk(entries)
	}
	return folders
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
	name := titleOf(entries[0].Get("name").String(), len(entries)-1)
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
		o.client.Post(message.Order{Kind: message.Read, Options: e.Options})
	case Keep:
		o.client.Post(message.Order{Kind: message.Keep, Name: e.Name})
	case SaveFile:
		o.save = e.Name
		o.client.Post(message.Order{Kind: message.Export, Folder: e.Folder, Form: e.Form})
	case Stop:
		o.client.Stop()
	case List:
		go o.changed()
	case StoreName:
		o.client.Post(message.Order{Kind: message.Rename, Folder: e.Folder, Name: e.Name})
	case Remove:
		go func() {
			if err := shelf.Remove(e.Folder); err != nil {
				o.send(Lost{err})
			}
			o.changed()
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

// rest ends the opener unless it has files.
func (o *Opener) rest() {
	if !o.client.Holds() {
		o.client.Stop()
	}
}

func (o *Opener) receive(r message.Report, beside []byte) {
	switch {
	case r.Renamed:
		o.rest()
		go o.changed()
	case r.Exported:
		browser.Save(o.save, beside)
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
