// Package share is what the author of a lesson composes and copies: a part of Inkling,
// what of it is hidden and locked, and the text that brings it into a page, a notebook or
// a course.
package share

import (
	"strconv"
	"strings"

	"inkling/nn/ink"
	"inkling/wasm/link"
	"inkling/wasm/snippet"
	"inkling/wasm/ui"
)

// State is what the author has composed: which part of Inkling is shown, what of it is
// hidden, and what is locked.
type State struct {
	View    string          // of a Part
	Hide    map[string]bool // by name of piece
	Lock    map[string]bool
	Note    string
	Theme   string // "" for that of the visitor's system
	Lang    string // of the lessons; "" for the visitor's
	Host    string // "" for any page
	Drawing bool   // the drawing on the pad comes along
	Run     bool   // the run that is shown at length comes along, with what it came to
	Begin   bool   // training begins at once

	Open map[Choice]bool // the lists of pieces that are open: ShowPiece, LockPiece

	Form    string // how it is copied: a key of snippet.Forms
	Copied  ui.Clip
	Width   string // of the column that the part goes into, in CSS pixels, as typed
	Preview string // the address of the frame that is shown, as wide as the column
	Height  int    // of its content
	Sized   bool   // that was measured since the address changed
}

// NewState returns that of an author who has chosen nothing yet.
func NewState() State {
	return State{View: "train", Hide: map[string]bool{}, Lock: map[string]bool{}, Open: map[Choice]bool{}, Form: snippet.Forms[0].Key, Width: "700", Height: 600}
}

// Env is what the author's composing sees of the rest of the page.
type Env struct {
	Base     string // the address of the folder in which the page is
	Parts    []Part
	Pieces   []ui.Piece        // what can be hidden or locked
	Settings link.Link         // those of the lab, and the network that reads if others have it
	Wrong    map[string]string // what is wrong with them, by key
	Run      *Run              // what is shown at length, or nil if it has come to nothing yet
	Strokes  []ink.Stroke      // on the pad
}

// A Part of Inkling can be shared.
type Part struct {
	View   string // in addresses
	Title  string
	Panels []string // of the lab; none for a lesson
}

// A Run can come along.
type Run struct {
	Name  string
	Score string    // after its last epoch
	Link  link.Link // its settings, and what it came to
}

// A Msg is something that the author does.
type Msg interface {
	apply(*State, Env) []any
}

// What the author can do.
type (
	// Compose chooses one of the things that are texts.
	Compose struct {
		What Choice
		Text string
	}
	// OpenPieces opens or closes a list of pieces.
	OpenPieces struct {
		What Choice
		Open bool
	}
	// Refresh shows the preview anew, once a text has been typed.
	Refresh struct{}
	// PreviewSized says how high the preview's content is.
	PreviewSized struct{ Height int }
	// CopySnippet copies what is shown.
	CopySnippet struct{}
)

// A Choice is one of the things to compose.
type Choice int

// The choices: the first are texts, the others ticks.
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

// text returns where a choice that is a text is kept.
func (c *State) text(what Choice) *string {
	return [...]*string{&c.View, &c.Theme, &c.Lang, &c.Host, &c.Form, &c.Width, &c.Note}[what]
}

// Update takes a message into account and returns what shall be done about it.
func (c *State) Update(m Msg, env Env) []any { return m.apply(c, env) }

func (m Compose) apply(c *State, env Env) []any {
	c.Copied = ui.Clip{}
	*c.text(m.What) = m.Text
	if m.What == NoteOf {
		c.Note = cutNote(m.Text)
		return nil // the preview waits until it is written
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

// The widths of a column, in CSS pixels: a frame shows all from 280.
const (
	leastWidth = 280
	mostWidth  = 2000
	someWidth  = 700
)

// width is that of the column, or a usual one if what was typed is none.
func (c *State) width() (pixels int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(c.Width))
	if err != nil || n < leastWidth || n > mostWidth {
		return someWidth, false
	}
	return n, true
}

// frameHeight is the height of a frame that shows the whole part in that column, in
// tens. Ten pixels at least are to spare, for browsers that set text a little wider.
func (c *State) frameHeight() int { return (c.Height + 19) / 10 * 10 }

func cutNote(text string) string {
	if r := []rune(text); len(r) > link.MaxNote {
		return string(r[:link.MaxNote])
	}
	return text
}
