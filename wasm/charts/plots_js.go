package charts

import (
	"slices"
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/chart"
)

// Plots draws the charts of a View.
type Plots struct {
	send  func(Msg)
	state *State
	env   func() Env

	plots   []*plot
	legends []*Legend
	timer   js.Func // calls Draw
	waiting bool    // timer is set
}

// NewPlots returns the charts of the Views, none of which has been rendered yet.
func NewPlots(send func(Msg), state *State, env func() Env) *Plots {
	p := &Plots{send: send, state: state, env: env}
	p.timer = js.FuncOf(func(js.Value, []js.Value) any {
		p.waiting = false
		p.Draw()
		return nil
	})
	js.Global().Get("document").Call("addEventListener", "visibilitychange", p.timer)
	return p
}

// Mounts returns the callbacks for the View.
func (p *Plots) Mounts() Mounts {
	return Mounts{
		Plot:   func(q chart.Quantity, node js.Value) { p.plots = append(p.present(), newPlot(q, node, p.send, p.Draw)) },
		Legend: func(l *Legend) { p.legends = append(p.legends, l) },
	}
}

// present returns the plots that are in the document, and closes the others.
func (p *Plots) present() (list []*plot) {
	for _, plot := range p.plots {
		if plot.place.Get("isConnected").Bool() {
			list = append(list, plot)
		} else {
			plot.close()
		}
	}
	return list
}

// Draw updates the charts, unless the tab is hidden.
func (p *Plots) Draw() {
	if js.Global().Get("document").Get("hidden").Bool() {
		return
	}
	env, later := p.env(), false
	version := p.state.version(env.Runs)
	for _, plot := range p.plots {
		if plot.draw(p.state, env, version) {
			later = true
		}
	}
	if later && !p.waiting {
		p.waiting = true
		js.Global().Call("setTimeout", p.timer, plotEvery.Milliseconds())
	}
}

// ShowPointer shows a movement of the pointer in a chart: it renders only the charts and the
// legends.
func (p *Plots) ShowPointer() {
	p.Draw()
	p.legends = slices.DeleteFunc(p.legends, func(l *Legend) bool { return l.gone })
	for _, l := range p.legends {
		l.Env = p.env()
		vecty.Rerender(l)
	}
}
