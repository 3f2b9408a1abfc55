package hand

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/loading"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The ids of the section and of its file field.
const (
	ID     = "own"
	fileID = "own-file"
)

// A View shows the visitor's own drawings, and fine-tunes a network on them.
type View struct {
	State    *State
	Env      Env
	Send     func(Msg)
	Pictures func(d *Drawing, node vecty.SyscallJSValue) // called for the canvases of drawings
}

// Section shows all of it.
func (p *View) Section() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("own"), prop.ID(ID), vecty.Attribute("aria-labelledby", "own-title")),
		elem.Heading2(vecty.Markup(prop.ID("own-title")), vecty.Text(handHeading.Say())),
		elem.Div(
			vecty.Markup(vecty.Class("columns")),
			elem.Div(vecty.Markup(vecty.Class("labelling")), p.labels(), p.scores(), p.fineTuning(), p.State.Notice.Alert()),
			elem.Div(vecty.Markup(vecty.Class("keeping")), p.list(), p.files()),
		),
	)
}

// labels shows the ten buttons that keep a drawing.
func (p *View) labels() vecty.ComponentOrHTML {
	var row vecty.List
	drawn := len(p.Env.Strokes) > 0
	for label := range 10 {
		row = append(row, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-label", keepLabel.Say(label)),
				event.Click(func(*vecty.Event) { p.Send(Keep{label}) })),
			vecty.MarkupIf(!drawn, vecty.Attribute("aria-disabled", "true")),
			vecty.Text(strconv.Itoa(label)),
		))
	}
	return elem.Div(
		elem.Paragraph(vecty.Markup(prop.ID("own-help")),
			vecty.Text(keepHelp.Say())),
		elem.Div(vecty.Markup(vecty.Class("labels"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", labelsLabel.Say())), row),
	)
}

// scores shows the active network's accuracy on the drawings and on the test images.
func (p *View) scores() vecty.ComponentOrHTML {
	s := p.State
	text := ""
	if right, ok := s.score(p.Env); ok && len(s.Kept) > 0 {
		text = ownScore.Say(right, len(s.Kept))
		if test := p.Env.Score; test != "" {
			text = ownTestScore.Say(right, len(s.Kept), test)
		}
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("ownscore"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", yoursLabel.Say())),
		vecty.Text(text))
}

// fineTuning starts fine-tuning, and shows its progress and results.
func (p *View) fineTuning() vecty.ComponentOrHTML {
	s := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("finetuning")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button(fineTuneLabel.Say(), s.cannotFineTune(p.Env) == "", func() { p.Send(FineTune{}) }),
			ui.Button(takeBackLabel.Say(), s.Result != nil, func() { p.Send(TakeBack{}) }),
		),
		p.progress(),
	)
}

func (p *View) progress() vecty.ComponentOrHTML {
	o := p.State
	switch {
	case o.FineTuning != nil && o.FineTuning.Loading != nil:
		return loading.Bar(loadingImages.Say(), o.FineTuning.Loading)
	case o.FineTuning != nil:
		return elem.Div(
			vecty.Markup(vecty.Class("meter")),
			elem.Paragraph(vecty.Text(fineTuningNow.Say())),
			elem.Progress(vecty.Markup(vecty.Attribute("aria-label", fineTuningLabel.Say()), vecty.Attribute("max", 1),
				vecty.Attribute("value", fmt.Sprintf("%.2f", o.FineTuning.Done)))),
		)
	case o.Result != nil:
		return elem.Div(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", resultsLabel.Say())), results(o.Result))
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("help")),
		vecty.Text(fineTuneHelp.Say()))
}

// results compares the network before and after fine-tuning.
func results(l *proto.FineTuned) *vecty.HTML {
	row := func(name words.M, score proto.Score) *vecty.HTML {
		return elem.TableRow(
			ui.RowHead(name.Say()),
			ui.Cell(words.Thousands(score.Before)),
			ui.Cell(words.Thousands(score.After)),
			ui.Cell(words.Thousands(score.Total)),
		)
	}
	var head vecty.List
	for _, name := range []words.M{rightColumn, beforeColumn, afterColumn, ofColumn} {
		head = append(head, ui.ColumnHead(name.Say()))
	}
	return elem.Table(
		vecty.Markup(vecty.Class("counts")),
		elem.Caption(vecty.Text(fineTunedIn.Say(l.Seconds))),
		elem.TableHead(elem.TableRow(head)),
		elem.TableBody(row(yoursLabel, l.Own), row(testImagesRow, l.Tests)),
	)
}

func (p *View) list() vecty.ComponentOrHTML {
	o := p.State
	return elem.Div(
		&drawingList{Kept: o.Kept, Answers: o.Answers(p.Env), Language: words.Current(), Send: p.Send, mounted: p.Pictures},
		vecty.If(o.Lost != nil, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(notKept.Say(o.Lost)))),
	)
}

// files exports, imports and deletes drawings.
func (p *View) files() vecty.ComponentOrHTML {
	o := p.State
	some := len(o.Kept) > 0
	return elem.Div(
		vecty.Markup(vecty.Class("ownfiles")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button(undoLabel.Say(), len(o.before) > 0, func() { p.Send(Undo{}) }),
			ui.Button(deleteAll.Say(), some, func() { p.Send(DeleteAll{}) }),
			ui.Button(exportLabel.Say(), some, func() { p.Send(Export{}) }),
		),
		elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(fileID)), vecty.Text(importLabel.Say())),
			elem.Input(vecty.Markup(prop.ID(fileID), prop.Type(prop.TypeFile), vecty.Attribute("accept", ".json,.gz"))),
		),
	)
}

// drawingList is the list of drawings. It renders only when its look changes, as the page renders
// with every movement of the pen.
type drawingList struct {
	vecty.Core
	Kept     []*Drawing     `vecty:"prop"`
	Answers  []int          `vecty:"prop"` // one for each drawing, or nil
	Language words.Language `vecty:"prop"`
	Send     func(Msg)      `vecty:"prop"`
	mounted  func(*Drawing, vecty.SyscallJSValue)
}

// SkipRender reports whether the look is unchanged.
func (l *drawingList) SkipRender(prev vecty.Component) bool {
	p := prev.(*drawingList)
	return slices.Equal(l.Kept, p.Kept) && slices.Equal(l.Answers, p.Answers) && l.Language == p.Language
}

// Render shows the drawings, the newest first.
func (l *drawingList) Render() vecty.ComponentOrHTML {
	if len(l.Kept) == 0 {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing"), vecty.Key("none")), vecty.Text(noDrawings.Say()))
	}
	var items vecty.List
	for i, d := range slices.Backward(l.Kept) {
		items = append(items, l.item(d, i))
	}
	return elem.UnorderedList(
		vecty.Markup(vecty.Class("drawings"), vecty.Key("list"), vecty.Attribute("aria-label", listLabel.Say()), vecty.Attribute("tabindex", 0)),
		items)
}

// item shows one drawing: its picture, its label and the network's answer.
func (l *drawingList) item(d *Drawing, i int) *vecty.HTML {
	read, right := "", false
	if l.Answers != nil {
		right = l.Answers[i] == d.Label
		read = readWrong.Say(l.Answers[i])
		if right {
			read = readRight.Say(l.Answers[i])
		}
	}
	return elem.ListItem(
		vecty.Markup(vecty.Key(d), vecty.ClassMap{"wrong": l.Answers != nil && !right}),
		&ui.Canvas{Class: "drawn", Side: 28, Mounted: func(node vecty.SyscallJSValue) { l.mounted(d, node) }},
		elem.Div(
			elem.Strong(vecty.Text(strconv.Itoa(d.Label))),
			elem.Span(vecty.Markup(vecty.Class("verdict")), vecty.Text(" "+read)),
		),
		elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-label", deleteOne.Say(d.Label, i+1)),
				event.Click(func(*vecty.Event) { l.Send(Delete{d}) })),
			vecty.Text(deleteLabel.Say()),
		),
	)
}
