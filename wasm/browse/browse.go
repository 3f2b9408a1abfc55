// Package browse shows the images of a data set, by split and class, and the mean image of each
// class. The worker of the first run has the images; it is asked for one page at a time.
package browse

import (
	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// State is the state of the section.
type State struct {
	Folder  string         // folder of the data set
	Wanted  bool           // the visitor asked for the data, and no run waits for it
	Loading *proto.Loading // while the data loads
	Error   string         // why it did not load
	InSight bool           // the section is in sight; otherwise nothing is requested
	images  int            // images loaded, once all training images are
	unasked bool           // more have loaded since the last request

	Look    proto.Look // the images wanted
	Columns int        // of the grid
	Cursor  int        // of the keyboard, an index in the class
	Page    *Images    // the images shown, or nil; those wanted may still be on their way
	Means   *Means     // the mean images of the split's classes, or nil
	Note    string     // why an image cannot be put on the pad
}

// Images are images from the worker; they never change.
type Images struct {
	proto.Look
	*proto.Browsed
}

// Means are the mean images of a split; they never change.
type Means struct {
	Split dataset.Split
	*proto.Averaged
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Name    string   // display name of the data set
	Next    string   // folder of the next run's data set, or "" while runs are in progress
	Awaited bool     // a run waits for the data
	OnPad   *Picture // the image on the pad, or nil
}

// A Picture is an image on the pad.
type Picture struct {
	Split   dataset.Split
	Number  int    // index in its split, from 0
	Name    string // description of the image
	Verdict string // the network's answer, or ""
}

// The size of the grid of images.
const (
	lines       = 10
	tileWidth   = 42 // approximate, in CSS pixels
	fewColumns  = 6
	manyColumns = 16
)

// NewState returns the initial state.
func NewState() State {
	s := State{Columns: 12, Folder: dataset.DefaultFolder}
	s.look(dataset.Train, proto.AllClasses)
	return s
}

// TurnTo switches to another data set, of which nothing is loaded yet.
func (s *State) TurnTo(folder string) {
	if folder == s.Folder {
		return
	}
	*s = State{Columns: s.Columns, Folder: folder, InSight: s.InSight}
	s.look(dataset.Train, proto.AllClasses)
}

// Here reports whether the worker has all images of a data set.
func (s *State) Here(folder string) bool {
	return s.Folder == folder && (s.Page != nil || s.unasked)
}

// look moves to the first image of a class in a split.
func (s *State) look(split dataset.Split, class int) {
	s.Look = proto.Look{Split: split, Class: class, Count: s.Columns * lines}
	s.Cursor = 0
}

// Messages of the section.
type (
	// Load fetches the data without training.
	Load struct{}
	// ChooseSplit shows another split.
	ChooseSplit struct{ Split dataset.Split }
	// ChooseClass shows one class, or proto.AllClasses.
	ChooseClass struct{ Class int }
	// GoTo shows the page with this image, an index in the class.
	GoTo struct{ Image int }
	// TileKey is a key pressed in the grid: one of ui.TileKeys.
	TileKey struct{ Name string }
	// ChooseTile puts the image at this place of the grid on the pad.
	ChooseTile struct{ Place int }
	// FitTiles reports the width of the grid in CSS pixels.
	FitTiles struct{ Width float64 }
	// Seen reports whether the section is in sight.
	Seen struct{ InSight bool }
)

// An Effect is something for the page to do: Show, or a command for the first worker.
type Effect interface{}

// Show puts an image on the pad.
type Show struct {
	Split   dataset.Split
	Number  int // index in its split, from 0
	Label   int
	Classes []string
	Pixels  []byte
}

// A Msg is something that has happened to the section.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update applies a message and returns the effects to carry out.
func (s *State) Update(m Msg, env Env) []Effect { return m.apply(s, env) }

// apply requests the data set of the next run. While runs are in progress it is theirs; a run that
// waits for it reports the progress itself.
func (Load) apply(s *State, env Env) []Effect {
	if env.Next != "" {
		s.TurnTo(env.Next)
	}
	s.Error, s.images = "", 0
	s.Wanted = !env.Awaited
	if s.Loading == nil {
		s.Loading = &proto.Loading{}
	}
	return []Effect{&proto.Load{Settings: map[string]string{"data": s.Folder}}}
}

func (m ChooseSplit) apply(s *State, _ Env) []Effect {
	s.look(m.Split, s.Look.Class)
	return s.browseAll()
}

func (m ChooseClass) apply(s *State, _ Env) []Effect {
	if m.Class < proto.AllClasses || s.Page != nil && m.Class >= len(s.Page.Data.Classes) {
		return nil // a class of the previous data set
	}
	s.look(s.Look.Split, m.Class)
	return s.browse()
}

// apply moves the cursor to an image, within the class, and turns to its page.
func (m GoTo) apply(s *State, _ Env) []Effect {
	if s.Page == nil || s.Page.Total == 0 {
		return nil
	}
	s.Cursor = max(0, min(m.Image, s.Page.Total-1))
	if from := s.Look.From; s.Cursor >= from && s.Cursor < from+s.Look.Count {
		return nil
	}
	return s.turn()
}

// apply moves the cursor, or puts its image on the pad.
func (m TileKey) apply(s *State, env Env) []Effect {
	switch {
	case s.Page == nil:
		return nil
	case m.Name == "Enter" || m.Name == " ":
		return s.choose()
	}
	return GoTo{ui.Moved(m.Name, s.Cursor, s.Columns, s.Look.Count, s.Page.Total)}.apply(s, env)
}

func (m ChooseTile) apply(s *State, _ Env) []Effect {
	s.Cursor = s.Look.From + m.Place
	return s.choose()
}

// apply chooses the number of columns.
func (m FitTiles) apply(s *State, _ Env) []Effect {
	columns := max(fewColumns, min(int(m.Width/tileWidth+0.5), manyColumns))
	if columns == s.Columns {
		return nil
	}
	s.Columns = columns
	s.Look.Count = columns * lines
	if s.Page == nil {
		return nil
	}
	return s.turn()
}

func (m Seen) apply(s *State, _ Env) []Effect {
	s.InSight = m.InSight
	return s.ask()
}

// Report handles a report on the data: progress, images or mean images, or the end of the worker.
// It drops images that are no longer wanted.
func (s *State) Report(report proto.Report) []Effect {
	switch r := report.Body.(type) {
	case *proto.Loaded:
		return s.loaded(&r.Loading)
	case *proto.Averaged:
		if split := report.Question.(*proto.Average).Split; split == s.Look.Split {
			s.Means = &Means{split, r}
		}
	case *proto.Browsed:
		if look := report.Question.(*proto.Browse).Look; look == s.Look {
			s.Page = &Images{look, r}
			s.Cursor = max(0, min(s.Cursor, s.Page.Total-1))
		}
	case *proto.Unanswered:
		s.Error = words.Phrase(r.Reason())
	case *proto.Ended:
		if s.Wanted || s.Page != nil {
			s.Error = words.Phrase(r.Why)
		}
		s.Loading, s.Wanted, s.images, s.unasked, s.Page, s.Means = nil, false, 0, false, nil, nil
	}
	return nil
}

// loaded notes the progress of the data. It requests images when all training images are loaded,
// and again when others are.
func (s *State) loaded(l *proto.Loading) []Effect {
	if l.Of == 0 || l.Training < l.Of {
		s.Loading, s.images = l, 0
		return nil
	}
	s.Loading, s.Wanted, s.Error = nil, false, ""
	if l.Images > s.images { // not only more bytes
		s.images, s.unasked = l.Images, true
	}
	return s.ask()
}

// ask requests images, if more have loaded and the section is in sight. The mean images of MNIST
// take the worker as long as an epoch of training.
func (s *State) ask() []Effect {
	if !s.unasked || !s.InSight {
		return nil
	}
	s.unasked = false
	return s.browseAll()
}

// Failed notes that the data did not load, and reports whether this section had requested it.
func (s *State) Failed(text string) (here bool) {
	here = s.Wanted
	s.Loading, s.Wanted = nil, false
	if here {
		s.Error = text
	}
	return here
}

// browse requests the images wanted.
func (s *State) browse() []Effect {
	return []Effect{&proto.Browse{Look: s.Look}}
}

// browseAll requests the images wanted and the mean images of their split.
func (s *State) browseAll() []Effect {
	return append(s.browse(), &proto.Average{Split: s.Look.Split})
}

// turn requests the page with the cursor.
func (s *State) turn() []Effect {
	s.Look.From = s.Cursor / s.Look.Count * s.Look.Count
	return s.browse()
}

// choose puts the image at the cursor on the pad, if it is shown already.
func (s *State) choose() []Effect {
	s.Note = ""
	if s.Page == nil || s.Page.Look != s.Look {
		return nil
	}
	place := s.Cursor - s.Look.From
	if place < 0 || place >= len(s.Page.Labels) {
		return nil
	}
	d := s.Page.Data
	if d.Rows != dataset.MNISTRows || d.Cols != dataset.MNISTCols {
		s.Note = otherSize.Say(dataset.MNISTRows, dataset.MNISTCols, d.Rows, d.Cols)
		return nil
	}
	n := d.Pixels()
	return []Effect{Show{s.Look.Split, s.Page.Numbers[place], s.Page.Labels[place], d.Classes, s.Page.Pixels[place*n : (place+1)*n]}}
}
