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
func Digits(g *Grey) []Digit {
	small, factor := reduced(g)
	ink := inkOf(small)
	if ink == nil {
		return nil
	}
	var digits []Digit
	for _, p := range inOrder(joined(blobs(ink, small.Rows, small.Cols))) {
		digits = append(digits, Digit{
			Image: prepared(ink, small.Cols, p),
			Top:   p.top * factor, Left: p.left * factor,
			Bottom: min(p.bottom*factor, g.Rows), Right: min(p.right*factor, g.Cols),
		})
		if len(digits) == maxDigits {
			break
		}
	}
	return digits
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

// inkOf returns how much each pixel differs from the paper around it, from 0 for paper to 255 for the strongest ink, or nil
// if there is none. Ink may be dark on light paper or light on dark: the paper has the larger area.
func inkOf(g *Grey) []byte {
	level := slices.Clone(g.Pixels)
	var count [256]int
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
	threshold, contrast := divide(count)
	if contrast < leastContrast {
		return nil
	}
	full := threshold // the ink's usual contrast
	for n, most := 0, (after(count, threshold)*3+3)/4; full < 255 && n < most; full++ {
		n += count[full+1]
	}
	faint := max(leastContrast/4, threshold/5) // below it are the paper's grain and the camera's noise
	for i, p := range level {
		if level[i] = byte(min(255, int(p)*255/full)); int(p) < faint {
			level[i] = 0
		}
	}
	return level
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

// blobs returns the connected parts of the ink, without specks, and without what reaches over most of the picture, such as
// the edge of the paper.
func blobs(ink []byte, rows, cols int) (parts []*part) {
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
	parts = slices.DeleteFunc(parts, func(p *part) bool { // an edge or a shadow
		touches := p.top == 0 || p.left == 0 || p.bottom == rows || p.right == cols
		return touches && (p.width() > cols*9/10 || p.height() > rows*9/10) && len(parts) > 1
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
