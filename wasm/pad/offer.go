package pad

import (
	"path"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/model"
	"inkling/wasm/ui"
)

// Offered says that something was dropped or pasted on the pad, which accepts only drawing.
type Offered struct {
	Sketch bool     // it was the pad of Look inside
	Names  []string // of the files; empty for text
}

// A refusal says why the pad did not accept what was dropped or pasted. It is shown until the next
// stroke.
type refusal struct {
	sketch bool
	text   string
}

func (m Offered) apply(s *State) { s.refused = refusal{m.Sketch, refuse(m.Names, s.env.Hand)} }

// refuse returns the message for these files. hand is whether the page has the section that opens
// drawings.
func refuse(names []string, hand bool) string {
	what := textOffered.Say()
	switch {
	case len(names) > 1:
		what = filesOffered.Say(len(names))
	case len(names) == 1 && names[0] == "":
		what = namelessOffered.Say()
	case len(names) == 1:
		what = ui.Shorten(names[0])
	}
	if len(names) == 1 {
		switch ext := strings.ToLower(path.Ext(names[0])); {
		case (ext == ".json" || ext == ".gz") && hand:
			return drawingNotOpened.Say(what)
		case model.IsName(names[0]):
			return notOpened.Say(what)
		}
	}
	return notRead.Say(what)
}

// Refusal shows the message on one of the two pads.
func (v *View) Refusal(sketch bool) vecty.ComponentOrHTML {
	text := ""
	if r := v.State.refused; r.sketch == sketch {
		text = r.text
	}
	return elem.Div(vecty.Markup(vecty.Class("notice", "bad", "refusal"), vecty.Attribute("role", "alert")),
		vecty.If(text != "", vecty.Text(text)))
}
