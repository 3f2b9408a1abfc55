package trainer

import (
	"math"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// inspection is what a session knows of the networks that it was asked about.
type inspection struct {
	asked *examination  // going on, or waiting for the data; or nil
	last  *inspect.Exam // the answers that were told last, or nil
	climb *climb        // going on, or nil
}

// An examination has a network answer the test images.
type examination struct {
	id      int
	network *nn.Network
	folder  string        // of the data set
	exam    *inspect.Exam // nil while the data is coming
}

// A climb looks for the image that a network would most like to see.
type climb struct {
	id, stage int
	ascent    *inspect.Ascent
}

// climbStages are the steps of an ascent that are told: each shows about as much
// news as the one before, and together they are a strip of pictures.
var climbStages = []int{0, 1, 2, 4, 8, 16, 32, 64, 150}

// What is said of a question that has no answer.
const (
	notLatest      = "Another question has taken the place of this one."
	brokenQuestion = "This network or these images cannot be looked at. Reload the page."
	noRun          = "There is no network in training to look into."
	noAnswers      = "The answers to these images are gone. Test the network again."
)

func init() {
	question((*Session).examine)
	question((*Session).showCases)
	question((*Session).ascend)
}

// subject returns a copy of the network that a question is about, the shape of
// its images and the folder of its data set, or says why there is none.
func (s *Session) subject(of proto.Subject) (n *nn.Network, shape dataset.Shape, folder, wrong string) {
	switch {
	case of.OfRun && s.run == nil:
		return nil, shape, "", noRun
	case of.OfRun:
		return s.run.Network.Clone(), s.data.Manifest.Shape(), s.data.Folder, ""
	}
	settings, errs := recipe.Parse(of.Settings)
	if len(errs) > 0 || of.Shape.Check() != nil {
		return nil, shape, "", brokenQuestion
	}
	n = settings.Empty(of.Shape)
	if n.SetBytes(of.Parameters) != nil {
		return nil, shape, "", brokenQuestion
	}
	return n, of.Shape, settings.Data, ""
}

// examine begins to have a network answer the test images, or has it wait for
// them, in the place of another.
func (s *Session) examine(id int, c *proto.Examine) {
	n, _, folder, wrong := s.subject(c.Subject)
	if wrong != "" {
		s.unanswered(id, wrong)
		return
	}
	if folder != s.data.Folder {
		if s.phase != proto.Idle && s.phase != proto.Finished || s.lesson != nil {
			s.unanswered(id, "The run that is going on uses another data set. Wait until it ends, or press Reset.")
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
	s.told()
}

// startExam begins the exam that has waited, now that all data is there.
func (s *Session) startExam() {
	e, test := s.inspection.asked, &s.data.Splits[dataset.Test]
	if test.Len() == 0 || test.Shape.Pixels() != e.network.Sizes[0] || test.Shape.Classes != e.network.Sizes[e.network.Layers()] {
		s.inspection.asked = nil
		s.unanswered(e.id, "The test images of "+s.data.Manifest.Name+" are of another shape than this network reads.")
		return
	}
	e.exam = inspect.NewExam(e.network, test)
}

// dropExam ends an exam that waits for data that does not come.
func (s *Session) dropExam(why string) {
	if e := s.inspection.asked; e != nil && e.exam == nil {
		s.inspection.asked = nil
		s.unanswered(e.id, why)
	}
}

// inspecting reports whether there is something to find out.
func (s *Session) inspecting() bool {
	i := &s.inspection
	return i.climb != nil || i.asked != nil && i.asked.exam != nil
}

// inspectOn finds out more for one slice of time: of the exam first.
func (s *Session) inspectOn() {
	i := &s.inspection
	for began := time.Now(); s.inspecting() && time.Since(began) < slice; {
		if e := i.asked; e != nil && e.exam != nil {
			if !e.exam.Step() {
				i.asked, i.last = nil, e.exam
				s.examined(e)
			}
			continue
		}
		s.climbOn()
	}
}

func (s *Session) examined(e *examination) {
	s.answer(e.id, &proto.Examined{Data: describe(s.data.Manifest), Confusion: e.exam.Confusion()})
}

// showCases sends images with the answers of the last exam.
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

// ascend begins to look for the image that a network would most like to see.
func (s *Session) ascend(id int, c *proto.Ascend) {
	n, shape, _, wrong := s.subject(c.Subject)
	if wrong == "" && (c.Class < 0 || c.Class >= shape.Classes) {
		wrong = brokenQuestion
	}
	if wrong != "" {
		s.unanswered(id, wrong)
		return
	}
	if other := s.inspection.climb; other != nil {
		s.unanswered(other.id, notLatest)
	}
	s.inspection.climb = &climb{id: id, ascent: inspect.NewAscent(n, shape, c.Class, c.Seed)}
}

// climbOn goes one step, or tells a stage.
func (s *Session) climbOn() {
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

// finite returns the outputs as JSON can hold them: a network that has diverged
// may answer what is no number.
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
