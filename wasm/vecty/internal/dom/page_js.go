package dom

import (
	"strings"
	"syscall/js"
)

// Value is a JavaScript value.
type Value = js.Value

// Null returns JavaScript's null.
func Null() Value { return js.Null() }

// page is the document that the program runs in.
type page struct {
	document js.Value

	// One JavaScript function serves every frame: it runs next.
	frame js.Func
	next  func()

	observer js.Value // undefined until Watch
	observed js.Value // what it observes
	changed  func(nodes []Value)
}

// Open returns the page. It may be called without a document, as in a worker,
// if no method is then called.
func Open() Browser {
	p := &page{document: js.Global().Get("document")}
	p.frame = js.FuncOf(func(js.Value, []js.Value) any {
		p.next()
		return js.Undefined()
	})
	return p
}

func (p *page) CreateElement(namespace, tag string) Value {
	if namespace == "" {
		return p.document.Call("createElement", tag)
	}
	return p.document.Call("createElementNS", namespace, tag)
}

func (p *page) CreateText(text string) Value {
	return p.document.Call("createTextNode", text)
}

func (p *page) SetText(node Value, text string) { node.Set("nodeValue", text) }
func (p *page) SetHTML(node Value, html string) { node.Set("innerHTML", html) }

func (p *page) InsertBefore(parent, node, before Value) {
	parent.Call("insertBefore", node, before)
}

func (p *page) Remove(node Value)       { node.Call("remove") }
func (p *page) Replace(old, node Value) { old.Call("replaceWith", node) }

func (p *page) TagName(node Value) string {
	return strings.ToLower(node.Get("nodeName").String())
}

func (p *page) Parent(node Value) Value { return node.Get("parentNode") }
func (p *page) Text(node Value) string  { return node.Get("nodeValue").String() }

func (p *page) Children(node Value) []Value {
	list := node.Get("childNodes")
	nodes := make([]Value, list.Length())
	for i := range nodes {
		nodes[i] = list.Index(i)
	}
	return nodes
}

func (p *page) KeepFocus(f func()) {
	focused := p.document.Get("activeElement")
	f()
	if !focused.IsNull() && !p.document.Get("activeElement").Equal(focused) {
		focused.Call("focus", map[string]any{"preventScroll": true})
	}
}

func (p *page) SetAttribute(node Value, name string, value any) {
	node.Call("setAttribute", name, value)
}

func (p *page) RemoveAttribute(node Value, name string) {
	node.Call("removeAttribute", name)
}

func (p *page) SetProperty(node Value, name string, value any) {
	node.Set(name, value)
}

// ResetProperty first removes the attribute that mirrors the property: a link
// whose href is "" is still a link, and a maxLength of -1, which means none,
// can be read but not written.
func (p *page) ResetProperty(node Value, name string) {
	node.Call("removeAttribute", attributeOf(name))
	pristine := p.document.Call("createElementNS", node.Get("namespaceURI"), node.Get("localName"))
	if value := pristine.Get(name); !node.Get(name).Equal(value) {
		node.Set(name, value)
	}
}

// attributeOf returns the attribute that mirrors a property.
func attributeOf(property string) string {
	switch property {
	case "className":
		return "class"
	case "htmlFor":
		return "for"
	}
	return strings.ToLower(property)
}

func (p *page) HasProperty(node Value, name string, value any) bool {
	live, want := node.Get(name), js.ValueOf(value)
	if live.Type() == js.TypeString && want.Type() != js.TypeString {
		want = js.Global().Get("String").Invoke(want)
	}
	return live.Equal(want)
}

func (p *page) AddClass(node Value, name string) {
	node.Get("classList").Call("add", name)
}

func (p *page) RemoveClass(node Value, name string) {
	node.Get("classList").Call("remove", name)
}

func (p *page) SetStyle(node Value, name, value string) {
	node.Get("style").Call("setProperty", name, value)
}

func (p *page) RemoveStyle(node Value, name string) {
	node.Get("style").Call("removeProperty", name)
}

func (p *page) SetData(node Value, name, value string) {
	node.Get("dataset").Set(name, value)
}

func (p *page) RemoveData(node Value, name string) {
	node.Get("dataset").Delete(name)
}

func (p *page) Listen(node Value, name string, handle func(event Value)) (release func()) {
	listener := js.FuncOf(func(_ js.Value, args []js.Value) any {
		handle(args[0])
		return js.Undefined()
	})
	node.Call("addEventListener", name, listener)
	return func() {
		node.Call("removeEventListener", name, listener)
		listener.Release()
	}
}

func (p *page) NextFrame(f func()) {
	p.next = f
	js.Global().Call("requestAnimationFrame", p.frame)
}

// Watch ignores attributes: those that others add do no harm.
func (p *page) Watch(changed func(nodes []Value)) {
	if !p.observer.IsUndefined() {
		return
	}
	p.changed = changed
	observe := js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.report(args[0])
		return js.Undefined()
	})
	p.observer = js.Global().Get("MutationObserver").New(observe)
	p.observed = js.ValueOf(map[string]any{"childList": true, "characterData": true, "subtree": true})
	p.Resume()
}

func (p *page) Pause() {
	p.report(p.observer.Call("takeRecords"))
	p.observer.Call("disconnect")
}

func (p *page) Resume() { p.observer.Call("observe", p.document, p.observed) }

// report passes on the targets of mutation records, without repeating targets
// of consecutive records.
func (p *page) report(records js.Value) {
	var nodes []Value
	for i := range records.Length() {
		node := records.Index(i).Get("target")
		if len(nodes) == 0 || !node.Equal(nodes[len(nodes)-1]) {
			nodes = append(nodes, node)
		}
	}
	if len(nodes) > 0 {
		p.changed(nodes)
	}
}

func (p *page) Body() Value { return p.document.Get("body") }

func (p *page) Query(selector string) Value {
	return p.document.Call("querySelector", selector)
}

func (p *page) SetTitle(title string) { p.document.Set("title", title) }

func (p *page) AddStylesheet(url string) {
	link := p.document.Call("createElement", "link")
	link.Set("rel", "stylesheet")
	link.Set("href", url)
	p.document.Get("head").Call("appendChild", link)
}
