// What the page does when a feature has something to tell: which of the others hear of it.

package lab

import (
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/wasm/browse"
	"inkling/wasm/charts"
	"inkling/wasm/coach"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// ofInside does what looking inside wants of the page, and leaves the rest to the
// runtime.
func (s *State) ofInside(effects []inside.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case proto.Command:
			rest = append(rest, runs.Post{Run: 0, Command: e})
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

// ofHistograms sends the commands of the histograms.
func ofHistograms(asks []histograms.Ask) (effects []Effect) {
	for _, a := range asks {
		effects = append(effects, runs.Post{Run: a.Slot, Command: a.Command})
	}
	return effects
}

// updateHand takes into account what has happened to the visitor's own drawings.
func (s *State) updateHand(m hand.Msg) []Effect { return s.ofHand(s.Hand.Update(m, s.handEnv())) }

// ofHand does what the page has to do, and leaves the rest to the runtime.
func (s *State) ofHand(effects []hand.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case hand.Taken:
			s.updatePad(pad.Clear{})
		case hand.Teach:
			if !s.Runs.Busy() {
				s.Browse.TurnTo(e.Data)
			}
			rest = append(rest, runs.Post{Run: 0, Command: e.Command})
		case hand.Taught:
			s.Networks[hand.Key] = &reader.Network{Model: e.Model, Origin: reader.FromDrawings}
			s.Reader = hand.Key
			s.read()
		case hand.Untaught:
			s.untaught(e.Reader)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// untaught has the network read again that was taught, if the other was reading.
func (s *State) untaught(before string) {
	delete(s.Networks, hand.Key)
	if s.Reader != hand.Key {
		return
	}
	s.Reader = before
	if s.Networks[s.Reader] == nil { // the run was dropped since
		s.Reader = firstReader
	}
	s.read()
}

// WantPad brings the pad into sight.
type WantPad struct{}

// updateBrowse takes into account what has happened to the images of the data.
func (s *State) updateBrowse(m browse.Msg) []Effect {
	return s.ofBrowse(s.Browse.Update(m, s.browseEnv()))
}

// ofBrowse does what the images of the data want of the page.
func (s *State) ofBrowse(effects []browse.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case proto.Command:
			rest = append(rest, runs.Post{Run: 0, Command: e})
		case browse.Show:
			s.showPicture(&pad.Picture{Split: e.Split, Number: e.Number, Label: e.Label, Classes: e.Classes, Pixels: e.Pixels})
		}
	}
	return rest
}

// ofCharts does what the page has to do for the charts, and leaves the rest to the runtime.
func (s *State) ofCharts(effects []charts.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case charts.Assess:
			for i, r := range s.Runs.Slots {
				if s.Runs.Live(r) {
					rest = append(rest, runs.Post{Run: i, Command: &proto.Assess{Measure: e.On}})
				}
			}
			rest = append(rest, s.requestEstimate()...)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// ofCoach does what the coach wants of the page, and leaves the rest to the runtime.
func (s *State) ofCoach(effects []coach.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case coach.Refused:
			s.Runs.Notice = ui.Bad(e.Why)
		case coach.Fill:
			if why := s.Form.Barred(e.Settings); why != "" {
				s.Runs.Notice = ui.Bad(why)
				break
			}
			s.Form.Fill(e.Settings)
			s.Runs.Notice = ui.Notice{Text: e.Notice}
			if e.Field != nil {
				rest = append(rest, ui.Focus{ID: settings.FieldID(e.Field)})
			}
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// updateFiles updates the state of networks in files.
func (s *State) updateFiles(m files.Msg) []Effect { return s.ofFiles(s.Files.Update(m, s.filesEnv())) }

// ofFiles does what networks in files want of the page, and leaves the rest to the
// runtime.
func (s *State) ofFiles(effects []files.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case proto.Command:
			rest = append(rest, runs.Post{Run: 0, Command: e})
		case files.Opened:
			s.Networks[files.Key] = &reader.Network{Model: e.Model, Origin: reader.FromOpened}
			s.Reader = files.Key
			s.read()
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// ofForm does what the settings want of the page, and leaves the rest to the runtime.
func (s *State) ofForm(effects []settings.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case settings.UseData:
			if !s.Runs.Busy() {
				s.Browse.TurnTo(e.Folder)
			}
		case settings.Refused:
			s.Runs.Notice = ui.Bad(e.Why)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// ofSweep begins the runs of a sweep, and leaves the rest to the runtime.
func (s *State) ofSweep(effects []sweep.Effect) (rest []Effect) {
	for _, e := range effects {
		if train, ok := e.(sweep.Train); ok {
			rest = append(rest, s.ofRuns(s.Runs.Sweep(train.Settings, train.Field, train.Workers, s.runsEnv()))...)
		} else {
			rest = append(rest, e)
		}
	}
	return rest
}

// requestEstimate asks how long a run by the form would take, unless the worker is busy.
func (s *State) requestEstimate() []Effect {
	settings, ok := s.Form.Settings()
	if !ok || s.Runs.Phase() == proto.Training || s.Runs.Phase() == proto.Fetching {
		return nil
	}
	if question, ok := s.Estimate.Ask(settings, s.Charts.Measure); ok {
		return []Effect{runs.Post{Run: 0, Command: question}}
	}
	return nil
}

// updateRuns takes into account what has happened to the runs.
func (s *State) updateRuns(m runs.Msg) []Effect {
	if _, holds := m.(runs.HoldSweep); holds {
		s.Sweep.Notice = ui.Notice{}
	}
	return s.ofRuns(s.Runs.Update(m, s.runsEnv()))
}

// ofRuns does what the runs want of the page, and leaves the rest to the runtime.
func (s *State) ofRuns(effects []runs.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case runs.Fill:
			s.Form.Fill(e.Settings)
		case runs.Set:
			s.Form.Set(e.Field, e.Text)
		case runs.UseData:
			s.Browse.TurnTo(e.Folder)
		case runs.Waits:
			s.Browse.Wanted = false
		case runs.Learned:
			s.Inside.Exam.Learned(e.Anew)
		case runs.Took:
			s.Estimate.Took(e.Settings, s.Charts.Measure, e.Seconds)
		case runs.Trains:
			rest = append(rest, s.runTrains()...)
		case runs.Read:
			rest = append(rest, s.turnToReader(e.Key)...)
		case runs.Reread:
			s.read()
		case runs.Network:
			s.takeNetwork(e)
		case runs.Forget:
			s.forget(e.Key)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// runTrains has the network being trained read, from its beginning on.
func (s *State) runTrains() []Effect {
	if s.Networks[runs.Key] == nil && !slices.Contains(s.Address.Lock, "reader") {
		s.Reader = runs.Key
		s.read() // whose classes may be others
	}
	return s.Runs.AskSnapshot(s.runsEnv())
}

// takeNetwork takes the network of a run. Those of other runs that are kept can be
// fetched again.
func (s *State) takeNetwork(n runs.Network) {
	if n.Missing != "" {
		s.Missing[n.Key] = n.Missing
		return
	}
	if strings.HasPrefix(n.Key, runs.Prefix) {
		for other := range s.Networks {
			if strings.HasPrefix(other, runs.Prefix) {
				delete(s.Networks, other)
			}
		}
	}
	s.Networks[n.Key] = &reader.Network{Model: n.Model, Origin: reader.FromKeptRun}
	if n.Here {
		s.Networks[n.Key].Origin = reader.FromRun
	}
	if s.Reader == n.Key {
		s.read()
	}
}

// forget drops the network of a run, and goes back to the first if it was reading.
func (s *State) forget(key string) {
	delete(s.Networks, key)
	if key == runs.Key {
		s.Inside.Forget(key)
	}
	if s.Reader == key {
		s.Reader = firstReader
		s.read()
	}
}
