package app

import (
	"fmt"

	"inkling/nn/dataset"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// Data is what the page shows of the data set. The data itself is in the worker
// of the first run, which is asked for a screen of images at a time.
type Data struct {
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
	Means   *Images    // the mean image of each class of the split, or nil
	Note    string     // why an image cannot go into the pad
}

// Images are some images as they came; they never change.
type Images struct {
	proto.Images
	Pixels []byte // grey levels, one image after the other
}

// The grid of images.
const (
	dataLines   = 10 // of the grid
	tileWidth   = 42 // about, in CSS pixels
	fewColumns  = 6
	manyColumns = 16
)

func newData() Data {
	d := Data{Columns: 12, Folder: dataset.DefaultFolder}
	d.look(dataset.Train, proto.AllClasses)
	return d
}

// turnToSet goes over to another data set, of which nothing has come yet.
func (d *Data) turnToSet(folder string) {
	if folder == d.Folder {
		return
	}
	*d = Data{Columns: d.Columns, Folder: folder, Hidden: d.Hidden}
	d.look(dataset.Train, proto.AllClasses)
}

// look goes to the first image of a class in a split.
func (d *Data) look(split dataset.Split, class int) {
	d.Look = proto.Look{Split: split, Class: class, Count: d.Columns * dataLines}
	d.Cursor = 0
}

// What can happen to the data.
type (
	// LoadData fetches the data without training.
	LoadData struct{}
	// ChooseSplit shows another split.
	ChooseSplit struct{ Split dataset.Split }
	// ChooseClass shows one class, or proto.AllClasses.
	ChooseClass struct{ Class int }
	// GoTo shows the screen with this image, counted from 0 among those of the class.
	GoTo struct{ Image int }
	// TileKey is a key that was pressed in the grid: one of ui.TileKeys.
	TileKey struct{ Name string }
	// ChooseTile puts the image at this place of the grid into the pad.
	ChooseTile struct{ Place int }
	// FitTiles tells the width of the grid in CSS pixels.
	FitTiles struct{ Width float64 }
	// DataSeen tells whether the section of the data is in sight.
	DataSeen struct{ InSight bool }
	// WantPad brings the pad into sight.
	WantPad struct{}
)

// updateData takes a message about the data into account.
func (s *State) updateData(m Msg) []Effect {
	d := &s.Data
	switch m := m.(type) {
	case LoadData:
		return s.loadData()
	case ChooseSplit:
		d.look(m.Split, d.Look.Class)
		return []Effect{d.browse(), d.average()}
	case ChooseClass:
		if m.Class < proto.AllClasses || d.Page != nil && m.Class >= len(d.Page.Data.Classes) {
			break // of the data set before
		}
		d.look(d.Look.Split, m.Class)
		return []Effect{d.browse()}
	case GoTo:
		return d.goTo(m.Image)
	case TileKey:
		return s.tileKey(m.Name)
	case ChooseTile:
		d.Cursor = d.Look.From + m.Place
		s.load()
	case FitTiles:
		return d.fit(m.Width)
	case DataSeen:
		d.Hidden = !m.InSight
		return d.ask()
	case WantPad:
		return []Effect{ShowPad{}}
	}
	return nil
}

// loadData asks for the data: that of the run, if there is one, or what is chosen
// for the next. A run that waits for it already tells how it goes.
func (s *State) loadData() []Effect {
	d := &s.Data
	if !s.Busy() {
		d.turnToSet(s.Form.Text["data"])
	}
	d.Error = ""
	d.Wanted = s.Runs[0].Phase != proto.Fetching
	if d.Loading == nil {
		d.Loading = &proto.Loading{}
	}
	return []Effect{Post{0, proto.Command{Do: proto.Load, Settings: map[string]string{"data": d.Folder}}}}
}

// loaded takes into account that a part of the data has come; with the last it
// asks for what is to be shown.
func (d *Data) loaded(l *proto.Loading) []Effect {
	if l.Of == 0 || l.Training < l.Of {
		d.Loading = l
		return nil
	}
	d.Loading, d.Wanted, d.Error = nil, false, ""
	d.unasked = true
	return d.ask()
}

// ask asks for what is to be shown, if all has come and somebody looks.
func (d *Data) ask() []Effect {
	if !d.unasked || d.Hidden {
		return nil
	}
	d.unasked = false
	return []Effect{d.browse(), d.average()}
}

// failed notes that the data cannot be had, and reports whether it was wanted
// here.
func (d *Data) failed(text string) (here bool) {
	here = d.Wanted
	d.Loading, d.Wanted = nil, false
	if here {
		d.Error = text
	}
	return here
}

// lost notes that the data went with its worker, and why if it was wanted or
// shown.
func (d *Data) lost(text string) {
	if d.Wanted || d.Page != nil {
		d.Error = text
	}
	d.Loading, d.Wanted, d.unasked, d.Page, d.Means = nil, false, false, nil, nil
}

func (d *Data) browse() Effect {
	look := d.Look
	return Post{0, proto.Command{Do: proto.Browse, Look: &look}}
}

func (d *Data) average() Effect {
	return Post{0, proto.Command{Do: proto.Average, Look: &proto.Look{Split: d.Look.Split}}}
}

// arrived takes images from the worker, unless others are wanted by now.
func (d *Data) arrived(r proto.Report) []Effect {
	page := &Images{*r.Images, r.Pixels}
	switch {
	case r.Kind == proto.Averaged && page.Look.Split == d.Look.Split:
		d.Means = page
	case r.Kind == proto.Browsed && page.Look == d.Look:
		d.Page = page
		d.Cursor = max(0, min(d.Cursor, page.Total-1))
	}
	return nil
}

// fit chooses the number of columns for a width.
func (d *Data) fit(width float64) []Effect {
	columns := max(fewColumns, min(int(width/tileWidth+0.5), manyColumns))
	if columns == d.Columns {
		return nil
	}
	d.Columns = columns
	d.Look.Count = columns * dataLines
	if d.Page == nil {
		return nil
	}
	return d.turnTo(d.Cursor)
}

// turnTo asks for the screen on which the image is.
func (d *Data) turnTo(image int) []Effect {
	d.Look.From = image / d.Look.Count * d.Look.Count
	return []Effect{d.browse()}
}

// goTo turns to an image and puts the cursor there; beyond the ends there is
// nothing to turn to.
func (d *Data) goTo(image int) []Effect {
	if d.Page == nil || d.Page.Total == 0 {
		return nil
	}
	d.Cursor = max(0, min(image, d.Page.Total-1))
	if from := d.Look.From; d.Cursor >= from && d.Cursor < from+d.Look.Count {
		return nil
	}
	return d.turnTo(d.Cursor)
}

// load puts the image at the cursor into the pad, if it is shown already.
func (s *State) load() {
	d := &s.Data
	d.Note = ""
	if d.Page == nil || d.Page.Look != d.Look {
		return
	}
	place := d.Cursor - d.Look.From
	if place < 0 || place >= len(d.Page.Labels) {
		return
	}
	p := d.Page.Data
	if p.Rows != dataset.MNISTRows || p.Cols != dataset.MNISTCols {
		d.Note = fmt.Sprintf("The pad holds images of %d x %d pixels; these of %d x %d can only be looked at.",
			dataset.MNISTRows, dataset.MNISTCols, p.Rows, p.Cols)
		return
	}
	n := p.Pixels()
	s.showPicture(&pad.Picture{Split: d.Look.Split, Number: d.Page.Numbers[place], Label: d.Page.Labels[place],
		Classes: p.Classes, Pixels: d.Page.Pixels[place*n : (place+1)*n]})
}

// tileKey moves the cursor, or puts its image into the pad. Home and End are the
// ends of the row, as in any grid.
func (s *State) tileKey(name string) []Effect {
	d := &s.Data
	if d.Page == nil {
		return nil
	}
	to, column := d.Cursor, (d.Cursor-d.Look.From)%d.Columns
	switch name {
	case "ArrowLeft":
		to--
	case "ArrowRight":
		to++
	case "ArrowUp":
		to -= d.Columns
	case "ArrowDown":
		to += d.Columns
	case "Home":
		to -= column
	case "End":
		to = min(to+d.Columns-1-column, d.Page.Total-1)
	case "PageUp":
		to = max(0, to-d.Look.Count)
	case "PageDown":
		to = min(to+d.Look.Count, d.Page.Total-1)
	case "Enter", " ":
		s.load()
		return nil
	}
	if to < 0 || to >= d.Page.Total {
		return nil
	}
	return d.goTo(to)
}
