// Command lessons is the program of the lessons, which replace the lab while the address leads to
// them. They have their own worker, with cmd/tutor, and get drawings from the lab or the pad.
package main

import (
	"fmt"
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/ask"
	"inkling/wasm/browser"
	"inkling/wasm/frame"
	"inkling/wasm/learn"
	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/page"
	"inkling/wasm/lessons"
	"inkling/wasm/pad"
	"inkling/wasm/phrases"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
)

// notesKey is the name under which localStorage keeps the visitor's progress.
const notesKey = "inkling-lessons"

// A program is the page of the lessons.
type program struct {
	state  *lessons.State
	page   *lessons.Page
	worker *ask.Worker
	around *frame.Around
}

func main() {
	phrases.Register()
	p := &program{state: lessons.NewState()}
	p.worker = ask.NewWorker("tutor.wasm", func(r proto.Report) { p.send(learn.Reported{Report: r}) })
	p.page = &lessons.Page{State: p.state, Send: p.send}
	browser.FollowLanguage(func() { p.send(learn.Spoken{}) })
	var effects []lessons.Effect
	inkling := js.Global().Get("inkling")
	if inkling.Get("frame").Bool() {
		if p.around = frame.Surroundings(); p.around != nil {
			p.around.Watch(
				func(text string) { p.send(lessons.Asked{Text: text}) },
				func(width, height int) { p.send(lessons.Measured{Width: width, Height: height}) })
		}
		effects = append(effects, p.state.Update(lessons.Opened{Query: query()})...)
	} else {
		effects = append(effects, p.state.Update(lessons.AddressChanged{Hash: hash(), Moved: inkling.Get("moved").Bool()})...)
		js.Global().Call("addEventListener", "hashchange", js.FuncOf(func(js.Value, []js.Value) any {
			p.send(lessons.AddressChanged{Hash: hash(), Moved: true})
			return nil
		}))
	}
	if err := vecty.RenderInto("#"+lessons.ID, p.page); err != nil {
		panic(err)
	}
	browser.WatchSubmit()
	p.settle()
	p.carryOut(append(effects, learn.Recall{}))
	select {}
}

func query() string {
	q := js.Global().Get("location").Get("search").String()
	return q[min(1, len(q)):]
}

func hash() string { return js.Global().Get("location").Get("hash").String() }

// send applies a message and shows the result.
func (p *program) send(m lessons.Msg) {
	p.carryOut(p.state.Update(m))
	vecty.Rerender(p.page)
	p.settle()
}

// settle hides the navigation if the address says so: by a class, since the element belongs to the
// lab.
func (p *program) settle() {
	here := p.state.Framed || lessons.Here(hash())
	js.Global().Get("document").Get("body").Get("classList").Call("toggle", "unnavigated", here && p.state.Hide)
}

func (p *program) carryOut(effects []lessons.Effect) {
	for _, e := range effects {
		if p.around.CarryOut(e) {
			continue
		}
		switch e := e.(type) {
		case lessons.Title:
			vecty.SetTitle(e.Text)
		case lessons.ShowHeading:
			browser.GoTo(lessons.ViewID)
		case backprop.WantNetwork:
			go func() {
				m, err := reader.Fetch(backprop.BigNetwork)
				p.send(lessons.ModelArrived{Model: m, Err: err})
			}()
		case backprop.WantDrawing:
			image, label := pad.Borrow()
			p.send(backprop.ImageArrived{Image: image, Digit: label})
		case page.Ask:
			p.worker.Start()
			p.worker.Post(e.Command)
		case page.StopWorker:
			p.worker.Stop()
		case page.Later:
			js.Global().Call("setTimeout", browser.OnceFunc(func() { p.send(e.Msg) }), e.After.Milliseconds())
		case learn.ChooseLanguage:
			browser.ChooseLanguage(e.Language)
		case learn.Recall:
			text, err := browser.Recall(notesKey)
			p.send(learn.Recalled{Text: text, Err: err})
		case page.Keep:
			if err := browser.Remember(notesKey, e.Text); err != nil {
				p.send(learn.Unkeepable{Err: err})
			}
		default:
			panic(fmt.Sprintf("the lessons' page does not know the effect %T", e))
		}
	}
}
