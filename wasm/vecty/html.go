package vecty

import "github.com/norunners/vecty/internal/dom"

// SyscallJSValue is syscall/js.Value in a browser; natively it is a type with
// the methods needed to handle events.
type SyscallJSValue = dom.Value

// HTML describes one element, or one text, and its content.
type HTML struct {
	tag  string // "" for a text
	text string
	key  any

	namespace  string
	attributes pairs[any]
	properties pairs[any]
	inputs     pairs[any] // properties that a visitor can change
	styles     pairs[string]
	data       pairs[string]
	classes    pairs[struct{}]
	listeners  []*EventListener
	innerHTML  string
	children   children

	node     dom.Value // undefined until created
	bindings []*binding
	live     bool  // it describes or has described a node of the page
	loose    bool  // the node is not yet in its place
	touched  bool  // others may have changed the node's content
	wrote    int32 // number of the last pass that wrote to the node or inside it
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

// Text returns a text. A [Key] is the only markup that it may have.
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

// bare reports whether h has neither children nor markup other than a key.
func (h *HTML) bare() bool {
	markup := len(h.attributes) + len(h.properties) + len(h.inputs) +
		len(h.styles) + len(h.data) + len(h.classes) + len(h.listeners) +
		len(h.namespace) + len(h.innerHTML)
	return markup == 0 && h.children.empty()
}

// Node returns the browser's node for h. It panics if h has not been rendered
// yet: call it in Mount or in a listener, not earlier.
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
