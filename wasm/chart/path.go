package chart

import (
	"math"
	"slices"
	"strconv"
)

// A Plane is the rectangle of pixels that a chart is drawn in; y grows downwards.
type Plane struct{ Left, Top, Width, Height float64 }

// At returns the position of a point of the chart.
func (p Plane) At(c *Chart, at Point) (x, y float64) {
	fraction := (at.Y - c.Y.From) / c.Y.Width()
	if c.Log {
		fraction = math.Log(at.Y/c.Y.From) / math.Log(c.Y.To/c.Y.From)
	}
	far := 4 * p.Height // out of sight, but not too large a number for browsers
	return p.Left + p.Width*(at.X-c.X.From)/c.X.Width(), p.Top + p.Height - max(-far, min(far, p.Height*fraction))
}

// Path returns the line as the d attribute of an SVG path, which Path2D also accepts, with one
// decimal. It omits most of what is left and right of the plane.
func (p Plane) Path(c *Chart, l Line) string {
	first, last := l.within(c.X)
	b := make([]byte, 0, 12*(last-first))
	for i, at := range l.Points[first:last] {
		x, y := p.At(c, at)
		letter := byte('L')
		if i == 0 {
			letter = 'M'
		}
		b = appendTenths(append(b, letter), x)
		b = appendTenths(append(b, ' '), y)
	}
	if last-first == 1 {
		b = append(b, "h0.1"...) // a dot, because line caps are round
	}
	return string(b)
}

// within returns the range of points in the span, with one more at each side.
func (l Line) within(s Span) (first, last int) {
	last = len(l.Points)
	for first+1 < last && l.Points[first+1].X < s.From {
		first++
	}
	for last-2 >= first && l.Points[last-2].X > s.To {
		last--
	}
	return first, last
}

// appendTenths formats x with one decimal, several times as fast as strconv.
func appendTenths(b []byte, x float64) []byte {
	n := int64(math.Round(10 * x))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/10, 10)
	if n%10 != 0 {
		b = append(b, '.', byte('0'+n%10))
	}
	return b
}

// A Label is a run's tag at the end of its lines.
type Label struct {
	Run *Run
	Y   float64 // of its centre
}

// Labels returns a label of this height for each run with a visible line, at the end of its
// frontmost one. They do not overlap.
func (p Plane) Labels(c *Chart, height float64) (list []Label) {
	seen := map[*Run]bool{}
	for _, l := range slices.Backward(c.Lines) {
		first, last := l.within(c.X)
		if seen[l.Run] || first == last {
			continue
		}
		seen[l.Run] = true
		_, y := p.At(c, l.Points[last-1])
		list = append(list, Label{l.Run, max(p.Top, min(p.Top+p.Height, y))})
	}
	slices.SortStableFunc(list, func(a, b Label) int {
		if a.Y != b.Y {
			return int(math.Copysign(1, a.Y-b.Y))
		}
		return a.Run.Place - b.Run.Place
	})
	p.spread(list, height)
	return list
}

// spread moves labels apart, downwards, and then upwards from the bottom of the plane.
func (p Plane) spread(list []Label, height float64) {
	for i := 1; i < len(list); i++ {
		list[i].Y = max(list[i].Y, list[i-1].Y+height)
	}
	bottom := p.Top + p.Height
	for i := len(list) - 1; i >= 0; i-- {
		list[i].Y = min(list[i].Y, bottom)
		bottom = list[i].Y - height
	}
}
