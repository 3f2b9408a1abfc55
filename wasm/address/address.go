// Package address is what the page's address says besides the view that it leads to, and
// goes on to say: what of the page is hidden and locked, a note, a drawing, a run. It
// follows what is shown, so that it can be copied at any time.
package address

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"inkling/nn/ink"
	"inkling/nn/receipt"
	"inkling/wasm/link"
	"inkling/wasm/ui"
)

// State is what the address says.
type State struct {
	Astray     string   // why it does not lead to what it names, or ""
	Hide, Lock []string // the names of pieces
	Note       string
	Problems   []string         // what could not be taken as it was
	Came       *receipt.Receipt // the run whose outcome it tells, or nil
	Line       string           // that run in a line

	hidden, locked map[string]bool // the pieces that Hide and Lock are about, by name

	strokes []ink.Stroke // its drawing
	hash    string       // the end of it, from the number sign
	route   string       // the hash of the view that this leads to
	shown   shown        // when it was looked at last
}

// Env is what the address follows.
type Env struct {
	Route   string            // the hash of the view
	Text    map[string]string // the settings, as typed
	Reader  string            // the key of the network that reads, if others have it and it is not the first
	Strokes []ink.Stroke      // on the pad
}

// DismissProblems says that the visitor has read what was wrong with the address.
type DismissProblems struct{}

// Rewrite has the document's address say what is shown, without a new entry in the
// browser's history.
type Rewrite struct{ Hash string }

// Lead says where the present address leads: to the view of another hash.
func (s *State) Lead(hash, route string) { s.hash, s.route = hash, route }

// Read takes in what the address says after its question mark, and returns it. The
// pieces are those that can be hidden and locked.
func (s *State) Read(query string, pieces []ui.Piece) link.Link {
	l, problems := link.Read(query)
	known := func(key string, names []string) []string {
		return slices.DeleteFunc(names, func(name string) bool {
			unknown := ui.FindPiece(pieces, name).Name == ""
			if unknown {
				problems = append(problems, fmt.Sprintf("%s: there is no part %q", key, name))
			}
			return unknown
		})
	}
	s.Hide, s.Lock, s.Note = known("hide", l.Hide), known("lock", l.Lock), l.Note
	s.hidden, s.locked = covered(pieces, s.Hide), covered(pieces, s.Lock)
	s.Problems, s.strokes = problems, slices.Clone(l.Strokes)
	s.Came, s.Line = nil, ""
	if l.Came != nil {
		s.Came = &receipt.Receipt{Settings: l.Recipe(), Outcome: *l.Came}
		s.Line = s.Came.String()
	}
	return l
}

// covered returns the pieces that have one of the names, or are part of what has.
func covered(pieces []ui.Piece, names []string) map[string]bool {
	all := map[string]bool{}
	for _, p := range pieces {
		all[p.Name] = slices.ContainsFunc(p.Covering(), func(name string) bool { return slices.Contains(names, name) })
	}
	return all
}

// Hides reports whether a piece is hidden, or what it is a part of.
func (s *State) Hides(piece string) bool { return s.hidden[piece] }

// Locks reports whether a piece is locked, or what it is a part of.
func (s *State) Locks(piece string) bool { return s.locked[piece] }

// Fixes reports whether a piece is locked or hidden, or what it is a part of.
func (s *State) Fixes(piece string) bool { return s.locked[piece] || s.hidden[piece] }

// Limits describes what is hidden and locked.
func (s *State) Limits() string { return strings.Join(s.Hide, ",") + "|" + strings.Join(s.Lock, ",") }

// Hash returns the end of an address that leads to what is shown; with a drawing or
// the outcome of a run only if the present one has it.
func (s *State) Hash(env Env) string {
	l := link.Of(env.Text)
	l.Hide, l.Lock, l.Note, l.Reader = s.Hide, s.Lock, s.Note, env.Reader
	if s.draws(env) {
		l.Strokes = env.Strokes
	}
	if s.Came != nil && maps.Equal(env.Text, s.Came.Settings.Metadata()) {
		l.Came = &s.Came.Outcome
	}
	return l.Hash(env.Route)
}

// draws reports whether the drawing that came with the address is on the pad.
func (s *State) draws(env Env) bool {
	return len(env.Strokes) > 0 && slices.EqualFunc(s.strokes, env.Strokes, slices.Equal[ink.Stroke])
}

// shown is all that the address depends on.
type shown struct {
	route, reader string
	text          map[string]string
	asked         string // what is hidden and locked, and the note
	draws         bool
}

// Follow has the address say what is shown, if that has changed.
func (s *State) Follow(env Env) []any {
	now, then := shown{env.Route, env.Reader, env.Text, s.Limits() + s.Note, s.draws(env)}, s.shown
	if then.route == now.route && then.reader == now.reader && then.asked == now.asked && then.draws == now.draws && maps.Equal(then.text, now.text) {
		return nil
	}
	now.text = maps.Clone(now.text)
	s.shown = now
	hash := s.Hash(env)
	if then.text == nil || hash == s.hash || hash == "" && s.route == link.Home && !strings.Contains(s.hash, "?") {
		return nil // the address says it already
	}
	s.hash, s.route = hash, env.Route
	return []any{Rewrite{hash}}
}
