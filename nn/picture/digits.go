package picture

import (
	"cmp"
	"slices"
)

// A Digit is one that was found in a picture.
type Digit struct {
	Image                    []byte // 28 x 28, as in MNIST: 0 is paper, 255 is ink
	Top, Left, Bottom, Right int    // its box in the picture, in pixels; bottom and right are excluded
}

// maxDigits limits the digits of a picture: more are noise.
const maxDigits = 200

// Digits returns the digits in a picture in reading order: line by line from the top, each from the left.
func Digits(g *Grey) []Digit { return Find(g).Digits }

// Steps are the steps from a picture to its digits.
type Steps struct {
	Small  *Grey   // the picture, reduced to the size in which digits are sought
	Ink    []byte  // how much each pixel of Small differs from the paper around it: 0 is paper, 255 is the strongest ink
	Lines  bool    // the paper's lines were removed from Ink
	Digits []Digit // boxes are in the picture itself
	Why    Why     // there are no digits
	factor int
}

// A Why says why no digit was found.
type Why int

// The reasons.
const (
	Found   Why = iota // digits were found
	Blank              // nothing differs from the paper
	Faint              // something differs, but too little
	Crossed            // all ink is connected with the edges, as lines on paper are
)

// In returns the box of a digit in Small.
func (s *Steps) In(d Digit) (top, left, bottom, right int) {
	f := s.factor
	return d.Top / f, d.Left / f, min((d.Bottom+f-1)/f, s.Small.Rows), min((d.Right+f-1)/f, s.Small.Cols)
}

// Find returns the digits in a picture, as Digits does, with the steps before.
func Find(g *Grey) *Steps {
	s := new(Steps)
	s.Small, s.factor = reduced(g)
	level, count := difference(s.Small)
	threshold, contrast := divide(count)
	if contrast < leastContrast {
		if s.Ink, s.Why = make([]byte, len(level)), Blank; contrast >= leastContrast/3 {
			s.Why = Faint
		}
		return s
	}
	s.Ink = inked(level, count, threshold, faintest(threshold))
	parts := connected(s.Ink, s.Small.Rows, s.Small.Cols)
	if spans(parts, s.Small) {
		if cut, ok := beyondLines(count, threshold); ok {
			s.Ink, s.Lines = inked(level, count, cut, cut+1), true
			parts = connected(s.Ink, s.Small.Rows, s.Small.Cols)
		}
	}
	for _, p := range inOrder(joined(digitSized(parts, s.Small.Rows, s.Small.Cols))) {
		s.Digits = append(s.Digits, Digit{
			Image: prepared(s.Ink, s.Small.Cols, p),
			Top:   p.top * s.factor, Left: p.left * s.factor,
			Bottom: min(p.bottom*s.factor, g.Rows), Right: min(p.right*s.factor, g.Cols),
		})
		if len(s.Digits) == maxDigits {
			break
		}
	}
	if s.Digits == nil {
		s.Why = Crossed
	}
	return s
}

// workingSide is the longer side of the picture in which digits are sought, in pixels: a line of ten digits still has 50
// pixels for each.
const workingSide = 600

// reduced returns the picture with at most workingSide pixels a side, averaged, and by which factor it was reduced.
func reduced(g *Grey) (*Grey, int) {
	factor := (max(g.Rows, g.Cols) + workingSide - 1) / workingSide
	if factor <= 1 {
		return g, 1
	}
	out := &Grey{Rows: max(1, g.Rows/factor), Cols: max(1, g.Cols/factor)}
	for row := range out.Rows {
		for col := range out.Cols {
			sum, n := 0, 0
			for y := row * factor; y < min((row+1)*factor, g.Rows); y++ {
				for x := col * factor; x < min((col+1)*factor, g.Cols); x++ {
					sum += int(g.Pixels[y*g.Cols+x])
					n++
				}
			}
			out.Pixels = append(out.Pixels, byte(sum/n))
		}
	}
	return out, factor
}

// leastContrast is how much darker than the paper ink must be, in grey levels.
const leastContrast = 30

// difference returns how much darker each pixel is than the paper around it, and how many pixels have each difference. Ink may
// be dark on light paper or light on dark: the paper has the larger area.
func difference(g *Grey) (level []byte, count [256]int) {
	level = slices.Clone(g.Pixels)
	for _, p := range level {
		count[p]++
	}
	low, high := quantile(count, len(level)/200), quantile(count, len(level)-1-len(level)/200)
	if middle := quantile(count, len(level)/2); int(high)-int(middle) > int(middle)-int(low) { // light on dark
		for i := range level {
			level[i] = 255 - level[i]
		}
	}
	paper := closing(level, g.Rows, g.Cols, max(2, min(g.Rows, g.Cols)/6))
	count = [256]int{}
	for i := range level {
		level[i] = paper[i] - level[i]
		count[level[i]]++
	}
	return level, count
}

// inked returns differences as ink, from 0 for paper to 255 for the strongest ink, whose differences are above the threshold.
// Those below faint are paper.
func inked(level []byte, count [256]int, threshold, faint int) []byte {
	full := threshold // the ink's usual contrast
	for n, most := 0, (after(count, threshold)*3+3)/4; full < 255 && n < most; full++ {
		n += count[full+1]
	}
	ink := make([]byte, len(level))
	for i, p := range level {
		if int(p) >= faint {
			ink[i] = byte(min(255, int(p)*255/full))
		}
	}
	return ink
}

// faintest returns the difference below which are the paper's grain and the camera's noise.
func faintest(threshold int) int { return max(leastContrast/4, threshold/5) }

// beyondLines returns the difference above which are the digits on paper with printed lines, which are fainter; ok reports
// whether there are two such kinds of ink.
func beyondLines(count [256]int, threshold int) (level int, ok bool) {
	clear(count[:faintest(threshold)])
	level, contrast := divide(count)
	strong, n := 0, 0
	for l, k := range count[level+1:] {
		strong, n = strong+(level+1+l)*k, n+k
	}
	return level, n > 0 && contrast >= leastContrast && 5*contrast*n >= 2*strong
}

// after returns the number of pixels above a level.
func after(count [256]int, level int) (n int) {
	for _, c := range count[level+1:] {
		n += c
	}
	return n
}

// quantile returns the level of the pixel with this index in the order of levels.
func quantile(count [256]int, index int) byte {
	for level, n := range count {
		if index -= n; index < 0 {
			return byte(level)
		}
	}
	return 255
}

// divide returns the level that best divides the pixels in two groups, by Otsu's method, and the difference of their means.
func divide(count [256]int) (level, contrast int) {
	all, sum := 0, 0
	for l, n := range count {
		all, sum = all+n, sum+l*n
	}
	best := -1.
	below, belowSum := 0, 0
	for l, n := range count[:255] {
		below, belowSum = below+n, belowSum+l*n
		above := all - below
		if below == 0 || above == 0 {
			continue
		}
		difference := float64(sum-belowSum)/float64(above) - float64(belowSum)/float64(below)
		if v := float64(below) * float64(above) * difference * difference; v > best {
			best, level, contrast = v, l, int(difference)
		}
	}
	return level, contrast
}

// closing returns the paper's brightness: the largest level within radius, then the smallest of those. Ink that is
// narrower than twice the radius vanishes, and slow changes of the light stay.
func closing(level []byte, rows, cols, radius int) []byte {
	out := slices.Clone(level)
	for _, smallest := range []bool{false, true} {
		for row := range rows {
			running(out[row*cols:], 1, cols, radius, smallest)
		}
		for col := range cols {
			running(out[col:], cols, rows, radius, smallest)
		}
	}
	return out
}

// running replaces each of n values, step apart, by the largest or smallest within radius.
func running(v []byte, step, n, radius int, smallest bool) {
	in := make([]byte, n)
	for i := range in {
		if in[i] = v[i*step]; smallest {
			in[i] = 255 - in[i]
		}
	}
	var queue []int // indices with decreasing values
	next := 0
	for i := range n {
		for ; next < n && next <= i+radius; next++ {
			for len(queue) > 0 && in[queue[len(queue)-1]] <= in[next] {
				queue = queue[:len(queue)-1]
			}
			queue = append(queue, next)
		}
		for queue[0] < i-radius {
			queue = queue[1:]
		}
		if v[i*step] = in[queue[0]]; smallest {
			v[i*step] = 255 - in[queue[0]]
		}
	}
}

// A part is connected ink, or several that make a digit.
type part struct {
	top, left, bottom, right int // bottom and right are excluded
	pixels                   []int
}

func (p *part) height() int { return p.bottom - p.top }
func (p *part) width() int  { return p.right - p.left }

// solid is the level from which a pixel is ink for sure, and belongs to a part.
const solid = 64

// connected returns the connected parts of the ink.
func connected(ink []byte, rows, cols int) (parts []*part) {
	seen := make([]bool, len(ink))
	var stack []int
	for start := range ink {
		if seen[start] || ink[start] < solid {
			continue
		}
		p := &part{top: rows, left: cols}
		stack, seen[start] = append(stack[:0], start), true
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			row, col := at/cols, at%cols
			p.pixels = append(p.pixels, at)
			p.top, p.bottom = min(p.top, row), max(p.bottom, row+1)
			p.left, p.right = min(p.left, col), max(p.right, col+1)
			for y := max(0, row-1); y <= min(rows-1, row+1); y++ {
				for x := max(0, col-1); x <= min(cols-1, col+1); x++ {
					if next := y*cols + x; !seen[next] && ink[next] >= solid {
						seen[next] = true
						stack = append(stack, next)
					}
				}
			}
		}
		parts = append(parts, p)
	}
	return parts
}

// spans reports whether a part reaches from edge to edge of the picture, as printed lines do. A few pixels may be missing.
func spans(parts []*part, g *Grey) bool {
	return slices.ContainsFunc(parts, func(p *part) bool { return p.width()*50 > g.Cols*49 || p.height()*50 > g.Rows*49 })
}

// smallest is the side of pictures, in pixels, that may be of one digit up to the edges.
const smallest = 64

// digitSized returns the parts without specks, and without what reaches over most of the picture, such as the edge of the paper.
func digitSized(parts []*part, rows, cols int) []*part {
	parts = slices.DeleteFunc(parts, func(p *part) bool { // an edge or a shadow
		touches := p.top == 0 || p.left == 0 || p.bottom == rows || p.right == cols
		everywhere := p.width() == cols && p.height() == rows && min(rows, cols) > smallest // such as dark lines
		return touches && (p.width() > cols*9/10 || p.height() > rows*9/10) && (len(parts) > 1 || everywhere)
	})
	tallest := 0
	for _, p := range parts {
		tallest = max(tallest, p.height(), p.width())
	}
	parts = slices.DeleteFunc(parts, func(p *part) bool { // a speck
		return max(p.height(), p.width())*6 < tallest || len(p.pixels) < 4
	})
	if len(parts) > 2*maxDigits { // a pattern
		slices.SortStableFunc(parts, func(a, b *part) int { return cmp.Compare(len(b.pixels), len(a.pixels)) })
		parts = parts[:2*maxDigits]
	}
	return parts
}

// joined returns the parts with those joined that make a digit, such as the bar of a five.
func joined(parts []*part) []*part {
	for again := true; again; {
		again = false
		for i := 0; i < len(parts) && !again; i++ {
			for k := i + 1; k < len(parts) && !again; k++ {
				if !belong(parts[i], parts[k]) {
					continue
				}
				a, b := parts[i], parts[k]
				a.top, a.bottom, a.left, a.right = min(a.top, b.top), max(a.bottom, b.bottom), min(a.left, b.left), max(a.right, b.right)
				a.pixels = append(a.pixels, b.pixels...)
				parts = slices.Delete(parts, k, k+1)
				again = true
			}
		}
	}
	return parts
}

// belong reports whether two parts belong to one digit: a flat one close to a tall one, or two that touch from above.
func belong(a, b *part) bool {
	tall, flat := a, b
	if tall.height() < flat.height() {
		tall, flat = flat, tall
	}
	beside := max(a.left, b.left) - min(a.right, b.right)
	above := max(a.top, b.top) - min(a.bottom, b.bottom)
	if 2*flat.height() <= tall.height() {
		return max(beside, above)*6 <= tall.height()
	}
	return beside < 0 && -2*beside >= min(a.width(), b.width()) && above*12 <= tall.height()
}

// inOrder returns the digits line by line.
func inOrder(parts []*part) []*part {
	slices.SortStableFunc(parts, func(a, b *part) int { return cmp.Or(cmp.Compare(a.top, b.top), cmp.Compare(a.left, b.left)) })
	var lines [][]*part
	for _, p := range parts {
		middle := (p.top + p.bottom) / 2
		at := slices.IndexFunc(lines, func(line []*part) bool {
			last := line[len(line)-1]
			return middle >= last.top && middle < last.bottom || (last.top+last.bottom)/2 >= p.top && (last.top+last.bottom)/2 < p.bottom
		})
		if at < 0 {
			lines = append(lines, []*part{p})
		} else {
			lines[at] = append(lines[at], p)
		}
	}
	var all []*part
	for _, line := range lines {
		slices.SortStableFunc(line, func(a, b *part) int { return cmp.Compare(a.left, b.left) })
		all = append(all, line...)
	}
	return all
}
