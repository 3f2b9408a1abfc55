// Package address keeps the part of the page's address after the route (pieces that are hidden or
// locked, a note, a drawing, a run). The address follows what is shown, so that it can be copied at
// any time.
package address

import (
	"maps"
	"slices"
	"strings"

	"inkling/nn/ink"
	"inkling/nn/phrase"
	"inkling/nn/receipt"
	"inkling/wasm/link"
	"inkling/wasm/ui"
)

// State is the content of the address.
type State struct {
	NotFound   string   // why it leads nowhere, or ""
	Hide, Lock []string // names of pieces
	Note       string
	Lang       string           // the language that it asks for, or ""
	Problems   []phrase.Phrase  // what was ignored or adjusted
	Receipt    *receipt.Receipt // the run whose results it contains, or nil
	Line       string           // that run as a line

	hidden, locked map[string]bool // all pieces that Hide and Lock cover, by name

	strokes []ink.Stroke // its drawing
	hash    string       // from the number sign on
	route   string       // hash of the view that it leads to
	shown   shown        // the state at the last Follow
}

// Env is the state that the address follows.
type Env struct {
	Route   string            // hash of the view
	Text    map[string]string // the settings, as typed
	Reader  string            // key of the active network if it is public and not the first
	Strokes []ink.Stroke      // on the pad
}

// DismissProblems hides the problems of the address.
type DismissProblems struct{}

// Rewrite changes the document's address without adding an entry to the browser's history.
type Rewrite struct{ Hash string }

// Lead sets the present address and the hash of the view that it leads to.
func (s *State) Lead(hash, route string) { s.hash, s.route = hash, route }

// Read parses the address after its question mark, and returns it. pieces are those that can be
// hidden and locked.
func (s *State) Read(query string, pieces []ui.Piece) link.Link {
	l, problems := link.Read(query)
	known := func(key string, names []string) []string {
		return slices.DeleteFunc(names, func(name string) bool {
			unknown := ui.FindPiece(pieces, name).Name == ""
			if unknown {
				problems = append(problems, phrase.New("%s: there is no part %q", key, name))
			}
			return unknown
		})
	}
	s.Hide, s.Lock, s.Note, s.Lang = known("hide", l.Hide), known("lock", l.Lock), l.Note, l.Lang
	s.hidden, s.locked = covered(pieces, s.Hide), covered(pieces, s.Lock)
	s.Problems, s.strokes = problems, slices.Clone(l.Strokes)
	s.Receipt, s.Line = nil, ""
	if l.Outcome != nil {
		s.Receipt = &receipt.Receipt{Settings: l.Recipe(), Outcome: *l.Outcome}
		s.Line = s.Receipt.String()
	}
	return l
}

// covered marks the pieces that have one of the names, or are part of one that has.
func covered(pieces []ui.Piece, names []string) map[string]bool {
	all := map[string]bool{}
	for _, p := range pieces {
		all[p.Name] = slices.ContainsFunc(p.Covering(), func(name string) bool { return slices.Contains(names, name) })
	}
	return all
}

// Hides reports whether a piece, or one that it is part of, is hidden.
func (s *State) Hides(piece string) bool { return s.hidden[piece] }

// Locks reports whether a piece, or one that it is part of, is locked.
func (s *State) Locks(piece string) bool { return s.locked[piece] }

// Fixes reports whether a piece, or one that it is part of, is locked or hidden.
func (s *State) Fixes(piece string) bool { return s.locked[piece] || s.hidden[piece] }

// Limits describes what is hidden and locked.
func (s *State) Limits() string { return strings.Join(s.Hide, ",") + "|" + strings.Join(s.Lock, ",") }

// Hash returns the end of an address that leads to what is shown. It includes a drawing or the
// results of a run only if the present address has them.
func (s *State) Hash(env Env) string {
	l := link.Of(env.Text)
	l.Hide, l.Lock, l.Note, l.Lang, l.Reader = s.Hide, s.Lock, s.Note, s.Lang, env.Reader
	if s.draws(env) {
		l.Strokes = env.Strokes
	}
	if s.Receipt != nil && maps.Equal(env.Text, s.Receipt.Settings.Metadata()) {
		l.Outcome = &s.Receipt.Outcome
	}
	return l.Hash(env.Route)
}

// draws reports whether the drawing of the address is on the pad.
func (s *State) draws(env Env) bool {
	return len(env.Strokes) > 0 && slices.EqualFunc(s.strokes, env.Strokes, slices.Equal[ink.Stroke])
}

// shown is the state that the address depends on.
type shown struct {
	route, reader string
	text          map[string]string
	asked         string // what is hidden and locked, the note and the language
	draws         bool
}

// Follow updates the address if the state has changed.
func (s *State) Follow(env Env) []any {
	now, then := shown{env.Route, env.Reader, env.Text, s.Limits() + s.Note + "|" + s.Lang, s.draws(env)}, s.shown
	if then.route == now.route && then.reader == now.reader && then.asked == now.asked && then.draws == now.draws && maps.Equal(then.text, now.text) {
		return nil
	}
	now.text = maps.Clone(now.text)
	s.shown = now
	hash := s.Hash(env)
	if then.text == nil || hash == s.hash || hash == "" && s.route == link.Home && !strings.Contains(s.hash, "?") {
		return nil // the address is already right
	}
	s.hash, s.route = hash, env.Route
	return []any{Rewrite{hash}}
}
