package snippet

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var part = Part{
	Link:    "https://example.org/inkling/embed.html?view=train&v=1&eta=0.5",
	Frame:   "https://example.org/inkling/embed.html?view=train&v=1&eta=0.5",
	Home:    "https://example.org/inkling/",
	Element: "https://example.org/inkling/embed.js",
	Title:   "Inkling: Training",
	Height:  900,
	Keys:    [][2]string{{"view", "train"}, {"eta", "0.5"}},
}

func TestForms(t *testing.T) {
	const frame = `<iframe src="https://example.org/inkling/embed.html?view=train&amp;v=1&amp;eta=0.5" title="Inkling: Training" width="100%" height="900" ` +
		`frameBorder="0" loading="lazy" sandbox="allow-scripts allow-same-origin allow-downloads" allow="clipboard-write"></iframe>`
	const link = `<a href="https://example.org/inkling/embed.html?view=train&amp;v=1&amp;eta=0.5">Inkling: Training</a>`
	for key, want := range map[string]string{
		"link":   part.Link,
		"iframe": frame,
		"resized": frame + `
<script>addEventListener("message", ({ source, data }) => { if (data?.inkling === 1 && data.event === "size")
  for (const f of document.querySelectorAll("iframe")) if (f.contentWindow === source) f.height = data.height; });</script>`,
		"element": "<script src=\"https://example.org/inkling/embed.js\" async></script>\n<inkling-lab view=\"train\" eta=\"0.5\">" + link + "</inkling-lab>",
		"jupyter": "from IPython.display import IFrame\n\nIFrame(\"" + part.Frame + "\", width=\"100%\", height=900)",
		"quarto":  "::: {.content-visible when-format=\"html\"}\n```{=html}\n" + frame + "\n```\n:::\n\n::: {.content-hidden when-format=\"html\"}\n[Inkling: Training](<" + part.Link + ">)\n:::",
		"mkdocs":  frame + "\n\n[Inkling: Training](<" + part.Link + ">)",
		"moodle":  "<div>" + frame + "</div>\n<p>" + link + "</p>",
		"address": part.Frame,
		"widget": "# Put https://example.org/inkling/inkling_widget.py next to this notebook.\nfrom inkling_widget import Inkling\n\n" +
			`Inkling("https://example.org/inkling/", view="train", settings={"eta": "0.5"})`,
		"observable":  "html`" + frame + "`",
		"myst":        "```{anywidget} https://example.org/inkling/inkling.mjs\n{\"view\": \"train\", \"settings\": {\"eta\": \"0.5\"}}\n```\n\n[Inkling: Training](<" + part.Link + ">)",
		"jupyterbook": "```{raw} html\n" + frame + "\n```\n\n[Inkling: Training](<" + part.Link + ">)",
		"mdx":         frame + "\n\n[Inkling: Training](<" + part.Link + ">)",
		"canvas":      "<div>" + frame + "</div>\n<p>" + link + "</p>",
		"wordpress":   "<!-- wp:html -->\n" + frame + "\n<!-- /wp:html -->\n\n<!-- wp:paragraph -->\n<p>" + link + "</p>\n<!-- /wp:paragraph -->",
		"rmarkdown":   "```{r, echo=FALSE}\nknitr::include_url(\"" + part.Frame + "\", height = \"900px\")\n```",
	} {
		if d := cmp.Diff(want, Find(key).Write(part)); d != "" {
			t.Errorf("%s: %s", key, d)
		}
	}
	if len(Forms) != 17 || Find("no such").Key != "link" {
		t.Error("forms are missing")
	}
}

// TestNothingEscapes uses texts that would end the construct that contains them.
func TestNothingEscapes(t *testing.T) {
	evil := Part{
		Link: `https://x/"><script>alert(1)</script>` + "\n```", Frame: `https://x/"><script>alert(1)</script>\`, Element: `"><script>`, Home: "https://x/\"><script>\n```\nimport os",
		Title: `"></iframe><script>alert(1)</script>](x) [a`, Keys: [][2]string{{"note", `"><script>alert(1)</script>`}},
	}
	for _, f := range Forms {
		text := f.Write(evil)
		if !slices.Contains([]string{"link", "address", "jupyter", "rmarkdown"}, f.Key) && strings.Contains(text, "<script>alert") {
			t.Errorf("%s: %s", f.Key, text)
		}
		if f.Key == "jupyter" && !strings.Contains(text, `\"><script>`) {
			t.Errorf("%s: %s", f.Key, text)
		}
	}
}

// TestMDX sees that what may be copied into Markdown is also read by MDX, as
// Docusaurus does: a style that is a text is refused there, and a brace outside of
// quotes begins an expression.
func TestMDX(t *testing.T) {
	braced := part
	braced.Title = "Inkling: {a} set"
	braced.Keys = append(braced.Keys, [2]string{"note", "find {x}"})
	quotes := regexp.MustCompile(`"[^"]*"`)
	for _, key := range []string{"iframe", "element", "mkdocs", "mdx", "moodle"} {
		text := Find(key).Write(braced)
		if strings.Contains(text, "style=") || strings.ContainsAny(quotes.ReplaceAllString(text, `""`), "{}") {
			t.Errorf("%s: %s", key, text)
		}
	}
}

// TestTemplates writes addresses that end a template of JavaScript or the fence of a directive.
func TestTemplates(t *testing.T) {
	evil := part
	evil.Frame, evil.Home = "https://x/${alert(1)}`\\", "https://x/\n```\n"
	if got := Find("observable").Write(evil); strings.Contains(strings.ReplaceAll(got, "\\${", ""), "${") || strings.Count(strings.NewReplacer("\\\\", "", "\\`", "").Replace(got), "`") != 2 {
		t.Error(got)
	}
	if got := Find("myst").Write(evil); strings.Count(got, "\n```") != 1 {
		t.Error(got)
	}
	if got := Find("widget").Write(evil); strings.Count(got, "\n") != 3 {
		t.Error(got)
	}
}
