//go:build js

package main

import (
	"syscall/js"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

var document = js.Global().Get("document")

// A stage is a <div> in the page and the result of a check on it.
type stage struct {
	root   *view
	failed bool
	detail string
}

// A view is a component made from a function.
type view struct {
	vecty.Core
	render func() vecty.ComponentOrHTML
}

func (v *view) Render() vecty.ComponentOrHTML { return v.render() }

// show renders these children in the <div>, replacing the earlier ones, and
// waits until that is done.
func (s *stage) show(children ...vecty.MarkupOrChild) {
	render := func() vecty.ComponentOrHTML { return elem.Div(children...) }
	if s.root != nil {
		s.root.render = render
		rerender(s.root)
		return
	}
	div := document.Call("createElement", "div")
	document.Get("body").Call("append", div)
	s.root = &view{render: render}
	if err := vecty.RenderIntoNode(div, s.root); err != nil {
		s.errorf("%v", err)
	}
}

// find returns the first element in the page that matches a selector.
func find(selector string) js.Value {
	return document.Call("querySelector", selector)
}

// rerender renders a component again and waits until that is done.
func rerender(c vecty.Component) {
	vecty.Rerender(c)
	waitForFrame()
}

// waitForFrame waits for the browser's next frame, after everything requested
// before it.
func waitForFrame() {
	done := make(chan struct{})
	f := js.FuncOf(func(js.Value, []js.Value) any { close(done); return nil })
	defer f.Release()
	js.Global().Call("requestAnimationFrame", f)
	<-done
}

// countListeners makes the page count its listeners and keep the last removed
// function.
func countListeners() {
	js.Global().Get("Function").New(`
		globalThis.listeners = { added: 0, removed: 0, lastRemoved: null };
		const { addEventListener, removeEventListener } = EventTarget.prototype;
		EventTarget.prototype.addEventListener = function (...args) {
			globalThis.listeners.added++;
			return addEventListener.apply(this, args);
		};
		EventTarget.prototype.removeEventListener = function (...args) {
			globalThis.listeners.removed++;
			globalThis.listeners.lastRemoved = args[1];
			return removeEventListener.apply(this, args);
		};
	`).Invoke()
}

// listeners returns how many were added and removed so far.
func listeners() (added, removed int) {
	count := js.Global().Get("listeners")
	return count.Get("added").Int(), count.Get("removed").Int()
}

// countWrites makes a node count the writes to one of its properties, in its
// property "writes".
func countWrites(node js.Value, property string) {
	js.Global().Get("Function").New("node", "property", `
		const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), property);
		node.writes = 0;
		Object.defineProperty(node, property, {
			get() { return get.call(node); },
			set(value) { node.writes++; set.call(node, value); },
		});
	`).Invoke(node, property)
}

// complaints returns how many errors f writes to the console.
func complaints(f func()) int {
	console, count := js.Global().Get("console"), 0
	tell := console.Get("error")
	listen := js.FuncOf(func(js.Value, []js.Value) any { count++; return nil })
	defer listen.Release()
	console.Set("error", listen)
	f()
	console.Set("error", tell)
	return count
}
