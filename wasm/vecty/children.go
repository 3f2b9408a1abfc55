package vecty

import (
	"slices"

	"github.com/norunners/vecty/internal/dom"
)

// children are siblings; nil is a position that shows nothing.
type children []vnode

// empty reports whether the children show nothing.
func (c children) empty() bool {
	return !slices.ContainsFunc(c, func(v vnode) bool { return v != nil })
}

// create creates all children.
func (c children) create(p *pass) { c.reconcile(p, nil) }

// reconcile changes what the page shows for prev to c: it drops what is gone,
// then updates or creates the rest, from first to last. The caller places the
// result. prev cannot be used afterwards.
func (c children) reconcile(p *pass, prev children) {
	if c.keyed() {
		c.reconcileKeyed(p, prev)
	} else {
		c.reconcileByPosition(p, prev)
	}
}

func (c children) reconcileByPosition(p *pass, prev children) {
	for i, v := range prev {
		if v != nil && (i >= len(c) || !alike(v, c[i])) {
			drop(p, v)
			prev[i] = nil
		}
	}
	for i, v := range c {
		if i < len(prev) && prev[i] != nil {
			c[i] = v.update(p, prev[i])
		} else if v != nil {
			v.create(p)
		}
	}
}

// keyed reports whether the children have keys. It panics if only some do.
func (c children) keyed() bool {
	keyed, keyless := false, false
	for _, v := range c {
		switch {
		case v == nil:
		case v.siblingKey() != nil:
			keyed = true
		default:
			keyless = true
		}
	}
	if keyed && keyless {
		panic("vecty: among siblings either all have a key or none has")
	}
	return keyed
}

func (c children) within(namespace string) {
	for _, v := range c {
		if v != nil {
			v.within(namespace)
		}
	}
}

func (c children) loosen() {
	for _, v := range c {
		if v != nil {
			v.loosen()
		}
	}
}

// each calls f for every outermost element and text of the children, in order.
func (c children) each(f func(*HTML)) {
	for _, v := range c {
		switch v := v.(type) {
		case *HTML:
			f(v)
		case *Core:
			f(v.html())
		case *fragment:
			v.children.each(f)
		}
	}
}

// place works from the last child to the first, because a node is inserted
// before the one that follows it.
func (c children) place(parent, before dom.Value) dom.Value {
	for _, v := range slices.Backward(c) {
		if v != nil {
			before = v.place(parent, before)
		}
	}
	return before
}

func (c children) destroy() {
	for _, v := range c {
		if v != nil {
			v.destroy()
		}
	}
}

func (c children) detach() {
	for _, v := range c {
		if v != nil {
			v.detach()
		}
	}
}
