package app

import (
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/ui"
)

// astray says that the address leads nowhere.
func (p *Page) astray() vecty.ComponentOrHTML {
	return elem.Div(vecty.Markup(vecty.Class("notice", "astray"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "The address")),
		vecty.If(p.State.Astray != "", vecty.Text(p.State.Astray)),
		vecty.If(len(p.State.Shared.Problems) > 0, p.problems()))
}

// problems says what of the address could not be taken as it was.
func (p *Page) problems() vecty.ComponentOrHTML {
	var list vecty.List
	for _, text := range p.State.Shared.Problems {
		list = append(list, elem.ListItem(vecty.Text(text+".")))
	}
	return elem.Div(
		elem.Paragraph(vecty.Text("Not everything in this page's address could be taken as it was:")),
		elem.UnorderedList(list),
		ui.Button("Dismiss", true, func() { p.Send(DismissProblems{}) }),
	)
}

// note shows what the author of the link has to say: text, never markup.
func (p *Page) note() vecty.ComponentOrHTML {
	return authorsNote(p.State.Shared.Note)
}

func authorsNote(note string) vecty.ComponentOrHTML {
	if note == "" {
		return nil
	}
	var lines vecty.List
	for line := range strings.SplitSeq(note, "\n") {
		lines = append(lines, elem.Paragraph(vecty.Text(line)))
	}
	return elem.Aside(vecty.Markup(vecty.Class("note"), vecty.Attribute("lang", ""), vecty.Attribute("aria-label", "What to do")), lines)
}
