package app

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// controls shows the settings and the buttons of training.
func (p *Page) controls() vecty.ComponentOrHTML {
	var plain, advanced vecty.List
	for _, f := range recipe.Fields {
		switch {
		case !p.State.offered(f):
		case f.Advanced:
			advanced = append(advanced, p.field(f))
		default:
			plain = append(plain, p.field(f))
		}
	}
	return elem.Form(
		vecty.Markup(vecty.Class("controls"), vecty.Attribute("novalidate", ""),
			event.Submit(func(*vecty.Event) { p.Send(Press{proto.Train}) }).PreventDefault()),
		p.presets(),
		elem.Div(vecty.Markup(vecty.Class("fields")), plain),
		elem.Details(
			elem.Summary(vecty.Text("More settings")),
			elem.Div(vecty.Markup(vecty.Class("fields")), advanced, p.abreast()),
		),
		p.size(),
		p.buttons(),
		p.notice(),
	)
}

func (p *Page) presets() vecty.ComponentOrHTML {
	form := &p.State.Form
	var options vecty.List
	about := "Settings of your own."
	for _, preset := range recipe.Presets {
		options = append(options, option(preset.Key, preset.Name, form.Preset))
		if preset.Key == form.Preset {
			about = preset.About
		}
	}
	if form.Preset == custom {
		options = append(options, option(custom, "Your own", form.Preset))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field", "preset")),
		elem.Label(vecty.Markup(prop.For("preset")), vecty.Text("Preset")),
		elem.Select(
			vecty.Markup(prop.ID("preset"), prop.Value(form.Preset), vecty.Attribute("aria-describedby", "preset-about"),
				event.Change(func(e *vecty.Event) { p.Send(ChoosePreset{e.Target.Get("value").String()}) })),
			options,
		),
		elem.Paragraph(vecty.Markup(prop.ID("preset-about"), vecty.Class("help")), vecty.Text(about)),
	)
}

// field shows one setting with its help, or with what is wrong with it.
func (p *Page) field(f *recipe.Field) vecty.ComponentOrHTML {
	form := &p.State.Form
	wrong := form.Errors[f.Key]
	help, class := f.Help, "help"
	if wrong != "" {
		help, class = wrong+".", "error"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field"), vecty.ClassMap{"wide": f.Kind == recipe.Layers || f.Kind == recipe.Folder}, vecty.Key(f.Key)),
		elem.Label(vecty.Markup(prop.For(fieldID(f))), vecty.Text(f.Label)),
		p.input(f, wrong != ""),
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
		vecty.Attribute("aria-describedby", fieldID(f)+"-help"),
		vecty.Attribute("aria-invalid", fmt.Sprint(wrong)),
		event.Input(func(e *vecty.Event) { p.Send(Edit{f, e.Target.Get("value").String()}) }),
	)
	if f.Kind == recipe.Choice {
		var options vecty.List
		for i, c := range f.Choices {
			options = append(options, option(c, f.Name(i), text))
		}
		return elem.Select(markup, options)
	}
	if f.Kind == recipe.Folder {
		return elem.Select(markup, p.State.sets(text))
	}
	return elem.Input(markup, vecty.Markup(
		prop.Type(prop.TypeText),
		vecty.Attribute("autocomplete", "off"),
		vecty.Attribute("spellcheck", "false"),
		vecty.Attribute("inputmode", keyboard(f.Kind)),
	))
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

// size says how many parameters the network has that is described.
func (p *Page) size() vecty.ComponentOrHTML {
	text := "Some settings cannot be used yet."
	if s, ok := p.State.Form.settings(); ok {
		text = "How large the network is depends on the images; it stands here once they have come."
		if data, known := p.State.chosenShape(s.Data); known {
			sizes := s.Sizes(data)
			text = fmt.Sprintf("%s: %s weights and biases.", shape(sizes), thousands(parameters(sizes)))
		}
	}
	if p.State.Plain != "" {
		text += " " + p.State.Plain + ": training takes ten times as long, with the same result."
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("size")), vecty.Text(text))
}

func parameters(sizes []int) (n int) {
	for l := range len(sizes) - 1 {
		n += (sizes[l] + 1) * sizes[l+1]
	}
	return n
}

// thousands writes 23860 as 23,860.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

func (p *Page) buttons() vecty.ComponentOrHTML {
	phase := p.State.Phase()
	press := func(do proto.Do) func() { return func() { p.Send(Press{do}) } }
	return elem.Div(
		vecty.Markup(vecty.Class("buttons")),
		submitButton("Train", !p.State.Busy()),
		button("Pause", phase == proto.Training, press(proto.Pause)),
		button("Resume", phase == proto.Paused, press(proto.Resume)),
		button("Step", phase != proto.Training && phase != proto.Fetching, press(proto.Step)),
		button("Reset", phase != proto.Idle, press(proto.Reset)),
	)
}

func (p *Page) notice() vecty.ComponentOrHTML {
	n := p.State.Notice
	return elem.Div(
		vecty.Markup(vecty.Class("notice"), vecty.Attribute("role", "alert"), vecty.ClassMap{"bad": n.Bad}),
		vecty.If(n.Text != "", vecty.Text(n.Text)),
	)
}

// percent writes a share with one decimal place.
func percent(share float64) string { return fmt.Sprintf("%.1f%%", 100*share) }

// describeEpoch is the log line that learners know.
func describeEpoch(e nn.EpochResult) string {
	return fmt.Sprintf("Epoch %d: %d / %d", e.Epoch, e.Correct, e.Total)
}
