// Package dom is the little that vecty needs of a browser, as an interface
// with two implementations: the page itself when compiled for js/wasm, and
// natively a [Recorder], which keeps a small tree and writes every call down
// as a line of text.
//
// Nothing here knows of components, of rendering or of what changed: every
// method does one thing to one node, at once.
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

	// InsertBefore moves node to stand in parent just before another of its
	// children, or last if before is null.
	InsertBefore(parent, node, before Value)
	// Remove takes node out of its parent.
	Remove(node Value)
	// Replace puts node where old stands.
	Replace(old, node Value)
	// TagName returns the name of an element in lower case, "#text" for a text.
	TagName(node Value) string
	// Parent returns the element around node, or null.
	Parent(node Value) Value
	// Children returns the nodes in an element.
	Children(node Value) []Value
	// Text returns the text of a text node.
	Text(node Value) string
	// KeepFocus calls f. If f moves the element that has the focus, which
	// takes the focus from it, the element gets it back.
	KeepFocus(f func())

	SetAttribute(node Value, name string, value any)
	RemoveAttribute(node Value, name string)
	SetProperty(node Value, name string, value any)
	// ResetProperty gives a property the value that it has in a new element
	// of the same tag.
	ResetProperty(node Value, name string)
	// HasProperty reads a property and reports whether it is what it would
	// be had value been assigned to it.
	HasProperty(node Value, name string, value any) bool
	AddClass(node Value, name string)
	RemoveClass(node Value, name string)
	SetStyle(node Value, name, value string)
	RemoveStyle(node Value, name string)
	SetData(node Value, name, value string)
	RemoveData(node Value, name string)

	// Listen has handle called for every event of that name on node, until
	// the returned function is called, which frees what the binding holds.
	Listen(node Value, name string, handle func(event Value)) (release func())
	// NextFrame has f called once, before the browser next paints.
	NextFrame(f func())

	// Watch calls changed, before the next frame, with the nodes whose
	// children or text other scripts have changed. Only the first call counts.
	Watch(changed func(nodes []Value))
	// Pause makes that call at once if there are changes, and stops watching
	// until Resume: the changes between are this Browser's own.
	Pause()
	Resume()

	// Body returns the document's body, or null.
	Body() Value
	// Query returns the first element that a CSS selector matches, or null.
	Query(selector string) Value
	SetTitle(title string)
	AddStylesheet(url string)
}
