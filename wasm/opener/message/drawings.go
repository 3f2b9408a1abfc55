package message

import (
	"errors"

	"inkling/nn/ink/strokes"
)

// Drawings are those of a file. Their lines are sent with the report: to read them takes long, so the page does that one by
// one, when it needs the strokes.
type Drawings struct {
	Labels []string `json:"labels"` // of each drawing
	Lines  []string `json:"-"`      // of a file of strokes
}

// NewDrawings returns the drawings of a file, and what is sent with the report.
func NewDrawings(list []strokes.Drawing) (d *Drawings, beside []byte) {
	d = new(Drawings)
	for _, drawing := range list {
		d.Labels = append(d.Labels, drawing.Label)
		d.Lines = append(d.Lines, strokes.Line(drawing))
	}
	return d, []byte(strokes.File(d.Lines))
}

// decode takes the lines that were sent with the report.
func (d *Drawings) decode(beside []byte) error {
	lines, ok := strokes.Lines(string(beside))
	if !ok || len(lines) != len(d.Labels) {
		return errors.New("message: drawings without their lines")
	}
	d.Lines = lines
	return nil
}
