package learn

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/exercise"
)

// practiceImages are how many training images may be chosen.
var practiceImages = []int{1000, 5000, allImages}

// mostPracticeEpochs bounds what may be typed.
const mostPracticeEpochs = 30

// practice shows the training by the answers, once all are right.
func (v *View) practice() *vecty.HTML {
	x := &v.State.exercises
	solved, of := x.count(), len(exercise.Exercises)
	said := v.say("exercises.solved", solved, of)
	content := vecty.List{elem.Paragraph(vecty.Text(said)), bar(said, float64(solved)/float64(of))}
	if solved == of || x.practice.progress != nil {
		content = append(content, elem.Paragraph(v.rich("exercises.ready")), v.practiceControls(), v.working("exercises"), v.practiceProgress(), v.practiceLog())
	} else {
		content = append(content, elem.Paragraph(v.rich("exercises.notready")), v.working("exercises"))
	}
	return part(v.say("exercises.training"), content)
}

func (v *View) practiceControls() *vecty.HTML {
	p := &v.State.exercises.practice
	var choices vecty.List
	for _, n := range practiceImages {
		choices = append(choices, v.toggle(v.say("exercises.images", v.count(n)), n == p.images, PracticeImages{n}))
	}
	press := v.button("exercises.train", StartPractice{})
	if p.going {
		press = v.button("exercises.stop", StopPractice{})
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-buttons")),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("exercises.howmany"))), choices),
		elem.Div(vecty.Markup(vecty.Class("learn-setting")),
			elem.Span(vecty.Markup(vecty.Attribute("aria-hidden", "true")), vecty.Text(v.say("exercises.epochs"))),
			v.number(field{id: "practice-epochs", label: v.say("exercises.epochs"), value: float32(p.epochs), from: 1, to: mostPracticeEpochs,
				then: func(n float64) Msg { return PracticeEpochs{n} }})),
		press,
	)
}

// practiceProgress says how far the training is.
func (v *View) practiceProgress() vecty.ComponentOrHTML {
	p := &v.State.exercises.practice
	if p.progress == nil {
		if p.going && v.State.worker.loading == nil {
			return elem.Paragraph(vecty.Text(v.say("exercises.starting")))
		}
		return nil
	}
	said, share := "", 1.0
	switch at := p.progress.Progress; {
	case p.ceasing:
		said = v.say("exercises.stopping")
	case p.going && at.MiniBatches > 0:
		share = float64(at.MiniBatch) / float64(at.MiniBatches)
		said = v.say("exercises.going", at.Epoch, v.count(at.MiniBatch), v.count(at.MiniBatches), fixed(v, at.Cost, 3))
	case p.ended:
		said = v.say("exercises.ended", fixed(v, p.progress.Seconds, 1), fixed(v, p.progress.Nn, 1))
	case !p.going:
		said = v.say("exercises.stopped")
	}
	return elem.Div(elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")), vecty.Text(said)), bar(v.say("exercises.progress"), share))
}

// practiceLog lists the epochs of both trainings.
func (v *View) practiceLog() vecty.ComponentOrHTML {
	p := &v.State.exercises.practice
	if len(p.own) == 0 {
		return nil
	}
	var rows [][]string
	for i := range p.own {
		rows = append(rows, []string{line(p.own[i]), line(p.theirs[i])})
	}
	return table(v.say("exercises.log"), []string{v.say("exercises.yours"), v.say("exercises.nn")}, rows)
}
