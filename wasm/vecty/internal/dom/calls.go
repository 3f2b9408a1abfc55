//go:build !js

package dom

import (
	"fmt"
	"slices"
)

// The methods of a Browser: each changes the tree and writes its line.

// CreateElement writes `create #1 <p>`, and the namespace if there is one.
func (r *Recorder) CreateElement(namespace, tag string) Value {
	n := r.newNode(tag, "")
	if namespace == "" {
		r.logf("create %v <%s>", n, tag)
	} else {
		r.logf("create %v <%s> of %s", n, tag, namespace)
	}
	return valueOf(n)
}

// CreateText writes `create #1 "text"`.
func (r *Recorder) CreateText(text string) Value {
	n := r.newNode("", text)
	r.logf("create %v %q", n, text)
	return valueOf(n)
}

// SetText writes `text #1 "text"`.
func (r *Recorder) SetText(node Value, text string) {
	asNode(node).text = text
	r.touch(asNode(node))
	r.logf("text %v %q", node, text)
}

// SetHTML writes `html #1 "<b>markup</b>"`.
func (r *Recorder) SetHTML(node Value, html string) {
	n := asNode(node)
	for len(n.children) > 0 {
		n.children[0].leave()
	}
	n.text = html
	r.logf("html %v %q", node, html)
}

// InsertBefore writes `insert #2 into #1 before #3`, or `... at the end`.
func (r *Recorder) InsertBefore(parent, node, before Value) {
	if before.IsNull() {
		asNode(node).enter(asNode(parent), nil)
		r.logf("insert %v into %v at the end", node, parent)
		return
	}
	asNode(node).enter(asNode(parent), asNode(before))
	r.logf("insert %v into %v before %v", node, parent, before)
}

// Remove writes `remove #1`.
func (r *Recorder) Remove(node Value) {
	asNode(node).leave()
	r.logf("remove %v", node)
}

// Replace writes `replace #1 by #2`.
func (r *Recorder) Replace(old, node Value) {
	o := asNode(old)
	if o.parent != nil {
		asNode(node).enter(o.parent, o)
		o.leave()
	}
	r.logf("replace %v by %v", old, node)
}

// TagName writes nothing.
func (r *Recorder) TagName(node Value) string {
	if tag := asNode(node).tag; tag != "" {
		return tag
	}
	return "#text"
}

// Parent writes `parent #1`.
func (r *Recorder) Parent(node Value) Value {
	r.logf("parent %v", node)
	return valueOf(asNode(node).parent)
}

// Children writes `children #1`.
func (r *Recorder) Children(node Value) []Value {
	r.logf("children %v", node)
	var children []Value
	for _, c := range asNode(node).children {
		children = append(children, valueOf(c))
	}
	return children
}

// Text writes `read #1`.
func (r *Recorder) Text(node Value) string {
	r.logf("read %v", node)
	return asNode(node).text
}

// KeepFocus only calls f: there is no focus.
func (r *Recorder) KeepFocus(f func()) { f() }

// Watch writes nothing. [Recorder.Others] reports the changes.
func (r *Recorder) Watch(changed func(nodes []Value)) { r.changed = changed }

// Pause writes nothing.
func (r *Recorder) Pause() {
	nodes := r.touched
	r.touched = nil
	if len(nodes) > 0 {
		r.changed(nodes)
	}
}

// Resume does nothing: a Recorder knows its own calls.
func (r *Recorder) Resume() {}

// SetAttribute writes `attribute #1 name=value`.
func (r *Recorder) SetAttribute(node Value, name string, value any) {
	asNode(node).attributes.set(name, fmt.Sprint(value))
	r.logf("attribute %v %s=%v", node, name, value)
}

// RemoveAttribute writes `attribute #1 -name`.
func (r *Recorder) RemoveAttribute(node Value, name string) {
	asNode(node).attributes.unset(name)
	r.logf("attribute %v -%s", node, name)
}

// SetProperty writes `property #1 name=value`.
func (r *Recorder) SetProperty(node Value, name string, value any) {
	asNode(node).set(name, ValueOf(value))
	r.logf("property %v %s=%v", node, name, value)
}

// ResetProperty writes `property #1 -name`.
func (r *Recorder) ResetProperty(node Value, name string) {
	delete(asNode(node).fields, name)
	r.logf("property %v -%s", node, name)
}

// HasProperty writes `read #1 name`.
func (r *Recorder) HasProperty(node Value, name string, value any) bool {
	r.logf("read %v %s", node, name)
	return asNode(node).get(name).Equal(ValueOf(value))
}

// AddClass writes `class #1 +name`.
func (r *Recorder) AddClass(node Value, name string) {
	asNode(node).classes.set(name, "")
	r.logf("class %v +%s", node, name)
}

// RemoveClass writes `class #1 -name`.
func (r *Recorder) RemoveClass(node Value, name string) {
	asNode(node).classes.unset(name)
	r.logf("class %v -%s", node, name)
}

// SetStyle writes `style #1 name: value`.
func (r *Recorder) SetStyle(node Value, name, value string) {
	asNode(node).styles.set(name, value)
	r.logf("style %v %s: %s", node, name, value)
}

// RemoveStyle writes `style #1 -name`.
func (r *Recorder) RemoveStyle(node Value, name string) {
	asNode(node).styles.unset(name)
	r.logf("style %v -%s", node, name)
}

// SetData writes `data #1 name=value`.
func (r *Recorder) SetData(node Value, name, value string) {
	asNode(node).data.set(name, value)
	r.logf("data %v %s=%s", node, name, value)
}

// RemoveData writes `data #1 -name`.
func (r *Recorder) RemoveData(node Value, name string) {
	asNode(node).data.unset(name)
	r.logf("data %v -%s", node, name)
}

// Listen writes `listen #1 name`, and `unlisten #1 name` when released.
func (r *Recorder) Listen(node Value, name string, handle func(event Value)) (release func()) {
	n := asNode(node)
	l := &listener{name, handle}
	n.listeners = append(n.listeners, l)
	r.bound++
	r.logf("listen %v %s", node, name)
	return func() {
		n.unlisten(l)
		r.bound--
		r.logf("unlisten %v %s", node, name)
	}
}

// NextFrame writes `frame`.
func (r *Recorder) NextFrame(f func()) {
	r.frames = append(r.frames, f)
	r.logf("frame")
}

// Body writes nothing.
func (r *Recorder) Body() Value { return r.Query("body") }

// Query writes nothing. It knows the selectors `tag`, `#id` and `.class`.
func (r *Recorder) Query(selector string) Value {
	return valueOf(r.root.find(func(n *node) bool {
		switch selector[0] {
		case '#':
			return n.get("id").v == selector[1:]
		case '.':
			return slices.Contains(n.classes.names(), selector[1:])
		}
		return n.tag == selector
	}))
}

// SetTitle writes `title "title"`.
func (r *Recorder) SetTitle(title string) { r.logf("title %q", title) }

// AddStylesheet writes `stylesheet "url"`.
func (r *Recorder) AddStylesheet(url string) { r.logf("stylesheet %q", url) }
