// Command plane is the program of the plane: on the page's thread it shows the page, in a worker it trains. One file is
// loaded for both.
package main

import (
	"os"
	"syscall/js"
	"time"

	"github.com/norunners/vecty"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/simd"
	"inkling/wasm/browser"
	"inkling/wasm/frame"
	"inkling/wasm/phrases"
	"inkling/wasm/plane"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/runs"
	"inkling/wasm/plane/sweep"
	"inkling/wasm/plane/training"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

func main() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		nn.Use(simd.Kernels{})
	}
	switch {
	case js.Global().Get("document").IsUndefined():
		train(js.Global())
	case len(os.Args) > 1 && os.Args[1] == "trainer": // see trainers.js
		train(js.Global().Get("inkling").Get("port"))
	default:
		show()
	}
}

// train serves the page at the other end of the port.
func train(port js.Value) {
	orders := make(chan message.Order, 256)
	send := func(r message.Report) {
		text, beside := message.EncodeReport(r)
		browser.Post(port, text, beside)
	}
	port.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		text, _ := browser.Message(args[0].Get("data"))
		if o, err := message.DecodeOrder(text); err == nil { // a Reset of trainers.js is another
			orders <- o
		} else {
			orders <- message.Order{Kind: message.Pause}
		}
		return nil
	}))
	send(message.Report{Ready: proto.Build})
	began := time.Now()
	training.NewSession(training.Host{
		Send: send, Yield: browser.NewYielder().Yield, Now: func() time.Duration { return time.Since(began) },
	}).Serve(orders)
}

// A program is the page.
type program struct {
	state    *plane.State
	page     *plane.Page
	worker   *plane.Worker
	sweeper  *plane.Worker // trains the runs of a sweep
	canvases *plane.Canvases
	painter  js.Func
	painting bool
	rendered int // the revision that was rendered
	framed   bool
	around   *frame.Around // of a frame, or nil
	told     time.Time     // when the numbers were rendered
}

// numbersEvery is the least time between two renderings of the numbers, so that they can be read.
const numbersEvery = 100 * time.Millisecond

func show() {
	phrases.Register()
	p := &program{state: plane.NewState(), canvases: plane.NewCanvases(), framed: js.Global().Get("inkling").Get("frame").Bool()}
	q, _ := query(p.framed)
	if p.framed {
		p.state = plane.NewFrame(q)
		p.around = frame.Surroundings()
	}
	p.worker = plane.NewWorker(func(r message.Report) { p.send(plane.Reported{Report: r}) }, func(why phrase.Phrase) { p.send(plane.Lost{Why: why}) })
	p.sweeper = plane.NewWorker(func(r message.Report) { p.send(plane.OfSweep{Msg: sweep.Reported{Report: r}}) },
		func(why phrase.Phrase) { p.send(plane.OfSweep{Msg: sweep.Lost{Why: why}}) })
	p.page = &plane.Page{State: p.state, Send: p.send, Mounts: p.canvases.Mounts(), Numbers: &plane.Numbers{State: p.state}, Scrubber: &plane.Scrubber{State: p.state, Send: p.send}, Parameter: &plane.Parameter{State: p.state, Send: p.send},
		Comparison: plane.NewComparison(p.state)}
	p.painter = js.FuncOf(func(js.Value, []js.Value) any {
		p.painting = false
		p.canvases.Draw(p.state)
		if now := time.Now(); now.Sub(p.told) > numbersEvery || !p.state.Running {
			p.told = now
			vecty.Rerender(p.page.Numbers)
			vecty.Rerender(p.page.Scrubber)
			for _, e := range p.state.Update(plane.Notify{}) {
				p.around.CarryOut(e)
			}
			if !typing() {
				vecty.Rerender(p.page.Parameter)
			}
			if p.page.Comparison.Live() {
				vecty.Rerender(p.page.Comparison)
			}
		}
		if p.state.NeedsTick() {
			p.send(plane.Tick{})
		}
		return nil
	})
	browser.FollowLanguage(func() { p.send(plane.Spoken{}) })
	if err := vecty.RenderInto("#"+plane.ID, p.page); err != nil {
		panic(err)
	}
	again := func() { p.canvases.Resized(); p.paint() }
	browser.WatchScheme(again)
	plane.Listen(p.canvases, p.state, p.send)
	js.Global().Get("ResizeObserver").New(js.FuncOf(func(js.Value, []js.Value) any { again(); return nil })).
		Call("observe", js.Global().Get("document").Call("getElementById", plane.ID))
	if !p.framed {
		js.Global().Call("addEventListener", "hashchange", js.FuncOf(func(js.Value, []js.Value) any {
			if q, here := query(false); here {
				p.send(plane.Opened{Query: q})
			} else {
				p.send(plane.Left{})
			}
			return nil
		}))
	}
	if !p.framed {
		plane.Recall(p.send)
		plane.RecallRuns(p.send)
	}
	p.send(plane.Opened{Query: q})
	if p.around != nil {
		p.around.Watch(func(text string) { p.send(plane.Asked{Text: text}) }, func(width, height int) { p.send(plane.Measured{Width: width, Height: height}) })
	}
	select {}
}

// typing reports whether the visitor types a weight, which must not change under their hands.
func typing() bool {
	element := js.Global().Get("document").Get("activeElement")
	return element.Truthy() && element.Get("id").String() == plane.NumberID
}

// entitle gives the document its title, while it shows the plane.
func (p *program) entitle() {
	if _, here := query(p.framed); here && !p.framed {
		js.Global().Get("document").Set("title", plane.Title())
	}
}

// send applies a message and shows the result.
func (p *program) send(m plane.Msg) {
	switch m.(type) {
	case plane.Opened, plane.Spoken:
		p.entitle()
	}
	var after []string // the IDs of what gets the focus after rendering
	for _, e := range p.state.Update(m) {
		if p.around.CarryOut(e) {
			continue
		}
		switch e := e.(type) {
		case plane.Post:
			p.worker.Post(e.Order)
		case sweep.Post:
			p.sweeper.Post(e.Order)
		case sweep.End:
			p.sweeper.End()
		case runs.Keep:
			if !p.framed {
				plane.RememberRuns(e.Text, p.send)
			}
		case ui.CopyText:
			go func() {
				p.send(plane.OfRuns{Msg: runs.Copied{Copied: ui.Copied{Text: e.Text, Err: browser.CopyText(e.Text)}}})
			}()
		case ui.FocusID:
			after = append(after, e.ID)
		case ui.Save:
			browser.Save(e.Name, e.Content)
		case plane.Keep:
			if !p.framed {
				plane.Remember(e)
			}
		case plane.SetAddress:
			if !p.framed {
				js.Global().Get("history").Call("replaceState", js.Null(), "", "#plane?"+e.Query)
			}
		}
	}
	if p.rendered != p.state.Revision {
		p.rendered = p.state.Revision
		vecty.Rerender(p.page)
	}
	for _, id := range after {
		browser.Shown(func() {
			if element := js.Global().Get("document").Call("getElementById", id); element.Truthy() {
				element.Call("focus")
			}
		})
	}
	p.paint()
}

// paint draws when the browser draws next.
func (p *program) paint() {
	if !p.painting {
		p.painting = true
		js.Global().Call("requestAnimationFrame", p.painter)
	}
}
