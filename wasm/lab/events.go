// This file passes the effects of each feature on to the features that they concern.

package lab

import (
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/browse"
	"inkling/wasm/charts"
	"inkling/wasm/coach"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/photo"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// ofInside handles the effects of looking inside, and returns those for the runtime.
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

// ofHistograms returns the effects that send the commands of the histograms.
func ofHistograms(asks []histograms.Ask) (effects []Effect) {
	for _, a := range asks {
		effects = append(effects, runs.Post{Run: a.Slot, Command: a.Command})
	}
	return effects
}

// updateHand applies a message about the visitor's own drawings.
func (s *State) updateHand(m hand.Msg) []Effect { return s.ofHand(s.Hand.Update(m, s.handEnv())) }

// ofHand handles the effects of the visitor's own drawings, and returns those for the runtime.
func (s *State) ofHand(effects []hand.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case hand.Taken:
			s.updatePad(pad.Clear{})
		case hand.Trained:
			rest = append(rest, s.takeTrained(e)...)
		case hand.Arrived:
			s.takeArrived(e)
		case hand.Read:
			rest = append(rest, s.turnToReader(hand.Prefix+e.ID)...)
		case hand.Gone:
			s.forget(hand.Prefix + e.ID)
			rest = append(rest, s.dropData(e.Folder)...)
		case hand.Start:
			if !s.Runs.Busy() {
				s.Browse.TurnTo(e.Data)
			}
			rest = append(rest, runs.Post{Run: 0, Command: e.Command})
		case hand.FineTuned:
			s.Networks[hand.Key] = &reader.Network{Model: e.Model, Origin: reader.FromDrawings}
			s.Reader = hand.Key
			s.read()
		case hand.Restore:
			s.restore(e.Reader)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// takeTrained makes the network that was trained on a drawn set the active one. The data set of an
// earlier training goes, unless something else uses it.
func (s *State) takeTrained(e hand.Trained) (effects []Effect) {
	s.Networks[hand.Prefix+e.ID] = &reader.Network{Model: e.Model, Origin: reader.FromDrawings}
	s.Reader, s.drafted = hand.Prefix+e.ID, nil
	if folder := e.Model.Settings.Data; e.Before != folder {
		if f := recipe.MustField("data"); e.Before != "" && s.Form.Text[f.Key] == e.Before && !s.Form.Holds(f) {
			s.Form.Set(f, folder)
		}
		effects = s.dropData(e.Before)
	}
	s.listSets()
	s.read()
	if s.opensData() {
		effects = append(effects, owndata.List{})
	}
	return effects
}

// takeArrived stores the network of a drawn set from an earlier visit, or why it is missing.
func (s *State) takeArrived(e hand.Arrived) {
	key := hand.Prefix + e.ID
	if e.Err != nil {
		s.Missing[key] = reader.Missing(e.Err)
		return
	}
	s.Networks[key] = &reader.Network{Model: e.Model, Origin: reader.FromDrawings}
	if s.Reader == key {
		s.read()
	}
}

// dropData removes a data set that was made of drawings, unless a kept run or the next one uses it.
func (s *State) dropData(folder string) []Effect {
	if folder == "" || !s.opensData() || s.Form.Text["data"] == folder || s.Runs.Ledger.Uses(folder) {
		return nil
	}
	s.listSets()
	return []Effect{owndata.Remove{Folder: folder}}
}

// followPad applies a message about the pad, which may be asking for drawings.
func (s *State) followPad(m pad.Msg) []Effect {
	asks := s.Hand.Asked() != ""
	switch k := m.(type) {
	case pad.KeyDown:
		if asks && k.Key == "Enter" && !s.Pad.Drawing() {
			return s.updateHand(hand.Take{})
		}
	case pad.Undo:
		if effects := s.ofHand(s.Hand.Return(s.handEnv())); effects != nil {
			s.updatePad(m)
			return effects
		}
	}
	s.updatePad(m)
	if _, moves := m.(pad.PenMove); moves || !asks {
		return nil
	}
	_, lifted := m.(pad.PenUp)
	return s.ofHand(s.Hand.Touched(lifted, s.handEnv()))
}

// restore removes the fine-tuned network, and makes the network before it active again if the
// fine-tuned one was active.
func (s *State) restore(before string) {
	delete(s.Networks, hand.Key)
	if s.Reader != hand.Key {
		return
	}
	s.Reader = before
	if s.Networks[s.Reader] == nil { // the run has been dropped in the meantime
		s.Reader = firstReader
	}
	s.read()
}

// WantPad scrolls the pad into view.
type WantPad struct{}

// updateBrowse applies a message about the images of the data.
func (s *State) updateBrowse(m browse.Msg) []Effect {
	return s.ofBrowse(s.Browse.Update(m, s.browseEnv()))
}

// ofBrowse handles the effects of the section that shows a data set's images.
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

// updateOwnData applies a message about the visitor's own data.
func (s *State) updateOwnData(m owndata.Msg) []Effect {
	effects := s.ofOwnData(s.OwnData.Update(m, s.ownDataEnv()))
	if _, listed := m.(owndata.Listed); listed {
		s.listSets()
	}
	return effects
}

// ofOwnData handles the effects of the visitor's own data, and returns those for the runtime.
func (s *State) ofOwnData(effects []owndata.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case owndata.UseData:
			rest = append(rest, s.useData(e.Folder)...)
		case owndata.Gone:
			rest = append(rest, s.ofHand(s.Hand.Forget(e.Folder))...)
			s.listSets()
			if s.Form.Text["data"] == e.Folder {
				s.Form.Set(recipe.MustField("data"), dataset.DefaultFolder)
			}
			if s.Browse.Folder == e.Folder && !s.Runs.Busy() {
				s.Browse.TurnTo(s.Form.Text["data"])
			}
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// useData makes a data set that of the next run, and loads its images unless a run is in progress.
func (s *State) useData(folder string) []Effect {
	s.Form.Set(recipe.MustField("data"), folder)
	if s.Runs.Busy() || s.Form.Text["data"] != folder {
		return nil
	}
	return s.updateBrowse(browse.Load{})
}

// ofCharts handles the effects of the charts, and returns those for the runtime.
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

// ofCoach handles the effects of the coach, and returns those for the runtime.
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

// updateFiles applies a message about networks in files.
func (s *State) updateFiles(m files.Msg) []Effect { return s.ofFiles(s.Files.Update(m, s.filesEnv())) }

// ofFiles handles the effects of networks in files, and returns those for the runtime.
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

// ofPhoto handles the effects of digits in a picture, and returns those for the runtime.
func (s *State) ofPhoto(effects []photo.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case photo.OnPad:
			s.showPicture(&pad.Picture{Title: e.Title, Split: dataset.Test, Number: -1, Label: -1, Classes: s.readerData().Classes, Pixels: e.Pixels})
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// ofForm handles the effects of the settings, and returns those for the runtime.
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

// ofSweep begins the runs of a sweep, and returns the effects for the runtime.
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

// requestEstimate asks how long a run with the form's settings would take, unless the worker is
// busy.
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

// updateRuns applies a message about the runs.
func (s *State) updateRuns(m runs.Msg) []Effect {
	if _, holds := m.(runs.HoldSweep); holds {
		s.Sweep.Notice = ui.Notice{}
	}
	return s.ofRuns(s.Runs.Update(m, s.runsEnv()))
}

// ofRuns handles the effects of the runs, and returns those for the runtime.
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
		case runs.Progressed:
			s.Inside.Exam.NetworkChanged(e.NewPhase)
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

// runTrains makes the network being trained the active one when its run begins.
func (s *State) runTrains() []Effect {
	s.drafted = nil
	if s.Networks[runs.Key] == nil && !slices.Contains(s.Address.Lock, "reader") {
		s.Reader = runs.Key
		s.read() // the classes may differ
	}
	return s.Runs.AskSnapshot(s.runsEnv())
}

// takeNetwork stores the network of a run. Of kept runs, only the last network stays in memory:
// others can be fetched again.
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

// forget drops the network of a run. If it was the active one, the first network becomes active.
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
