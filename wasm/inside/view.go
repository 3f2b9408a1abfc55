package inside

import (
	"fmt"
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The parts of the section.
const (
	NetTab      = "network"
	UnitsTab    = "units"
	MistakesTab = "mistakes"
	WishTab     = "wishes"
)

// A tab is a part of the section. One is shown at a time.
type tab struct {
	key   string
	title words.M
	show  func(*View) vecty.ComponentOrHTML
}

var tabs = []tab{
	{NetTab, netTabLabel, (*View).network},
	{UnitsTab, unitsTabLabel, (*View).units},
	{MistakesTab, mistakesLabel, (*View).mistakes},
	{WishTab, wishesLabel, (*View).wishes},
}

// ID is the id of the section.
const ID = "inspect"

// A View shows the active network from the inside.
type View struct {
	State *State
	Send  func(Msg)

	// Elements from other parts of the page.
	Readers      vecty.List            // the options to choose a network
	Hint         vecty.MarkupOrChild   // on the pad
	Refusal      vecty.ComponentOrHTML // on the pad, about what was dropped on it
	ChooseReader func(key string)
	Locked       bool
	Bench        bool                  // on the workbench, where pad, outputs and the list of networks are next to the section
	Layers       vecty.ComponentOrHTML // on the workbench, the controls of the layers
	LeaveDraft   func()                // shows the active network again
	ClearPad     func()
	GoToPad      func()

	// Called when canvases, which are drawn outside of the virtual DOM, are in the document.
	Mounted      func(name string, node vecty.SyscallJSValue)
	StageMounted func(s *proto.Climbed, node vecty.SyscallJSValue)
}

// Section shows all of it.
func (p *View) Section() vecty.ComponentOrHTML {
	at := slices.IndexFunc(tabs, func(t tab) bool { return t.key == p.State.Tab })
	tab := tabs[max(0, at)]
	if p.Bench {
		return elem.Section(
			vecty.Markup(vecty.Class("inspect"), prop.ID(ID), vecty.Attribute("aria-label", tab.title.Say())),
			elem.Div(vecty.Markup(vecty.Class("whole"), vecty.Key(tab.key)),
				elem.Heading2(vecty.Markup(vecty.MarkupIf(tab.key == NetTab, vecty.Class("unseen"))), vecty.Text(tab.title.Say())),
				tab.show(p)),
		)
	}
	return elem.Section(
		vecty.Markup(vecty.Class("inspect"), prop.ID(ID), vecty.Attribute("aria-labelledby", "inspect-title")),
		elem.Heading2(vecty.Markup(prop.ID("inspect-title")), vecty.Text(insideHeading.Say())),
		p.head(),
		p.tabList(tab.key),
		elem.Div(
			vecty.Markup(vecty.Class("tabpanel"), prop.ID("inspect-panel"), vecty.Attribute("role", "tabpanel"),
				vecty.Attribute("aria-labelledby", tabID(tab.key))),
			elem.Div(vecty.Markup(vecty.Key(tab.key)), tab.show(p)),
		),
	)
}

// head chooses the active network.
func (p *View) head() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("field", "inspected")),
		elem.Label(vecty.Markup(prop.For("inspect-reader")), vecty.Text(readerLabel.Say())),
		elem.Select(
			vecty.Markup(prop.ID("inspect-reader"), prop.Value(p.State.env.Reader),
				event.Change(func(e *vecty.Event) { p.ChooseReader(e.Target.Get("value").String()) })),
			p.Readers,
		),
	)
}

func tabID(key string) string { return "inspect-tab-" + key }

// tabList shows the tabs; the arrow keys move between them.
func (p *View) tabList(chosen string) vecty.ComponentOrHTML {
	var list vecty.List
	for i, t := range tabs {
		here := t.key == chosen
		index := -1
		if here {
			index = 0
		}
		list = append(list, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), prop.ID(tabID(t.key)), vecty.Attribute("role", "tab"),
				vecty.Attribute("aria-selected", fmt.Sprint(here)), vecty.Attribute("aria-controls", "inspect-panel"),
				vecty.Attribute("tabindex", index),
				event.Click(func(*vecty.Event) { p.Send(ShowTab{Key: t.key}) }),
				event.KeyDown(func(e *vecty.Event) { p.tabKey(e, i) })),
			vecty.Text(t.title.Say()),
		))
	}
	return elem.Div(vecty.Markup(vecty.Class("tabs"), vecty.Attribute("role", "tablist"), vecty.Attribute("aria-label", partsLabel.Say())), list)
}

func (p *View) tabKey(e *vecty.Event, from int) {
	name, ok := ui.GridKey(e, []string{"ArrowLeft", "ArrowRight", "Home", "End"})
	if !ok {
		return
	}
	n := len(tabs)
	to := map[string]int{"ArrowLeft": from + n - 1, "ArrowRight": from + 1, "Home": 0, "End": n - 1}[name] % n
	p.Send(ShowTab{Key: tabs[to].key, Focus: true})
}

// notYet says that the network is loading, or why it did not load.
func (p *View) notYet() vecty.ComponentOrHTML {
	text := loadingNetwork.Say()
	if missing := p.State.env.Missing; missing != "" {
		text = missing
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(text))
}

// network shows the network at work on what is on the pad.
func (p *View) network() vecty.ComponentOrHTML {
	s := p.State
	if s.subject() == nil {
		return p.notYet()
	}
	if p.Bench {
		return p.workbenchNetwork()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("netview")),
		elem.Div(vecty.Markup(vecty.Class("sketching")), p.sketch(), p.edgeChoice()),
		elem.Div(
			vecty.Markup(vecty.Class("netpicture")),
			&ui.Canvas{Label: netLabel.Say(), Class: "network", Locked: p.Locked, More: p.netMarkup, Mounted: p.mounted(netCanvas)},
			p.netNames(),
			p.netLegend(),
		),
		elem.Div(vecty.Markup(vecty.Class("unitfacts")), p.unitFacts()),
		p.strongestList(),
		elem.Div(vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", spokenLabel.Say())),
			vecty.Text(s.Spoken)),
	)
}

// sketch is a second pad, to draw on while watching the network.
func (p *View) sketch() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("sketch")),
		elem.Div(
			vecty.Markup(vecty.Class("paper")),
			&ui.Canvas{Label: sketchLabel.Say(), Class: "drawing", Locked: p.Locked, Mounted: p.mounted(sketchCanvas)},
			p.Hint,
		),
		elem.Div(vecty.Markup(vecty.Class("buttons")),
			elem.Button(vecty.Markup(prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { p.ClearPad() })), vecty.Text(clearPadLabel.Say()))),
		p.Refusal,
	)
}

func (p *View) edgeChoice() vecty.ComponentOrHTML {
	value := "weights"
	if p.State.Flow {
		value = "flow"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("inspect-edges")), vecty.Text(edgesLabel.Say())),
		elem.Select(
			vecty.Markup(prop.ID("inspect-edges"), prop.Value(value),
				event.Change(func(e *vecty.Event) { p.Send(ShowFlow{e.Target.Get("value").String() == "flow"}) })),
			ui.Option("flow", flowOption.Say(), value), ui.Option("weights", weightsOption.Say(), value),
		),
	)
}

// netMarkup makes the picture interactive by keyboard and pointer.
func (p *View) netMarkup() []vecty.Applyer {
	return []vecty.Applyer{
		vecty.Attribute("role", "application"), // the picture handles the arrow keys, not the screen reader
		vecty.Attribute("tabindex", 0),
		vecty.Attribute("aria-describedby", "inspect-help"),
		event.KeyDown(func(e *vecty.Event) {
			if name, ok := ui.GridKey(e, netKeys); ok {
				p.Send(NetKey{name})
			}
		}),
		event.PointerMove(func(e *vecty.Event) {
			if e.Get("pointerType").String() != "touch" { // a finger selects instead
				p.point(p.unitAt(e))
			}
		}),
		event.PointerLeave(func(*vecty.Event) { p.point(noUnit) }),
		event.Click(func(e *vecty.Event) {
			u := p.unitAt(e)
			if u == p.State.Chosen {
				u = noUnit
			}
			p.Send(ChooseUnit{u})
		}),
	}
}

// unitAt returns the unit at a pointer event, or noUnit.
func (p *View) unitAt(e *vecty.Event) UnitAt {
	l := p.State.netLayout()
	if l == nil {
		return noUnit
	}
	zoom := 1.0 // of CSS, see site/present.css: the layout does not have it, and the event does
	if z := e.Get("currentTarget").Get("currentCSSZoom"); z.Truthy() {
		zoom = z.Float()
	}
	return l.find(e.Get("offsetX").Float()/zoom, e.Get("offsetY").Float()/zoom)
}

func (p *View) point(u UnitAt) {
	if u != p.State.Pointed {
		p.Send(PointAtUnit{u})
	}
}

// netNames explains the picture.
func (p *View) netNames() vecty.ComponentOrHTML {
	return elem.Paragraph(vecty.Markup(vecty.Class("help"), prop.ID("inspect-help")),
		vecty.Text(netHelp.Say()))
}

func (p *View) netLegend() vecty.ComponentOrHTML {
	return elem.Paragraph(
		vecty.Markup(vecty.Class("legend")),
		elem.Span(vecty.Markup(vecty.Class("sort")), elem.Span(vecty.Markup(vecty.Class("key", "for"))), vecty.Text(positiveHelp.Say())),
		elem.Span(vecty.Markup(vecty.Class("sort")), elem.Span(vecty.Markup(vecty.Class("key", "against"))), vecty.Text(negativeHelp.Say())),
		elem.Span(vecty.Markup(vecty.Class("more")), vecty.Text(p.thickness())),
		ui.Button(savePicture.Say(), true, func() { p.Send(SaveInside{netCanvas}) }),
	)
}

// thickness explains the thickness of the lines.
func (p *View) thickness() string {
	for _, w := range p.State.subject().Weights {
		if w.Rows*w.Cols > mostEdges {
			return p.ofLines(strongestWeights, strongestFlows).Say(mostEdges)
		}
	}
	return p.ofLines(allWeights, allFlows).Say()
}

// ofLines returns the message about what the lines show.
func (p *View) ofLines(weights, flows words.M) words.M {
	if p.State.Flow {
		return flows
	}
	return weights
}

// strongestList lists the most active units as text.
func (p *View) strongestList() vecty.ComponentOrHTML {
	s := p.State
	var lists vecty.List
	if s.Listed {
		for layer, units := range s.strongest() {
			title := hiddenLayer.Say(layer + 1)
			if layer == len(s.subject().Sizes)-2 {
				title = outputLayer.Say()
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
		elem.Summary(vecty.Text(strongestLabel.Say())),
		elem.Div(vecty.Markup(vecty.Class("lists")), lists,
			vecty.If(s.activations() == nil, elem.Paragraph(vecty.Text(notReading.Say())))),
	)
}

// mounted returns the callback for a canvas in the document.
func (p *View) mounted(name string) func(vecty.SyscallJSValue) {
	return func(node vecty.SyscallJSValue) { p.Mounted(name, node) }
}
