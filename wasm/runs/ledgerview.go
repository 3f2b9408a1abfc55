package runs

import (
	"slices"
	"strings"
	"time"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/notebook"
	"inkling/wasm/archive"
	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Section shows all kept runs, and below them the sweep.
func (p *View) Section(sweep vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	l := &p.State.Ledger
	return elem.Section(
		vecty.Markup(vecty.Class("ledger"), vecty.Attribute("aria-labelledby", "runs-title")),
		elem.Heading2(vecty.Markup(prop.ID("runs-title")), vecty.Text(runsHeading.Say())),
		elem.Div(vecty.Markup(vecty.Class("stack")),
			p.NotKept("help"),
			vecty.If(len(l.Unreadable) > 0, p.unreadable()),
			p.runTable(),
			p.runActions(),
			l.Notice.Alert("ledgernotice"),
			sweep,
		),
	)
}

// NotKept says why the browser does not keep runs, in a paragraph of this class, or nothing.
func (p *View) NotKept(class string) vecty.ComponentOrHTML {
	text := p.State.Ledger.NotKept
	if text == "" {
		return nil
	}
	return elem.Paragraph(vecty.Markup(vecty.Class(class), vecty.Attribute("role", "status")), vecty.Text(text))
}

// unreadable lists the records that cannot be read.
func (p *View) unreadable() vecty.ComponentOrHTML {
	var items vecty.List
	for _, s := range p.State.Ledger.Unreadable {
		items = append(items, elem.ListItem(vecty.Text(strangeRun.Say(ui.Shorten(s.ID), s.Why))))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("strange")),
		elem.Paragraph(vecty.Text(strangeRuns.Say())),
		elem.UnorderedList(items),
		ui.Button(deleteStrangeLabel.Say(), true, func() { p.Send(DeleteUnreadable{}) }),
	)
}

// runTable shows the runs, newest first.
func (p *View) runTable() vecty.ComponentOrHTML {
	s := p.State
	if len(s.Ledger.Runs) == 0 {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(noRuns.Say()))
	}
	var heads, rows vecty.List
	for _, name := range runHeads {
		heads = append(heads, ui.ColumnHead(name.Say()))
	}
	charted := map[string]*chart.Run{}
	for _, line := range p.Charted {
		charted[line.Key] = &line
	}
	for _, r := range slices.Backward(s.Ledger.shown()) {
		row := s.row(r)
		if line := charted[r.ID]; line != nil && !line.Hidden {
			row.Tag, row.Colour = line.Tag(), line.Colour()
		}
		rows = append(rows, &runRow{Row: row, Run: r, Send: p.Send})
	}
	return elem.Div(
		vecty.Markup(vecty.Class("runlist"), vecty.Attribute("tabindex", 0), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", tableLabel.Say())),
		elem.Table(
			vecty.Markup(vecty.Class("kept-runs")),
			elem.TableHead(elem.TableRow(heads)),
			elem.TableBody(rows),
		),
		p.moreRuns(),
	)
}

// newest is how many runs the table shows at first.
const newest = 40

// shown returns the runs of the table, oldest first.
func (l *Ledger) shown() []*run.Run {
	if n := len(l.Runs); !l.All && n > newest {
		return l.Runs[n-newest:]
	}
	return l.Runs
}

// moreRuns shows the button that switches between the newest and all runs.
func (p *View) moreRuns() vecty.ComponentOrHTML {
	l := &p.State.Ledger
	switch {
	case len(l.Runs) <= newest:
		return nil
	case l.All:
		return ui.Button(showNewestLabel.Say(), true, func() { p.Send(ShowAllRuns{false}) })
	}
	return ui.Button(showAllLabel.Say(len(l.Runs)), true, func() { p.Send(ShowAllRuns{true}) })
}

var runHeads = []words.M{inChartsColumn, runColumn, settingsColumn, epochsColumn, bestColumn, lastColumn, timeColumn, stateColumn}

// A row is the content of a run's row in the table.
type row struct {
	Name, Settings, Epochs, Best, Last, Time, State string
	Shown, Chosen, Renaming                         bool

	Tag    string // the label of its lines in the charts, or ""
	Colour chart.Colour
}

func (s *State) row(r *run.Run) row {
	return row{
		Name: r.Name, Settings: r.Short(), Epochs: epochsDone.Say(len(r.Epochs), r.Settings.Epochs),
		Best: run.Count(r.Best()), Last: run.Count(r.Last()), Time: run.Duration(r.Seconds), State: s.StateOf(r),
		Shown: !r.Hidden, Chosen: s.AtLength() == r, Renaming: s.Ledger.Renaming == r,
	}
}

// A runRow is a row of the table. It is rendered only when its content changes.
type runRow struct {
	vecty.Core
	Row  row       `vecty:"prop"`
	Run  *run.Run  `vecty:"prop"`
	Send func(Msg) `vecty:"prop"`
}

// Key identifies the row among its siblings.
func (r *runRow) Key() interface{} { return r.Run.ID }

// SkipRender reports whether the content is the same.
func (r *runRow) SkipRender(prev vecty.Component) bool {
	p := prev.(*runRow)
	return r.Row == p.Row && r.Run == p.Run
}

// Render shows the row.
func (r *runRow) Render() vecty.ComponentOrHTML {
	cell := func(i int, text string, m ...vecty.Applyer) vecty.ComponentOrHTML {
		return elem.TableData(vecty.Markup(vecty.Data("label", runHeads[i].Say())), vecty.Markup(m...), vecty.Text(text))
	}
	verbatim := ui.Verbatim()
	return elem.TableRow(
		vecty.Markup(vecty.ClassMap{"chosen": r.Row.Chosen}),
		elem.TableData(vecty.Markup(vecty.Data("label", runHeads[0].Say())), elem.Div(vecty.Markup(vecty.Class("charted")), elem.Input(vecty.Markup(
			prop.Type(prop.TypeCheckbox), prop.Checked(r.Row.Shown), vecty.Attribute("aria-label", showInChartsLabel.Say(r.Row.Name)),
			event.Change(func(e *vecty.Event) { r.Send(HideRun{r.Run, !e.Target.Get("checked").Bool()}) }),
		)), r.tag())),
		elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), r.name()),
		cell(2, r.Row.Settings, verbatim), cell(3, r.Row.Epochs, verbatim), cell(4, r.Row.Best, verbatim),
		cell(5, r.Row.Last, verbatim), cell(6, r.Row.Time, verbatim), cell(7, r.Row.State),
	)
}

// tag shows the label of the run's lines in the charts.
func (r *runRow) tag() vecty.ComponentOrHTML {
	return elem.Span(
		vecty.Markup(vecty.Class("tag"), ui.Hidden(), ui.Verbatim(), vecty.Style("color", "light-dark("+r.Row.Colour.Light+", "+r.Row.Colour.Dark+")")),
		vecty.Text(r.Row.Tag),
	)
}

// name shows the run's name: as a button that chooses the run, or as a field to rename it.
func (r *runRow) name() vecty.ComponentOrHTML {
	if !r.Row.Renaming {
		return elem.Button(
			vecty.Markup(vecty.Key("name"), vecty.Class("choose"), ui.Verbatim(), prop.Type(prop.TypeButton), vecty.Attribute("aria-pressed", r.Row.Chosen),
				event.Click(func(*vecty.Event) { r.Send(ChooseRun{r.Run}) })),
			vecty.Text(r.Row.Name),
		)
	}
	return elem.Form(
		vecty.Markup(vecty.Key("form"), event.Submit(func(e *vecty.Event) {
			r.Send(RenameRun{r.Run, e.Target.Call("querySelector", "input").Get("value").String()})
		}).PreventDefault()),
		elem.Input(vecty.Markup(
			// As an attribute: the property would be set again whenever the run's numbers change,
			// and overwrite what is being typed.
			prop.ID(renameID), prop.Type(prop.TypeText), vecty.Attribute("value", r.Row.Name), vecty.Attribute("aria-label", renameFieldLabel.Say()),
			vecty.Attribute("maxlength", archive.MostName), vecty.Attribute("autocomplete", "off"),
			event.KeyDown(func(e *vecty.Event) {
				if e.Get("key").String() == "Escape" {
					r.Send(BeginRename{})
				}
			}),
			event.Blur(func(e *vecty.Event) { r.Send(EndRename{r.Run, e.Target.Get("value").String()}) }),
		)),
	)
}

// runActions shows the actions for the chosen run.
func (p *View) runActions() vecty.ComponentOrHTML {
	s := p.State
	r := s.AtLength()
	l := &s.Ledger
	more := vecty.List{}
	if n := len(s.hiddenRuns()); n > 1 {
		more = append(more, ui.Button(deleteHiddenLabel.Say(n), true, func() { p.Send(DeleteHidden{}) }))
	}
	if n := len(s.interrupted()); n > 1 {
		more = append(more, ui.Button(goOnAllLabel.Say(n), !s.Busy(), func() { p.Send(ResumeAll{}) }))
	}
	if len(l.deleted) > 0 {
		more = append(more, ui.Button(undoDeleteLabel.Say(), true, func() { p.Send(UndoDelete{}) }))
	}
	if r.ID == "" {
		return elem.Div(vecty.Markup(vecty.Class("runactions")), more)
	}
	act := func(m Msg) func() { return func() { p.Send(m) } }
	still := !s.Live(r) && !r.Elsewhere
	why := s.env.Form.Barred(r.Settings)
	return elem.Div(
		vecty.Markup(vecty.Class("runactions"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", r.Name)),
		elem.Paragraph(vecty.Text(p.about(r))),
		ui.BarredButton(repeatLabel.Say(), why, !s.Busy(), act(RepeatRun{r})),
		ui.BarredButton(varyLabel.Say(), why, true, act(VaryRun{r})),
		vecty.If(still && r.Trainable(), ui.BarredButton(trainOnLabel.Say(), s.barredOnward(r), !s.Busy(), act(TrainOn{Run: r}))),
		vecty.If(still && r.State.Resumable(), ui.BarredButton(goOnLabel.Say(), why, true, act(ResumeRun{r}))),
		ui.Button(renameLabel.Say(), true, act(BeginRename{r})),
		ui.Button(saveCSVLabel.Say(), len(r.Epochs) > 0, act(SaveRun{r, run.AsCSV})),
		ui.Button(saveJSONLabel.Say(), true, act(SaveRun{r, run.AsJSON})),
		ui.BarredButton(saveNotebookLabel.Say(), whyNoNotebook(r), true, act(SaveRun{r, run.AsNotebook})),
		ui.Button(deleteLabel.Say(), still, act(DeleteRun{r})),
		more,
	)
}

// whyNoNotebook says why a run cannot be saved as a notebook, or returns "".
func whyNoNotebook(r *run.Run) string {
	if err := notebook.Check(r.Settings); err != nil {
		return words.Error(err)
	}
	if _, ok := r.Receipt(); !ok {
		return notRepeatable.Say()
	}
	return ""
}

// begun says when a run began.
func begun(t time.Time) string {
	year, month, day := t.Date()
	hour, minute, _ := t.Clock()
	return begunAt.Say(day, months[month-1], year, hour, minute)
}

// about describes the chosen run.
func (p *View) about(r *run.Run) string {
	list := []string{runBegun.Say(r.Name, begun(r.Began.Local()))}
	if r.Weights != "" {
		list = append(list, runWeights.Say(r.Weights))
	}
	switch {
	case p.State.env.Reader == ReaderOf(r):
		list = append(list, runReads.Say())
	case r.State == archive.Ended && r.Bytes == 0 && r.Phase == proto.Finished:
		list = append(list, runNetworkDropped.Say())
	}
	return strings.Join(list, "; ") + "."
}
