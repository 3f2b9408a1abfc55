package settings

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A View shows the settings.
type View struct {
	State  *State
	Limits ui.Limits
	Sets   []dataset.SetRef // data sets of the site
	Shape  *dataset.Shape   // of the chosen data set's images, or nil if not known yet
	Send   func(Msg)
	Bench  bool // on the workbench
}

// Presets shows the choice of a preset, and the button of BackToMine.
func (v *View) Presets() vecty.ComponentOrHTML {
	s := v.State
	about := []string{ownHelp.Say()}
	if s.Preset == Custom && len(s.held) > 0 {
		about = append(about, presetsHelp.Say())
	}
	if preset, ok := recipe.FindPreset(s.Preset); ok {
		about = []string{words.Of(preset.About).Say()}
	}
	if s.locked[presetName] {
		about = append(about, lockedHelp.Say())
	}
	return ui.Limited(v.Limits, presetName, elem.Div(
		vecty.Markup(vecty.Class("field", "preset")),
		elem.Label(vecty.Markup(prop.For("preset")), vecty.Text(presetLabel.Say())),
		elem.Select(
			vecty.Markup(prop.ID("preset"), prop.Value(s.Preset), vecty.Attribute("aria-describedby", "preset-about"),
				event.Change(func(e *vecty.Event) { v.Send(ChoosePreset{e.Target.Get("value").String()}) })),
			s.PresetOptions(),
		),
		elem.Paragraph(vecty.Markup(prop.ID("preset-about"), vecty.Class("help")), vecty.Text(strings.Join(about, " "))),
		vecty.If(s.Preset != Custom && s.mine != nil && !s.locked[presetName], ui.Button(backLabel.Say(), true, func() { v.Send(BackToMine{}) })),
	))
}

// PresetOptions returns the presets, and the visitor's own settings if there are any.
func (f *Form) PresetOptions() (options vecty.List) {
	for _, preset := range recipe.Presets {
		if !preset.Former || preset.Key == f.Preset {
			options = append(options, ui.Option(preset.Key, words.Of(preset.Name).Say(), f.Preset))
		}
	}
	if f.Preset == Custom || f.mine != nil {
		options = append(options, ui.Option(Custom, ownLabel.Say(), f.Preset))
	}
	return options
}

// Offered reports whether a field is shown. The data set is shown only if there are several, and a
// former setting only where it is set.
func (f *Form) Offered(field *recipe.Field, sets []dataset.SetRef) bool {
	if field.Former {
		return f.Text[field.Key] != field.Neutral
	}
	return field.Kind != recipe.Folder || len(sets) > 1
}

// first reports whether a setting is always visible: on the workbench the activation function, too.
func (v *View) first(f *recipe.Field) bool { return !f.Advanced || v.Bench && f.Key == "activation" }

// Fields shows the settings that are always visible.
func (v *View) Fields() vecty.ComponentOrHTML {
	return elem.Div(vecty.Markup(vecty.Class("fields")), v.fields(v.first))
}

// More shows the other settings by group, and those of the runs. before is shown above them.
func (v *View) More(before, runs vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	var groups vecty.List
	for _, g := range recipe.Groups {
		groups = append(groups, group(words.Of(string(g)), v.fields(func(f *recipe.Field) bool { return !v.first(f) && f.Group == g })))
	}
	return ui.Limited(v.Limits, "more", elem.Details(
		vecty.Markup(vecty.Class("popover", "more")),
		elem.Summary(vecty.Text(moreLabel.Say())),
		elem.Div(vecty.Markup(vecty.Class("popped")), before, groups, group(runsLabel, runs)),
	))
}

// fields shows the selected settings that are offered.
func (v *View) fields(of func(*recipe.Field) bool) (list vecty.List) {
	for _, f := range recipe.Fields {
		if !of(f) || !v.State.Offered(f, v.Sets) {
			continue
		}
		if field := ui.Limited(v.Limits, f.Key, v.field(f)); field != nil {
			list = append(list, field)
		}
	}
	return list
}

func group(name words.M, fields vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return elem.FieldSet(
		vecty.Markup(vecty.Class("group")),
		elem.Legend(vecty.Text(name.Say())),
		elem.Div(vecty.Markup(vecty.Class("fields")), fields),
	)
}

// field shows one setting with its help or its error.
func (v *View) field(f *recipe.Field) vecty.ComponentOrHTML {
	wrong := v.State.wrong(f)
	help, class := words.Of(f.Help).Say(), "help"
	if v.State.locked[f.Key] {
		help += " " + lockedHelp.Say()
	}
	if wrong != "" {
		help, class = wrong+".", "error"
	}
	var handy vecty.ComponentOrHTML // an additional control
	switch {
	case f.High > 0:
		handy = v.scale(f)
	case f.Kind == recipe.Layers && !v.Bench: // there, the picture of the network has them
		handy = v.layers()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field"), vecty.ClassMap{"wide": f.Kind == recipe.Layers || f.Kind == recipe.Folder}, vecty.Key(f.Key)),
		elem.Label(vecty.Markup(prop.For(FieldID(f))), vecty.MarkupIf(v.Bench, vecty.Attribute("title", words.Of(f.Label).Say())), vecty.Text(words.Of(f.Label).Say())), // which may be cut there
		v.input(f, wrong != ""),
		vecty.If(handy != nil, handy),
		elem.Paragraph(vecty.Markup(prop.ID(FieldID(f)+"-help"), vecty.Class(class)), vecty.Text(help)),
	)
}

// FieldID is the ID of the element in which the field is edited.
func FieldID(f *recipe.Field) string { return "set-" + f.Key }

func (v *View) input(f *recipe.Field, wrong bool) vecty.ComponentOrHTML {
	text := v.State.Text[f.Key]
	markup := vecty.Markup(
		prop.ID(FieldID(f)),
		prop.Value(text),
		vecty.Attribute("aria-describedby", FieldID(f)+"-help"),
		vecty.Attribute("aria-invalid", fmt.Sprint(wrong)),
		event.Input(func(e *vecty.Event) { v.Send(Edit{f, e.Target.Get("value").String()}) }),
	)
	if f.Kind == recipe.Choice {
		return elem.Select(markup, ui.Choices(f, text))
	}
	if f.Kind == recipe.Folder {
		return elem.Select(markup, DataOptions(v.Sets, text))
	}
	return elem.Input(markup, ui.Typed(ui.Keyboard(f.Kind)))
}

// DataOptions returns the options of the choice of a data set.
func DataOptions(sets []dataset.SetRef, chosen string) (options vecty.List) {
	for _, set := range sets {
		options = append(options, ui.Option(set.Folder, set.Name, chosen))
	}
	return options
}

// scale shows a slider with a logarithmic scale for the number above it.
func (v *View) scale(f *recipe.Field) vecty.ComponentOrHTML {
	text := v.State.Text[f.Key]
	return elem.Input(vecty.Markup(
		prop.ID(FieldID(f)+"-scale"), prop.Type(prop.TypeRange),
		vecty.Attribute("min", 0), vecty.Attribute("max", scaleSteps), prop.Value(strconv.Itoa(onScale(f, text))),
		vecty.Attribute("aria-label", sliderLabel.Say(words.Of(f.Label))), vecty.Attribute("aria-valuetext", words.Decimal(text)),
		event.Input(func(e *vecty.Event) {
			at, _ := strconv.Atoi(e.Target.Get("value").String())
			v.Send(Edit{f, fromScale(f, at)})
		}),
	))
}

// Size shows the size of the network and, if known, the time that a run takes.
func (v *View) Size(time, slow string) vecty.ComponentOrHTML {
	text := notUsable.Say()
	if s, ok := v.State.Settings(); ok {
		text = sizeUnknown.Say()
		if v.Shape != nil {
			sizes := s.Sizes(*v.Shape)
			text = strings.TrimSpace(sizeShown.Say(ui.Shape(sizes), words.Thousands(parameters(sizes))) + " " + strings.TrimSpace(time))
		}
	}
	if slow != "" {
		text += " " + slowHelp.Say(slow)
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("size")), vecty.Text(text))
}

func parameters(sizes []int) (n int) {
	for l := range len(sizes) - 1 {
		n += (sizes[l] + 1) * sizes[l+1]
	}
	return n
}
