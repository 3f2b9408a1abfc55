package shortcuts

import (
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/browser"
	"inkling/wasm/words"
)

// kept is the name of the switch in the browser's storage, and offText its content if the keys are off.
const (
	kept    = "inkling-keys"
	offText = "off"
)

// buttonID is the id of the button in the header that opens the overview.
const buttonID = "keys"

// busy matches what uses keys itself. The pad does not use any of ours, but while its keyboard pen
// is in use, Env.Drawing makes the keys rest.
const busy = `input, select, textarea, [contenteditable]:not([contenteditable="false"]), [role="application"]:not(.drawing), [role="slider"], [role="grid"], dialog[open]` // for programs

// A Keyboard listens to the keys and shows the overview.
type Keyboard struct {
	state    *State
	env      func() Env
	send     func(Msg)
	overview *Overview // nil until it is opened for the first time
	button   js.Value  // may be null
	look     look      // what the button and the overview look like
}

// look is what they depend on.
type look struct {
	shown, off, open bool
	language         words.Language
}

// NewKeyboard begins to listen. It sets the switch of the state as it was at an earlier visit.
func NewKeyboard(state *State, env func() Env, send func(Msg)) *Keyboard {
	k := &Keyboard{state: state, env: env, send: send}
	text, _ := browser.Recall(kept) // without storage the keys are on
	state.Off = text == offText
	browser.OnDocument("keydown", k.keyDown)
	k.button = js.Global().Get("document").Call("getElementById", buttonID)
	if !k.button.IsNull() {
		k.button.Set("disabled", false)
		k.button.Call("addEventListener", "click", js.FuncOf(func(js.Value, []js.Value) any {
			k.settle()
			send(Show{})
			return nil
		}))
		k.button.Set("hidden", true) // Follow shows it
	}
	k.Follow()
	return k
}

// keyDown handles a key, and leaves those without effect to the browser.
func (k *Keyboard) keyDown(e js.Value) {
	for _, property := range []string{"defaultPrevented", "ctrlKey", "altKey", "metaKey", "repeat", "isComposing"} {
		if e.Get(property).Truthy() {
			return
		}
	}
	if e.Get("key").Type() != js.TypeString || browser.Closest(e.Get("target"), busy).Truthy() {
		return
	}
	if e.Call("getModifierState", "AltGraph").Bool() {
		return
	}
	k.settle()
	p := Press{Key: e.Get("key").String(), Code: e.Get("code").String(), Shift: e.Get("shiftKey").Bool()}
	if k.state.Uses(p, k.env()) {
		e.Call("preventDefault") // such as the search of Firefox
		k.send(p)
	}
}

// settle makes the state follow a dialog that was closed by Escape: the browser reports that later, perhaps after the next key.
func (k *Keyboard) settle() {
	if k.state.Open && !k.dialog().Get("open").Bool() {
		k.send(Hide{})
	}
}

// Follow keeps the button and the overview up to date. It may be called on nil, in a frame.
func (k *Keyboard) Follow() {
	if k == nil {
		return
	}
	now := look{k.env().Shown, k.state.Off, k.state.Open, words.Current()}
	if now == k.look {
		return
	}
	k.look = now
	if !k.button.IsNull() {
		k.button.Set("hidden", !now.shown)
	}
	if k.overview != nil {
		vecty.Rerender(k.overview)
	}
}

// Show opens the overview.
func (k *Keyboard) Show() {
	document := js.Global().Get("document")
	if k.overview == nil {
		k.overview = &Overview{State: k.state, Env: k.env, Send: k.send}
		place := document.Call("createElement", "dialog")
		document.Get("body").Call("append", place)
		if err := vecty.RenderIntoNode(place, k.overview); err != nil {
			panic(err)
		}
	}
	k.dialog().Call("showModal")
}

// Hide closes the overview, if it is open. The browser returns the focus.
func (k *Keyboard) Hide() {
	if d := k.dialog(); !d.IsNull() && d.Get("open").Bool() {
		d.Call("close")
	}
}

func (k *Keyboard) dialog() js.Value {
	return js.Global().Get("document").Call("getElementById", ID)
}

// Keep keeps the switch, if the browser has storage.
func (k *Keyboard) Keep(off bool) {
	text := ""
	if off {
		text = offText
	}
	_ = browser.Remember(kept, text)
}

// Look calls a function of site/look.js, if there is one.
func (k *Keyboard) Look(function string) {
	if look := js.Global().Get("inklingLook"); look.Truthy() && look.Get(function).Truthy() {
		look.Call(function)
	}
}
