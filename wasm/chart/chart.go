package chart

import (
	"math"
	"slices"
	"strconv"

	"inkling/nn/results"
	"inkling/wasm/words"
)

// A Choice is a visitor's choice of what to show.
type Choice struct {
	Without [kinds]bool
	Log     bool
	Zoom    Span // of the epochs; the zero Span for all
}

// A Span is an interval of an axis.
type Span struct{ From, To float64 }

// Whole reports whether s is the zero Span, which stands for the whole axis.
func (s Span) Whole() bool { return s == Span{} }

// Width returns the length of s.
func (s Span) Width() float64 { return s.To - s.From }

// A Chart shows one quantity of some runs. Its x is the number of epochs trained.
type Chart struct {
	Quantity
	Log   bool
	Lines []Line // the frontmost last
	X, Y  Span   // the axes
}

// A Line is a quantity of one run on samples of one kind.
type Line struct {
	Run    *Run
	Kind   Kind
	Points []Point // from left to right
}

// A Point is a point of a chart.
type Point struct{ X, Y float64 }

// New returns the chart of a quantity for the runs that are not hidden.
func New(q Quantity, c Choice, runs []Run) *Chart {
	chart := &Chart{Quantity: q, Log: c.Log, X: c.Zoom}
	if c.Zoom.Whole() {
		chart.X = Extent(runs)
	}
	for _, k := range slices.Backward(Kinds) {
		for i := range runs {
			if r := &runs[i]; !r.Hidden && !c.Without[k] && r.Has(k) {
				chart.Lines = append(chart.Lines, Line{r, k, chart.points(r, k)})
			}
		}
	}
	chart.Y = chart.span()
	return chart
}

// Title names the quantity, in the page's language.
func (c *Chart) Title() string {
	switch {
	case c.Quantity == Cost:
		return costTitle.Say()
	case c.Log:
		return wrongTitle.Say()
	default:
		return accuracyTitle.Say()
	}
}

// points returns the points of a line that can be drawn.
func (c *Chart) points(r *Run, k Kind) (list []Point) {
	for i := range r.measures(k) {
		if p, ok := r.measure(k, i); ok {
			if y := c.value(p.Cost, p.Accuracy); !c.Log || y > 0 {
				list = append(list, Point{p.At, y})
			}
		}
	}
	return list
}

// value returns the number to draw.
func (c *Chart) value(cost, accuracy float64) float64 {
	switch {
	case c.Quantity == Cost:
		return cost
	case c.Log:
		return 100 - 100*accuracy
	default:
		return 100 * accuracy
	}
}

// Text formats the drawn value of a measurement, in the page's language.
func (c *Chart) Text(p results.Point) string {
	y := c.value(p.Cost, p.Accuracy)
	if c.Quantity == Cost {
		return words.Decimal(strconv.FormatFloat(y, 'g', 5, 64))
	}
	return Percent(y)
}

// Percent formats a percentage with two decimals, in the page's language.
func Percent(percentage float64) string {
	return words.Current().Percent(words.Decimal(strconv.FormatFloat(percentage, 'f', 2, 64)))
}

// few is the number of epochs up to which the axis is complete from the start, so that lines grow
// into the chart without rescaling.
const few = 50

// Extent returns the x axis for all epochs of these runs. For a long run it grows with the run.
func Extent(runs []Run) Span {
	most, done := 1.0, 0.0
	for _, r := range runs {
		if r.Hidden {
			continue
		}
		most = max(most, float64(r.Most))
		if n := len(r.Trace); n > 0 {
			done = max(done, r.Trace[n-1].At)
		}
		if n := len(r.Epochs); n > 0 {
			done = max(done, float64(r.Epochs[n-1].Epoch+1))
		}
	}
	return Span{0, max(done, min(most, few*math.Ceil((done+1)/few)))}
}

// span returns the range of the y axis. It is that of the measurements at the ends of epochs, if
// there are at least two, so that outliers early in training do not flatten the rest.
func (c *Chart) span() Span {
	values := c.values(func(k Kind) bool { return k != Learning })
	if len(values) < 2 {
		values = c.values(func(Kind) bool { return true })
	}
	if len(values) == 0 {
		values = []float64{1}
		if c.Quantity == Accuracy {
			values = []float64{95}
		}
	}
	slices.Sort(values)
	low, high := values[0], values[len(values)-1]
	switch {
	case c.Log:
		return logSpan(low, high)
	case c.Quantity == Accuracy:
		return Span{max(0, math.Floor(min(low, 95)/5)*5), 100}
	default:
		return Span{0, min(high, wild*values[len(values)/2]) * 1.05}
	}
}

// wild limits the range of costs to this multiple of their median.
const wild = 20

// logSpan returns a range for these values, at least one power of ten. It is limited to 1e-12 to
// 1e12.
func logSpan(low, high float64) Span {
	low, high = max(low, 1e-12), min(high, 1e12)
	from, to := math.Floor(5*math.Log10(low))/5, math.Ceil(5*math.Log10(high))/5
	if to-from < 1 {
		from, to = (from+to)/2-0.5, (from+to)/2+0.5
	}
	return Span{math.Pow(10, from), math.Pow(10, to)}
}

// values returns the values within the x axis.
func (c *Chart) values(of func(Kind) bool) (list []float64) {
	for _, l := range c.Lines {
		if !of(l.Kind) {
			continue
		}
		for _, p := range l.Points {
			if p.X >= c.X.From && p.X <= c.X.To {
				list = append(list, p.Y)
			}
		}
	}
	return list
}

// Alone reports whether all lines are of one run, which then needs no name.
func (c *Chart) Alone() bool {
	return !slices.ContainsFunc(c.Lines, func(l Line) bool { return l.Run != c.Lines[0].Run })
}
