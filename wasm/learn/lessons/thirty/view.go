package thirty

import (
	"math"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/proto"
)

// published are the results that chapter 1 of the book prints for its run of 784-30-10, by epoch:
// test images classified correctly, of 10,000.
var published = map[int]int{0: 9129, 1: 9295, 2: 9348, 27: 9528, 28: 9542, 29: 9534}

// A view shows the lesson.
type view struct {
	show.View
	*State
}

// Live shows the lesson.
func (t *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, t}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		v.Working(),
		v.bookRun(),
		v.hundredRun(),
		v.deadUnit(),
	)
}

// bookRun shows the run of 784-30-10 next to the book's results.
func (v view) bookRun() *vecty.HTML {
	t := v.State
	run := &t.runs[thirtyUnits]
	seed, _ := strconv.Atoi(run.settings["seed"])
	return show.Part(v.Say("thirty.book"),
		elem.Paragraph(v.Rich("thirty.book.about", page.BookSeed)),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.runButton(v.Say("thirty.train", "784-30-10", page.BookSeed), RunEpochs{Which: thirtyUnits, Seed: page.BookSeed}),
			v.runButton(v.Say("thirty.another", seed+1), RunEpochs{Which: thirtyUnits, Seed: seed + 1}),
			v.stopButton(thirtyUnits),
		),
		v.runProgress(thirtyUnits),
		v.runPlot(thirtyUnits),
		v.runLog(thirtyUnits),
	)
}

// hundredRun shows the run of the larger network: from an unlucky initialisation, from a lucky one,
// and from the unlucky one with the cross-entropy.
func (v view) hundredRun() *vecty.HTML {
	seed := int(unlucky.Settings.Seed)
	return show.Part(v.Say("thirty.hundred"),
		elem.Paragraph(v.Rich("thirty.hundred.about")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.runButton(v.Say("thirty.unlucky", seed), RunEpochs{Which: hundredUnits, Seed: seed}),
			v.runButton(v.Say("thirty.lucky", luckySeed), RunEpochs{Which: hundredUnits, Seed: luckySeed}),
			v.runButton(v.Say("thirty.cross", seed), RunEpochs{Which: hundredUnits, Seed: seed, CrossEntropy: true}),
			v.stopButton(hundredUnits),
		),
		v.runProgress(hundredUnits),
		v.runPlot(hundredUnits),
		v.runLog(hundredUnits),
	)
}

func (v view) runButton(name string, run RunEpochs) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { v.Send(run) })),
		vecty.Text(name),
	)
}

func (v view) stopButton(which int) vecty.ComponentOrHTML {
	if v.State.running != which {
		return nil
	}
	return v.Button("thirty.stop", StopEpochs{})
}

// runProgress shows the progress of a run.
func (v view) runProgress(which int) vecty.ComponentOrHTML {
	t := v.State
	run, said, fraction := &t.runs[which], "", 0.0
	if p := run.progress; p != nil {
		fraction = (float64(len(run.epochs)) + float64(p.MiniBatch%max(p.MiniBatches, 1))/float64(max(p.MiniBatches, 1))) / epochsInAll
	}
	switch {
	case t.running == which:
		said = v.Say("thirty.running", len(run.epochs), epochsInAll, show.Fixed(v, run.seconds, 1))
	case run.stopped:
		said = v.Say("thirty.stopped", len(run.epochs))
	case len(run.epochs) > 0:
		said, fraction = v.Say("thirty.done", show.Fixed(v, run.seconds, 1)), 1
	default:
		return nil
	}
	return elem.Div(elem.Paragraph(vecty.Text(said)), show.Bar(v.Say("thirty.progress"), min(fraction, 1)))
}

// runLog lists the epochs of a run in tables of ten, for 784-30-10 next to the book's.
func (v view) runLog(which int) vecty.ComponentOrHTML {
	run := &v.runs[which]
	if len(run.epochs) == 0 && which == hundredUnits {
		return nil
	}
	yours := "thirty.yours"
	if run.crossEntropy() {
		yours = "thirty.yours.cross"
	}
	head := []string{v.Say(yours, run.settings["seed"])}
	if which == thirtyUnits {
		head = append(head, v.Say("thirty.theirs"))
	}
	var tables vecty.List
	for from := 0; from < epochsInAll; from += 10 {
		if rows := logRows(run, from, from+10, which == thirtyUnits); len(rows) > 0 {
			tables = append(tables, show.Table(v.Say("thirty.caption", from, from+9), head, rows))
		}
	}
	return elem.Details(
		vecty.Markup(vecty.Class("runlog"), vecty.Attribute("open", "")),
		elem.Summary(vecty.Text(v.Say("thirty.log"))),
		elem.Div(vecty.Markup(vecty.Class("log-tables")), tables),
	)
}

// logRows returns the log lines of some epochs, those of the run and optionally the book's.
func logRows(run *thirtyRun, from, to int, book bool) (rows [][]string) {
	for epoch := from; epoch < to; epoch++ {
		mine, theirs := "", ""
		if epoch < len(run.epochs) {
			mine = show.EpochLine(run.epochs[epoch])
		}
		if n, ok := published[epoch]; ok {
			theirs = show.EpochLine(nn.EpochResult{Epoch: epoch, Correct: n, Total: 10_000})
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

// runPlot plots the test accuracy of a run over its epochs.
func (v view) runPlot(which int) vecty.ComponentOrHTML {
	run := &v.runs[which]
	if len(run.epochs) == 0 {
		return nil
	}
	var xs, ys []float64
	lowest := 80.0
	for _, e := range run.epochs {
		xs, ys = append(xs, float64(e.Epoch)), append(ys, 100*float64(e.Correct)/float64(e.Total))
		lowest = min(lowest, 10*math.Floor(ys[len(ys)-1]/10))
	}
	p := show.Plot{Width: 600, Height: 200, Sides: show.Labelled, Left: 0, Right: epochsInAll - 1, Bottom: lowest, Top: 100}
	p.ScaleX(v.Say("thirty.epoch"), v.Tick, 0, 5, 10, 15, 20, 25, epochsInAll-1)
	p.ScaleY("", func(y float64) string { return v.Percentage(y / 100) }, percentages(lowest)...)
	if which == thirtyUnits {
		for epoch := range epochsInAll {
			if n, ok := published[epoch]; ok {
				p.Dot("book", float64(epoch), float64(n)/100, 4)
			}
		}
	}
	p.Line("curve", xs, ys)
	last := run.epochs[len(run.epochs)-1]
	p.Dot("here", xs[len(xs)-1], ys[len(ys)-1], 4)
	key := "thirty.plot"
	if which == thirtyUnits {
		key = "thirty.plot.book"
	}
	return show.Captioned(v.Say(key), p.Show("learn-plot", v.Say("thirty.plot.label", show.EpochLine(run.epochs[0]), show.EpochLine(last))))
}

// percentages returns the grid lines of a plot from the lowest to 100.
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

// deadUnit asks the student for the digit that is never predicted.
func (v view) deadUnit() vecty.ComponentOrHTML {
	t := v.State
	if t.survey == nil {
		if t.asking {
			return elem.Paragraph(vecty.Text(v.Say("thirty.asking")))
		}
		if len(t.runs[hundredUnits].epochs) == 0 || t.running >= 0 {
			return nil
		}
		return elem.Div(vecty.Markup(vecty.Class("learn-buttons")), v.Button("thirty.ask", AskOutputs{}))
	}
	sums := answered(t.survey.Counts)
	if len(t.survey.Never) == 0 {
		return show.Part(v.Say("thirty.alive.title"),
			elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")), vecty.Text(v.allAlive(t.survey, sums))),
			v.answersTable(t.survey, sums))
	}
	var digits vecty.List
	for d := range sums {
		digits = append(digits, v.Toggle(strconv.Itoa(d), t.guessed == d, Guess{d}))
	}
	return show.Part(v.Say("thirty.dead"),
		elem.Paragraph(v.Rich("thirty.dead.about")),
		v.answersTable(t.survey, sums),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons", "digit-choice"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("thirty.which"))), digits),
		elem.Div(vecty.Markup(vecty.Attribute("role", "status")), v.guessed(t.survey, sums)),
	)
}

// allAlive says that no output is dead, and reports on the digit that the quadratic cost does not
// learn.
func (v view) allAlive(o *proto.Surveyed, sums []int) string {
	said := v.Say("thirty.allalive")
	if t := v.State; t.asked == hundredUnits && t.runs[hundredUnits].crossEntropy() {
		said += " " + v.Say("thirty.back", unluckyDigit, v.Thousands(sums[unluckyDigit]), v.Thousands(o.Counts[unluckyDigit][unluckyDigit]))
	}
	return said
}

// answersTable shows the number of images and of answers for each digit.
func (v view) answersTable(o *proto.Surveyed, sums []int) vecty.ComponentOrHTML {
	head := []string{v.Say("thirty.head.digit")}
	images, answers, right := []string{v.Say("thirty.head.images")}, []string{v.Say("thirty.head.answers")}, []string{v.Say("thirty.head.right")}
	for d, row := range o.Counts {
		n := 0
		for _, c := range row {
			n += c
		}
		head = append(head, strconv.Itoa(d))
		images, answers, right = append(images, strconv.Itoa(n)), append(answers, strconv.Itoa(sums[d])), append(right, strconv.Itoa(row[d]))
	}
	return show.Table(v.Say("thirty.answers"), head, [][]string{images, answers, right})
}

// guessed comments on the guessed digit.
func (v view) guessed(o *proto.Surveyed, sums []int) vecty.ComponentOrHTML {
	t := v.State
	switch {
	case t.guessed < 0:
		return nil
	case !t.dead():
		return elem.Paragraph(vecty.Text(v.Say("thirty.alive", t.guessed, sums[t.guessed])))
	}
	highest := o.Highest[t.guessed]
	a, prime := mathml.Var("a"), mathml.Of(mathml.Row(mathml.Sup(mathml.Var("σ"), mathml.Op("′"))), mathml.Var("z"))
	return elem.Div(
		vecty.Markup(vecty.Class("part")),
		elem.Paragraph(v.Rich("thirty.found", t.guessed, show.Short(v, highest), show.Short(v, o.Own[t.guessed]))),
		v.neverAnswered(o),
		elem.Paragraph(v.Rich("thirty.why.dead")),
		v.SigmaCurve(show.SigmaInverse(o.Own[t.guessed])),
		show.Formula(mathml.Var("δ"), mathml.Op("="), mathml.Times(mathml.Paren(a, mathml.Op("−"), mathml.Var("y")), prime), mathml.Op(","),
			prime, mathml.Op("="), mathml.Times(a, mathml.Paren(mathml.Num("1"), mathml.Op("−"), a)), mathml.Op("≤"), mathml.Num(show.Short(v, highest*(1-highest)))),
		elem.Paragraph(v.Rich("thirty.cure")),
	)
}

// neverAnswered shows images of the digit with the network's outputs.
func (v view) neverAnswered(o *proto.Surveyed) vecty.ComponentOrHTML {
	var list vecty.List
	for i, outputs := range o.Outputs {
		answer := nn.Answer(outputs)
		list = append(list, elem.Div(
			vecty.Markup(vecty.Class("opinion")),
			show.Digit(show.ImageOf(o.Pixels, i), v.Say("thirty.read", answer), true),
			v.outputs(outputs, o.Class),
		))
	}
	return elem.Div(vecty.Markup(vecty.Class("opinions")), list)
}

// outputs shows ten outputs as bars, with the dead one marked.
func (v view) outputs(outputs []float32, dead int) vecty.ComponentOrHTML {
	p := show.Plot{Width: 120, Height: 56, Left: 0, Right: 10, Bottom: 0, Top: 1}
	for j, a := range outputs {
		class := "output"
		if j == dead {
			class = "output dead"
		}
		h := max(float64(a)*40, 1)
		p.Shape("rect", class, "x", 12*float64(j)+1, "y", 42-h, "width", 10.0, "height", h)
		p.Text("axis", strconv.Itoa(j), 12*float64(j)+3, 54)
	}
	return p.Show("learn-outputs", v.Say("thirty.outputs", dead, show.Short(v, float64(outputs[dead]))))
}
