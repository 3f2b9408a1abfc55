// Package dom is the small part of a browser that vecty needs, as an interface
// with two implementations. Compiled for js/wasm it is the page itself;
// natively it is a [Recorder], which keeps a small tree and records every call
// as a line of text.
//
// Every method does one thing to one node, immediately. Out of scope:
// components, rendering and finding differences.
package dom

// A Browser creates and changes the nodes of one document.
type Browser interface {
	// CreateElement returns a new element outside the document. An empty
	// namespace means HTML.
	CreateElement(namespace, tag string) Value
	// CreateText returns a new text node outside the document.
	CreateText(text string) Value
	// SetText replaces the text of a text node.
	SetText(node Value, text string)
	// SetHTML replaces the content of an element by parsed markup.
	SetHTML(node Value, html string)

	// InsertBefore moves node into parent, in front of another of its children, or
	// to the end if before is null.
	InsertBefore(parent, node, before Value)
	// Remove removes node from its parent.
	Remove(node Value)
	// Replace replaces old by node.
	Replace(old, node Value)
	// TagName returns the name of an element in lower case, "#text" for a text.
	TagName(node Value) string
	// Parent returns the element around node, or null.
	Parent(node Value) Value
	// Children returns the nodes in an element.
	Children(node Value) []Value
	// Text returns the text of a text node.
	Text(node Value) string
	// KeepFocus calls f. If f moves the element that has the focus, which loses it
	// by that, KeepFocus restores the focus.
	KeepFocus(f func())

	SetAttribute(node Value, name string, value any)
	RemoveAttribute(node Value, name string)
	SetProperty(node Value, name string, value any)
	// ResetProperty sets a property to its value in a new element of the same tag.
	ResetProperty(node Value, name string)
	// HasProperty reports whether a property has the value that assigning value to
	// it would give.
	HasProperty(node Value, name string, value any) bool
	AddClass(node Value, name string)
	RemoveClass(node Value, name string)
	SetStyle(node Value, name, value string)
	RemoveStyle(node Value, name string)
	SetData(node Value, name, value string)
	RemoveData(node Value, name string)

	// Listen calls handle for every event of that name on node, until the returned
	// function is called, which also frees the binding.
	Listen(node Value, name string, handle func(event Value)) (release func())
	// NextFrame calls f once, before the browser next paints.
	NextFrame(f func())

	// Watch calls changed, before the next frame, with the nodes whose children or
	// text other scripts have changed. Only the first Watch counts.
	Watch(changed func(nodes []Value))
	// Pause makes that call immediately if there are changes, and stops watching
	// until Resume: changes in between are this Browser's own.
	Pause()
	Resume()

	// Body returns the document's body, or null.
	Body() Value
	// Query returns the first element that matches a CSS selector, or null.
	Query(selector string) Value
	SetTitle(title string)
	AddStylesheet(url string)
}
