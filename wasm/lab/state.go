package lab

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/address"
	"inkling/wasm/browse"
	"inkling/wasm/charts"
	"inkling/wasm/estimate"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/share"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// firstReader is the pre-trained model that the page opens with.
const firstReader = reader.First

// State is all that the page knows.
type State struct {
	Route   Route         // what is shown
	settled bool          // the address has been read
	Frame   *Frame        // if this is a part in another page
	Address address.State // what it says besides
	Base    string        // the address of the folder in which the page is

	Share      share.State // what is composed to be shared
	LinkCopied ui.Clip     // the address of what is shown

	Pad pad.State // what is drawn and read

	Reader   string                     // which network reads: a preset's key, trained or taught
	Networks map[string]*reader.Network // those that have come, by key
	Missing  map[string]string          // why others have not

	Sets []dataset.SetRef // the data sets of the site; nil until the list has come

	Form     settings.State // what is trained next
	Runs     runs.State     // what is trained now, and what was
	Sweep    sweep.State    // one setting over a list of values
	Estimate estimate.State // how long runs take here
	Plain    string         // why training is slow here, or ""

	Histograms histograms.State

	Browse browse.State // what the section of the images shows
	Charts charts.State
	Hand   hand.State // what the visitor has drawn and labelled

	Files  files.State  // networks in files
	Inside inside.State // what is shown of the inside of the network that reads

	news news
}

// NewState returns the state of a page just opened.
func NewState() *State {
	return &State{
		Route:    home,
		Share:    share.NewState(),
		Pad:      pad.NewState(),
		Reader:   firstReader,
		Networks: map[string]*reader.Network{},
		Missing:  map[string]string{},
		Form:     settings.NewState(),
		Runs:     runs.NewState(),
		Browse:   browse.NewState(),
		Charts:   charts.State{Measure: proto.OnValidation},
		Files:    files.NewState(),
		Sweep:    sweep.NewState(),
		Inside:   inside.NewState(),
	}
}

// read has the chosen network read the pad.
func (s *State) read() {
	if m := s.Networks[s.Reader]; m != nil && !fits(m.Network, s.readerData()) { // it is that of the run before
		delete(s.Networks, s.Reader)
	}
	s.Pad.Read(s.padEnv())
	s.Inside.Follow()
}

// updatePad takes into account what has happened to the pad.
func (s *State) updatePad(m pad.Msg) {
	if _, offered := m.(pad.Offered); offered && !(s.Route.View == Lab && s.shows("draw")) {
		return
	}
	reads := s.Pad.Reads
	if s.Pad.Update(m, s.padEnv()); s.Pad.Reads != reads {
		s.Inside.Follow()
	}
}

// padEnv is what the pad sees of the page.
func (s *State) padEnv() pad.Env {
	d := s.readerData()
	e := pad.Env{Missing: s.Missing[s.Reader], Rows: d.Rows, Cols: d.Cols, Classes: d.Classes, Hand: s.shows("hand")}
	if m := s.Networks[s.Reader]; m != nil && fits(m.Network, d) {
		e.Network = m.Network
	}
	return e
}

// showPicture puts an image on the pad.
func (s *State) showPicture(p *pad.Picture) {
	s.Pad.Show(p)
	s.read()
}

// fits reports whether a network has an input for each pixel and an output for each
// class.
func fits(n *nn.Network, d *proto.Data) bool {
	return n.Sizes[0] == d.Pixels() && n.Sizes[len(n.Sizes)-1] == len(d.Classes)
}
