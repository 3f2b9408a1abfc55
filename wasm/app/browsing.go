package app

import (
	"fmt"
	"slices"

	"inkling/wasm/browse"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/ui"
)

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
		case browse.Ask:
			rest = append(rest, runs.Post{Run: 0, Command: e.Command})
		case browse.Show:
			s.showPicture(&pad.Picture{Split: e.Split, Number: e.Number, Label: e.Label, Classes: e.Classes, Pixels: e.Pixels})
		}
	}
	return rest
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
