package study

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/nn/phrase"
	lessons "inkling/wasm/learn/lesson"
	"inkling/wasm/proto"
)

// ShownOpinions is the largest number of images in a survey's answer.
const ShownOpinions = 12

// An inquiry is the job that classifies all test images.
type inquiry struct {
	exam  *inspect.Exam
	class int // of the images to send, or AllClasses
}

// survey answers Survey.
func (s *Study) survey(id int, c *proto.Survey, network *nn.Network, test *dataset.Set) {
	switch {
	case network == nil:
		s.Object(id, phrase.New("There is no network to be asked. Train one first."))
	case c.Class < proto.AllClasses || c.Class >= dataset.MNISTClasses:
		s.Object(id, badStudy)
	default:
		s.begin(id, &inquiry{inspect.NewExam(network.Clone(), test), c.Class})
	}
}

func (q *inquiry) step() bool { return q.exam.Step() }

func (q *inquiry) progress() proto.News { return &proto.Studying{} }

func (q *inquiry) ended() proto.News {
	all, test := lessons.Survey(q.exam), q.exam.Set()
	o := &proto.Surveyed{Counts: q.exam.Confusion(), Highest: all.Highest, Own: all.Own, Never: all.Never, Class: q.class}
	if o.Class == proto.AllClasses {
		o.Class = 0
		if len(o.Never) > 0 {
			o.Class = o.Never[0]
		}
	}
	for i, label := range test.Labels {
		if int(label) == o.Class && len(o.Numbers) < ShownOpinions {
			o.Numbers = append(o.Numbers, i)
			o.Outputs = append(o.Outputs, q.exam.Output(i))
		}
	}
	o.Pixels = test.Pixels(o.Numbers)
	return o
}
