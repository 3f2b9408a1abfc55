package share

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/link"
	"inkling/wasm/run"
	"inkling/wasm/snippet"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// previewID is the id of the preview's frame.
const previewID = "share-preview"

// A View composes a part and offers texts to copy.
type View struct {
	State *State
	Env   Env
	Send  func(Msg)

	// Control returns the control for a setting, a preset or the active network, in an element of
	// this id; nil for other pieces. Given settings are read-only; done is called after a change.
	Control func(piece ui.Piece, id string, given *recipe.Settings, done func()) vecty.ComponentOrHTML
}

// Section shows all of it.
func (p *View) Section() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("share"), vecty.Attribute("aria-labelledby", "share-title")),
		elem.Heading2(vecty.Markup(prop.ID("share-title")), vecty.Text(shareHeading.Say())),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(shareHelp.Say())),
		elem.Div(vecty.Markup(vecty.Class("columns")),
			elem.Div(vecty.Markup(vecty.Class("composing")), p.composing()),
			elem.Div(vecty.Markup(vecty.Class("composed")), p.copying(), p.preview()),
		),
	)
}

func (p *View) composing() vecty.ComponentOrHTML {
	c := p.State
	list := vecty.List{
		p.composeSelect("view", shownLabel.Say(), ViewOf, c.View, p.Env.choices(), ""),
		p.composeNote(),
		p.pieceLists(),
	}
	if c.part(p.Env).inLab() {
		list = append(list, p.composeOptions())
	}
	return append(list,
		elem.Details(
			elem.Summary(vecty.Text(appearanceHeading.Say())),
			elem.Div(vecty.Markup(vecty.Class("fields")),
				p.composeSelect("theme", coloursLabel.Say(), ThemeOf, c.Theme, said(themes), ""),
				p.composeSelect("lang", languageLabel.Say(), LangOf, c.Lang, said(languages), ""),
				p.composeSelect("host", hostLabel.Say(), HostOf, c.Host, said(hosts), hostHelp.Say()),
			),
		),
	)
}

// choices returns the parts to choose from, with their titles.
func (e Env) choices() (list [][2]string) {
	for _, p := range e.Parts {
		title := p.Title.Say()
		if !p.inLab() {
			title = lessonTitle.Say(title)
		}
		list = append(list, [2]string{p.View, title})
	}
	return list
}

// An option is a choice of a list: its value in addresses and its name.
type option struct {
	value string
	name  words.M
}

// said returns the values of options with their names in the page's language.
func said(options []option) (list [][2]string) {
	for _, o := range options {
		list = append(list, [2]string{o.value, o.name.Say()})
	}
	return list
}

func (p *View) composeSelect(id, label string, what Choice, chosen string, choices [][2]string, help string) vecty.ComponentOrHTML {
	var options vecty.List
	for _, c := range choices {
		options = append(options, ui.Option(c[0], c[1], chosen))
	}
	return p.selectField(id, label, what, chosen, options, help)
}

// forms are the options of the forms, by their groups.
func forms(chosen string) (groups vecty.List) {
	for i := 0; i < len(snippet.Forms); {
		group := snippet.Forms[i].Group
		var options vecty.List
		for ; i < len(snippet.Forms) && snippet.Forms[i].Group == group; i++ {
			options = append(options, ui.Option(snippet.Forms[i].Key, snippet.Forms[i].Name.Say(), chosen))
		}
		groups = append(groups, elem.OptionsGroup(vecty.Markup(vecty.Attribute("label", group.Say())), options))
	}
	return groups
}

func (p *View) selectField(id, label string, what Choice, chosen string, options vecty.List, help string) vecty.ComponentOrHTML {
	id = "share-" + id
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(label)),
		elem.Select(vecty.Markup(prop.ID(id), prop.Value(chosen),
			event.Change(func(e *vecty.Event) { p.Send(Compose{what, e.Target.Get("value").String()}) })), options),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(help)),
	)
}

func (p *View) composeNote() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("share-note")), vecty.Text(noteLabel.Say())),
		elem.TextArea(vecty.Markup(
			prop.ID("share-note"), prop.Value(p.State.Note), vecty.Attribute("rows", 3), vecty.Attribute("maxlength", link.MaxNote),
			vecty.Attribute("aria-describedby", "share-note-help"),
			event.Input(func(e *vecty.Event) { p.Send(Compose{NoteOf, e.Target.Get("value").String()}) }),
			event.Change(func(*vecty.Event) { p.Send(Refresh{}) }),
		)),
		elem.Paragraph(vecty.Markup(prop.ID("share-note-help"), vecty.Class("help")), vecty.Text(noteHelp.Say())),
	)
}

func (p *View) tick(text string, what Choice, name string, on bool) vecty.ComponentOrHTML {
	return elem.Label(
		vecty.Markup(vecty.Class("switch"), vecty.Key(name)),
		elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(on),
			event.Change(func(e *vecty.Event) { p.Send(Tick{what, name, e.Target.Get("checked").Bool()}) }))),
		vecty.Text(text),
	)
}

func (p *View) composeOptions() vecty.ComponentOrHTML {
	c := p.State
	list := vecty.List{}
	if len(p.Env.Strokes) > 0 {
		list = append(list, p.tick(drawingOption.Say(), WithDrawing, "drawing", c.Drawing))
	}
	shown, now := p.Env.Run, c.settings(p.Env)
	help := settingsOfLab.Say(described(now))
	if now.Outcome != nil {
		help = settingsOfRun.Say(shown.Name, described(now))
	}
	if c.part(p.Env).trains() {
		if shown != nil {
			list = append(list, p.tick(runOption.Say(shown.Name, shown.Score), WithRun, "run", c.Run))
		}
		list = append(list, p.tick(beginOption.Say(), BeginAtOnce, "begin", c.Begin))
	}
	return elem.Div(
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(help)),
		elem.FieldSet(vecty.Markup(vecty.Class("switches", "options"), vecty.Attribute("aria-label", optionsLabel.Say())), list),
	)
}

// described describes the settings of a link: their preset, and the differences from it.
func described(l link.Link) string {
	text, settings := words.Translate(l.Base().Name), l.Recipe()
	for _, f := range recipe.Fields {
		if _, ok := l.Settings[f.Key]; ok {
			label := words.Of(f.Label)
			label[0] = strings.ToLower(label[0])
			text += ", " + label.Say() + " " + run.Value(f, settings)
		}
	}
	return text
}

// copying shows the text to copy.
func (p *View) copying() vecty.ComponentOrHTML {
	c, alone := p.State, p.State.alone(p.Env)
	text := c.snippet(p.Env)
	return elem.Div(
		vecty.Markup(vecty.Class("copying")),
		p.selectField("form", formLabel.Say(), FormOf, c.Form, forms(c.Form), snippet.Find(c.Form).Help.Say()),
		p.composeWidth(),
		elem.Label(vecty.Markup(vecty.Class("unseen"), prop.For("share-text")), vecty.Text(textLabel.Say())),
		elem.TextArea(vecty.Markup(prop.ID("share-text"), vecty.Class("snippet"), ui.Verbatim(), prop.Value(text), vecty.Attribute("readonly", ""),
			vecty.Attribute("rows", min(10, 2+strings.Count(text, "\n")+len(text)/70)), vecty.Attribute("spellcheck", "false"))),
		elem.Div(vecty.Markup(vecty.Class("copy")),
			ui.Button(copyLabel.Say(), true, func() { p.Send(CopySnippet{}) }),
			elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", copyingLabel.Say()), vecty.ClassMap{"error": c.Copied.Bad}), vecty.Text(c.Copied.Text)),
			elem.Anchor(vecty.Markup(prop.Href(alone), vecty.Attribute("target", "_blank"), vecty.Attribute("rel", "noopener")), vecty.Text(aloneLabel.Say())),
		),
		elem.Details(elem.Summary(vecty.Text(qrHeading.Say())), qrCode(alone)),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(keysHelp.Say()),
			elem.Anchor(vecty.Markup(prop.Href(p.Env.Base+"embed.md"), vecty.Attribute("target", "_blank"), vecty.Attribute("rel", "noopener")), vecty.Text("embed.md")), vecty.Text(".")),
	)
}

// composeWidth asks for the width of the column, and shows the height of the part in it.
func (p *View) composeWidth() vecty.ComponentOrHTML {
	c := p.State
	width, ok := c.width()
	help, class := heightHelp.Say(c.frameHeight()), "help"
	if c.part(p.Env).trains() && !snippet.Find(c.Form).Sized {
		help = heightGrowHelp.Say(c.frameHeight(), snippet.Find("resized").Name)
	}
	switch {
	case !ok:
		help, class = widthWrong.Say(leastWidth, mostWidth, width), "error"
	case !c.Sized:
		help = measuringHelp.Say()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("share-width")), vecty.Text(widthLabel.Say())),
		elem.Input(
			vecty.Markup(prop.ID("share-width"), prop.Value(c.Width), vecty.Attribute("aria-describedby", "share-width-help"), vecty.Attribute("aria-invalid", !ok),
				event.Input(func(e *vecty.Event) { p.Send(Compose{WidthOf, e.Target.Get("value").String()}) })),
			ui.Typed("numeric"),
		),
		elem.Paragraph(vecty.Markup(prop.ID("share-width-help"), vecty.Class(class)), vecty.Text(help)),
	)
}

// preview shows the part as a class will see it.
func (p *View) preview() vecty.ComponentOrHTML {
	c := p.State
	width, _ := c.width()
	return elem.Figure(
		vecty.Markup(vecty.Class("preview"), vecty.Attribute("tabindex", 0)),
		elem.FigureCaption(vecty.Text(previewCaption.Say(width))),
		elem.InlineFrame(vecty.Markup(
			prop.ID(previewID), vecty.Attribute("title", previewLabel.Say()), vecty.Style("width", fmt.Sprintf("%dpx", width)), vecty.Style("height", fmt.Sprintf("%dpx", c.Height)),
			prop.Src(c.Preview),
		)),
	)
}
