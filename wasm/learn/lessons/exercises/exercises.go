// Package exercises is the lesson on the book's methods: blanks to fill, and a training by the answers.
package exercises

import (
	"slices"
	"time"

	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/page"
	"inkling/wasm/proto"
)

// State is what the lesson knows.
type State struct {
	blanks   map[string]*filled // by key
	checking string             // the key of the blank whose answer the worker is trying, or ""
	serial   int                // of the check
	practice practice
}

// filled is a blank with what the student has written in it.
type filled struct {
	text    string
	verdict *verdict // of what was checked last
	stale   bool     // the text is another since
	tries   int      // how often it was checked
	hints   int      // shown
	shown   bool     // the answer
	slow    bool     // the last check took too long
}

// verdict is what was said of an answer.
type verdict struct {
	answer string
	*proto.Checked
}

// patience is how long a check may take: after that the worker is ended.
const patience = 8 * time.Second

// triesBeforeAnswer is how many tries it takes until the answer is shown to
// who asks for it.
const triesBeforeAnswer = 3

// New returns blanks that are empty.
func New() *State {
	x := &State{blanks: map[string]*filled{}, practice: practice{images: 5000, epochs: 3}}
	for _, e := range exercise.Exercises {
		for _, b := range e.Blanks {
			x.blanks[b.Key] = &filled{}
		}
	}
	return x
}

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(x *State, env page.Env) []page.Effect
}

// Update takes in a message, if it is one of the lesson's.
func (x *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(x, env), true
	}
	return nil, false
}

// What can happen to a blank, which Blank is the key of.
type (
	// Fill writes in it.
	Fill struct{ Blank, Text string }
	// KeepAnswer keeps what is written for the next visit.
	KeepAnswer struct{ Blank string }
	// TryAnswer has it checked.
	TryAnswer struct{ Blank string }
	// tooLong says that a check should be over by now.
	tooLong struct{ serial int }
	// MoreHint shows the next hint.
	MoreHint struct{ Blank string }
	// ShowAnswer writes the answer in it.
	ShowAnswer struct{ Blank string }
)

// answerNote and the key of a blank name what is kept of it; rightNote that it was
// found right.
const (
	answerNote = "answer/"
	rightNote  = "right/"
)

// right reports whether what is written was found right.
func (f *filled) right() bool { return f.verdict != nil && f.verdict.Right && !f.stale }

func (m Fill) apply(x *State, _ page.Env) []page.Effect {
	if f := x.blanks[m.Blank]; f != nil {
		f.text = m.Text
		f.stale = f.verdict != nil && f.verdict.answer != m.Text
	}
	return nil
}

func (m KeepAnswer) apply(x *State, env page.Env) []page.Effect {
	f := x.blanks[m.Blank]
	if f == nil {
		return nil
	}
	if !f.right() {
		env.Notes.Set(rightNote+m.Blank, "")
	}
	return env.Notes.Set(answerNote+m.Blank, f.text)
}

func (m TryAnswer) apply(x *State, env page.Env) []page.Effect {
	f := x.blanks[m.Blank]
	if f == nil || x.checking != "" {
		return nil
	}
	effects := KeepAnswer(m).apply(x, env)
	x.checking, f.slow = m.Blank, false
	x.serial++
	effects = append(effects, env.Worker.Ask(&proto.Check{Blank: m.Blank, Answer: f.text})...)
	return append(effects, page.Later{After: patience, Msg: tooLong{x.serial}})
}

func (m tooLong) apply(x *State, _ page.Env) []page.Effect {
	if x.checking == "" || m.serial != x.serial {
		return nil
	}
	x.blanks[x.checking].slow = true
	return []page.Effect{page.StopWorker{}}
}

func (m MoreHint) apply(x *State, _ page.Env) []page.Effect {
	if b, ok := exercise.Find(m.Blank); ok {
		f := x.blanks[m.Blank]
		f.hints = min(f.hints+1, len(b.Hints))
	}
	return nil
}

func (m ShowAnswer) apply(x *State, env page.Env) []page.Effect {
	b, ok := exercise.Find(m.Blank)
	if !ok {
		return nil
	}
	f := x.blanks[m.Blank]
	f.shown = true
	Fill{m.Blank, b.Answer}.apply(x, env)
	return TryAnswer(m).apply(x, env)
}

// Told takes in a report of the worker.
func (x *State) Told(report proto.Report, env page.Env) []page.Effect {
	switch report.Question.(type) {
	case *proto.Check, *proto.Practise:
	default:
		if _, ended := report.Body.(*proto.Ended); ended {
			x.stop()
		}
		return nil
	}
	switch r := report.Body.(type) {
	case *proto.Checked:
		return x.checked(report.Question.(*proto.Check), r, env)
	case *proto.Practising:
		x.practice.progress = &r.Practice
	case *proto.Drilled:
		x.practice.drilled(r)
	case *proto.Practised:
		x.practice.progress = &r.Practice
		return x.finished(env)
	case *proto.Ceased:
		x.practice.going, x.practice.ceasing = false, false
	case *proto.Unanswered:
		x.stop()
		env.Worker.FailQuestion(env.Page, r)
	}
	return nil
}

func (x *State) checked(asked *proto.Check, r *proto.Checked, env page.Env) []page.Effect {
	f := x.blanks[asked.Blank]
	if f == nil || asked.Blank != x.checking {
		return nil
	}
	x.checking = ""
	f.verdict, f.stale = &verdict{asked.Answer, r}, f.text != asked.Answer
	f.tries++
	effects := []page.Effect{x.completed(env.Page, asked.Blank)}
	if r.Right {
		effects = append(effects, env.Notes.Set(rightNote+asked.Blank, asked.Answer)...)
	}
	return effects
}

// completed tells of the exercise that a blank belongs to.
func (x *State) completed(name, blank string) page.Completed {
	c := page.Completed{Page: name, Right: true}
	for _, e := range exercise.Exercises {
		if !slices.ContainsFunc(e.Blanks, func(b exercise.Blank) bool { return b.Key == blank }) {
			continue
		}
		c.Name, c.Right = e.Key, x.solved(e)
		for _, b := range e.Blanks {
			c.Tries += x.blanks[b.Key].tries
		}
	}
	return c
}

// solved reports whether all blanks of an exercise are right.
func (x *State) solved(e exercise.Exercise) bool {
	return !slices.ContainsFunc(e.Blanks, func(b exercise.Blank) bool { return !x.blanks[b.Key].right() })
}

// count returns how many exercises are solved.
func (x *State) count() (n int) {
	for _, e := range exercise.Exercises {
		if x.solved(e) {
			n++
		}
	}
	return n
}

// answers returns what is written in all blanks.
func (x *State) answers() exercise.Answers {
	a := exercise.Answers{}
	for key, f := range x.blanks {
		a[key] = f.text
	}
	return a
}

// stop ends what waited for the worker.
func (x *State) stop() {
	x.checking = ""
	x.practice.going, x.practice.ceasing = false, false
}

// Recall takes in what was kept of the answers.
func (x *State) Recall(notes page.Notes) {
	for key, f := range x.blanks {
		f.text = notes[answerNote+key]
		if answer := notes[rightNote+key]; answer != "" && answer == f.text {
			f.verdict = &verdict{answer, &proto.Checked{Right: true}}
		}
	}
}
