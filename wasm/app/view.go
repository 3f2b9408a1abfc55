package app

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/chart"
)

// A Page is the whole page. It and its parts only show the state; what a visitor
// does goes to Send as a Msg.
type Page struct {
	vecty.Core
	State *State
	Send  func(Msg)

	// Canvases and chart are drawn outside of the virtual tree: these are told
	// when their nodes are in the document.
	PadMounted, SeenMounted func(node vecty.SyscallJSValue)
	PlotMounted             func(q chart.Quantity, node vecty.SyscallJSValue)
	TilesMounted            func(node vecty.SyscallJSValue)
	MeanMounted             func(class int, node vecty.SyscallJSValue)
	StepMounted             func(step int, node vecty.SyscallJSValue)
	OwnMounted              func(d *Drawing, node vecty.SyscallJSValue)
	BatchMounted            func(image int, node vecty.SyscallJSValue)
	InspectMounted          func(name string, node vecty.SyscallJSValue)
	StageMounted            func(s *WishStage, node vecty.SyscallJSValue)

	legend *chartLegend // once it is in the document
}

// Render shows the page.
func (p *Page) Render() vecty.ComponentOrHTML {
	return elem.Main(
		vecty.Markup(prop.ID("app"), vecty.Attribute("lang", "en")),
		p.astray(),
		p.note(),
		p.view(Lab, p.lab),
		p.view(Share, p.share),
		p.view(Learn, p.learn),
	)
}

// drawing shows the pad and how it is read.
func (p *Page) drawing() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("read"), vecty.Attribute("aria-label", "Draw a digit")),
		p.pad(),
		p.reading(),
		p.way(),
	)
}

// training shows the settings and how training goes.
func (p *Page) training() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("train"), vecty.Attribute("aria-labelledby", "train-title")),
		elem.Heading2(vecty.Markup(prop.ID("train-title")), vecty.Text("Train a network")),
		elem.Div(vecty.Markup(vecty.Class("columns")), p.controls(), p.progress()),
		p.histograms(),
	)
}

// canvas is an element that is drawn on by somebody else.
type canvas struct {
	vecty.Core
	Label   string                 `vecty:"prop"` // or "", if something else says what it shows
	Class   string                 `vecty:"prop"`
	Side    int                    `vecty:"prop"` // in pixels of the drawing, for CSS scales it; 0 to leave it
	More    func() []vecty.Applyer // what the first Render adds for ever, or nil
	mounted func(vecty.SyscallJSValue)
	element *vecty.HTML
}

// Render shows the canvas, for ever the same.
func (c *canvas) Render() vecty.ComponentOrHTML {
	if c.element == nil {
		c.element = elem.Canvas(
			vecty.Markup(vecty.Class(c.Class)),
			vecty.MarkupIf(c.Label == "", hidden()),
			vecty.MarkupIf(c.Label != "", vecty.Attribute("role", "img"), vecty.Attribute("aria-label", c.Label)),
			c.more(),
			vecty.MarkupIf(c.Side > 0, vecty.Attribute("width", c.Side), vecty.Attribute("height", c.Side)),
		)
	}
	return c.element
}

func (c *canvas) more() vecty.MarkupList {
	if c.More == nil {
		return vecty.Markup()
	}
	return vecty.Markup(c.More()...)
}

// Mount hands the canvas to who draws on it.
func (c *canvas) Mount() { c.mounted(c.element.Node()) }

// button is a button that can always be pressed: where its command makes no
// sense it looks faint and the page says why, so that the keyboard's focus is
// never lost and nobody wonders.
func button(name string, sensible bool, press func()) *vecty.HTML {
	return anyButton(name, sensible, prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { press() }))
}

// barredButton is a button that is disabled, with the reason as its description,
// unless why is empty.
func barredButton(name, why string, sensible bool, press func()) *vecty.HTML {
	if why == "" {
		return button(name, sensible, press)
	}
	return anyButton(name, false, prop.Type(prop.TypeButton), vecty.Attribute("title", why), event.Click(func(*vecty.Event) { press() }))
}

// submitButton is the button that Enter in a field of its form presses too; the
// form says what it does.
func submitButton(name string, sensible bool) *vecty.HTML {
	return anyButton(name, sensible, prop.Type(prop.TypeSubmit), vecty.Class("primary"))
}

// signButton is a button that shows a sign, which its label puts into words.
func signButton(sign, id, label string, sensible bool, press func()) *vecty.HTML {
	return anyButton(sign, sensible, prop.Type(prop.TypeButton), prop.ID(id), vecty.Class("sign"),
		vecty.Attribute("aria-label", label), event.Click(func(*vecty.Event) { press() }))
}

func anyButton(name string, sensible bool, m ...vecty.Applyer) *vecty.HTML {
	return elem.Button(
		vecty.Markup(m...),
		vecty.MarkupIf(!sensible, vecty.Attribute("aria-disabled", "true")),
		vecty.Text(name),
	)
}
