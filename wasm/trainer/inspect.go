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
	id, class, stage int
	ascent           *inspect.Ascent
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
	register(proto.Examine, (*Session).examine)
	register(proto.Show, (*Session).showCases)
	register(proto.Ascend, (*Session).ascend)
}

// subject returns a copy of the network that a command asks about, the shape of
// its images and the folder of its data set, or says why there is none.
func (s *Session) subject(c proto.Command) (n *nn.Network, shape dataset.Shape, folder, wrong string) {
	switch q := c.Ask; {
	case q == nil:
		return nil, shape, "", brokenQuestion
	case q.OfRun && s.run == nil:
		return nil, shape, "", noRun
	case q.OfRun:
		return s.run.Network.Clone(), s.data.Manifest.Shape(), s.data.Folder, ""
	}
	settings, errs := recipe.Parse(c.Settings)
	if len(errs) > 0 || c.Ask.Shape.Check() != nil {
		return nil, shape, "", brokenQuestion
	}
	n = settings.Empty(c.Ask.Shape)
	if n.SetBytes(c.Parameters) != nil {
		return nil, shape, "", brokenQuestion
	}
	return n, c.Ask.Shape, settings.Data, ""
}

// examine begins to have a network answer the test images, or has it wait for
// them, in the place of another.
func (s *Session) examine(c proto.Command) {
	n, _, folder, wrong := s.subject(c)
	if wrong != "" {
		s.unanswered(c.ID, wrong)
		return
	}
	if folder != s.data.Folder {
		if s.phase != proto.Idle && s.phase != proto.Finished || s.lesson != nil {
			s.unanswered(c.ID, "The run that is going on uses another data set. Wait until it ends, or press Reset.")
			return
		}
		s.turnTo(folder)
	}
	if e := s.inspection.asked; e != nil {
		s.unanswered(e.id, notLatest)
	}
	s.inspection.asked = &examination{id: c.ID, network: n, folder: folder}
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
	m := s.data.Manifest
	s.host.Send(proto.Report{Kind: proto.Examined, ID: e.id, Exam: &proto.Exam{
		Confusion: e.exam.Confusion(), Data: proto.Data{Name: m.Name, Rows: m.Rows, Cols: m.Cols, Classes: m.Classes},
	}})
}

// showCases sends images with the answers of the last exam.
func (s *Session) showCases(c proto.Command) {
	q, exam := c.Ask, s.inspection.last
	switch {
	case exam == nil:
		s.unanswered(c.ID, noAnswers)
		return
	case q == nil || !q.Case.Check(exam.Set().Shape.Classes) || q.From < 0 || q.Count < 0 || q.Count > mostBrowsed:
		s.unanswered(c.ID, brokenQuestion)
		return
	}
	numbers := exam.Images(q.Case)
	cases := &proto.Cases{Of: q.Case, From: q.From, Total: len(numbers)}
	from := min(q.From, len(numbers))
	cases.Numbers = numbers[from:min(from+q.Count, len(numbers))]
	for _, i := range cases.Numbers {
		cases.Labels = append(cases.Labels, int(exam.Set().Labels[i]))
		cases.Outputs = append(cases.Outputs, finite(exam.Output(i)))
	}
	s.host.Send(proto.Report{Kind: proto.Shown, ID: c.ID, Cases: cases, Pixels: exam.Set().Pixels(cases.Numbers)})
}

// ascend begins to look for the image that a network would most like to see.
func (s *Session) ascend(c proto.Command) {
	n, shape, _, wrong := s.subject(c)
	if wrong == "" && (c.Ask.Class < 0 || c.Ask.Class >= shape.Classes) {
		wrong = brokenQuestion
	}
	if wrong != "" {
		s.unanswered(c.ID, wrong)
		return
	}
	if other := s.inspection.climb; other != nil {
		s.unanswered(other.id, notLatest)
	}
	s.inspection.climb = &climb{id: c.ID, class: c.Ask.Class, ascent: inspect.NewAscent(n, shape, c.Ask.Class, c.Ask.Seed)}
}

// climbOn goes one step, or tells a stage.
func (s *Session) climbOn() {
	c := s.inspection.climb
	if c.ascent.Steps() < climbStages[c.stage] {
		c.ascent.Step()
		return
	}
	pixels, output := c.ascent.Image()
	s.host.Send(proto.Report{Kind: proto.Climbed, ID: c.id, Pixels: pixels, Wish: &proto.Wish{
		Class: c.class, Step: c.ascent.Steps(), Steps: climbStages[len(climbStages)-1], Output: finite(output),
	}})
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
