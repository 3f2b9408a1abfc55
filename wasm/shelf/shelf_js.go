package shelf

import (
	"sync"
	"syscall/js"

	"inkling/wasm/browser"
)

const (
	databaseName = "inkling-own"
	setsStore    = "sets"  // what is kept of each Set, by its folder
	filesStore   = "files" // contents, by folder/name
)

var (
	mu       sync.Mutex
	database = js.Undefined()
)

// open returns the database.
func open() (js.Value, error) {
	mu.Lock()
	defer mu.Unlock()
	if !database.IsUndefined() {
		return database, nil
	}
	d, err := browser.OpenDatabase(databaseName, 1, func(d js.Value) {
		d.Call("createObjectStore", setsStore)
		d.Call("createObjectStore", filesStore)
	}, func() { database = js.Undefined() })
	if err == nil {
		database = d
	}
	return d, err
}

// transact opens the database, and calls do within a transaction, as browser.Transact does.
func transact(mode string, do func(sets, files js.Value)) error {
	d, err := open()
	if err != nil {
		return err
	}
	return browser.Transact(d, mode, []string{setsStore, filesStore}, func(t js.Value) {
		do(t.Call("objectStore", setsStore), t.Call("objectStore", filesStore))
	})
}

// List returns the data sets, in the order of their folders.
func List() (list []Set, err error) {
	err = transact("readonly", func(sets, _ js.Value) {
		browser.OnSuccess(sets.Call("getAll"), func(all js.Value) {
			for i := range all.Length() {
				v := all.Index(i)
				list = append(list, Set{v.Get("folder").String(), v.Get("name").String(), v.Get("images").Int(), v.Get("bytes").Int()})
			}
		})
	})
	return list, err
}

// Put keeps a data set: all of it, or nothing.
func Put(s Set, list []File) error {
	return transact("readwrite", func(sets, files js.Value) {
		put(sets, s)
		for _, f := range list {
			files.Call("put", browser.Uint8Array(f.Content), s.Folder+"/"+f.Name)
		}
	})
}

func put(sets js.Value, s Set) {
	sets.Call("put", map[string]any{"folder": s.Folder, "name": s.Name, "images": s.Images, "bytes": s.Bytes}, s.Folder)
}

// Read returns a file of a data set, in into if that is large enough, and whether there is one.
func Read(path string, into []byte) (b []byte, ok bool, err error) {
	err = transact("readonly", func(_, files js.Value) {
		browser.OnSuccess(files.Call("get", path), func(v js.Value) {
			if ok = !v.IsUndefined(); !ok {
				return
			}
			if b = into[:cap(into)]; len(b) < v.Length() {
				b = make([]byte, v.Length())
			}
			b = b[:v.Length()]
			js.CopyBytesToGo(b, v)
		})
	})
	return b, ok, err
}

// Remove removes a data set.
func Remove(folder string) error {
	return transact("readwrite", func(sets, files js.Value) {
		sets.Call("delete", folder)
		files.Call("delete", js.Global().Get("IDBKeyRange").Call("bound", folder+"/", folder+"0")) // "0" follows "/"
	})
}
