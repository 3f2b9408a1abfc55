package owndata

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The ids of the section and of its elements.
const (
	ID        = "owndata"
	headingID = "owndata-title"
	titleID   = "owndata-preview"
	fileID    = "owndata-file"
	folderID  = "owndata-folder"
	nameID    = "owndata-name"
	renameID  = "owndata-rename"
	confirmID = "owndata-confirm"
	formID    = "owndata-form"
)

// A View shows the visitor's own data.
type View struct {
	State   *State
	Env     Env
	Send    func(Msg)
	Press   func(id string) // presses a file field
	Mounted func(class int, node vecty.SyscallJSValue)
	Draw    string // address of the part in which data sets are drawn, or ""
}

// Section shows all of it.
func (v *View) Section() vecty.ComponentOrHTML {
	s := v.State
	return elem.Section(
		vecty.Markup(vecty.Class("owndata"), prop.ID(ID), vecty.Key(ID), vecty.Attribute("aria-labelledby", headingID)),
		elem.Heading3(vecty.Markup(prop.ID(headingID), vecty.Attribute("tabindex", -1)), vecty.Text(heading.Say())),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(openHelp.Say())),
		elem.Div(
			vecty.Markup(vecty.Class("opening")),
			v.fileButton(openLabel.Say(), fileID, vecty.Property("multiple", true)),
			v.fileButton(folderLabel.Say(), folderID, vecty.Property("webkitdirectory", true)),
			vecty.If(v.Draw != "", elem.Anchor(vecty.Markup(prop.Href(v.Draw)), vecty.Text(drawLabel.Say()))),
		),
		s.Notice.Alert(),
		v.opened(),
		v.sets(),
	)
}

// fileButton shows a button that chooses files.
func (v *View) fileButton(label, id string, more vecty.Applyer) vecty.ComponentOrHTML {
	return elem.Span(
		ui.BarredButton(label, v.Env.Barred, true, func() { v.Press(id) }),
		elem.Input(vecty.Markup(prop.ID(id), prop.Type(prop.TypeFile), more, vecty.Property("hidden", true), vecty.Attribute("aria-label", label))),
	)
}

// opened shows what was opened: its progress, what was understood, or why it cannot be read.
func (v *View) opened() vecty.ComponentOrHTML {
	s := v.State
	if s.Source == "" {
		return nil
	}
	title := readingOf.Say(s.Source)
	switch {
	case s.Found != nil:
		title = previewTitle.Say(s.Source)
	case s.Failed != nil:
		title = failedTitle.Say(s.Source)
	}
	why := ""
	if s.Failed != nil {
		why = failedHelp.Say(s.Failed.Say())
	}
	return elem.Div(
		vecty.Markup(vecty.Class("preview")),
		elem.Heading4(vecty.Markup(prop.ID(titleID), vecty.Attribute("tabindex", -1)), vecty.Text(title)),
		v.progress(),
		elem.Div(vecty.Markup(vecty.Class("notice", "bad"), vecty.Attribute("role", "alert")), vecty.If(why != "", vecty.Text(why))),
		v.found(),
		vecty.If(s.Found != nil || s.Failed != nil || len(s.Options) > 0, v.controls()),
		v.accept(),
	)
}

func (v *View) progress() vecty.ComponentOrHTML {
	s := v.State
	if s.Progress == nil {
		return nil
	}
	p := *s.Progress
	label := readingOf.Say(s.Source)
	text := label
	switch {
	case s.Keeping:
		label = keepingOf.Say(s.Name)
		text = label
	case p.Of > 0:
		text = readingPart.Say(s.Source, megabytes.Say(float64(p.Done)/1e6), megabytes.Say(float64(p.Of)/1e6))
	}
	return ui.Meter(label, text, p.Done, max(p.Of, 1))
}

// found shows what the files hold.
func (v *View) found() vecty.ComponentOrHTML {
	u := v.State.Found
	if u == nil {
		return nil
	}
	var notes vecty.List
	for _, n := range u.Notes {
		notes = append(notes, elem.ListItem(vecty.Text(n.Say())))
	}
	all := 0
	totals := vecty.List{ui.RowHead(allRow.Say()), ui.Cell("")}
	heads := vecty.List{ui.ColumnHead(classHead.Say()), ui.ColumnHead(samplesHead.Say())}
	for split, counts := range u.Counts {
		n := 0
		for _, c := range counts {
			n += c
		}
		all += n
		heads = append(heads, ui.ColumnHead(splitHeadings[split].Say()))
		totals = append(totals, ui.Cell(words.Thousands(n)))
	}
	var rows vecty.List
	for class, name := range u.Classes {
		row := vecty.List{ui.RowHead(name), elem.TableData(&ui.Canvas{
			Label: samplesOf.Say(name), Class: "samples",
			Mounted: func(node vecty.SyscallJSValue) { v.Mounted(class, node) },
		})}
		for split := range u.Counts {
			row = append(row, ui.Cell(words.Thousands(u.Counts[split][class])))
		}
		rows = append(rows, elem.TableRow(vecty.Markup(vecty.Key(class)), row))
	}
	return elem.Div(
		elem.Paragraph(vecty.Text(summary.Say(u.Kind.Say(), words.Thousands(all), u.Rows, u.Cols, len(u.Classes)))),
		elem.UnorderedList(vecty.Markup(vecty.Class("understood")), notes),
		elem.Div(
			vecty.Markup(vecty.Class("scrolls"), vecty.Attribute("role", "region"), vecty.Attribute("tabindex", 0), vecty.Attribute("aria-label", samplesLabel.Say())),
			elem.Table(
				vecty.Markup(vecty.Class("counts")),
				elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows), elem.TableFoot(elem.TableRow(totals)),
			),
		),
	)
}

// controls change how the files are read.
func (v *View) controls() vecty.ComponentOrHTML {
	s := v.State
	var fields vecty.List
	for _, c := range message.Controls {
		fields = append(fields, v.control(c))
	}
	return elem.Details(
		vecty.MarkupIf(s.Failed != nil || len(s.Options) > 0, vecty.Property("open", true)),
		elem.Summary(vecty.Text(correctLabel.Say())),
		elem.Div(vecty.Markup(vecty.Class("fields")), fields),
	)
}

func (v *View) control(c message.Control) vecty.ComponentOrHTML {
	id, text := ID+"-"+c.Key, v.State.Options[c.Key]
	markup := vecty.Markup(prop.ID(id), prop.Value(text), event.Change(func(e *vecty.Event) {
		v.Send(SetOption{c.Key, e.Target.Get("value").String()})
	}))
	var input, help vecty.ComponentOrHTML
	if c.Choice == nil {
		input = elem.Input(ui.Typed("text"), markup, vecty.Markup(prop.Placeholder(foundOut.Say()), vecty.Attribute("aria-describedby", id+"-help")))
		help = elem.Paragraph(vecty.Markup(prop.ID(id+"-help"), vecty.Class("help")), vecty.Text(c.Help.Say()))
	} else {
		var options vecty.List
		for _, o := range c.Choice {
			options = append(options, ui.Option(o.Value, o.Label.Say(), text))
		}
		input = elem.Select(markup, options)
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field"), vecty.Key(c.Key)),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(c.Label.Say())), input, help,
	)
}

// accept shows the name, and the buttons that use or forget the data.
func (v *View) accept() vecty.ComponentOrHTML {
	s := v.State
	if s.Progress != nil || s.Found == nil {
		label := cancelLabel
		if s.Progress != nil {
			label = stopLabel
		}
		return elem.Div(vecty.Markup(vecty.Class("opening")), ui.Button(label.Say(), true, func() { v.Send(Cancel{}) }))
	}
	return elem.Form(
		vecty.Markup(vecty.Class("opening"), event.Submit(func(*vecty.Event) { v.Send(Use{}) }).PreventDefault()),
		elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(nameID)), vecty.Text(nameLabel.Say())),
			elem.Input(ui.Typed("text"), vecty.Markup(prop.ID(nameID), prop.Value(s.Name), vecty.Attribute("maxlength", mostName),
				event.Input(func(e *vecty.Event) { v.Send(SetName{e.Target.Get("value").String()}) }))),
		),
		ui.SubmitButton(useLabel.Say(), true),
		ui.Button(cancelLabel.Say(), true, func() { v.Send(Cancel{}) }),
	)
}

// sets lists the data sets that are kept.
func (v *View) sets() vecty.ComponentOrHTML {
	var list vecty.List
	for _, k := range v.State.Sets {
		list = append(list, v.set(k))
	}
	if list == nil {
		return nil
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("ownsets"), vecty.Attribute("aria-labelledby", headingID)), list)
}

func (v *View) set(k shelf.Set) vecty.ComponentOrHTML {
	s := v.State
	line := setLine.Say(words.Thousands(k.Images), words.Thousands((k.Bytes+999)/1000))
	if v.Env.Data == k.Folder {
		line += ", " + inUse.Say()
	}
	item := func(content ...vecty.MarkupOrChild) vecty.ComponentOrHTML {
		return elem.ListItem(append([]vecty.MarkupOrChild{vecty.Markup(vecty.Key(k.Folder))}, content...)...)
	}
	button := func(label words.M, id string, m Msg) *vecty.HTML {
		return ui.AnyButton(label.Say(), true, prop.Type(prop.TypeButton), vecty.Attribute("aria-label", ofSet.Say(label, k.Name)), prop.ID(id),
			event.Click(func(*vecty.Event) { v.Send(m) }))
	}
	id := func(what string) string { return what + "-" + k.Folder }
	switch k.Folder {
	case s.Renaming:
		return item(elem.Input(ui.Typed("text"), vecty.Markup(prop.ID(renameID), prop.Value(k.Name), vecty.Attribute("maxlength", mostName), vecty.Attribute("aria-label", newName.Say(k.Name)),
			event.Change(func(e *vecty.Event) { v.Send(Rename{k.Folder, e.Target.Get("value").String()}) }),
			event.Blur(func(e *vecty.Event) { v.Send(Rename{k.Folder, e.Target.Get("value").String()}) }))))
	case s.Saving:
		return item(elem.Strong(vecty.Markup(ui.Verbatim()), vecty.Text(k.Name)), elem.Span(vecty.Text(saveAs.Say())),
			button(shardsLabel, formID, Export{k.Folder, ""}), button(idxLabel, id("idx"), Export{k.Folder, "idx"}),
			button(csvLabel, id("csv"), Export{k.Folder, "csv"}), button(numpyLabel, id("npz"), Export{k.Folder, "npz"}),
			button(cancelLabel, id("unsaved"), BeginExport{}))
	case s.Deleting:
		return item(elem.Strong(vecty.Markup(ui.Verbatim()), vecty.Text(k.Name)), button(confirmLabel, confirmID, Confirm{}), button(keepLabel, id("keep"), Delete{}))
	}
	return item(
		elem.Strong(vecty.Markup(ui.Verbatim()), vecty.Text(k.Name)), elem.Span(vecty.Text(line)),
		button(chooseLabel, id("use"), Choose{k.Folder}), button(renameLabel, id("rename"), BeginRename{k.Folder}),
		button(exportLabel, id("export"), BeginExport{k.Folder}), button(deleteLabel, id("delete"), Delete{k.Folder}),
	)
}

// sheetOf lays out the samples of a class in a row.
func sheetOf(u *message.Understood, class int) ui.Sheet {
	from, size := 0, u.Rows*u.Cols
	for _, n := range u.Samples[:class] {
		from += n
	}
	most := 1
	for _, n := range u.Samples {
		most = max(most, n)
	}
	return ui.NewSheet(u.Pixels[from*size:(from+u.Samples[class])*size], u.Rows, u.Cols, most, 1, ui.SheetMargin)
}
