package learn

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/proto"
)

// published is what chapter 1 of the book prints for the run of 784-30-10, by
// epoch: test images answered rightly, of 10,000.
var published = map[int]int{0: 9129, 1: 9295, 2: 9348, 27: 9528, 28: 9542, 29: 9534}

// thirty shows the live part of the page of thirty epochs.
func (v *View) thirty() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		v.working("thirty"),
		v.bookRun(),
		v.hundredRun(),
		v.deadUnit(),
	)
}

// bookRun shows the run of the book beside its published lines.
func (v *View) bookRun() *vecty.HTML {
	t := &v.State.thirty
	run := &t.runs[thirtyUnits]
	seed, _ := strconv.Atoi(run.settings["seed"])
	return part(v.say("thirty.book"),
		elem.Paragraph(v.rich("thirty.book.about")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.runButton(thirtyUnits, v.say("thirty.train", "784-30-10", seed), seed),
			v.runButton(thirtyUnits, v.say("thirty.another"), seed+1),
			v.stopButton(thirtyUnits),
		),
		v.runProgress(thirtyUnits),
		v.runPlot(thirtyUnits),
		v.runLog(thirtyUnits),
	)
}

// hundredRun shows the run of the larger network, from a lucky or an unlucky start.
func (v *View) hundredRun() *vecty.HTML {
	seed := int(unlucky.Settings.Seed)
	return part(v.say("thirty.hundred"),
		elem.Paragraph(v.rich("thirty.hundred.about")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.runButton(hundredUnits, v.say("thirty.unlucky", seed), seed),
			v.runButton(hundredUnits, v.say("thirty.lucky", luckySeed), luckySeed),
			v.stopButton(hundredUnits),
		),
		v.runProgress(hundredUnits),
		v.runPlot(hundredUnits),
		v.runLog(hundredUnits),
	)
}

func (v *View) runButton(which int, name string, seed int) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { v.Send(RunEpochs{which, seed}) })),
		vecty.Text(name),
	)
}

func (v *View) stopButton(which int) vecty.ComponentOrHTML {
	if v.State.thirty.running != which {
		return nil
	}
	return v.button("thirty.stop", StopEpochs{})
}

// runProgress says how far a run is.
func (v *View) runProgress(which int) vecty.ComponentOrHTML {
	t := &v.State.thirty
	run, said, share := &t.runs[which], "", 0.0
	if p := run.progress; p != nil {
		share = (float64(len(run.epochs)) + float64(p.MiniBatch%max(p.MiniBatches, 1))/float64(max(p.MiniBatches, 1))) / epochsInAll
	}
	switch {
	case t.running == which:
		said = v.say("thirty.running", len(run.epochs), epochsInAll, fixed(v, run.seconds, 1))
	case run.stopped:
		said = v.say("thirty.stopped", len(run.epochs))
	case len(run.epochs) > 0:
		said, share = v.say("thirty.done", fixed(v, run.seconds, 1)), 1
	default:
		return nil
	}
	return elem.Div(elem.Paragraph(vecty.Text(said)), bar(v.say("thirty.progress"), min(share, 1)))
}

// line is the log line that learners know.
func line(e nn.EpochResult) string {
	return fmt.Sprintf("Epoch %d: %d / %d", e.Epoch, e.Correct, e.Total)
}

// runLog lists the epochs of a run; beside those of 784-30-10 stand the book's.
func (v *View) runLog(which int) vecty.ComponentOrHTML {
	run := &v.State.thirty.runs[which]
	if len(run.epochs) == 0 && which == hundredUnits {
		return nil
	}
	head := []string{v.say("thirty.yours", run.settings["seed"])}
	if which == thirtyUnits {
		head = append(head, v.say("thirty.theirs"))
	}
	var rows [][]string
	for epoch := range epochsInAll {
		mine, theirs := "", ""
		if epoch < len(run.epochs) {
			mine = line(run.epochs[epoch])
		}
		if n, ok := published[epoch]; ok {
			theirs = line(nn.EpochResult{Epoch: epoch, Correct: n, Total: 10_000})
		}
		switch {
		case which == thirtyUnits && mine+theirs != "":
			rows = append(rows, []string{mine, theirs})
		case which == hundredUnits && mine != "":
			rows = append(rows, []string{mine})
		}
	}
	return elem.Details(
		vecty.Markup(vecty.Class("runlog"), vecty.MarkupIf(which == thirtyUnits, vecty.Attribute("open", ""))),
		elem.Summary(vecty.Text(v.say("thirty.log"))),
		elem.Div(vecty.Markup(vecty.Class("scrolled"), vecty.Attribute("tabindex", 0), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("thirty.log"))),
			table(v.say("thirty.caption"), head, rows)),
	)
}

// runPlot draws the test accuracy of a run over its epochs.
func (v *View) runPlot(which int) vecty.ComponentOrHTML {
	run := &v.State.thirty.runs[which]
	if len(run.epochs) == 0 {
		return nil
	}
	p := plot{width: 600, height: 160, left: 0, right: epochsInAll - 1, bottom: 78, top: 100}
	for level := 80.0; level <= 100; level += 5 {
		p.line("grid", []float64{0, p.right}, []float64{level, level})
		_, y := p.at(0, level)
		p.text("axis", v.percent(level/100), 2, y+12)
	}
	var xs, ys []float64
	for _, e := range run.epochs {
		xs, ys = append(xs, float64(e.Epoch)), append(ys, max(p.bottom, 100*float64(e.Correct)/float64(e.Total)))
	}
	if which == thirtyUnits {
		for epoch := range epochsInAll {
			if n, ok := published[epoch]; ok {
				p.dot("book", float64(epoch), float64(n)/100, 4)
			}
		}
	}
	p.line("curve", xs, ys)
	last := run.epochs[len(run.epochs)-1]
	p.dot("here", xs[len(xs)-1], ys[len(ys)-1], 4)
	key := "thirty.plot"
	if which == thirtyUnits {
		key = "thirty.plot.book"
	}
	return captioned(v.say(key), p.show("learn-plot", v.say("thirty.plot.label", line(run.epochs[0]), line(last))))
}

// deadUnit has the student find the digit that is never answered.
func (v *View) deadUnit() vecty.ComponentOrHTML {
	t := &v.State.thirty
	if t.survey == nil {
		if t.asking {
			return elem.Paragraph(vecty.Text(v.say("thirty.asking")))
		}
		if len(t.runs[hundredUnits].epochs) == 0 || t.running >= 0 {
			return nil
		}
		return elem.Div(vecty.Markup(vecty.Class("learn-buttons")), v.button("thirty.ask", AskOutputs{}))
	}
	sums := answered(t.survey.Counts)
	var digits vecty.List
	for d := range sums {
		digits = append(digits, v.toggle(strconv.Itoa(d), t.guessed == d, Guess{d}))
	}
	return part(v.say("thirty.dead"),
		elem.Paragraph(v.rich("thirty.dead.about")),
		v.answersTable(t.survey, sums),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons", "digit-choice"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("thirty.which"))), digits),
		elem.Div(vecty.Markup(vecty.Attribute("role", "status")), v.guessed(t.survey, sums)),
	)
}

// answersTable shows for each digit how many images there are and how many
// answers.
func (v *View) answersTable(o *proto.Opinions, sums []int) vecty.ComponentOrHTML {
	head := []string{v.say("thirty.head.digit")}
	images, answers, right := []string{v.say("thirty.head.images")}, []string{v.say("thirty.head.answers")}, []string{v.say("thirty.head.right")}
	for d, row := range o.Counts {
		n := 0
		for _, c := range row {
			n += c
		}
		head = append(head, strconv.Itoa(d))
		images, answers, right = append(images, strconv.Itoa(n)), append(answers, strconv.Itoa(sums[d])), append(right, strconv.Itoa(row[d]))
	}
	return table(v.say("thirty.answers"), head, [][]string{images, answers, right})
}

// guessed says what is to be said of the digit that was clicked.
func (v *View) guessed(o *proto.Opinions, sums []int) vecty.ComponentOrHTML {
	t := &v.State.thirty
	switch {
	case t.guessed < 0 && len(o.Never) == 0:
		return elem.Paragraph(vecty.Text(v.say("thirty.allalive")))
	case t.guessed < 0:
		return nil
	case !t.dead():
		return elem.Paragraph(vecty.Text(v.say("thirty.alive", t.guessed, sums[t.guessed])))
	}
	highest := o.Highest[t.guessed]
	a, prime := mathml.Var("a"), mathml.Of(mathml.Row(mathml.Sup(mathml.Var("σ"), mathml.Op("′"))), mathml.Var("z"))
	return elem.Div(
		vecty.Markup(vecty.Class("part")),
		elem.Paragraph(v.rich("thirty.found", t.guessed, short(v, highest), short(v, o.Own[t.guessed]))),
		v.neverAnswered(o),
		elem.Paragraph(v.rich("thirty.why.dead")),
		formula(mathml.Var("δ"), mathml.Op("="), mathml.Times(mathml.Paren(a, mathml.Op("−"), mathml.Var("y")), prime), mathml.Op(","),
			prime, mathml.Op("="), mathml.Times(a, mathml.Paren(mathml.Num("1"), mathml.Op("−"), a)), mathml.Op("≤"), mathml.Num(short(v, highest*(1-highest)))),
		elem.Paragraph(v.rich("thirty.cure")),
	)
}

// neverAnswered shows images of the digit with the outputs that they get.
func (v *View) neverAnswered(o *proto.Opinions) vecty.ComponentOrHTML {
	var list vecty.List
	for i, outputs := range o.Outputs {
		answer := nn.Answer(outputs)
		list = append(list, elem.Div(
			vecty.Markup(vecty.Class("opinion")),
			digit(imageOf(v.State.thirty.pixels, i), v.say("thirty.read", answer), true),
			v.outputs(outputs, o.Class),
		))
	}
	return elem.Div(vecty.Markup(vecty.Class("opinions")), list)
}

// outputs draws ten outputs as bars; that of the dead unit is marked.
func (v *View) outputs(outputs []float32, dead int) vecty.ComponentOrHTML {
	p := plot{width: 120, height: 56, left: 0, right: 10, bottom: 0, top: 1}
	for j, a := range outputs {
		class := "output"
		if j == dead {
			class = "output dead"
		}
		h := max(float64(a)*40, 1)
		p.shape("rect", class, "x", 12*float64(j)+1, "y", 42-h, "width", 10.0, "height", h)
		p.text("axis", strconv.Itoa(j), 12*float64(j)+3, 54)
	}
	return p.show("learn-outputs", v.say("thirty.outputs", dead, short(v, float64(outputs[dead]))))
}

// short writes a number with two digits that count.
