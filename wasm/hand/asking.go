package hand

import (
	"slices"

	"inkling/wasm/ui"
)

// asking is how the pad asks for drawings, one after another.
type asking struct {
	on       bool
	class    int  // asked for
	inTurn   bool // each class in turn, otherwise all of one class first
	byItself bool // a drawing is kept after a pause
	touch    int  // counts what happens on the pad
}

// wanted is how many drawings of a class are asked for.
const wanted = 20

// Messages about asking.
type (
	// Ask makes the pad ask for drawings.
	Ask struct{}
	// StopAsking ends that.
	StopAsking struct{}
	// Take keeps the drawing that was asked for.
	Take struct{}
	// Paused says that nothing has happened on the pad for a moment since this touch.
	Paused struct{ Touch int }
	// SetInTurn chooses between the classes in turn and one class after another.
	SetInTurn struct{ On bool }
	// SetByItself chooses whether a drawing is kept after a pause.
	SetByItself struct{ On bool }
)

// Asked returns the class that the pad asks for, or "".
func (o *State) Asked() string {
	if !o.asking.on {
		return ""
	}
	return o.Classes[o.asking.class]
}

// follow chooses the next class after a drawing of a class, or -1 at the beginning. In turn, it is the
// one with the fewest drawings. Otherwise it changes when there are enough.
func (a *asking) follow(s *Set, after int) {
	counts := s.counts()
	if !a.inTurn && after >= 0 && counts[after] < wanted {
		a.class = after
		return
	}
	next := 0
	for i := range counts {
		c := (after + 1 + i) % len(counts)
		if i == 0 || counts[c] < counts[next] {
			next = c
		}
	}
	a.class = next
}

// apply also clears the pad, since that drawing has not been asked for.
func (Ask) apply(o *State, env Env) []Effect {
	o.asking.on = true
	o.asking.follow(o.Set, -1)
	effects := []Effect{ui.FocusID{ID: takeID}} // next to the pad, which may be on another page
	if len(env.Strokes) > 0 {
		effects = append(effects, Taken{})
	}
	if !o.Digits() {
		effects = append(effects, Prepare{})
	}
	return effects
}

func (StopAsking) apply(o *State, _ Env) []Effect {
	o.asking.on = false
	return nil
}

func (Take) apply(o *State, env Env) []Effect {
	if !o.asking.on || env.Drawing || len(env.Strokes) == 0 {
		return nil
	}
	return Keep{o.asking.class}.apply(o, env)
}

func (m Paused) apply(o *State, env Env) []Effect {
	if m.Touch != o.asking.touch || !o.asking.byItself {
		return nil
	}
	return Take{}.apply(o, env)
}

func (m SetInTurn) apply(o *State, _ Env) []Effect {
	o.asking.inTurn = m.On
	return nil
}

func (m SetByItself) apply(o *State, _ Env) []Effect {
	o.asking.byItself = m.On
	return nil
}

// Touched notes that something has happened on the pad. If a stroke has ended there, lifted, the
// drawing may be complete.
func (o *State) Touched(lifted bool, env Env) []Effect {
	o.asking.touch++
	if !lifted || !o.asking.on || !o.asking.byItself || env.Drawing || len(env.Strokes) == 0 {
		return nil
	}
	return []Effect{Wait{o.asking.touch}}
}

// Return takes back the drawing that was kept last, if the pad asks for drawings and nothing has
// changed since. The pad gets its strokes back.
func (o *State) Return(env Env) []Effect {
	n := len(o.before)
	if !o.asking.on || len(env.Strokes) > 0 || n == 0 || len(o.before[n-1])+1 != len(o.Kept) || !slices.Equal(o.before[n-1], o.Kept[:len(o.Kept)-1]) {
		return nil
	}
	return Undo{}.apply(o, env)
}
