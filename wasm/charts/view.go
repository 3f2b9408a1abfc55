package charts

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A View shows the cost and accuracy of runs.
type View struct {
	State  *State
	Env    Env
	Send   func(Msg)
	Hide   func(key string, hide bool) // hides or shows a run in the charts
	Mounts Mounts
}

// Mounts are called when elements that are drawn or rendered separately are in the document.
type Mounts struct {
	Plot   func(q chart.Quantity, node vecty.SyscallJSValue)
	Legend func(*Legend)
}

// Section shows all of it.
func (v *View) Section() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("charts")),
		v.kinds(),
		v.chart(chart.Cost),
		v.chart(chart.Accuracy),
		v.zoom(),
		v.legend(nil),
		v.measure(),
	)
}

// Compact shows the charts alone, each with one value next to its title. A small button opens the
// rest.
func (v *View) Compact() vecty.ComponentOrHTML {
	more := []vecty.MarkupOrChild{v.kinds(), v.files(chart.Accuracy), v.files(chart.Cost), v.zoom(), v.measure()}
	if len(v.Env.Runs) > 1 {
		more = append(more, v.legend(nil))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("charts", "compact")),
		v.compact(chart.Accuracy, ui.Popover(moreLabel.Say(), more...)),
		v.compact(chart.Cost, nil),
	)
}

// compact shows the chart of one quantity, with its title and value in one line.
func (v *View) compact(q chart.Quantity, more *vecty.HTML) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("plot")),
		elem.Div(
			vecty.Markup(vecty.Class("plot-head")),
			elem.Heading3(vecty.Text(v.State.title(q))),
			v.legend(&q),
			vecty.If(more != nil, more),
		),
		&plotPlace{quantity: q, send: v.Send, mounted: v.Mounts.Plot},
	)
}

// legend shows the values of all runs or, if only is not nil, one quantity of them in one line.
func (v *View) legend(only *chart.Quantity) *Legend {
	return &Legend{State: v.State, Env: v.Env, Hide: v.Hide, only: only, mounted: v.Mounts.Legend}
}

// kinds selects the kinds of lines.
func (v *View) kinds() *vecty.HTML {
	c := v.State
	var switches vecty.List
	for _, k := range chart.Kinds {
		if k == chart.Training && c.Measure != proto.OnSample && c.Measure != proto.OnTraining && !hasAny(v.Env.Runs, k) {
			continue
		}
		switches = append(switches, checkbox(ui.Capital(k.Label().Say()), !c.Without[k], func(on bool) { v.Send(ShowKind{k, on}) },
			elem.Span(vecty.Markup(vecty.Class("sample", fmt.Sprintf("kind-%d", k)), ui.Hidden()))))
	}
	switches = append(switches, checkbox(logLabel.Say(), c.Log, func(on bool) { v.Send(SetLog{on}) }, nil))
	return elem.FieldSet(vecty.Markup(vecty.Class("switches"), vecty.Attribute("aria-label", linesLabel.Say())), switches)
}

func checkbox(name string, on bool, change func(on bool), sample *vecty.HTML) *vecty.HTML {
	return elem.Label(
		vecty.Markup(vecty.Class("switch"), vecty.Key(name)),
		elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(on),
			event.Change(func(e *vecty.Event) { change(e.Target.Get("checked").Bool()) }))),
		vecty.Text(name),
		vecty.If(sample != nil, sample),
	)
}

// chart shows the chart of one quantity, with its buttons and table.
func (v *View) chart(q chart.Quantity) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("plot")),
		v.head(q),
		&plotPlace{quantity: q, send: v.Send, mounted: v.Mounts.Plot},
		v.openTable(q),
	)
}

// files shows the title of a chart with its buttons and table, but not the chart.
func (v *View) files(q chart.Quantity) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Class("plot")), v.head(q), v.openTable(q))
}

// head shows the title of a chart, and the buttons for its table and files.
func (v *View) head(q chart.Quantity) *vecty.HTML {
	title := v.State.title(q)
	open := v.State.Tables[q]
	save := func(text string, form Form) *vecty.HTML {
		return small(text, saveAs.Say(title, text), func() { v.Send(Save{q, form}) })
	}
	return elem.Div(
		vecty.Markup(vecty.Class("plot-head")),
		elem.Heading3(vecty.Text(title)),
		small(tableLabel.Say(), asTable.Say(title), func() { v.Send(ShowTable{q, !open}) }, vecty.Attribute("aria-expanded", fmt.Sprint(open))),
		save("PNG", PNG), save("SVG", SVG), save("CSV", CSV),
	)
}

// openTable shows the table of a chart, if it is open.
func (v *View) openTable(q chart.Quantity) vecty.ComponentOrHTML {
	if !v.State.Tables[q] {
		return nil
	}
	return &table{Version: v.State.version(v.Env.Runs).String(), Show: func() vecty.ComponentOrHTML { return v.table(q) }}
}

// title names the quantity shown.
func (s *State) title(q chart.Quantity) string {
	return (&chart.Chart{Quantity: q, Log: s.Log}).Title()
}

// small is a small button with a separate name for screen readers.
func small(text, label string, press func(), m ...vecty.Applyer) *vecty.HTML {
	return elem.Button(
		vecty.Markup(append(m, prop.Type(prop.TypeButton), vecty.Class("small"), vecty.Attribute("aria-label", label), vecty.Attribute("title", label),
			event.Click(func(*vecty.Event) { press() }))...),
		vecty.Text(text),
	)
}

// zoom shows buttons for zooming and moving, for those who do not drag.
func (v *View) zoom() *vecty.HTML {
	by := func(text string, label words.M, z Zoom) *vecty.HTML {
		return small(text, label.Say(), func() { v.Send(ZoomBy{z}) })
	}
	return elem.Div(
		vecty.Markup(vecty.Class("zoom"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", zoomLabel.Say())),
		elem.Span(vecty.Markup(vecty.Class("help")), vecty.Text(zoomHelp.Say())),
		by("◀", earlierLabel, ZoomEarlier), by("−", zoomOutLabel, ZoomOut), by("+", zoomInLabel, ZoomIn), by("▶", laterLabel, ZoomLater),
		by(allLabel.Say(), allEpochs, ZoomWhole),
	)
}

// measure selects what runs are measured on, and shows how long that takes.
func (v *View) measure() *vecty.HTML {
	chosen := v.State.Measure
	var options vecty.List
	for _, m := range proto.Measures {
		options = append(options, ui.Option(string(m), measures[m].Say(), string(chosen)))
	}
	text := measureHelp.Say()
	if e := v.Env; e.Tested > 0 {
		text = measureTime.Say(e.Tested, e.Seconds)
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("measure")), vecty.Text(measureLabel.Say())),
		elem.Select(
			vecty.Markup(prop.ID("measure"), prop.Value(string(chosen)), vecty.Attribute("aria-describedby", "measure-help"),
				event.Change(func(e *vecty.Event) { v.Send(SetMeasure{proto.Measure(e.Target.Get("value").String())}) })),
			options,
		),
		elem.Paragraph(vecty.Markup(prop.ID("measure-help"), vecty.Class("help")), vecty.Text(text)),
	)
}

// A Legend names the runs, shows their values, and hides and shows them. When the pointer moves, it
// is rendered without the rest.
type Legend struct {
	vecty.Core
	State   *State                      `vecty:"prop"`
	Env     Env                         `vecty:"prop"`
	Hide    func(key string, hide bool) `vecty:"prop"`
	only    *chart.Quantity             // shown in one line without names, or nil for all; never changes
	mounted func(*Legend)
	gone    bool // from the document
}

// Mount reports that the legend is in the document.
func (l *Legend) Mount() {
	l.gone = false
	l.mounted(l)
}

// Unmount notes that the legend is no longer in the document.
func (l *Legend) Unmount() { l.gone = true }

// Render shows the legend.
func (l *Legend) Render() vecty.ComponentOrHTML {
	if l.only != nil {
		return elem.Span(vecty.Markup(vecty.Class("value"), ui.Verbatim()), vecty.Text(l.State.line(*l.only, l.Env.Runs)))
	}
	r := l.State.readout(l.Env.Runs)
	heads := vecty.List{ui.ColumnHead(r.At)}
	for _, k := range r.Kinds {
		heads = append(heads, ui.ColumnHead(ui.Capital(k.Label().Say())))
	}
	var rows vecty.List
	for _, row := range r.Rows {
		rows = append(rows, l.row(row))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("legend"), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", valuesLabel.Say()), vecty.Attribute("tabindex", 0)),
		elem.Table(elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows)),
	)
}

func (l *Legend) row(r readoutRow) *vecty.HTML {
	colour := r.Colour()
	cells := vecty.List{elem.TableHeader(
		vecty.Markup(vecty.Attribute("scope", "row")),
		elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Class("run"), ui.Verbatim(), vecty.Attribute("aria-pressed", fmt.Sprint(!r.Hidden)),
				vecty.Attribute("title", showHideLabel.Say()),
				event.Click(func(*vecty.Event) { l.Hide(r.Key, !r.Hidden) })),
			elem.Span(vecty.Markup(vecty.Class("tag"), vecty.Style("color", "light-dark("+colour.Light+", "+colour.Dark+")")), vecty.Text(r.Tag())),
			vecty.Text(r.Name),
		),
	)}
	for _, text := range r.Cells {
		cells = append(cells, ui.Cell(text))
	}
	return elem.TableRow(vecty.Markup(vecty.Key(r.Key)), cells)
}

// A table is rendered only if its Version changes, because it is long.
type table struct {
	vecty.Core
	Version string                       `vecty:"prop"`
	Show    func() vecty.ComponentOrHTML `vecty:"prop"`
}

// SkipRender reports whether the version is unchanged.
func (t *table) SkipRender(prev vecty.Component) bool {
	return t.Version == prev.(*table).Version
}

// Render shows the table.
func (t *table) Render() vecty.ComponentOrHTML { return t.Show() }

// table shows the numbers of a chart.
func (v *View) table(q chart.Quantity) vecty.ComponentOrHTML {
	n := v.State.numbers(q, v.Env.Runs)
	heads := vecty.List{ui.ColumnHead(epochColumn.Say())}
	for _, name := range n.Heads {
		heads = append(heads, ui.ColumnHead(name))
	}
	var rows vecty.List
	for _, r := range n.Rows {
		cells := vecty.List{elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row"), ui.Verbatim()), vecty.Text(fmt.Sprint(r.Epoch)))}
		for _, text := range r.Cells {
			cells = append(cells, ui.Cell(text))
		}
		rows = append(rows, elem.TableRow(vecty.Markup(vecty.Key(r.Epoch)), cells))
	}
	caption := byEpoch.Say(v.State.title(q))
	switch {
	case len(n.Rows) == 0:
		caption = noEpochYet.Say()
	case n.Left > 0:
		caption = lastEpochs.Say(v.State.title(q), words.Thousands(len(n.Rows)))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("scrolls", "numbers"), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", caption), vecty.Attribute("tabindex", 0)),
		elem.Table(vecty.Markup(vecty.Class("counts")), elem.Caption(vecty.Text(caption)), elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows)),
	)
}

// plotPlace is the element for a plot. By keyboard it works like a slider.
type plotPlace struct {
	vecty.Core
	quantity chart.Quantity
	send     func(Msg)
	mounted  func(q chart.Quantity, node vecty.SyscallJSValue)
	element  *vecty.HTML
	language words.Language // of element
}

// Render shows the element, which changes only with the page's language.
func (c *plotPlace) Render() vecty.ComponentOrHTML {
	if c.element == nil || c.language != words.Current() {
		c.language = words.Current()
		c.element = elem.Div(vecty.Markup(
			vecty.Class("chart"), vecty.Attribute("role", "slider"), vecty.Attribute("tabindex", 0),
			vecty.Attribute("aria-label", chartLabels[c.quantity].Say()),
			vecty.Attribute("aria-valuemin", 0), vecty.Attribute("aria-valuemax", 1), vecty.Attribute("aria-valuenow", 0),
			vecty.Attribute("aria-valuetext", nothingYet.Say()),
			vecty.Attribute("aria-keyshortcuts", "ArrowLeft ArrowRight Home End PageUp PageDown + - 0 Escape"), // for programs
			event.KeyDown(c.key),
		))
	}
	return c.element
}

// Mount reports that the element is in the document.
func (c *plotPlace) Mount() { c.mounted(c.quantity, c.element.Node()) }

func (c *plotPlace) key(e *vecty.Event) {
	key := e.Get("key").String()
	if _, ok := keys[key]; !ok || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	e.Call("preventDefault")
	c.send(Key{key})
}
