package inside

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/inspect"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The names of the section's canvases, also used in the names of saved files.
const (
	netCanvas     = "network"
	sketchCanvas  = "sketch"
	unitsCanvas   = "weights"
	unitCanvas    = "unit"
	productCanvas = "products"
	casesCanvas   = "cases"
	wishCanvas    = "wish"
)

// units shows the weights of the first layer's units.
func (p *View) units() vecty.ComponentOrHTML {
	s := p.State
	if s.subject() == nil {
		return p.notYet()
	}
	if s.subject().Sizes[0] != s.env.Data.Pixels() {
		return elem.Paragraph(vecty.Text(notPictured.Say()))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("unitsview")),
		elem.Div(vecty.Markup(vecty.Class("pictures")), p.unitsHelp(), p.unitGrid(), p.unitTurning(), p.unitScale()),
		elem.Div(vecty.Markup(vecty.Class("unitfacts")), p.unitFacts()),
	)
}

func (p *View) unitsHelp() vecty.ComponentOrHTML {
	text := hiddenHelp
	if len(p.State.subject().Sizes) == 2 {
		text = outputHelp
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(text.Say()))
}

func (p *View) unitGrid() vecty.ComponentOrHTML {
	s := p.State
	i := s
	first, end := s.unitsShown()
	chosen := -1
	if u := s.unit(); u.Layer == 1 {
		chosen = u.Unit - first
	}
	return &ui.Mosaic{
		Prefix: "unit-", Class: "mosaic", Label: unitsLabel.Say(first+1, end, s.pictured()),
		Version: fmt.Sprint(s.subject().Sizes, first), Names: func(k int) string { return s.nameUnit(UnitAt{1, first + k}) },
		Captions: func(k int) string { return fmt.Sprint(first + k + 1) },
		Count:    end - first, Columns: i.Columns, Cursor: i.Cursor - first, Chosen: chosen,
		Key:     func(name string) { p.Send(UnitKey{name}) },
		Choose:  func(k int) { p.Send(ChooseUnit{UnitAt{1, first + k}}) },
		Mounted: p.mounted(unitsCanvas),
	}
}

// unitTurning pages through the pictures, if there are several pages.
func (p *View) unitTurning() vecty.ComponentOrHTML {
	s := p.State
	first, end := s.unitsShown()
	screen := s.Columns * unitLines
	if s.pictured() <= screen {
		return nil
	}
	return elem.Div(
		vecty.Markup(vecty.Class("paging")),
		ui.Button(unitsBefore.Say(), first > 0, func() { p.Send(TurnUnits{first - screen}) }),
		elem.Span(vecty.Text(pagedSpan.Say(strconv.Itoa(first+1), strconv.Itoa(end), strconv.Itoa(s.pictured())))),
		ui.Button(unitsAfter.Say(), end < s.pictured(), func() { p.Send(TurnUnits{first + screen}) }),
	)
}

// unitScale explains the colours.
func (p *View) unitScale() vecty.ComponentOrHTML {
	i := p.State
	scale := scaleOf(p.State.subject().Weights[0].Data)
	low, high := andBelow.Say(number(-scale)), andAbove.Say(number(scale))
	if i.Apart {
		low, high = negativeLabel.Say(), positiveLabel.Say()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("colours")),
		elem.Span(vecty.Text(low)), elem.Span(vecty.Markup(vecty.Class("ramp"))), elem.Span(vecty.Text(high)),
		elem.Label(
			vecty.Markup(vecty.Class("switch")),
			elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(i.Apart),
				event.Change(func(e *vecty.Event) { p.Send(SetApart{e.Target.Get("checked").Bool()}) }))),
			vecty.Text(ownScale.Say()),
		),
		ui.Button(savePictures.Say(), true, func() { p.Send(SaveInside{unitsCanvas}) }),
	)
}

// unitFacts describes the selected unit.
func (p *View) unitFacts() vecty.ComponentOrHTML {
	s := p.State
	u := s.unit()
	if u == noUnit {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(pointHelp.Say()))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("facts"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", s.nameUnit(u))),
		elem.Heading3(vecty.Text(s.nameUnit(u))),
		p.unitImages(u),
		p.sum(u),
		p.edgeBars(contributions, p.reaching(u), func(e inspect.Edge) UnitAt { return UnitAt{u.Layer - 1, e.From} }),
		p.edgeBars(p.leavingTitle(u), p.leaving(u), func(e inspect.Edge) UnitAt { return UnitAt{u.Layer + 1, e.To} }),
	)
}

// unitImages shows a unit's weights, and their products with what is on the pad.
func (p *View) unitImages(u UnitAt) vecty.ComponentOrHTML {
	if u.Layer != 1 || p.State.subject().Sizes[0] != p.State.env.Data.Pixels() {
		return nil
	}
	figure := func(canvasName string, caption words.M) vecty.ComponentOrHTML {
		return elem.Figure(
			&ui.Canvas{Label: caption.Say(), Class: "weightpicture", Mounted: p.mounted(canvasName)},
			elem.FigureCaption(vecty.Text(caption.Say())),
		)
	}
	return elem.Div(
		elem.Div(vecty.Markup(vecty.Class("two")), figure(unitCanvas, itsWeights), figure(productCanvas, itsProducts)),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button(saveWeights.Say(), true, func() { p.Send(SaveInside{unitCanvas}) }),
			ui.Button(saveProducts.Say(), true, func() { p.Send(SaveInside{productCanvas}) }),
		),
	)
}

// sum shows how a unit's activation is computed.
func (p *View) sum(u UnitAt) vecty.ComponentOrHTML {
	s := p.State
	a := s.activations()
	sum, ok := s.unitSum(u)
	if !ok {
		if u.Layer == 0 && a != nil {
			return elem.Paragraph(vecty.Text(greyLevel.Say(number(a[0][u.Unit]))))
		}
		return nil
	}
	n := s.subject()
	f := n.Hidden
	if u.Layer == len(n.Sizes)-1 {
		f = n.Output
	}
	row := func(class string, name words.M, value string) *vecty.HTML {
		return elem.TableRow(vecty.MarkupIf(class != "", vecty.Class(class)), ui.RowHead(name.Say()), ui.Cell(value))
	}
	return elem.Table(
		vecty.Markup(vecty.Class("counts", "sum")),
		elem.Caption(vecty.Markup(vecty.Class("unseen")), vecty.Text(weightedInputs.Say())),
		elem.TableBody(
			row("for", speaksFor, "+"+number(sum.For)),
			row("against", speaksAgainst, number(sum.Against)),
			row("", biasLabel, number(sum.Bias)),
			row("total", zLabel, number(sum.Z)),
			row("total", activationNames[f], number(a[u.Layer][u.Unit])),
		),
	)
}

// factEdges is the number of edges listed with their values.
const factEdges = 10

// reaching returns the strongest edges to a unit. Units of the first layer have pictures instead.
func (p *View) reaching(u UnitAt) []inspect.Edge {
	n := p.State.subject()
	a := p.State.activations()
	if u.Layer < 2 || a == nil {
		return nil
	}
	return inspect.Reaching(n.Weights[u.Layer-1], a[u.Layer-1], u.Unit, factEdges)
}

// leaving returns the strongest edges from a unit.
func (p *View) leaving(u UnitAt) []inspect.Edge {
	n := p.State.subject()
	if u.Layer < 1 || u.Layer >= len(n.Sizes)-1 {
		return nil
	}
	return inspect.Leaving(n.Weights[u.Layer], nil, u.Unit, factEdges)
}

func (p *View) leavingTitle(u UnitAt) words.M {
	if u.Layer == len(p.State.subject().Sizes)-2 {
		return toOutputs
	}
	return toNextLayer
}

// edgeBars shows edges as bars, negative ones to the other side.
func (p *View) edgeBars(title words.M, edges []inspect.Edge, end func(inspect.Edge) UnitAt) vecty.ComponentOrHTML {
	if len(edges) == 0 {
		return nil
	}
	largest := abs(edges[0].Value)
	var items vecty.List
	for _, e := range edges {
		class := "for"
		if e.Value < 0 {
			class = "against"
		}
		items = append(items, elem.ListItem(
			elem.Span(vecty.Markup(vecty.Class("name")), vecty.Text(p.State.nameUnit(end(e)))),
			elem.Span(vecty.Markup(vecty.Class("both"), ui.Hidden()),
				elem.Span(vecty.Markup(vecty.Class(class), vecty.Style("width", fmt.Sprintf("%.0f%%", 50*fraction(e.Value, largest)))))),
			elem.Span(vecty.Markup(vecty.Class("value")), vecty.Text(number(e.Value))),
		))
	}
	return elem.Div(elem.Heading4(vecty.Text(title.Say())), elem.UnorderedList(vecty.Markup(vecty.Class("edges")), items))
}

// fraction returns the magnitude of v relative to the largest.
func fraction(v, largest float32) float32 {
	if !finite(v) || !(largest > 0) || !finite(largest) {
		return 0
	}
	return abs(v) / largest
}
