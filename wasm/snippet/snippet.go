// Package snippet writes the texts that embed a part of Inkling: a link, HTML, and cells of
// notebooks and documents, each with a plain link for where frames are not shown.
//
// The addresses come from package link. All texts are escaped for their place.
package snippet

import (
	"fmt"
	"html"
	"strings"

	"inkling/wasm/words"
)

// A Part is what a snippet shows.
type Part struct {
	Link    string      // address of the part on its own
	Frame   string      // address of the part in a frame
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
	Write func(Part) string
}

// Forms are all forms.
var Forms = []Form{
	{"link", linkName, linkHelp, func(p Part) string { return p.Link }},
	{"iframe", frameName, frameHelp, frame},
	{"resized", resizedName, resizedHelp, resized},
	{"element", elementName, elementHelp, element},
	{"jupyter", words.M{"Jupyter", "Jupyter"}, jupyterHelp, jupyter},
	{"quarto", words.M{"Quarto", "Quarto"}, quartoHelp, quarto},
	{"mkdocs", words.M{"MkDocs", "MkDocs"}, mkdocsHelp, mkdocs},
	{"moodle", words.M{"Moodle", "Moodle"}, moodleHelp, moodle},
	{"rmarkdown", words.M{"R Markdown", "R Markdown"}, markdownHelp, rmarkdown},
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
