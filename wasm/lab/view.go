package lab

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/address"
	"inkling/wasm/alone"
	"inkling/wasm/browse"
	"inkling/wasm/charts"
	"inkling/wasm/coach"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/hints"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/photo"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/share"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// A Page is the whole page. It and its parts only show the state; what a visitor does is passed to
// Send as a Msg.
type Page struct {
	vecty.Core
	State *State
	Send  func(Msg)

	// Canvases and charts are drawn outside the virtual DOM. These functions are called when their
	// nodes are in the document.
	PadMounts     pad.Mounts
	PlotMounts    charts.Mounts
	TilesMounted  func(node vecty.SyscallJSValue)
	MeanMounted   func(class int, node vecty.SyscallJSValue)
	SampleMounted func(class int, node vecty.SyscallJSValue)
	PressFile     func(id string) // presses a file field
	PhotoMounted  func(step, digit int, node vecty.SyscallJSValue)
	HandMounted   func(d *hand.Drawing, node vecty.SyscallJSValue)
	BatchMounted  func(image int, node vecty.SyscallJSValue)
	InsideMounted func(name string, node vecty.SyscallJSValue)
	StageMounted  func(s *proto.Climbed, node vecty.SyscallJSValue)
}

// Render shows the page.
func (p *Page) Render() vecty.ComponentOrHTML {
	return elem.Main(
		vecty.Markup(prop.ID("app")),
		ui.AddressNotice(p.State.Address.NotFound, p.State.Address.Problems, func() { p.Send(address.DismissProblems{}) }),
		ui.AuthorsNote(p.State.Address.Note),
		p.view(Lab, p.lab),
		p.view(Share, p.share),
		p.hints().Status(),
	)
}

// limited shows a piece, locked or not at all if the address says so.
func (p *Page) limited(name string, piece vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return ui.Limited(&p.State.Address, name, piece)
}

// drawing shows the pad and what it reads.
func (p *Page) drawing() vecty.ComponentOrHTML {
	v := p.padView()
	v.Prompt = p.handView().Prompt()
	v.PadTip, v.BreakTip = p.hints().At(hints.Pad), p.hints().At(hints.Break)
	return v.Section(p.limited("reader", p.reader()), p.files(), p.photoLink())
}

// photoLink leads from the pad to digits in a picture.
func (p *Page) photoLink() vecty.ComponentOrHTML {
	if p.State.Frame != nil || !p.State.shows("photo") {
		return nil
	}
	return elem.Anchor(vecty.Markup(vecty.Class("photolink"), prop.Href(Route{Lab, "photo"}.Hash())), vecty.Text(photo.Link.Say()))
}

// photo shows digits in a picture.
func (p *Page) photo() vecty.ComponentOrHTML {
	v := &photo.View{State: &p.State.Photo, Env: p.State.photoEnv(), Send: func(m photo.Msg) { p.Send(m) }, Press: p.PressFile, Mounted: p.PhotoMounted}
	return v.Section()
}

func (p *Page) files() vecty.ComponentOrHTML {
	v := &files.View{ID: alone.FilesID, State: &p.State.Files, Env: p.State.filesEnv(), Send: func(m files.Msg) { p.Send(m) }}
	return v.Details()
}

func (p *Page) padView() *pad.View {
	return &pad.View{State: &p.State.Pad, Env: p.State.padEnv(), Limits: &p.State.Address, Send: func(m pad.Msg) { p.Send(m) }, Mounts: p.PadMounts, Bench: p.State.Frame == nil}
}

// hand shows the data sets that the visitor draws, and training on them.
func (p *Page) hand() vecty.ComponentOrHTML {
	return p.handView().Section()
}

func (p *Page) handView() *hand.View {
	s := p.State
	v := &hand.View{State: &s.Hand, Env: s.handEnv(), Send: func(m hand.Msg) { p.Send(m) }, Pictures: p.HandMounted}
	if mistakes := findPlace("mistakes"); s.Frame == nil && !mistakes.hidden(&s.Address) {
		v.Mistakes = Route{Lab, mistakes.name}.Hash()
	}
	return v
}

// inside shows the inside of the active network. It also follows the pen, though not each of its
// movements.
func (p *Page) inside() vecty.ComponentOrHTML {
	return &ui.Still{Revision: p.State.revisions.loading() + p.State.Inside.Revision(), Show: p.insideSection}
}

func (p *Page) insideSection() vecty.ComponentOrHTML {
	sketch := p.padView()
	v := &inside.View{
		State: &p.State.Inside, Send: func(m inside.Msg) { p.Send(m) },
		Readers: p.State.readers(), Hint: sketch.Hint(), Refusal: sketch.Refusal(true),
		ChooseReader: func(key string) { p.Send(ChooseReader{key}) },
		Locked:       p.State.Address.Locks("inside"), Bench: p.State.Frame == nil,
		Layers: p.layers(), LeaveDraft: func() { p.Send(LeaveDraft{}) },
		ClearPad: func() { p.Send(pad.Clear{}) },
		GoToPad:  func() { p.Send(WantPad{}) },
		Mounted:  p.InsideMounted, StageMounted: p.StageMounted,
	}
	return v.Section()
}

// images shows the images that networks are trained and tested on.
func (p *Page) images() vecty.ComponentOrHTML {
	v := &browse.View{
		State: &p.State.Browse, Env: p.State.browseEnv(), Send: func(m browse.Msg) { p.Send(m) },
		GoToPad:      func() { p.Send(WantPad{}) },
		TilesMounted: p.TilesMounted, MeanMounted: p.MeanMounted,
	}
	if p.State.opensData() {
		own := &owndata.View{
			State: &p.State.OwnData, Env: p.State.ownDataEnv(), Send: func(m owndata.Msg) { p.Send(m) },
			Press: p.PressFile, Mounted: p.SampleMounted,
		}
		if p.State.shows("hand") {
			own.Draw = Route{Lab, "hand"}.Hash()
		}
		v.Own = own.Section()
	}
	return v.Section()
}

// charts shows cost and accuracy of the runs.
func (p *Page) charts() vecty.ComponentOrHTML { return p.chartsView().Section() }

func (p *Page) chartsView() *charts.View {
	return &charts.View{
		State: &p.State.Charts, Env: p.State.chartsEnv(), Send: func(m charts.Msg) { p.Send(m) },
		Hide: func(key string, hide bool) {
			if r := p.State.Runs.Ledger.Find(key); r != nil {
				p.Send(runs.HideRun{Run: r, Hidden: hide})
			}
		},
		Mounts: p.PlotMounts,
	}
}

// histograms shows the distribution of the network's numbers during training.
func (p *Page) histograms() vecty.ComponentOrHTML {
	v := &histograms.View{State: &p.State.Histograms, Findings: &p.State.Runs.AtLength().Findings, Send: func(m histograms.Msg) { p.Send(m) }, Bench: p.State.Frame == nil}
	return v.Section()
}

// runs returns the view of the runs.
func (p *Page) runs() *runs.View {
	s := p.State
	s.Runs.See(s.runsEnv())
	return &runs.View{State: &s.Runs, Limits: &s.Address, Send: func(m runs.Msg) { p.Send(m) }, Charted: s.series(), Mounted: p.BatchMounted}
}

// ledger shows the kept runs and the sweeps.
func (p *Page) ledger() vecty.ComponentOrHTML {
	s, v := p.State, p.runs()
	sweeps := &sweep.View{State: &s.Sweep, Env: s.sweepEnv(), Send: func(m sweep.Msg) { p.Send(m) }, Buttons: v.SweepButtons(), Results: v.SweepResults()}
	return v.Section(sweeps.Section())
}

// controls shows the settings and the buttons of training.
func (p *Page) controls() vecty.ComponentOrHTML {
	form, v := p.form(), p.runs()
	still := func(show func() vecty.ComponentOrHTML) vecty.ComponentOrHTML {
		return &ui.Still{Revision: p.State.revisions.neither(), Show: show}
	}
	return elem.Form(
		p.submits("controls"),
		still(form.Presets),
		still(form.Fields),
		still(func() vecty.ComponentOrHTML { return form.More(nil, v.Abreast()) }),
		still(p.size),
		p.limited("buttons", v.Buttons()),
		p.limited("speed", v.Speed()),
		p.State.Runs.Notice.Alert(),
	)
}

// submits makes an element the form of the settings: Train and Enter begin a run.
func (p *Page) submits(class ...string) vecty.MarkupList {
	return vecty.Markup(prop.ID(runs.FormID), vecty.Class(class...), vecty.Attribute("novalidate", ""),
		event.Submit(func(*vecty.Event) { p.Send(runs.Press{Do: &proto.Train{}}) }).PreventDefault())
}

// size shows the size of the network to train, and how long a run takes.
func (p *Page) size() vecty.ComponentOrHTML {
	time := ""
	if chosen, ok := p.State.Form.Settings(); ok {
		time = p.State.Estimate.Sentence(chosen, p.State.Charts.Measure)
	}
	return p.form().Size(time, p.State.Plain)
}

// strip shows the settings in a row, on the workbench.
func (p *Page) strip() vecty.ComponentOrHTML {
	form := p.form()
	return elem.Form(
		p.submits("settings"),
		form.Presets(),
		form.Fields(),
		form.More(p.size(), p.runs().Abreast()),
	)
}

// run shows the buttons and the progress of training, on the workbench.
func (p *Page) run() vecty.ComponentOrHTML {
	v := p.runs()
	return elem.Section(
		vecty.Markup(vecty.Class("train", "controls"), vecty.Attribute("aria-labelledby", "train-title")),
		elem.Heading2(vecty.Markup(prop.ID("train-title"), vecty.Class("unseen")), vecty.Text(trainHeading.Say())),
		p.tipped(hints.Run, p.limited("buttons", v.Buttons())),
		p.limited("speed", v.Speed()),
		v.Changed(),
		p.State.Runs.Notice.Alert(),
		v.NotKept("notice"),
		v.Bar(),
		v.Figures(),
		p.limited("chart", p.chartsView().Compact()),
		p.limited("coach", p.coachView().Sentence()),
	)
}

// batch shows the last mini-batch, on the workbench.
func (p *Page) batch() vecty.ComponentOrHTML {
	content := p.runs().MiniBatch()
	if content == nil {
		content = elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(noBatch.Say()))
	}
	return elem.Section(
		vecty.Markup(vecty.Attribute("aria-labelledby", "batch-title")),
		elem.Heading2(vecty.Markup(prop.ID("batch-title")), vecty.Text(batchLabel.Say())),
		content,
	)
}

// log shows a run as text, on the workbench.
func (p *Page) log() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("stack"), vecty.Attribute("aria-labelledby", "log-title")),
		elem.Heading2(vecty.Markup(prop.ID("log-title")), vecty.Text(logTitle.Say())),
		p.runs().Log(),
	)
}

// training shows the settings and the progress of training.
func (p *Page) training() vecty.ComponentOrHTML {
	return elem.Section(
		vecty.Markup(vecty.Class("train"), vecty.Attribute("aria-labelledby", "train-title")),
		elem.Heading2(vecty.Markup(prop.ID("train-title")), vecty.Text(trainHeading.Say())),
		elem.Div(vecty.Markup(vecty.Class("columns")), p.controls(), p.runs().Progress(p.limited("chart", p.charts()), p.limited("coach", p.coach()))),
		p.limited("histograms", p.histograms()),
	)
}

// share shows what is composed, and how to copy it.
func (p *Page) share() vecty.ComponentOrHTML {
	v := &share.View{State: &p.State.Share, Env: p.State.shareEnv(), Send: func(m share.Msg) { p.Send(m) }, Control: p.pieceControl}
	return v.Section()
}

// pieceControl returns the control of a setting, a preset or the active network; nil for other
// pieces.
func (p *Page) pieceControl(piece ui.Piece, id string, given *recipe.Settings, done func()) vecty.ComponentOrHTML {
	s := p.State
	settled := given != nil
	choice := func(chosen string, send func(text string) Msg, options vecty.List) vecty.ComponentOrHTML {
		return elem.Select(vecty.Markup(prop.ID(id), prop.Value(chosen), prop.Disabled(settled), event.Change(func(e *vecty.Event) {
			p.Send(send(e.Target.Get("value").String()))
			done()
		})), options)
	}
	f, isSetting := recipe.FindField(piece.Name)
	switch {
	case piece.Name == "preset":
		return choice(s.Form.Preset, func(text string) Msg { return settings.ChoosePreset{Key: text} }, s.Form.PresetOptions())
	case piece.Name == "reader":
		settled = s.Address.Locks("reader")
		return choice(s.Reader, func(text string) Msg { return ChooseReader{text} }, s.readers())
	case !isSetting, !s.Form.Offered(f, s.Sets):
		return nil
	}
	text := s.Form.Text[f.Key]
	if settled {
		text = f.Text(*given)
	}
	settled = settled || s.Form.Holds(f)
	edit := func(text string) Msg { return settings.Edit{Field: f, Text: text} }
	switch f.Kind {
	case recipe.Choice:
		return choice(text, edit, ui.Choices(f, text))
	case recipe.Folder:
		return choice(text, edit, settings.DataOptions(s.Sets, text))
	}
	return elem.Input(
		vecty.Markup(prop.ID(id), prop.Value(text), prop.Disabled(settled), vecty.Attribute("aria-describedby", id+"-help"), vecty.Attribute("aria-invalid", s.Form.Errors()[f.Key] != ""),
			event.Input(func(e *vecty.Event) { p.Send(edit(e.Target.Get("value").String())) }),
			event.Change(func(*vecty.Event) { done() })),
		ui.Typed(ui.Keyboard(f.Kind)),
	)
}

// coach shows what goes wrong in the run, and what to try.
func (p *Page) coach() vecty.ComponentOrHTML { return p.coachView().Section() }

func (p *Page) coachView() *coach.View {
	return &coach.View{
		Env: p.State.coachEnv(), Send: func(m coach.Msg) { p.Send(m) },
		Barred: func(s recipe.Settings) string { return p.State.Form.Barred(s) },
	}
}

// form returns the view of the settings.
func (p *Page) form() *settings.View {
	s := p.State
	v := &settings.View{State: &s.Form, Limits: &s.Address, Sets: s.Sets, Send: func(m settings.Msg) { p.Send(m) }, Bench: s.Frame == nil}
	if shape, known := s.chosenShape(s.Form.Text["data"]); known {
		v.Shape = &shape
	}
	return v
}
