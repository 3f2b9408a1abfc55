package trainer

import (
	"slices"

	"inkling/nn/dataset"
	lessons "inkling/nn/lesson"
	"inkling/wasm/proto"
)

// shownOpinions is how many images a survey shows.
const shownOpinions = 12

// An inquiry is the job that asks a network about all test images.
type inquiry struct {
	test   *dataset.Set
	survey *lessons.Survey
	class  int
}

// survey answers Survey.
func (s *Session) survey(asked *proto.Study) {
	switch {
	case s.run == nil:
		s.object(proto.Survey, "There is no network to be asked. Train one first.")
	case asked.Class < proto.AllClasses || asked.Class >= dataset.MNISTClasses:
		s.object(proto.Survey, badStudy)
	default:
		test := &s.data.splits[dataset.Test]
		s.beginJob(proto.Survey, &inquiry{test, lessons.NewSurvey(s.run.network.Clone(), test), asked.Class})
	}
}

func (q *inquiry) step() bool { return q.survey.Step() }

func (q *inquiry) told() proto.Studied {
	done, of := q.survey.Done()
	return proto.Studied{Done: float64(done) / float64(of)}
}

func (q *inquiry) ended() proto.Report {
	o := &proto.Opinions{Counts: q.survey.Counts, Highest: q.survey.Highest, Own: q.survey.Own, Never: q.survey.Never(), Class: q.class}
	if o.Class == proto.AllClasses {
		o.Class = 0
		if len(o.Never) > 0 {
			o.Class = o.Never[0]
		}
	}
	for i, label := range q.test.Labels {
		if int(label) == o.Class && len(o.Numbers) < shownOpinions {
			o.Numbers = append(o.Numbers, i)
			o.Outputs = append(o.Outputs, slices.Clone(q.survey.Outputs(i)))
		}
	}
	return proto.Report{Kind: proto.Surveyed, Study: &proto.Studied{Survey: o}, Pixels: pixelsOf(q.test, o.Numbers)}
}
