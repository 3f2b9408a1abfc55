package vecty

import "github.com/norunners/vecty/internal/dom"

// The methods that make an *HTML a vnode.

func (h *HTML) siblingKey() any { return h.key }

func (h *HTML) within(namespace string) {
	if h.namespace == "" {
		h.namespace = namespace
	}
}

func (h *HTML) create(p *pass) {
	h.settle()
	h.loose = true
	h.wrote = p.number
	p.writes++
	if h.tag == "" {
		h.node = page.CreateText(h.text)
		return
	}
	h.node = page.CreateElement(h.namespace, h.tag)
	h.change(p, &blank)
}

// blank describes a new element.
var blank HTML

func (h *HTML) update(p *pass, v vnode) vnode {
	prev := v.(*HTML)
	if h == prev {
		return h
	}
	h.settle()
	h.node = prev.node
	if h.tag != "" {
		h.change(p, prev)
	} else if h.text != prev.text {
		page.SetText(h.node, h.text)
		h.wrote = p.number
		p.writes++
	}
	return h
}

// settle panics if h already describes another position of the page.
func (h *HTML) settle() {
	if h.live {
		panic("vecty: an *HTML is rendered a second time; Render must build a new one")
	}
	h.live = true
}

// change changes the element from the description prev to h.
func (h *HTML) change(p *pass, prev *HTML) {
	before := p.writes
	h.changeMarkup(p, prev)
	h.bind(prev)
	h.changeContent(p, prev)
	h.changeInputs(p, prev)
	if p.writes > before {
		h.wrote = p.number
	}
}

// changeMarkup changes attributes, properties, classes, styles and data.
func (h *HTML) changeMarkup(p *pass, prev *HTML) {
	node := h.node
	p.writes += h.attributes.change(prev.attributes, same,
		func(name string, value any) { page.SetAttribute(node, name, value) },
		func(name string) { page.RemoveAttribute(node, name) })
	p.writes += h.properties.change(prev.properties, same,
		func(name string, value any) { page.SetProperty(node, name, value) },
		func(name string) { page.ResetProperty(node, name) })
	p.writes += h.classes.change(prev.classes, equal,
		func(name string, _ struct{}) { page.AddClass(node, name) },
		func(name string) { page.RemoveClass(node, name) })
	p.writes += h.styles.change(prev.styles, equal,
		func(name, value string) { page.SetStyle(node, name, value) },
		func(name string) { page.RemoveStyle(node, name) })
	p.writes += h.data.change(prev.data, equal,
		func(name, value string) { page.SetData(node, name, value) },
		func(name string) { page.RemoveData(node, name) })
}

// changeContent changes the content of the element.
func (h *HTML) changeContent(p *pass, prev *HTML) {
	if prev.innerHTML != "" && h.innerHTML == "" {
		page.SetHTML(h.node, "")
	}
	if ns := h.namespaceInside(); ns != "" {
		h.children.within(ns)
	}
	if prev.touched {
		h.inspect(p, prev)
	}
	h.children.reconcile(p, prev.children)
	if !h.touched {
		h.children.place(h.node, dom.Null())
	}
	if h.innerHTML != "" && h.innerHTML != prev.innerHTML {
		page.SetHTML(h.node, h.innerHTML)
		p.writes++
	}
}

// namespaceInside returns the namespace for the children of h.
func (h *HTML) namespaceInside() string {
	if h.tag == "foreignObject" {
		return ""
	}
	return h.namespace
}

// changeInputs changes the properties that a visitor may have changed, so it
// compares them with the element's current values.
func (h *HTML) changeInputs(p *pass, prev *HTML) {
	set := func(name string, value any) {
		if prev.inputs.find(name, 0) < 0 || !page.HasProperty(h.node, name, value) {
			page.SetProperty(h.node, name, value)
			p.writes++
		}
	}
	h.inputs.change(prev.inputs, never, set,
		func(name string) { page.ResetProperty(h.node, name) })
}

func (h *HTML) loosen() { h.loose = true }

func (h *HTML) place(parent, before dom.Value) dom.Value {
	if h.loose {
		page.InsertBefore(parent, h.node, before)
		h.loose = false
	}
	return h.node
}

func (h *HTML) destroy() {
	h.live = false
	h.unbind()
	h.children.destroy()
}

func (h *HTML) detach() { page.Remove(h.node) }
