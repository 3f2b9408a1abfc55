package app

import (
	"fmt"
	"inkling/wasm/ui"
)

// CopyText puts a text onto the clipboard; Copied follows.
type CopyText struct{ Text string }

// Copied says that a text is on the clipboard, or why it is not.
type Copied struct {
	Text string
	Err  error
}

// A Clip is what a part of the page has had copied last; the Notice says what became
// of it.
type Clip struct {
	Notice
	text   string
	byHand string // what the visitor can do where the browser copies nothing
}

// selectIt is what can be done about a text that is shown.
const selectIt = "select the text and copy it by hand"

// copy has a text copied.
func (c *Clip) copy(text, byHand string) []Effect {
	*c = Clip{text: text, byHand: byHand}
	return []Effect{CopyText{text}}
}

// copied says what became of it.
func (c *Clip) copied(m Copied) {
	switch {
	case m.Text != c.text:
	case m.Err != nil:
		c.Notice = ui.Bad(fmt.Sprintf("It could not be copied (%v): %s.", m.Err, c.byHand))
	default:
		c.Notice = Notice{Text: "Copied."}
	}
}
