package vecty

// List is a list of children. It takes one position among its siblings, however
// many it contains.
type List []ComponentOrHTML

// WithKey returns the list with a key among its siblings.
func (l List) WithKey(key any) KeyedList {
	mustCompare(key)
	return KeyedList{list: l, key: key}
}

// KeyedList is a [List] with a key among its siblings. The children in the list
// may have keys of their own.
type KeyedList struct {
	list List
	key  any
}

// Key returns the key of the list.
func (k KeyedList) Key() any { return k.key }

// If returns the children if cond holds, otherwise nil. A single child is
// returned unchanged, so that its key counts; several become a [List].
func If(cond bool, children ...ComponentOrHTML) MarkupOrChild {
	switch {
	case !cond || len(children) == 0:
		return nil
	case len(children) == 1:
		return children[0]
	}
	return List(children)
}

func (l List) isMarkupOrChild()        {}
func (l List) isComponentOrHTML()      {}
func (k KeyedList) isMarkupOrChild()   {}
func (k KeyedList) isComponentOrHTML() {}

// A fragment is the vnode of a list. It has no node of its own.
type fragment struct {
	children
	key any
}

func newFragment(l List, key any) *fragment {
	f := &fragment{children: make(children, len(l)), key: key}
	for i, c := range l {
		f.children[i] = vnodeOf(c)
	}
	return f
}

func (f *fragment) siblingKey() any { return f.key }

func (f *fragment) update(p *pass, prev vnode) vnode {
	f.reconcile(p, prev.(*fragment).children)
	return f
}
