package app

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// sweep shows how several values of a setting are tried, and what came of it.
func (p *Page) sweep() vecty.ComponentOrHTML {
	w := &p.State.Ledger.Sweep
	if len(p.State.sweepable()) == 0 {
		return nil
	}
	return elem.Details(
		vecty.Markup(vecty.Class("sweep")),
		elem.Summary(vecty.Text("Try several values")),
		elem.Div(vecty.Markup(vecty.Class("stack")),
			elem.Form(
				vecty.Markup(vecty.Class("stack"), vecty.Attribute("novalidate", ""), vecty.Attribute("aria-label", "Sweep"),
					event.Submit(func(*vecty.Event) { p.Send(StartSweep{}) }).PreventDefault()),
				elem.Paragraph(vecty.Markup(vecty.Class("help")),
					vecty.Text("One setting over a list of values, all else as in the form above: a run for each, as many at a time as there are workers.")),
				elem.Div(vecty.Markup(vecty.Class("fields", "sweepfields")), p.sweepField(), p.sweepValues(), p.sweepWorkers()),
				vecty.If(w.ranges(), p.sweepSeries()),
				elem.Div(vecty.Markup(vecty.Class("buttons")),
					ui.SubmitButton("Start sweep", !p.State.Busy()),
					vecty.If(len(w.Queue) > 0, p.holdButton()),
					vecty.If(p.State.sweeping(), ui.Button("Stop sweep", true, func() { p.Send(StopSweep{}) })),
					vecty.If(len(w.Runs) > 0, ui.Button("Only these in charts", true, func() { p.Send(CompareSweep{}) })),
				),
			),
			p.ledgerNotice(w.Notice, "sweepnotice"),
			p.sweepResults(),
		),
	)
}

// sweeping reports whether runs of the sweep train or wait.
func (s *State) sweeping() bool {
	w := &s.Ledger.Sweep
	for _, r := range w.Runs {
		if s.live(r) {
			return true
		}
	}
	return len(w.Queue) > 0
}

func (p *Page) holdButton() vecty.ComponentOrHTML {
	w := &p.State.Ledger.Sweep
	if w.Held {
		return ui.Button("Go on with the queue", true, func() { p.Send(HoldSweep{false}) })
	}
	return ui.Button("Hold the queue", true, func() { p.Send(HoldSweep{true}) })
}

// labelledField is a control with its label and its help.
func labelledField(id, label, help string, control vecty.ComponentOrHTML) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(label)),
		control,
		vecty.If(help != "", elem.Paragraph(vecty.Markup(prop.ID(id+"-help"), vecty.Class("help")), vecty.Text(help))),
	)
}

func (p *Page) sweepField() vecty.ComponentOrHTML {
	chosen := p.State.Ledger.Sweep.Field.Key
	var options vecty.List
	for _, f := range p.State.sweepable() {
		options = append(options, ui.Option(f.Key, f.Label, chosen))
	}
	return labelledField("sweep-field", "Setting to try", "", elem.Select(
		vecty.Markup(prop.ID("sweep-field"), prop.Value(chosen),
			event.Change(func(e *vecty.Event) { p.Send(SweepOver{e.Target.Get("value").String()}) })),
		options,
	))
}

func (p *Page) sweepValues() vecty.ComponentOrHTML {
	w := &p.State.Ledger.Sweep
	text, ok := w.understood()
	help, class := text+" Separate values by semicolons.", "help"
	if w.Field.Kind == recipe.Layers {
		help = text + " Separate networks by semicolons, and the layers of one by commas."
	}
	if !ok {
		help, class = text, "error"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(sweepValuesID)), vecty.Text("Values")),
		elem.Input(vecty.Markup(
			prop.ID(sweepValuesID), prop.Type(prop.TypeText), prop.Value(w.Values), vecty.Attribute("aria-describedby", sweepValuesID+"-help"),
			vecty.Attribute("autocomplete", "off"), vecty.Attribute("spellcheck", "false"), vecty.Attribute("aria-invalid", !ok),
			event.Input(func(e *vecty.Event) { p.Send(SweepValues{e.Target.Get("value").String()}) }),
		)),
		elem.Paragraph(vecty.Markup(prop.ID(sweepValuesID+"-help"), vecty.Class(class)), vecty.Text(help)),
	)
}

func (p *Page) sweepWorkers() vecty.ComponentOrHTML {
	chosen := fmt.Sprint(p.State.Ledger.Sweep.Workers)
	var options vecty.List
	for n := range MostAbreast {
		value := fmt.Sprint(n + 1)
		options = append(options, ui.Option(value, value, chosen))
	}
	return labelledField("sweep-workers", "Workers", "Runs at a time: best as many as processor cores.", elem.Select(
		vecty.Markup(prop.ID("sweep-workers"), prop.Value(chosen), vecty.Attribute("aria-describedby", "sweep-workers-help"),
			event.Change(func(e *vecty.Event) {
				n, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(SweepWorkers{n})
			})),
		options,
	))
}

// sweepSeries makes a list of values from two ends.
func (p *Page) sweepSeries() vecty.ComponentOrHTML {
	w := &p.State.Ledger.Sweep
	box := func(id, label, text string, set func(string) SweepSeries) vecty.ComponentOrHTML {
		return labelledField(id, label, "", elem.Input(vecty.Markup(
			prop.ID(id), prop.Type(prop.TypeText), prop.Value(text), vecty.Attribute("autocomplete", "off"), vecty.Attribute("inputmode", "decimal"),
			event.Input(func(e *vecty.Event) { p.Send(set(e.Target.Get("value").String())) }),
		)))
	}
	scale := "equal steps"
	if w.logarithmic() {
		scale = "equal ratios"
	}
	return elem.FieldSet(
		vecty.Markup(vecty.Class("series")),
		elem.Legend(vecty.Text("Or make a list: "+scale)),
		box("sweep-from", "From", w.From, func(t string) SweepSeries { return SweepSeries{t, w.To, w.Steps} }),
		box("sweep-to", "To", w.To, func(t string) SweepSeries { return SweepSeries{w.From, t, w.Steps} }),
		box("sweep-steps", "How many", w.Steps, func(t string) SweepSeries { return SweepSeries{w.From, w.To, t} }),
		ui.Button("Fill in", true, func() { p.Send(FillSeries{}) }),
	)
}

// sweepResults shows how far the sweep is, and what came of each value, once there
// is one.
func (p *Page) sweepResults() vecty.ComponentOrHTML {
	s := p.State
	w := &s.Ledger.Sweep
	if len(w.Runs) == 0 {
		return nil
	}
	field := recipe.MustField(w.Runs[0].Sweep)
	done, parts := 0, 0.0
	var rows, heads vecty.List
	for _, r := range w.Runs {
		if r.State == archive.Ended || r.State == archive.Stopped {
			done++
			parts++
		} else {
			parts += r.Done() / float64(max(r.Settings.Epochs, 1))
		}
		cells := vecty.List{elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row"), ui.Verbatim()), vecty.Text(run.Value(field, r.Settings)))}
		for _, text := range []string{fmt.Sprintf("%d of %d", len(r.Epochs), r.Settings.Epochs), run.Count(r.Best()), run.Count(r.Last()), run.Duration(r.Seconds)} {
			cells = append(cells, ui.Cell(text))
		}
		cells = append(cells, elem.TableData(vecty.Text(s.stateOf(r))))
		rows = append(rows, elem.TableRow(cells))
	}
	for _, name := range []string{field.Label, "Epochs", "Best", "Last", "Time", "State"} {
		heads = append(heads, elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col")), vecty.Text(name)))
	}
	text := fmt.Sprintf("%d of %d runs done", done, len(w.Runs))
	if p.State.Phase() == proto.Fetching {
		text += "; the images are coming"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("stack")),
		ui.Meter("Sweep", text, int(1000*parts), 1000*len(w.Runs)),
		elem.Div(vecty.Markup(vecty.Class("runlist")), elem.Table(
			vecty.Markup(vecty.Class("sweepruns")),
			elem.Caption(vecty.Text("What came of each value: right answers of the test images")),
			elem.TableHead(elem.TableRow(heads)),
			elem.TableBody(rows),
		)),
	)
}
