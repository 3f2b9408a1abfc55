package reader

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Choice shows the choice of the active network, by its key. missing says why that network could
// not be loaded, or is "".
func Choice(key string, options vecty.List, missing string, choose func(key string)) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("field", "reader")),
		elem.Label(vecty.Markup(prop.For("reader")), vecty.Text(activeLabel.Say())),
		elem.Select(
			vecty.Markup(prop.ID("reader"), prop.Value(key),
				event.Change(func(e *vecty.Event) { choose(e.Target.Get("value").String()) })),
			options,
		),
		vecty.If(missing != "",
			elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(missing))),
	)
}

// Pretrained returns the options that are networks of the site.
func Pretrained(networks map[string]*Network, chosen string) (options vecty.List) {
	for _, preset := range recipe.Presets {
		if preset.Pretrained {
			options = append(options, ui.Option(preset.Key, describe(preset.Settings, networks[preset.Key]), chosen))
		}
	}
	return options
}

// describe describes a pre-trained network by its layers and, once its file is loaded, by its
// accuracy.
func describe(s recipe.Settings, m *Network) string {
	name := ui.Shape(s.Sizes(dataset.MNIST))
	if m == nil || m.Total == 0 {
		return pretrained.Say(name)
	}
	return pretrainedRate.Say(name, words.Percent(ui.Rate(m.Correct, m.Total)))
}
