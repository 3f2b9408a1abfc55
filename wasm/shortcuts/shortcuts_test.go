package shortcuts

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/ui/uitest"
)

// limits hide and lock the pieces of these names.
type limits struct{ hidden, locked string }

func (l limits) Hides(name string) bool { return name != "" && name == l.hidden }
func (l limits) Locks(name string) bool { return name != "" && name == l.locked }

func env() Env {
	return Env{
		Shown: true, Limits: uitest.NoLimits{},
		Presets: []Choice{{"book", "The book's"}, {"good", "A good one"}},
		Panels:  []Choice{{"draw", "Draw"}, {"train", "Train"}},
	}
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		press Press
		want  Effect
	}{
		{Press{Key: "t", Code: "KeyT"}, Do{Train}},
		{Press{Key: "T", Code: "KeyT"}, Do{Train}}, // with Caps Lock
		{Press{Key: "T", Code: "KeyT", Shift: true}, nil},
		{Press{Key: "s", Code: "KeyS"}, Do{Step}},
		{Press{Key: "e", Code: "KeyE"}, Do{StepEpoch}},
		{Press{Key: "c", Code: "KeyC"}, Do{Clear}},
		{Press{Key: "u", Code: "KeyU"}, Do{Undo}},
		{Press{Key: "z", Code: "KeyY"}, Do{Undo}}, // on a German keyboard
		{Press{Key: "y", Code: "KeyZ"}, nil},
		{Press{Key: "r", Code: "KeyR"}, Do{Redo}},
		{Press{Key: "p", Code: "KeyP"}, Present{}},
		{Press{Key: "f", Code: "KeyF"}, FillScreen{}},
		{Press{Key: "?", Code: "Minus", Shift: true}, ShowOverview{}}, // on a German keyboard
		{Press{Key: "?", Code: "Digit7", Shift: true}, ShowOverview{}},
		{Press{Key: "1", Code: "Digit1"}, ChoosePreset{"book"}},
		{Press{Key: "&", Code: "Digit1"}, ChoosePreset{"book"}}, // on a French keyboard
		{Press{Key: "2", Code: "Numpad2"}, ChoosePreset{"good"}},
		{Press{Key: "3", Code: "Digit3"}, nil},
		{Press{Key: "0", Code: "Digit0"}, nil},
		{Press{Key: "\"", Code: "Digit2", Shift: true}, GoTo{"train"}}, // on a German keyboard
		{Press{Key: "!", Code: "Digit1", Shift: true}, GoTo{"draw"}},
		{Press{Key: "§", Code: "Digit3", Shift: true}, nil},
		{Press{Key: "Enter", Code: "Enter"}, nil},
		{Press{Key: "Tab", Code: "Tab"}, nil},
		{Press{Key: "", Code: ""}, nil},
		{Press{Key: "ü", Code: "BracketLeft"}, nil},
	} {
		var s State
		if d := cmp.Diff(c.want, s.find(c.press, env())); d != "" {
			t.Errorf("%+v: %s", c.press, d)
		}
		if uses := s.Uses(c.press, env()); uses != (c.want != nil) {
			t.Errorf("%+v is used: %v", c.press, uses)
		}
	}
}

// TestKeysRest checks when no key does anything.
func TestKeysRest(t *testing.T) {
	elsewhere, drawing := env(), env()
	elsewhere.Shown, drawing.Drawing = false, true
	for name, c := range map[string]struct {
		state State
		env   Env
	}{
		"in another view":             {State{}, elsewhere},
		"while the keyboard draws":    {State{}, drawing},
		"while the overview is shown": {State{Open: true}, env()},
		"when they are switched off":  {State{Off: true}, env()},
	} {
		for _, key := range []string{"t", "c", "1", "p", "?"} {
			if e := c.state.Update(Press{Key: key}, c.env); e != nil {
				t.Errorf("%s: %q does %T%+v", name, key, e, e)
			}
		}
	}
}

// TestLimits checks that no key reaches what an address hides or locks.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		piece string
		press Press
	}{
		{"buttons", Press{Key: "t"}}, {"buttons", Press{Key: "s"}}, {"buttons", Press{Key: "e"}},
		{"draw", Press{Key: "c"}}, {"draw", Press{Key: "u"}}, {"draw", Press{Key: "r"}},
		{"preset", Press{Key: "1", Code: "Digit1"}},
	} {
		for _, l := range []limits{{hidden: c.piece}, {locked: c.piece}} {
			e := env()
			e.Limits = l
			if (&State{}).Uses(c.press, e) {
				t.Errorf("%+v: %+v does something", l, c.press)
			}
		}
	}
	e := env()
	e.Limits = limits{hidden: "navigation"}
	if (&State{}).Uses(Press{Key: "!", Code: "Digit1", Shift: true}, e) {
		t.Error("a key goes to a panel without navigation")
	}
}

func TestOverview(t *testing.T) {
	var s State
	step := func(m Msg, want ...Effect) {
		t.Helper()
		if d := cmp.Diff(want, s.Update(m, env())); d != "" {
			t.Errorf("%T: %s", m, d)
		}
	}
	step(Press{Key: "?"}, ShowOverview{})
	step(Show{})
	step(Switch{On: false}, Keep{Off: true})
	step(Hide{}, HideOverview{})
	step(Press{Key: "t"})
	step(Show{}, ShowOverview{}) // the button works without keys
	step(Switch{On: true}, Keep{Off: false})
	step(Hide{}, HideOverview{})
	step(Press{Key: "t"}, Do{Train})
}

// TestOneMeaning checks that no key has two lines in the overview.
func TestOneMeaning(t *testing.T) {
	seen := map[rune]bool{}
	for _, g := range groups {
		for _, k := range g.keys {
			for _, name := range k.names {
				if seen[name] {
					t.Errorf("%c has two meanings", name)
				}
				seen[name] = true
			}
		}
	}
}
