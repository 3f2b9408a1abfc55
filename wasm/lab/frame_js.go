package lab

import (
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/frame"
	"inkling/wasm/share"
	"inkling/wasm/words"
)

// framed reports whether the document is embed.html.
func framed() bool { return js.Global().Get("inkling").Get("frame").Bool() }

// query returns the document's address after its question mark.
func query() string {
	q := js.Global().Get("location").Get("search").String()
	if q != "" {
		q = q[1:]
	}
	return q
}

// openAddress applies the address before anything is shown.
func (r *runtime) openAddress() []Effect {
	if r.state.Frame == nil {
		r.state.Base = js.Global().Get("inklingFiles").Get("base").String()
		arrival := r.state.Update(AddressChanged{hash()})
		r.navigation = &Navigation{At: r.state.Route, Limits: &r.state.Address, CopyLink: func() { r.send(CopyLink{}) }}
		if err := vecty.RenderInto("#navigation", r.navigation); err != nil {
			panic(err)
		}
		watchAddress(r.send)
		share.WatchPreview(func(m share.Msg) { r.send(m) })
		return arrival
	}
	if r.around = frame.Surroundings(); r.around != nil {
		r.around.Watch(func(text string) { r.send(Asked{text}) }, func(width, height int) { r.send(Measured{width, height}) })
	}
	return r.state.Update(FrameOpened{query()})
}

// navigate keeps the navigation up to date.
func (r *runtime) navigate() {
	n, copied, limits := r.navigation, r.state.LinkCopied.Notice, r.state.Address.Limits()+"|"+string(words.Current())
	if n != nil && (n.At != r.state.Route || n.Copied != copied || r.limits != limits) {
		n.At, n.Copied, r.limits = r.state.Route, copied, limits
		vecty.Rerender(n)
	}
}

// wantsTrainer reports whether to start a worker before it is needed.
func (s *State) wantsTrainer() bool {
	return s.Route.View == Lab && (s.shows("train") || s.shows("browse"))
}
