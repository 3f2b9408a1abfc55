package browser

import "syscall/js"

// storage returns localStorage. Where it is refused, looking for it throws: Get
// could not take that.
func storage() js.Value { return js.Global().Get("Reflect").Call("get", js.Global(), "localStorage") }

// Recall returns the text that was kept under this name, or "" if none was. Its
// error says why nothing can be kept.
func Recall(name string) (string, error) {
	v, err := try(func() js.Value { return storage().Call("getItem", name) })
	if err != nil || v.IsNull() {
		return "", err
	}
	return v.String(), nil
}

// Remember keeps a text under this name for later visits, or says why it cannot.
func Remember(name, text string) error {
	_, err := try(func() js.Value { return storage().Call("setItem", name, text) })
	return err
}

// ReadFile returns the content of a File. It waits: call it from a goroutine.
func ReadFile(file js.Value) ([]byte, error) {
	buffer, err := Promised(func() js.Value { return file.Call("arrayBuffer") })
	if err != nil {
		return nil, err
	}
	return Bytes(js.Global().Get("Uint8Array").New(buffer)), nil
}

// Download has the browser save a text as a file.
func Download(name, text string) { save(name, text, "application/json") }

// Save has the browser save bytes as a file.
func Save(name string, content []byte) { save(name, Uint8Array(content), "application/octet-stream") }

func save(name string, content any, kind string) {
	SaveBlob(name, js.Global().Get("Blob").New([]any{content}, map[string]any{"type": kind}))
}

// SaveBlob has the browser save a Blob as a file.
func SaveBlob(name string, blob js.Value) {
	url := js.Global().Get("URL")
	address := url.Call("createObjectURL", blob)
	link := js.Global().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	js.Global().Call("setTimeout", url.Get("revokeObjectURL").Call("bind", url, address), 60_000)
}
