package inside

import (
	"fmt"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A CaseList is a screen of test images with the network's answers to them.
type CaseList struct {
	Columns int
	Images  *CaseImages   // that are shown, or nil
	pending proto.Command // the question that is not answered yet, or nil
	Cursor  int           // of the keyboard, counted from 0 on the screen
	Chosen  int           // place of the image that was put on the pad, or -1
	Note    string        // why it could not be
}

// CaseImages are some images as they came; they never change.
type CaseImages struct {
	Of   inspect.Case
	From int // the first of them, among all of the case
	Data proto.Data
	*proto.Shown
}

// The grid of these images.
const (
	caseLines = 4
	caseWidth = 76 // about, in CSS pixels
	fewCases  = 4
	manyCases = 12
)

// What can happen to the list.
type (
	// TurnCases shows other images of the same case.
	TurnCases struct{ From int }
	// CaseKey is a key that was pressed in the grid: one of ui.TileKeys.
	CaseKey struct{ Name string }
	// ChooseCase puts the image at this place on the pad.
	ChooseCase struct{ Place int }
	// FitCases tells the width of the grid in CSS pixels.
	FitCases struct{ Width float64 }
)

func (m TurnCases) apply(s *State) []Effect  { return s.turnCases(m.From) }
func (m CaseKey) apply(s *State) []Effect    { return s.caseKey(m.Name) }
func (m ChooseCase) apply(s *State) []Effect { return s.chooseCase(m.Place) }
func (m FitCases) apply(s *State) []Effect   { return s.fitCases(m.Width) }

// askCases asks for images.
func (s *State) askCases(of inspect.Case, from int) []Effect {
	c := &s.Cases
	c.pending = &proto.Show{Case: of, From: from, Count: c.Columns * caseLines}
	return []Effect{c.pending}
}

// casesArrived takes images from the worker.
func (s *State) casesArrived(asked *proto.Show, r *proto.Shown) {
	c, exam := &s.Cases, s.Exam.Result
	c.pending = nil
	if exam == nil {
		return
	}
	c.Cursor, c.Chosen, c.Note = 0, -1, ""
	c.Images = &CaseImages{asked.Case, asked.From, exam.Data, r}
}

// turnCases asks for other images of the same case.
func (s *State) turnCases(from int) []Effect {
	c := &s.Cases
	if c.Images == nil || from < 0 || from >= c.Images.Total {
		return nil
	}
	return s.askCases(c.Images.Of, from)
}

// fitCases chooses the number of columns for a width.
func (s *State) fitCases(width float64) []Effect {
	c := &s.Cases
	columns := max(fewCases, min(int(width/caseWidth), manyCases))
	if columns == c.Columns {
		return nil
	}
	c.Columns = columns
	if c.Images == nil {
		return nil
	}
	return s.askCases(c.Images.Of, c.Images.From)
}

// caseKey moves the cursor, or puts its image on the pad.
func (s *State) caseKey(name string) []Effect {
	c := &s.Cases
	if c.Images == nil {
		return nil
	}
	if name == "Enter" || name == " " {
		return s.chooseCase(c.Cursor)
	}
	n := len(c.Images.Numbers)
	c.Cursor = ui.Moved(name, c.Cursor, c.Columns, n, n)
	return nil
}

// chooseCase puts an image on the pad.
func (s *State) chooseCase(place int) []Effect {
	c := &s.Cases
	if c.Images == nil || place < 0 || place >= len(c.Images.Numbers) {
		return nil
	}
	c.Cursor, c.Chosen, c.Note = place, place, ""
	d := c.Images.Data
	if d.Rows != dataset.MNISTRows || d.Cols != dataset.MNISTCols {
		c.Note = fmt.Sprintf("The pad holds images of %d x %d pixels; this one has %d x %d.", dataset.MNISTRows, dataset.MNISTCols, d.Rows, d.Cols)
		return nil
	}
	n := d.Pixels()
	return []Effect{OnPad{Number: c.Images.Numbers[place], Label: c.Images.Labels[place], Classes: d.Classes, Pixels: c.Images.Pixels[place*n : (place+1)*n]}}
}

// answer returns what the network read image i as.
func (c *CaseImages) answer(i int) int { return nn.Answer(c.Outputs[i]) }

// name tells all about image i. It begins with the caption: speech control goes by what is seen.
func (c *CaseImages) name(i int) string {
	read := c.answer(i)
	return fmt.Sprintf("%s, %s, read as %s, %d of 100", c.caption(i), ui.NameImage(dataset.Test, c.Numbers[i], c.Data.Classes[c.Labels[i]]),
		ui.WithArticle(c.Data.Classes[read]), ui.Hundredths(c.Outputs[i][read]))
}

// caption says what image i is, what it was read as and, where the names leave room,
// the activation of that output in percent.
func (c *CaseImages) caption(i int) string {
	read := c.answer(i)
	was, answer := brief(c.Data.Classes[c.Labels[i]]), brief(c.Data.Classes[read])
	text := was + "\u202f→\u202f" + answer
	if len([]rune(was+answer)) > 4 {
		return text
	}
	return fmt.Sprintf("%s  %d%%", text, ui.Hundredths(c.Outputs[i][read]))
}

// brief cuts the name of a class to what a caption has room for.
func brief(name string) string {
	if r := []rune(name); len(r) > 5 {
		return string(r[:4]) + "."
	}
	return name
}

// title says which images these are.
func (c *CaseImages) title() string {
	names := c.Data.Classes
	switch {
	case c.Of.Was < 0:
		return "Mistakes, the surest first"
	case c.Of.Was == c.Of.Read:
		return fmt.Sprintf("%s read correctly", ui.Capital(ui.WithArticle(names[c.Of.Was])))
	default:
		return fmt.Sprintf("%s read as %s", ui.Capital(ui.WithArticle(names[c.Of.Was])), ui.WithArticle(names[c.Of.Read]))
	}
}

// span says which of how many images are shown.
func (c *CaseImages) span() string {
	if c.Total == 0 {
		return "no images"
	}
	return fmt.Sprintf("%s to %s of %s", ui.Thousands(c.From+1), ui.Thousands(c.From+len(c.Numbers)), ui.Thousands(c.Total))
}

// sheet lays out the images, each with room below it for what it was read as.
func (c *CaseImages) sheet(columns int) ui.Sheet {
	rows, cols := c.Data.Rows, c.Data.Cols
	lines := (len(c.Numbers) + columns - 1) / columns
	width, height := cols+2*ui.SheetMargin, rows+2*ui.SheetMargin+captionHeight(rows)
	s := ui.Sheet{Width: columns * width, Height: max(1, lines) * height}
	s.Alpha = make([]byte, s.Width*s.Height)
	for i := range c.Numbers {
		left, top := i%columns*width+ui.SheetMargin, i/columns*height+ui.SheetMargin
		for y := range rows {
			copy(s.Alpha[(top+y)*s.Width+left:], c.Pixels[(i*rows+y)*cols:][:cols])
		}
	}
	return s
}

// captionHeight is the room below an image in its pixels.
func captionHeight(rows int) int { return (rows + 2) / 3 }
