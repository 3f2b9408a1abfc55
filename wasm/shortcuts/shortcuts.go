// Package shortcuts makes single keys do what buttons of the lab do, and shows an overview of them.
// It decides which key does what. The page carries it out with the messages that its buttons send.
package shortcuts

import (
	"strings"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// State says whether the keys work.
type State struct {
	Off  bool // the visitor has switched the keys off
	Open bool // the overview is shown
}

// Env is what the keys need of the rest of the page.
type Env struct {
	Shown   bool // the lab is shown, and not as a part of another page
	Drawing bool // the keyboard draws on the pad
	Limits  ui.Limits
	Presets []Choice // in the order of the form
	Panels  []Choice // in the order of the navigation
}

// A Choice is a preset or a panel.
type Choice struct{ Key, Title string }

// A Msg is something that has happened to the keys or the overview.
type Msg interface {
	apply(*State, Env) []Effect
}

// Messages of the keys and the overview.
type (
	// Press is a key that was pressed, as in a KeyboardEvent, while nothing has the focus that uses it.
	Press struct {
		Key, Code string
		Shift     bool
	}
	// Show opens the overview.
	Show struct{}
	// Hide closes the overview, or reports that it was closed.
	Hide struct{}
	// Switch switches the keys on or off.
	Switch struct{ On bool }
)

// An Effect is something for the page or the runtime to do.
type Effect = any

// Effects for the page.
type (
	// Do carries out a command.
	Do struct{ Command Command }
	// ChoosePreset fills the form with a preset.
	ChoosePreset struct{ Key string }
	// GoTo goes to a panel of the lab.
	GoTo struct{ Panel string }
)

// Effects for the runtime.
type (
	// ShowOverview opens the dialog.
	ShowOverview struct{}
	// HideOverview closes the dialog.
	HideOverview struct{}
	// Keep keeps the switch for later visits.
	Keep struct{ Off bool }
	// Present begins or ends the presentation.
	Present struct{}
	// FillScreen makes the page fill the screen, or ends that.
	FillScreen struct{}
)

// Update applies a message and returns the effects.
func (s *State) Update(m Msg, env Env) []Effect { return m.apply(s, env) }

// Uses reports whether a key does something now.
func (s *State) Uses(p Press, env Env) bool { return s.find(p, env) != nil }

func (m Press) apply(s *State, env Env) []Effect {
	switch e := s.find(m, env).(type) {
	case nil:
		return nil
	case ShowOverview:
		return Show{}.apply(s, env)
	default:
		return []Effect{e}
	}
}

func (Show) apply(s *State, env Env) []Effect {
	if s.Open || !env.Shown {
		return nil
	}
	s.Open = true
	return []Effect{ShowOverview{}}
}

func (Hide) apply(s *State, _ Env) []Effect {
	s.Open = false
	return []Effect{HideOverview{}}
}

func (m Switch) apply(s *State, _ Env) []Effect {
	s.Off = !m.On
	return []Effect{Keep{s.Off}}
}

// find returns the effect of a key, or nil if it has none now.
func (s *State) find(p Press, env Env) Effect {
	if s.Off || s.Open || !env.Shown || env.Drawing {
		return nil
	}
	if n := p.digit(); n > 0 && p.Key != overviewKey {
		return env.numbered(n, p.Shift)
	}
	for _, g := range groups {
		for _, k := range g.keys {
			if k.has(p) && env.free(k.piece) {
				return k.effect
			}
		}
	}
	return nil
}

// numbered returns the effect of a digit, or nil if nothing has this number.
func (e *Env) numbered(n int, shift bool) Effect {
	if shift {
		if list := e.panels(); n <= len(list) {
			return GoTo{list[n-1].Key}
		}
		return nil
	}
	if list := e.presets(); n <= len(list) {
		return ChoosePreset{list[n-1].Key}
	}
	return nil
}

// mostDigits is the number of digits that are keys.
const mostDigits = 9

// presets returns the presets that have a digit.
func (e *Env) presets() []Choice {
	if !e.free("preset") {
		return nil
	}
	return e.Presets[:min(len(e.Presets), mostDigits)]
}

// panels returns the panels that have a digit. An address that hides the navigation keeps visitors
// where they are.
func (e *Env) panels() []Choice {
	if e.Limits.Hides("navigation") {
		return nil
	}
	return e.Panels[:min(len(e.Panels), mostDigits)]
}

// free reports whether a piece of the page is neither hidden nor locked. No piece has the name "".
func (e *Env) free(piece string) bool { return !e.Limits.Hides(piece) && !e.Limits.Locks(piece) }

// digit returns the digit of a key from 1 to 9, or 0. In the row of digits the position of the key
// counts, as Shift makes another character of it.
func (p Press) digit() int {
	name, row := strings.CutPrefix(p.Code, "Digit") // for programs
	if !row {
		if p.Shift {
			return 0
		}
		name = p.Key // of a number pad
	}
	if len(name) != 1 || name < "1" || name > "9" {
		return 0
	}
	return int(name[0] - '0')
}

// A Command is what a letter does.
type Command int

// The commands.
const (
	Train Command = iota // or pause or resume a run
	Step
	StepEpoch
	Clear
	Undo
	Redo
)

// overviewKey opens the overview.
const overviewKey = "?"

// A key is one line of the overview.
type key struct {
	names  string // as in KeyboardEvent.key: one character each
	label  words.M
	piece  string // that an address can hide or lock, or ""
	effect Effect
}

// groups are the keys in the order of the overview. To add one, add a line here.
var groups = []struct {
	title words.M
	keys  []key
}{
	{trainGroup, []key{
		{"t", trainLabel, "buttons", Do{Train}},
		{"s", stepLabel, "buttons", Do{Step}},
		{"e", stepEpochLabel, "buttons", Do{StepEpoch}},
	}},
	{drawGroup, []key{
		{"c", clearLabel, "draw", Do{Clear}},
		{"uz", undoLabel, "draw", Do{Undo}},
		{"r", redoLabel, "draw", Do{Redo}},
	}},
	{pageGroup, []key{
		{"p", presentLabel, "", Present{}},
		{"f", fullScreenLabel, "", FillScreen{}},
		{overviewKey, overviewLabel, "", ShowOverview{}},
	}},
}

// has reports whether the press is of this key. Caps Lock makes no difference, Shift makes another
// key of a letter.
func (k *key) has(p Press) bool {
	if len(p.Key) != 1 || p.Shift && p.Key != overviewKey {
		return false
	}
	return strings.Contains(k.names, strings.ToLower(p.Key))
}
