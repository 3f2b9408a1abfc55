package photo

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The ids of elements.
const (
	headingID = "photo-title"
	chooseID  = "photo-file"
	cameraID  = "photo-camera"
)

// A View shows the panel.
type View struct {
	State   *State
	Env     Env
	Send    func(Msg)
	Press   func(id string)                                  // presses a file field
	Mounted func(step, digit int, node vecty.SyscallJSValue) // a canvas is in the document
}

// The steps that have a canvas. Each digit has one of its own.
const (
	greyStep = iota
	inkedStep
	boxedStep
	digitStep
)

// Section shows all of it.
func (v *View) Section() vecty.ComponentOrHTML {
	s := v.State
	state := ""
	if s.Working {
		state = working.Say(s.Source)
	}
	return elem.Section(
		vecty.Markup(vecty.Class("photo"), vecty.Attribute("aria-labelledby", headingID)),
		elem.Heading2(vecty.Markup(prop.ID(headingID), vecty.Attribute("tabindex", -1)), vecty.Text(heading.Say())),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(help.Say())),
		elem.Div(
			vecty.Markup(vecty.Class("opening")),
			v.fileButton(chooseLabel.Say(), chooseID),
			v.fileButton(cameraLabel.Say(), cameraID, vecty.Class("camera"), vecty.Attribute("capture", "environment")),
		),
		s.Notice.Alert(),
		elem.Paragraph(vecty.Markup(vecty.Class("result"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", resultLabel.Say())),
			vecty.Text(state+v.result())),
		v.steps(),
		v.digits(),
	)
}

// fileButton shows a button that chooses a picture.
func (v *View) fileButton(label, id string, more ...vecty.Applyer) vecty.ComponentOrHTML {
	return elem.Span(
		vecty.Markup(more...),
		ui.Button(label, true, func() { v.Press(id) }),
		elem.Input(vecty.Markup(prop.ID(id), prop.Type(prop.TypeFile), vecty.Attribute("accept", "image/*"), vecty.Property("hidden", true), vecty.Attribute("aria-label", label)),
			vecty.Markup(more...)),
	)
}

// result says what the network reads, or why it reads nothing.
func (v *View) result() string {
	s := v.State
	switch {
	case s.Found == nil:
		return ""
	case len(s.Found.Boxes) == 0:
		return nothing[s.Found.Why].Say()
	case !v.Env.fits():
		return unfit.Say(v.Env.Rows, v.Env.Cols)
	case v.Env.Network == nil && v.Env.Missing != "":
		return v.Env.Missing
	case s.Answers == nil:
		return loading.Say()
	}
	var read []string
	for _, a := range s.Answers {
		read = append(read, v.Env.Classes[a.Class])
	}
	return resultIs.Say(strings.Join(read, " "))
}

func (v *View) steps() vecty.ComponentOrHTML {
	f := v.State.Found
	if f == nil {
		return nil
	}
	ink := inkStep
	if f.Lines {
		ink = linesRemoved
	}
	return elem.OrderedList(
		vecty.Markup(vecty.Class("shown"), vecty.Attribute("aria-label", stepsLabel.Say())),
		v.step(greyStep, pictureStep.Say()),
		v.step(inkedStep, ink.Say()),
		v.step(boxedStep, boxesStep.Say(len(f.Boxes))),
	)
}

func (v *View) step(step int, caption string) vecty.ComponentOrHTML {
	return elem.ListItem(elem.Figure(
		&ui.Canvas{Class: "whole", Mounted: func(node vecty.SyscallJSValue) { v.Mounted(step, 0, node) }},
		elem.FigureCaption(vecty.Text(caption)),
	))
}

// mostBars limits the digits whose outputs are shown.
const mostBars = 20

func (v *View) digits() vecty.ComponentOrHTML {
	f := v.State.Found
	if f == nil || len(f.Boxes) == 0 {
		return nil
	}
	var list vecty.List
	for i := range f.Boxes {
		list = append(list, v.digit(i))
	}
	return elem.OrderedList(vecty.Markup(vecty.Class("digits"), vecty.Attribute("aria-label", digitsLabel.Say())), list)
}

func (v *View) digit(i int) vecty.ComponentOrHTML {
	answer := ""
	var bars vecty.ComponentOrHTML
	if i < len(v.State.Answers) {
		a := v.State.Answers[i]
		answer = v.Env.Classes[a.Class]
		if i < mostBars {
			bars = v.bars(i, a)
		}
	}
	return elem.ListItem(
		vecty.Markup(vecty.Key(i)),
		elem.Div(vecty.Markup(vecty.Class("found")),
			elem.Span(vecty.Markup(vecty.Class("number"), ui.Hidden()), vecty.Text(strconv.Itoa(i+1))),
			&ui.Canvas{Label: digitImage.Say(i + 1), Class: "seen", Mounted: func(node vecty.SyscallJSValue) { v.Mounted(digitStep, i, node) }},
			elem.Strong(vecty.Markup(ui.Verbatim()), vecty.Text(answer)),
		),
		bars,
		ui.AnyButton(onPadLabel.Say(), true, prop.Type(prop.TypeButton), vecty.Attribute("aria-label", onPadDigit.Say(i+1)),
			event.Click(func(*vecty.Event) { v.Send(Show{i}) })),
	)
}

// bars shows the outputs for a digit.
func (v *View) bars(i int, a Answer) vecty.ComponentOrHTML {
	var rows vecty.List
	for class, name := range v.Env.Classes {
		percent := ui.Hundredths(a.Output[class])
		shown := words.Current().Percent(strconv.Itoa(percent))
		rows = append(rows, elem.ListItem(
			vecty.Markup(vecty.ClassMap{"best": class == a.Class}),
			elem.Span(vecty.Markup(vecty.Class("name"), ui.Hidden()), vecty.Text(name)),
			elem.Span(
				vecty.Markup(
					vecty.Class("bar"), vecty.Attribute("role", "meter"), vecty.Attribute("aria-label", outputOf.Say(name, shown)),
					vecty.Attribute("aria-valuemin", 0), vecty.Attribute("aria-valuemax", 100), vecty.Attribute("aria-valuenow", percent),
				),
				elem.Span(vecty.Markup(vecty.Class("fill"), vecty.Style("width", fmt.Sprintf("%d%%", percent)))),
			),
			elem.Span(vecty.Markup(vecty.Class("percent"), ui.Hidden()), vecty.Text(shown)),
		))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("bars"), ui.Verbatim(), vecty.Attribute("aria-label", outputsOf.Say(i+1))), rows)
}
