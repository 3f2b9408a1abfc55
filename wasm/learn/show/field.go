package show

import (
	"fmt"
	"math"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/numeral"
	"inkling/wasm/learn/page"
)

// A Slider describes a number with a slider.
type Slider struct {
	ID       string
	Label    string
	Value    float32
	From, To float64
	Step     float64
	Log      bool // the slider is logarithmic, and Step is ignored
	Then     func(float64) page.Msg
}

// scale returns the position of the slider and its range, and the number for a position.
func (s Slider) scale() (value, from, to, step float64, number func(float64) float64) {
	if !s.Log {
		return float64(s.Value), s.From, s.To, s.Step, func(x float64) float64 { return x }
	}
	number = func(x float64) float64 { // to two significant digits
		x = max(s.From, min(math.Pow(10, x), s.To))
		unit := math.Pow(10, math.Floor(math.Log10(x))-1)
		return math.Round(x/unit) * unit
	}
	return math.Log10(float64(s.Value)), math.Log10(s.From), math.Log10(s.To), 0.01, number
}

// Slider shows a slider with a field for its number.
func (v View) Slider(s Slider) *vecty.HTML {
	value, from, to, step, number := s.scale()
	return elem.Div(
		vecty.Markup(vecty.Class("learn-slider")),
		elem.Label(vecty.Markup(prop.For(s.ID)), vecty.Text(s.Label)),
		elem.Input(vecty.Markup(prop.ID(s.ID), prop.Type(prop.TypeRange),
			vecty.Attribute("min", from), vecty.Attribute("max", to), vecty.Attribute("step", step),
			vecty.Attribute("aria-valuetext", Plain(v, s.Value)),
			prop.Value(fmt.Sprintf("%.4g", value)),
			event.Input(func(e *vecty.Event) {
				if x, err := strconv.ParseFloat(e.Target.Get("value").String(), 64); err == nil {
					v.Send(s.Then(number(x)))
				}
			}))),
		v.Field(Field{ID: s.ID + "-number", Label: s.Label, Value: s.Value, From: s.From, To: s.To, Then: s.Then}),
	)
}

// A Field describes a number to type.
type Field struct {
	ID       string
	Label    string // for screen readers
	Value    float32
	From, To float64
	Then     func(float64) page.Msg
}

// Field shows a field for a number. Typed text stays as it is until the field loses the focus; text
// that is not a number is reported at once.
func (v View) Field(f Field) *vecty.HTML {
	text, typing := v.Typed[f.ID]
	if !typing {
		text = v.editable(f.Value)
	}
	_, good := parse(text, f.From, f.To)
	return elem.Span(
		vecty.Markup(vecty.Class("number")),
		elem.Input(vecty.Markup(
			prop.ID(f.ID), prop.Type(prop.TypeText), prop.Value(text),
			vecty.Attribute("inputmode", "decimal"), vecty.Attribute("autocomplete", "off"), vecty.Attribute("spellcheck", "false"),
			vecty.Attribute("aria-label", f.Label), vecty.Attribute("aria-invalid", fmt.Sprint(!good)), vecty.Attribute("size", 7),
			event.Input(func(e *vecty.Event) {
				v.Send(f.typed(e.Target.Get("value").String()))
			}),
			event.Change(func(e *vecty.Event) {
				if _, ok := parse(e.Target.Get("value").String(), f.From, f.To); ok {
					v.Send(Settled{f.ID})
				}
			}),
		)),
		v.misfit(f, good),
	)
}

// misfit says which numbers a field accepts.
func (v View) misfit(f Field, good bool) vecty.ComponentOrHTML {
	said := ""
	if !good {
		said = v.Say("number.wrong", Rough(v, f.From), Rough(v, f.To))
	}
	return elem.Span(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(said))
}

// typed returns the message for text typed into the field.
func (f Field) typed(text string) Typed {
	m := Typed{Field: f.ID, Text: text}
	if x, ok := parse(text, f.From, f.To); ok {
		m.Then = f.Then(x)
	}
	return m
}

// A Msg is an event of a field, for a number or other text.
type Msg interface {
	apply(typed map[string]string) (then page.Msg)
}

// Type records an event in typed, and returns the message that follows from it, or nil.
func Type(m Msg, typed map[string]string) (then page.Msg) { return m.apply(typed) }

// Messages of fields.
type (
	// Typed is text typed into a field.
	Typed struct {
		Field, Text string
		Then        page.Msg // nil if the text is not acceptable
	}
	// Settled says that the field has lost the focus. It then shows its number, formatted; text
	// that is not acceptable stays.
	Settled struct{ Field string }
)

func (m Typed) apply(typed map[string]string) page.Msg {
	typed[m.Field] = m.Text
	return m.Then
}

func (m Settled) apply(typed map[string]string) page.Msg {
	delete(typed, m.Field)
	return nil
}

// parse reads a number within bounds.
func parse(text string, from, to float64) (x float64, ok bool) {
	x, err := numeral.Parse(text, from, to)
	return x, err == nil && x >= from && x <= to
}
