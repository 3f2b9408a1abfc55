package learn

import (
	"fmt"
	"math"
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
// epoch: test images answered correctly, of 10,000.
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
		elem.Paragraph(v.rich("thirty.book.about", bookSeed)),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.runButton(v.say("thirty.train", "784-30-10", bookSeed), RunEpochs{Which: thirtyUnits, Seed: bookSeed}),
			v.runButton(v.say("thirty.another", seed+1), RunEpochs{Which: thirtyUnits, Seed: seed + 1}),
			v.stopButton(thirtyUnits),
		),
		v.runProgress(thirtyUnits),
		v.runPlot(thirtyUnits),
		v.runLog(thirtyUnits),
	)
}

// hundredRun shows the run of the larger network: from an unlucky start, from a
// lucky one, and from the unlucky one with the cross-entropy.
func (v *View) hundredRun() *vecty.HTML {
	seed := int(unlucky.Settings.Seed)
	return part(v.say("thirty.hundred"),
		elem.Paragraph(v.rich("thirty.hundred.about")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.runButton(v.say("thirty.unlucky", seed), RunEpochs{Which: hundredUnits, Seed: seed}),
			v.runButton(v.say("thirty.lucky", luckySeed), RunEpochs{Which: hundredUnits, Seed: luckySeed}),
			v.runButton(v.say("thirty.cross", seed), RunEpochs{Which: hundredUnits, Seed: seed, CrossEntropy: true}),
			v.stopButton(hundredUnits),
		),
		v.runProgress(hundredUnits),
		v.runPlot(hundredUnits),
		v.runLog(hundredUnits),
	)
}

func (v *View) runButton(name string, run RunEpochs) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { v.Send(run) })),
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

// runLog lists the epochs of a run in tables of ten; beside those of 784-30-10 are
// the book's.
func (v *View) runLog(which int) vecty.ComponentOrHTML {
	run := &v.State.thirty.runs[which]
	if len(run.epochs) == 0 && which == hundredUnits {
		return nil
	}
	yours := "thirty.yours"
	if run.crossEntropy() {
		yours = "thirty.yours.cross"
	}
	head := []string{v.say(yours, run.settings["seed"])}
	if which == thirtyUnits {
		head = append(head, v.say("thirty.theirs"))
	}
	var tables vecty.List
	for from := 0; from < epochsInAll; from += 10 {
		if rows := logRows(run, from, from+10, which == thirtyUnits); len(rows) > 0 {
			tables = append(tables, table(v.say("thirty.caption", from, from+9), head, rows))
		}
	}
	return elem.Details(
		vecty.Markup(vecty.Class("runlog"), vecty.Attribute("open", "")),
		elem.Summary(vecty.Text(v.say("thirty.log"))),
		elem.Div(vecty.Markup(vecty.Class("log-tables")), tables),
	)
}

// logRows are the log lines of some epochs, those of a run and, if wanted, the book's.
func logRows(run *thirtyRun, from, to int, book bool) (rows [][]string) {
	for epoch := from; epoch < to; epoch++ {
		mine, theirs := "", ""
		if epoch < len(run.epochs) {
			mine = line(run.epochs[epoch])
		}
		if n, ok := published[epoch]; ok {
			theirs = line(nn.EpochResult{Epoch: epoch, Correct: n, Total: 10_000})
		}
		switch {
		case book && mine+theirs != "":
			rows = append(rows, []string{mine, theirs})
		case !book && mine != "":
			rows = append(rows, []string{mine})
		}
	}
	return rows
}

// runPlot draws the test accuracy of a run over its epochs.
func (v *View) runPlot(which int) vecty.ComponentOrHTML {
	run := &v.State.thirty.runs[which]
	if len(run.epochs) == 0 {
		return nil
	}
	var xs, ys []float64
	lowest := 80.0
	for _, e := range run.epochs {
		xs, ys = append(xs, float64(e.Epoch)), append(ys, 100*float64(e.Correct)/float64(e.Total))
		lowest = min(lowest, 10*math.Floor(ys[len(ys)-1]/10))
	}
	p := plot{width: 600, height: 200, sides: labelled, left: 0, right: epochsInAll - 1, bottom: lowest, top: 100}
	p.scaleX(v.say("thirty.epoch"), v.numbers, 0, 5, 10, 15, 20, 25, epochsInAll-1)
	p.scaleY("", func(y float64) string { return v.percent(y / 100) }, percentages(lowest)...)
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

// percentages are those at the lines of a chart from the lowest to 100.
func percentages(lowest float64) (list []float64) {
	step := 5.0
	if lowest < 70 {
		step = 10
	}
	for y := lowest; y <= 100; y += step {
		list = append(list, y)
	}
	return list
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
	if len(t.survey.Never) == 0 {
		return part(v.say("thirty.alive.title"),
			elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")), vecty.Text(v.allAlive(t.survey, sums))),
			v.answersTable(t.survey, sums))
	}
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

// allAlive says that no output is dead, and how the one does that is dead with the
// quadratic cost.
func (v *View) allAlive(o *proto.Opinions, sums []int) string {
	said := v.say("thirty.allalive")
	if t := &v.State.thirty; t.asked == hundredUnits && t.runs[hundredUnits].crossEntropy() {
		said += " " + v.say("thirty.back", unluckyDigit, v.count(sums[unluckyDigit]), v.count(o.Counts[unluckyDigit][unluckyDigit]))
	}
	return said
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
		v.sigmaCurve(sigmaInverse(o.Own[t.guessed])),
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
