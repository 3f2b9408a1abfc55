// Package share is the page where teachers choose a part of Inkling, hide and lock pieces of it, and
// copy the text that embeds it in a page, a notebook or a course.
package share

import (
	"strconv"
	"strings"

	"inkling/nn/ink"
	"inkling/wasm/link"
	"inkling/wasm/snippet"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// State is what the author has composed: the part of Inkling to show, and which pieces are hidden
// and locked.
type State struct {
	View    string          // of a Part
	Hide    map[string]bool // by name of piece
	Lock    map[string]bool
	Note    string
	Theme   string // "" for that of the visitor's system
	Lang    string // "" for the visitor's
	Host    string // "" for any page
	Drawing bool   // include the drawing on the pad
	Run     bool   // include the run shown in detail, with its results
	Begin   bool   // start training at once

	Open map[Choice]bool // the lists of pieces that are open: ShowPiece, LockPiece

	Form    string // a key of snippet.Forms
	Copied  ui.Clip
	Width   string // of the column for the part, in CSS pixels, as typed
	Preview string // address of the frame shown, as wide as the column
	Height  int    // of its content
	Sized   bool   // Height was measured after the last change of the address
}

// NewState returns the initial state.
func NewState() State {
	return State{View: "train", Hide: map[string]bool{}, Lock: map[string]bool{}, Open: map[Choice]bool{}, Form: snippet.Forms[0].Key, Width: "700", Height: 600}
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Base     string // address of the folder of the page
	Parts    []Part
	Pieces   []ui.Piece        // can be hidden or locked
	Settings link.Link         // those of the lab, and the active network if others have it
	Wrong    map[string]string // errors in the settings, by key
	Run      *Run              // the run shown in detail, or nil if it has no results yet
	Strokes  []ink.Stroke      // on the pad
}

// A Part is a part of Inkling that can be shared.
type Part struct {
	View   string // in addresses
	Title  words.M
	Panels []string // of the lab; none for a lesson
}

// A Run is a run that can be included.
type Run struct {
	Name  string
	Score string    // after its last epoch
	Link  link.Link // its settings and results
}

// A Msg is an action of the author.
type Msg interface {
	apply(*State, Env) []any
}

// Messages of the section.
type (
	// Compose sets one of the texts.
	Compose struct {
		What Choice
		Text string
	}
	// OpenPieces opens or closes a list of pieces.
	OpenPieces struct {
		What Choice
		Open bool
	}
	// Refresh updates the preview after a text has been typed.
	Refresh struct{}
	// PreviewSized reports the height of the preview's content.
	PreviewSized struct{ Height int }
	// CopySnippet copies the text shown.
	CopySnippet struct{}
)

// A Choice is one of the things to compose.
type Choice int

// The choices: first texts, then options that are on or off.
const (
	ViewOf Choice = iota
	ThemeOf
	LangOf
	HostOf
	FormOf
	WidthOf
	NoteOf
	ShowPiece
	LockPiece
	WithDrawing
	WithRun
	BeginAtOnce
)

// text returns the field of a choice that is a text.
func (c *State) text(what Choice) *string {
	return [...]*string{&c.View, &c.Theme, &c.Lang, &c.Host, &c.Form, &c.Width, &c.Note}[what]
}

// Update applies a message and returns the effects to carry out.
func (c *State) Update(m Msg, env Env) []any { return m.apply(c, env) }

func (m Compose) apply(c *State, env Env) []any {
	c.Copied = ui.Clip{}
	*c.text(m.What) = m.Text
	if m.What == NoteOf {
		c.Note = cutNote(m.Text)
		return nil // the preview waits until the note is complete
	}
	return Refresh{}.apply(c, env)
}

func (m OpenPieces) apply(c *State, _ Env) []any {
	c.Open[m.What] = m.Open
	return nil
}

func (Refresh) apply(c *State, env Env) []any {
	if address := c.frame(env); address != c.Preview {
		c.Preview, c.Sized = address, false
	}
	return nil
}

func (m PreviewSized) apply(c *State, _ Env) []any {
	c.Height, c.Sized = max(120, min(m.Height, 20_000)), true
	return nil
}

func (CopySnippet) apply(c *State, env Env) []any {
	return []any{c.Copied.Copy(c.snippet(env), ui.SelectIt)}
}

// The widths of a column, in CSS pixels. The content of a frame fits from 280.
const (
	leastWidth = 280
	mostWidth  = 2000
	someWidth  = 700
)

// width returns the width of the column, or the usual one if what was typed is not valid.
func (c *State) width() (pixels int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(c.Width))
	if err != nil || n < leastWidth || n > mostWidth {
		return someWidth, false
	}
	return n, true
}

// frameHeight returns the height of a frame that shows the whole part in that column, rounded up to
// tens. It leaves at least ten pixels for browsers that set text slightly wider.
func (c *State) frameHeight() int { return (c.Height + 19) / 10 * 10 }

func cutNote(text string) string {
	if r := []rune(text); len(r) > link.MaxNote {
		return string(r[:link.MaxNote])
	}
	return text
}
