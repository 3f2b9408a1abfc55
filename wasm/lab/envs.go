// This file returns the Env of each feature: its view of the rest of the page.

package lab

import (
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
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/photo"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/runs"
	"inkling/wasm/share"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// insideEnv returns the environment of looking inside.
func (s *State) insideEnv() inside.Env {
	e := inside.Env{
		Reader: s.Reader, Training: s.Reader == runs.Key, Missing: s.Missing[s.Reader],
		Data: s.readerData(), Drawable: s.drawable(), Pad: padPixels{&s.Pad},
		Bench: s.Frame == nil, Draft: s.draft(),
		Busy: s.Runs.Busy(), Learning: s.Runs.Phase() == proto.Training, ExamData: s.examData(),
	}
	if m := s.Networks[s.Reader]; m != nil {
		e.Model = m.Model
	}
	e.ExamName, e.Testable = s.setName(e.ExamData), s.testable(e.ExamData)
	return e
}

// histogramsEnv returns the environment of the histograms.
func (s *State) histogramsEnv() histograms.Env {
	slot, _ := s.Runs.InSlot(s.Runs.AtLength())
	return histograms.Env{Slot: slot, Slots: len(s.Runs.Slots)}
}

// padPixels gives package inside the pixels that the network reads.
type padPixels struct{ *pad.State }

// Seen returns the pixels.
func (p padPixels) Seen() []byte { return p.Image }

// Times returns how often the pixels may have changed.
func (p padPixels) Times() int { return p.Reads }

// examData returns the folder of the data set whose test images the active network is examined on:
// the one that it was trained on, if the site has it.
func (s *State) examData() string {
	if m := s.Networks[s.Reader]; m != nil && s.checkData(m.Settings.Data) == nil && s.Sets != nil {
		return m.Settings.Data
	}
	return dataset.DefaultFolder
}

// testable reports whether the worker has loaded the test images.
func (s *State) testable(data string) bool {
	r := s.Runs.Slots[0]
	if s.Reader == runs.Key {
		return r.Using == nil && r.Phase != proto.Idle && r.Phase != proto.Fetching
	}
	return s.Browse.Here(data)
}

// shareEnv returns the environment of Share.
func (s *State) shareEnv() share.Env {
	e := share.Env{Base: s.Base, Parts: parts(), Pieces: s.offeredPieces(), Settings: link.Of(s.Form.Text), Wrong: s.Form.Errors(), Strokes: s.Pad.Strokes}
	e.Settings.Reader = s.publicReader()
	for _, p := range contents.Pages {
		e.Parts = append(e.Parts, share.Part{View: "learn/" + p.Name, Title: p.Title})
	}
	shown := s.Runs.AtLength()
	if made, ok := shown.Receipt(); ok {
		e.Run = &share.Run{Name: shown.Name, Score: run.CountOf(*shown.Last()).String(), Link: link.OfRun(made)}
	}
	return e
}

// offeredPieces returns all pieces except former settings that are no longer offered.
func (s *State) offeredPieces() []ui.Piece {
	return slices.DeleteFunc(Pieces(), func(p ui.Piece) bool {
		f, ok := recipe.FindField(p.Name)
		return ok && f.Former && !s.Form.Offered(f, s.Sets)
	})
}

// handEnv returns the environment of the visitor's own drawings.
func (s *State) handEnv() hand.Env {
	e := hand.Env{
		Strokes: s.Pad.Strokes, Drawing: s.Pad.Drawing(), Reader: s.Reader, Here: s.Reader == runs.Key,
		Score: s.testScore(), Barred: s.lockedReader(),
	}
	if s.drawable() {
		e.Classes = s.readerData().Classes
	}
	if m := s.Networks[s.Reader]; m != nil {
		e.Model = m.Model
	}
	if m := s.Networks[firstReader]; m != nil {
		e.Features = m.Model
	}
	return e
}

// testScore describes the active network's accuracy on the test images, or returns "" if that is
// not known.
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
	return ofTestImages.Say(words.Percent(float64(correct)/float64(total)), s.readerData().Name)
}

// photoEnv returns the environment of digits in a picture.
func (s *State) photoEnv() photo.Env {
	e := s.padEnv()
	return photo.Env{Network: e.Network, Missing: e.Missing, Rows: e.Rows, Cols: e.Cols, Classes: e.Classes}
}

// browseEnv returns the environment of the section that shows a data set's images.
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

// ownDataEnv returns the environment of the visitor's own data.
func (s *State) ownDataEnv() owndata.Env {
	e := owndata.Env{Data: s.Form.Text["data"]}
	if s.Form.Holds(recipe.MustField("data")) || s.Address.Locks("browse") {
		e.Barred = dataHeld.Say()
	}
	return e
}

// judge says whether the network classifies the image on the pad correctly.
func (s *State) judge() string {
	answer, ok := s.Pad.Answer()
	p := s.Pad.Picture
	switch {
	case !ok || p.Label < 0 || !slices.Equal(p.Classes, s.readerData().Classes):
		return ""
	case answer == p.Label:
		return readsRight.Say(ui.WithArticle(p.Classes[answer]))
	default:
		return readsWrong.Say(ui.WithArticle(p.Classes[answer]))
	}
}

// chartsEnv returns the environment of the charts.
func (s *State) chartsEnv() charts.Env {
	r := s.Runs.AtLength()
	runs := s.series()
	return charts.Env{Runs: runs, About: s.about(words.Current(), runs), Name: s.about(words.English, runs), Seconds: r.Seconds, Tested: r.Tested}
}

// series returns the runs in the charts. Where the table of runs is not shown, runs from other
// visits are left out.
func (s *State) series() []chart.Run { return s.Runs.Charted(s.shows("runs")) }

// about describes the runs in the charts in a line, in a language.
func (s *State) about(l words.Language, runs []chart.Run) string {
	shown := slices.DeleteFunc(slices.Clone(runs), func(r chart.Run) bool { return r.Hidden })
	if len(shown) != 1 {
		return runsShown.In(l, len(shown))
	}
	r := s.Runs.AtLength()
	if kept := s.Runs.Ledger.Find(shown[0].Key); kept != nil {
		r = kept
	}
	return runShown.In(l, s.setName(r.Settings.Data), ui.Shape(r.Settings.Sizes(r.LearnsFrom().Shape())), r.Settings.Eta, r.Settings.Seed)
}

// coachEnv returns the environment of the coach.
func (s *State) coachEnv() coach.Env {
	const images = 50_000 // training images of MNIST
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

// filesEnv returns the environment of networks in files. The network being trained is accompanied
// by the results of its run.
func (s *State) filesEnv() files.Env {
	e := files.Env{Barred: s.lockedReader(), Data: s.Form.Text["data"]}
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

// lockedReader says why no other network can become active, or returns "" if one can.
func (s *State) lockedReader() string {
	if s.Address.Locks("reader") {
		return readerLocked.Say()
	}
	return ""
}

// sweepEnv returns the environment of sweeps.
func (s *State) sweepEnv() sweep.Env {
	return sweep.Env{Form: &s.Form, Sets: s.Sets, Busy: s.Runs.Busy()}
}

// runsEnv returns the environment of the runs.
func (s *State) runsEnv() runs.Env {
	return runs.Env{
		Form: &s.Form, Check: s.checkData, SetName: s.setName, Measure: s.Charts.Measure, Workers: s.Sweep.Workers, Line: s.Address.Line,
		Address: func(made receipt.Receipt) string { return s.Base + link.OfRun(made).Hash(Route{Lab, "train"}.Hash()) },
		Reader:  s.Reader, ReaderLocked: s.Address.Locks("reader"), Ready: s.Networks[runs.Key] != nil,
	}
}
