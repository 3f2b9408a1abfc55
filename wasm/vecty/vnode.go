package vecty

import (
	"reflect"

	"github.com/norunners/vecty/internal/dom"
)

// page is the browser that everything is shown in.
var page = dom.Open()

// A vnode is a node of the virtual tree: an *HTML, a *Core in the name of its
// component, or a *fragment for a list.
//
// A render makes new vnodes. Where the page shows something alike already, it
// is updated; elsewhere the vnode is created. Neither puts anything at its
// place: what is new or has moved is marked as loose, and placed when all its
// siblings are up to date.
type vnode interface {
	// siblingKey returns the key, or nil.
	siblingKey() any

	// within tells the namespace of the element around.
	within(namespace string)

	// create creates the browser's nodes for the vnode and all that is in it.
	create(p *pass)

	// update changes what the page shows for prev, which is alike, into what
	// the vnode describes, and returns the vnode to keep: a component that is
	// retained is the older one.
	update(p *pass, prev vnode) vnode

	// loosen marks the outermost nodes as not being where they should stand.
	loosen()

	// place inserts those outermost nodes which are loose in front of before,
	// and returns the first of all outermost nodes, or before if there is none.
	place(parent, before dom.Value) dom.Value

	// destroy tells the components in the vnode that they go, and releases
	// all listeners. The nodes stay on the page until detach.
	destroy()

	// detach takes the outermost nodes off the page.
	detach()
}

// vnodeOf returns the vnode for what a program gave; nil for none.
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

// alike reports whether next may take over what the page shows for prev:
// whether they are of the same kind and have the same key.
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

// drop takes v off the page.
func drop(p *pass, v vnode) {
	p.writes++
	v.destroy()
	v.detach()
}

// A pass is one walk over the virtual tree. It remembers the components that
// appear, because they are told only when everything is in the document.
type pass struct {
	number    int32 // of the passes so far
	writes    int   // changes made to the page
	appearing []*Core
	damaged   map[*HTML]damage // what was rendered again and is to be mended
}

var passes int32

// newPass begins a pass, once it is known what others have done to the page.
func newPass() *pass {
	page.Pause()
	passes++
	return &pass{number: passes}
}

// finish puts back what the pass wrote to and others had displaced, and tells
// the components that they have appeared.
func (p *pass) finish() {
	mend(p)
	page.Resume()
	for _, c := range p.appearing {
		c.appear()
	}
}
