package app

import (
	"math"
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/browser"
	"inkling/wasm/frame"
)

// framed reports whether the document is embed.html.
func framed() bool { return js.Global().Get("inkling").Get("frame").Bool() }

// query returns what the document's address says after its question mark.
func query() string {
	q := js.Global().Get("location").Get("search").String()
	if q != "" {
		q = q[1:]
	}
	return q
}

// surroundings are the page around a frame.
type surroundings struct {
	messages js.Value // site/frame.js, which exchanges them
	size     [2]int   // of the frame's content, as told last
}

// newSurroundings returns those of this document, or nil if it stands alone.
func newSurroundings() *surroundings {
	messages := js.Global().Get("inklingFrame")
	if !messages.Get("embedded").Bool() {
		return nil
	}
	return &surroundings{messages: messages}
}

// watchSurroundings has what the page around says come as Asked, and tells it the
// size.
func (r *runtime) watchSurroundings() {
	r.around.messages.Call("hear", js.FuncOf(func(_ js.Value, args []js.Value) any {
		r.send(Asked{args[0].String()})
		return nil
	}))
	observer := js.Global().Get("ResizeObserver").New(js.FuncOf(func(js.Value, []js.Value) any {
		r.measure()
		return nil
	}))
	observer.Call("observe", js.Global().Get("document").Get("body"))
}

// textOf returns a message as JSON; one that JSON cannot write is for nobody here.
// Its type is not asked for: there are values that Go has no type for.
func textOf(data js.Value) (text string, ok bool) {
	err := browser.Try(func() {
		if t := js.Global().Get("JSON").Call("stringify", data); t.Type() == js.TypeString {
			text, ok = t.String(), true
		}
	})
	return text, ok && err == nil
}

// measure tells the size of what is shown, if it has changed.
func (r *runtime) measure() {
	box := js.Global().Get("document").Get("body").Call("getBoundingClientRect")
	size := [2]int{int(math.Ceil(box.Get("width").Float())), int(math.Ceil(box.Get("height").Float()))}
	if size != r.around.size && size[1] > 0 {
		r.around.size = size
		r.send(Measured{size[0], size[1]})
	}
}

// tell sends an event to the page around.
func (r *runtime) tell(e frame.Event) {
	if r.around == nil {
		return
	}
	message := js.Global().Get("JSON").Call("parse", e.Encode())
	if e.Model == nil {
		r.post(message)
		return
	}
	b := browser.Uint8Array(e.Model)
	message.Set("model", b)
	r.post(message, b.Get("buffer"))
}

func (r *runtime) tellHost(n frame.Note) {
	switch {
	case r.around == nil:
	case n.Object:
		r.post(js.Global().Get("JSON").Call("parse", n.Text))
	default:
		r.post(js.ValueOf(n.Text))
	}
}

func (r *runtime) post(message js.Value, transfer ...any) {
	r.around.messages.Call("post", message, transfer)
}

// arrive goes where the address leads, before anything is shown.
func (r *runtime) arrive() []Effect {
	if r.state.Frame == nil {
		r.state.Base = js.Global().Get("inklingFiles").Get("base").String()
		arrival := r.state.Update(Arrived{address()})
		r.navigation = &Navigation{At: r.state.Route, Hide: r.state.Shared.Hide, CopyLink: func() { r.send(CopyLink{}) }}
		if err := vecty.RenderInto("#navigation", r.navigation); err != nil {
			panic(err)
		}
		watchAddress(r.send)
		watchPreview(r.send)
		return arrival
	}
	if r.around = newSurroundings(); r.around != nil {
		r.watchSurroundings()
	}
	return r.state.Update(Opened{query()})
}

// navigate keeps the navigation up to date.
func (r *runtime) navigate() {
	n, copied := r.navigation, r.state.Composed.Copied.Notice
	if n != nil && (n.At != r.state.Route || n.Copied != copied) {
		n.At, n.Hide, n.Copied = r.state.Route, r.state.Shared.Hide, copied
		vecty.Rerender(n)
	}
}

// watchPreview hears from the preview how high its content is.
func watchPreview(send func(Msg)) {
	js.Global().Call("addEventListener", "message", js.FuncOf(func(_ js.Value, args []js.Value) any {
		preview := js.Global().Get("document").Call("getElementById", previewID)
		if preview.IsNull() || !args[0].Get("source").Equal(preview.Get("contentWindow")) {
			return nil
		}
		if text, ok := textOf(args[0].Get("data")); ok {
			if height, ok := frame.SizeOf(text); ok {
				send(PreviewSized{height})
			}
		}
		return nil
	}))
}

// wantsTrainer reports whether a worker shall be ready before it is needed.
func (s *State) wantsTrainer() bool {
	return s.Route.View == Lab && (s.shows("train") || s.shows("browse"))
}
