package strokes

import (
	"errors"
	"io"
	"math"

	"inkling/nn/ink"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

// The limits of a file, far beyond what people draw.
const (
	MaxBytes   = 1 << 28   // of a file.
	MaxDigits  = 1_000_000 // in a file.
	MaxStrokes = 1_000     // in a digit.
	MaxPoints  = 100_000   // in a digit.
	MaxTotal   = 5_000_000 // points in a file.
	MaxCoord   = 1e9       // the largest absolute coordinate.
	MaxSource  = 100       // bytes of a source's name
	MaxLabel   = 100       // bytes of a label
)

// A Digit is what someone drew when asked for the digit Label, 0 to 9. It has
// at least one stroke, each with at least one point.
type Digit struct {
	Label   int
	Source  string // the tablet, the writer or the collection; may be empty
	Strokes []ink.Stroke
}

// A Drawing is what someone drew when asked for Label, the name of a letter, a shape or
// anything else.
type Drawing struct {
	Label   string // not empty
	Source  string
	Strokes []ink.Stroke
}

// Read reads a file to its end. Its time is proportional to the file's size,
// and its memory at most some ten times as large.
func Read(r io.Reader) ([]Digit, error) {
	text, err := content(r)
	if err != nil {
		return nil, err
	}
	f := file{Reader: strictjson.NewReader(text)}
	if err := f.read(); err != nil {
		return nil, err
	}
	return f.digits, nil
}

// content reads all of a file of at most MaxBytes.
func content(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxBytes+1)) // one more, to detect the end
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF): // of compressed data
		return nil, phrase.Errorf("the file is incomplete: it ends after %d bytes", len(text))
	case err != nil:
		return nil, phrase.Errorf("after %d bytes: %w", len(text), err)
	case len(text) > MaxBytes:
		return nil, phrase.Errorf("more than %d bytes: split the file", MaxBytes)
	}
	return text, nil
}

// A file is the file being read.
type file struct {
	*strictjson.Reader
	digits []Digit
	total  int // points so far
	points int // those of the current digit
}

func (f *file) read() error {
	if f.Kind() != strictjson.List {
		return f.Expected(phrase.New("a JSON array of drawings"))
	}
	err := f.List(func(i int) error {
		if i == MaxDigits {
			return f.Errorf("more than %d digits: split the file", MaxDigits)
		}
		d, err := f.digit()
		f.digits = append(f.digits, d)
		return err
	})
	if err != nil {
		return err
	}
	return f.End()
}

// digit reads one digit and checks it.
func (f *file) digit() (d Digit, err error) {
	d.Label, f.points = -1, 0
	err = f.Object(func(key string) (err error) {
		switch key {
		case "label":
			d.Label, err = f.label()
		case "source":
			d.Source, err = f.source()
		case "strokes":
			d.Strokes, err = f.strokes()
		default:
			err = f.Unknown(key, "label", "source", "strokes")
		}
		return err
	})
	switch {
	case err != nil:
		return d, err
	case d.Label < 0:
		return d, f.Errorf("no label, expected one from 0 to 9")
	case d.Strokes == nil:
		return d, f.Errorf("no strokes, expected 1 to %d", MaxStrokes)
	}
	return d, nil
}

func (f *file) label() (int, error) {
	label, err := f.Int(32)
	if err == nil && (label < 0 || label > 9) {
		err = f.Errorf("%d, expected 0 to 9", label)
	}
	return int(label), err
}

func (f *file) source() (string, error) {
	source, err := f.Text()
	if err == nil && len(source) > MaxSource {
		err = f.Errorf("string of %d bytes, expected at most %d", len(source), MaxSource)
	}
	return source, err
}

func (f *file) strokes() ([]ink.Stroke, error) {
	var list []ink.Stroke
	err := f.List(func(i int) error {
		if i == MaxStrokes {
			return f.Errorf("more than %d strokes: split the digit", MaxStrokes)
		}
		s, err := f.stroke()
		list = append(list, s)
		return err
	})
	if err == nil && len(list) == 0 {
		err = f.Errorf("no strokes, expected 1 to %d", MaxStrokes)
	}
	return list, err
}

func (f *file) stroke() (ink.Stroke, error) {
	var s ink.Stroke
	err := f.List(func(int) error {
		f.points++
		f.total++
		if f.points > MaxPoints {
			return f.Errorf("more than %d points in a digit", MaxPoints)
		}
		if f.total > MaxTotal {
			return f.Errorf("more than %d points: split the file", MaxTotal)
		}
		p, err := f.point()
		s = append(s, p)
		return err
	})
	if err == nil && len(s) == 0 {
		err = f.Errorf("no points, expected at least 1")
	}
	return s, err
}

// point reads x and y.
func (f *file) point() (ink.Point, error) {
	var xy [2]float64
	if err := f.Value(&xy); err != nil {
		return ink.Point{}, err
	}
	if math.Abs(xy[0]) > MaxCoord || math.Abs(xy[1]) > MaxCoord {
		return ink.Point{}, f.Errorf("point (%v, %v), expected coordinates of at most %v", xy[0], xy[1], MaxCoord)
	}
	return ink.Point{X: xy[0], Y: xy[1]}, nil
}
