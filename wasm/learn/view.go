package learn

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/text"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A View shows the open page, or the list of pages. Messages go to Send.
type View struct {
	vecty.Core
	State    *State         `vecty:"prop"`
	Send     func(page.Msg) `vecty:"prop"`
	Alone    bool           `vecty:"prop"` // show one page, without links to others
	Revision int            `vecty:"prop"` // changes whenever State may have changed

	section  *vecty.HTML
	sideways sideways
}

// SkipRender reports whether Revision is unchanged.
func (v *View) SkipRender(prev vecty.Component) bool {
	p := prev.(*View)
	return v.Revision == p.Revision && v.Alone == p.Alone
}

// Address returns the part of a page's address after the #.
func Address(page string) string {
	if page == "" {
		return "learn"
	}
	return "learn/" + page
}

// HeadingID is the id of the heading of the page or list.
const HeadingID = "learn-title"

func (v *View) say(key string, args ...any) string { return text.Current().Say(key, args...) }

// Render shows the lessons.
func (v *View) Render() vecty.ComponentOrHTML {
	p, open := find(v.State.Page)
	content := v.overview
	if open {
		content = func() vecty.ComponentOrHTML { return v.page(p) }
	}
	v.section = elem.Section(
		vecty.Markup(vecty.Class("learn"), vecty.ClassMap{"alone": v.Alone},
			vecty.Attribute("aria-labelledby", HeadingID)),
		v.top(open),
		vecty.Tag("div", vecty.Markup(vecty.Class("lesson-page")), elem.Div(vecty.Markup(vecty.Key("page/"+p.Name)), content())),
		v.keeping(),
	)
	v.sideways.later(v)
	return v.section
}

// Mount starts to check for elements that are too wide.
func (v *View) Mount() { v.sideways.start(v) }

// Unmount stops that.
func (v *View) Unmount() { v.sideways.stop() }

// top shows the links to the pages, and the languages.
func (v *View) top(open bool) vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("learn-top")),
		vecty.If(open && !v.Alone, v.links()),
		vecty.If(v.Alone, v.languages()), // otherwise the page's header has them
	)
}

// links shows links to all pages, by number.
func (v *View) links() vecty.ComponentOrHTML {
	items := vecty.List{elem.ListItem(v.link("", elem.Span(vecty.Text(v.say("learn.title")))))}
	for i, p := range Pages {
		items = append(items, elem.ListItem(v.link(p.Name,
			elem.Span(vecty.Text(strconv.Itoa(i+1))),
			elem.Span(vecty.Markup(vecty.Class("unseen")), vecty.Text(" "+v.say(p.Name+".title"))),
		)))
	}
	return elem.Navigation(vecty.Markup(vecty.Attribute("aria-label", v.say("learn.pages"))), elem.OrderedList(items))
}

// link is a link to a page; the current page and completed ones are marked.
func (v *View) link(page string, content ...vecty.MarkupOrChild) *vecty.HTML {
	m := vecty.Markup(prop.Href("#"+Address(page)), vecty.ClassMap{"done": v.State.Done(page)},
		vecty.Attribute("title", v.State.Title(page)))
	current := vecty.MarkupIf(page == v.State.Page, vecty.Attribute("aria-current", "page"))
	link := append([]vecty.MarkupOrChild{m, current}, content...)
	if v.State.Done(page) {
		link = append(link, elem.Span(vecty.Markup(vecty.Class("unseen")), vecty.Text(" ("+v.say("learn.done")+")")))
	}
	return elem.Anchor(link...)
}

func (v *View) languages() vecty.ComponentOrHTML {
	var list vecty.List
	for _, l := range words.Languages {
		list = append(list, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("lang", string(l)), ui.Verbatim(),
				vecty.Attribute("aria-pressed", fmt.Sprint(l == words.Current())),
				event.Click(func(*vecty.Event) { v.Send(ChooseLanguage{l}) })),
			vecty.Text(text.Language{Language: l}.Say("language")),
		))
	}
	return elem.Div(vecty.Markup(vecty.Class("languages"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("language.choose"))), list)
}

// page shows one page.
func (v *View) page(p Page) vecty.ComponentOrHTML {
	return elem.Article(
		heading(fmt.Sprintf("%d. %s", indexOf(p.Name)+1, v.say(p.Name+".title"))),
		elem.Div(vecty.Markup(vecty.Class("reading-text")), v.paragraphs(p.Name)),
		elem.Div( // before the controls that it refers to
			vecty.Markup(vecty.Class("try")),
			elem.Heading3(vecty.Text(v.say("try.title"))),
			elem.Paragraph(show.Marked(v.say(p.Name+".try"))),
		),
		v.live(p),
		v.question(p),
		vecty.If(!v.Alone, v.neighbours(p)),
	)
}

// live shows the lesson of a page.
func (v *View) live(p Page) vecty.ComponentOrHTML {
	i := indexOf(p.Name)
	return v.State.lessons[i].Live(show.View{Language: text.Current(), Env: v.State.env(i), Send: v.Send})
}

// heading is the heading that gets the focus when a page is opened.
func heading(text string) *vecty.HTML {
	return elem.Heading2(vecty.Markup(prop.ID(HeadingID), vecty.Attribute("tabindex", -1)), vecty.Text(text))
}

// paragraphs shows the strings NAME.p1, NAME.p2 and so on.
func (v *View) paragraphs(page string) (list vecty.List) {
	for i := 1; text.Has(fmt.Sprintf("%s.p%d", page, i)); i++ {
		list = append(list, elem.Paragraph(show.Marked(v.say(fmt.Sprintf("%s.p%d", page, i)))))
	}
	return list
}

// neighbours shows links to the previous and the next page.
func (v *View) neighbours(p Page) vecty.ComponentOrHTML {
	i := indexOf(p.Name)
	link := func(class, key string, to Page) vecty.ComponentOrHTML {
		return elem.Anchor(vecty.Markup(prop.Href("#"+Address(to.Name)), vecty.Class(class)), vecty.Text(v.say(key, v.say(to.Name+".title"))))
	}
	var list vecty.List
	if i > 0 {
		list = append(list, link("previous", "learn.previous", Pages[i-1]))
	}
	if i+1 < len(Pages) {
		list = append(list, link("next", "learn.next", Pages[i+1]))
	}
	return elem.Div(vecty.Markup(vecty.Class("neighbours")), list)
}

// overview lists all pages.
func (v *View) overview() vecty.ComponentOrHTML {
	about := v.say("learn.about")
	if v.State.Page != "" {
		about = v.say("learn.unknown", v.State.Page)
	}
	done := 0
	var items vecty.List
	for _, p := range Pages {
		if v.State.Done(p.Name) {
			done++
		}
		items = append(items, elem.ListItem(
			v.link(p.Name, vecty.Text(v.say(p.Name+".title"))),
			elem.Paragraph(show.Marked(v.say(p.Name+".about"))),
		))
	}
	return elem.Article(
		heading(v.say("learn.title")),
		elem.Paragraph(vecty.Text(about)),
		elem.OrderedList(vecty.Markup(vecty.Class("contents")), items),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.say("learn.progress", done, len(Pages)))),
	)
}

// keeping reports problems with keeping answers, if any.
func (v *View) keeping() vecty.ComponentOrHTML {
	said := ""
	switch {
	case v.State.NotKept && len(v.State.notes) > 0: // else there is nothing to lose
		said = v.say("learn.unkept")
	case v.State.Corrupt:
		said = v.say("learn.corrupt")
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("help"), vecty.Attribute("role", "status")), vecty.Text(said))
}
