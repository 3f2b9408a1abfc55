package vecty

// A Component is a part of a page that renders itself: a pointer to a struct
// that embeds [Core] and has a Render method.
//
// When a parent renders again, a component of the same type at the same place
// (or with the same key) is retained: the fields tagged
//
//	Label string `vecty:"prop"`
//
// are copied from the new value into the retained one, and all other fields
// are its state and stay.
type Component interface {
	ComponentOrHTML

	// Render describes what the component shows, by an *HTML or another
	// component. For nil an empty <noscript> holds its place.
	Render() ComponentOrHTML

	// Context returns the component's Core.
	Context() *Core
}

// ComponentOrHTML is a [Component], an *[HTML], a [List], a [KeyedList] or nil.
type ComponentOrHTML interface {
	MarkupOrChild
	isComponentOrHTML()
}

// Copier is a component that knows how to copy itself for [RenderSkipper];
// others are copied field by field.
type Copier interface {
	Copy() Component
}

// Mounter is a component that is told when it appears. Mount is called once
// its node is in the document, children before parents.
type Mounter interface {
	Mount()
}

// Unmounter is a component that is told before it disappears. Unmount is
// called while its node still is in the document, parents before children.
type Unmounter interface {
	Unmount()
}

// RenderSkipper is a component that can tell that it would render the same as
// before, to save the work. prev is a copy of the component as it was after it
// last rendered. Keep the fields that SkipRender compares free of pointers to
// what may change, or implement [Copier].
type RenderSkipper interface {
	SkipRender(prev Component) bool
}

// Keyer is a component that has a key among its siblings.
type Keyer interface {
	Key() any
}

// Core is what a struct embeds to be a [Component].
type Core struct {
	self     Component // what embeds this Core
	rendered vnode     // what self rendered last
	shown    Component // a copy of self from then, for a RenderSkipper alone

	phase     phase
	order     int    // of creation: parents come before their children
	queued    bool   // for the next frame
	namespace string // of the element around it, if that has one
}

// phase is how far a component has come.
type phase int

const (
	unrendered phase = iota
	built            // rendered, and about to appear
	mounted
	unmounted
)

// Context returns c.
func (c *Core) Context() *Core { return c }

func (c *Core) isMarkupOrChild()   {}
func (c *Core) isComponentOrHTML() {}
