package app

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// The ids of the section and of what takes a file in it.
const (
	ownID     = "own"
	ownFileID = "own-file"
)

// own shows the visitor's own drawings and has a network learn them.
func (p *Page) own() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("own"), prop.ID(ownID), vecty.Attribute("aria-labelledby", "own-title")),
		elem.Heading2(vecty.Markup(prop.ID("own-title")), vecty.Text("Teach it your hand")),
		elem.Div(
			vecty.Markup(vecty.Class("columns")),
			elem.Div(vecty.Markup(vecty.Class("labelling")), p.labels(), p.ownScores(), p.lesson(), p.ownNotice()),
			elem.Div(vecty.Markup(vecty.Class("keeping")), p.ownList(), p.ownFiles()),
		),
	)
}

// labels are the ten buttons that keep a drawing.
func (p *Page) labels() vecty.ComponentOrHTML {
	var row vecty.List
	drawn := len(p.State.Pad.Strokes) > 0
	for label := range 10 {
		row = append(row, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-label", fmt.Sprintf("Keep as %d", label)),
				event.Click(func(*vecty.Event) { p.Send(KeepDrawing{label}) })),
			vecty.MarkupIf(!drawn, vecty.Attribute("aria-disabled", "true")),
			vecty.Text(strconv.Itoa(label)),
		))
	}
	return elem.Div(
		elem.Paragraph(vecty.Markup(prop.ID("own-help")),
			vecty.Text("Draw a digit on the pad, then say which it is. It is kept here, on your machine, and the pad is free for the next.")),
		elem.Div(vecty.Markup(vecty.Class("labels"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "This is a")), row),
	)
}

// ownScores says how the network that reads does on the drawings, and on the
// test images beside.
func (p *Page) ownScores() vecty.ComponentOrHTML {
	s := p.State
	text := ""
	if right, ok := s.ownScore(); ok && len(s.Own.Kept) > 0 {
		text = fmt.Sprintf("Your digits: %d of %d.", right, len(s.Own.Kept))
		if test := s.testScore(); test != "" {
			text += " The same network reads " + test + "."
		}
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("ownscore"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "Your digits")),
		vecty.Text(text))
}

// lesson teaches a network the drawings, and shows how that goes and what came of
// it.
func (p *Page) lesson() vecty.ComponentOrHTML {
	s := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("lesson")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button("Learn my digits", s.cannotLearn() == "", func() { p.Send(LearnOwn{}) }),
			ui.Button("Take back", s.Networks[taught] != nil, func() { p.Send(UnlearnOwn{}) }),
		),
		p.lessonNews(),
	)
}

func (p *Page) lessonNews() vecty.ComponentOrHTML {
	o := &p.State.Own
	switch {
	case o.Learning != nil && o.Learning.Loading != nil:
		return loading("Loading the images to learn them with", o.Learning.Loading)
	case o.Learning != nil:
		return elem.Div(
			vecty.Markup(vecty.Class("meter")),
			elem.Paragraph(vecty.Text("Learning your digits …")),
			elem.Progress(vecty.Markup(vecty.Attribute("aria-label", "Learning your digits"), vecty.Attribute("max", 1),
				vecty.Attribute("value", fmt.Sprintf("%.2f", o.Learning.Done)))),
		)
	case o.Result != nil:
		return elem.Div(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "What was learned")), lessonResults(o.Result))
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("help")),
		vecty.Text("The network that reads goes on training on your digits, mixed with MNIST's so that it does not forget those. About a second, once MNIST is here (7 MB)."))
}

// lessonResults compares the network before and after.
func lessonResults(l *proto.Lesson) *vecty.HTML {
	row := func(name string, score proto.Score) *vecty.HTML {
		return elem.TableRow(
			elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), vecty.Text(name)),
			ui.Cell(ui.Thousands(score.Before)),
			ui.Cell(ui.Thousands(score.After)),
			ui.Cell(ui.Thousands(score.Total)),
		)
	}
	var head vecty.List
	for _, name := range []string{"Read correctly", "Before", "After", "Of"} {
		head = append(head, elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col")), vecty.Text(name)))
	}
	return elem.Table(
		vecty.Markup(vecty.Class("counts")),
		elem.Caption(vecty.Text(fmt.Sprintf("Learned in %.1f s", l.Seconds))),
		elem.TableHead(elem.TableRow(head)),
		elem.TableBody(row("Your digits", l.Own), row("MNIST's test images", l.Tests)),
	)
}

func (p *Page) ownNotice() vecty.ComponentOrHTML {
	n := p.State.Own.Notice
	return elem.Div(
		vecty.Markup(vecty.Class("notice"), vecty.Attribute("role", "alert"), vecty.ClassMap{"bad": n.Bad}),
		vecty.If(n.Text != "", vecty.Text(n.Text)),
	)
}

func (p *Page) ownList() vecty.ComponentOrHTML {
	o := &p.State.Own
	return elem.Div(
		&ownDrawings{Kept: o.Kept, Answers: p.State.ownAnswers(), Send: p.Send, mounted: p.OwnMounted},
		vecty.If(o.Unkept != "", elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(o.Unkept))),
	)
}

// ownFiles brings the drawings to files and back, and deletes them.
func (p *Page) ownFiles() vecty.ComponentOrHTML {
	o := &p.State.Own
	some := len(o.Kept) > 0
	return elem.Div(
		vecty.Markup(vecty.Class("ownfiles")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button("Undo change", len(o.before) > 0, func() { p.Send(UndoOwn{}) }),
			ui.Button("Delete all", some, func() { p.Send(DeleteOwn{}) }),
			ui.Button("Export", some, func() { p.Send(ExportOwn{}) }),
		),
		elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(ownFileID)), vecty.Text("Import a strokes file (or drop it here)")),
			elem.Input(vecty.Markup(prop.ID(ownFileID), prop.Type(prop.TypeFile), vecty.Attribute("accept", ".json,.gz"))),
		),
	)
}

// ownDrawings is the list of drawings. It renders only when it would look
// different, for the page renders with every move of a pen.
type ownDrawings struct {
	vecty.Core
	Kept    []*Drawing `vecty:"prop"`
	Answers []int      `vecty:"prop"` // to each, or nil
	Send    func(Msg)  `vecty:"prop"`
	mounted func(*Drawing, vecty.SyscallJSValue)
}

// SkipRender reports whether nothing has changed that is to be seen.
func (l *ownDrawings) SkipRender(prev vecty.Component) bool {
	p := prev.(*ownDrawings)
	return slices.Equal(l.Kept, p.Kept) && slices.Equal(l.Answers, p.Answers)
}

// Render shows the drawings, the newest first.
func (l *ownDrawings) Render() vecty.ComponentOrHTML {
	if len(l.Kept) == 0 {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing"), vecty.Key("none")), vecty.Text("No drawings are kept yet."))
	}
	var items vecty.List
	for i, d := range slices.Backward(l.Kept) {
		items = append(items, l.item(d, i))
	}
	return elem.UnorderedList(
		vecty.Markup(vecty.Class("drawings"), vecty.Key("list"), vecty.Attribute("aria-label", "Your drawings"), vecty.Attribute("tabindex", 0)),
		items)
}

// item shows one drawing: its picture, its label and what the network reads.
func (l *ownDrawings) item(d *Drawing, i int) *vecty.HTML {
	read, right := "", false
	if l.Answers != nil {
		right = l.Answers[i] == d.Label
		read = fmt.Sprintf("✗ read as %d", l.Answers[i])
		if right {
			read = fmt.Sprintf("✓ read as %d", l.Answers[i])
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
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-label", fmt.Sprintf("Delete this %d, drawing %d", d.Label, i+1)),
				event.Click(func(*vecty.Event) { l.Send(DeleteDrawing{d}) })),
			vecty.Text("Delete"),
		),
	)
}
