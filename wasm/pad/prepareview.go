package pad

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/augment"
	"inkling/nn/ink"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// imageControls shows the steps from the drawing to the network's image, and lets visitors change that image.
// It renders only when its look changes, as the page renders with every movement of the pen.
type imageControls struct {
	vecty.Core
	View *View             `vecty:"prop"`
	Look imageControlsLook `vecty:"prop"`
}

// imageControlsLook holds everything that the look of imageControls depends on.
type imageControlsLook struct {
	steps             ink.Preparation
	change            augment.Change
	prepared, changed string // the notes
	limits            [4]bool
	language          words.Language
	tipped            bool // has a hint
}

func (v *View) imageControls() vecty.ComponentOrHTML {
	s := v.State
	l := v.Limits
	limits := [4]bool{l.Hides("preparation"), l.Locks("preparation"), l.Hides("breaking"), l.Locks("breaking")}
	return &imageControls{View: v, Look: imageControlsLook{s.Prepared.Steps, s.Broken.Change, s.preparationNote(), s.changeEffect(), limits, words.Current(), v.BreakTip != nil}}
}

// SkipRender reports whether the look is unchanged.
func (w *imageControls) SkipRender(prev vecty.Component) bool {
	return w.Look == prev.(*imageControls).Look
}

// Render shows the steps.
func (w *imageControls) Render() vecty.ComponentOrHTML {
	v := w.View
	return elem.Div(
		vecty.Markup(vecty.Class("way")),
		ui.Limited(v.Limits, "preparation", v.preparation(w.Look)),
		ui.Limited(v.Limits, "breaking", v.breaking(w.Look)),
		v.BreakTip,
	)
}

// preparation shows the images after each step, and the switches of the steps.
func (v *View) preparation(l imageControlsLook) vecty.ComponentOrHTML {
	return elem.Details(
		vecty.Markup(vecty.Class("preparation", "popover"),
			event.Toggle(func(e *vecty.Event) { v.Send(ShowSteps{e.Target.Get("open").Bool()}) })),
		elem.Summary(vecty.Text(preparationLabel.Say())),
		elem.Div(vecty.Markup(vecty.Class("popped")),
			elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(preparationHelp.Say())),
			v.stepImages(),
			v.stepSwitches(l.steps),
			elem.Paragraph(vecty.Markup(vecty.Class("effect"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", preparedEffect.Say())),
				vecty.Text(l.prepared)),
		),
	)
}

func (v *View) stepImages() vecty.ComponentOrHTML {
	var images vecty.List
	for i, title := range stepTitles {
		images = append(images, elem.ListItem(elem.Figure(
			&ui.Canvas{Class: "step", Mounted: func(node vecty.SyscallJSValue) { v.Mounts.Step(i, node) }},
			elem.FigureCaption(vecty.Text(title.Say())),
		)))
	}
	return elem.OrderedList(vecty.Markup(vecty.Class("steps"), vecty.Attribute("aria-label", stepImagesLabel.Say())), images)
}

func (v *View) stepSwitches(taken ink.Preparation) vecty.ComponentOrHTML {
	switches := vecty.List{elem.Legend(vecty.Markup(vecty.Class("unseen")), vecty.Text(stepsLabel.Say()))}
	for i := range steps {
		switches = append(switches, elem.Label(
			vecty.Markup(vecty.Class("switch")),
			elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(*step(&taken, i)),
				event.Change(func(e *vecty.Event) { v.Send(SetStep{i, e.Target.Get("checked").Bool()}) }))),
			vecty.Text(stepNames[i].Say()),
		))
	}
	switches = append(switches, ui.Button(allStepsLabel.Say(), taken != ink.Full, func() { v.Send(AllSteps{}) }))
	return elem.FieldSet(vecty.Markup(vecty.Class("switches")), switches)
}

// preparationNote returns the note on the preparation, or "".
func (s *State) preparationNote() string {
	switch {
	case s.Picture != nil:
		return preparedAlready.Say()
	case s.Prepared.Steps != ink.Full:
		return s.preparationEffect()
	default:
		return ""
	}
}

// steps returns the images after each step.
func (s *State) steps() [4][]byte {
	if s.Picture != nil {
		p := s.Picture.Pixels
		return [4][]byte{p, p, p, p}
	}
	return s.Prepared.Steps.Steps(s.Strokes, ink.UnitPad)
}

// breaking shows the sliders that change the image.
func (v *View) breaking(looks imageControlsLook) vecty.ComponentOrHTML {
	change := looks.change
	var sliders vecty.List
	for _, l := range Sliders {
		sliders = append(sliders, v.slider(l, change))
	}
	return elem.Details(
		vecty.Markup(vecty.Class("breaking", "popover")),
		elem.Summary(vecty.Text(breakingLabel.Say())),
		elem.Div(vecty.Markup(vecty.Class("popped")),
			elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(breakHelp.Say())),
			elem.Div(vecty.Markup(vecty.Class("sliders")), sliders),
			elem.Div(vecty.Markup(vecty.Class("mend")),
				ui.Button(mendLabel.Say(), change != (augment.Change{}), func() { v.Send(Mend{}) }),
				elem.Paragraph(vecty.Markup(vecty.Class("effect"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", breakEffect.Say())),
					vecty.Text(looks.changed)),
			),
		),
	)
}

func (v *View) slider(l *Slider, c augment.Change) *vecty.HTML {
	id := "break-" + l.Key
	return elem.Div(
		vecty.Markup(vecty.Class("slider")),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(l.Label.Say())),
		elem.Input(vecty.Markup(
			prop.ID(id), prop.Type(prop.TypeRange),
			vecty.Attribute("min", l.Low), vecty.Attribute("max", l.High), prop.Value(strconv.Itoa(l.position(c))),
			vecty.Attribute("aria-valuetext", l.value.Say(l.get(&c))),
			event.Input(func(e *vecty.Event) {
				n, _ := strconv.Atoi(e.Target.Get("value").String())
				v.Send(Break{l, n})
			}),
		)),
		elem.Span(vecty.Markup(vecty.Class("value"), ui.Hidden(), ui.Verbatim()), vecty.Text(words.Decimal(fmt.Sprint(l.get(&c))))),
	)
}
