package app

import (
	"slices"
	"strconv"
	"strings"

	"inkling/wasm/learn/contents"
	"inkling/wasm/link"
	"inkling/wasm/snippet"
	"inkling/wasm/ui"
)

// Composed is what the author of a lesson has composed: which part of Inkling is
// shown, what of it is hidden, and what is locked.
type Composed struct {
	View    string          // a frame's view, or learn/NAME
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

func newComposed() Composed {
	return Composed{View: "train", Hide: map[string]bool{}, Lock: map[string]bool{}, Open: map[Choice]bool{}, Form: snippet.Forms[0].Key, Width: "700", Height: 600}
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
	// CopyLink copies the address of what is shown now.
	CopyLink struct{}
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
func (c *Composed) text(what Choice) *string {
	return [...]*string{&c.View, &c.Theme, &c.Lang, &c.Host, &c.Form, &c.Width, &c.Note}[what]
}

// updateShare takes into account what the author does, and reports whether it was
// that.
func (s *State) updateShare(m Msg) ([]Effect, bool) {
	c := &s.Composed
	switch m := m.(type) {
	case Compose:
		c.Copied = ui.Clip{}
		*c.text(m.What) = m.Text
		if m.What == NoteOf {
			c.Note = cutNote(m.Text)
			return nil, true // the preview waits until it is written
		}
	case Tick:
		c.Copied = ui.Clip{}
		c.tick(m)
	case TickAll:
		c.Copied = ui.Clip{}
		effects := s.tickAll(m)
		s.refreshPreview()
		return effects, true
	case OpenPieces:
		c.Open[m.What] = m.Open
		return nil, true
	case Refresh:
	case PreviewSized:
		c.Height, c.Sized = max(120, min(m.Height, 20_000)), true
		return nil, true
	case CopySnippet:
		return []Effect{c.Copied.Copy(s.snippet(), ui.SelectIt)}, true
	case CopyLink:
		return []Effect{c.Copied.Copy(s.Base+hashOf(s.Route, s.Link()), "the browser's address says the same")}, true
	default:
		return nil, false
	}
	s.refreshPreview()
	return nil, true
}

// refreshPreview shows what is composed now.
func (s *State) refreshPreview() {
	c := &s.Composed
	if address := s.frameAddress(); address != c.Preview {
		c.Preview, c.Sized = address, false
	}
}

// The widths of a column, in CSS pixels: a frame shows all from 280.
const (
	leastWidth = 280
	mostWidth  = 2000
	someWidth  = 700
)

// width is that of the column, or a usual one if what was typed is none.
func (c *Composed) width() (pixels int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(c.Width))
	if err != nil || n < leastWidth || n > mostWidth {
		return someWidth, false
	}
	return n, true
}

// frameHeight is the height of a frame that shows the whole part in that column, in
// tens. Ten pixels at least are to spare, for browsers that set text a little wider.
func (c *Composed) frameHeight() int { return (c.Height + 19) / 10 * 10 }

func cutNote(text string) string {
	if r := []rune(text); len(r) > link.MaxNote {
		return string(r[:link.MaxNote])
	}
	return text
}

// composedLink returns the link of what is composed, with the settings that the
// lab has now.
func (s *State) composedLink() link.Link {
	c := &s.Composed
	l := link.Link{View: c.View, Note: strings.TrimSpace(c.Note), Theme: c.Theme, Lang: c.Lang, Host: c.Host}
	if !c.inLab() {
		return l
	}
	now := s.sharedRun()
	l.Preset, l.Settings, l.Came, l.Reader = now.Preset, now.Settings, now.Came, s.sharedReader()
	l.Hide, l.Lock = named(s.pieces(), c.Hide), named(s.pieces(), c.Lock)
	if c.Drawing {
		l.Strokes = s.Pad.Strokes
	}
	l.Begin = c.Begin && c.trains()
	return l
}

// sharedRun returns the link of the settings that are shared: those of the run that
// comes along, or else those that the lab has now.
func (s *State) sharedRun() link.Link {
	if made, ok := s.atLength().Receipt(); ok && s.Composed.Run && s.Composed.trains() {
		return linkOf(made)
	}
	return link.Of(s.Form.Text)
}

// inLab reports whether the part is one of the lab, and not a lesson.
func (c *Composed) inLab() bool { return c.View != "learn" && !strings.HasPrefix(c.View, "learn/") }

// panels returns the panels of the lab that the part has.
func (c *Composed) panels() []string {
	for _, v := range frameViews {
		if v.view == c.View && v.panels != nil {
			return v.panels
		}
	}
	var all []string
	for _, l := range panels {
		all = append(all, l.name)
	}
	return all
}

// trains reports whether the part has the buttons of training.
func (c *Composed) trains() bool { return c.inLab() && slices.Contains(c.panels(), "train") }

// frameAddress is the address of the part in a frame.
func (s *State) frameAddress() string { return s.Base + "embed.html?" + s.composedLink().String() }

// linkAddress is the address of the part alone: of the page itself, if it shows the
// whole lab or a lesson.
func (s *State) linkAddress() string {
	l := s.composedLink()
	l.Host = ""
	view := l.View
	if view != "lab" && s.Composed.inLab() {
		return s.Base + "embed.html?" + l.String()
	}
	l.View, l.Theme = "", ""
	route, _ := parseRoute(view)
	return s.Base + hashOf(route, l)
}

// part returns what is composed, for copying.
func (s *State) part() snippet.Part {
	l := s.composedLink()
	p := snippet.Part{Link: s.linkAddress(), Frame: s.frameAddress(), Element: s.Base + "embed.js", Title: "Inkling: " + s.viewTitle(s.Composed.View), Height: s.Composed.frameHeight()}
	if s.Composed.Form == "element" || s.Composed.Form == "resized" { // which hear the size by our own messages
		l.Host = ""
		p.Frame = s.Base + "embed.html?" + l.String()
	}
	p.Keys = l.Pairs()
	return p
}

func (s *State) snippet() string { return snippet.Find(s.Composed.Form).Write(s.part()) }

// viewTitle names a part.
func (s *State) viewTitle(view string) string {
	for _, v := range frameViews {
		if v.view == view {
			return v.title
		}
	}
	for _, p := range contents.Pages {
		if "learn/"+p.Name == view {
			return p.English
		}
	}
	return "Learn"
}

// composable are the parts that can be chosen: those of the lab whose panels there
// are, and the lessons.
func (s *State) composable() (list [][2]string) {
	for _, v := range frameViews {
		if v.panels == nil || findPanel(v.panels[len(v.panels)-1]) != nil {
			list = append(list, [2]string{v.view, v.title})
		}
	}
	for _, p := range contents.Pages {
		list = append(list, [2]string{"learn/" + p.Name, "Lesson: " + p.English})
	}
	return list
}
