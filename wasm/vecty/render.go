package vecty

import (
	"fmt"
	"slices"
	"strings"

	"github.com/norunners/vecty/internal/dom"
)

// RenderBody renders c, whose element must be a body, in place of the document's
// body, and never returns. It panics if the document has no body yet.
func RenderBody(c Component) {
	if err := renderInto("RenderBody", page.Body(), c); err != nil {
		panic("vecty: " + err.Error())
	}
	select {}
}

// RenderInto renders c in place of the first element that matches a CSS selector;
// a component rendered there earlier is unmounted. The component's element must
// have the same tag: otherwise the error is an [ElementMismatchError]. If no
// element matches, it is an [InvalidTargetError].
func RenderInto(selector string, c Component) error {
	return renderInto("RenderInto", page.Query(selector), c)
}

// RenderIntoNode renders c in place of an element. The component's element must
// have the same tag: otherwise the error is an [ElementMismatchError]. If node is
// null or undefined, it is an [InvalidTargetError].
func RenderIntoNode(node SyscallJSValue, c Component) error {
	return renderInto("RenderIntoNode", node, c)
}

// renderInto renders c in place of target; method is the caller's name for errors.
func renderInto(method string, target dom.Value, c Component) error {
	if !target.Truthy() {
		return InvalidTargetError{method: method}
	}
	page.Watch(notice)
	p := newPass()
	core := vnodeOf(c).(*Core)
	core.create(p)
	got, want := core.html().tag, page.TagName(target)
	if !strings.EqualFold(got, want) {
		core.destroy()
		page.Resume()
		return ElementMismatchError{method: method, got: got, want: want}
	}
	page.Replace(target, core.html().node)
	if i := slices.IndexFunc(roots, func(c *Core) bool { return c.html().node.Equal(target) }); i >= 0 {
		roots[i].destroy()
		roots = slices.Delete(roots, i, i+1)
	}
	roots = append(roots, core)
	p.finish()
	return nil
}

// InvalidTargetError is the error that there is no element to render into.
type InvalidTargetError struct {
	method string
}

func (e InvalidTargetError) Error() string {
	return e.method + ": there is no element to render into"
}

// ElementMismatchError is the error that a component's element has another tag
// than the element it should replace.
type ElementMismatchError struct {
	method    string
	got, want string
}

func (e ElementMismatchError) Error() string {
	return fmt.Sprintf("%s: the component renders <%s>, but its place is that of a <%s>", e.method, e.got, e.want)
}

// SetTitle sets the title of the document.
func SetTitle(title string) { page.SetTitle(title) }

// AddStylesheet adds an external style sheet to the document.
func AddStylesheet(url string) { page.AddStylesheet(url) }
