package chart

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"
)

// The dimensions of the picture, in pixels.
const (
	svgWidth  = 800
	svgPlot   = 360 // height of the plane
	svgLeft   = 64
	svgTop    = 48
	svgRight  = 32
	svgLine   = 18 // height of a line of text
	svgTagGap = 13
)

// The colours of the picture, for paper.
const (
	inkColour, quietColour, lineColour = "#1c1d22", "#5f636e", "#e2e0d9"
)

// svg writes a picture element by element.
type svg struct {
	bytes.Buffer
	chart *Chart
	plane Plane
}

// SVG returns the chart as a picture for print, with axes and a legend of runs and kinds of lines;
// about describes the runs in one line.
func (c *Chart) SVG(about string) []byte {
	s := &svg{chart: c, plane: Plane{svgLeft, svgTop, svgWidth - svgLeft - svgRight, svgPlot}}
	runs := c.runs()
	height := svgTop + svgPlot + svgLine*(len(runs)+4)
	fmt.Fprintf(s, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" `+
		`font-family="system-ui, sans-serif" font-size="13" role="img">`+"\n", // for programs
		svgWidth, height, svgWidth, height)
	fmt.Fprintf(s, "<title>%s</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n", escape(c.Title()+": "+about))
	s.text(svgLeft, 20, "start", inkColour, c.Title())
	s.text(svgLeft, 38, "start", quietColour, about)
	s.axes()
	s.lines()
	s.legend(runs)
	s.WriteString("</svg>\n")
	return s.Bytes()
}

func (s *svg) text(x, y float64, anchor, fill, text string) {
	fmt.Fprintf(s, `<text x="%g" y="%g" text-anchor="%s" fill="%s">%s</text>`+"\n", x, y, anchor, fill, escape(text))
}

// axes draws the grid and its numbers.
func (s *svg) axes() {
	c, p := s.chart, s.plane
	along, across := c.Ticks(10, 6)
	for _, t := range across {
		_, y := p.At(c, Point{c.X.From, t.At})
		fmt.Fprintf(s, `<path d="M%g %.1fh%g" stroke="%s"/>`+"\n", p.Left, y, p.Width, lineColour)
		s.text(p.Left-8, tenths(y+4), "end", quietColour, t.Text)
	}
	bottom := p.Top + p.Height
	for _, t := range along {
		x, _ := p.At(c, Point{t.At, c.Y.From})
		fmt.Fprintf(s, `<path d="M%.1f %gv4" stroke="%s"/>`+"\n", x, bottom, quietColour)
		s.text(tenths(x), bottom+svgLine, "middle", quietColour, t.Text)
	}
	s.text(p.Left+p.Width/2, bottom+2*svgLine, "middle", quietColour, epochsAxis.Say())
}

// tenths rounds a coordinate to one decimal.
func tenths(x float64) float64 { return float64(int(10*x+0.5)) / 10 }

// lines draws the lines, clipped to the plane, and the runs' tags.
func (s *svg) lines() {
	p := s.plane
	fmt.Fprintf(s, `<clipPath id="plane"><rect x="%g" y="%g" width="%g" height="%g"/></clipPath>`+"\n", p.Left, p.Top-2, p.Width+2, p.Height+4)
	s.WriteString(`<g clip-path="url(#plane)" fill="none" stroke-linejoin="round">` + "\n")
	for _, l := range s.chart.Lines {
		fmt.Fprintf(s, `<path d="%s" stroke="%s"%s/>`+"\n", p.Path(s.chart, l), l.Run.Colour().Light, style(l.Kind))
	}
	s.WriteString("</g>\n")
	for _, label := range p.Labels(s.chart, svgTagGap) {
		s.text(p.Left+p.Width+6, tenths(label.Y+4), "start", label.Run.Colour().Light, label.Run.Tag())
	}
}

// style returns the SVG attributes of lines of the kind.
func style(k Kind) string {
	text := fmt.Sprintf(` stroke-width="%g"`, k.Width())
	if k.Dash() == nil {
		text += ` stroke-linecap="round"`
	} else {
		text += fmt.Sprintf(` stroke-dasharray="%s"`, strings.Trim(fmt.Sprint(k.Dash()), "[]"))
	}
	if k == Learning {
		text += ` stroke-opacity="0.6"`
	}
	return text
}

// legend explains the kinds of lines and names the runs.
func (s *svg) legend(runs []*Run) {
	y := s.plane.Top + s.plane.Height + 3.3*svgLine
	x := s.plane.Left
	for _, k := range Kinds {
		if !s.chart.has(k) {
			continue
		}
		fmt.Fprintf(s, `<path d="M%g %.1fh32" stroke="%s"%s/>`+"\n", x, y-4, quietColour, style(k))
		s.text(x+38, tenths(y), "start", quietColour, k.Label().Say())
		x += 160
	}
	for i, r := range runs {
		s.text(s.plane.Left, tenths(y+float64(svgLine*(i+1))), "start", r.Colour().Light, r.Tag()+"  "+r.Name)
	}
}

func (c *Chart) has(k Kind) bool {
	for _, l := range c.Lines {
		if l.Kind == k {
			return true
		}
	}
	return false
}

// runs returns the runs shown, in the order of their lines.
func (c *Chart) runs() (list []*Run) {
	seen := map[*Run]bool{}
	for _, l := range c.Lines {
		if !seen[l.Run] {
			seen[l.Run] = true
			list = append(list, l.Run)
		}
	}
	slices.SortFunc(list, func(a, b *Run) int { return a.Place - b.Place })
	return list
}

// escape returns a text for XML, with the replacement character for those that XML forbids.
func escape(text string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' || r == '\uFFFE' || r == '\uFFFF' {
			return '\uFFFD'
		}
		return r
	}, text))
}
