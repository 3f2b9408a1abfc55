package alone

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/pad"
	"inkling/wasm/reader"
	"inkling/wasm/ui"
)

// A Page shows the pad in the same elements as the lab.
type Page struct {
	vecty.Core
	State  *State
	Send   func(Msg)
	Mounts pad.Mounts
}

// Render shows the page.
func (p *Page) Render() vecty.ComponentOrHTML {
	return elem.Main(
		vecty.Markup(prop.ID("app")),
		elem.Div(vecty.Markup(prop.ID("view-lab"), vecty.Class("view")), elem.Div(vecty.Markup(vecty.Class("kept")), p.lab())),
	)
}

// lab shows the pad, where it is in the lab.
func (p *Page) lab() vecty.ComponentOrHTML {
	s := p.State
	v := &pad.View{State: &s.Pad, Env: s.env(), Limits: s, Send: func(m pad.Msg) { p.Send(m) }, Mounts: p.Mounts, Bench: !s.framed}
	draw := elem.Div(vecty.Markup(prop.ID(ui.PanelID("draw")), vecty.Class("panel")), p.pad(v))
	if s.framed {
		return draw
	}
	b := ui.Bench{Draw: draw, Outputs: elem.Div(v.Outputs())}
	return b.HTML()
}

func (p *Page) pad(v *pad.View) vecty.ComponentOrHTML {
	s := p.State
	return v.Section(
		ui.Limited(s, "reader", reader.Choice(s.Reader, reader.Pretrained(s.Networks, s.Reader), s.Missing[s.Reader], func(key string) { p.Send(ChooseReader{key}) })),
		p.files(),
	)
}

// FilesID is the id of the part that saves and opens networks, as in the lab.
const FilesID = "files"

// files is a placeholder for that part until the lab has loaded.
func (p *Page) files() vecty.ComponentOrHTML {
	return elem.Details(
		vecty.Markup(prop.ID(FilesID), vecty.Class("files", "popover"), event.Toggle(func(*vecty.Event) { p.Send(Files{}) })),
		elem.Summary(vecty.Text(saveAndOpenLabel.Say())),
		elem.Paragraph(vecty.Markup(vecty.Class("help", "popped")), vecty.Text(loadingNote.Say())),
	)
}
