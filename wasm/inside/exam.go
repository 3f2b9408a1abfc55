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

// An Examination holds the answers of the active network to the test images.
type Examination struct {
	Result  *proto.Examined // the last result, or nil
	of      examined        // the network of Result
	pending proto.Command   // the unanswered question, or nil
	asked   examined        // the network of pending
	Loading *proto.Loading  // while the question waits for data
	Error   string          // why there is no answer
	since   int             // reports of the run since the last question

	Cursor, Chosen Cell
}

// examined identifies the network that was examined. A network in training counts as the same one,
// though it changes with every mini-batch.
type examined struct {
	reader  string
	network *nn.Network // nil for the one in training
}

// A Cell is a cell of the confusion matrix: the images of class Was that were read as class Read.
type Cell struct{ Was, Read int }

// noCell stands for no cell.
var noCell = Cell{-1, -1}

// Messages of the examination.
type (
	// TestNetwork tests the active network.
	TestNetwork struct{}
	// CellKey is a key pressed in the matrix: one of ui.TileKeys.
	CellKey struct{ Name string }
	// ChooseCell shows the images of a cell, or all mistakes for noCell.
	ChooseCell struct{ Cell }
	// SaveConfusion saves the matrix as CSV.
	SaveConfusion struct{}
)

func (TestNetwork) apply(s *State) []Effect   { return s.examine() }
func (m CellKey) apply(s *State) []Effect     { return s.cellKey(m.Name) }
func (m ChooseCell) apply(s *State) []Effect  { return s.chooseCell(m.Cell) }
func (SaveConfusion) apply(s *State) []Effect { return s.saveConfusion() }

// examineEvery is the number of progress reports between two tests of the network in training:
// about one second.
const examineEvery = 10

// examinee identifies the active network.
func (s *State) examinee() examined {
	if s.env.Training {
		return examined{reader: s.env.Reader}
	}
	return examined{s.env.Reader, s.subject()}
}

// exam returns the answers of the active network, or nil.
func (s *State) exam() *proto.Examined {
	if e := &s.Exam; e.Result != nil && e.of == s.examinee() {
		return e.Result
	}
	return nil
}

// asked describes the active network for a question about it. It must be loaded.
func (s *State) asked() proto.Subject {
	if s.env.Training {
		return proto.Subject{OfRun: true}
	}
	m := s.env.Model
	settings := m.Settings
	settings.Data = s.env.ExamData
	return proto.Subject{Settings: settings.Metadata(), Shape: s.env.Data.Shape(), Parameters: m.Network.Bytes()}
}

// examine asks the worker to test the active network.
func (s *State) examine() []Effect {
	e := &s.Exam
	if s.subject() == nil {
		e.Error = notLoadedYet.Say()
		return nil
	}
	var effects []Effect
	if !s.env.Training && !s.env.Busy {
		effects = append(effects, UseData{s.env.ExamData})
	}
	e.pending, e.asked, e.Error, e.since = &proto.Examine{Subject: s.asked()}, s.examinee(), "", 0
	return append(effects, e.pending)
}

// Again adapts the section to the active network after a change.
func (s *State) Again(env Env) []Effect {
	s.env = env
	s.dropWish()
	return s.examineAgain()
}

// examineAgain tests the network if the mistakes are in sight and have no answers, or answers from
// before further training. It loads no data for that.
func (s *State) examineAgain() []Effect {
	i := s
	e := &i.Exam
	switch {
	case i.Tab != MistakesTab || !i.InSight || e.pending != nil || s.subject() == nil || !s.env.Testable:
		return nil
	case e.Error != "" && e.asked == s.examinee(): // that failed before
		return nil
	case s.exam() == nil, s.env.Training && e.due(s.env.Learning):
		return s.examine()
	}
	return nil
}

// due reports whether the answers of the network in training are outdated.
func (e *Examination) due(training bool) bool {
	return e.since >= examineEvery || e.since > 0 && !training
}

// Waits reports whether a question is unanswered.
func (e *Examination) Waits() bool { return e.pending != nil }

// NetworkChanged notes that the network in training has changed; newPhase requests a test at the next
// opportunity.
func (e *Examination) NetworkChanged(newPhase bool) {
	e.since++
	if newPhase {
		e.since = examineEvery
	}
}

// examined stores the answers.
func (s *State) examined(r *proto.Examined) []Effect {
	e := &s.Exam
	another := e.Result == nil || e.of != e.asked
	e.pending, e.Loading, e.Result, e.of = nil, nil, r, e.asked
	if another {
		e.Cursor, e.Chosen = Cell{0, 0}, noCell
	}
	if another || !s.env.Learning { // during training, leave the images for the visitor to look at
		return s.askCases(s.wanted(), 0)
	}
	return nil
}

// unanswered records why a question has no answer.
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

// Forget discards the answers of a network that no longer exists.
func (i *State) Forget(reader string) {
	if i.Exam.of.reader == reader {
		i.Exam.Result, i.Cases.Images = nil, nil
	}
	if i.Exam.asked.reader == reader {
		i.Exam.pending, i.Exam.Loading = nil, nil
	}
}

// cellKey moves the cursor in the matrix, or shows the images of its cell.
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

// wanted returns the case to show: the chosen cell, or all mistakes.
func (s *State) wanted() inspect.Case {
	if c := s.Exam.Chosen; c != noCell {
		return inspect.Case{Was: c.Was, Read: c.Read}
	}
	return inspect.Case{Was: inspect.Any, Read: inspect.Wrong}
}

// A Mixup is a frequent mistake.
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

// saveConfusion saves the matrix.
func (s *State) saveConfusion() []Effect {
	exam := s.exam()
	if exam == nil {
		return nil
	}
	csv := results.Confusion{Classes: exam.Data.Classes, Counts: exam.Confusion}.CSV()
	return []Effect{ui.Download{Name: s.file("confusion") + ".csv", Text: string(csv)}}
}

// file names a file about the active network.
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

// Loaded notes the progress of the data that a question waits for.
func (e *Examination) Loaded(l *proto.Loading) {
	e.Loading = nil
	if e.pending != nil && (l.Of == 0 || l.Bytes < l.Total) {
		e.Loading = l
	}
}
