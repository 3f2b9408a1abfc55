package vecty

import (
	"reflect"

	"github.com/norunners/vecty/internal/dom"
)

// page is the browser that shows everything.
var page = dom.Open()

// A vnode is a node of the virtual tree: an *HTML, a *Core for its component,
// or a *fragment for a list.
//
// A render makes new vnodes. A vnode updates what the page already shows if
// that is alike; otherwise it is created. Neither inserts nodes: new and moved
// nodes are marked as loose, and placed when all their siblings are up to date.
type vnode interface {
	// siblingKey returns the key, or nil.
	siblingKey() any

	// within sets the namespace of the element around the vnode.
	within(namespace string)

	// create creates the browser's nodes for the vnode and its content.
	create(p *pass)

	// update changes what the page shows for prev, which is alike, to what the
	// vnode describes. It returns the vnode to keep, which for a retained
	// component is the older one.
	update(p *pass, prev vnode) vnode

	// loosen marks the outermost nodes as not in their place.
	loosen()

	// place inserts those of the outermost nodes that are loose in front of the
	// node before. It returns the first of all outermost nodes, or before if
	// there are none.
	place(parent, before dom.Value) dom.Value

	// destroy unmounts the components in the vnode and releases all listeners. The
	// nodes stay on the page until detach.
	destroy()

	// detach removes the outermost nodes from the page.
	detach()
}

// vnodeOf returns the vnode for a value from a program; nil for nothing.
func vnodeOf(c ComponentOrHTML) vnode {
	switch c := c.(type) {
	case nil:
		return nil
	case *HTML:
		if c == nil {
			return nil
		}
		return c
	case List:
		return newFragment(c, nil)
	case KeyedList:
		return newFragment(c.list, c.key)
	case Component:
		core := c.Context()
		core.self = c
		return core
	}
	panic("vecty: not a component, *HTML, List, KeyedList or nil")
}

// alike reports whether next may take over what the page shows for prev: they
// must be of the same kind and have the same key.
func alike(prev, next vnode) bool {
	if prev == nil || next == nil || prev.siblingKey() != next.siblingKey() {
		return false
	}
	switch next := next.(type) {
	case *HTML:
		prev, ok := prev.(*HTML)
		return ok && prev.tag == next.tag && prev.namespace == next.namespace
	case *Core:
		prev, ok := prev.(*Core)
		return ok && reflect.TypeOf(prev.self) == reflect.TypeOf(next.self)
	}
	_, ok := prev.(*fragment)
	return ok
}

// drop removes v from the page.
func drop(p *pass, v vnode) {
	p.writes++
	v.destroy()
	v.detach()
}

// A pass is one walk over the virtual tree. It collects the components that
// appear, because they are mounted only when everything is in the document.
type pass struct {
	number    int32 // counts the passes
	writes    int   // changes made to the page
	appearing []*Core
	damaged   map[*HTML]damage // elements rendered again that mend must check
}

var passes int32

// newPass begins a pass, after processing changes that others made to the page.
func newPass() *pass {
	page.Pause()
	passes++
	return &pass{number: passes}
}

// finish restores displaced nodes that the pass wrote to, and mounts the
// components that have appeared.
func (p *pass) finish() {
	mend(p)
	page.Resume()
	for _, c := range p.appearing {
		c.appear()
	}
}
