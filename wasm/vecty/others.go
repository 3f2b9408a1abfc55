package vecty

import (
	"slices"

	"github.com/norunners/vecty/internal/dom"
)

// Other scripts change the page too: a browser's translator replaces texts by
// <font> elements, extensions wrap, insert and remove nodes. The browser reports
// these changes, and the elements of ours in which they happened are marked as
// touched.
//
// A touched element stays as others left it, translated for instance, until a
// pass writes to one of its nodes that is no longer in place. Then all its nodes
// are put back, and what others put there is removed. While nothing is touched,
// the usual case, this costs no call into the browser.

var (
	roots   []*Core // what the page shows
	touched bool    // some element may be marked as touched
)

// manyNodes limits how many nodes are searched for one by one. If there are
// more, as when a translator begins, every element counts as touched.
const manyNodes = 100

// notice marks the elements in which others changed something.
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

// inspect checks, before a render changes the touched element that prev
// describes, whether there is anything to mend. If so, the render places no
// children in it, and mend does.
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

// damage is what others did to an element before it was rendered again.
type damage struct {
	strangers []dom.Value // what they put there
	count     int         // of our nodes in it, then
}

// mend puts our nodes back where pass p wrote to what others displaced.
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

// mend mends h and what is in it, and reports whether the pass wrote there.
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

// restore makes the content of h what it describes. Strangers that hold
// nothing, such as an extension's icon, may stay, unless they held something
// before the render.
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

// A comparison is one of the nodes that an element should have with those that
// it has.
type comparison struct {
	own       []*HTML     // what should be there, in order
	from      []int       // where among the nodes of the element each is, or -1
	altered   []*HTML     // own texts that say something else
	strangers []dom.Value // what others put there, if it is a text or holds something
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

// whole reports whether everything is in its place. Elements of others may be
// there as well; a text is part of one of ours that was split.
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
