package app

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// presets offers them, and the way back.
func (p *Page) presets() vecty.ComponentOrHTML {
	form := &p.State.Form
	about := "Settings of your own."
	if form.Preset == custom && len(p.State.Shared.held) > 0 {
		about += " Presets leave what this page locks or hides as it is."
	}
	if preset, ok := recipe.FindPreset(form.Preset); ok {
		about = preset.About
	}
	if p.State.locks("preset") {
		about += " Locked by this page."
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field", "preset")),
		elem.Label(vecty.Markup(prop.For("preset")), vecty.Text("Preset")),
		elem.Select(
			vecty.Markup(prop.ID("preset"), prop.Value(form.Preset), prop.Disabled(p.State.locks("preset")), vecty.Attribute("aria-describedby", "preset-about"),
				event.Change(func(e *vecty.Event) { p.Send(ChoosePreset{e.Target.Get("value").String()}) })),
			p.State.presetOptions(),
		),
		elem.Paragraph(vecty.Markup(prop.ID("preset-about"), vecty.Class("help")), vecty.Text(about)),
		vecty.If(form.Preset != custom && form.mine != nil && !p.State.locks("preset"), ui.Button("Back to my settings", true, func() { p.Send(BackToMine{}) })),
	)
}

// presetOptions are the presets, and the settings of one's own if there are such.
func (s *State) presetOptions() (options vecty.List) {
	form := &s.Form
	for _, preset := range recipe.Presets {
		if !preset.Former || preset.Key == form.Preset {
			options = append(options, ui.Option(preset.Key, preset.Name, form.Preset))
		}
	}
	if form.Preset == custom || form.mine != nil {
		options = append(options, ui.Option(custom, "Your own", form.Preset))
	}
	return options
}

// fields shows the settings that are always to be seen.
func (p *Page) fields() vecty.ComponentOrHTML {
	var list vecty.List
	for _, f := range recipe.Fields {
		if !f.Advanced && p.State.offered(f) {
			list = append(list, p.field(f))
		}
	}
	return elem.Div(vecty.Markup(vecty.Class("fields")), list)
}

// moreFields shows the others, each group under its name.
func (p *Page) moreFields() vecty.ComponentOrHTML {
	var groups vecty.List
	for _, g := range recipe.Groups {
		var list vecty.List
		for _, f := range recipe.Fields {
			if f.Advanced && f.Group == g && p.State.offered(f) {
				list = append(list, p.field(f))
			}
		}
		groups = append(groups, group(string(g), list))
	}
	return elem.Details(
		elem.Summary(vecty.Text("More settings")),
		groups,
		group("Runs", p.abreast()),
	)
}

func group(name string, fields vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return elem.FieldSet(
		vecty.Markup(vecty.Class("group")),
		elem.Legend(vecty.Text(name)),
		elem.Div(vecty.Markup(vecty.Class("fields")), fields),
	)
}

// field shows one setting with its help, or with what is wrong with it.
func (p *Page) field(f *recipe.Field) vecty.ComponentOrHTML {
	wrong := p.State.Form.Errors[f.Key]
	help, class := f.Help, "help"
	if p.State.locks(f.Key) {
		help += " Locked by this page."
	}
	if wrong != "" {
		help, class = wrong+".", "error"
	}
	var handy vecty.ComponentOrHTML // another way to set it
	switch {
	case f.High > 0:
		handy = p.scale(f)
	case f.Kind == recipe.Layers:
		handy = p.layers()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field"), vecty.ClassMap{"wide": f.Kind == recipe.Layers || f.Kind == recipe.Folder}, vecty.Key(f.Key)),
		elem.Label(vecty.Markup(prop.For(fieldID(f))), vecty.Text(f.Label)),
		p.input(f, wrong != ""),
		vecty.If(handy != nil, handy),
		elem.Paragraph(vecty.Markup(prop.ID(fieldID(f)+"-help"), vecty.Class(class)), vecty.Text(help)),
	)
}

// fieldID is the id of the element in which the field is edited.
func fieldID(f *recipe.Field) string { return "set-" + f.Key }

func (p *Page) input(f *recipe.Field, wrong bool) vecty.ComponentOrHTML {
	text := p.State.Form.Text[f.Key]
	markup := vecty.Markup(
		prop.ID(fieldID(f)),
		prop.Value(text),
		prop.Disabled(p.State.holds(f)),
		vecty.Attribute("aria-describedby", fieldID(f)+"-help"),
		vecty.Attribute("aria-invalid", fmt.Sprint(wrong)),
		event.Input(func(e *vecty.Event) { p.Send(Edit{f, e.Target.Get("value").String()}) }),
	)
	if f.Kind == recipe.Choice {
		return elem.Select(markup, choices(f, text))
	}
	if f.Kind == recipe.Folder {
		return elem.Select(markup, p.State.sets(text))
	}
	return elem.Input(markup, ui.Typed(keyboard(f.Kind)))
}

// choices are the options of a choice.
func choices(f *recipe.Field, chosen string) (options vecty.List) {
	for i, c := range f.Choices {
		options = append(options, ui.NameOption(c, f.Name(i), chosen))
	}
	return options
}

// keyboard is the kind of keyboard that a phone shall show.
func keyboard(k recipe.Kind) string {
	switch k {
	case recipe.Whole:
		return "numeric"
	case recipe.Real:
		return "decimal"
	default:
		return "text"
	}
}

// scale is a slider on a logarithmic scale for the number above it.
func (p *Page) scale(f *recipe.Field) vecty.ComponentOrHTML {
	text := p.State.Form.Text[f.Key]
	return elem.Input(vecty.Markup(
		prop.ID(fieldID(f)+"-scale"), prop.Type(prop.TypeRange),
		vecty.Attribute("min", 0), vecty.Attribute("max", scaleSteps), prop.Value(strconv.Itoa(onScale(f, text))), prop.Disabled(p.State.holds(f)),
		vecty.Attribute("aria-label", f.Label+", slider"), vecty.Attribute("aria-valuetext", text),
		event.Input(func(e *vecty.Event) {
			at, _ := strconv.Atoi(e.Target.Get("value").String())
			p.Send(Edit{f, fromScale(f, at)})
		}),
	))
}

// layers shows the network as a row of layers, of which the hidden ones can be
// changed, removed and added to.
func (p *Page) layers() vecty.ComponentOrHTML {
	inputs, outputs, free := "inputs", "outputs", !p.State.holds(hiddenField())
	if s, ok := p.State.Form.settings(); ok {
		if data, known := p.State.chosenShape(s.Data); known {
			inputs, outputs = fmt.Sprint(data.Pixels()), fmt.Sprint(data.Classes)
		}
	}
	row := vecty.List{elem.ListItem(vecty.Markup(vecty.Class("end"), vecty.Key("inputs")), vecty.Text(inputs))}
	for i, units := range p.State.Form.layers() {
		row = append(row, p.layer(i, units))
	}
	row = append(row,
		elem.ListItem(vecty.Markup(vecty.Class("add"), vecty.Key("add")),
			ui.SignButton("+", addLayerID, "Add a hidden layer", free && len(p.State.Form.layers()) < recipe.MaxHidden, func() { p.Send(AddLayer{}) })),
		elem.ListItem(vecty.Markup(vecty.Class("end"), vecty.Key("outputs")), vecty.Text(outputs)))
	return elem.OrderedList(vecty.Markup(vecty.Class("hiddenlayers"), vecty.Attribute("aria-label", "Layers")), row)
}

func (p *Page) layer(i int, units string) vecty.ComponentOrHTML {
	held := p.State.holds(hiddenField())
	return elem.ListItem(
		vecty.Markup(vecty.Class("layer"), vecty.Key(layerID(i))),
		elem.Input(
			vecty.Markup(
				prop.ID(layerID(i)), prop.Value(units), prop.Disabled(held),
				vecty.Attribute("aria-label", fmt.Sprintf("Units of hidden layer %d", i+1)),
				vecty.Attribute("aria-invalid", fmt.Sprint(p.State.Form.Errors["hidden"] != "")),
				event.Input(func(e *vecty.Event) { p.Send(EditLayer{i, e.Target.Get("value").String()}) }),
				event.KeyDown(func(e *vecty.Event) {
					if by := nudges[e.Get("key").String()]; by != 0 {
						e.Call("preventDefault")
						p.Send(NudgeLayer{i, by})
					}
				}),
			),
			ui.Typed("numeric"),
		),
		ui.SignButton("×", removeLayerID(i), fmt.Sprintf("Remove hidden layer %d", i+1), !held, func() { p.Send(RemoveLayer{i}) }),
	)
}

// nudges are the keys that change a number of units.
var nudges = map[string]int{"ArrowUp": 1, "ArrowDown": -1, "PageUp": 10, "PageDown": -10}
