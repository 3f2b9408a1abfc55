package plane

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/address"
	"inkling/wasm/plane/coach"
	"inkling/wasm/plane/runs"
	"inkling/wasm/plane/sweep"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// ID is the id of the page's element.
const ID = "plane"

// Title returns the title of the document.
func Title() string { return pageTitle.Say() + " · Inkling" }

// Mounts get the canvases when they are in the document.
type Mounts struct{ Network, Field, Points, Curve func(vecty.SyscallJSValue) }

// A Page shows the state.
type Page struct {
	vecty.Core
	State   *State
	Send    func(Msg)
	Mounts  Mounts
	Numbers *Numbers
	// Scrubber goes back through the run.
	Scrubber *Scrubber
	// Parameter shows the chosen weight or bias.
	Parameter *Parameter
	// Comparison shows runs next to the one in progress. It follows training.
	Comparison *runs.Comparison
	text       string // that is to be opened
}

// Render shows the page.
func (p *Page) Render() vecty.ComponentOrHTML {
	s := p.State
	return elem.Main(
		vecty.Markup(prop.ID(ID)),
		ui.AddressNotice("", s.Problems, func() { p.Send(DismissProblems{}) }),
		elem.Section(
			vecty.Markup(vecty.Class("plane")),
			ui.AuthorsNote(s.Limits.Note()),
			elem.Div(vecty.Markup(vecty.Class("intro")), p.hiding("title"), elem.Heading1(vecty.Text(title.Say())), elem.Paragraph(vecty.Text(lead.Say()))),
			p.controls(),
			p.notice(),
			p.learning(),
			p.data(),
			p.network(),
			p.output(),
			vecty.If(s.Surroundings == nil && len(s.Limits.hide)+len(s.Limits.lock) == 0, p.runs()), // frames keep nothing, and runs change what is locked
		),
	)
}

// notice is a problem, or what has just happened.
func (p *Page) notice() vecty.ComponentOrHTML {
	n := ui.Bad(words.Phrase(p.State.Problem))
	switch s := p.State; {
	case n.Text != "":
	case s.few():
		n = ui.Notice{Text: fewPoints.Say()}
	case s.Note != nil:
		n = ui.Notice{Text: s.Note()}
	}
	return n.Alert()
}

func (p *Page) controls() *vecty.HTML {
	play := playLabel
	if p.State.Running {
		play = pauseLabel
	}
	var paces vecty.List
	chosen := strconv.Itoa(p.State.Pace)
	for _, pace := range Paces {
		paces = append(paces, ui.Option(strconv.Itoa(pace), paceName(pace), chosen))
	}
	buttons := elem.Div(vecty.Markup(vecty.Class("buttons")),
		ui.AnyButton(play.Say(), true, prop.ID("plane-play"), prop.Type(prop.TypeButton), vecty.Class("primary"), event.Click(func(*vecty.Event) { p.Send(Play{}) })),
		ui.Button(batchLabel.Say(), true, func() { p.Send(Batch{}) }),
		ui.Button(epochLabel.Say(), true, func() { p.Send(Epoch{}) }),
		ui.Button(restartLabel.Say(), true, func() { p.Send(Begin{}) }),
		p.limited("speed", p.labelled("pace", paceLabel, elem.Select(
			vecty.Markup(prop.ID("plane-pace"), event.Change(func(e *vecty.Event) {
				pace, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(SetPace{pace})
			})), paces))),
	)
	return elem.Div(vecty.Markup(vecty.Class("buttons", "steering")), p.limited("buttons", buttons),
		ui.Locked(p.State.Limits.Locks("time"), elem.Div(vecty.Markup(vecty.Class("looking-back")), p.hiding("time"), p.Scrubber)))
}

// limited is a piece of the page, within the limits of its address.
func (p *Page) limited(name string, piece vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return ui.Limited(p.State.Limits, name, piece)
}

// hiding is the markup of a piece that is rendered even if it is hidden, since it has canvases, or components that are rendered
// by themselves.
func (p *Page) hiding(name string) vecty.MarkupList {
	return vecty.MarkupIf(p.State.Limits.Hides(name), vecty.Attribute("hidden", ""))
}

// labelled is a control with its label.
func (p *Page) labelled(key string, label words.M, control *vecty.HTML) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Class("field", "of-"+key)), elem.Label(vecty.Markup(prop.For("plane-"+key)), vecty.Text(label.Say())), control)
}

// choice is a setting with fixed choices.
func (p *Page) choice(key string, label words.M, keys []string, change func(string)) vecty.ComponentOrHTML {
	var options vecty.List
	chosen := p.State.Settings.Get(key)
	for _, k := range keys {
		options = append(options, ui.Option(k, names[k].Say(), chosen))
	}
	return p.limited(key, p.labelled(key, label, elem.Select(
		vecty.Markup(prop.ID("plane-"+key), event.Change(func(e *vecty.Event) { change(e.Target.Get("value").String()) })), options)))
}

// number is a setting that is typed.
func (p *Page) number(key string, label words.M, keyboard string) vecty.ComponentOrHTML {
	return p.limited(key, p.labelled(key, label, elem.Input(
		ui.Typed(keyboard),
		vecty.Markup(prop.ID("plane-"+key), prop.Value(words.Decimal(p.State.Settings.Get(key))),
			event.Change(func(e *vecty.Event) { p.Send(Change{key, e.Target.Get("value").String()}) })))))
}

func (p *Page) change(key string) func(string) {
	return func(text string) { p.Send(Change{key, text}) }
}

func (p *Page) data() vecty.ComponentOrHTML {
	var sets []string
	for _, set := range plane.Sets {
		sets = append(sets, set.Key)
	}
	sets = append(sets, address.Kinds...)
	set, made := plane.FindSet(p.State.Settings.Data)
	several := set.MaxClasses > set.MinClasses || p.State.Settings.Data == plane.Given && p.State.Settings.Task() == plane.Classify
	return elem.Div(vecty.Markup(vecty.Class("data")), p.hiding("data"),
		elem.Heading2(vecty.Text(dataTitle.Say())),
		p.choice("set", setLabel, sets, func(text string) { p.Send(Choose{text}) }),
		vecty.If(several, p.number("classes", classesLabel, "numeric")),
		vecty.If(made, p.number("points", pointsLabel, "numeric")),
		vecty.If(made, p.number("noise", noiseLabel, "numeric")),
		p.number("test", testLabel, "numeric"),
		p.number("seed", seedLabel, "numeric"),
		p.limited("seed", ui.Button(reseedLabel.Say(), true, func() { p.Send(Change{"seed", strconv.FormatUint(p.State.Settings.Seed+1, 10)}) })),
		p.limited("files", p.files()),
	)
}

// files opens and saves points.
func (p *Page) files() *vecty.HTML {
	return elem.Details(vecty.Markup(vecty.Class("files")),
		elem.Summary(vecty.Text(filesTitle.Say())),
		ui.Button(saveCSVLabel.Say(), true, func() { p.Send(SaveCSV{}) }),
		p.labelled("file", fileLabel, elem.Input(vecty.Markup(prop.ID(FileID), prop.Type(prop.TypeFile), vecty.Attribute("accept", ".csv,.tsv,.txt,text/csv,text/plain")))),
		p.labelled("text", pasteLabel, elem.TextArea(vecty.Markup(prop.ID("plane-text"), vecty.Attribute("rows", "3"), vecty.Attribute("spellcheck", "false"),
			event.Input(func(e *vecty.Event) { p.text = e.Target.Get("value").String() })))),
		ui.Button(openLabel.Say(), true, func() { p.Send(Pasted{p.text}) }),
	)
}

// FileID is the ID of the field for files.
const FileID = "plane-file"

// drawing are the tools, within the limits.
func (p *Page) drawing() vecty.ComponentOrHTML {
	if p.State.Limits.Hides("draw") {
		return nil
	}
	return ui.Locked(!p.State.drawable(), p.tools())
}

// tools are the tools for drawing points.
func (p *Page) tools() *vecty.HTML {
	s := p.State
	list := []vecty.MarkupOrChild{vecty.Markup(vecty.Class("buttons", "tools-of-points"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", drawLabel.Say()))}
	for _, t := range s.Tools() {
		if t == Eraser {
			list = append(list, ui.AnyButton(eraseLabel.Say(), true, prop.Type(prop.TypeButton), vecty.Attribute("aria-pressed", strconv.FormatBool(s.Tool == t)),
				event.Click(func(*vecty.Event) { p.Send(TakeTool{t}) })))
			continue
		}
		k := int(t - Brush)
		label := drawClass.Say(strconv.Itoa(k))
		switch {
		case s.Settings.Axes() == 1:
			label, k = drawCurve.Say(), 1
		case s.Settings.Task() == plane.Fit:
			label = drawValue.Say(strconv.Itoa(2*k - 1))
		}
		list = append(list, elem.Button(vecty.Markup(prop.Type(prop.TypeButton), vecty.Class("brush"), vecty.Attribute("aria-label", label), vecty.Attribute("title", label),
			vecty.Attribute("aria-pressed", strconv.FormatBool(s.Tool == t)), event.Click(func(*vecty.Event) { p.Send(TakeTool{t}) })),
			elem.Span(vecty.Markup(vecty.Class("mark", "mark-"+strconv.Itoa(k)), vecty.ClassMap{"disc": s.Settings.Task() == plane.Fit}))))
	}
	list = append(list,
		ui.Button(undoLabel.Say(), len(s.undo) > 0, func() { p.Send(Undo{}) }),
		ui.Button(clearLabel.Say(), true, func() { p.Send(Clear{}) }))
	return elem.Div(list...)
}

// runs are the kept runs, their comparison, and the sweep.
func (p *Page) runs() *vecty.HTML {
	s := p.State
	v := runs.View{State: s.Runs, Env: s.runsEnv(), Send: func(m runs.Msg) { p.Send(OfRuns{m}) }, Comparison: p.Comparison}
	w := sweep.View{State: s.Sweep, Env: s.sweepEnv(), Label: settingLabel, Value: sayValue, Send: func(m sweep.Msg) { p.Send(OfSweep{m}) }}
	return v.Section(w.Section())
}

// NewComparison returns the part of the page that compares runs.
func NewComparison(s *State) *runs.Comparison {
	return &runs.Comparison{State: s.Runs, Env: s.runsEnv}
}

// advice is what the coach says, or how to use the picture.
func (p *Page) advice() *vecty.HTML {
	if a, ok := p.State.advice(); ok {
		return coach.Show(a, func() { p.Send(TakeAdvice{a.Changes}) })
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(pointsOnClick.Say()))
}

func (p *Page) output() *vecty.HTML {
	s := p.State
	return elem.Div(vecty.Markup(vecty.Class("output")), p.hiding("output"),
		elem.Div(vecty.Markup(vecty.Class("buttons")), elem.Heading2(vecty.Text(s.heading())), p.limited("gradient", ui.AnyButton(gradientLabel.Say(), true,
			prop.Type(prop.TypeButton), vecty.Attribute("aria-pressed", strconv.FormatBool(s.Tool == Probe)), event.Click(func(*vecty.Event) { p.Send(TakeTool{Probe}) })))),
		elem.Div(vecty.Markup(vecty.Class("field-of-points"), vecty.ClassMap{"drawn": s.Tool != NoTool}),
			vecty.MarkupIf(s.Tool != NoTool, vecty.Attribute("tabindex", "0"), vecty.Attribute("role", "application"), vecty.Attribute("aria-label", p.area()), vecty.Attribute("aria-describedby", "plane-cursor")),
			&ui.Canvas{Class: "surface", Mounted: p.Mounts.Field, Label: fieldLabel.Say()},
			&ui.Canvas{Class: "points", Mounted: p.Mounts.Points},
		),
		p.drawing(),
		elem.Paragraph(vecty.Markup(prop.ID("plane-cursor"), vecty.Class("help"), vecty.Attribute("role", "status")), vecty.Text(p.cursor())),
		elem.Div(p.hiding("numbers"), p.Numbers),
		elem.Div(p.hiding("curve"), &ui.Canvas{Class: "curve", Mounted: p.Mounts.Curve, Label: curveLabel.Say()}),
	)
}

// area says what the keyboard does in the large picture.
func (p *Page) area() string {
	if p.State.Tool == Probe {
		return probeArea.Say()
	}
	return areaLabel.Say()
}

// cursor says how to draw, or where the keyboard does.
func (p *Page) cursor() string {
	s := p.State
	switch {
	case s.Tool == NoTool:
		return ""
	case s.Tool == Probe && !s.Keyed:
		return probeHint.Say()
	case !s.Keyed:
		return drawHint.Say()
	}
	return s.place()
}

// heading names the unit whose field is shown.
func (s *State) heading() string {
	if u := s.Chosen; u.Layer < len(s.Settings.Hidden) {
		return unitTitle.Say(strconv.Itoa(u.Index+1), strconv.Itoa(u.Layer+1))
	}
	return outputTitle.Say()
}

func (p *Page) learning() *vecty.HTML {
	var activations, costs []string
	for _, f := range []nn.Activation{nn.Tanh, nn.Sigmoid, nn.ReLU, nn.Linear} {
		activations = append(activations, f.String())
	}
	costs = []string{nn.Quadratic.String()}
	if p.State.Settings.Task() == plane.Classify {
		costs = append(costs, nn.CrossEntropy.String(), nn.LogLikelihood.String())
	}
	return elem.Div(vecty.Markup(vecty.Class("learning-settings")), p.hiding("learning"),
		elem.Heading2(vecty.Text(learningTitle.Say())),
		p.choice("activation", activationLabel, activations, p.change("activation")),
		p.choice("cost", costLabel, costs, p.change("cost")),
		p.choice("init", initLabel, []string{nn.Scaled.String(), nn.Large.String()}, p.change("init")),
		p.number("eta", etaLabel, "decimal"),
		p.number("mini-batch", batchSizeLabel, "numeric"),
		p.number("momentum", momentumLabel, "decimal"),
		p.number("lambda", lambdaLabel, "decimal"),
		p.number("decay", decayLabel, "decimal"),
	)
}
