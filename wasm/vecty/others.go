package vecty

import (
	"slices"

	"github.com/norunners/vecty/internal/dom"
)

// Other scripts change the page too: a browser's translator replaces texts by
// <font> elements, and extensions wrap, insert and remove nodes. The browser
// reports these changes, and the affected elements of ours are marked as
// touched.
//
// A touched element stays as others left it, for example translated, until a
// pass writes to one of its nodes that is not in its place. Then all its nodes
// are restored, and those that others inserted are removed. While nothing is
// touched, the usual case, this makes no call into the browser.

var (
	roots   []*Core // shown on the page
	touched bool    // some element may be marked as touched
)

// manyNodes limits how many nodes are searched one by one. If there are more, as
// when a translator starts, every element counts as touched.
const manyNodes = 100

// notice marks the elements that others have changed.
func notice(nodes []dom.Value) {
	changed := func(h *HTML) bool {
		return len(nodes) > manyNodes || slices.ContainsFunc(nodes, h.node.Equal)
	}
	for _, root := range roots {
		root.html().mark(changed)
	}
}

// mark marks h and the elements in it. An element without children of ours
// belongs to the script that fills it.
func (h *HTML) mark(changed func(*HTML) bool) {
	if h.children.empty() {
		return
	}
	touches := changed(h)
	h.children.each(func(c *HTML) {
		touches = touches || c.tag == "" && changed(c)
		c.mark(changed)
	})
	if touches {
		h.touched, touched = true, true
	}
}

// inspect checks the touched element described by prev for damage, before a
// render changes it. If it is damaged, the render places no children in it; mend
// does.
func (h *HTML) inspect(p *pass, prev *HTML) {
	c := prev.compare()
	if c.whole() {
		return
	}
	h.touched = true
	if p.damaged == nil {
		p.damaged = map[*HTML]damage{}
	}
	p.damaged[h] = damage{c.strangers, len(c.own)}
}

// damage is what others had changed in an element before it was rendered again.
type damage struct {
	strangers []dom.Value // nodes that they inserted
	count     int         // number of our nodes in it then
}

// mend restores our nodes where pass p wrote to displaced ones.
func mend(p *pass) {
	if !touched {
		return
	}
	touched = false
	page.KeepFocus(func() {
		for _, root := range roots {
			root.html().mend(p)
		}
	})
}

// mend mends h and its content, and reports whether the pass wrote there.
func (h *HTML) mend(p *pass) (wrote bool) {
	wrote = h.wrote == p.number
	lost, count := false, 0
	h.children.each(func(c *HTML) {
		count++
		if c.mend(p) {
			wrote = true
			lost = lost || h.touched && (c.tag == "" || !page.Parent(c.node).Equal(h.node))
		}
		lost = lost || c.loose
	})
	if h.touched && (lost || count < p.damaged[h].count) {
		h.restore(p.damaged[h].strangers)
	}
	touched = touched || h.touched
	return wrote
}

// restore restores the content that h describes. Strangers without content, such
// as an extension's icon, may stay, unless they had content before the render.
func (h *HTML) restore(strangers []dom.Value) {
	c := h.compare()
	if !c.whole() || len(strangers) > 0 {
		for i, stays := range longestIncreasing(c.from) {
			c.own[i].loose = !stays
		}
		h.children.place(h.node, dom.Null())
		for _, stranger := range append(strangers, c.strangers...) {
			page.Remove(stranger)
		}
		for _, text := range c.altered {
			page.SetText(text.node, text.text)
		}
	}
	h.touched = false
}

// A comparison compares the nodes that an element should have with those that it
// has.
type comparison struct {
	own       []*HTML     // nodes that should be there, in order
	from      []int       // position of each among the element's nodes, or -1
	altered   []*HTML     // own texts with a different content
	strangers []dom.Value // nodes of others that are texts or have content
}

func (h *HTML) compare() comparison {
	var c comparison
	found := page.Children(h.node)
	ours := make([]bool, len(found))
	next := 0
	h.children.each(func(child *HTML) {
		at := -1
		for i := range found {
			if i = (next + i) % len(found); found[i].Equal(child.node) {
				at, next, ours[i] = i, i+1, true
				break
			}
		}
		c.own = append(c.own, child)
		c.from = append(c.from, at)
		if child.tag == "" && page.Text(child.node) != child.text {
			c.altered = append(c.altered, child)
		}
	})
	for i, node := range found {
		if !ours[i] && (isText(node) || len(page.Children(node)) > 0) {
			c.strangers = append(c.strangers, node)
		}
	}
	return c
}

// whole reports whether all our nodes are in order and unchanged. Elements of
// others may be there too, but a foreign text is a part of one of ours that was
// split.
func (c comparison) whole() bool {
	last := -1
	for _, at := range c.from {
		if at <= last {
			return false
		}
		last = at
	}
	return len(c.altered) == 0 && !slices.ContainsFunc(c.strangers, isText)
}

func isText(node dom.Value) bool { return page.TagName(node) == "#text" }
