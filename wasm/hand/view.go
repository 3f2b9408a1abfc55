package hand

import (
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

// The ids of the section and of its elements.
const (
	ID        = "own"
	headingID = "own-title"
	fileID    = "own-file"
	setID     = "own-set"
	newID     = "own-new"
	classesID = "own-classes"
	nameID    = "own-name"
	renameID  = "own-rename"
	confirmID = "own-confirm"
	takeID    = "own-take"
)

// A View shows the visitor's data sets, and trains networks on them.
type View struct {
	State    *State
	Env      Env
	Send     func(Msg)
	Pictures func(d *Drawing, node vecty.SyscallJSValue) // called for the canvases of drawings
	Mistakes string                                      // address of the network's mistakes, or ""
}

// Section shows all of it.
func (p *View) Section() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("own"), prop.ID(ID), vecty.Attribute("aria-labelledby", headingID)),
		elem.Heading2(vecty.Markup(prop.ID(headingID), vecty.Attribute("tabindex", -1)), vecty.Text(p.heading())),
		p.sets(),
		p.form(),
		elem.Div(
			vecty.Markup(vecty.Class("columns")),
			elem.Div(vecty.Markup(vecty.Class("labelling")), p.labels(), p.scores(), p.training(), p.State.Notice.Alert()),
			elem.Div(vecty.Markup(vecty.Class("keeping")), p.gallery(), p.files()),
		),
	)
}

func (p *View) heading() string {
	if p.State.Digits() {
		return handHeading.Say()
	}
	return p.State.Name
}

// sets chooses a set, and begins a new one.
func (p *View) sets() vecty.ComponentOrHTML {
	s := p.State
	var options vecty.List
	for _, k := range s.Sets {
		options = append(options, ui.Option(k.ID, k.title(), s.ID))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("opening")),
		vecty.If(len(s.Sets) > 1, elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(setID)), vecty.Text(setLabel.Say())),
			elem.Select(
				vecty.Markup(prop.ID(setID), prop.Value(s.ID), event.Change(func(e *vecty.Event) { p.Send(ShowSet{e.Target.Get("value").String()}) })),
				options,
			),
		)),
		ui.AnyButton(newLabel.Say(), s.form == nil, prop.Type(prop.TypeButton), prop.ID(newID), event.Click(func(*vecty.Event) { p.Send(BeginNew{}) })),
	)
}

// form shows the fields of a new set.
func (p *View) form() vecty.ComponentOrHTML {
	f := p.State.form
	if f == nil {
		return nil
	}
	field := func(id string, label words.M, text string, most int, send func(text string) Msg, more ...vecty.MarkupOrChild) vecty.ComponentOrHTML {
		return elem.Div(append([]vecty.MarkupOrChild{
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(id)), vecty.Text(label.Say())),
			elem.Input(ui.Typed("text"), vecty.Markup(prop.ID(id), prop.Value(text), vecty.Attribute("maxlength", most),
				vecty.Attribute("aria-describedby", id+"-help"),
				event.Input(func(e *vecty.Event) { p.Send(send(e.Target.Get("value").String())) }))),
		}, more...)...)
	}
	explained, submit := classesHelp.Say(leastClasses, mostClasses), createLabel
	if f.renames {
		explained, submit = renameHelp.Say(len(p.State.Classes)), saveNames
	}
	help := elem.Paragraph(vecty.Markup(prop.ID(classesID+"-help"), vecty.Class("help")), vecty.Text(explained))
	return elem.Form(
		vecty.Markup(vecty.Class("newset"), event.Submit(func(*vecty.Event) { p.Send(Create{}) }).PreventDefault()),
		field(classesID, classesLabel, f.classes, 40*mostClasses, func(text string) Msg { return TypeClasses{text} }, help),
		field(nameID, nameLabel, f.name, mostSetName, func(text string) Msg { return TypeName{text} }),
		f.wrong.Alert(),
		elem.Div(
			vecty.Markup(vecty.Class("opening")),
			ui.SubmitButton(submit.Say(), true),
			ui.Button(cancelLabel.Say(), true, func() { p.Send(CancelNew{}) }),
		),
	)
}

// labels shows the buttons that keep a drawing, one for each class.
func (p *View) labels() vecty.ComponentOrHTML {
	s := p.State
	var row vecty.List
	drawn := len(p.Env.Strokes) > 0
	counts := s.counts()
	help := keepHelp
	if !s.Digits() {
		help = keepClassHelp
	}
	for label, name := range s.Classes {
		spoken := keepLabel
		if s.asking.on && !drawn {
			spoken = askLabel
		}
		row = append(row, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Key(name), vecty.Attribute("aria-label", spoken.Say(name)), vecty.Data("count", strconv.Itoa(counts[label])),
				vecty.ClassMap{"asked": s.asking.on && s.asking.class == label, "word": len([]rune(name)) > 2},
				event.Click(func(*vecty.Event) { p.Send(Keep{label}) })),
			vecty.MarkupIf(!drawn && !s.asking.on, vecty.Attribute("aria-disabled", "true")),
			elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(name)),
		))
	}
	return elem.Div(
		elem.Paragraph(vecty.Markup(prop.ID("own-help")), vecty.Text(help.Say())),
		elem.Div(vecty.Markup(vecty.Class("labels"), vecty.ClassMap{"many": len(s.Classes) != len(digitNames)},
			vecty.Attribute("role", "group"), vecty.Attribute("aria-label", labelsLabel.Say())), row),
	)
}

// ask makes the pad ask for drawings.
func (p *View) ask() vecty.ComponentOrHTML {
	label, m := beginAsking, Msg(Ask{})
	if p.State.asking.on {
		label, m = stopAsking, StopAsking{}
	}
	return ui.Button(label.Say(), true, func() { p.Send(m) })
}

// Prompt asks for a drawing, next to the pad, or shows the progress of training. It is nil if there is
// neither.
func (p *View) Prompt() vecty.ComponentOrHTML {
	s := p.State
	switch {
	case s.Training != nil:
		return meter(learningLabel, learningNow, s.Training.Done)
	case !s.asking.on:
		return nil
	}
	counts := s.counts()
	name, n := s.Asked(), counts[s.asking.class]
	text := drawNext.Say(name, n+1, wanted)
	if n >= wanted {
		text = drawMore.Say(name, n+1)
	}
	learn, wrong := learnLabel, s.cannotLearn(p.Env)
	if s.Digits() {
		learn, wrong = fineTuneLabel, s.cannotFineTune(p.Env)
	}
	box := func(label words.M, on bool, send func(on bool) Msg) vecty.ComponentOrHTML {
		return elem.Label(
			vecty.Markup(vecty.Class("switch")),
			elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(on),
				event.Change(func(e *vecty.Event) { p.Send(send(e.Target.Get("checked").Bool())) }))),
			vecty.Text(label.Say()),
		)
	}
	return elem.Div(
		vecty.Markup(vecty.Class("asking"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", p.heading())),
		elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", askedLabel.Say())), vecty.Text(text)),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.AnyButton(takeLabel.Say(), len(p.Env.Strokes) > 0, prop.Type(prop.TypeButton), prop.ID(takeID), event.Click(func(*vecty.Event) { p.Send(Take{}) })),
			ui.Button(learn.Say(), wrong == "", func() { p.Send(Learn{}) }),
			ui.Button(stopAsking.Say(), true, func() { p.Send(StopAsking{}) }),
		),
		box(byItselfLabel, s.asking.byItself, func(on bool) Msg { return SetByItself{on} }),
		box(inTurnLabel, s.asking.inTurn, func(on bool) Msg { return SetInTurn{on} }),
		vecty.If(s.Notice.Bad, s.Notice.Alert()),
	)
}

// scores shows the active network's accuracy on the digits and on the test images. Other sets have that on
// the drawings held back.
func (p *View) scores() vecty.ComponentOrHTML {
	s := p.State
	if !s.Digits() {
		return nil
	}
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

// training trains networks, and shows the progress and the results.
func (p *View) training() vecty.ComponentOrHTML {
	s := p.State
	if !s.Digits() {
		return p.learning()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("finetuning")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			p.ask(),
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
		return meter(fineTuningLabel, fineTuningNow, o.FineTuning.Done)
	case o.Result != nil:
		return elem.Div(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", resultsLabel.Say())), results(o.Result))
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("help")),
		vecty.Text(fineTuneHelp.Say()))
}

func meter(label, text words.M, done float64) *vecty.HTML {
	return ui.Meter(label.Say(), text.Say(), int(100*done), 100)
}

// learning trains networks on a set other than the digits.
func (p *View) learning() vecty.ComponentOrHTML {
	s := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("finetuning")),
		elem.Div(vecty.Markup(vecty.Class("buttons")), p.ask(), ui.Button(learnLabel.Say(), s.cannotLearn(p.Env) == "", func() { p.Send(Learn{}) })),
		elem.Label(
			vecty.Markup(vecty.Class("switch")),
			elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(!s.plain),
				event.Change(func(e *vecty.Event) { p.Send(SetDistorted{e.Target.Get("checked").Bool()}) }))),
			vecty.Text(distortLabel.Say()),
		),
		p.learned(),
	)
}

func (p *View) learned() vecty.ComponentOrHTML {
	s := p.State
	switch {
	case s.Training != nil:
		return meter(learningLabel, learningNow, s.Training.Done)
	case s.Drawn == nil:
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(learnHelp.Say(enough)))
	}
	d := s.Drawn
	row := func(name words.M, right int) *vecty.HTML {
		return elem.TableRow(ui.RowHead(name.Say()), ui.Cell(words.Thousands(right)), ui.Cell(words.Percent(ui.Rate(right, d.Held))))
	}
	rows, better := vecty.List{row(fromNothing, d.Nothing)}, fromNothing
	if d.Features >= 0 {
		rows = append(rows, row(onFeatures, d.Features))
		if d.Features >= d.Nothing {
			better = onFeatures
		}
	}
	return elem.Div(
		elem.Div(
			vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", resultsLabel.Say())),
			vecty.If(d.Held > 0, elem.Table(
				vecty.Markup(vecty.Class("counts")),
				elem.Caption(vecty.Text(learnedIn.Say(d.Seconds, d.Trained, d.Held))),
				elem.TableHead(elem.TableRow(ui.ColumnHead(startColumn.Say()), ui.ColumnHead(ofHeld.Say(d.Held)), ui.ColumnHead(accuracyColumn.Say()))),
				elem.TableBody(rows),
			)),
			p.reads(better),
		),
		vecty.If(d.All == 0, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(learnAllHelp.Say()))),
		vecty.If(d.All == 0, ui.Button(learnAllLabel.Say(), s.cannotLearn(p.Env) == "", func() { p.Send(LearnAll{}) })),
	)
}

// reads says which network reads: the one that was better in the test, or one that was trained on all drawings.
func (p *View) reads(better words.M) *vecty.HTML {
	if n := p.State.Drawn.All; n > 0 {
		return elem.Paragraph(vecty.Text(allNow.Say(n)))
	}
	return elem.Paragraph(vecty.Text(readsNow.Say(better)), vecty.If(p.Mistakes != "", vecty.Text(" "),
		elem.Anchor(vecty.Markup(prop.Href(p.Mistakes)), vecty.Text(mistakesLink.Say()))))
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

// files exports, imports and deletes drawings.
func (p *View) files() vecty.ComponentOrHTML {
	o := p.State
	some := len(o.Kept) > 0
	button := func(label words.M, id string, m Msg) *vecty.HTML {
		return ui.AnyButton(label.Say(), true, prop.Type(prop.TypeButton), prop.ID(id), event.Click(func(*vecty.Event) { p.Send(m) }))
	}
	var set vecty.List
	switch {
	case o.deletes:
		set = vecty.List{button(confirmLabel, confirmID, ConfirmDelete{}), button(keepSetLabel, "own-keep", KeepSet{})}
	case !o.Digits():
		set = vecty.List{button(renameLabel, renameID, BeginRename{}), button(deleteSetLabel, "own-delete", DeleteSet{})}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("ownfiles")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button(undoLabel.Say(), len(o.before) > 0, func() { p.Send(Undo{}) }),
			ui.Button(deleteAll.Say(), some, func() { p.Send(DeleteAll{}) }),
			ui.Button(exportLabel.Say(), some, func() { p.Send(Export{}) }),
		),
		vecty.If(set != nil, elem.Div(vecty.Markup(vecty.Class("buttons")), set)),
		elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(fileID)), vecty.Text(importLabel.Say())),
			elem.Input(vecty.Markup(prop.ID(fileID), prop.Type(prop.TypeFile), vecty.Attribute("accept", ".json,.gz"))),
		),
	)
}
