package app

import (
	"inkling/nn/dataset"
	"inkling/wasm/charts"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// ofInside does what looking inside wants of the page, and leaves the rest to the
// runtime.
func (s *State) ofInside(effects []inside.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case inside.Ask:
			rest = append(rest, runs.Post{Run: 0, Command: e.Command})
		case inside.UseData:
			s.Browse.TurnTo(e.Folder)
		case inside.OnPad:
			s.showPicture(&pad.Picture{Title: e.Title, Split: dataset.Test, Number: e.Number, Label: e.Label, Classes: e.Classes, Pixels: e.Pixels})
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

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

// ofHistograms sends the commands of the histograms.
func ofHistograms(asks []histograms.Ask) (effects []Effect) {
	for _, a := range asks {
		effects = append(effects, runs.Post{Run: a.Slot, Command: a.Command})
	}
	return effects
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

// quiet reports whether a message changes nothing but the sections that follow
// the pen or the pointer by themselves.
func quiet(m Msg) bool {
	switch m.(type) {
	case pad.PenMove, charts.PointAt, inside.Tick, inside.PointAtUnit:
		return true
	}
	return false
}
