package lab

import (
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/hints"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/learn/contents"
	"inkling/wasm/photo"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A place is what an address of the lab leads to: a part of the workbench that is always in sight,
// or a panel on its stage.
type place struct {
	name   string // in addresses
	title  words.M
	panel  string   // the panel on the stage, or of a part that is always in sight
	pieces []string // the place is hidden if a link hides one of these
	tab    string   // of package inside, or ""
	lesson string   // the lesson that explains it, or ""
}

// places are the places in the order of the navigation.
var places = []place{
	{"draw", drawLabel, "draw", []string{"draw"}, "", ""},
	{"train", trainLabel, "train", []string{"train"}, "", ""},
	{"inside", networkLabel, "inside", []string{"inside"}, inside.NetTab, "matrices"},
	{"weights", weightsLabel, "inside", []string{"inside"}, inside.UnitsTab, "perceptron"},
	{"mistakes", mistakesLabel, "inside", []string{"inside"}, inside.MistakesTab, "thirty"},
	{"wishes", wishesLabel, "inside", []string{"inside"}, inside.WishTab, "descent"},
	{"histograms", histogramsTitle, "histograms", []string{"train", "histograms"}, "", "backprop"},
	{"batch", batchLabel, "batch", []string{"train"}, "", "batches"},
	{"runs", runsLabel, "runs", []string{"runs"}, "", "thirty"},
	{"log", logTitle, "log", []string{"train"}, "", "thirty"},
	{"browse", browseLabel, "browse", []string{"browse"}, "", ""},
	{"hand", handLabel, "hand", []string{"hand"}, "", ""},
	{"photo", photo.Title, "photo", []string{"draw", "photo"}, "", ""},
}

// staged are the panels that the stage can show.
var staged []*panel

func init() { // not a literal: the panels link to places, which would be an initialisation cycle
	staged = []*panel{
		{"inside", insideLabel, (*Page).inside, nil}, // follows the pen by itself
		{"histograms", histogramsTitle, (*Page).histograms, revisions.both},
		{"batch", batchLabel, (*Page).batch, revisions.both},
		{"runs", runsLabel, (*Page).ledger, revisions.training},
		{"log", logTitle, (*Page).log, revisions.both},
		{"browse", browseLabel, (*Page).images, revisions.loading},
		{"hand", handLabel, (*Page).hand, revisions.loading},
		{"photo", photo.Title, (*Page).photo, revisions.both},
	}
}

// findPlace returns the place of that name, or nil.
func findPlace(name string) *place {
	if i := slices.IndexFunc(places, func(p place) bool { return p.name == name }); i >= 0 {
		return &places[i]
	}
	return nil
}

// hidden reports whether a link hides the place.
func (p *place) hidden(l ui.Limits) bool { return slices.ContainsFunc(p.pieces, l.Hides) }

// onStage reports whether the place is a panel of the stage.
func (p *place) onStage() bool { return p.panel != "draw" && p.panel != "train" }

// stage returns the place that the stage shows: where the address leads, or else the first, which is
// the network. It is nil if a link hides them all.
func (s *State) stage() *place {
	if p := findPlace(s.Route.Place); p != nil && p.onStage() && !p.hidden(&s.Address) {
		return p
	}
	for i := range places {
		if p := &places[i]; p.onStage() && !p.hidden(&s.Address) {
			return p
		}
	}
	return nil
}

// turnStage shows what the address leads to in the panel on the stage.
func (s *State) turnStage() {
	p := s.stage()
	switch {
	case p == nil || s.Frame != nil:
	case p.tab != "":
		s.Inside.Update(inside.ShowTab{Key: p.tab}, s.insideEnv())
	case p.panel == "histograms":
		s.Histograms.Update(histograms.Show{Open: true})
	}
}

// bench shows the lab on a page of its own.
func (p *Page) bench() vecty.ComponentOrHTML {
	s := p.State
	at := ""
	if here := findPlace(s.Route.Place); here != nil {
		at = here.name
	}
	b := ui.Bench{At: at, Stage: p.stage(), Tip: p.hints().At(hints.Stage)}
	if s.shows("draw") {
		b.Draw = p.titled("draw", s.Address.Locks("draw"), p.drawing())
		b.Outputs = ui.Locked(s.Address.Locks("draw"), elem.Div(p.padView().Outputs()))
	}
	if s.shows("train") {
		locked := s.Address.Locks("train")
		still := func(revision int, show func() vecty.ComponentOrHTML) vecty.ComponentOrHTML {
			return &ui.Still{Revision: revision, Show: func() vecty.ComponentOrHTML { return ui.Locked(locked, show()) }}
		}
		b.Settings = still(s.revisions.neither(), p.strip)
		b.Run = elem.Div(vecty.Markup(prop.ID(ui.PanelID("train")), vecty.Class("panel")), still(s.revisions.both(), p.run))
	}
	return b.HTML()
}

// titled shows a panel, with the id that routes lead to.
func (p *Page) titled(name string, locked bool, content vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return elem.Div(vecty.Markup(prop.ID(ui.PanelID(name)), vecty.Class("panel"), vecty.Key(name)), ui.Locked(locked, content))
}

// stage shows the panel of the stage. The others stay as they are, out of sight.
func (p *Page) stage() vecty.ComponentOrHTML {
	at := p.State.stage()
	var list vecty.List
	for _, l := range staged {
		shown := at != nil && at.panel == l.name
		locked := shown && slices.ContainsFunc(at.pieces, p.State.Address.Locks)
		list = append(list, elem.Div(
			vecty.Markup(vecty.Class("onstage"), vecty.Key(l.name), vecty.Property("hidden", !shown)),
			&ui.Kept{Shown: shown, Show: func() vecty.ComponentOrHTML { return p.titled(l.name, locked, p.panel(l)) }},
		))
	}
	if at != nil && at.lesson != "" {
		list = append(list, lessonLink(at.lesson))
	}
	return list
}

// lessonLink links to a lesson.
func lessonLink(name string) *vecty.HTML {
	i := slices.IndexFunc(contents.Pages, func(p contents.Page) bool { return p.Name == name })
	return elem.Anchor(
		vecty.Markup(vecty.Class("lesson"), prop.Href(Route{Learn, name}.Hash()), vecty.Key("lesson")),
		vecty.Text(lessonLabel.Say(contents.Pages[i].Title)),
	)
}
