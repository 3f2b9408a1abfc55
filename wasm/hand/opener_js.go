package hand

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/opener/client"
	"inkling/wasm/opener/message"
)

// An Opener takes files of drawings.
type Opener struct {
	send   func(Msg)
	client *client.Client
	name   string // of the file
}

// NewOpener returns an opener that takes the file that is chosen in the field, and those that are dropped on the section.
func NewOpener(send func(Msg)) *Opener {
	o := &Opener{send: send}
	o.client = client.New(o.receive, func(err error) { send(Import{Name: o.name, Err: err}) })
	browser.OnDocument("change", func(e js.Value) {
		if input := e.Get("target"); input.Get("id").String() == fileID {
			o.Choose(input.Get("files"))
			input.Set("value", "") // so that the same file can be chosen again
		}
	})
	browser.OnFiles(ID, func(_, files js.Value) { o.Choose(files) })
	return o
}

// Choose takes the only file of a list. If there are several, it is not clear which to read.
func (o *Opener) Choose(files js.Value) {
	n := files.Length()
	if n == 0 {
		return
	}
	if o.name = files.Index(0).Get("name").String(); n > 1 {
		o.send(Import{Name: o.name, Err: severalFiles.Err(n)})
		return
	}
	o.client.Take(client.Of(files.Index(0)), o.name)
	o.client.Post(message.Order{Kind: message.Strokes})
}

func (o *Opener) receive(r message.Report, _ []byte) {
	o.client.Stop()
	m := Import{Name: o.name, Drawings: r.Drawings}
	if r.Failed != nil {
		m.Err = r.Failed.Err()
	}
	o.send(m)
}
