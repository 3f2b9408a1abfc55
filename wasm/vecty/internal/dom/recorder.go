//go:build !js

package dom

import (
	"fmt"
	"slices"
	"strings"
)

// A Recorder is a Browser for tests. It keeps a small tree of nodes and records
// every call as a line, in which a node is "#" and its number in order of
// creation; the body is "#0".
type Recorder struct {
	silent bool  // writes no lines
	root   *node // the html element, which holds the body
	nodes  int   // created so far
	bound  int   // listeners not yet released
	lines  []string
	frames []func()

	others  bool                // calls are those of another script
	touched []Value             // nodes changed by others since the last Pause
	changed func(nodes []Value) // called with them
}

var _ Browser = (*Recorder)(nil)

// Open returns a new Recorder that writes no lines, since no one would read them.
func Open() Browser {
	r := NewRecorder()
	r.silent = true
	return r
}

// NewRecorder returns a Recorder whose document is an empty body.
func NewRecorder() *Recorder {
	r := &Recorder{}
	r.root = &node{tag: "html", recorder: r}
	r.newNode("body", "").enter(r.root, nil)
	return r
}

func (r *Recorder) newNode(tag, text string) *node {
	n := &node{Object: *NewObject(nil), recorder: r, id: r.nodes, tag: tag, text: text}
	r.nodes++
	return n
}

func (r *Recorder) logf(format string, args ...any) {
	if r.others || r.silent {
		return
	}
	r.lines = append(r.lines, fmt.Sprintf(format, args...))
}

// Take returns the lines written since the last Take, one per call.
func (r *Recorder) Take() string {
	lines := strings.Join(r.lines, "\n")
	r.lines = nil
	return lines
}

// Frame runs the functions waiting for the next frame and returns their number.
func (r *Recorder) Frame() int {
	frames := r.frames
	r.frames = nil
	for _, f := range frames {
		f()
	}
	return len(frames)
}

// Others calls f, whose calls count as those of another script: they are reported
// to Watch but not recorded.
func (r *Recorder) Others(f func()) {
	r.others = true
	f()
	r.others = false
}

// touch notes that the content of n changes.
func (r *Recorder) touch(n *node) {
	if r.others {
		r.touched = append(r.touched, valueOf(n))
	}
}

// HTML returns the tree under an element as markup, with its attributes and
// classes.
func (r *Recorder) HTML(element Value) string {
	var b strings.Builder
	asNode(element).write(&b)
	return b.String()
}

// Listeners returns the number of listeners not yet released, whether or not
// their nodes are in the document.
func (r *Recorder) Listeners() int { return r.bound }

// Dispatch sends an event with these fields to target and then to the elements
// around it. It returns the event as the browser would see it afterwards: its
// field "defaultPrevented" may be true.
func (r *Recorder) Dispatch(target Value, name string, fields map[string]any) Value {
	event := NewObject(fields)
	stopped := false
	event.fields["target"] = target
	event.fields["defaultPrevented"] = ValueOf(false)
	event.methods["preventDefault"] = func() { event.fields["defaultPrevented"] = ValueOf(true) }
	event.methods["stopPropagation"] = func() { stopped = true }
	for n := asNode(target); n != nil && !stopped; n = n.parent {
		for _, l := range slices.Clone(n.listeners) {
			if l.name == name {
				l.handle(ValueOf(event))
			}
		}
	}
	return ValueOf(event)
}

func asNode(v Value) *node {
	n, ok := v.v.(*node)
	if !ok {
		panic("dom: not a node: " + v.String())
	}
	return n
}

// valueOf returns n as a Value, or null if it is nil.
func valueOf(n *node) Value {
	if n == nil {
		return Null()
	}
	return Value{v: n}
}
