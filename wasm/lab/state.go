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
	"inkling/wasm/hints"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/photo"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/share"
	"inkling/wasm/shortcuts"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// firstReader is the pre-trained network that is active when the page opens.
const firstReader = reader.First

// State is the state of the whole page.
type State struct {
	Route   Route         // what is shown
	settled bool          // the address has been read
	Frame   *Frame        // if this is a part in another page; otherwise nil
	Address address.State // the rest of the address
	Base    string        // the address of the folder that contains the page

	Share      share.State // what is composed to be shared
	LinkCopied ui.Clip     // the result of copying the page's address

	Pad pad.State // what is drawn and read

	drafted  []int                      // layer sizes that the picture shows in place of the active network, or nil
	Reader   string                     // key of the active network, in Networks
	Networks map[string]*reader.Network // those that are loaded, by key
	Missing  map[string]string          // why others are not

	Sets   []dataset.SetRef // the data sets of the site and the visitor's own; nil until the site's list has loaded
	ofSite []dataset.SetRef // those of the site

	Form     settings.State // the settings of the next run
	Runs     runs.State     // runs in training, and kept runs
	Sweep    sweep.State    // one setting over a list of values
	Estimate estimate.State // how long runs take on this machine
	Plain    string         // why training is slow here, or ""

	Histograms histograms.State

	Browse browse.State // the images of the data set
	Charts charts.State
	Hand   hand.State // the data sets that the visitor draws

	OwnData owndata.State // data sets from the visitor's files
	Photo   photo.State   // digits in a picture

	Files  files.State  // networks in files
	Inside inside.State // the inside of the active network

	Shortcuts shortcuts.State // keys for what buttons do
	Hints     hints.State     // for new visitors

	revisions revisions
}

// NewState returns the state of a page that was just opened.
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
		Hand:     hand.NewState(),
	}
}

// read makes the active network read the pad.
func (s *State) read() {
	if m := s.Networks[s.Reader]; m != nil && !fits(m.Network, s.readerData()) { // that of the previous run
		delete(s.Networks, s.Reader)
	}
	s.Pad.Read(s.padEnv())
	s.Photo.Answer(s.photoEnv())
	s.Inside.Follow()
}

// updatePad applies a message about the pad.
func (s *State) updatePad(m pad.Msg) {
	if o, offered := m.(pad.Offered); offered && (!(s.Route.View == Lab && s.shows("draw")) || s.takes(o.Names)) {
		return
	}
	reads := s.Pad.Reads
	if s.Pad.Update(m, s.padEnv()); s.Pad.Reads != reads {
		s.Inside.Follow()
	}
}

// padEnv returns the environment of the pad.
func (s *State) padEnv() pad.Env {
	d := s.readerData()
	e := pad.Env{Missing: s.Missing[s.Reader], Rows: d.Rows, Cols: d.Cols, Classes: d.Classes, Hand: s.shows("hand"), Asked: s.Hand.Asked()}
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

// fits reports whether a network has one input per pixel and one output per class.
func fits(n *nn.Network, d *proto.Data) bool {
	return n.Sizes[0] == d.Pixels() && n.Sizes[len(n.Sizes)-1] == len(d.Classes)
}
