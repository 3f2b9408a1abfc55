package shortcuts

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// ID is the id of the overview.
const ID = "shortcuts"

const titleID = ID + "-title"

// An Overview is the dialog with the table of the keys. It is outside of the lab's view.
type Overview struct {
	vecty.Core
	State *State
	Env   func() Env
	Send  func(Msg)
}

// Render shows the keys that do something on this page, and the switch of all of them.
func (o *Overview) Render() vecty.ComponentOrHTML {
	hide := func(*vecty.Event) { o.Send(Hide{}) }
	return elem.Dialog(
		vecty.Markup(prop.ID(ID), vecty.Attribute("aria-labelledby", titleID),
			event.Close(func(e *vecty.Event) {
				if !e.Target.Get("open").Bool() { // otherwise it was opened again before this report
					o.Send(Hide{})
				}
			}),
			event.Click(func(e *vecty.Event) {
				if e.Target.Get("id").String() == ID { // its backdrop
					o.Send(Hide{})
				}
			})),
		elem.Div(
			vecty.Markup(vecty.Class("sheet-of-keys")),
			elem.Heading2(vecty.Markup(prop.ID(titleID), vecty.Attribute("tabindex", -1), vecty.Attribute("autofocus", "")), vecty.Text(heading.Say())),
			o.table(),
			elem.Label(
				vecty.Markup(vecty.Class("switch")),
				elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(!o.State.Off), vecty.Attribute("aria-describedby", ID+"-help"),
					event.Change(func(e *vecty.Event) { o.Send(Switch{e.Target.Get("checked").Bool()}) }))),
				vecty.Text(switchLabel.Say()),
			),
			elem.Paragraph(vecty.Markup(prop.ID(ID+"-help"), vecty.Class("help")), vecty.Text(switchHelp.Say())),
			elem.Button(vecty.Markup(prop.Type(prop.TypeButton), vecty.Class("primary"), event.Click(hide)), vecty.Text(closeLabel.Say())),
		),
	)
}

// table shows the keys by group.
func (o *Overview) table() vecty.ComponentOrHTML {
	env := o.Env()
	var bodies vecty.List
	add := func(title words.M, rows vecty.List) {
		if len(rows) > 0 {
			head := elem.TableRow(elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "rowgroup"), vecty.Attribute("colspan", 2)), vecty.Text(title.Say())))
			bodies = append(bodies, elem.TableBody(head, rows))
		}
	}
	for _, g := range groups {
		var rows vecty.List
		for _, k := range g.keys {
			if env.free(k.piece) {
				rows = append(rows, row(k.caps(), k.label.Say()))
			}
		}
		add(g.title, rows)
	}
	add(presetsGroup, numbered(env.presets(), false))
	add(panelsGroup, numbered(env.panels(), true))
	return elem.Table(
		vecty.Markup(vecty.Class("keys-table"), vecty.Attribute("aria-labelledby", titleID)),
		elem.TableHead(vecty.Markup(vecty.Class("unseen")), elem.TableRow(columnHead(keyColumn), columnHead(effectColumn))),
		bodies,
	)
}

// numbered returns the rows of choices, whose keys are their numbers.
func numbered(list []Choice, shift bool) (rows vecty.List) {
	for i, c := range list {
		var keys vecty.List
		if shift {
			keys = vecty.List{keycap(shiftKey.Say()), vecty.Text(" + ")}
		}
		rows = append(rows, row(append(keys, keycap(strconv.Itoa(i+1))), c.Title))
	}
	return rows
}

func row(keys vecty.List, text string) *vecty.HTML {
	return elem.TableRow(elem.TableData(keys), elem.TableData(vecty.Text(text)))
}

func columnHead(title words.M) *vecty.HTML {
	return elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col")), vecty.Text(title.Say()))
}

// caps shows the characters of a key.
func (k *key) caps() (list vecty.List) {
	for i, name := range k.names {
		if i > 0 {
			list = append(list, vecty.Text(" "+orSeparator.Say()+" "))
		}
		list = append(list, keycap(string(name)))
	}
	return list
}

// keycap shows one key.
func keycap(name string) *vecty.HTML {
	return elem.KeyboardInput(vecty.Markup(ui.Verbatim()), vecty.Text(name))
}
