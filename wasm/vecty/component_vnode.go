package vecty

import "github.com/norunners/vecty/internal/dom"

// The methods that make a *Core a vnode. A component has exactly one outermost
// node: that of what it rendered.

func (c *Core) siblingKey() any {
	keyer, ok := c.self.(Keyer)
	if !ok {
		return nil
	}
	key := keyer.Key()
	mustCompare(key)
	return key
}

func (c *Core) within(namespace string) { c.namespace = namespace }

// created counts the components created. A component is created while its
// parent renders, so parents come first in the order of creation.
var created int

func (c *Core) create(p *pass) {
	if c.phase == built || c.phase == mounted {
		panic("vecty: a component is rendered in two places at once")
	}
	created++
	c.order = created
	c.phase = built
	c.queued = false
	c.rendered = c.describe()
	c.rendered.create(p)
	p.appearing = append(p.appearing, c)
}

func (c *Core) update(p *pass, prev vnode) vnode {
	retained := prev.(*Core)
	if retained != c {
		copyProps(retained.self, c.self)
	}
	retained.render(p)
	return retained
}

// render renders the component and updates the page.
func (c *Core) render(p *pass) {
	c.queued = false
	if skipper, ok := c.self.(RenderSkipper); ok && skipper.SkipRender(c.shown) {
		return
	}
	next := c.describe()
	if alike(c.rendered, next) {
		c.rendered = next.update(p, c.rendered)
	} else {
		c.replace(p, next)
	}
}

// describe calls the component's Render.
func (c *Core) describe() vnode {
	v := vnodeOf(c.self.Render())
	switch v.(type) {
	case nil:
		v = Tag("noscript")
	case *fragment:
		panic("vecty: Render returns one element or component, not a list")
	}
	if c.namespace != "" {
		v.within(c.namespace)
	}
	if _, ok := c.self.(RenderSkipper); ok {
		c.shown = nil // or each copy would keep the one before
		c.shown = copyOf(c.self)
	}
	return v
}

// replace replaces the component's node by next.
func (c *Core) replace(p *pass, next vnode) {
	old := c.html().node
	c.rendered.destroy()
	next.create(p)
	c.rendered = next
	page.Replace(old, c.html().node)
	c.html().loose = false
}

// html returns the outermost element or text of the component.
func (c *Core) html() *HTML {
	for {
		switch v := c.rendered.(type) {
		case *HTML:
			return v
		case *Core:
			c = v
		}
	}
}

func (c *Core) appear() {
	c.phase = mounted
	if m, ok := c.self.(Mounter); ok {
		m.Mount()
	}
}

func (c *Core) loosen() { c.rendered.loosen() }

func (c *Core) place(parent, before dom.Value) dom.Value {
	return c.rendered.place(parent, before)
}

func (c *Core) destroy() {
	appeared := c.phase == mounted
	c.phase = unmounted
	if u, ok := c.self.(Unmounter); ok && appeared {
		u.Unmount()
	}
	c.rendered.destroy()
}

func (c *Core) detach() { c.rendered.detach() }
