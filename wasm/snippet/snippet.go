// Package snippet writes the texts that embed a part of Inkling: a link, HTML, and cells of
// notebooks and documents, each with a plain link for where frames are not shown.
//
// The addresses come from package link. All texts are escaped for their place.
package snippet

import (
	"fmt"
	"html"
	"strings"

	"inkling/nn/strictjson"
	"inkling/wasm/words"
)

// A Part is what a snippet shows.
type Part struct {
	Link    string      // address of the part on its own
	Frame   string      // address of the part in a frame
	Home    string      // address of Inkling
	Element string      // address of embed.js
	Title   string      // in a few words
	Height  int         // of the frame, in CSS pixels
	Keys    [][2]string // query of the part's address, in order, for attributes
}

// A Form is a way of embedding a part.
type Form struct {
	Key   string
	Name  words.M
	Help  words.M // where it can be used
	Group words.M // of the list of forms
	Write func(Part) string
	Sized bool // its height follows the content, by messages of Inkling
}

// Forms are all forms, a group after the other.
var Forms = []Form{
	{"link", linkName, linkHelp, webGroup, func(p Part) string { return p.Link }, false},
	{"iframe", frameName, frameHelp, webGroup, frame, false},
	{"resized", resizedName, resizedHelp, webGroup, resized, true},
	{"element", elementName, elementHelp, webGroup, element, true},
	{"address", addressName, addressHelp, webGroup, func(p Part) string { return p.Frame }, false},
	{"jupyter", words.M{"Jupyter", "Jupyter"}, jupyterHelp, notebookGroup, jupyter, false},
	{"widget", widgetName, widgetHelp, notebookGroup, widget, true},
	{"observable", words.M{"Observable", "Observable"}, observableHelp, notebookGroup, observable, false},
	{"quarto", words.M{"Quarto", "Quarto"}, quartoHelp, documentGroup, quarto, false},
	{"rmarkdown", words.M{"R Markdown", "R Markdown"}, markdownHelp, documentGroup, rmarkdown, false},
	{"mkdocs", words.M{"MkDocs", "MkDocs"}, mkdocsHelp, documentGroup, mkdocs, false},
	{"myst", words.M{"MyST, Jupyter Book 2", "MyST, Jupyter Book 2"}, mystHelp, documentGroup, myst, true},
	{"jupyterbook", words.M{"Jupyter Book 1, Sphinx", "Jupyter Book 1, Sphinx"}, sphinxHelp, documentGroup, sphinx, false},
	{"mdx", words.M{"Docusaurus, MDX", "Docusaurus, MDX"}, mdxHelp, documentGroup, mkdocs, false},
	{"moodle", words.M{"Moodle", "Moodle"}, moodleHelp, courseGroup, moodle, false},
	{"canvas", words.M{"Canvas", "Canvas"}, canvasHelp, courseGroup, moodle, false},
	{"wordpress", words.M{"WordPress", "WordPress"}, wordpressHelp, courseGroup, wordpress, false},
}

// Find returns the form of that key, or the first.
func Find(key string) Form {
	for _, f := range Forms {
		if f.Key == key {
			return f
		}
	}
	return Forms[0]
}

// sandbox is what a frame may do: run scripts, store drawings, and save files.
const sandbox = "allow-scripts allow-same-origin allow-downloads" // for programs

// frame writes an iframe that is valid as HTML and as MDX. MDX treats attributes as React's: it
// does not accept a style as text, and wants frameBorder, which HTML accepts in any case.
func frame(p Part) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="%d" frameBorder="0" loading="lazy" sandbox="%s" allow="clipboard-write"></iframe>`,
		html.EscapeString(p.Frame), html.EscapeString(p.Title), p.Height, sandbox)
}

// resized writes an iframe, and a script that sets its height to what the frame reports.
func resized(p Part) string {
	return frame(p) + "\n" +
		`<script>addEventListener("message", ({ source, data }) => { if (data?.inkling === 1 && data.event === "size")` + "\n" + // for programs
		`  for (const f of document.querySelectorAll("iframe")) if (f.contentWindow === source) f.height = data.height; });</script>` // for programs
}

func anchor(p Part) string {
	return fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(p.Link), braces.Replace(html.EscapeString(p.Title)))
}

// braces escapes the delimiters of an expression in MDX text.
var braces = strings.NewReplacer("{", "&#123;", "}", "&#125;")

// element writes the custom element. If its script does not run, the browser shows the link inside.
func element(p Part) string {
	var attributes strings.Builder
	for _, k := range p.Keys {
		fmt.Fprintf(&attributes, ` %s="%s"`, k[0], html.EscapeString(k[1]))
	}
	return fmt.Sprintf("<script src=\"%s\" async></script>\n<inkling-lab%s>%s</inkling-lab>", html.EscapeString(p.Element), attributes.String(), anchor(p))
}

func jupyter(p Part) string {
	return fmt.Sprintf("from IPython.display import IFrame\n\nIFrame(%s, width=\"100%%\", height=%d)", quoted(p.Frame), p.Height) // for programs
}

func quarto(p Part) string {
	return fmt.Sprintf("::: {.content-visible when-format=\"html\"}\n```{=html}\n%s\n```\n:::\n\n::: {.content-hidden when-format=\"html\"}\n%s\n:::", frame(p), markdown(p)) // for programs
}

func mkdocs(p Part) string { return frame(p) + "\n\n" + markdown(p) }

func moodle(p Part) string {
	return "<div>" + frame(p) + "</div>\n<p>" + anchor(p) + "</p>"
}

func rmarkdown(p Part) string {
	return fmt.Sprintf("```{r, echo=FALSE}\nknitr::include_url(%s, height = \"%dpx\")\n```", quoted(p.Frame), p.Height)
}

// markdown writes the link as Markdown, without Markdown's special characters in the title.
func markdown(p Part) string {
	title := strings.Map(func(r rune) rune {
		if strings.ContainsRune("[]()<>{}*_`\\\n", r) {
			return ' '
		}
		return r
	}, p.Title)
	return fmt.Sprintf("[%s](<%s>)", title, strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(p.Link))
}

// quoted writes a string literal that is valid in both Python and R.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

// observable writes a cell of a notebook in JavaScript.
func observable(p Part) string {
	return "html`" + strings.NewReplacer(`\`, `\\`, "`", "\\`", "${", "\\${").Replace(frame(p)) + "`"
}

// sphinx writes a directive of MyST-Parser, which Jupyter Book 1 uses.
func sphinx(p Part) string {
	return fmt.Sprintf("```{raw} html\n%s\n```\n\n%s", frame(p), markdown(p)) // for programs
}

// wordpress writes two blocks of the editor.
func wordpress(p Part) string {
	return fmt.Sprintf("<!-- wp:html -->\n%s\n<!-- /wp:html -->\n\n<!-- wp:paragraph -->\n<p>%s</p>\n<!-- /wp:paragraph -->", frame(p), anchor(p)) // for programs
}

// traitNames are the keys that are traits of the widget; the others are its settings.
var traitNames = map[string]string{"view": "view", "theme": "theme", "lang": "language", "note": "note", "reader": "reader", "ink": "drawing", "hide": "hide", "lock": "lock"}

// traits calls each with every trait of the widget that shows the part, as JSON; Python reads it too.
func traits(p Part, each func(name, value string)) {
	var settings []string
	for _, k := range p.Keys {
		if name, ok := traitNames[k[0]]; ok {
			each(name, quotedJSON(k[1]))
		} else if k[0] != "v" { // the version of the keys of addresses
			settings = append(settings, quotedJSON(k[0])+": "+quotedJSON(k[1]))
		}
	}
	if settings != nil {
		each("settings", "{"+strings.Join(settings, ", ")+"}")
	}
}

// widget writes a cell of a notebook in Python that shows the widget of anywidget.
func widget(p Part) string {
	var b strings.Builder
	traits(p, func(name, value string) { fmt.Fprintf(&b, ", %s=%s", name, value) })
	return fmt.Sprintf("# Put %sinkling_widget.py next to this notebook.\nfrom inkling_widget import Inkling\n\nInkling(%s%s)", // for programs
		oneLine.Replace(p.Home), quotedJSON(p.Home), b.String())
}

// myst writes the directive for a widget of anywidget, and the link for print.
func myst(p Part) string {
	var list []string
	traits(p, func(name, value string) { list = append(list, quotedJSON(name)+": "+value) })
	return fmt.Sprintf("```{anywidget} %sinkling.mjs\n{%s}\n```\n\n%s", oneLine.Replace(p.Home), strings.Join(list, ", "), markdown(p)) // for programs
}

var oneLine = strings.NewReplacer("\n", "", "\r", "")

// quotedJSON writes a string literal that is valid in JSON and in Python.
func quotedJSON(s string) string {
	b, _ := strictjson.Encode(s) // a string has no error
	return string(b)
}
