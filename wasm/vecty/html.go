package vecty

import "github.com/norunners/vecty/internal/dom"

// SyscallJSValue is syscall/js.Value in a browser; natively it is a type with
// the same methods, as far as handling an event takes.
type SyscallJSValue = dom.Value

// HTML describes one element, or one text, and what is in it.
type HTML struct {
	tag  string // "" for a text
	text string
	key  any

	namespace  string
	attributes pairs[any]
	properties pairs[any]
	inputs     pairs[any] // the properties that a visitor changes, too
	styles     pairs[string]
	data       pairs[string]
	classes    pairs[struct{}]
	listeners  []*EventListener
	innerHTML  string
	children   children

	node     dom.Value // undefined until created
	bindings []*binding
	live     bool  // describes or described a node of the page
	loose    bool  // the node is not yet where it should stand
	touched  bool  // others may have changed what is in the node
	wrote    int32 // the number of the last pass that wrote to the node or into it
}

// Tag returns an element with this markup and these children, in any order.
func Tag(tag string, m ...MarkupOrChild) *HTML {
	if tag == "" {
		panic("vecty: Tag needs the name of an element")
	}
	h := &HTML{tag: tag}
	h.add(m)
	if h.innerHTML != "" && !h.children.empty() {
		panic("vecty: an element has either UnsafeHTML or children")
	}
	return h
}

// Text returns a text. Of all markup, it takes a [Key] alone.
func Text(text string, m ...MarkupOrChild) *HTML {
	h := &HTML{text: text}
	h.add(m)
	if !h.bare() {
		panic("vecty: a Text takes no children, and no markup but a Key")
	}
	return h
}

// add adds markup and children to h.
func (h *HTML) add(m []MarkupOrChild) {
	for _, m := range m {
		switch m := m.(type) {
		case MarkupList:
			m.Apply(h)
		case nil:
			h.children = append(h.children, nil)
		case ComponentOrHTML:
			h.children = append(h.children, vnodeOf(m))
		default:
			panic("vecty: a child is a component, *HTML, List, KeyedList or nil")
		}
	}
}

// bare reports whether h has neither children nor markup, apart from a key.
func (h *HTML) bare() bool {
	markup := len(h.attributes) + len(h.properties) + len(h.inputs) +
		len(h.styles) + len(h.data) + len(h.classes) + len(h.listeners) +
		len(h.namespace) + len(h.innerHTML)
	return markup == 0 && h.children.empty()
}

// Node returns the browser's node for h. It panics if h was not rendered yet:
// the first chance to call it is in Mount or in a listener.
func (h *HTML) Node() SyscallJSValue {
	if h.node.IsUndefined() {
		panic("vecty: Node of an *HTML that is not rendered yet")
	}
	return h.node
}

// Key returns what the [Key] applyer set, or nil.
func (h *HTML) Key() any { return h.key }

func (h *HTML) isMarkupOrChild()   {}
func (h *HTML) isComponentOrHTML() {}
