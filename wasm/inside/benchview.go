package inside

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/ui"
)

// workbenchNetwork shows the network at work in the middle of the workbench: the pad is on its left, the
// bars of its outputs on its right.
func (p *View) workbenchNetwork() vecty.ComponentOrHTML {
	s := p.State
	var facts vecty.ComponentOrHTML
	if u := s.looksAt(); u != noUnit {
		facts = elem.Div(
			vecty.Markup(vecty.Class("unitfacts"), vecty.ClassMap{"passing": s.Chosen == noUnit, "onleft": s.onRight(u)}),
			ui.SignButton("×", "inspect-close", closeLabel.Say(), true, func() { p.Send(ChooseUnit{noUnit}) }),
			p.unitFacts(),
		)
	}
	return elem.Div(
		vecty.Markup(vecty.Class("netview")),
		p.Layers,
		elem.Div(
			vecty.Markup(vecty.Class("netpicture")),
			&ui.Canvas{Label: netLabel.Say(), Class: "network", Locked: p.Locked, More: p.netMarkup, Mounted: p.mounted(netCanvas)},
			facts,
		),
		elem.Div(
			vecty.Markup(vecty.Class("netfoot")),
			p.draftNote(),
			vecty.If(s.env.Draft == nil, p.edgeChoice()),
			elem.Details(
				vecty.Markup(vecty.Class("popover")),
				elem.Summary(vecty.Text(explainLabel.Say())),
				elem.Div(vecty.Markup(vecty.Class("popped")), p.netNames(), p.netLegend(), p.strongestList()),
			),
		),
		elem.Div(vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", spokenLabel.Say())),
			vecty.Text(s.Spoken)),
	)
}

// draftNote says that the picture shows a network that is not there yet.
func (p *View) draftNote() vecty.ComponentOrHTML {
	if p.State.env.Draft == nil {
		return nil
	}
	return elem.Div(
		vecty.Markup(vecty.Class("draft"), vecty.Attribute("role", "status")),
		elem.Span(vecty.Text(draftNote.Say())),
		ui.Button(leaveDraft.Say(), true, p.LeaveDraft),
	)
}

// onRight reports whether a unit is in the right half of the picture.
func (s *State) onRight(u UnitAt) bool {
	l := s.netLayout()
	if l == nil || u.Layer >= len(l.blocks) || u.Unit >= l.blocks[u.Layer].units {
		return false
	}
	x, _ := l.at(u)
	return x > l.width/2
}
