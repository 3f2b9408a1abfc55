package ui

import (
	"strings"

	"inkling/nn/phrase"
	"inkling/wasm/words"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// AddressNotice shows why the address leads nowhere, or nothing if notFound is empty, and its problems.
func AddressNotice(notFound string, problems []phrase.Phrase, dismiss func()) vecty.ComponentOrHTML {
	return elem.Div(vecty.Markup(vecty.Class("notice", "astray"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", addressLabel.Say())),
		vecty.If(notFound != "", vecty.Text(notFound)),
		vecty.If(len(problems) > 0, addressProblems(problems, dismiss)))
}

func addressProblems(problems []phrase.Phrase, dismiss func()) vecty.ComponentOrHTML {
	var list vecty.List
	for _, p := range problems {
		list = append(list, elem.ListItem(vecty.Text(words.Phrase(p)+".")))
	}
	return elem.Div(
		elem.Paragraph(vecty.Text(addressProblem.Say())),
		elem.UnorderedList(list),
		Button(dismissLabel.Say(), true, dismiss),
	)
}

// AuthorsNote shows the note of a link's author, as text and never markup, or nothing if it is
// empty.
func AuthorsNote(note string) vecty.ComponentOrHTML {
	if note == "" {
		return nil
	}
	var lines vecty.List
	for line := range strings.SplitSeq(note, "\n") {
		lines = append(lines, elem.Paragraph(vecty.Text(line)))
	}
	return elem.Aside(vecty.Markup(vecty.Class("note"), vecty.Attribute("lang", ""), vecty.Attribute("aria-label", whatToDoLabel.Say())), lines)
}
