//go:build !js

package dom

import (
	"fmt"
	"slices"
	"strings"
)

// node is a node of a Recorder's tree, an element or a text.
type node struct {
	Object
	recorder *Recorder
	id       int
	tag      string // "" for a text node
	text     string // of a text node; of an element, the markup from SetHTML

	parent     *node
	children   []*node
	attributes table
	classes    table
	styles     table
	data       table
	listeners  []*listener
}

type listener struct {
	name   string
	handle func(event Value)
}

// table holds names with their values, in insertion order.
type table []entry

type entry struct{ name, value string }

func (t *table) set(name, value string) {
	t.unset(name)
	*t = append(*t, entry{name, value})
}

func (t *table) unset(name string) {
	*t = slices.DeleteFunc(*t, func(e entry) bool { return e.name == name })
}

func (n *node) String() string { return fmt.Sprintf("#%d", n.id) }

func (n *node) unlisten(l *listener) {
	n.listeners = slices.DeleteFunc(n.listeners, func(other *listener) bool { return other == l })
}

// call records a method that a program calls directly on a node.
func (n *node) call(method string, args []Value) Value {
	n.recorder.logf("call %v.%s%v", n, method, args)
	return Value{}
}

// get returns a property: one that a program has set, or the node's markup.
func (n *node) get(name string) Value {
	if name == "outerHTML" {
		var b strings.Builder
		n.write(&b)
		return ValueOf(b.String())
	}
	return n.Object.get(name)
}

// leave removes n from its parent.
func (n *node) leave() {
	if n.parent == nil {
		return
	}
	n.recorder.touch(n.parent)
	n.parent.children = slices.DeleteFunc(n.parent.children, func(c *node) bool { return c == n })
	n.parent = nil
}

// enter inserts n into parent before another child, or last.
func (n *node) enter(parent, before *node) {
	n.leave()
	at := len(parent.children)
	if before != nil {
		at = slices.Index(parent.children, before)
	}
	if at < 0 {
		panic("dom: the node to insert before is not a child of this parent")
	}
	n.recorder.touch(parent)
	parent.children = slices.Insert(parent.children, at, n)
	n.parent = parent
}

// find returns the first wanted element, n or below.
func (n *node) find(wanted func(*node) bool) *node {
	if n.tag != "" && wanted(n) {
		return n
	}
	for _, c := range n.children {
		if found := c.find(wanted); found != nil {
			return found
		}
	}
	return nil
}

// write appends the tree under n to b as markup.
func (n *node) write(b *strings.Builder) {
	if n.tag == "" {
		b.WriteString(n.text)
		return
	}
	b.WriteString("<" + n.tag)
	for _, e := range n.attributes {
		fmt.Fprintf(b, " %s=%q", e.name, e.value)
	}
	if len(n.classes) > 0 {
		fmt.Fprintf(b, " class=%q", strings.Join(n.classes.names(), " "))
	}
	b.WriteString(">" + n.text)
	for _, c := range n.children {
		c.write(b)
	}
	b.WriteString("</" + n.tag + ">")
}

func (t table) names() []string {
	names := make([]string, len(t))
	for i, e := range t {
		names[i] = e.name
	}
	return names
}
