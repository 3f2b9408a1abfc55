package runs

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
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
	hold := holdQueueLabel
	if w.Held {
		hold = goOnQueueLabel
	}
	return []vecty.MarkupOrChild{
		vecty.If(len(w.Queue) > 0, ui.Button(hold.Say(), true, func() { p.Send(HoldSweep{!w.Held}) })),
		vecty.If(p.State.sweeping(), ui.Button(stopSweepLabel.Say(), true, func() { p.Send(StopSweep{}) })),
		vecty.If(len(w.Runs) > 0, ui.Button(onlyTheseLabel.Say(), true, func() { p.Send(CompareSweep{}) })),
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
		for _, text := range []string{epochsDone.Say(len(r.Epochs), r.Settings.Epochs), run.Count(r.Best()), run.Count(r.Last()), run.Duration(r.Seconds)} {
			cells = append(cells, ui.Cell(text))
		}
		cells = append(cells, elem.TableData(vecty.Text(s.StateOf(r))))
		rows = append(rows, elem.TableRow(cells))
	}
	for _, name := range []words.M{words.Of(field.Label), epochsColumn, bestColumn, lastColumn, timeColumn, stateColumn} {
		heads = append(heads, ui.ColumnHead(name.Say()))
	}
	text := runsDone
	if p.State.Phase() == proto.Fetching {
		text = runsDoneLoading
	}
	return elem.Div(
		vecty.Markup(vecty.Class("stack")),
		ui.Meter(sweepLabel.Say(), text.Say(done, len(w.Runs)), int(1000*parts), 1000*len(w.Runs)),
		elem.Div(vecty.Markup(vecty.Class("runlist")), elem.Table(
			vecty.Markup(vecty.Class("sweepruns")),
			elem.Caption(vecty.Text(sweepCaption.Say())),
			elem.TableHead(elem.TableRow(heads)),
			elem.TableBody(rows),
		)),
	)
}
