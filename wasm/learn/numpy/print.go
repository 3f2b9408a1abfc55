package numpy

import "strings"

// numpy's default print options.
const (
	lineWidth = 75
	threshold = 1000 // arrays with more numbers are abbreviated
	edge      = 3    // numbers shown at each end then
)

// String returns the array as printed by numpy:
//
//	[[ 0.12573022 -0.13210486]
//	 [ 0.64042265  0.10490012]]
func (a *Array) String() string { return a.layout("", " ", "") }

// Repr returns the array as shown by Python's prompt: array([[ 0.12573022, ...]]).
func (a *Array) Repr() string {
	if len(a.Shape) == 0 {
		return "array(" + formatOf(a.Data).text(a.Data[0], 0) + ")"
	}
	if len(a.Data) == 0 {
		if len(a.Shape) == 1 {
			return "array([], dtype=float64)"
		}
		return "array([], shape=" + a.Shape.String() + ", dtype=float64)"
	}
	return "array(" + a.layout("array(", ", ", ")") + ")"
}

// ReprList returns a list of arrays as shown by Python's prompt, such as the book's net.weights.
func ReprList(arrays []*Array) string {
	parts := make([]string, len(arrays))
	for i, a := range arrays {
		parts[i] = a.Repr()
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// layout formats a. The line breaks leave space for prefix and suffix, which it does not write.
func (a *Array) layout(prefix, separator, suffix string) string {
	switch {
	case len(a.Shape) == 0:
		return NumberText(a.Data[0])
	case len(a.Data) == 0:
		return "[]"
	}
	p := &printer{separator: separator, edge: len(a.Data)}
	if len(a.Data) > threshold {
		p.edge = edge
	}
	shown := p.shown(a)
	p.format = formatOf(shown)
	p.width = p.format.width(shown)
	indent := strings.Repeat(" ", len(prefix)+1)
	width := lineWidth - len(suffix)
	if len(a.Shape) == 1 {
		return p.row(a.Data, indent, width)
	}
	return p.rows(a, indent, width)
}

type printer struct {
	separator string
	edge      int
	format    format
	width     int // of a number
}

// each visits the indices below n that are printed, and -1 for those left out.
func (p *printer) each(n int, visit func(i int)) {
	for i := range n {
		switch {
		case n <= 2*p.edge || i < p.edge || i >= n-p.edge:
			visit(i)
		case i == p.edge:
			visit(-1)
		}
	}
}

// shown returns the numbers that are printed.
func (p *printer) shown(a *Array) (numbers []float64) {
	rows, cols := a.Shape.matrix()
	p.each(rows, func(i int) {
		p.each(cols, func(j int) {
			if i >= 0 && j >= 0 {
				numbers = append(numbers, a.Data[i*cols+j])
			}
		})
	})
	return numbers
}

// rows formats a matrix, each row on its own line.
func (p *printer) rows(a *Array, indent string, width int) string {
	rows, cols := a.Shape.matrix()
	var lines []string
	p.each(rows, func(i int) {
		line := "..."
		if i >= 0 {
			line = p.row(a.Data[i*cols:(i+1)*cols], indent+" ", width-1)
		}
		lines = append(lines, line)
	})
	return "[" + strings.Join(lines, strings.TrimRight(p.separator, " ")+"\n"+indent) + "]"
}

// row formats numbers, and breaks lines at the width.
func (p *printer) row(numbers []float64, indent string, width int) string {
	var done strings.Builder
	line := indent
	p.each(len(numbers), func(i int) {
		word := "..."
		if i >= 0 {
			word = p.format.text(numbers[i], p.width)
		}
		if len(line) > len(indent) {
			if len(line)+len(p.separator)+len(word) > width-1 {
				done.WriteString(strings.TrimRight(line+p.separator, " ") + "\n")
				line = indent
			} else {
				line += p.separator
			}
		}
		line += word
	})
	done.WriteString(line)
	return "[" + done.String()[len(indent):] + "]"
}
