package client

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
)

// A Client sends orders to an opener of its own.
type Client struct {
	reported           func(r message.Report, beside []byte)
	lost               func(error)
	worker             js.Value // or undefined
	onmessage, onerror js.Func
	waiting            []js.Value // messages to send when the worker is ready; nil when it is
	files              js.Value   // that were taken, as a list of {path, file}, until they are sent
	name               string     // of the files, or ""
}

// New returns a client without a worker. reported is called with each report and the bytes that are sent with it, lost with
// the reason when the worker has ended by itself.
func New(reported func(r message.Report, beside []byte), lost func(error)) *Client {
	c := &Client{reported: reported, lost: lost, worker: js.Undefined(), files: js.Undefined()}
	c.onmessage = js.FuncOf(func(_ js.Value, args []js.Value) any {
		c.receive(args[0].Get("data"))
		return nil
	})
	c.onerror = js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault")
		c.end(programEnded.Err())
		return nil
	})
	return c
}

// Of returns a list of one file, as Take takes it.
func Of(file js.Value) js.Value {
	list := js.Global().Get("Array").New()
	list.Call("push", map[string]any{"path": file.Get("name"), "file": file})
	return list
}

// Take ends what the worker does, and takes files, a list of {path, file}, for the next orders. name is what messages call
// them together.
func (c *Client) Take(files js.Value, name string) {
	c.Stop()
	c.files, c.name = files, name
}

// Holds reports whether files have been taken.
func (c *Client) Holds() bool { return c.name != "" }

// Post sends an order, with the files if they have not been sent.
func (c *Client) Post(order message.Order) {
	m := js.Global().Get("Object").New()
	m.Set("text", message.Encode(order))
	if !c.files.IsUndefined() {
		m.Set("files", c.files)
		m.Set("name", c.name)
		c.files = js.Undefined()
	}
	if c.worker.IsUndefined() {
		c.waiting = []js.Value{m}
		c.worker = js.Global().Call("inklingTrainer", "opener.wasm")
		c.worker.Set("onmessage", c.onmessage)
		c.worker.Set("onerror", c.onerror)
	} else if c.waiting != nil {
		c.waiting = append(c.waiting, m)
	} else {
		c.worker.Call("postMessage", m)
	}
}

// Stop ends the worker, and forgets the files.
func (c *Client) Stop() {
	if !c.worker.IsUndefined() {
		c.worker.Call("terminate")
	}
	c.worker, c.waiting, c.files, c.name = js.Undefined(), nil, js.Undefined(), ""
}

func (c *Client) end(why error) {
	c.Stop()
	c.lost(why)
}

func (c *Client) receive(data js.Value) {
	if data.Get("dead").Truthy() {
		c.end(programEnded.Err())
		return
	}
	text, beside := browser.Message(data)
	r, err := message.DecodeReport(text, beside)
	switch {
	case err != nil || r.Ready != "" && r.Ready != proto.Build:
		c.end(otherVersion.Err())
	case r.Ready != "":
		for _, m := range c.waiting {
			c.worker.Call("postMessage", m)
		}
		c.waiting = nil
	default:
		c.reported(r, beside)
	}
}
