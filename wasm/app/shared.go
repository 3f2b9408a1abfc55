package app

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"inkling/nn/ink"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/link"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// Shared is what the address says beside the route: what somebody composed for
// others to see.
type Shared struct {
	Hide, Lock []string
	Note       string
	Problems   []string // what could not be taken as it was

	strokes []ink.Stroke     // the drawing, as long as it is on the pad
	came    *receipt.Receipt // the run whose outcome the address tells, or nil
	line    string           // that run in a line
	written addressed        // what was shown when the address was looked at last
}

// addressed is all that an address depends on.
type addressed struct {
	route      Route
	text       map[string]string
	reader     string
	query      string // of what was shared
	hasDrawing bool
}

// Rewrite has the document's address say what is shown, without a new entry in the
// browser's history.
type Rewrite struct{ Hash string }

// DismissProblems says that the visitor has read what was wrong with the address.
type DismissProblems struct{}

// share takes in what the address says after its question mark. What it does not
// speak of stays as it is.
func (s *State) share(query string) []Effect {
	l, problems := link.Read(query)
	s.Shared = Shared{Note: l.Note, Problems: problems, written: s.Shared.written}
	s.Shared.Hide = s.known("hide", l.Hide)
	s.Shared.Lock = s.known("lock", l.Lock)
	pristine := maps.Equal(s.Form.Text, recipe.Presets[0].Settings.Metadata())
	if l.Trains() || query != "" && pristine { // else it would mean the seed of today
		s.Form.Begin(l.Base())
		s.Form.Take(l.Settings)
		s.Browse.TurnTo(s.Form.Text["data"])
	}
	s.hold()
	effects := s.unqueueBarred()
	if l.Came != nil {
		s.Shared.came = &receipt.Receipt{Settings: l.Recipe(), Outcome: *l.Came}
		s.Shared.line = s.Shared.came.String()
		s.Repeat.Text, s.Repeat.Wrong = s.Shared.line, ""
	}
	if l.Strokes != nil {
		s.Pad.Replace(pad.Paper{Strokes: l.Strokes})
		s.Shared.strokes = slices.Clone(l.Strokes)
		s.read()
	}
	if l.Reader != "" {
		effects = append(effects, s.turnToReader(l.Reader)...)
	}
	switch {
	case !l.Begin || s.Busy():
	case l.Came != nil:
		effects = append(effects, s.runLine()...)
	default:
		effects = append(effects, s.press(proto.Train)...)
	}
	return effects
}

// known returns those names that are of parts, and notes the others.
func (s *State) known(key string, names []string) []string {
	return slices.DeleteFunc(names, func(name string) bool {
		_, ok := findPiece(name)
		if !ok {
			s.Shared.Problems = append(s.Shared.Problems, fmt.Sprintf("%s: there is no part %q", key, name))
		}
		return !ok
	})
}

// hides reports whether a part is hidden.
func (s *State) hides(name string) bool { return slices.Contains(s.Shared.Hide, name) }

// Link returns what is shown as a link says it; with a drawing or the outcome of a
// run only if the link that led here had it.
func (s *State) Link() link.Link {
	l := link.Of(s.Form.Text)
	l.Hide, l.Lock, l.Note = s.Shared.Hide, s.Shared.Lock, s.Shared.Note
	l.Reader = s.sharedReader()
	if s.drawsShared() {
		l.Strokes = s.Pad.Strokes
	}
	if came := s.Shared.came; came != nil && maps.Equal(s.Form.Text, came.Settings.Metadata()) {
		l.Came = &came.Outcome
	}
	return l
}

// sharedReader returns the key of the network that reads, if others have it and it
// is not the first, or "".
func (s *State) sharedReader() string {
	if p, ok := recipe.FindPreset(s.Reader); ok && p.Pretrained && s.Reader != firstReader {
		return s.Reader
	}
	return ""
}

// drawsShared reports whether the drawing that came with the link is on the pad.
func (s *State) drawsShared() bool {
	return len(s.Pad.Strokes) > 0 && slices.EqualFunc(s.Shared.strokes, s.Pad.Strokes, slices.Equal[ink.Stroke])
}

// rewrite has the address say what is shown, if that has changed.
func (s *State) rewrite() []Effect {
	if s.Frame != nil || !s.settled || s.Route.View == Learn {
		return nil
	}
	sh := &s.Shared
	now := addressed{s.Route, s.Form.Text, s.Reader, strings.Join(append(sh.Hide, sh.Lock...), ",") + sh.Note, s.drawsShared()}
	if then := sh.written; now.same(then) {
		return nil
	}
	first := sh.written.text == nil
	now.text = maps.Clone(now.text)
	sh.written = now
	hash := s.Link().Hash(s.Route.Hash())
	if first || hash == s.hash || hash == "" && parses(s.hash) == home && !strings.Contains(s.hash, "?") {
		return nil // the address says it already
	}
	s.hash = hash
	return []Effect{Rewrite{hash}}
}

// parses returns where a hash leads.
func parses(hash string) Route {
	r, _ := parseRoute(hash)
	return r
}

func (a addressed) same(b addressed) bool {
	return a.route == b.route && a.reader == b.reader && a.query == b.query && a.hasDrawing == b.hasDrawing && maps.Equal(a.text, b.text)
}

// tell lets who is around know what a message has changed: the page of a frame, or
// the browser's address.
func (s *State) tell(m Msg) []Effect {
	_, moving := m.(pad.PenMove)
	if s.Frame != nil {
		return s.tidings(moving)
	}
	if _, news := m.(Reported); news || moving {
		return nil
	}
	return s.rewrite()
}
