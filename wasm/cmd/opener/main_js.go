// Command opener reads visitors' own files in a worker; where no worker can be started, on the page's own thread. It is
// loaded when the first file is opened.
package main

import (
	"runtime/debug"
	"syscall/js"

	"inkling/nn/phrase"
	"inkling/nn/picture"
	"inkling/wasm/browser"
	"inkling/wasm/opener"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
)

// garbage is the percentage by which the heap may grow before it is collected. WebAssembly memory never shrinks, and a data set
// takes most of it.
const garbage = 10

func main() {
	debug.SetGCPercent(garbage)
	port := js.Global()
	if !js.Global().Get("document").IsUndefined() {
		port = js.Global().Get("inkling").Get("port")
	}
	send := func(r message.Report, beside []byte) { browser.Post(port, message.Encode(r), beside) }
	stopped := false // where there is no worker to end
	files := opener.NewTree()
	s := &opener.Session{Host: opener.Host{
		Send: send, Put: shelf.Put, Read: read, Stopped: func() bool { return stopped },
		Fetch: fetch, Decode: func(name string) (*picture.Grey, error) { return decode(files, name) },
	}}
	orders := make(chan js.Value, 16)
	port.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		data := args[0].Get("data")
		if _, err := message.DecodeOrder(data.Get("text").String()); err != nil {
			stopped = true
		} else {
			orders <- data
		}
		return nil
	}))
	send(message.Report{Ready: proto.Build}, nil)
	for data := range orders {
		o, _ := message.DecodeOrder(data.Get("text").String())
		if list := data.Get("files"); !list.IsUndefined() {
			files = tree(list)
			s.Take(files, data.Get("name").String())
		}
		s.Obey(o)
	}
}

// tree returns the visitor's files: a list of {path, file}.
func tree(list js.Value) opener.Tree {
	t := opener.NewTree()
	for i := range list.Length() {
		t.Add(list.Index(i).Get("path").String(), &content{file: list.Index(i).Get("file")})
	}
	return t
}

func read(path string) ([]byte, error) {
	b, ok, err := shelf.Read(path, nil)
	if err == nil && !ok {
		err = phrase.Errorf("the data set is not in this browser: open it again")
	}
	return b, err
}

// mostFetched is a generous limit for a file of a data set.
const mostFetched = 16 << 20

func fetch(path string) ([]byte, error) {
	return browser.Fetch(browser.Request{Address: path, Cache: "default", Limit: mostFetched})
}
