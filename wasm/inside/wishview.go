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
				vecty.Attribute("aria-label", lookForLabel.Say(ui.WithArticle(name))),
				event.Click(func(*vecty.Event) { p.Send(BeginWish{class}) })),
			vecty.Text(name),
		))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("wishview")),
		elem.Div(
			vecty.Markup(vecty.Class("wishing")),
			elem.Paragraph(vecty.Text(wishesHelp.Say())),
			elem.Div(vecty.Markup(vecty.Class("labels"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", whatLabel.Say())), classes),
			elem.Details(
				elem.Summary(vecty.Text(howLabel.Say())),
				elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(howHelp.Say())),
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
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(chooseHelp.Say()))
	}
	name := w.Data.Classes[w.Class]
	return elem.Div(
		vecty.Markup(vecty.Class("wish")),
		elem.Div(
			vecty.Markup(vecty.Class("wished")),
			elem.Figure(
				&ui.Canvas{Label: imageLabel.Say(), Class: "weightpicture", Mounted: p.mounted(wishCanvas)},
				elem.FigureCaption(elem.Span(
					vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", foundLabel.Say())),
					vecty.Text(foundCaption.Say(
						stage.Step, stage.Steps, w.Seed, p.readAs(stage), percent(stage.Output[w.Class]), name)))),
			),
			outputBars(w.Data.Classes, stage.Output, w.Class),
		),
		p.stages(),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button(putOnPadLabel.Say(), true, func() { p.Send(WishOnPad{}) }),
			ui.Button(otherNoise.Say(), !w.Waits(), func() { p.Send(AnotherWish{}) }),
			ui.Button(saveImage.Say(), true, func() { p.Send(SaveInside{wishCanvas}) }),
			ui.Button(goToPadLabel.Say(), true, func() { p.GoToPad() }),
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
					vecty.Attribute("aria-label", stageLabel.Say(stage.Step, percent(stage.Output[w.Class]))),
					event.Click(func(*vecty.Event) { p.Send(ShowStage{i}) })),
				&ui.Canvas{Class: "stage", Mounted: func(node vecty.SyscallJSValue) { p.StageMounted(stage, node) }},
				elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(fmt.Sprint(stage.Step))),
			),
		))
	}
	return elem.OrderedList(vecty.Markup(vecty.Class("stages"), vecty.Attribute("aria-label", stagesLabel.Say())), items)
}
