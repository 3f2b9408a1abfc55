// Package snippet writes what an author copies to show a part of Inkling: a link,
// and pieces of HTML, of notebooks and of documents, each with a plain link where
// it may be that frames are not shown.
//
// The addresses that it is given have been written by package link, and texts are
// escaped for where they come to stand. Nothing here knows the page.
package snippet

import (
	"fmt"
	"html"
	"strings"
)

// A Part is what is to be shown.
type Part struct {
	Link    string      // the address of the part alone, to be followed
	Frame   string      // the address of the part in a frame
	Element string      // the address of embed.js
	Title   string      // in a few words
	Height  int         // of the frame, in CSS pixels
	Keys    [][2]string // what the part's address says, in order, for attributes
}

// A Form is a way of showing a part.
type Form struct {
	Key, Name string
	Help      string // where it goes
	Write     func(Part) string
}

// Forms are all ways.
var Forms = []Form{
	{"link", "Link", "Opens the part alone. It fits into a mail, a slide or a course page.", func(p Part) string { return p.Link }},
	{"iframe", "HTML frame", "For any page of HTML, Markdown or MDX. Its height fits a column of the width below.", frame},
	{"resized", "HTML frame, resized", "For any page of HTML that may run scripts. Its height follows what the part shows, at any width.", resized},
	{"element", "HTML element", "For any page of HTML that may run scripts. It is always as high as its content, and tells the page what happens in it.", element},
	{"jupyter", "Jupyter", "A cell of a notebook in Python.", jupyter},
	{"quarto", "Quarto", "For a .qmd document; in print stands the link.", quarto},
	{"mkdocs", "MkDocs", "For a page in Markdown.", mkdocs},
	{"moodle", "Moodle", "For the editor of Moodle, in its view of the HTML source. Where Moodle takes the frame out, the link stays.", moodle},
	{"rmarkdown", "R Markdown", "A chunk of an .Rmd document.", rmarkdown},
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

// sandbox is what a frame may do: run, keep what is drawn, and save files.
const sandbox = "allow-scripts allow-same-origin allow-downloads"

// frame writes an iframe that HTML and MDX read alike. MDX takes attributes for
// React's: it refuses a style that is a text, and asks for frameBorder where HTML
// does not mind the case.
func frame(p Part) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="%d" frameBorder="0" loading="lazy" sandbox="%s" allow="clipboard-write"></iframe>`,
		html.EscapeString(p.Frame), html.EscapeString(p.Title), p.Height, sandbox)
}

// resized writes an iframe, and a script that sets the height that the frame reports.
func resized(p Part) string {
	return frame(p) + `
<script>addEventListener("message", ({ source, data }) => { if (data?.inkling === 1 && data.event === "size")
  for (const f of document.querySelectorAll("iframe")) if (f.contentWindow === source) f.height = data.height; });</script>`
}

func anchor(p Part) string {
	return fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(p.Link), braces.Replace(html.EscapeString(p.Title)))
}

// braces escapes what begins and ends an expression in the text of MDX.
var braces = strings.NewReplacer("{", "&#123;", "}", "&#125;")

// element writes our own element. A browser that does not run its script shows the
// link within.
func element(p Part) string {
	var attributes strings.Builder
	for _, k := range p.Keys {
		fmt.Fprintf(&attributes, ` %s="%s"`, k[0], html.EscapeString(k[1]))
	}
	return fmt.Sprintf("<script src=\"%s\" async></script>\n<inkling-lab%s>%s</inkling-lab>", html.EscapeString(p.Element), attributes.String(), anchor(p))
}

func jupyter(p Part) string {
	return fmt.Sprintf("from IPython.display import IFrame\n\nIFrame(%s, width=\"100%%\", height=%d)", quoted(p.Frame), p.Height)
}

func quarto(p Part) string {
	return fmt.Sprintf("::: {.content-visible when-format=\"html\"}\n```{=html}\n%s\n```\n:::\n\n::: {.content-hidden when-format=\"html\"}\n%s\n:::", frame(p), markdown(p))
}

func mkdocs(p Part) string { return frame(p) + "\n\n" + markdown(p) }

func moodle(p Part) string {
	return "<div>" + frame(p) + "</div>\n<p>" + anchor(p) + "</p>"
}

func rmarkdown(p Part) string {
	return fmt.Sprintf("```{r, echo=FALSE}\nknitr::include_url(%s, height = \"%dpx\")\n```", quoted(p.Frame), p.Height)
}

// markdown is the link as Markdown, whose marks in the title are taken for what
// they are.
func markdown(p Part) string {
	title := strings.Map(func(r rune) rune {
		if strings.ContainsRune("[]()<>{}*_`\\\n", r) {
			return ' '
		}
		return r
	}, p.Title)
	return fmt.Sprintf("[%s](<%s>)", title, strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(p.Link))
}

// quoted writes a text that Python and R read alike.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
