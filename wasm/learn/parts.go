package learn

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn/mathml"
	"inkling/wasm/ui"
)

// rich is a string with its *stressed* words and its `code`.
func (v *View) rich(key string, args ...any) vecty.List { return marked(v.say(key, args...)) }

func marked(s string) (list vecty.List) {
	for s != "" {
		at := strings.IndexAny(s, "*`")
		if at < 0 {
			return append(list, vecty.Text(s))
		}
		mark := s[at : at+1]
		inside, rest, _ := strings.Cut(s[at+1:], mark)
		if at > 0 {
			list = append(list, vecty.Text(s[:at]))
		}
		if mark == "*" {
			list = append(list, elem.Emphasis(vecty.Text(inside)))
		} else {
			list = append(list, ui.Code(inside))
		}
		s = rest
	}
	return list
}

// button is a button that says what this key says.
func (v *View) button(key string, m Msg) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { v.Send(m) })),
		vecty.Text(v.say(key)),
	)
}

// toggle is a button that is pressed or not.
func (v *View) toggle(name string, pressed bool, m Msg) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-pressed", fmt.Sprint(pressed)),
			event.Click(func(*vecty.Event) { v.Send(m) })),
		vecty.Text(name),
	)
}

// slider describes a number to be slid.
type slider struct {
	id       string
	label    string
	value    float32
	from, to float64
	step     float64
	log      bool // the slider slides by powers of ten, whatever step is
	then     func(float64) Msg
}

// scale returns what the slider itself slides over, and what a place there means.
func (s slider) scale() (value, from, to, step float64, number func(float64) float64) {
	if !s.log {
		return float64(s.value), s.from, s.to, s.step, func(x float64) float64 { return x }
	}
	number = func(x float64) float64 { // with two digits
		x = max(s.from, min(math.Pow(10, x), s.to))
		unit := math.Pow(10, math.Floor(math.Log10(x))-1)
		return math.Round(x/unit) * unit
	}
	return math.Log10(float64(s.value)), math.Log10(s.from), math.Log10(s.to), 0.01, number
}

// slider shows a slider with its number, which can be typed as well.
func (v *View) slider(s slider) *vecty.HTML {
	value, from, to, step, number := s.scale()
	return elem.Div(
		vecty.Markup(vecty.Class("learn-slider")),
		elem.Label(vecty.Markup(prop.For(s.id)), vecty.Text(s.label)),
		elem.Input(vecty.Markup(prop.ID(s.id), prop.Type(prop.TypeRange),
			vecty.Attribute("min", from), vecty.Attribute("max", to), vecty.Attribute("step", step),
			vecty.Attribute("aria-valuetext", plain(v, s.value)),
			prop.Value(fmt.Sprintf("%.4g", value)),
			event.Input(func(e *vecty.Event) {
				if x, err := strconv.ParseFloat(e.Target.Get("value").String(), 64); err == nil {
					v.Send(s.then(number(x)))
				}
			}))),
		v.number(field{id: s.id + "-number", label: s.label, value: s.value, from: s.from, to: s.to, then: s.then}),
	)
}

// field describes a number to be typed.
type field struct {
	id       string
	label    string // for those who do not see where it stands
	value    float32
	from, to float64
	then     func(float64) Msg
}

// number shows a field for a number. What is typed stays as it is until the field
// is left; what is no number is told at once.
func (v *View) number(f field) *vecty.HTML {
	text, typing := v.State.typed[f.id]
	if !typing {
		text = v.editable(f.value)
	}
	_, good := parse(text, f.from, f.to)
	return elem.Span(
		vecty.Markup(vecty.Class("number")),
		elem.Input(vecty.Markup(
			prop.ID(f.id), prop.Type(prop.TypeText), prop.Value(text),
			vecty.Attribute("inputmode", "decimal"), vecty.Attribute("autocomplete", "off"), vecty.Attribute("spellcheck", "false"),
			vecty.Attribute("aria-label", f.label), vecty.Attribute("aria-invalid", fmt.Sprint(!good)), vecty.Attribute("size", 7),
			event.Input(func(e *vecty.Event) {
				v.Send(Typed{f.id, e.Target.Get("value").String(), f.from, f.to, f.then})
			}),
			event.Change(func(e *vecty.Event) {
				if _, ok := parse(e.Target.Get("value").String(), f.from, f.to); ok {
					v.Send(Settled{f.id})
				}
			}),
		)),
		v.misfit(f, good),
	)
}

// misfit says what a field would take.
func (v *View) misfit(f field, good bool) vecty.ComponentOrHTML {
	said := ""
	if !good {
		said = v.say("number.wrong", rough(v, f.from), rough(v, f.to))
	}
	return elem.Span(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(said))
}

// formula shows a formula on a line of its own. It wraps where it is too long; what
// cannot wrap, a matrix, can be scrolled sideways.
func formula(parts ...mathml.Node) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Class("formula")), mathml.Wrapped(parts...))
}

// captioned is a figure with words below.
func captioned(caption string, content ...vecty.MarkupOrChild) *vecty.HTML {
	return elem.Figure(append(content, elem.FigureCaption(vecty.Text(caption)))...)
}

// table shows rows of cells under a head.
func table(caption string, head []string, rows [][]string) *vecty.HTML {
	var heads, body vecty.List
	for _, h := range head {
		heads = append(heads, ui.ColumnHead(h))
	}
	for _, r := range rows {
		var cells vecty.List
		for _, c := range r {
			if strings.ContainsAny(c, "0123456789") {
				cells = append(cells, ui.Cell(c))
			} else { // a word
				cells = append(cells, elem.TableData(vecty.Text(c)))
			}
		}
		body = append(body, elem.TableRow(cells))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-table")),
		elem.Table(elem.Caption(vecty.Text(caption)), elem.TableHead(elem.TableRow(heads)), elem.TableBody(body)),
	)
}

// part is a part of the live part, with a heading.
func part(title string, content ...vecty.MarkupOrChild) *vecty.HTML {
	m := []vecty.MarkupOrChild{vecty.Markup(vecty.Class("part")), elem.Heading3(vecty.Text(title))}
	return elem.Div(append(m, content...)...)
}
