package files

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/opener/client"
	"inkling/wasm/opener/message"
)

// An Opener takes files, and carries out the effects of the section.
type Opener struct {
	send   func(Msg)
	client *client.Client
}

// NewOpener returns an opener that takes the file that is chosen in the field, and those that are dropped on the part with this
// id.
func NewOpener(id string, send func(Msg)) *Opener {
	o := &Opener{send: send}
	o.client = client.New(func(r message.Report, _ []byte) { send(Reported{r}) }, func(err error) { send(Lost{err}) })
	browser.OnDocument("change", func(e js.Value) {
		if input := e.Get("target"); input.Get("id").String() == openID {
			o.Choose(input.Get("files"))
			input.Set("value", "") // so that the same file can be chosen again
		}
	})
	browser.OnFiles(id, func(part, files js.Value) {
		part.Set("open", true) // the result is shown there
		o.Choose(files)
	})
	return o
}

// Choose takes the only file of a list. If there are several, it is not clear which to read.
func (o *Opener) Choose(files js.Value) {
	n := files.Length()
	if n == 0 {
		return
	}
	name := files.Index(0).Get("name").String()
	if n > 1 {
		o.send(Open{Name: name, Err: severalFiles.Err(n)})
		return
	}
	o.client.Take(client.Of(files.Index(0)), name)
	o.send(Open{Name: name})
}

// CarryOut carries out an effect of this package, and reports whether it is one.
func (o *Opener) CarryOut(e Effect) bool {
	switch e := e.(type) {
	case Read:
		o.client.Post(message.Order{Kind: message.Network, Folder: e.Folder})
	case Adopt:
		o.client.Post(message.Order{Kind: message.Adopt, Choice: &e.Choice})
	case Stop:
		o.client.Stop()
	default:
		return false
	}
	return true
}
