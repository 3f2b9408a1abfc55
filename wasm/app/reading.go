package app

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// reading shows what the network sees and what it answers.
func (p *Page) reading() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("reading")),
		elem.Div(
			vecty.Markup(vecty.Class("answer")),
			elem.Figure(
				&ui.Canvas{Label: "The 28 by 28 pixels that the network sees", Class: "seen", Side: seenSide, Mounted: p.SeenMounted},
				elem.FigureCaption(vecty.Text("What the network sees")),
			),
			elem.Figure(
				p.prediction(),
				elem.FigureCaption(vecty.Text("What it reads")),
			),
		),
		p.bars(),
		elem.Paragraph(vecty.Markup(vecty.Class("doubt")), vecty.Text(p.State.doubt())),
		p.reader(),
		p.files(),
	)
}

// seenSide is the side of the picture of 28 x 28 pixels, a whole number each.
const seenSide = 28 * 8

func (p *Page) prediction() *vecty.HTML {
	class, ok := p.State.Answer()
	status := []vecty.MarkupOrChild{
		vecty.Markup(vecty.Class("prediction"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "Prediction")),
	}
	if !ok {
		return elem.Div(append(status, elem.Span(vecty.Markup(vecty.Class("nothing")), vecty.Text(p.nothing())))...)
	}
	return elem.Div(append(status,
		p.className(class),
		elem.Span(vecty.Markup(vecty.Class("sure")), vecty.Text(" "+sureness(p.State.Output))),
	)...)
}

// className shows the name of a class, large if it is a digit or a letter.
func (p *Page) className(class int) *vecty.HTML {
	name, size := p.State.readerData().Classes[class], "word"
	if utf8.RuneCountInString(name) == 1 {
		size = "digit"
	}
	return elem.Span(vecty.Markup(vecty.Class(size), ui.Verbatim()), vecty.Text(name))
}

// nothing says why there is no answer.
func (p *Page) nothing() string {
	s := p.State
	switch {
	case !s.drawable():
		return "no drawing"
	case s.Blank():
		return "nothing yet"
	case s.Missing[s.Reader] != "":
		return "the network is missing"
	default:
		return "the network is coming"
	}
}

// sureness says in words how far the best answer is ahead of the second.
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
		return "at a guess"
	case best-second < 0.3:
		return "perhaps"
	case best-second < 0.8:
		return "probably"
	default:
		return "surely"
	}
}

// bars shows the outputs.
func (p *Page) bars() vecty.ComponentOrHTML {
	answer, ok := p.State.Answer()
	var rows vecty.List
	kind := ""
	if p.State.readsDigits() {
		kind = "Digit "
	}
	short := true
	for class, name := range p.State.readerData().Classes {
		short = short && utf8.RuneCountInString(name) == 1
		percent := 0
		if ok {
			percent = hundredths(p.State.Output[class])
		}
		label := fmt.Sprintf("%s%s: %d%%", kind, name, percent)
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
			elem.Span(vecty.Markup(vecty.Class("percent"), ui.Hidden()), vecty.Text(fmt.Sprintf("%d%%", percent))),
		))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("bars"), ui.Verbatim(), vecty.ClassMap{"words": !short}, vecty.Attribute("aria-label", "Output activations")), rows)
}

// reader chooses the network that reads.
func (p *Page) reader() vecty.ComponentOrHTML {
	s := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("field", "reader")),
		elem.Label(vecty.Markup(prop.For("reader")), vecty.Text("Network that reads")),
		elem.Select(
			vecty.Markup(prop.ID("reader"), prop.Value(s.Reader), prop.Disabled(s.locks("reader")),
				event.Change(func(e *vecty.Event) { p.Send(ChooseReader{e.Target.Get("value").String()}) })),
			s.readers(),
		),
		vecty.If(s.Missing[s.Reader] != "",
			elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(s.Missing[s.Reader]))),
	)
}

// readers are the options of the choice of a network.
func (s *State) readers() (options vecty.List) {
	for _, preset := range recipe.Presets {
		if preset.Pretrained {
			options = append(options, ui.Option(preset.Key, describe(preset.Settings, s.Networks[preset.Key]), s.Reader))
		}
	}
	if s.Busy() || s.Networks[trained] != nil {
		options = append(options, s.trainedOption())
	}
	if m := s.Networks[taught]; m != nil {
		options = append(options, ui.Option(taught, shape(m.Network.Sizes)+" with your digits", s.Reader))
	}
	if id, ok := strings.CutPrefix(s.Reader, runPrefix); ok {
		if r := s.Ledger.find(id); r != nil {
			options = append(options, ui.NameOption(s.Reader, r.trainedHere(), s.Reader))
		}
	}
	if m := s.Networks[fromFile]; m != nil {
		options = append(options, ui.Option(fromFile, s.Files.Opened+": "+shape(m.Network.Sizes), s.Reader))
	}
	return options
}

// trainedOption is the network of the run in the first slot, by the name of the run
// once that has ended.
func (s *State) trainedOption() *vecty.HTML {
	if r := s.Runs[0]; r.Phase == proto.Finished && r.Name != "" {
		return ui.NameOption(trained, r.trainedHere(), s.Reader)
	}
	return ui.Option(trained, "The network you are training", s.Reader)
}

// trainedHere is what the network of a run is called.
func (r *Run) trainedHere() string { return r.Name + ", trained here" }

// describe names a pre-trained network by its layers, and by its score once its
// file has come.
func describe(s recipe.Settings, m *Network) string {
	name := shape(s.Sizes(dataset.MNIST))
	if m == nil || m.Total == 0 {
		return "Pre-trained " + name
	}
	return fmt.Sprintf("Pre-trained %s, %.1f%% right", name, 100*float64(m.Correct)/float64(m.Total))
}

// shape writes layers as 784-30-10.
func shape(sizes []int) string {
	text := ""
	for i, n := range sizes {
		if i > 0 {
			text += "-"
		}
		text += fmt.Sprint(n)
	}
	return text
}
