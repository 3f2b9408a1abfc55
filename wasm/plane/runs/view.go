package runs

import (
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/plane"
	"inkling/wasm/plane/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Env is what the feature needs of the page.
type Env struct {
	Setting   func(key, value string) string // a setting in words
	Present   func() *run.Run                // the network that is shown, or nil
	PresentID int                            // the ID with which it is kept, or 0
}

// A View shows the feature.
type View struct {
	State      *State
	Env        Env
	Send       func(Msg)
	Comparison *Comparison
}

// renameID is the ID of the field for the name.
const renameID = "plane-run-name"

// Section shows the kept runs.
func (v *View) Section(more ...vecty.MarkupOrChild) *vecty.HTML {
	s := v.State
	content := []vecty.MarkupOrChild{
		vecty.Markup(vecty.Class("runs-of-plane"), vecty.MarkupIf(s.Open, vecty.Attribute("open", "")),
			event.Toggle(func(e *vecty.Event) { v.Send(Toggle{e.Target.Get("open").Bool()}) })),
		elem.Summary(elem.Heading2(vecty.Text(heading.Say())), elem.Span(vecty.Markup(vecty.Class("count"), ui.Verbatim()), vecty.Text(strconv.Itoa(len(s.Runs))))),
		vecty.If(s.NotKept, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(notKept.Say()))),
		v.table(),
		s.Notice.Alert("runs-notice"),
		v.actions(),
		v.Comparison,
		v.repeat(),
	}
	return elem.Details(append(content, more...)...)
}

func (v *View) table() *vecty.HTML {
	s := v.State
	if len(s.Runs) == 0 {
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(noRuns.Say()))
	}
	var heads, rows vecty.List
	for _, name := range []words.M{compareColumn, outputColumn, nameColumn, ownColumn, epochsColumn, costColumn, testColumn, rightColumn} {
		heads = append(heads, ui.ColumnHead(name.Say()))
	}
	keys := Differing(s.Runs)
	for i := len(s.Runs) - 1; i >= 0; i-- {
		rows = append(rows, v.row(s.Runs[i], keys))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("runlist"), vecty.Attribute("tabindex", 0), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", tableLabel.Say())),
		elem.Table(elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows)),
	)
}

// Differing returns the keys of the settings in which the runs differ.
func Differing(list []*run.Run) (keys []string) {
	for _, key := range plane.Keys() {
		for _, r := range list {
			if r.Settings.Get(key) != list[0].Settings.Get(key) {
				keys = append(keys, key)
				break
			}
		}
	}
	return keys
}

func (v *View) row(r *run.Run, keys []string) *vecty.HTML {
	s, name := v.State, NameOf(r)
	var own []string
	for _, key := range keys {
		own = append(own, v.Env.Setting(key, r.Settings.Get(key)))
	}
	settings := strings.Join(own, "; ")
	if settings == "" {
		settings = noneDiffers.Say()
	}
	place := s.place(r.ID)
	return elem.TableRow(
		vecty.Markup(vecty.Key(r.ID), vecty.ClassMap{"chosen": s.Chosen == r.ID}),
		elem.TableData(elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(place > 0), vecty.Attribute("aria-label", compareLabel.Say(name)),
			event.Change(func(e *vecty.Event) { v.Send(Compare{r.ID, e.Target.Get("checked").Bool()}) }))), vecty.If(place > 0, run.Tag(place))),
		elem.TableData(run.Canvas(strconv.Itoa(r.ID), "")),
		elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Class("choose"), ui.Verbatim(), vecty.Attribute("aria-pressed", strconv.FormatBool(s.Chosen == r.ID)),
				event.Click(func(*vecty.Event) { v.Send(Choose{r.ID}) })), vecty.Text(name))),
		ui.Cell(settings), ui.Cell(epochs(r)), ui.Cell(run.Cost(r.Training)), ui.Cell(run.Cost(r.Test)), ui.Cell(correct(r)),
	)
}

// place returns where a run is in the comparison, from 1, or 0.
func (s *State) place(id int) int {
	for i, other := range s.Compared {
		if other == id {
			return i + 1
		}
	}
	return 0
}

func epochs(r *run.Run) string {
	text := words.Thousands(r.Epochs)
	if r.Batches > 0 {
		text += " + " + strconv.Itoa(r.Batches)
	}
	switch {
	case r.Diverged:
		text += ", " + divergedState.Say()
	case r.Altered:
		text += ", " + alteredState.Say()
	}
	return text
}

// correct returns the fraction of the test points that are answered correctly.
func correct(r *run.Run) string {
	if r.Test.Total == 0 || r.Settings.Task() == plane.Fit {
		return "–"
	}
	return words.Percent(r.Test.Accuracy())
}

// actions are the buttons for the chosen run.
func (v *View) actions() *vecty.HTML {
	s := v.State
	undo := vecty.If(len(s.deleted) > 0, ui.Button(undoLabel.Say(), true, func() { v.Send(Undo{}) }))
	r := s.Find(s.Chosen)
	if r == nil {
		return elem.Div(vecty.Markup(vecty.Class("buttons")), undo)
	}
	why := ""
	if !r.Repeatable() {
		why = notRepeatable.Say()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", NameOf(r))),
		vecty.If(s.Renaming, v.nameField(r)),
		ui.Button(openLabel.Say(), true, func() { v.Send(OpenRun{}) }),
		ui.BarredButton(repeatLabel.Say(), why, true, func() { v.Send(RepeatRun{}) }),
		ui.BarredButton(copyLabel.Say(), why, true, func() { v.Send(CopyLine{}) }),
		ui.Button(renameLabel.Say(), true, func() { v.Send(BeginRename{}) }),
		ui.Button(deleteLabel.Say(), true, func() { v.Send(Delete{}) }),
		undo,
		vecty.If(why != "", elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(why))),
	)
}

func (v *View) nameField(r *run.Run) *vecty.HTML {
	return elem.Form(
		vecty.Markup(vecty.Class("field"), event.Submit(func(e *vecty.Event) {
			v.Send(Rename{e.Target.Call("querySelector", "input").Get("value").String()})
		}).PreventDefault()),
		elem.Input(vecty.Markup(prop.ID(renameID), prop.Type(prop.TypeText), vecty.Attribute("value", NameOf(r)), vecty.Attribute("aria-label", nameLabel.Say()),
			vecty.Attribute("maxlength", MostName), vecty.Attribute("autocomplete", "off"),
			event.KeyDown(func(e *vecty.Event) {
				if e.Get("key").String() == "Escape" {
					v.Send(BeginRename{})
				}
			}))),
		ui.SubmitButton(renameLabel.Say(), true),
	)
}

// repeat shows the line of the chosen run, and takes those of others.
func (v *View) repeat() *vecty.HTML {
	s := v.State
	r := &s.Repeat
	verdict, same := r.verdict()
	wrong := ""
	if r.Wrong != nil {
		wrong = r.Wrong()
	}
	var own vecty.ComponentOrHTML
	if chosen := s.Find(s.Chosen); chosen != nil && chosen.Repeatable() {
		own = area("plane-own-line", ownLineLabel.Say(NameOf(chosen)), prop.Value(chosen.Line.String()), vecty.Attribute("readonly", ""))
	}
	return elem.Details(
		vecty.Markup(vecty.Class("repeat")),
		elem.Summary(vecty.Text(repeatTitle.Say())),
		own,
		elem.Paragraph(vecty.Markup(vecty.Class("help"), vecty.Attribute("role", "status")), vecty.Text(r.Clip.Text)),
		area("plane-line", lineLabel.Say(), prop.Value(r.Text), prop.Placeholder("inkling 1 plane=…"), vecty.Attribute("aria-describedby", "plane-line-wrong"),
			event.Input(func(e *vecty.Event) { v.Send(TypeLine{e.Target.Get("value").String()}) })),
		elem.Paragraph(vecty.Markup(prop.ID("plane-line-wrong"), vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(wrong)),
		elem.Div(vecty.Markup(vecty.Class("buttons")), ui.Button(runLineLabel.Say(), true, func() { v.Send(RunLine{}) })),
		elem.Paragraph(vecty.Markup(vecty.Class("verdict"), vecty.Attribute("role", "status"), vecty.ClassMap{"bad": !same}), vecty.Text(verdict)),
	)
}

func area(id, label string, m ...vecty.Applyer) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(label)),
		elem.TextArea(vecty.Markup(prop.ID(id), vecty.Attribute("rows", "2"), vecty.Attribute("spellcheck", "false"), ui.Verbatim()), vecty.Markup(m...)))
}
