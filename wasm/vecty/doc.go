// Package vecty builds web pages out of components written in Go, and keeps
// what the browser shows up to date with as few calls into it as it can.
//
// A [Component] describes what it shows by returning a tree of [HTML] from
// its Render method. When something changes, the program says so by [Rerender];
// the component describes itself anew, and the difference between the two
// descriptions, and nothing else, is done to the page.
//
// What stands in this room, from the outside in:
//
//   - render.go puts a first component on the page, batch.go renders again
//     what has changed, once a frame;
//   - component.go and html.go are what programs build with, list.go and
//     markup.go what goes inside, applyers.go the attributes, classes and so
//     on, event.go the listeners;
//   - vnode.go is one node of the virtual tree and what may be done to it;
//     component_vnode.go, html_vnode.go and list.go do it;
//   - children.go, keyed.go and increasing.go compare siblings, pairs.go
//     attributes, bindings.go listeners; props.go copies props;
//   - others.go puts back what translators and extensions displaced;
//   - internal/dom is the browser, and its native twin for tests;
//   - elem, event, prop and style are a vocabulary: short functions named for
//     the tags, events, properties and styles of HTML, of which internal/gen
//     writes the first two;
//   - internal/browsertest checks in real browsers what the tests here check
//     on the twin.
//
// What does not: routing, requests, stores, server-side rendering. There is
// no state outside of components. Nothing here is safe for use by several
// goroutines at the same time, which matters to native tests only: in the
// browser one goroutine runs at a time.
//
// Natively the package works as in a browser, on a document that nobody sees:
// components can be compiled, rendered and tested without one.
//
// # Rules
//
// An *HTML describes one place in one render: build a new one each time. The
// exception is one that is returned for the same place twice in a row, which
// is taken to be unchanged.
//
// Siblings are matched by their keys if they have any, else by their position;
// a nil among them holds its position. All siblings have keys, or none does.
//
// A program may fill an element without children by itself. Where it changes
// the nodes of an element that has children, as translators and extensions do,
// they are put back when a render next writes to them.
//
// A mistake in the use of the package panics with a message that begins with
// "vecty: ".
package vecty
