package charts

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/wasm/chart"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A readout is the content of the legend: the values at the pointer, or the latest.
type readout struct {
	At    string // the position, as text
	Kinds []chart.Kind
	Rows  []readoutRow
}

// A readoutRow is the row of a run.
type readoutRow struct {
	chart.Run
	Cells []string // by kind
}

// readout returns the current content of the legend.
func (s *State) readout(runs []chart.Run) readout {
	out := readout{At: latestLabel.Say(), Kinds: s.kinds(runs)}
	if p := s.Pointer; p != nil {
		out.At = position(*p)
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

// position formats the position of the pointer.
func position(x float64) string {
	if whole := math.Round(x); math.Abs(x-whole) < 0.005 {
		return epochsTrained.Say(int(whole), words.Thousands(int(whole)))
	}
	return partOfTraining.Say(x)
}

// axisNumber formats a number of an axis.
func axisNumber(x float64) string {
	if x >= 1000 && x == math.Round(x) {
		return words.Thousands(int(x))
	}
	return words.Current().Number(strconv.FormatFloat(x, 'g', 6, 64))
}

// kinds returns the kinds of lines shown.
func (s *State) kinds(runs []chart.Run) (list []chart.Kind) {
	for _, k := range chart.Kinds {
		if !s.Without[k] && hasAny(runs, k) {
			list = append(list, k)
		}
	}
	return list
}

// hasAny reports whether any run has a measurement of the kind.
func hasAny(runs []chart.Run, k chart.Kind) bool {
	return slices.ContainsFunc(runs, func(r chart.Run) bool { return r.Has(k) })
}

// cell formats a run's values at the pointer, or the latest.
func (s *State) cell(r *chart.Run, k chart.Kind) string {
	at := math.Inf(1)
	if s.Pointer != nil {
		at = *s.Pointer
	}
	p, ok := r.At(k, at)
	if !ok || r.Hidden {
		return "–"
	}
	return costText(p.Cost) + " · " + chart.Percent(100*p.Accuracy)
}

// mostInLine is the number of runs whose values fit in one line.
const mostInLine = 3

// line returns a quantity of the runs at the pointer, or the latest: that of the most important
// kind of lines shown.
func (s *State) line(q chart.Quantity, runs []chart.Run) string {
	var list []string
	for i := range runs {
		if text := s.value(q, &runs[i]); text != "" {
			list = append(list, runs[i].Tag()+" "+text)
		}
	}
	if len(list) == 1 {
		list[0] = list[0][strings.Index(list[0], " ")+1:] // a single run needs no tag
	}
	if len(list) > mostInLine {
		list = append(list[:mostInLine:mostInLine], "…")
	}
	text := strings.Join(list, " · ")
	if p := s.Pointer; p != nil && text != "" {
		at, _ := strconv.ParseFloat(strconv.FormatFloat(*p, 'f', 2, 64), 64) // any number; a product could overflow
		return valueAt.Say(text, at)
	}
	return text
}

// value formats a quantity of a run at the pointer, or the latest; "" if there is none.
func (s *State) value(q chart.Quantity, r *chart.Run) string {
	at := math.Inf(1)
	if s.Pointer != nil {
		at = *s.Pointer
	}
	for _, k := range chart.Kinds {
		if p, ok := r.At(k, at); ok && !r.Hidden && !s.Without[k] {
			if q == chart.Cost {
				return costText(p.Cost)
			}
			return (&chart.Chart{Quantity: q, Log: s.Log}).Text(p)
		}
	}
	return ""
}

// costText formats a cost with four decimals, and very small and large ones with three digits.
func costText(x float64) string {
	if x >= 0.001 && x < 1000 {
		return words.Decimal(strconv.FormatFloat(x, 'f', 4, 64))
	}
	return words.Decimal(strconv.FormatFloat(x, 'g', 3, 64))
}

// valueText puts the readout into words for screen readers.
func (r readout) valueText() string {
	text := r.At
	for _, row := range r.Rows {
		if row.Hidden {
			continue
		}
		text += "; " + row.Name
		for i, k := range r.Kinds {
			text += ", " + k.Label().Say() + " " + row.Cells[i]
		}
	}
	return text
}

// mostCells limits the size of a table: rendering more would delay the page. The saved file has all
// numbers.
const mostCells = 1000

// numbers are the content of a chart's table.
type numbers struct {
	Heads []string
	Rows  []numbersRow // the last epochs, in ascending order
	Left  int          // number of earlier epochs left out
}

// A numbersRow is the row of an epoch.
type numbersRow struct {
	Epoch int
	Cells []string
}

// numbers returns the table of a quantity: the measurements at the end of each epoch, by run and
// kind.
func (s *State) numbers(q chart.Quantity, runs []chart.Run) (n numbers) {
	choice := s.Choice
	choice.Without[chart.Learning] = true
	c := chart.New(q, choice, runs)
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
		return ui.Capital(l.Kind.Label().Say())
	}
	return l.Run.Tag() + ", " + l.Kind.Label().Say()
}

// cellsAt returns the values of an epoch, by line.
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

// A version identifies what charts show; they are redrawn when it changes.
type version struct {
	Chosen string // the visitor's choices
	Known  string // the runs' results
}

// version returns the current version.
func (s *State) version(runs []chart.Run) version {
	chosen := fmt.Appendf(nil, "%s %v", words.Current(), s.Choice)
	var b []byte
	for _, r := range runs {
		chosen = fmt.Appendf(chosen, ";%s %d %t", r.Key, r.Place, r.Hidden)
		b = fmt.Appendf(b, ";%d %d", r.Most, len(r.Epochs))
		if n := len(r.Epochs); n > 0 {
			e := r.Epochs[n-1]
			b = fmt.Appendf(b, " %v", []nn.Score{{Cost: e.Cost}, e.Test(), e.Validation})
		}
		if n := len(r.Trace); n > 0 {
			b = fmt.Appendf(b, " %d %v", n, r.Trace[n-1])
		}
	}
	return version{string(chosen), string(b)}
}

// String returns both parts as one text.
func (v version) String() string { return v.Chosen + "|" + v.Known }
