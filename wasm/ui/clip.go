package ui

import "fmt"

// CopyText puts a text onto the clipboard, and Copied follows: an effect of any feature.
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

// SelectIt is what can be done about a text that is shown.
const SelectIt = "select the text and copy it by hand"

// Copy has a text copied.
func (c *Clip) Copy(text, byHand string) CopyText {
	*c = Clip{text: text, byHand: byHand}
	return CopyText{text}
}

// Hear takes in what became of a text that was to be copied.
func (c *Clip) Hear(m Copied) {
	switch {
	case m.Text != c.text:
	case m.Err != nil:
		c.Notice = Bad(fmt.Sprintf("It could not be copied (%v): %s.", m.Err, c.byHand))
	default:
		c.Notice = Notice{Text: "Copied."}
	}
}
