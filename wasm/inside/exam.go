package inside

import (
	"cmp"
	"fmt"
	"slices"

	"inkling/nn"
	"inkling/nn/inspect"
	"inkling/nn/results"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// An Examination is how the network that reads answers the test images.
type Examination struct {
	Result  *proto.Examined // the last, or nil
	of      examined        // whose it is
	pending proto.Command   // the question that is not answered yet, or nil
	asked   examined        // whom that is about
	Loading *proto.Loading  // while the question waits for the data
	Error   string          // why there is no answer
	since   int             // reports of the run since the last question

	Cursor, Chosen Cell
}

// examined says which network was examined: the one in training is another with
// every mini-batch, and yet the same.
type examined struct {
	reader  string
	network *nn.Network // nil for the one in training
}

// A Cell is one of the confusion matrix: images of class Was that were read as
// class Read.
type Cell struct{ Was, Read int }

// noCell is no cell.
var noCell = Cell{-1, -1}

// What can happen to an examination.
type (
	// TestNetwork has the network that reads answer the test images.
	TestNetwork struct{}
	// CellKey is a key that was pressed in the matrix: one of ui.TileKeys.
	CellKey struct{ Name string }
	// ChooseCell shows the images of a cell, or with noCell the mistakes.
	ChooseCell struct{ Cell }
	// SaveConfusion saves the matrix as CSV.
	SaveConfusion struct{}
)

func (TestNetwork) apply(s *State) []Effect   { return s.examine() }
func (m CellKey) apply(s *State) []Effect     { return s.cellKey(m.Name) }
func (m ChooseCell) apply(s *State) []Effect  { return s.chooseCell(m.Cell) }
func (SaveConfusion) apply(s *State) []Effect { return s.saveConfusion() }

// examineEvery is how many reports of progress pass between two exams of the
// network in training: about a second.
const examineEvery = 10

// examinee says who reads now.
func (s *State) examinee() examined {
	if s.env.Training {
		return examined{reader: s.env.Reader}
	}
	return examined{s.env.Reader, s.subject()}
}

// exam returns what is known of the answers of the network that reads, or nil.
func (s *State) exam() *proto.Examined {
	if e := &s.Exam; e.Result != nil && e.of == s.examinee() {
		return e.Result
	}
	return nil
}

// asked describes the network that reads, for a question about it. It must be loaded.
func (s *State) asked() proto.Subject {
	if s.env.Training {
		return proto.Subject{OfRun: true}
	}
	m := s.env.Model
	settings := m.Settings
	settings.Data = s.env.ExamData
	return proto.Subject{Settings: settings.Metadata(), Shape: s.env.Data.Shape(), Parameters: m.Network.Bytes()}
}

// examine asks for the answers to the test images.
func (s *State) examine() []Effect {
	e := &s.Exam
	if s.subject() == nil {
		e.Error = "The network has not come yet."
		return nil
	}
	var effects []Effect
	if !s.env.Training && !s.env.Busy {
		effects = append(effects, UseData{s.env.ExamData})
	}
	e.pending, e.asked, e.Error, e.since = &proto.Examine{Subject: s.asked()}, s.examinee(), "", 0
	return append(effects, e.pending)
}

// Again brings what is known of the inside up to date with the network
// that reads.
func (s *State) Again(env Env) []Effect {
	s.env = env
	s.dropWish()
	return s.examineAgain()
}

// examineAgain asks for the answers where somebody looks and they are missing, or
// old because the network has learned on, but loads no data for it.
func (s *State) examineAgain() []Effect {
	i := s
	e := &i.Exam
	switch {
	case i.Tab != mistakesTab || !i.InSight || e.pending != nil || s.subject() == nil || !s.env.Testable:
		return nil
	case e.Error != "" && e.asked == s.examinee(): // it has been tried
		return nil
	case s.exam() == nil, s.env.Training && e.due(s.env.Learning):
		return s.examine()
	}
	return nil
}

// due reports whether the answers of the network in training are old.
func (e *Examination) due(training bool) bool {
	return e.since >= examineEvery || e.since > 0 && !training
}

// Waits reports whether a question has not been answered yet.
func (e *Examination) Waits() bool { return e.pending != nil }

// Learned notes that the network in training has learned on.
func (e *Examination) Learned(all bool) {
	e.since++
	if all {
		e.since = examineEvery
	}
}

// examined takes the answers.
func (s *State) examined(r *proto.Examined) []Effect {
	e := &s.Exam
	another := e.Result == nil || e.of != e.asked
	e.pending, e.Loading, e.Result, e.of = nil, nil, r, e.asked
	if another {
		e.Cursor, e.Chosen = Cell{0, 0}, noCell
	}
	if another || !s.env.Learning { // else nothing moves under who looks at it
		return s.askCases(s.wanted(), 0)
	}
	return nil
}

// unanswered notes why a question has no answer.
func (s *State) unanswered(question proto.Command, why string) {
	switch question.(type) {
	case *proto.Examine:
		s.Exam.pending, s.Exam.Loading, s.Exam.Error = nil, nil, why
	case *proto.Show:
		s.Cases.pending, s.Cases.Note = nil, why
	case *proto.Ascend:
		s.Wish.pending, s.Wish.Error = nil, why
	}
}

// Forget forgets the answers of a network that is no more.
func (i *State) Forget(reader string) {
	if i.Exam.of.reader == reader {
		i.Exam.Result, i.Cases.Images = nil, nil
	}
	if i.Exam.asked.reader == reader {
		i.Exam.pending, i.Exam.Loading = nil, nil
	}
}

// cellKey moves the cursor of the matrix, or shows the images of its cell.
func (s *State) cellKey(name string) []Effect {
	e, exam := &s.Exam, s.exam()
	if exam == nil {
		return nil
	}
	if name == "Enter" || name == " " {
		return s.chooseCell(e.Cursor)
	}
	n := len(exam.Confusion)
	at := ui.Moved(name, e.Cursor.Was*n+e.Cursor.Read, n, n*n, n*n)
	if name == "ArrowLeft" && e.Cursor.Read == 0 || name == "ArrowRight" && e.Cursor.Read == n-1 {
		return nil
	}
	e.Cursor = Cell{at / n, at % n}
	return nil
}

// chooseCell shows the images of a cell.
func (s *State) chooseCell(c Cell) []Effect {
	e := &s.Exam
	if s.exam() == nil {
		return nil
	}
	e.Chosen = c
	if c != noCell {
		e.Cursor = c
	}
	return s.askCases(s.wanted(), 0)
}

// wanted is the case whose images are wanted: those of the chosen cell, or the
// mistakes.
func (s *State) wanted() inspect.Case {
	if c := s.Exam.Chosen; c != noCell {
		return inspect.Case{Was: c.Was, Read: c.Read}
	}
	return inspect.Case{Was: inspect.Any, Read: inspect.Wrong}
}

// A Mixup is a mistake that is made often.
type Mixup struct {
	Cell
	Count int
}

// mixups returns the most frequent mistakes.
func mixups(e *proto.Examined, most int) []Mixup {
	var list []Mixup
	for was, counts := range e.Confusion {
		for read, n := range counts {
			if was != read && n > 0 {
				list = append(list, Mixup{Cell{was, read}, n})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Mixup) int { return cmp.Compare(b.Count, a.Count) })
	return list[:min(most, len(list))]
}

// saveConfusion has the browser save the matrix.
func (s *State) saveConfusion() []Effect {
	exam := s.exam()
	if exam == nil {
		return nil
	}
	csv := results.Confusion{Classes: exam.Data.Classes, Counts: exam.Confusion}.CSV()
	return []Effect{ui.Download{Name: s.file("confusion") + ".csv", Text: string(csv)}}
}

// file names a file about the network that reads.
func (s *State) file(what string) string {
	name := "inkling-" + what
	if n := s.subject(); n != nil {
		name += "-" + ui.Shape(n.Sizes)
	}
	return name
}

// pictureName names the file of a picture.
func (s *State) pictureName(picture string) string {
	name := picture
	if u := s.unit(); picture == unitCanvas || picture == productCanvas {
		name = fmt.Sprintf("%s-%d", picture, u.Unit+1)
	}
	if picture == wishCanvas {
		name = fmt.Sprintf("%s-%d-seed-%d", picture, s.Wish.Class, s.Wish.Seed)
	}
	return s.file(name) + ".png"
}

// Loaded notes how the data comes that a question waits for.
func (e *Examination) Loaded(l *proto.Loading) {
	e.Loading = nil
	if e.pending != nil && (l.Of == 0 || l.Bytes < l.Total) {
		e.Loading = l
	}
}
