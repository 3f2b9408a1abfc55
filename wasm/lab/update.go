package lab

import (
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/wasm/address"
	"inkling/wasm/archive"
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
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/share"
	"inkling/wasm/shortcuts"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// A Msg is something that has happened.
type Msg interface{}

// Messages to the page itself.
type (
	// ChooseReader makes another network the active one.
	ChooseReader struct{ Key string }
	// ModelArrived brings a pre-trained network, or the error.
	ModelArrived struct {
		Key   string
		Model *model.Model
		Err   error
	}

	// Spoken reports that the page's language has changed, by the visitor's choice or by a link.
	Spoken struct{}

	// SetsArrived brings the list of the site's data sets, or the error.
	SetsArrived struct {
		Sets []dataset.SetRef
		Err  error
	}
)

// An Effect is something for the runtime to do.
type Effect = any

// Effects that the runtime carries out.
type (
	// FetchModel fetches a pre-trained network; ModelArrived follows.
	FetchModel struct{ Key string }
	// FetchSets fetches the list of the site's data sets; SetsArrived follows.
	FetchSets struct{}
	// Title sets the title of the document.
	Title struct{ Text string }
	// ShowPad scrolls the pad into view.
	ShowPad struct{}
)

// Update applies a message and returns the effects.
func (s *State) Update(m Msg) []Effect {
	effects := s.update(m)
	effects = append(effects, s.ofInside(s.Inside.Again(s.insideEnv()))...)
	effects = append(effects, ofHistograms(s.Histograms.Watch(s.histogramsEnv()))...)
	effects = append(effects, s.followHints(m)...)
	return append(effects, s.publish(m)...)
}

func (s *State) update(m Msg) []Effect {
	s.revisions.count(m)
	switch m := m.(type) {
	case AddressChanged:
		return s.goTo(m)
	case Spoken:
		s.Address.Lang = "" // until another link names one
		return s.retitle()
	case address.DismissProblems:
		s.Address.Problems = nil
	case pad.Msg:
		return s.followPad(m)
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
		return s.updateForm(m)
	case Reshape:
		return s.reshape(m)
	case LeaveDraft:
		s.drafted = nil
	case runs.Msg:
		return s.updateRuns(m)
	case ui.Copied:
		s.Runs.Repeat.Copied.Receive(m)
		s.Share.Copied.Receive(m)
		s.LinkCopied.Receive(m)
	case CopyLink:
		return []Effect{s.LinkCopied.Copy(s.Base+s.Address.Hash(s.addressEnv()), linkByHand)}
	case Reported:
		if m.Run < len(s.Runs.Slots) { // otherwise its worker was stopped
			return s.report(m)
		}
	case coach.Msg:
		return s.ofCoach(coach.Update(m, s.coachEnv()))
	case histograms.Msg:
		s.Histograms.Update(m)
	case share.Msg:
		return s.Share.Update(m, s.shareEnv())
	case hand.Msg:
		return s.updateHand(m)
	case inside.Msg:
		return s.ofInside(s.Inside.Update(m, s.insideEnv()))
	case browse.Msg:
		return s.updateBrowse(m)
	case owndata.Msg:
		return s.updateOwnData(m)
	case WantPad:
		return []Effect{ShowPad{}}
	case files.Msg:
		return s.updateFiles(m)
	case photo.Msg:
		return s.ofPhoto(s.Photo.Update(m, s.photoEnv()))
	case shortcuts.Msg:
		return s.ofShortcuts(s.Shortcuts.Update(m, s.shortcutsEnv()))
	case hints.Msg:
		return s.updateHints(m)
	case charts.Msg:
		return s.ofCharts(s.Charts.Update(m, s.chartsEnv()))
	default:
		return s.updateFrame(m)
	}
	return nil
}

// chooseReader makes another network the active one, unless the choice is locked.
func (s *State) chooseReader(key string) []Effect {
	if s.Address.Locks("reader") {
		return nil
	}
	return s.turnToReader(key)
}

func (s *State) turnToReader(key string) []Effect {
	s.Reader, s.drafted = key, nil
	s.read()
	switch {
	case key == runs.Key:
		return s.Runs.AskSnapshot(s.runsEnv())
	case key == hand.Key, key == files.Key:
		return nil
	case strings.HasPrefix(key, hand.Prefix):
		delete(s.Missing, key)
		if s.Networks[key] != nil {
			return nil
		}
		return s.ofHand(s.Hand.FetchOf(strings.TrimPrefix(key, hand.Prefix)))
	case strings.HasPrefix(key, runs.Prefix):
		delete(s.Missing, key)
		if s.Networks[key] != nil {
			return nil
		}
		return []Effect{archive.FetchNetwork{ID: strings.TrimPrefix(key, runs.Prefix)}}
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
