package inside

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// wishes shows the images that maximise the outputs.
func (p *View) wishes() vecty.ComponentOrHTML {
	s := p.State
	if s.subject() == nil {
		return p.notYet()
	}
	var classes vecty.List
	for class, name := range s.env.Data.Classes {
		classes = append(classes, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-pressed", fmt.Sprint(class == s.Wish.Class)),
				vecty.Attribute("aria-label", "Look for "+ui.WithArticle(name)),
				event.Click(func(*vecty.Event) { p.Send(BeginWish{class}) })),
			vecty.Text(name),
		))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("wishview")),
		elem.Div(
			vecty.Markup(vecty.Class("wishing")),
			elem.Paragraph(vecty.Text("Training changes the weights until the images are read correctly. Here it is the image that changes, and the weights stay: "+
				"from faint noise, step by step, to what this network takes for the digit most of all (gradient ascent on the input).")),
			elem.Div(vecty.Markup(vecty.Class("labels"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "What to look for")), classes),
			elem.Details(
				elem.Summary(vecty.Text("How it is done")),
				elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text("Each step follows the gradient of z for the digit, less the mean of the other outputs' z. "+
					"The network alone would be content with specks that nobody can read: nothing has taught it that they are no digit. "+
					"So after each step the image is blurred a little, which leaves strokes rather than dots; it fades a little, so that paper stays where ink says nothing; "+
					"and it keeps to as much ink as MNIST's images have. That many of these images are still no digits is the lesson: "+
					"the network tells digits apart, it does not know what a digit is.")),
			),
		),
		p.wish(),
	)
}

// wish shows the stages, and one of them enlarged.
func (p *View) wish() vecty.ComponentOrHTML {
	w := &p.State.Wish
	stage := w.stage()
	if w.Error != "" {
		return elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(w.Error))
	}
	if stage == nil {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text("Choose what to look for."))
	}
	name := w.Data.Classes[w.Class]
	return elem.Div(
		vecty.Markup(vecty.Class("wish")),
		elem.Div(
			vecty.Markup(vecty.Class("wished")),
			elem.Figure(
				&ui.Canvas{Label: "The image", Class: "weightpicture", Mounted: p.mounted(wishCanvas)},
				elem.FigureCaption(elem.Span(
					vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "The image looked for")),
					vecty.Text(fmt.Sprintf("Step %d of %d, from the noise of seed %d: the network reads %s, %d of 100 for %s.",
						stage.Step, stage.Steps, w.Seed, p.readAs(stage), ui.Hundredths(stage.Output[w.Class]), name)))),
			),
			outputBars(w.Data.Classes, stage.Output, w.Class),
		),
		p.stages(),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button("Put it on the pad", true, func() { p.Send(WishOnPad{}) }),
			ui.Button("From other noise", !w.Waits(), func() { p.Send(AnotherWish{}) }),
			ui.Button("Save the image", true, func() { p.Send(SaveInside{wishCanvas}) }),
			ui.Button("Go to the pad", true, func() { p.GoToPad() }),
		),
	)
}

func (p *View) readAs(stage *proto.Climbed) string {
	best := nn.Answer(stage.Output)
	return ui.WithArticle(p.State.Wish.Data.Classes[best])
}

// stages shows the images from noise to the result.
func (p *View) stages() vecty.ComponentOrHTML {
	w := &p.State.Wish
	shown := w.stage()
	var items vecty.List
	for i, stage := range w.Stages {
		items = append(items, elem.ListItem(
			vecty.Markup(vecty.Key(stage)),
			elem.Button(
				vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-pressed", fmt.Sprint(stage == shown)),
					vecty.Attribute("aria-label", fmt.Sprintf("Step %d, %d of 100", stage.Step, ui.Hundredths(stage.Output[w.Class]))),
					event.Click(func(*vecty.Event) { p.Send(ShowStage{i}) })),
				&ui.Canvas{Class: "stage", Mounted: func(node vecty.SyscallJSValue) { p.StageMounted(stage, node) }},
				elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(fmt.Sprint(stage.Step))),
			),
		))
	}
	return elem.OrderedList(vecty.Markup(vecty.Class("stages"), vecty.Attribute("aria-label", "Steps on the way")), items)
}
