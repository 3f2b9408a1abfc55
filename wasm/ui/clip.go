package ui

import "inkling/wasm/words"

// CopyText is an effect of any feature: it puts a text on the clipboard, and Copied follows.
type CopyText struct{ Text string }

// Copied says that a text is on the clipboard, or why it is not.
type Copied struct {
	Text string
	Err  error
}

// A Clip is the last text copied by a part of the page. Its Notice reports the result.
type Clip struct {
	Notice
	text   string
	byHand words.M // what the visitor can do if copying fails
}

// Copy returns the effect that copies a text.
func (c *Clip) Copy(text string, byHand words.M) CopyText {
	*c = Clip{text: text, byHand: byHand}
	return CopyText{text}
}

// Receive handles the result.
func (c *Clip) Receive(m Copied) {
	switch {
	case m.Text != c.text:
	case m.Err != nil:
		c.Notice = Bad(copyFailed.Say(m.Err, c.byHand))
	default:
		c.Notice = Notice{Text: copiedNotice.Say()}
	}
}
