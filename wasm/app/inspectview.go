package app

import (
	"fmt"
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/pad"
	"inkling/wasm/ui"
)

// The parts of the section.
const (
	netTab      = "network"
	unitsTab    = "units"
	mistakesTab = "mistakes"
	wishTab     = "wishes"
)

// An inspectTab is a part of the section, of which one is shown at a time.
type inspectTab struct {
	key, title string
	show       func(*Page) vecty.ComponentOrHTML
}

var inspectTabs = []inspectTab{
	{netTab, "The network at work", (*Page).network},
	{unitsTab, "Weights", (*Page).units},
	{mistakesTab, "Mistakes", (*Page).mistakes},
	{wishTab, "What it would like to see", (*Page).wishes},
}

// inspectID is the id of the section.
const inspectID = "inspect"

// inside shows the inside of the network that reads. Beside what is new on the
// page it follows the pen, though not with each of its movements.
func (p *Page) inside() vecty.ComponentOrHTML {
	return &ui.Still{News: p.State.news + p.State.Inspect.news, Show: p.inspect}
}

func (p *Page) inspect() vecty.ComponentOrHTML {
	at := slices.IndexFunc(inspectTabs, func(t inspectTab) bool { return t.key == p.State.Inspect.Tab })
	tab := inspectTabs[max(0, at)]
	return elem.Section(
		vecty.Markup(vecty.Class("inspect"), prop.ID(inspectID), vecty.Attribute("aria-labelledby", "inspect-title")),
		elem.Heading2(vecty.Markup(prop.ID("inspect-title")), vecty.Text("Look inside")),
		p.inspectHead(),
		p.inspectTabs(tab.key),
		elem.Div(
			vecty.Markup(vecty.Class("tabpanel"), prop.ID("inspect-panel"), vecty.Attribute("role", "tabpanel"),
				vecty.Attribute("aria-labelledby", tabID(tab.key))),
			elem.Div(vecty.Markup(vecty.Key(tab.key)), tab.show(p)),
		),
	)
}

// inspectHead chooses the network, which is that which reads.
func (p *Page) inspectHead() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("field", "inspected")),
		elem.Label(vecty.Markup(prop.For("inspect-reader")), vecty.Text("Network to look into (it reads the pad)")),
		elem.Select(
			vecty.Markup(prop.ID("inspect-reader"), prop.Value(p.State.Reader),
				event.Change(func(e *vecty.Event) { p.Send(ChooseReader{e.Target.Get("value").String()}) })),
			p.State.readers(),
		),
	)
}

func tabID(key string) string { return "inspect-tab-" + key }

// inspectTabs chooses a part: the arrow keys go from tab to tab.
func (p *Page) inspectTabs(chosen string) vecty.ComponentOrHTML {
	var tabs vecty.List
	for i, t := range inspectTabs {
		here := t.key == chosen
		index := -1
		if here {
			index = 0
		}
		tabs = append(tabs, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), prop.ID(tabID(t.key)), vecty.Attribute("role", "tab"),
				vecty.Attribute("aria-selected", fmt.Sprint(here)), vecty.Attribute("aria-controls", "inspect-panel"),
				vecty.Attribute("tabindex", index),
				event.Click(func(*vecty.Event) { p.Send(InspectTab{Key: t.key}) }),
				event.KeyDown(func(e *vecty.Event) { p.tabKey(e, i) })),
			vecty.Text(t.title),
		))
	}
	return elem.Div(vecty.Markup(vecty.Class("tabs"), vecty.Attribute("role", "tablist"), vecty.Attribute("aria-label", "Parts")), tabs)
}

func (p *Page) tabKey(e *vecty.Event, from int) {
	name, ok := ui.GridKey(e, []string{"ArrowLeft", "ArrowRight", "Home", "End"})
	if !ok {
		return
	}
	n := len(inspectTabs)
	to := map[string]int{"ArrowLeft": from + n - 1, "ArrowRight": from + 1, "Home": 0, "End": n - 1}[name] % n
	p.Send(InspectTab{Key: inspectTabs[to].key, Focus: true})
}

// notYet says that the network has not come, or why.
func (p *Page) notYet() vecty.ComponentOrHTML {
	text := "The network is coming …"
	if missing := p.State.Missing[p.State.Reader]; missing != "" {
		text = missing
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(text))
}

// network shows the network with what is on the pad.
func (p *Page) network() vecty.ComponentOrHTML {
	s := p.State
	if s.subject() == nil {
		return p.notYet()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("netview")),
		elem.Div(vecty.Markup(vecty.Class("sketching")), p.sketch(), p.edgeChoice()),
		elem.Div(
			vecty.Markup(vecty.Class("netpicture")),
			&ui.Canvas{Label: "The network: units as dots, edges as lines", Class: "network", More: p.netMarkup, Mounted: p.inspectMounted(netCanvas)},
			p.netNames(),
			p.netLegend(),
		),
		elem.Div(vecty.Markup(vecty.Class("unitfacts")), p.unitFacts()),
		p.strongestList(),
		elem.Div(vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "Unit")),
			vecty.Text(s.Inspect.Spoken)),
	)
}

// sketch is a second pad: who draws on it sees the network at work.
func (p *Page) sketch() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("sketch")),
		elem.Div(
			vecty.Markup(vecty.Class("paper")),
			&ui.Canvas{Label: "The pad again, to draw on beside the network", Class: "drawing", Mounted: p.inspectMounted(sketchCanvas)},
			p.padView().Hint(),
		),
		elem.Div(vecty.Markup(vecty.Class("buttons")),
			elem.Button(vecty.Markup(prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { p.Send(pad.Clear{}) })), vecty.Text("Clear the pad"))),
		p.padView().Refusal(true),
	)
}

func (p *Page) edgeChoice() vecty.ComponentOrHTML {
	value := "weights"
	if p.State.Inspect.Flow {
		value = "flow"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("inspect-edges")), vecty.Text("Lines show")),
		elem.Select(
			vecty.Markup(prop.ID("inspect-edges"), prop.Value(value),
				event.Change(func(e *vecty.Event) { p.Send(ShowFlow{e.Target.Get("value").String() == "flow"}) })),
			ui.Option("flow", "activation × weight", value), ui.Option("weights", "weights", value),
		),
	)
}

// netMarkup makes the picture an element that the keyboard moves in.
func (p *Page) netMarkup() []vecty.Applyer {
	return []vecty.Applyer{
		vecty.Attribute("role", "application"), // the arrow keys are its own, not a screen reader's
		vecty.Attribute("tabindex", 0),
		vecty.Attribute("aria-describedby", "inspect-help"),
		event.KeyDown(func(e *vecty.Event) {
			if name, ok := ui.GridKey(e, netKeys); ok {
				p.Send(NetKey{name})
			}
		}),
		event.PointerMove(func(e *vecty.Event) {
			if e.Get("pointerType").String() != "touch" { // a finger chooses
				p.point(p.unitAt(e))
			}
		}),
		event.PointerLeave(func(*vecty.Event) { p.point(noUnit) }),
		event.Click(func(e *vecty.Event) {
			u := p.unitAt(e)
			if u == p.State.Inspect.Chosen {
				u = noUnit
			}
			p.Send(ChooseUnit{u})
		}),
	}
}

// unitAt returns the unit at a pointer's event, or noUnit.
func (p *Page) unitAt(e *vecty.Event) UnitAt {
	if l := p.State.netLayout(); l != nil {
		return l.find(e.Get("offsetX").Float(), e.Get("offsetY").Float())
	}
	return noUnit
}

func (p *Page) point(u UnitAt) {
	if u != p.State.Inspect.Pointed {
		p.Send(PointAtUnit{u})
	}
}

// netNames names the layers below the picture.
func (p *Page) netNames() vecty.ComponentOrHTML {
	return elem.Paragraph(vecty.Markup(vecty.Class("help"), prop.ID("inspect-help")),
		vecty.Text("Left the image that the network sees, right its outputs. The more a dot is filled, the more active is the unit. Point at a unit, "+
			"or go to it by the arrow keys, to see its lines alone; click to stay with it, Escape to leave it."))
}

func (p *Page) netLegend() vecty.ComponentOrHTML {
	what := "the weight"
	if p.State.Inspect.Flow {
		what = "what goes along, activation × weight"
	}
	n := p.State.subject()
	text := fmt.Sprintf("The stronger %s, the bolder the line", what)
	for _, w := range n.Weights {
		if w.Rows*w.Cols > mostEdges {
			text += fmt.Sprintf("; between two layers only the strongest %d are drawn", mostEdges)
			break
		}
	}
	return elem.Paragraph(
		vecty.Markup(vecty.Class("legend")),
		elem.Span(vecty.Markup(vecty.Class("sort")), elem.Span(vecty.Markup(vecty.Class("key", "for"))), vecty.Text("positive: speaks for")),
		elem.Span(vecty.Markup(vecty.Class("sort")), elem.Span(vecty.Markup(vecty.Class("key", "against"))), vecty.Text("negative: speaks against")),
		elem.Span(vecty.Markup(vecty.Class("more")), vecty.Text(text+".")),
		ui.Button("Save the picture", true, func() { p.Send(SaveInside{netCanvas}) }),
	)
}

// strongestList tells in words what the picture shows.
func (p *Page) strongestList() vecty.ComponentOrHTML {
	s := p.State
	var lists vecty.List
	if s.Inspect.Listed {
		for layer, units := range s.strongest() {
			title := fmt.Sprintf("Hidden layer %d", layer+1)
			if layer == len(s.subject().Sizes)-2 {
				title = "Outputs"
			}
			var items vecty.List
			for _, u := range units {
				items = append(items, elem.ListItem(vecty.Markup(ui.Verbatim()), vecty.Text(u.name+": "+number(u.a))))
			}
			lists = append(lists, elem.Div(elem.Heading3(vecty.Text(title)), elem.OrderedList(items)))
		}
	}
	return elem.Details(
		vecty.Markup(vecty.Class("strongest"), event.Toggle(func(e *vecty.Event) { p.Send(ShowList{e.Target.Get("open").Bool()}) })),
		elem.Summary(vecty.Text("The most active units in words")),
		elem.Div(vecty.Markup(vecty.Class("lists")), lists,
			vecty.If(s.activations() == nil, elem.Paragraph(vecty.Text("This network cannot read the pad.")))),
	)
}

// inspectMounted hands a canvas of the section to who draws on it.
func (p *Page) inspectMounted(name string) func(vecty.SyscallJSValue) {
	return func(node vecty.SyscallJSValue) { p.InspectMounted(name, node) }
}
