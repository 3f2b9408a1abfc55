package learn

import (
	"fmt"
	"inkling/wasm/ui"
	"strings"

	"github.com/norunners/vecty"
)

// A plot is a picture of lines over a part of the plane. It is made anew each
// time it is shown.
type plot struct {
	width, height float64 // of the picture, in its own units
	sides         sides   // around the plane
	left, right   float64 // of the plane
	bottom, top   float64
	shapes        vecty.List
}

// sides are the widths of the strips of a picture beside, above and below the plane.
// Scales stand there, where no line runs through them.
type sides struct{ left, right, above, below float64 }

// labelled has place for scales at the left and below.
var labelled = sides{left: 46, right: 12, above: 26, below: 26}

// shape adds an element with attributes, as name and value in turn.
func (p *plot) shape(tag, class string, attributes ...any) {
	p.shapes = append(p.shapes, svg(tag, class, nil, attributes...))
}

func svg(tag, class string, content vecty.List, attributes ...any) *vecty.HTML {
	m := []vecty.Applyer{vecty.Class(strings.Fields(class)...)}
	for i := 0; i < len(attributes); i += 2 {
		value := attributes[i+1]
		if x, ok := value.(float64); ok {
			value = fmt.Sprintf("%.2f", x)
		}
		m = append(m, vecty.Attribute(attributes[i].(string), value))
	}
	return vecty.Tag(tag, vecty.Markup(m...), content)
}

// at returns where a point of the plane is in the picture.
func (p *plot) at(x, y float64) (px, py float64) {
	width, height := p.width-p.sides.left-p.sides.right, p.height-p.sides.above-p.sides.below
	return p.sides.left + (x-p.left)/(p.right-p.left)*width, p.sides.above + (p.top-y)/(p.top-p.bottom)*height
}

// scaleX draws lines where x has these values, writes them below, and the name of x.
func (p *plot) scaleX(name string, write func(float64) string, values ...float64) {
	for i, x := range values {
		p.line("zero", []float64{x, x}, []float64{p.bottom, p.top})
		px, py := p.at(x, p.bottom)
		words, class := write(x), "axis middle"
		if i == len(values)-1 {
			words, class, px = words+" "+name, "axis end", p.width-2
		}
		p.text(class, words, px, py+17)
	}
}

// scaleY draws lines where y has these values, writes them at the left, and the name
// of y above.
func (p *plot) scaleY(name string, write func(float64) string, values ...float64) {
	for _, y := range values {
		p.line("zero", []float64{p.left, p.right}, []float64{y, y})
		px, py := p.at(p.left, y)
		p.text("axis end", write(y), px-6, py+4)
	}
	if name != "" {
		p.text("axis", name, 6, 14)
	}
}

// line draws a line through points of the plane.
func (p *plot) line(class string, xs, ys []float64) {
	var b strings.Builder
	for i := range xs {
		x, y := p.at(xs[i], ys[i])
		fmt.Fprintf(&b, "%.1f,%.1f ", x, y)
	}
	p.shape("polyline", class, "points", strings.TrimSpace(b.String()))
}

// dot draws a point of the plane, of a radius in the picture.
func (p *plot) dot(class string, x, y, radius float64) {
	px, py := p.at(x, y)
	p.shape("circle", class, "cx", px, "cy", py, "r", radius)
}

// text writes a number or the name of an axis at a place of the picture.
func (p *plot) text(class, words string, px, py float64) {
	p.shapes = append(p.shapes, svg("text", class, vecty.List{vecty.Text(words)}, "x", px, "y", py, "translate", "no"))
}

// show returns the picture; label says in words what it shows, "" if something
// else does.
func (p *plot) show(class, label string) *vecty.HTML {
	m := []vecty.Applyer{
		vecty.Namespace(ui.SVG), vecty.Class(strings.Fields(class)...),
		vecty.Attribute("viewBox", fmt.Sprintf("0 0 %g %g", p.width, p.height)),
	}
	return vecty.Tag("svg", vecty.Markup(m...), described(label), p.shapes)
}
