package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// A Notice is a sentence to the visitor about what has just happened.
type Notice struct {
	Text string
	Bad  bool // something went wrong
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
	// Focus puts the keyboard's focus on an element now, opening the details around it.
	Focus struct{ ID string }
	// FocusID does the same once what has changed is shown.
	FocusID struct{ ID string }
)

// Bad is a notice that something went wrong.
func Bad(text string) Notice { return Notice{Text: text, Bad: true} }

// Alert shows the notice where it is read aloud as soon as there is one.
func (n Notice) Alert(class ...string) vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class(append([]string{"notice"}, class...)...), vecty.Attribute("role", "alert"), vecty.ClassMap{"bad": n.Bad}),
		vecty.If(n.Text != "", vecty.Text(n.Text)),
	)
}
