package inside

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A CaseList is a page of test images with the network's answers.
type CaseList struct {
	Columns int
	Images  *CaseImages   // the images shown, or nil
	pending proto.Command // the unanswered question, or nil
	Cursor  int           // of the keyboard, an index on the page
	Chosen  int           // index of the image that was put on the pad, or -1
	Note    string        // why that was not possible
}

// CaseImages are images from the worker; they never change.
type CaseImages struct {
	Of   inspect.Case
	From int // index of the first in the case
	Data proto.Data
	*proto.Shown
}

// The size of the grid.
const (
	caseLines = 4
	caseWidth = 76 // approximate, in CSS pixels
	fewCases  = 4
	manyCases = 12
)

// Messages of the list.
type (
	// TurnCases shows other images of the same case.
	TurnCases struct{ From int }
	// CaseKey is a key pressed in the grid: one of ui.TileKeys.
	CaseKey struct{ Name string }
	// ChooseCase puts the image at this place on the pad.
	ChooseCase struct{ Place int }
	// FitCases reports the width of the grid in CSS pixels.
	FitCases struct{ Width float64 }
)

func (m TurnCases) apply(s *State) []Effect  { return s.turnCases(m.From) }
func (m CaseKey) apply(s *State) []Effect    { return s.caseKey(m.Name) }
func (m ChooseCase) apply(s *State) []Effect { return s.chooseCase(m.Place) }
func (m FitCases) apply(s *State) []Effect   { return s.fitCases(m.Width) }

// askCases requests images from the worker.
func (s *State) askCases(of inspect.Case, from int) []Effect {
	c := &s.Cases
	c.pending = &proto.Show{Case: of, From: from, Count: c.Columns * caseLines}
	return []Effect{c.pending}
}

// casesArrived stores images from the worker.
func (s *State) casesArrived(asked *proto.Show, r *proto.Shown) {
	c, exam := &s.Cases, s.Exam.Result
	c.pending = nil
	if exam == nil {
		return
	}
	c.Cursor, c.Chosen, c.Note = 0, -1, ""
	c.Images = &CaseImages{asked.Case, asked.From, exam.Data, r}
}

// turnCases requests other images of the same case.
func (s *State) turnCases(from int) []Effect {
	c := &s.Cases
	if c.Images == nil || from < 0 || from >= c.Images.Total {
		return nil
	}
	return s.askCases(c.Images.Of, from)
}

// fitCases chooses the number of columns.
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
		c.Note = otherSize.Say(dataset.MNISTRows, dataset.MNISTCols, d.Rows, d.Cols)
		return nil
	}
	n := d.Pixels()
	return []Effect{OnPad{Number: c.Images.Numbers[place], Label: c.Images.Labels[place], Classes: d.Classes, Pixels: c.Images.Pixels[place*n : (place+1)*n]}}
}

// answer returns the network's answer to image i.
func (c *CaseImages) answer(i int) int { return nn.Answer(c.Outputs[i]) }

// name describes image i. It begins with the caption, because speech control uses the visible text.
func (c *CaseImages) name(i int) string {
	read := c.answer(i)
	return caseName.Say(c.caption(i), ui.NameImage(dataset.Test, c.Numbers[i], c.Data.Classes[c.Labels[i]]),
		ui.WithArticle(c.Data.Classes[read]), percent(c.Outputs[i][read]))
}

// caption gives the class of image i, the network's answer and, if the names are short, the
// activation of that output in percent.
func (c *CaseImages) caption(i int) string {
	read := c.answer(i)
	was, answer := brief(c.Data.Classes[c.Labels[i]]), brief(c.Data.Classes[read])
	text := was + "\u202f→\u202f" + answer
	if len([]rune(was+answer)) > 4 {
		return text
	}
	return text + "  " + percent(c.Outputs[i][read])
}

// brief shortens the name of a class for a caption.
func brief(name string) string {
	if r := []rune(name); len(r) > 5 {
		return string(r[:4]) + "."
	}
	return name
}

// title names the case.
func (c *CaseImages) title() string {
	names := c.Data.Classes
	switch {
	case c.Of.Was < 0:
		return allHeading.Say()
	case c.Of.Was == c.Of.Read:
		return rightHeading.Say(ui.Capital(ui.WithArticle(names[c.Of.Was])))
	default:
		return cellHeading.Say(ui.Capital(ui.WithArticle(names[c.Of.Was])), ui.WithArticle(names[c.Of.Read]))
	}
}

// span says which of the images are shown.
func (c *CaseImages) span() string {
	if c.Total == 0 {
		return noImagesSpan.Say()
	}
	return pagedSpan.Say(words.Thousands(c.From+1), words.Thousands(c.From+len(c.Numbers)), words.Thousands(c.Total))
}

// sheet lays out the images, with space for a caption below each.
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

// captionHeight is the height of a caption, in pixels of an image with so many rows.
func captionHeight(rows int) int { return (rows + 2) / 3 }
