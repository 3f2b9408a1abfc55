package runs

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// sweeping reports whether runs of the sweep are training or waiting.
func (s *State) sweeping() bool {
	w := &s.Ledger.Sweep
	for _, r := range w.Runs {
		if s.Live(r) {
			return true
		}
	}
	return len(w.Queue) > 0
}

// SweepButtons are the buttons for the runs of the last sweep.
func (p *View) SweepButtons() []vecty.MarkupOrChild {
	w := &p.State.Ledger.Sweep
	hold := "Hold the queue"
	if w.Held {
		hold = "Go on with the queue"
	}
	return []vecty.MarkupOrChild{
		vecty.If(len(w.Queue) > 0, ui.Button(hold, true, func() { p.Send(HoldSweep{!w.Held}) })),
		vecty.If(p.State.sweeping(), ui.Button("Stop sweep", true, func() { p.Send(StopSweep{}) })),
		vecty.If(len(w.Runs) > 0, ui.Button("Only these in charts", true, func() { p.Send(CompareSweep{}) })),
	}
}

// SweepResults shows the progress of the sweep and the results for each value, if there is a sweep.
func (p *View) SweepResults() vecty.ComponentOrHTML {
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
		cells = append(cells, elem.TableData(vecty.Text(s.StateOf(r))))
		rows = append(rows, elem.TableRow(cells))
	}
	for _, name := range []string{field.Label, "Epochs", "Best", "Last", "Time", "State"} {
		heads = append(heads, ui.ColumnHead(name))
	}
	text := fmt.Sprintf("%d of %d runs done", done, len(w.Runs))
	if p.State.Phase() == proto.Fetching {
		text += "; loading the images"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("stack")),
		ui.Meter("Sweep", text, int(1000*parts), 1000*len(w.Runs)),
		elem.Div(vecty.Markup(vecty.Class("runlist")), elem.Table(
			vecty.Markup(vecty.Class("sweepruns")),
			elem.Caption(vecty.Text("Results for each value: test images classified correctly")),
			elem.TableHead(elem.TableRow(heads)),
			elem.TableBody(rows),
		)),
	)
}
