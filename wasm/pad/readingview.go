package pad

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// reading shows what the network sees and its answer.
func (v *View) reading(more vecty.List) vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("reading")),
		elem.Div(
			vecty.Markup(vecty.Class("answer")),
			ui.Limited(v.Limits, "seen", elem.Figure(
				&ui.Canvas{Label: seenImage.Say(), Class: "seen", Side: seenSide, Mounted: v.Mounts.Seen},
				elem.FigureCaption(vecty.Text(seenLabel.Say())),
			)),
			ui.Limited(v.Limits, "answer", elem.Figure(
				v.prediction(),
				elem.FigureCaption(vecty.Text(answerLabel.Say())),
			)),
		),
		vecty.If(!v.Bench, v.Outputs()),
		elem.Paragraph(vecty.Markup(vecty.Class("doubt")), vecty.Text(v.State.doubt())),
		more,
	)
}

// seenSide is the side of the picture in pixels, 8 for each of the network's.
const seenSide = 28 * 8

func (v *View) prediction() *vecty.HTML {
	class, ok := v.State.Answer()
	status := []vecty.MarkupOrChild{
		vecty.Markup(vecty.Class("prediction"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", predictionLabel.Say())),
	}
	if !ok {
		return elem.Div(append(status, elem.Span(vecty.Markup(vecty.Class("nothing")), vecty.Text(v.nothing())))...)
	}
	return elem.Div(append(status,
		v.className(class),
		elem.Span(vecty.Markup(vecty.Class("sure")), vecty.Text(" "+sureness(v.State.Output))),
	)...)
}

// className shows the name of a class, large if it is a single character.
func (v *View) className(class int) *vecty.HTML {
	name, size := v.Env.Classes[class], "word"
	if utf8.RuneCountInString(name) == 1 {
		size = "digit"
	}
	return elem.Span(vecty.Markup(vecty.Class(size), ui.Verbatim()), vecty.Text(name))
}

// nothing says why there is no answer.
func (v *View) nothing() string {
	s := v.State
	switch {
	case !v.Env.Drawable():
		return noDrawing.Say()
	case s.Blank():
		return nothingYet.Say()
	case v.Env.Missing != "":
		return notLoaded.Say()
	default:
		return loadingNetwork.Say()
	}
}

// sureness describes the lead of the best output over the second.
func sureness(output []float32) string {
	var best, second float32
	for _, a := range output {
		switch {
		case a > best:
			best, second = a, best
		case a > second:
			second = a
		}
	}
	switch {
	case best < 0.3:
		return notSure.Say()
	case best-second < 0.3:
		return perhaps.Say()
	case best-second < 0.8:
		return probably.Say()
	default:
		return certain.Say()
	}
}

// Outputs shows the activations of the outputs, or nothing if the address says so.
func (v *View) Outputs() vecty.ComponentOrHTML { return ui.Limited(v.Limits, "bars", v.bars()) }

func (v *View) bars() vecty.ComponentOrHTML {
	answer, ok := v.State.Answer()
	var rows vecty.List
	digits := v.Env.ReadsDigits()
	short := true
	for class, name := range v.Env.Classes {
		short = short && utf8.RuneCountInString(name) == 1
		percent := 0
		if ok {
			percent = ui.Hundredths(v.State.Output[class])
		}
		shown := words.Current().Percent(strconv.Itoa(percent))
		label := name + ": " + shown
		if digits {
			label = digitOutput.Say(name, shown)
		}
		rows = append(rows, elem.ListItem(
			vecty.Markup(vecty.ClassMap{"best": ok && class == answer}),
			elem.Span(vecty.Markup(vecty.Class("name"), ui.Hidden()), vecty.Text(name)),
			elem.Span(
				vecty.Markup(
					vecty.Class("bar"), vecty.Attribute("role", "meter"), vecty.Attribute("aria-label", label),
					vecty.Attribute("aria-valuemin", 0), vecty.Attribute("aria-valuemax", 100), vecty.Attribute("aria-valuenow", percent),
				),
				elem.Span(vecty.Markup(vecty.Class("fill"), vecty.Style("width", fmt.Sprintf("%d%%", percent)))),
			),
			elem.Span(vecty.Markup(vecty.Class("percent"), ui.Hidden()), vecty.Text(shown)),
		))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("bars"), ui.Verbatim(), vecty.ClassMap{"words": !short}, vecty.Attribute("aria-label", activationsLabel.Say())), rows)
}
