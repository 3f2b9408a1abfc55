package browser

import (
	"slices"
	"syscall/js"
)

// storage returns localStorage. Where it is refused, reading the property throws, which Get cannot
// handle.
func storage() js.Value { return js.Global().Get("Reflect").Call("get", js.Global(), "localStorage") }

// Recall returns the text kept under this name, or "" if there is none. The error says why nothing
// can be kept.
func Recall(name string) (string, error) {
	v, err := try(func() js.Value { return storage().Call("getItem", name) })
	if err != nil || v.IsNull() {
		return "", err
	}
	return v.String(), nil
}

// Remember keeps a text under this name for later visits.
func Remember(name, text string) error {
	_, err := try(func() js.Value { return storage().Call("setItem", name, text) })
	return err
}

// Forget removes the text of this name.
func Forget(name string) error {
	_, err := try(func() js.Value { return storage().Call("removeItem", name) })
	return err
}

// Remembered returns the names of all texts that are kept, sorted.
func Remembered() (names []string, err error) {
	list, err := try(func() js.Value { return js.Global().Get("Object").Call("keys", storage()) })
	if err != nil {
		return nil, err
	}
	for i := range list.Length() {
		names = append(names, list.Index(i).String())
	}
	slices.Sort(names)
	return names, nil
}

// ReadFile returns the content of a File. It blocks: call it from a goroutine.
func ReadFile(file js.Value) ([]byte, error) {
	buffer, err := Promised(func() js.Value { return file.Call("arrayBuffer") })
	if err != nil {
		return nil, err
	}
	return Bytes(js.Global().Get("Uint8Array").New(buffer)), nil
}

// Download saves a text as a file on the visitor's machine.
func Download(name, text string) { save(name, text, "application/json") }

// Save saves bytes as a file on the visitor's machine.
func Save(name string, content []byte) { save(name, Uint8Array(content), "application/octet-stream") }

func save(name string, content any, kind string) {
	SaveBlob(name, js.Global().Get("Blob").New([]any{content}, map[string]any{"type": kind}))
}

// SaveBlob saves a Blob as a file on the visitor's machine.
func SaveBlob(name string, blob js.Value) {
	url := js.Global().Get("URL")
	address := url.Call("createObjectURL", blob)
	link := js.Global().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	js.Global().Call("setTimeout", url.Get("revokeObjectURL").Call("bind", url, address), 60_000)
}
