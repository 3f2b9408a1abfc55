package hand

import (
	"strings"
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/wasm/ask"
	"inkling/wasm/browser"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
)

// The keys of the sets in localStorage: that of the digits, and what precedes the ID of another.
const (
	digitsKey = "inkling-digits"
	setPrefix = "inkling-drawn-"
)

func keyOf(id string) string {
	if id == "" {
		return digitsKey
	}
	return setPrefix + id
}

// idOf returns the ID of the set with this key, if it is the key of a set.
func idOf(key string) (id string, ok bool) {
	if key == digitsKey {
		return "", true
	}
	return strings.CutPrefix(key, setPrefix)
}

// Pictures are the canvases of the drawings.
type Pictures struct {
	shown  map[*Drawing]*ui.Inked
	fresh  []*Drawing // whose canvases are still empty
	filler js.Func    // fills some of them
	filled bool       // filler will be called
	state  *State
}

// NewPictures returns a Pictures without canvases. send gets Reveal until all drawings are shown.
func NewPictures(state *State, send func(Msg)) *Pictures {
	o := &Pictures{shown: map[*Drawing]*ui.Inked{}, state: state}
	o.filler = js.FuncOf(func(js.Value, []js.Value) any {
		o.filled = false
		if o.fill(); !o.filled && state.unfinished() {
			send(Reveal{})
		}
		return nil
	})
	return o
}

// unfinished reports whether there is something to Reveal.
func (o *State) unfinished() bool { return o.rows < len(o.Classes) || o.unjudged }

// Mount registers the canvas of a drawing.
func (o *Pictures) Mount(d *Drawing, node js.Value) {
	o.shown[d] = ui.NewInked(node)
	o.fresh = append(o.fresh, d)
	o.later()
}

// atOnce is how many canvases are filled in one task: a set has hundreds.
const atOnce = 40

func (o *Pictures) later() {
	if !o.filled {
		o.filled = true
		js.Global().Call("requestAnimationFrame", o.filler)
	}
}

func (o *Pictures) fill() {
	n := min(len(o.fresh), atOnce)
	for _, d := range o.fresh[:n] {
		o.draw(d)
	}
	if o.fresh = o.fresh[n:]; len(o.fresh) > 0 {
		o.later()
	}
}

// Draw updates the canvases after a change of the colour scheme, and forgets those that have left
// the page.
func (o *Pictures) Draw() {
	if len(o.fresh) > 0 {
		return
	}
	for d := range o.shown {
		o.draw(d)
	}
	if len(o.shown) > 0 && o.state.unfinished() {
		o.later()
	}
}

// draw draws a drawing, unless its canvas has left the page.
func (o *Pictures) draw(d *Drawing) {
	k := o.shown[d]
	switch {
	case k == nil:
	case k.Canvas.Get("isConnected").Bool():
		d.show(k, ui.Colour(k.Canvas))
	default:
		delete(o.shown, d)
	}
}

func (d *Drawing) show(k *ui.Inked, ink string) {
	k.Show(d, ink, func() ui.Sheet { return ui.NewSheet(d.Image(), dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0) })
}

// Recall reads the sets that the browser has kept, and those that other tabs keep from now on.
func Recall(send func(Msg)) {
	keys, err := browser.Remembered()
	if err != nil {
		send(Loaded{Err: err})
		return
	}
	for _, key := range keys {
		if id, ok := idOf(key); ok {
			text, err := browser.Recall(key)
			send(Loaded{ID: id, Text: text, Err: err})
		}
	}
	js.Global().Call("addEventListener", "storage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		e := args[0]
		if e.Get("key").IsNull() { // all of it was cleared
			return nil
		}
		if id, ok := idOf(e.Get("key").String()); ok {
			text := ""
			if v := e.Get("newValue"); !v.IsNull() {
				text = v.String()
			}
			send(Elsewhere{id, text})
		}
		return nil
	}))
}

// Remember keeps a set in the browser, or removes it if the text is "".
func Remember(e Store, send func(Msg)) {
	err := browser.Remember(keyOf(e.ID), e.Text)
	if e.Text == "" {
		err = browser.Forget(keyOf(e.ID))
	}
	if err != nil {
		send(NotKept{Err: err})
	}
}

// pause is how many milliseconds a drawing rests before it is kept: more than most people need between
// two strokes.
const pause = 800

// Rest waits for a pause.
func Rest(touch int, send func(Msg)) {
	js.Global().Call("setTimeout", browser.OnceFunc(func() { send(Paused{touch}) }), pause)
}

// uses matches what uses the Enter key itself.
const uses = `a, button, input, select, textarea, summary, canvas, dialog[open], [contenteditable], [role="grid"], [role="slider"], [role="application"]` // for programs

// WatchEnter keeps a drawing when Enter is pressed while nothing has the focus that uses it. A button that was
// pressed before a stroke, such as Clear, loses the focus.
func WatchEnter(state *State, send func(Msg)) {
	browser.OnDocument("pointerdown", func(e js.Value) {
		focused := js.Global().Get("document").Get("activeElement")
		if state.Asked() != "" && focused.Truthy() && browser.Closest(e.Get("target"), ".paper").Truthy() {
			focused.Call("blur")
		}
	})
	browser.OnDocument("keydown", func(e js.Value) {
		if state.Asked() == "" || e.Get("key").Type() != js.TypeString || e.Get("key").String() != "Enter" || e.Get("repeat").Bool() ||
			e.Get("defaultPrevented").Bool() || browser.Closest(e.Get("target"), uses).Truthy() {
			return
		}
		e.Call("preventDefault")
		send(Take{})
	})
}

// FetchTrained reads the network of a set.
func FetchTrained(e FetchNetwork, send func(Msg)) {
	go func() {
		b, ok, err := shelf.Read(e.Folder+"/"+shelf.NetworkName, nil)
		m := NetworkArrived{ID: e.ID, Err: err}
		switch {
		case err == nil && !ok:
			m.Err = networkGone.Err()
		case err == nil:
			m.Model, m.Err = model.Decode(b)
		}
		send(m)
	}()
}

// A Trainer is the worker that trains on drawings.
type Trainer struct{ worker *ask.Worker }

// NewTrainer returns a trainer, which starts when it is needed.
func NewTrainer(send func(Msg)) *Trainer {
	t := new(Trainer)
	t.worker = ask.NewWorker("drawings.wasm", func(r proto.Report) {
		if !r.IsProgress() {
			t.worker.Stop() // its memory is needed elsewhere
		}
		send(Reported{r})
	})
	return t
}

// Start starts the worker, so that its program loads while the visitor draws.
func (t *Trainer) Start() { t.worker.Start() }

// Train asks the worker to train networks.
func (t *Trainer) Train(c proto.Command) {
	t.worker.Start()
	t.worker.Post(c)
}
