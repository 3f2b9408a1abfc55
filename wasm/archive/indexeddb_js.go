package archive

import (
	"errors"
	"sync"
	"syscall/js"

	"inkling/wasm/browser"
)

// The object stores of the database. Records are strings by ID, blobs are Uint8Arrays by ID and
// kind.
const (
	runStore  = "runs"
	blobStore = "blobs"
	// layout is the version of the database, which determines its object stores.
	layout = 1
)

// IndexedDB is a Storage in the browser's database with this name.
type IndexedDB struct {
	name     string
	mu       sync.Mutex
	database js.Value // undefined until it is open
}

// NewIndexedDB returns the storage. The database is opened on first use.
func NewIndexedDB(name string) *IndexedDB { return &IndexedDB{name: name, database: js.Undefined()} }

// open returns the database.
func (x *IndexedDB) open() (js.Value, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.database.IsUndefined() {
		return x.database, nil
	}
	d, err := browser.OpenDatabase(x.name, layout, func(d js.Value) {
		d.Call("createObjectStore", runStore)
		d.Call("createObjectStore", blobStore)
	}, func() { x.database = js.Undefined() })
	if err == nil {
		x.database = d
	}
	return d, err
}

// Records returns the records with these IDs, or all.
func (x *IndexedDB) Records(ids ...string) (map[string][]byte, error) {
	d, err := x.open()
	if err != nil {
		return nil, err
	}
	found := map[string][]byte{}
	err = browser.Transact(d, "readonly", []string{runStore}, func(t js.Value) {
		runs := t.Call("objectStore", runStore)
		if len(ids) == 0 {
			browser.OnSuccess(runs.Call("openCursor"), func(cursor js.Value) {
				if cursor.IsNull() {
					return
				}
				found[cursor.Get("key").String()] = text(cursor.Get("value"))
				cursor.Call("continue")
			})
		}
		for _, id := range ids {
			browser.OnSuccess(runs.Call("get", id), func(v js.Value) {
				if !v.IsUndefined() {
					found[id] = text(v)
				}
			})
		}
	})
	return found, err
}

// text returns a record, which is empty if the value is not a string.
func text(v js.Value) []byte {
	if v.Type() != js.TypeString {
		return []byte{}
	}
	return []byte(v.String())
}

// Blob returns a blob, or nil.
func (x *IndexedDB) Blob(id string, k Kind) (b []byte, err error) {
	d, err := x.open()
	if err != nil {
		return nil, err
	}
	err = browser.Transact(d, "readonly", []string{blobStore}, func(t js.Value) {
		browser.OnSuccess(t.Call("objectStore", blobStore).Call("get", blobKey(id, k)), func(v js.Value) {
			if v.InstanceOf(js.Global().Get("Uint8Array")) {
				b = browser.Bytes(v)
			}
		})
	})
	return b, err
}

func blobKey(id string, k Kind) string { return id + "/" + string(k) }

// Change makes an edit in one transaction.
func (x *IndexedDB) Change(id string, edit func(record []byte) Edit) error {
	d, err := x.open()
	if err != nil {
		return err
	}
	var failed error
	err = browser.Transact(d, "readwrite", []string{runStore, blobStore}, func(t js.Value) {
		browser.OnSuccess(t.Call("objectStore", runStore).Call("get", id), func(v js.Value) {
			var old []byte
			if !v.IsUndefined() {
				old = text(v)
			}
			failed = write(t, id, edit(old))
		})
	})
	return errors.Join(failed, err)
}

// write writes an edit within a transaction.
func write(t js.Value, id string, e Edit) error {
	runs, blobs := t.Call("objectStore", runStore), t.Call("objectStore", blobStore)
	return browser.Try(func() {
		if e.Remove {
			runs.Call("delete", id)
			for _, k := range Kinds {
				blobs.Call("delete", blobKey(id, k))
			}
			return
		}
		if e.Record != nil {
			runs.Call("put", string(e.Record), id)
		}
		for _, k := range Kinds {
			b, changed := e.Blobs[k]
			switch {
			case changed && b == nil:
				blobs.Call("delete", blobKey(id, k))
			case changed:
				blobs.Call("put", browser.Uint8Array(b), blobKey(id, k))
			}
		}
	})
}
