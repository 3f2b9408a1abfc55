// Package browse shows the images of a data set, by split and class, and what its classes
// look like. The images are in the worker of the first run, which is asked for a screen
// of them at a time.
package browse

import (
	"fmt"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// State is what is shown.
type State struct {
	Folder  string         // of the data set
	Wanted  bool           // the visitor has asked for the data, and no run waits for it
	Loading *proto.Loading // while it comes
	Error   string         // why it has not come
	Hidden  bool           // the section is out of sight: nothing is asked for that nobody looks at
	unasked bool           // all has come since it went out of sight

	Look    proto.Look // which images are wanted
	Columns int        // of the grid
	Cursor  int        // of the keyboard, counted from 0 among the images of the class
	Page    *Images    // the images that are shown, or nil; those wanted may still be coming
	Means   *Means     // the mean image of each class of the split, or nil
	Note    string     // why an image cannot go onto the pad
}

// Images are some images as they came; they never change.
type Images struct {
	proto.Look
	*proto.Browsed
}

// Means are the mean images of a split as they came; they never change.
type Means struct {
	Split dataset.Split
	*proto.Averaged
}

// Env is what is seen of the rest of the page.
type Env struct {
	Name    string   // what people call the data set
	Next    string   // the folder of the data set of the next run, or "" while runs go on
	Awaited bool     // a run waits for the data
	OnPad   *Picture // the image on the pad, or nil
}

// A Picture is an image on the pad.
type Picture struct {
	Split   dataset.Split
	Number  int    // within its split, from 0
	Name    string // what it is
	Verdict string // what the network makes of it, or ""
}

// The grid of images.
const (
	lines       = 10 // of the grid
	tileWidth   = 42 // about, in CSS pixels
	fewColumns  = 6
	manyColumns = 16
)

// NewState returns what is shown at first.
func NewState() State {
	s := State{Columns: 12, Folder: dataset.DefaultFolder}
	s.look(dataset.Train, proto.AllClasses)
	return s
}

// TurnTo goes over to another data set, of which nothing has come yet.
func (s *State) TurnTo(folder string) {
	if folder == s.Folder {
		return
	}
	*s = State{Columns: s.Columns, Folder: folder, Hidden: s.Hidden}
	s.look(dataset.Train, proto.AllClasses)
}

// Here reports whether all images of a data set are in the worker.
func (s *State) Here(folder string) bool {
	return s.Folder == folder && (s.Page != nil || s.unasked)
}

// look goes to the first image of a class in a split.
func (s *State) look(split dataset.Split, class int) {
	s.Look = proto.Look{Split: split, Class: class, Count: s.Columns * lines}
	s.Cursor = 0
}

// What can happen.
type (
	// Load fetches the data without training.
	Load struct{}
	// ChooseSplit shows another split.
	ChooseSplit struct{ Split dataset.Split }
	// ChooseClass shows one class, or proto.AllClasses.
	ChooseClass struct{ Class int }
	// GoTo shows the screen with this image, counted from 0 among those of the class.
	GoTo struct{ Image int }
	// TileKey is a key that was pressed in the grid: one of ui.TileKeys.
	TileKey struct{ Name string }
	// ChooseTile puts the image at this place of the grid onto the pad.
	ChooseTile struct{ Place int }
	// FitTiles tells the width of the grid in CSS pixels.
	FitTiles struct{ Width float64 }
	// Seen tells whether the section is in sight.
	Seen struct{ InSight bool }
)

// An Effect is something for the page to do: Show, or a command for the first worker.
type Effect interface{}

// Show puts an image onto the pad.
type Show struct {
	Split   dataset.Split
	Number  int // within its split, from 0
	Label   int
	Classes []string
	Pixels  []byte
}

// A Msg is something that has happened to the section.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update takes a message into account and returns what shall be done about it.
func (s *State) Update(m Msg, env Env) []Effect { return m.apply(s, env) }

// apply asks for the data: that of the runs, if some go on, or what is chosen for the
// next. A run that waits for it already tells how it goes.
func (Load) apply(s *State, env Env) []Effect {
	if env.Next != "" {
		s.TurnTo(env.Next)
	}
	s.Error = ""
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
		return nil // of the data set before
	}
	s.look(s.Look.Split, m.Class)
	return s.browse()
}

// apply turns to an image and puts the cursor there; beyond the ends there is nothing
// to turn to.
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

// apply moves the cursor, or puts its image onto the pad.
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

// apply chooses the number of columns for a width.
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
	s.Hidden = !m.InSight
	return s.ask()
}

// Report notes what has happened to the data: a part of it has come, or images that
// were asked for, or the worker that had it has ended. Images that were asked for
// before others are dropped.
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
		s.Error = r.Reason()
	case *proto.Ended:
		if s.Wanted || s.Page != nil {
			s.Error = r.Text
		}
		s.Loading, s.Wanted, s.unasked, s.Page, s.Means = nil, false, false, nil, nil
	}
	return nil
}

// loaded notes that a part of the data has come; with the last it asks for what is to
// be shown.
func (s *State) loaded(l *proto.Loading) []Effect {
	if l.Of == 0 || l.Training < l.Of {
		s.Loading = l
		return nil
	}
	s.Loading, s.Wanted, s.Error = nil, false, ""
	s.unasked = true
	return s.ask()
}

// ask asks for what is to be shown, if all has come and somebody looks.
func (s *State) ask() []Effect {
	if !s.unasked || s.Hidden {
		return nil
	}
	s.unasked = false
	return s.browseAll()
}

// Failed notes that the data cannot be had, and reports whether it was wanted here.
func (s *State) Failed(text string) (here bool) {
	here = s.Wanted
	s.Loading, s.Wanted = nil, false
	if here {
		s.Error = text
	}
	return here
}

// browse asks for the images that are wanted.
func (s *State) browse() []Effect {
	return []Effect{&proto.Browse{Look: s.Look}}
}

// browseAll asks for the means of their split, too.
func (s *State) browseAll() []Effect {
	return append(s.browse(), &proto.Average{Split: s.Look.Split})
}

// turn asks for the screen on which the cursor is.
func (s *State) turn() []Effect {
	s.Look.From = s.Cursor / s.Look.Count * s.Look.Count
	return s.browse()
}

// choose puts the image at the cursor onto the pad, if it is shown already.
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
		s.Note = fmt.Sprintf("The pad holds images of %d x %d pixels; these of %d x %d can only be looked at.",
			dataset.MNISTRows, dataset.MNISTCols, d.Rows, d.Cols)
		return nil
	}
	n := d.Pixels()
	return []Effect{Show{s.Look.Split, s.Page.Numbers[place], s.Page.Labels[place], d.Classes, s.Page.Pixels[place*n : (place+1)*n]}}
}
