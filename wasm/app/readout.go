package app

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"inkling/nn"
	"inkling/wasm/chart"
	"inkling/wasm/ui"
)

// A chartReadout is the legend of the charts with the values where a visitor points, or
// of the end.
type chartReadout struct {
	At    string // where
	Kinds []chart.Kind
	Rows  []readoutRow
}

type readoutRow struct {
	chart.Run
	Cells []string // by kind
}

// readout returns what stands there now.
func (s *State) readout() chartReadout {
	runs := s.series()
	out := chartReadout{At: "Latest", Kinds: s.kinds(runs)}
	if p := s.Charts.Pointer; p != nil {
		out.At = epochsTrained(*p)
	}
	for i := range runs {
		row := readoutRow{Run: runs[i]}
		for _, k := range out.Kinds {
			row.Cells = append(row.Cells, s.cell(&runs[i], k))
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// epochsTrained says where a visitor points.
func epochsTrained(x float64) string {
	if whole := math.Round(x); math.Abs(x-whole) < 0.005 {
		return ui.Counted(int(whole), "epoch")
	}
	return fmt.Sprintf("%.2f epochs", x)
}

// kinds returns the kinds of lines that are shown of any run.
func (s *State) kinds(runs []chart.Run) (list []chart.Kind) {
	for _, k := range chart.Kinds {
		if s.Charts.Without[k] {
			continue
		}
		for i := range runs {
			if runs[i].Has(k) {
				list = append(list, k)
				break
			}
		}
	}
	return list
}

// cell tells the values of a run where the visitor points, or its last.
func (s *State) cell(r *chart.Run, k chart.Kind) string {
	at := math.Inf(1)
	if s.Charts.Pointer != nil {
		at = *s.Charts.Pointer
	}
	p, ok := r.At(k, at)
	if !ok || r.Hidden {
		return "–"
	}
	return costText(p.Cost) + " · " + strconv.FormatFloat(100*p.Accuracy, 'f', 2, 64) + "%"
}

// costText writes a cost as costs mostly are, and very small and large ones with
// three digits.
func costText(x float64) string {
	if x >= 0.001 && x < 1000 {
		return strconv.FormatFloat(x, 'f', 4, 64)
	}
	return strconv.FormatFloat(x, 'g', 3, 64)
}

// valueText says in words what stands in the readout, for those who hear it.
func (r chartReadout) valueText() string {
	text := r.At
	for _, row := range r.Rows {
		if row.Hidden {
			continue
		}
		text += "; " + row.Name
		for i, k := range r.Kinds {
			text += ", " + k.String() + " " + row.Cells[i]
		}
	}
	return text
}

// mostCells is how many numbers a table shows: more nobody reads there, and to
// show them would keep the page waiting. All are in the file.
const mostCells = 1000

// chartNumbers are the table of a chart.
type chartNumbers struct {
	Heads []string
	Rows  []numbersRow // the last epochs, by number
	Left  int          // how many epochs before them are left out
}

type numbersRow struct {
	Epoch int
	Cells []string
}

// numbers returns the table of a quantity: what was measured at the end of each
// epoch, by run and kind.
func (s *State) numbers(q chart.Quantity) (n chartNumbers) {
	choice := s.Charts.Choice
	choice.Without[chart.Learning] = true
	c := chart.New(q, choice, s.series())
	slices.SortStableFunc(c.Lines, func(a, b chart.Line) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Run.Place, b.Run.Place))
	})
	epochs := 0
	for _, l := range c.Lines {
		n.Heads = append(n.Heads, headOf(l, c.Alone()))
		if end, ok := l.Run.At(l.Kind, math.Inf(1)); ok {
			epochs = max(epochs, int(end.At))
		}
	}
	n.Left = max(0, epochs-mostCells/max(1, len(c.Lines)))
	for epoch := n.Left; epoch < epochs; epoch++ {
		n.Rows = append(n.Rows, numbersRow{epoch, cellsAt(c, epoch)})
	}
	return n
}

func headOf(l chart.Line, alone bool) string {
	if alone {
		return ui.Capital(l.Kind.String())
	}
	return l.Run.Tag() + ", " + l.Kind.String()
}

// cellsAt returns what an epoch came to, by line.
func cellsAt(c *chart.Chart, epoch int) (cells []string) {
	for _, l := range c.Lines {
		text := "–"
		if p, ok := l.Run.At(l.Kind, float64(epoch+1)); ok && p.At == float64(epoch+1) {
			text = c.Text(p)
		}
		cells = append(cells, text)
	}
	return cells
}

// chartVersion tells what charts show: with another they are drawn anew.
type chartVersion struct {
	Chosen string // by the visitor
	Come   string // of the runs
}

func (s *State) version() chartVersion {
	chosen := fmt.Appendf(nil, "%v", s.Charts.Choice)
	var b []byte
	for _, r := range s.series() {
		chosen = fmt.Appendf(chosen, ";%s %t", r.Key, r.Hidden)
		b = fmt.Appendf(b, ";%d %d", r.Most, len(r.Epochs))
		if n := len(r.Epochs); n > 0 {
			e := r.Epochs[n-1]
			b = fmt.Appendf(b, " %v", []nn.Score{{Cost: e.Cost}, e.Test(), e.Validation})
		}
		if n := len(r.Trace); n > 0 {
			b = fmt.Appendf(b, " %d %v", n, r.Trace[n-1])
		}
	}
	return chartVersion{string(chosen), string(b)}
}

// String returns both as one.
func (v chartVersion) String() string { return v.Chosen + "|" + v.Come }
