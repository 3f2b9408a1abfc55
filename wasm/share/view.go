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
	"inkling/wasm/snippet"
	"inkling/wasm/ui"
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
		elem.Heading2(vecty.Markup(prop.ID("share-title")), vecty.Text("Share a part of Inkling")),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(
			"Choose what your class sees, then copy it into your page, notebook or course. Everything is in the address; nothing is stored.")),
		elem.Div(vecty.Markup(vecty.Class("columns")),
			elem.Div(vecty.Markup(vecty.Class("composing")), p.composing()),
			elem.Div(vecty.Markup(vecty.Class("composed")), p.copying(), p.preview()),
		),
	)
}

func (p *View) composing() vecty.ComponentOrHTML {
	c := p.State
	list := vecty.List{
		p.composeSelect("view", "What is shown", ViewOf, c.View, p.Env.choices(), ""),
		p.composeNote(),
		p.pieceLists(),
	}
	if c.part(p.Env).inLab() {
		list = append(list, p.composeOptions())
	}
	return append(list,
		elem.Details(
			elem.Summary(vecty.Text("Appearance, language and host")),
			elem.Div(vecty.Markup(vecty.Class("fields")),
				p.composeSelect("theme", "Colours", ThemeOf, c.Theme, [][2]string{{"", "Same as the visitor's system"}, {"light", "Light"}, {"dark", "Dark"}}, ""),
				p.composeSelect("lang", "Language of the lessons", LangOf, c.Lang, [][2]string{{"", "The visitor's"}, {"en", "English"}, {"de", "Deutsch"}}, ""),
				p.composeSelect("host", "Embedded in", HostOf, c.Host, hostNames, "Adjusts the height of the frame to its content."),
			),
		),
	)
}

// choices returns the parts to choose from, with their titles.
func (e Env) choices() (list [][2]string) {
	for _, p := range e.Parts {
		title := p.Title.Say()
		if !p.inLab() {
			title = "Lesson: " + title
		}
		list = append(list, [2]string{p.View, title})
	}
	return list
}

// hostNames are the hosts that resize their frames on request.
var hostNames = [][2]string{
	{"", "Any page"}, {"lti", "An LTI 1.3 platform"}, {"canvas", "Canvas"}, {"edx", "Open edX"}, {"h5p", "H5P"}, {"iframe-resizer", "A page with iframe-resizer"},
}

func (p *View) composeSelect(id, label string, what Choice, chosen string, choices [][2]string, help string) vecty.ComponentOrHTML {
	var options vecty.List
	for _, c := range choices {
		options = append(options, ui.Option(c[0], c[1], chosen))
	}
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
		elem.Label(vecty.Markup(prop.For("share-note")), vecty.Text("What to do")),
		elem.TextArea(vecty.Markup(
			prop.ID("share-note"), prop.Value(p.State.Note), vecty.Attribute("rows", 3), vecty.Attribute("maxlength", link.MaxNote),
			vecty.Attribute("aria-describedby", "share-note-help"),
			event.Input(func(e *vecty.Event) { p.Send(Compose{NoteOf, e.Target.Get("value").String()}) }),
			event.Change(func(*vecty.Event) { p.Send(Refresh{}) }),
		)),
		elem.Paragraph(vecty.Markup(prop.ID("share-note-help"), vecty.Class("help")), vecty.Text("A sentence or two above the part: plain text.")),
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
		list = append(list, p.tick("Include the drawing on the pad", WithDrawing, "drawing", c.Drawing))
	}
	run, now, whose := p.Env.Run, c.settings(p.Env), "that the lab has now"
	if now.Came != nil {
		whose = "of " + run.Name
	}
	if c.part(p.Env).trains() {
		if run != nil {
			list = append(list, p.tick(fmt.Sprintf("With %s, to be repeated and compared (%s)", run.Name, run.Score), WithRun, "run", c.Run))
		}
		list = append(list, p.tick("Start training at once", BeginAtOnce, "begin", c.Begin))
	}
	return elem.Div(
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text("The settings are those "+whose+": "+described(now)+".")),
		elem.FieldSet(vecty.Markup(vecty.Class("switches", "options"), vecty.Attribute("aria-label", "Options")), list),
	)
}

// described describes the settings of a link: their preset, and the differences from it.
func described(l link.Link) string {
	text := l.Base().Name
	for _, f := range recipe.Fields {
		if v, ok := l.Settings[f.Key]; ok {
			text += fmt.Sprintf(", %s %s", strings.ToLower(f.Label), v)
		}
	}
	return text
}

// copying shows the text to copy.
func (p *View) copying() vecty.ComponentOrHTML {
	c, alone := p.State, p.State.alone(p.Env)
	var forms [][2]string
	for _, f := range snippet.Forms {
		forms = append(forms, [2]string{f.Key, f.Name})
	}
	text := c.snippet(p.Env)
	return elem.Div(
		vecty.Markup(vecty.Class("copying")),
		p.composeSelect("form", "Copy it as", FormOf, c.Form, forms, snippet.Find(c.Form).Help),
		p.composeWidth(),
		elem.Label(vecty.Markup(vecty.Class("unseen"), prop.For("share-text")), vecty.Text("What is copied")),
		elem.TextArea(vecty.Markup(prop.ID("share-text"), vecty.Class("snippet"), ui.Verbatim(), prop.Value(text), vecty.Attribute("readonly", ""),
			vecty.Attribute("rows", min(10, 2+strings.Count(text, "\n")+len(text)/70)), vecty.Attribute("spellcheck", "false"))),
		elem.Div(vecty.Markup(vecty.Class("copy")),
			ui.Button("Copy", true, func() { p.Send(CopySnippet{}) }),
			elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "Copying"), vecty.ClassMap{"error": c.Copied.Bad}), vecty.Text(c.Copied.Text)),
			elem.Anchor(vecty.Markup(prop.Href(alone), vecty.Attribute("target", "_blank"), vecty.Attribute("rel", "noopener")), vecty.Text("Open it alone")),
		),
		elem.Details(elem.Summary(vecty.Text("QR code for phones")), qrCode(alone)),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text("All keys of addresses, and how a page communicates with the part: "),
			elem.Anchor(vecty.Markup(prop.Href(p.Env.Base+"embed.md"), vecty.Attribute("target", "_blank"), vecty.Attribute("rel", "noopener")), vecty.Text("embed.md")), vecty.Text(".")),
	)
}

// composeWidth asks for the width of the column, and shows the height of the part in it.
func (p *View) composeWidth() vecty.ComponentOrHTML {
	c := p.State
	width, ok := c.width()
	help, class := fmt.Sprintf("The part is %d pixels high there, as the preview shows it.", c.frameHeight()), "help"
	if c.part(p.Env).trains() && c.Form != "resized" {
		help += " After training the coach's advice makes it higher, and the frame scrolls: “HTML frame, resized” follows it."
	}
	switch {
	case !ok:
		help, class = fmt.Sprintf("Type a whole number from %d to %d; the preview is %d pixels wide.", leastWidth, mostWidth, width), "error"
	case !c.Sized:
		help = "Measuring the height …"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("share-width")), vecty.Text("Width of your column, in pixels")),
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
		elem.FigureCaption(vecty.Text(fmt.Sprintf("Preview in a column of %d pixels", width))),
		elem.InlineFrame(vecty.Markup(
			prop.ID(previewID), vecty.Attribute("title", "Preview"), vecty.Style("width", fmt.Sprintf("%dpx", width)), vecty.Style("height", fmt.Sprintf("%dpx", c.Height)),
			prop.Src(c.Preview),
		)),
	)
}
