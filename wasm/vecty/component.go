package vecty

// A Component is a part of a page that renders itself: a pointer to a struct
// that embeds [Core] and has a Render method.
//
// When a parent renders again, a component of the same type at the same
// position (or with the same key) is retained: the fields tagged
//
//	Label string `vecty:"prop"`
//
// are copied from the new value to the retained one. All other fields are its
// state and do not change.
type Component interface {
	ComponentOrHTML

	// Render returns what the component shows, an *HTML or another component. If
	// it returns nil, the component shows an empty <noscript>.
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

// Mounter is a component with a Mount method, which is called once its node is
// in the document, for children before parents.
type Mounter interface {
	Mount()
}

// Unmounter is a component with an Unmount method, which is called while its
// node is still in the document, for parents before children.
type Unmounter interface {
	Unmount()
}

// RenderSkipper is a component that can skip rendering when the result would be
// the same. prev is a copy of the component from after its last render. Do not
// compare fields that point to data that may change, or implement [Copier].
type RenderSkipper interface {
	SkipRender(prev Component) bool
}

// Keyer is a component that has a key among its siblings.
type Keyer interface {
	Key() any
}

// Core is embedded in a struct to make it a [Component].
type Core struct {
	self     Component // the component that embeds this Core
	rendered vnode     // result of self's last Render
	shown    Component // copy of self from then, only for a RenderSkipper

	phase     phase
	order     int    // of creation: parents are created before their children
	queued    bool   // for the next frame
	namespace string // of the element around it, if any
}

// phase is a stage in a component's life.
type phase int

const (
	unrendered phase = iota
	built            // rendered, but not yet in the document
	mounted
	unmounted
)

// Context returns c.
func (c *Core) Context() *Core { return c }

func (c *Core) isMarkupOrChild()   {}
func (c *Core) isComponentOrHTML() {}
