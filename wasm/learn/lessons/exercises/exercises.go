// Package exercises is the lesson on the book's methods: blanks to fill, and training with the
// answers.
package exercises

import (
	"slices"
	"time"

	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/page"
	"inkling/wasm/proto"
)

// State is the state of the lesson.
type State struct {
	blanks   map[string]*filled // by key
	checking string             // key of the blank whose answer the worker is checking, or ""
	serial   int                // number of the check
	practice practice
}

// filled is a blank with the student's text.
type filled struct {
	text    string
	verdict *verdict // of the last check
	stale   bool     // the text has changed since
	tries   int      // number of checks
	hints   int      // number shown
	shown   bool     // the answer is shown
	slow    bool     // the last check took too long
}

// verdict is the verdict on an answer.
type verdict struct {
	answer string
	*proto.Checked
}

// patience is the longest time for a check. After that the worker is ended.
const patience = 8 * time.Second

// triesBeforeAnswer is the number of tries before the answer can be shown.
const triesBeforeAnswer = 3

// New returns empty blanks.
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

// Update applies a message of the lesson.
func (x *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(x, env), true
	}
	return nil, false
}

// Messages of a blank; the field Blank is its key.
type (
	// Fill changes its text.
	Fill struct{ Blank, Text string }
	// KeepAnswer keeps the text for the next visit.
	KeepAnswer struct{ Blank string }
	// TryAnswer checks the answer.
	TryAnswer struct{ Blank string }
	// tooLong says that the time for a check is over.
	tooLong struct{ serial int }
	// MoreHint shows the next hint.
	MoreHint struct{ Blank string }
	// ShowAnswer fills in the answer.
	ShowAnswer struct{ Blank string }
)

// answerNote, followed by a blank's key, is the name of the note with its text; rightNote that of
// the text found right.
const (
	answerNote = "answer/"
	rightNote  = "right/"
)

// right reports whether the current text was found right.
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

// Reported handles a report of the worker.
func (x *State) Reported(report proto.Report, env page.Env) []page.Effect {
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

// completed returns the result of the exercise that contains a blank.
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

// count returns the number of exercises solved.
func (x *State) count() (n int) {
	for _, e := range exercise.Exercises {
		if x.solved(e) {
			n++
		}
	}
	return n
}

// answers returns the texts of all blanks.
func (x *State) answers() exercise.Answers {
	a := exercise.Answers{}
	for key, f := range x.blanks {
		a[key] = f.text
	}
	return a
}

// stop cancels what waits for the worker.
func (x *State) stop() {
	x.checking = ""
	x.practice.going, x.practice.ceasing = false, false
}

// Recall reads the kept answers.
func (x *State) Recall(notes page.Notes) {
	for key, f := range x.blanks {
		f.text = notes[answerNote+key]
		if answer := notes[rightNote+key]; answer != "" && answer == f.text {
			f.verdict = &verdict{answer, &proto.Checked{Right: true}}
		}
	}
}
