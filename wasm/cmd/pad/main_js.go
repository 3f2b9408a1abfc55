// Command pad is the program of the pad alone, with which every visit begins because it loads
// quickly. The lab replaces it once it has loaded; in a frame, only when it is needed.
package main

import (
	"strings"
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/alone"
	"inkling/wasm/browser"
	"inkling/wasm/frame"
	"inkling/wasm/pad"
	"inkling/wasm/reader"
)

// A program is the page of the pad alone.
type program struct {
	state    *alone.State
	page     *alone.Page
	canvases *pad.Canvases
	around   *frame.Around
	painter  js.Func
	painting bool
	hash     string   // of the address at the start
	taker    js.Value // the lab's function that takes over, once it is ready
	over     bool     // the lab has taken over
}

func main() {
	inkling := js.Global().Get("inkling")
	framed := inkling.Get("frame").Bool()
	p := &program{taker: js.Undefined(), hash: hash()}
	browser.FollowLanguage(func() { p.send(alone.Spoken{}) })
	state, effects := alone.New(query(framed), framed)
	p.state = state
	p.canvases = pad.NewCanvases(func(m pad.Msg) { p.send(m) })
	pad.Lend(&state.Pad)
	p.page = &alone.Page{State: state, Send: p.send, Mounts: p.canvases.Mounts()}
	p.painter = js.FuncOf(func(js.Value, []js.Value) any {
		p.painting = false
		p.draw()
		return nil
	})
	if err := vecty.RenderInto("#app", p.page); err != nil {
		panic(err)
	}
	p.draw()
	browser.WatchScheme(p.draw)
	pad.WatchOffers(func(m pad.Msg) { p.send(m) })
	if framed {
		if p.around = frame.Surroundings(); p.around != nil {
			p.around.Watch(
				func(text string) { p.send(alone.Asked{Text: text}) },
				func(width, height int) { p.send(alone.Measured{Width: width, Height: height}) })
		}
	}
	inkling.Set("pad", map[string]any{
		"reader":  js.FuncOf(func(js.Value, []js.Value) any { return state.Reader }),
		"waiting": js.FuncOf(func(js.Value, []js.Value) any { return p.taker.Truthy() && !p.over }), // the lab waits for the end of a stroke
		"take": js.FuncOf(func(_ js.Value, args []js.Value) any {
			p.taker = args[0]
			p.handOver()
			return nil
		}),
	})
	browser.OnFiles(alone.FilesID, func(part, files js.Value) {
		if !p.over { // otherwise the lab reads them
			inkling.Get("pad").Set("files", js.Global().Get("Array").Call("from", files))
			part.Set("open", true)
			p.send(alone.Files{})
		}
	})
	p.carryOut(effects)
	select {}
}

// query returns the address after its question mark: that of its search in a frame, and that of its
// hash otherwise.
func query(framed bool) string {
	location := js.Global().Get("location")
	if framed {
		return strings.TrimPrefix(location.Get("search").String(), "?")
	}
	_, query, _ := strings.Cut(hash(), "?")
	return query
}

func hash() string { return js.Global().Get("location").Get("hash").String() }

// send applies a message and shows the result.
func (p *program) send(m alone.Msg) {
	if p.over {
		return
	}
	p.carryOut(p.state.Update(m))
	if !p.painting {
		p.painting = true
		js.Global().Call("requestAnimationFrame", p.painter)
	}
	vecty.Rerender(p.page)
	p.handOver()
}

func (p *program) draw() {
	if p.over {
		return
	}
	p.canvases.Draw(&p.state.Pad)
}

func (p *program) carryOut(effects []alone.Effect) {
	for _, e := range effects {
		if p.around.CarryOut(e) {
			continue
		}
		switch e := e.(type) {
		case alone.FetchModel:
			go func() {
				m, err := reader.Fetch(e.Key)
				p.send(alone.ModelArrived{Key: e.Key, Model: m, Err: err})
				js.Global().Get("inkling").Call("padReady") // its first call lets the lab load
			}()
		case alone.WantLab:
			js.Global().Get("inkling").Call("wantLab")
		default:
			panic("the pad does not know an effect")
		}
	}
}

// handOver passes the state to the lab if that is ready. While the visitor is drawing, it waits for
// the end of the stroke.
func (p *program) handOver() {
	if p.over || p.taker.IsUndefined() || p.state.Busy() {
		return
	}
	p.over = true
	p.taker.Invoke(p.state.HandOver(hash() != p.hash))
	p.canvases.Release()
}
