package browser

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"syscall/js"
	"time"
)

// silence is how long a file may stop coming before it is given up.
const silence = 30 * time.Second

// A Request asks for a file.
type Request struct {
	Address  string          // relative to the page or worker
	Cache    string          // as fetch knows it: "default", "no-cache", "reload"
	Into     []byte          // what is returned may lie in this memory, from its beginning
	Limit    int             // more bytes than these are an error; 0 for no limit
	Progress func(bytes int) // told how many bytes have come so far, as they come; may be nil
}

// An Unreachable is the error of a Fetch that no server answered.
type Unreachable struct{ error }

// Fetch returns the content of a file.
func Fetch(ctx context.Context, r Request) ([]byte, error) {
	abort := js.Global().Get("AbortController").New()
	giveUp := func() { abort.Call("abort") }
	defer context.AfterFunc(ctx, giveUp)()
	silent := time.AfterFunc(silence, giveUp)
	defer silent.Stop()

	response, err := Await(js.Global().Call("fetch", r.Address, map[string]any{"cache": r.Cache, "signal": abort.Get("signal")}))
	if err != nil {
		return nil, Unreachable{fmt.Errorf("%s could not be fetched (%w): is the connection there?", r.Address, err)}
	}
	if !response.Get("ok").Bool() {
		giveUp()
		return nil, fmt.Errorf("%s could not be fetched: the server answers %d %s", r.Address,
			response.Get("status").Int(), response.Get("statusText").String())
	}
	return r.read(response, func() { silent.Reset(silence) })
}

// read returns the body of a response. Each chunk goes straight to where it
// stays; came is called for each.
func (r Request) read(response js.Value, came func()) ([]byte, error) {
	b := r.Into[:0]
	if response.Get("body").IsNull() {
		return b, nil
	}
	reader := response.Get("body").Call("getReader")
	for {
		chunk, err := Await(reader.Call("read"))
		if err != nil {
			return nil, fmt.Errorf("%s broke off after %d bytes (%w): is the connection there?", r.Address, len(b), err)
		}
		if chunk.Get("done").Bool() {
			return b, nil
		}
		came()
		value := chunk.Get("value")
		n, more := len(b), value.Length()
		if r.Limit > 0 && n+more > r.Limit {
			cancel(reader)
			return nil, fmt.Errorf("%s has more than the %d bytes that it should have: it belongs to another version of the data", r.Address, r.Limit)
		}
		b = slices.Grow(b, more)[:n+more]
		js.CopyBytesToGo(b[n:], value)
		if r.Progress != nil {
			r.Progress(len(b))
		}
	}
}

// cancel ends a stream of which nothing more is wanted, whatever it says to that.
func cancel(reader js.Value) {
	go Await(reader.Call("cancel"))
}

// IsUnreachable reports whether err says that no server answered.
func IsUnreachable(err error) bool {
	_, ok := errors.AsType[Unreachable](err)
	return ok
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
