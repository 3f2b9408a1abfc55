package exercises

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
)

// practiceImages are the choices of the number of training images.
var practiceImages = []int{1000, 5000, page.AllImages}

// mostPracticeEpochs is the largest number of epochs.
const mostPracticeEpochs = 30

// practice shows the training with the answers, once all are right.
func (v view) practice() *vecty.HTML {
	x := v.State
	solved, of := x.count(), len(exercise.Exercises)
	said := v.Say("exercises.solved", solved, of)
	content := vecty.List{elem.Paragraph(vecty.Text(said)), show.Bar(said, float64(solved)/float64(of))}
	if solved == of || x.practice.progress != nil {
		content = append(content, elem.Paragraph(v.Rich("exercises.ready")), v.practiceControls(), v.Working(), v.practiceProgress(), v.practiceLog())
	} else {
		content = append(content, elem.Paragraph(v.Rich("exercises.notready")), v.Working())
	}
	return show.Part(v.Say("exercises.training"), content)
}

func (v view) practiceControls() *vecty.HTML {
	p := &v.State.practice
	var choices vecty.List
	for _, n := range practiceImages {
		choices = append(choices, v.Toggle(v.Say("exercises.images", v.Thousands(n)), n == p.images, PracticeImages{n}))
	}
	press := v.Button("exercises.train", StartPractice{})
	if p.going {
		press = v.Button("exercises.stop", StopPractice{})
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-buttons")),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("exercises.howmany"))), choices),
		elem.Div(vecty.Markup(vecty.Class("learn-setting")),
			elem.Span(vecty.Markup(vecty.Attribute("aria-hidden", "true")), vecty.Text(v.Say("exercises.epochs"))),
			v.Field(show.Field{ID: "practice-epochs", Label: v.Say("exercises.epochs"), Value: float32(p.epochs), From: 1, To: mostPracticeEpochs,
				Then: func(n float64) page.Msg { return PracticeEpochs{n} }})),
		press,
	)
}

// practiceProgress shows the progress of the training.
func (v view) practiceProgress() vecty.ComponentOrHTML {
	p := &v.State.practice
	if p.progress == nil {
		if p.going && v.Worker.Loading == nil {
			return elem.Paragraph(vecty.Text(v.Say("exercises.starting")))
		}
		return nil
	}
	said, fraction := "", 1.0
	switch at := p.progress.Progress; {
	case p.ceasing:
		said = v.Say("exercises.stopping")
	case p.going && at.MiniBatches > 0:
		fraction = float64(at.MiniBatch) / float64(at.MiniBatches)
		said = v.Say("exercises.going", at.Epoch, v.Thousands(at.MiniBatch), v.Thousands(at.MiniBatches), show.Fixed(v, at.Cost, 3))
	case p.ended:
		said = v.Say("exercises.ended", show.Fixed(v, p.progress.Seconds, 1), show.Fixed(v, p.progress.Nn, 1))
	case !p.going:
		said = v.Say("exercises.stopped")
	}
	return elem.Div(elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")), vecty.Text(said)), show.Bar(v.Say("exercises.progress"), fraction))
}

// practiceLog lists the epochs of both networks.
func (v view) practiceLog() vecty.ComponentOrHTML {
	p := &v.State.practice
	if len(p.own) == 0 {
		return nil
	}
	var rows [][]string
	for i := range p.own {
		rows = append(rows, []string{show.EpochLine(p.own[i]), show.EpochLine(p.theirs[i])})
	}
	return show.Table(v.Say("exercises.log"), []string{v.Say("exercises.yours"), v.Say("exercises.nn")}, rows)
}
