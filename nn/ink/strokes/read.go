package strokes

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"

	"inkling/nn/ink"
)

// The bounds of a file. They are far beyond what people draw.
const (
	MaxDigits  = 1_000_000 // in a file
	MaxStrokes = 1_000     // in a digit
	MaxPoints  = 100_000   // in a digit
	MaxTotal   = 5_000_000 // points in a file
	MaxCoord   = 1e9       // the largest coordinate, either way
	MaxSource  = 100       // bytes of a source's name
)

// A Digit is what somebody drew when asked for the digit Label, 0 to 9. It has
// at least one stroke, each with at least one point.
type Digit struct {
	Label   int
	Source  string // the tablet, the writer or the collection; may be empty
	Strokes []ink.Stroke
}

// entry is a digit as the file spells it.
type entry struct {
	Label   *int          `json:"label"`
	Source  string        `json:"source"`
	Strokes [][][]float64 `json:"strokes"`
}

// Read reads a file to its end.
func Read(r io.Reader) ([]Digit, error) {
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	digits, err := readAll(d)
	if err != nil {
		return nil, fmt.Errorf("strokes: %w", err)
	}
	return digits, nil
}

func readAll(d *json.Decoder) ([]Digit, error) {
	if err := expect(d, '['); err != nil {
		return nil, err
	}
	var digits []Digit
	total := 0
	for d.More() {
		if len(digits) == MaxDigits {
			return nil, fmt.Errorf("more than %d digits: split the file", MaxDigits)
		}
		digit, points, err := readDigit(d)
		if err != nil {
			return nil, fmt.Errorf("digit %d, before byte %d: %w", len(digits), d.InputOffset(), ended(err))
		}
		if total += points; total > MaxTotal {
			return nil, fmt.Errorf("more than %d points: split the file", MaxTotal)
		}
		digits = append(digits, digit)
	}
	if err := expect(d, ']'); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("byte %d: something follows the array, which must be all there is", d.InputOffset())
	}
	return digits, nil
}

// expect reads a bracket of the array.
func expect(d *json.Decoder, want json.Delim) error {
	at := d.InputOffset()
	t, err := d.Token()
	if err != nil {
		return fmt.Errorf("byte %d: %w", at, ended(err))
	}
	if t != want {
		return fmt.Errorf("byte %d: %v, expected %v: a file of strokes is a JSON array", at, t, want)
	}
	return nil
}

// ended says in words that the file is too short.
func ended(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the file ends early: it is cut")
	}
	return err
}

func readDigit(d *json.Decoder) (digit Digit, points int, err error) {
	var e entry
	if err := d.Decode(&e); err != nil {
		return digit, 0, err
	}
	switch {
	case e.Label == nil:
		return digit, 0, errors.New(`"label" is missing`)
	case *e.Label < 0 || *e.Label > 9:
		return digit, 0, fmt.Errorf("label %d, expected 0 to 9", *e.Label)
	case len(e.Source) > MaxSource:
		return digit, 0, fmt.Errorf("source of %d bytes, at most %d are allowed", len(e.Source), MaxSource)
	case len(e.Strokes) == 0 || len(e.Strokes) > MaxStrokes:
		return digit, 0, fmt.Errorf("%d strokes, expected 1 to %d", len(e.Strokes), MaxStrokes)
	}
	digit = Digit{Label: *e.Label, Source: e.Source, Strokes: make([]ink.Stroke, len(e.Strokes))}
	for i, s := range e.Strokes {
		if digit.Strokes[i], err = strokeOf(s); err != nil {
			return digit, 0, fmt.Errorf("stroke %d: %w", i, err)
		}
		if points += len(s); points > MaxPoints {
			return digit, 0, fmt.Errorf("more than %d points", MaxPoints)
		}
	}
	return digit, points, nil
}

func strokeOf(points [][]float64) (ink.Stroke, error) {
	if len(points) == 0 {
		return nil, errors.New("no points, expected at least 1")
	}
	s := make(ink.Stroke, len(points))
	for i, p := range points {
		if len(p) != 2 {
			return nil, fmt.Errorf("point %d: %d numbers, expected 2, x and y", i, len(p))
		}
		if math.Abs(p[0]) > MaxCoord || math.Abs(p[1]) > MaxCoord {
			return nil, fmt.Errorf("point %d: (%v, %v) is farther out than %g", i, p[0], p[1], MaxCoord)
		}
		s[i] = ink.Point{X: p[0], Y: p[1]}
	}
	return s, nil
}
