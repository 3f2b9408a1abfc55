// Package drill has exercises whose answer is a few numbers, such as the weights and the bias of a unit. An answer is computed,
// not compared with another, so every right one is right.
package drill

import (
	"strconv"
	"strings"

	"inkling/nn/numeral"
	"inkling/wasm/learn/page"
)

// A Drill is an exercise. Its text is the string of its key; its fields have names that are the same in all languages.
type Drill struct {
	Key    string
	Fields []string
	Check  func(x []float32) Verdict
}

// A Verdict says whether numbers are right, or what is wrong with them: a string by its key, with arguments. Those of type
// float32 are shown as the page's language writes them.
type Verdict struct {
	Right bool
	Key   string
	Args  []any
}

// Right is the verdict on right numbers.
func Right() Verdict { return Verdict{Right: true} }

// Wrong says what is wrong.
func Wrong(key string, args ...any) Verdict { return Verdict{Key: key, Args: args} }

// A Set is the exercises of a lesson.
type Set struct {
	drills []Drill
	states []state
}

// state is what a visitor has done.
type state struct {
	texts   []string
	verdict *Verdict // of the last check, or nil
	tries   int
}

// New returns exercises that are not solved.
func New(drills ...Drill) *Set {
	s := &Set{drills, make([]state, len(drills))}
	for i, d := range drills {
		s.states[i].texts = make([]string, len(d.Fields))
	}
	return s
}

// Messages.
type (
	// Type is the text of a field.
	Type struct {
		Key   string
		Field int
		Text  string
	}
	// Check checks the numbers.
	Check struct{ Key string }
)

// note, followed by a key, is the name of the note with the numbers that were right.
const note = "drill/"

// most is the limit of numbers.
const most = 1000

// Update applies a message; known is false if it is not of these exercises.
func (s *Set) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	switch m := m.(type) {
	case Type:
		if i := s.find(m.Key); i >= 0 && m.Field >= 0 && m.Field < len(s.states[i].texts) {
			s.recall(i, env)
			s.states[i].texts[m.Field], s.states[i].verdict = m.Text, nil
			return nil, true
		}
	case Check:
		if i := s.find(m.Key); i >= 0 {
			s.recall(i, env)
			return s.check(i, env), true
		}
	}
	return nil, false
}

func (s *Set) find(key string) int {
	for i, d := range s.drills {
		if d.Key == key {
			return i
		}
	}
	return -1
}

// recall fills in the numbers that were right in an earlier visit, until the visitor has typed others.
func (s *Set) recall(i int, env page.Env) {
	st := &s.states[i]
	kept := strings.Split(env.Notes[note+s.drills[i].Key], ";")
	if len(kept) == len(st.texts) && strings.Join(st.texts, "") == "" && st.tries == 0 {
		copy(st.texts, kept)
		v := s.verdict(i)
		st.verdict, st.tries = &v, 1
	}
}

func (s *Set) check(i int, env page.Env) []page.Effect {
	st := &s.states[i]
	v := s.verdict(i)
	st.verdict, st.tries = &v, st.tries+1
	effects := []page.Effect{page.Completed{Page: env.Page, Name: s.drills[i].Key, Right: v.Right, Tries: st.tries}}
	if v.Right {
		effects = append(effects, env.Notes.Set(note+s.drills[i].Key, strings.Join(st.texts, ";"))...)
	}
	return effects
}

// verdict parses and checks the numbers.
func (s *Set) verdict(i int) Verdict {
	d, st := s.drills[i], s.states[i]
	x := make([]float32, len(d.Fields))
	for k, text := range st.texts {
		v, err := numeral.Parse(strings.TrimSpace(text), -most, most)
		switch {
		case strings.TrimSpace(text) == "":
			return Wrong("drill.blank", d.Fields[k])
		case err != nil || !(v >= -most && v <= most):
			return Wrong("drill.number", d.Fields[k], strconv.Itoa(-most), strconv.Itoa(most))
		}
		x[k] = float32(v)
	}
	return d.Check(x)
}
