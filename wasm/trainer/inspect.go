package trainer

import (
	"math"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// inspection is the state of the questions about networks.
type inspection struct {
	asked *examination  // in progress or waiting for the data, or nil
	last  *inspect.Exam // the answers reported last, or nil
	climb *climb        // in progress, or nil
}

// An examination classifies the test images.
type examination struct {
	id      int
	network *nn.Network
	folder  string        // of the data set
	exam    *inspect.Exam // nil while the data is loading
}

// A climb searches for the image with the largest output for a class.
type climb struct {
	id, stage int
	ascent    *inspect.Ascent
}

// climbStages are the steps of the search that are reported. Each changes the image about as much
// as the one before it.
var climbStages = []int{0, 1, 2, 4, 8, 16, 32, 64, 150}

// Reasons why a question has no answer.
var (
	notLatest      = phrase.New("Another question has taken the place of this one.")
	brokenQuestion = phrase.New("This network or these images cannot be looked at. Reload the page.")
	noRun          = phrase.New("There is no network in training to look into.")
	noAnswers      = phrase.New("The answers to these images are gone. Test the network again.")
)

func init() {
	question((*Session).examine)
	question((*Session).showCases)
	question((*Session).ascend)
}

// subject returns a copy of the network that a question is about, the shape of its images and the
// folder of its data set, or says why there is none.
func (s *Session) subject(of proto.Subject) (n *nn.Network, shape dataset.Shape, folder string, wrong phrase.Phrase) {
	switch {
	case of.OfRun && s.run == nil:
		return nil, shape, "", noRun
	case of.OfRun:
		return s.run.Network.Clone(), s.data.Manifest.Shape(), s.data.Folder, wrong
	}
	settings, errs := recipe.Parse(of.Settings)
	if len(errs) > 0 || of.Shape.Check() != nil {
		return nil, shape, "", brokenQuestion
	}
	n = settings.Empty(of.Shape)
	if n.SetBytes(of.Parameters) != nil {
		return nil, shape, "", brokenQuestion
	}
	return n, of.Shape, settings.Data, wrong
}

// examine begins to classify the test images, or waits for them. It replaces a previous
// examination.
func (s *Session) examine(id int, c *proto.Examine) {
	n, _, folder, wrong := s.subject(c.Subject)
	if !wrong.Empty() {
		s.unanswered(id, wrong)
		return
	}
	if folder != s.data.Folder {
		if s.phase != proto.Idle && s.phase != proto.Finished || s.fineTuning != nil {
			s.unanswered(id, phrase.New("The run that is going on uses another data set. Wait until it ends, or press Reset."))
			return
		}
		s.turnTo(folder)
	}
	if e := s.inspection.asked; e != nil {
		s.unanswered(e.id, notLatest)
	}
	s.inspection.asked = &examination{id: id, network: n, folder: folder}
	if s.data.Ready() {
		s.startExam()
		return
	}
	s.data.Load()
	s.reportLoading()
}

// startExam begins the waiting examination once all data is loaded.
func (s *Session) startExam() {
	e, test := s.inspection.asked, &s.data.Splits[dataset.Test]
	if test.Len() == 0 || test.Shape.Pixels() != e.network.Sizes[0] || test.Shape.Classes != e.network.Sizes[e.network.Layers()] {
		s.inspection.asked = nil
		s.unanswered(e.id, phrase.New("The test images of %s are of another shape than this network reads.", s.data.Manifest.Name))
		return
	}
	e.exam = inspect.NewExam(e.network, test)
}

// dropExam ends an examination that waits for data that will not be loaded.
func (s *Session) dropExam(why phrase.Phrase) {
	if e := s.inspection.asked; e != nil && e.exam == nil {
		s.inspection.asked = nil
		s.unanswered(e.id, why)
	}
}

// inspecting reports whether an examination or a climb is in progress.
func (s *Session) inspecting() bool {
	i := &s.inspection
	return i.climb != nil || i.asked != nil && i.asked.exam != nil
}

// continueInspection works for one slice of time, on the examination first.
func (s *Session) continueInspection() {
	i := &s.inspection
	for began := time.Now(); s.inspecting() && time.Since(began) < slice; {
		if e := i.asked; e != nil && e.exam != nil {
			if !e.exam.Step() {
				i.asked, i.last = nil, e.exam
				s.examined(e)
			}
			continue
		}
		s.continueAscent()
	}
}

func (s *Session) examined(e *examination) {
	s.answer(e.id, &proto.Examined{Data: describe(s.data.Manifest), Confusion: e.exam.Confusion()})
}

// showCases sends images with the outputs of the last examination.
func (s *Session) showCases(id int, c *proto.Show) {
	exam := s.inspection.last
	switch {
	case exam == nil:
		s.unanswered(id, noAnswers)
		return
	case !c.Case.Check(exam.Set().Shape.Classes) || c.From < 0 || c.Count < 0 || c.Count > mostBrowsed:
		s.unanswered(id, brokenQuestion)
		return
	}
	numbers := exam.Images(c.Case)
	from := min(c.From, len(numbers))
	shown := &proto.Shown{Total: len(numbers), Numbers: numbers[from:min(from+c.Count, len(numbers))]}
	for _, i := range shown.Numbers {
		shown.Labels = append(shown.Labels, int(exam.Set().Labels[i]))
		shown.Outputs = append(shown.Outputs, finite(exam.Output(i)))
	}
	shown.Pixels = exam.Set().Pixels(shown.Numbers)
	s.answer(id, shown)
}

// ascend begins to search for the image with the largest output for a class.
func (s *Session) ascend(id int, c *proto.Ascend) {
	n, shape, _, wrong := s.subject(c.Subject)
	if wrong.Empty() && (c.Class < 0 || c.Class >= shape.Classes) {
		wrong = brokenQuestion
	}
	if !wrong.Empty() {
		s.unanswered(id, wrong)
		return
	}
	if other := s.inspection.climb; other != nil {
		s.unanswered(other.id, notLatest)
	}
	s.inspection.climb = &climb{id: id, ascent: inspect.NewAscent(n, shape, c.Class, c.Seed)}
}

// continueAscent does one step, or reports a stage.
func (s *Session) continueAscent() {
	c := s.inspection.climb
	if c.ascent.Steps() < climbStages[c.stage] {
		c.ascent.Step()
		return
	}
	pixels, output := c.ascent.Image()
	s.answer(c.id, &proto.Climbed{Step: c.ascent.Steps(), Steps: climbStages[len(climbStages)-1], Output: finite(output), Pixels: pixels})
	c.stage++
	if c.stage == len(climbStages) {
		s.inspection.climb = nil
	}
}

// finite returns the outputs in a form that JSON can hold: those of a network that has diverged may
// be infinite or not a number.
func finite(output []float32) []float32 {
	list := make([]float32, len(output))
	for k, a := range output {
		switch {
		case a != a:
		case a > math.MaxFloat32:
			list[k] = math.MaxFloat32
		case a < -math.MaxFloat32:
			list[k] = -math.MaxFloat32
		default:
			list[k] = a
		}
	}
	return list
}
