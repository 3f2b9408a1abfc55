package app

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

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
