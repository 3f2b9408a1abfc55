// Package vecty builds web pages from components written in Go, and updates the
// page with as few calls into the browser as possible.
//
// A [Component] describes what it shows by returning a tree of [HTML] from its
// Render method. When something changes, the program calls [Rerender]. The
// component then renders again, and only the difference between the two
// descriptions is applied to the page. The packages elem, event, prop and style
// have short functions named for the tags, events, properties and styles of HTML.
//
// Out of scope: routing, requests, stores, server-side rendering. All state is
// in components. The package is not safe for concurrent use, which matters only
// to native tests: in the browser one goroutine runs at a time.
//
// Compiled natively, the package works on an in-memory document, so components
// can be rendered and tested without a browser.
//
// # Rules
//
// An *HTML describes one position in one render: build a new one each time. The
// exception is returning the same one for the same position twice in a row,
// which means that it is unchanged.
//
// Siblings are matched by their keys if they have any, otherwise by position; a
// nil among them keeps its position. Either all siblings have keys or none.
//
// A program may itself fill an element that has no children. If translators or
// extensions change the nodes of an element with children, the nodes are
// restored when a render next writes to them.
//
// Incorrect use of the package panics with a message that begins with "vecty:".
package vecty
