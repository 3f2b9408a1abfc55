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
	var chunks []js.Value
	total := 0
	reader := response.Get("body").Call("getReader")
	for {
		chunk, err := Await(reader.Call("read"))
		if err != nil {
			return nil, fmt.Errorf("%s broke off after %d bytes (%w): is the connection there?", address, total, err)
		}
		if chunk.Get("done").Bool() {
			return join(chunks, total), nil
		}
		chunks = append(chunks, chunk.Get("value"))
		total += chunk.Get("value").Length()
		progress(total)
	}
}

// join copies Uint8Arrays of so many bytes in all behind each other.
func join(chunks []js.Value, total int) []byte {
	b := make([]byte, 0, total)
	for _, chunk := range chunks {
		n := len(b)
		b = b[:n+chunk.Length()]
		js.CopyBytesToGo(b[n:], chunk)
	}
	return b
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
