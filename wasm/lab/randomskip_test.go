//go:build !js

package lab

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/charts"
)

// twins are a page that is rendered repeatedly, skipping what has not changed, and one with the
// same state that is rendered from scratch each time.
type twins struct {
	vecty.Core
	kept     *Page
	legends  []*charts.Legend // of the first, as in charts.Plots
	rendered int
	shown    [2]*vecty.HTML
}

func newTwins(s *State) *twins {
	t := &twins{kept: newPage(s)}
	t.kept.PlotMounts.Legend = func(l *charts.Legend) { t.legends = append(t.legends, l) }
	if err := vecty.RenderInto("body", t); err != nil {
		panic(err)
	}
	return t
}

// showPointer does what charts.Plots does when the pointer moves in a chart.
func (t *twins) showPointer() {
	for _, l := range t.legends {
		l.Env = t.kept.State.chartsEnv()
		vecty.Rerender(l)
	}
}

// Render shows both.
func (t *twins) Render() vecty.ComponentOrHTML {
	t.rendered++
	t.shown = [2]*vecty.HTML{
		elem.Div(vecty.Markup(vecty.Key("kept")), t.kept),
		elem.Div(vecty.Markup(vecty.Key(t.rendered)), newPage(t.kept.State)),
	}
	return elem.Body(t.shown[0], t.shown[1])
}

// again renders both again, and returns the HTML of the one that is rendered from
// scratch. Where the lab is shown, the other must have the same.
func (t *twins) again() (string, error) {
	vecty.Rerender(t)
	vecty.Frame()
	var html [2]string
	for i, shown := range t.shown {
		html[i] = shown.Node().Get("outerHTML").String()
	}
	if t.kept.State.Route.View != Lab {
		return html[1], nil
	}
	kept, scratch := labOf(html[0]), labOf(html[1])
	if kept != scratch {
		at := 0
		for at < min(len(kept), len(scratch)) && kept[at] == scratch[at] {
			at++
		}
		around := func(html string) string { return html[max(0, min(at-150, len(html))):min(at+150, len(html))] }
		return html[1], fmt.Errorf("the page shows what is over:\n%s\nin place of\n%s", around(kept), around(scratch))
	}
	return html[1], nil
}

var (
	openTag   = regexp.MustCompile(`<[a-z0-9]+( [a-zA-Z-]+="[^"]*")+>`)
	attribute = regexp.MustCompile(`[a-zA-Z-]+="[^"]*"`)
)

// labOf returns the HTML of the lab's view with attributes and classes in order of the
// alphabet, for theirs is that in which they were set.
func labOf(html string) string {
	html = strings.Join(strings.SplitN(html, `<div class="view">`, 3)[:2], "")
	return openTag.ReplaceAllStringFunc(html, func(tag string) string {
		list := attribute.FindAllString(tag, -1)
		for i, a := range list {
			if names, isClass := strings.CutPrefix(a, `class="`); isClass {
				classes := strings.Fields(strings.TrimSuffix(names, `"`))
				slices.Sort(classes)
				list[i] = `class="` + strings.Join(classes, " ") + `"`
			}
		}
		slices.Sort(list)
		return tag[:strings.Index(tag, " ")] + " " + strings.Join(list, " ") + ">"
	})
}
