// What each feature sees of the rest of the page.

package lab

import (
	"fmt"
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/browse"
	"inkling/wasm/chart"
	"inkling/wasm/charts"
	"inkling/wasm/coach"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/learn/contents"
	"inkling/wasm/link"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/runs"
	"inkling/wasm/share"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// insideEnv is what looking inside sees of the page.
func (s *State) insideEnv() inside.Env {
	e := inside.Env{
		Reader: s.Reader, Training: s.Reader == runs.Key, Missing: s.Missing[s.Reader],
		Data: s.readerData(), Drawable: s.drawable(), Pad: sight{&s.Pad},
		Busy: s.Runs.Busy(), Learning: s.Runs.Phase() == proto.Training, ExamData: s.examData(),
	}
	if m := s.Networks[s.Reader]; m != nil {
		e.Model = m.Model
	}
	e.ExamName, e.Testable = s.setName(e.ExamData), s.testable(e.ExamData)
	return e
}

// histogramsEnv is what the histograms see of the page.
func (s *State) histogramsEnv() histograms.Env {
	slot, _ := s.Runs.InSlot(s.Runs.AtLength())
	return histograms.Env{Slot: slot, Slots: len(s.Runs.Slots)}
}

// A sight is what the network reads, for looking inside.
type sight struct{ *pad.State }

// Seen returns the pixels.
func (p sight) Seen() []byte { return p.Image }

// Times tells how often they may have become others.
func (p sight) Times() int { return p.Reads }

// examData is the folder of the data set whose test images the network that reads
// is to answer: that which it learned from, where the site has it.
func (s *State) examData() string {
	if m := s.Networks[s.Reader]; m != nil && s.checkData(m.Settings.Data) == nil && s.Sets != nil {
		return m.Settings.Data
	}
	return dataset.DefaultFolder
}

// testable reports whether the test images are in the worker.
func (s *State) testable(data string) bool {
	r := s.Runs.Slots[0]
	if s.Reader == runs.Key {
		return r.Using == nil && r.Phase != proto.Idle && r.Phase != proto.Fetching
	}
	return s.Browse.Here(data)
}

// shareEnv is what the author's composing sees of the page.
func (s *State) shareEnv() share.Env {
	e := share.Env{Base: s.Base, Parts: parts(), Pieces: s.offeredPieces(), Settings: link.Of(s.Form.Text), Wrong: s.Form.Errors, Strokes: s.Pad.Strokes}
	e.Settings.Reader = s.publicReader()
	for _, p := range contents.Pages {
		e.Parts = append(e.Parts, share.Part{View: "learn/" + p.Name, Title: p.English})
	}
	shown := s.Runs.AtLength()
	if made, ok := shown.Receipt(); ok {
		e.Run = &share.Run{Name: shown.Name, Score: run.CountOf(*shown.Last()).String(), Link: link.OfRun(made)}
	}
	return e
}

// offeredPieces are those without settings of former links that nothing has.
func (s *State) offeredPieces() []ui.Piece {
	return slices.DeleteFunc(Pieces(), func(p ui.Piece) bool {
		f, ok := recipe.FindField(p.Name)
		return ok && f.Former && !s.Form.Offered(f, s.Sets)
	})
}

// handEnv is what the drawings see of the page.
func (s *State) handEnv() hand.Env {
	e := hand.Env{
		Strokes: s.Pad.Strokes, Reader: s.Reader, Here: s.Reader == runs.Key,
		Digits: s.drawable() && s.readsDigits(), Score: s.testScore(), Barred: s.lockedReader(),
	}
	if m := s.Networks[s.Reader]; m != nil {
		e.Model = m.Model
	}
	return e
}

// testScore says how the network that reads does on the test images, if that is
// known.
func (s *State) testScore() string {
	correct, total := 0, 0
	if m := s.Networks[s.Reader]; m != nil {
		correct, total = m.Correct, m.Total
	}
	if epochs := s.Runs.Slots[0].Epochs; s.Reader == runs.Key && len(epochs) > 0 {
		last := epochs[len(epochs)-1]
		correct, total = last.Correct, last.Total
	}
	if total == 0 {
		return ""
	}
	return fmt.Sprintf("%s of %s's test images", ui.Percent(float64(correct)/float64(total)), s.readerData().Name)
}

// browseEnv is what the images of the data see of the page.
func (s *State) browseEnv() browse.Env {
	e := browse.Env{Name: s.setName(s.Browse.Folder), Awaited: s.Runs.Slots[0].Phase == proto.Fetching}
	if !s.Runs.Busy() {
		e.Next = s.Form.Text["data"]
	}
	if p := s.Pad.Picture; p != nil {
		e.OnPad = &browse.Picture{Split: p.Split, Number: p.Number, Name: p.Name(), Verdict: s.judge()}
	}
	return e
}

// judge says what the network makes of the image on the pad.
func (s *State) judge() string {
	answer, ok := s.Pad.Answer()
	p := s.Pad.Picture
	switch {
	case !ok || !slices.Equal(p.Classes, s.readerData().Classes):
		return ""
	case answer == p.Label:
		return fmt.Sprintf("The network reads %s: right.", ui.WithArticle(p.Classes[answer]))
	default:
		return fmt.Sprintf("The network reads %s: wrong.", ui.WithArticle(p.Classes[answer]))
	}
}

// chartsEnv is what the charts see of the page.
func (s *State) chartsEnv() charts.Env {
	r := s.Runs.AtLength()
	runs := s.series()
	return charts.Env{Runs: runs, About: s.about(runs), Seconds: r.Seconds, Tested: r.Tested}
}

// series returns the runs that the charts are of. Where the table of runs is not
// shown, those of other visits are left out.
func (s *State) series() []chart.Run { return s.Runs.Charted(s.shows("runs")) }

// about says in a line what runs are shown.
func (s *State) about(runs []chart.Run) string {
	shown := slices.DeleteFunc(slices.Clone(runs), func(r chart.Run) bool { return r.Hidden })
	if len(shown) != 1 {
		return ui.Counted(len(shown), "run")
	}
	r := s.Runs.AtLength()
	if kept := s.Runs.Ledger.Find(shown[0].Key); kept != nil {
		r = kept
	}
	return fmt.Sprintf("%s %s, eta %g, seed %d", s.setName(r.Settings.Data), ui.Shape(r.Settings.Sizes(r.LearnsFrom().Shape())), r.Settings.Eta, r.Settings.Seed)
}

// coachEnv is what the coach sees of the page.
func (s *State) coachEnv() coach.Env {
	const images = 50_000 // of MNIST
	r := s.Runs.AtLength()
	e := coach.Env{
		Run:   coach.Run{Settings: r.Settings, Classes: r.LearnsFrom().Classes, Images: images},
		Signs: r.Findings.Signs, Looked: r.Findings.Measure != nil, Busy: s.Runs.Busy(),
	}
	if r.Loading != nil && r.Loading.Of > 0 {
		e.Images = r.Loading.Of
	}
	return e
}

// filesEnv is what networks in files see of the page. With the network being trained
// goes what its run has come to.
func (s *State) filesEnv() files.Env {
	e := files.Env{Barred: s.lockedReader()}
	if m := s.Networks[s.Reader]; m != nil {
		e.Model = m.Model
	}
	if e.Model != nil && s.Reader == runs.Key && len(s.Runs.Slots[0].Epochs) > 0 {
		whole := *e.Model
		s.Runs.Slots[0].Describe(&whole)
		e.Model = &whole
	}
	return e
}

// lockedReader says why no network but the one that reads can read, or "".
func (s *State) lockedReader() string {
	if s.Address.Locks("reader") {
		return readerLocked
	}
	return ""
}

const readerLocked = "The network that reads is locked here, so no other can take its place."

// sweepEnv is what a sweep sees of the page.
func (s *State) sweepEnv() sweep.Env {
	return sweep.Env{Form: &s.Form, Sets: s.Sets, Busy: s.Runs.Busy()}
}

// runsEnv is what the runs see of the page.
func (s *State) runsEnv() runs.Env {
	return runs.Env{
		Form: &s.Form, Check: s.checkData, SetName: s.setName, Measure: s.Charts.Measure, Workers: s.Sweep.Workers, Line: s.Address.Line,
		Address: func(made receipt.Receipt) string { return s.Base + link.OfRun(made).Hash(Route{Lab, "train"}.Hash()) },
		Reader:  s.Reader, ReaderLocked: s.Address.Locks("reader"), Ready: s.Networks[runs.Key] != nil,
	}
}
