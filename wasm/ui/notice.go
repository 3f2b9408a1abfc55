package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// A Notice is a sentence to the visitor about what has just happened.
type Notice struct {
	Text string
	Bad  bool // it reports a problem
}

// Effects of any feature.
type (
	// Download saves a text as a file.
	Download struct{ Name, Text string }
	// Save saves bytes as a file.
	Save struct {
		Name    string
		Content []byte
	}
	// Focus moves the keyboard focus to an element now, and opens the details around it.
	Focus struct{ ID string }
	// FocusID does the same after the next rendering.
	FocusID struct{ ID string }
)

// Bad returns a notice of a problem.
func Bad(text string) Notice { return Notice{Text: text, Bad: true} }

// Alert shows the notice, which screen readers announce when it appears.
func (n Notice) Alert(class ...string) vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class(append([]string{"notice"}, class...)...), vecty.Attribute("role", "alert"), vecty.ClassMap{"bad": n.Bad}),
		vecty.If(n.Text != "", vecty.Text(n.Text)),
	)
}
