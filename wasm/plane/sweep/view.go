package sweep

import (
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/plane"
	"inkling/wasm/chart"
	"inkling/wasm/plane/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A View shows the feature.
type View struct {
	State *State
	Env   Env
	Label func(key string) string        // the name of a setting
	Value func(key, value string) string // a value in words
	Send  func(Msg)
}

// Section shows the form and the results.
func (v *View) Section() *vecty.HTML {
	s := v.State
	var options vecty.List
	for _, key := range Keys(v.Env.Settings) {
		options = append(options, ui.Option(key, v.Label(key), s.Key))
	}
	problem := ""
	if s.Problem.String() != "" {
		problem = words.Phrase(s.Problem)
	}
	start := ui.Button(startLabel.Say(), !s.Busy(), func() { v.Send(Start{}) })
	if s.Busy() {
		start = ui.Button(stopLabel.Say(), true, func() { v.Send(Stop{}) })
	}
	return elem.Details(
		vecty.Markup(vecty.Class("sweep-of-plane"), vecty.MarkupIf(s.Open, vecty.Attribute("open", "")),
			event.Toggle(func(e *vecty.Event) { v.Send(Toggle{e.Target.Get("open").Bool()}) })),
		elem.Summary(vecty.Text(title.Say())),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(help.Say())),
		elem.Div(vecty.Markup(vecty.Class("buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", title.Say())),
			field("sweep-key", settingLabel.Say(), elem.Select(vecty.Markup(prop.ID("sweep-key"), event.Change(func(e *vecty.Event) { v.Send(Choose{e.Target.Get("value").String()}) })), options)),
			field("sweep-values", valuesLabel.Say(), v.input("sweep-values", s.Values, "text", func(text string) Msg { return Type{text} })),
			field("sweep-epochs", epochsLabel.Say(), v.input("sweep-epochs", s.Epochs, "numeric", func(text string) Msg { return TypeEpochs{text} })),
			start,
		),
		elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(problem)),
		elem.Paragraph(vecty.Markup(vecty.Class("help"), vecty.Attribute("role", "status")), vecty.Text(v.progress())),
		v.results(),
	)
}

func field(id, label string, control *vecty.HTML) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Class("field")), elem.Label(vecty.Markup(prop.For(id)), vecty.Text(label)), control)
}

func (v *View) input(id, text, keyboard string, then func(string) Msg) *vecty.HTML {
	return elem.Input(ui.Typed(keyboard), vecty.Markup(prop.ID(id), prop.Value(text),
		event.Input(func(e *vecty.Event) { v.Send(then(e.Target.Get("value").String())) }),
		event.KeyDown(func(e *vecty.Event) {
			if e.Get("key").String() == "Enter" {
				v.Send(Start{})
			}
		})))
}

func (v *View) progress() string {
	s := v.State
	if !s.Busy() {
		return ""
	}
	done := len(s.Results)
	return progress.Say(strconv.Itoa(done+1), strconv.Itoa(done+len(s.list)), v.Label(s.Over)+" "+v.Value(s.Over, s.list[0].Value))
}

// results are a chart and a table. The best is the one with the lowest cost on the test points.
func (v *View) results() *vecty.HTML {
	s := v.State
	if len(s.Results) == 0 {
		return elem.Div()
	}
	var charted []chart.Run
	var rows, heads vecty.List
	best := s.best()
	for i, r := range s.Results {
		cells := vecty.List{elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), run.Tag(i), elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(" "+v.Value(s.Over, r.Value))))}
		if r.Run == nil {
			cells = append(cells, elem.TableData(vecty.Markup(vecty.Attribute("colspan", "4")), vecty.Text(words.Phrase(r.Failed))))
		} else {
			right := "–"
			if r.Run.Test.Total > 0 && r.Run.Settings.Task() == plane.Classify {
				right = words.Percent(r.Run.Test.Accuracy())
			}
			note := ""
			switch {
			case r.Run.Diverged:
				note = diverged.Say()
			case i == best:
				note = bestLabel.Say()
			}
			charted = append(charted, r.Run.Charted(r.Value, i))
			cells = append(cells, elem.TableData(run.Canvas(Picture(i), "")), ui.Cell(run.Cost(r.Run.Training)), ui.Cell(run.Cost(r.Run.Test)), ui.Cell(right), elem.TableData(vecty.Text(note)))
		}
		rows = append(rows, elem.TableRow(vecty.Markup(vecty.Key(i), vecty.ClassMap{"best": i == best}), cells))
	}
	for _, name := range []string{v.Label(s.Over), outputColumn.Say(), costColumn.Say(), testColumn.Say(), rightColumn.Say(), ""} {
		heads = append(heads, ui.ColumnHead(name))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("results")),
		run.Chart(charted, chartLabel.Say(v.Label(s.Over))),
		elem.Div(vecty.Markup(vecty.Class("runlist"), vecty.Attribute("tabindex", 0), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", resultsLabel.Say())),
			elem.Table(elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows))),
	)
}

// pictures is what the keys of pictures begin with.
const pictures = "sweep-"

// Picture is the key of the picture of a result.
func Picture(i int) string { return pictures + strconv.Itoa(i) }

// Find returns the run with this key of a picture, or nil.
func (s *State) Find(key string) *run.Run {
	number, ours := strings.CutPrefix(key, pictures)
	if i, err := strconv.Atoi(number); ours && err == nil && i >= 0 && i < len(s.Results) {
		return s.Results[i].Run
	}
	return nil
}

// best returns the index of the result with the lowest cost, on the test points if there are some, or -1 until there are two.
func (s *State) best() int {
	best, count := -1, 0
	cost := func(r Result) float64 {
		if r.Run.Test.Total > 0 {
			return r.Run.Test.Cost
		}
		return r.Run.Training.Cost
	}
	for i, r := range s.Results {
		if r.Run == nil || r.Run.Diverged {
			continue
		}
		if count++; best < 0 || cost(r) < cost(s.Results[best]) {
			best = i
		}
	}
	if count < 2 {
		return -1
	}
	return best
}
