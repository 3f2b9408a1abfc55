package browser

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall/js"

	"inkling/nn/phrase"
)

// silence is how many seconds a fetch may stall before it is aborted.
const silence = 30

// silenceError is the name of the JavaScript error that aborts it.
const silenceError = "SilenceError"

// A Request asks for a file.
type Request struct {
	Address  string          // relative to the page or worker
	Cache    string          // a mode of fetch: "default", "no-cache", "reload"
	Into     []byte          // memory that the result may use
	Limit    int             // a longer file is an error; 0 for no limit
	Progress func(bytes int) // is called with the bytes so far; may be nil
	Stop     <-chan struct{} // closed to abort; may be nil
}

// An Unreachable is the error of Fetch if no server answered.
type Unreachable struct{ error }

// Phrase returns the error in a form that can be translated.
func (u Unreachable) Phrase() phrase.Phrase { return phrase.Of(u.error) }

// Fetch returns the content of a file. (Packages context and time would make the program 40 KB
// larger.)
func Fetch(r Request) ([]byte, error) {
	abort := js.Global().Get("AbortController").New()
	giveUp := func() { abort.Call("abort") }
	ended := make(chan struct{})
	defer close(ended)
	if r.Stop != nil {
		go func() {
			select {
			case <-r.Stop:
				giveUp()
			case <-ended:
			}
		}()
	}
	silent := newAlarm(silence, func() {
		silent := js.Global().Get("Error").New()
		silent.Set("name", silenceError)
		abort.Call("abort", silent)
	})
	defer silent.stop()

	response, err := Await(js.Global().Get("inklingFiles").Call("fetch", r.Address, map[string]any{"cache": r.Cache, "signal": abort.Get("signal")}))
	if err != nil {
		return nil, Unreachable{failure(notLoaded, r.Address, err)}
	}
	if !response.Get("ok").Bool() {
		giveUp()
		status := fmt.Sprint(response.Get("status").Int(), " ", response.Get("statusText").String()) // empty with HTTP/2
		return nil, failure(answeredWith, r.Address, strings.TrimSpace(status))
	}
	return r.read(response, silent.set)
}

// An alarm calls a function when the seconds have passed since it was last set.
type alarm struct {
	ring    js.Func
	seconds int
	timeout js.Value
}

func newAlarm(seconds int, f func()) *alarm {
	a := &alarm{ring: js.FuncOf(func(js.Value, []js.Value) any { f(); return nil }), seconds: seconds}
	a.set()
	return a
}

func (a *alarm) set() {
	js.Global().Call("clearTimeout", a.timeout)
	a.timeout = js.Global().Call("setTimeout", a.ring, 1000*a.seconds)
}

func (a *alarm) stop() {
	js.Global().Call("clearTimeout", a.timeout)
	a.ring.Release()
}

// chunkBytes is how much is read at a time.
const chunkBytes = 1 << 17

// read returns the body of a response. Each chunk is copied directly to its destination, and
// JavaScript's buffer is reused, so that no garbage piles up there. onChunk is called for each chunk.
func (r Request) read(response js.Value, onChunk func()) ([]byte, error) {
	b := r.Into[:0]
	if response.Get("body").IsNull() {
		return b, nil
	}
	reader := newChunkReader(response.Get("body"))
	for {
		chunk, err := reader.read()
		if err != nil {
			return nil, failure(stoppedAfter, r.Address, len(b), err)
		}
		if chunk.Get("done").Bool() {
			return b, nil
		}
		onChunk()
		value := chunk.Get("value")
		n, more := len(b), value.Length()
		if r.Limit > 0 && n+more > r.Limit {
			reader.cancel()
			return nil, failure(tooLong, r.Address, r.Limit)
		}
		b = slices.Grow(b, more)[:n+more]
		js.CopyBytesToGo(b[n:], value)
		reader.reuse(value.Get("buffer"))
		if r.Progress != nil {
			r.Progress(len(b))
		}
	}
}

// A chunkReader reads a stream, into one buffer if the browser supports that.
type chunkReader struct {
	reader js.Value
	buffer js.Value // an ArrayBuffer, or undefined
}

func newChunkReader(stream js.Value) *chunkReader {
	reader, err := try(func() js.Value { return stream.Call("getReader", map[string]any{"mode": "byob"}) })
	if err != nil {
		return &chunkReader{stream.Call("getReader"), js.Undefined()}
	}
	return &chunkReader{reader, js.Global().Get("ArrayBuffer").New(chunkBytes)}
}

func (c *chunkReader) read() (js.Value, error) {
	if c.buffer.IsUndefined() {
		return Await(c.reader.Call("read"))
	}
	return Await(c.reader.Call("read", js.Global().Get("Uint8Array").New(c.buffer)))
}

// reuse takes back the buffer, which was transferred to the chunk.
func (c *chunkReader) reuse(buffer js.Value) {
	if !c.buffer.IsUndefined() {
		c.buffer = buffer
	}
}

// cancel ends a stream, and ignores errors.
func (c *chunkReader) cancel() {
	go Await(c.reader.Call("cancel"))
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
