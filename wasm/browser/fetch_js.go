package browser

import (
	"fmt"
	"syscall/js"
)

// Fetch returns the content of a file, whose address is relative to the page or
// worker. It tells progress how many bytes have come, as they come. If fresh is
// set, the browser's cache is passed by and its copy replaced.
func Fetch(address string, fresh bool, progress func(bytes int)) ([]byte, error) {
	options := map[string]any{}
	if fresh {
		options["cache"] = "reload"
	}
	response, err := Await(js.Global().Call("fetch", address, options))
	if err != nil {
		return nil, fmt.Errorf("%s could not be fetched (%w): is the connection there?", address, err)
	}
	if !response.Get("ok").Bool() {
		return nil, fmt.Errorf("%s could not be fetched: the server answers %d %s", address,
			response.Get("status").Int(), response.Get("statusText").String())
	}
	var content []byte
	reader := response.Get("body").Call("getReader")
	for {
		chunk, err := Await(reader.Call("read"))
		if err != nil {
			return nil, fmt.Errorf("%s broke off after %d bytes (%w): is the connection there?", address, len(content), err)
		}
		if chunk.Get("done").Bool() {
			return content, nil
		}
		content = append(content, Bytes(chunk.Get("value"))...)
		progress(len(content))
	}
}

// Bytes returns a copy of a Uint8Array.
func Bytes(array js.Value) []byte {
	b := make([]byte, array.Get("length").Int())
	js.CopyBytesToGo(b, array)
	return b
}

// Uint8Array returns a copy of b for JavaScript.
func Uint8Array(b []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	return array
}
