package app

import (
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/address"
	"inkling/wasm/archive"
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
	"inkling/wasm/run"
	"inkling/wasm/settings"
	"inkling/wasm/share"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// A Msg is something that has happened.
type Msg interface{}

// What can happen.
type (
	// ChooseReader has another network read.
	ChooseReader struct{ Key string }
	// ModelArrived brings a pre-trained network, or why there is none.
	ModelArrived struct {
		Key   string
		Model *model.Model
		Err   error
	}

	// SetsArrived brings the list of the site's data sets, or why there is none.
	SetsArrived struct {
		Sets []dataset.SetRef
		Err  error
	}
	// Press is a button of the training controls.
	Press struct{ Do proto.Do }
	// SetAbreast chooses how many runs Train begins.
	SetAbreast struct{ Runs int }
	// Reported brings a report of a run's worker.
	Reported struct {
		Run int
		proto.Report
	}
	// WorkerFailed says that a run's worker is no more.
	WorkerFailed struct {
		Run  int
		Text string
	}
)

// An Effect is something for the runtime to do.
type Effect = any

// What the runtime can do.
type (
	// Post sends a command to a run's worker, which is started if need be.
	Post struct {
		Run int
		proto.Command
	}
	// StopWorker ends the worker of a run that is not wanted any more.
	StopWorker struct{ Run int }
	// FetchModel fetches a pre-trained network; ModelArrived follows.
	FetchModel struct{ Key string }
	// FetchSets fetches the list of the site's data sets; SetsArrived follows.
	FetchSets struct{}
	// ShowPad brings the pad into sight.
	ShowPad struct{}
)

// Update takes a message into account and returns what shall be done about it.
func (s *State) Update(m Msg) []Effect {
	effects := s.update(m)
	effects = append(effects, s.ofInside(s.Inside.Again(s.insideEnv()))...)
	effects = append(effects, ofHistograms(s.Histograms.Watch(s.histogramsEnv()))...)
	return append(effects, s.tell(m)...)
}

func (s *State) update(m Msg) []Effect {
	if !quiet(m) {
		s.news++
	}
	switch m := m.(type) {
	case AddressChanged:
		return s.goTo(m)
	case address.DismissProblems:
		s.Address.Problems = nil
	case pad.Msg:
		s.updatePad(m)
	case ChooseReader:
		return s.chooseReader(m.Key)
	case ModelArrived:
		s.modelArrived(m)
	case SetsArrived:
		s.setsArrived(m)
		s.Estimate.Wanted = true
		return s.requestEstimate()
	case sweep.Msg:
		return s.ofSweep(s.Sweep.Update(m, s.sweepEnv()))
	case settings.Msg:
		return append(s.ofForm(s.Form.Update(m)), s.requestEstimate()...)
	case RewindRun, NewStart, SetSpeed:
		return s.updateGoing(m)
	case TrainOn:
		return s.trainOn(m)
	case MoreEpochs:
		s.More = &m.Text
	case TypeLine, RunLine, CopyLine, CopyRun:
		return s.updateRepeat(m)
	case ui.Copied:
		s.Repeat.Copied.Hear(m)
		s.Share.Copied.Hear(m)
		s.LinkCopied.Hear(m)
	case CopyLink:
		return []Effect{s.LinkCopied.Copy(s.Base+s.Address.Hash(s.addressEnv()), "the browser's address says the same")}
	case Press:
		return s.press(m.Do)
	case Reported:
		return s.report(m.Run, m.Report)
	case SetAbreast:
		if !s.Form.Holds(seedField) { // the others would have other seeds
			s.Abreast = max(1, min(m.Runs, run.MostAbreast))
		}
	case coach.Msg:
		return s.ofCoach(coach.Update(m, s.coachEnv()))
	case histograms.Msg:
		s.Histograms.Update(m)
	case WorkerFailed:
		return s.workerFailed(m)
	case share.Msg:
		return s.Share.Update(m, s.shareEnv())
	case hand.Msg:
		return s.updateHand(m)
	case inside.Msg:
		return s.ofInside(s.Inside.Update(m, s.insideEnv()))
	case browse.Msg:
		return s.updateBrowse(m)
	case WantPad:
		return []Effect{ShowPad{}}
	case files.Msg:
		return s.updateFiles(m)
	case charts.Msg:
		return s.ofCharts(s.Charts.Update(m, s.chartsEnv()))
	default:
		if effects, ok := s.updateFrame(m); ok {
			return effects
		}
		effects, _ := s.updateLedger(m)
		return effects
	}
	return nil
}

// chooseReader has another network read, if that is the visitor's to choose.
func (s *State) chooseReader(key string) []Effect {
	if s.locks("reader") {
		return nil
	}
	return s.turnToReader(key)
}

func (s *State) turnToReader(key string) []Effect {
	s.Reader = key
	s.read()
	switch {
	case key == trained:
		return s.askSnapshot()
	case key == hand.Key, key == files.Key:
		return nil
	case strings.HasPrefix(key, runPrefix):
		delete(s.Missing, key)
		if s.Networks[key] != nil {
			return nil
		}
		return []Effect{archive.FetchNetwork{ID: strings.TrimPrefix(key, runPrefix)}}
	}
	if s.Networks[key] == nil {
		delete(s.Missing, key)
		return []Effect{FetchModel{key}}
	}
	return nil
}

func (s *State) modelArrived(m ModelArrived) {
	if m.Err != nil {
		s.Missing[m.Key] = reader.Missing(m.Err)
		return
	}
	s.Networks[m.Key] = &reader.Network{Model: m.Model, Origin: reader.FromSite}
	if m.Key == s.Reader {
		s.read()
	}
}

// press sends a button's command, once the settings that go with it are right.
// Whether it makes sense now is the worker's to say.
func (s *State) press(do proto.Do) []Effect {
	s.Notice, s.next = Notice{}, nil
	if begins := (do == proto.Train || do == proto.Step || do == proto.StepEpoch) && !s.Busy(); begins {
		if settings, effects, ok := s.ready(); !ok {
			return effects
		} else {
			return s.begin(do, settings)
		}
	}
	if do == proto.Train && slices.ContainsFunc(s.Runs, (*run.Run).Stuck) {
		do = proto.Retry
	}
	var effects []Effect
	if do == proto.Reset {
		effects = s.dismiss() // or the next of a sweep would begin
	}
	for _, i := range s.concerned(do) {
		if do == proto.Reset {
			effects = append(effects, s.drop(i)...)
		} else {
			effects = append(effects, s.order(i, do))
		}
	}
	return effects
}

// ready returns the settings of the form, if they can be trained. Else it tells
// what is wrong, and the effects lead there.
func (s *State) ready() (chosen recipe.Settings, effects []Effect, ok bool) {
	if id, why := s.Form.FirstError(); why != "" {
		s.Notice = ui.Bad(why + ".")
		return chosen, []Effect{ui.Focus{ID: id}}, false
	}
	chosen, _ = s.Form.Settings()
	if err := s.checkData(chosen.Data); err != nil {
		s.Notice = ui.Bad("Data set: " + err.Error() + ".")
		return chosen, nil, false
	}
	return chosen, nil, true
}

// workerFailed takes the news that a worker has ended. Its run goes on in another
// from its last checkpoint: by itself, unless it has finished no epoch since it did
// so before, and then when the visitor wants it.
func (s *State) workerFailed(m WorkerFailed) []Effect {
	if m.Run >= len(s.Runs) {
		return nil
	}
	r := s.Runs[m.Run]
	if m.Run == 0 {
		s.firstWorkerLost(m.Text)
	}
	s.Notice = ui.Bad(m.Text)
	switch {
	case s.live(r) || s.begins(r):
		return s.runLost(m.Run)
	case r.Phase == proto.Finished:
		r.Orphan = true
	}
	s.Notice.Text += startAnew
	return nil
}

// startAnew says what to do when a worker has ended.
const startAnew = " Press Train to start another."

// runLost goes on with a run whose worker has ended, or gives it up.
func (s *State) runLost(slot int) []Effect {
	r := s.Runs[slot]
	paused := r.Phase == proto.Paused
	r.Phase, r.Loading = proto.Idle, nil
	if r.Asked == proto.Reset || r.Revived || r.ID == "" {
		s.Notice.Text += startAnew
		return append(s.gaveUp(slot), s.beginNext()...)
	}
	r.Revived = true
	if paused && r.Asked != proto.Resume {
		r.Asked = proto.Rewind
	}
	how := " goes on from where it was last kept."
	if !r.Saved {
		how = " starts again."
	}
	s.Notice.Text += " " + r.Name + how
	return s.claim(slot, r)
}

// firstWorkerLost ends all that the first worker was asked for beside its run, with
// the reason.
func (s *State) firstWorkerLost(text string) {
	s.Browse.Lost(text)
	s.Hand.WorkerLost()
	s.Files.WorkerLost()
	s.Inside.Lost(text)
	s.snapshot.pending = false
	s.Estimate.Lost()
}
