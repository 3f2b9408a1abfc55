package vecty

// MarkupOrChild is an argument of an element: a [MarkupList] or a
// [ComponentOrHTML].
type MarkupOrChild interface {
	isMarkupOrChild()
}

// An Applyer adds something to an element.
type Applyer interface {
	Apply(h *HTML)
}

// applyFunc is an Applyer as a function.
type applyFunc func(h *HTML)

func (f applyFunc) Apply(h *HTML) { f(h) }

// MarkupList is a list of markup to apply to an element.
type MarkupList struct {
	list []Applyer
}

// Markup returns a list of markup. If several set the same thing, the last one
// counts.
func Markup(m ...Applyer) MarkupList { return MarkupList{m} }

// MarkupIf returns the markup if cond holds, otherwise an empty list.
func MarkupIf(cond bool, m ...Applyer) MarkupList {
	if !cond {
		return MarkupList{}
	}
	return MarkupList{m}
}

// Apply applies the list to h, in order. It skips nil.
func (m MarkupList) Apply(h *HTML) {
	for _, a := range m.list {
		if a != nil {
			a.Apply(h)
		}
	}
}

func (m MarkupList) isMarkupOrChild() {}
