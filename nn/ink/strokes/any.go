package strokes

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/ink"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

// ReadAny reads the forms in which people have strokes: a list of digits as Read reads it, or a digit after the other, such
// as one in each line. A point may be an object with x and y, or have more numbers, such as the time. Quick Draw's strokes
// are a list of all x, then one of all y. Keys that say something else are left out.
func ReadAny(r io.Reader) ([]Digit, error) {
	list, err := readAny(r, true)
	var digits []Digit
	for _, d := range list {
		digits = append(digits, Digit{int(d.Label[0] - '0'), d.Source, d.Strokes})
	}
	return digits, err
}

// ReadDrawings reads drawings of anything in the same forms.
func ReadDrawings(r io.Reader) ([]Drawing, error) { return readAny(r, false) }

func readAny(r io.Reader, digits bool) ([]Drawing, error) {
	text, err := content(r)
	if err != nil {
		return nil, err
	}
	f := anyFile{file: file{Reader: strictjson.NewReader(strings.TrimPrefix(string(text), "\ufeff"))}, ofDigits: digits}
	for f.Kind() != 0 {
		if err := f.drawings(); err != nil {
			return nil, err
		}
	}
	return f.list, f.End()
}

// An anyFile is a file in any of the forms.
type anyFile struct {
	file
	ofDigits bool // every label is a digit
	list     []Drawing
}

// drawings reads a digit or a list of them.
func (f *anyFile) drawings() error {
	switch f.Kind() {
	case strictjson.Object:
		return f.drawing()
	case strictjson.List:
		return f.List(func(int) error { return f.drawing() })
	}
	return f.Expected(phrase.New("a JSON array of drawings"))
}

// The keys of a digit.
var (
	labelKeys  = []string{"label", "word", "digit", "class"}
	sourceKeys = []string{"source", "writer", "countrycode"}
	strokeKeys = []string{"strokes", "drawing", "ink", "lines"}
)

func (f *anyFile) drawing() error {
	if len(f.list) == MaxDigits {
		return f.Errorf("more than %d digits: split the file", MaxDigits)
	}
	d := Drawing{}
	f.points = 0
	err := f.Object(func(key string) (err error) {
		switch key = strings.ToLower(key); {
		case slices.Contains(labelKeys, key) && d.Label == "":
			d.Label, err = f.anyLabel()
		case slices.Contains(sourceKeys, key) && f.Kind() == strictjson.Text:
			d.Source, err = f.source()
		case slices.Contains(strokeKeys, key) && d.Strokes == nil:
			d.Strokes, err = f.anyStrokes(key == "drawing")
		default:
			_, err = f.Later()
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case d.Label == "" && f.ofDigits:
		return f.Errorf("no label, expected one from 0 to 9")
	case d.Label == "":
		return f.Errorf("no label, expected the name of what is drawn")
	case d.Strokes == nil:
		return f.Errorf("no strokes, expected 1 to %d", MaxStrokes)
	}
	f.list = append(f.list, d)
	return nil
}

// anyLabel reads a label, a number or a text.
func (f *anyFile) anyLabel() (string, error) {
	if f.Kind() != strictjson.Text {
		label, err := f.label()
		return strconv.Itoa(label), err
	}
	text, err := f.Text()
	switch {
	case err != nil:
	case f.ofDigits && !isDigit(text):
		err = f.Errorf("%s, expected a digit", foreign.Quote(text))
	case len(text) > MaxLabel:
		err = f.Errorf("string of %d bytes, expected at most %d", len(text), MaxLabel)
	}
	return strings.TrimSpace(text), err
}

func isDigit(label string) bool { return len(label) == 1 && '0' <= label[0] && label[0] <= '9' }

func (f *anyFile) anyStrokes(columns bool) (list []ink.Stroke, err error) {
	err = f.List(func(i int) error {
		if i == MaxStrokes {
			return f.Errorf("more than %d strokes: split the digit", MaxStrokes)
		}
		s, err := f.anyStroke(columns)
		if err == nil && len(s) == 0 {
			err = f.Errorf("no points, expected at least 1")
		}
		list = append(list, s)
		return err
	})
	if err == nil && len(list) == 0 {
		err = f.Errorf("no strokes, expected 1 to %d", MaxStrokes)
	}
	return list, err
}

// mostNumbers is the largest number of numbers of a point: position, time, pressure and the pen's angles.
const mostNumbers = 6

// anyStroke reads a stroke: a list of points, an object with one, or a list of all x and one of all y. These two look alike
// if a stroke has few points; columns says what they are then.
func (f *anyFile) anyStroke(columns bool) (s ink.Stroke, err error) {
	if f.Kind() == strictjson.Object {
		err = f.Object(func(key string) error {
			if key == "points" {
				s, err = f.anyStroke(false)
				return err
			}
			_, err := f.Later()
			return err
		})
		return s, err
	}
	var rows [][]float64
	err = f.List(func(int) error {
		row, err := f.numbers()
		rows = append(rows, row)
		return err
	})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	if n := len(rows[0]); (len(rows) == 2 || len(rows) == 3) && len(rows[1]) == n && (columns || n > mostNumbers) {
		for i := range n {
			s = append(s, ink.Point{X: rows[0][i], Y: rows[1][i]})
		}
	} else {
		for _, row := range rows {
			if len(row) < 2 {
				return nil, f.Errorf("a point of %d numbers, expected x and y", len(row))
			}
			s = append(s, ink.Point{X: row[0], Y: row[1]})
		}
	}
	for _, p := range s {
		if !(p.X >= -MaxCoord && p.X <= MaxCoord && p.Y >= -MaxCoord && p.Y <= MaxCoord) {
			return nil, f.Errorf("point (%v, %v), expected coordinates of at most %v", p.X, p.Y, MaxCoord)
		}
	}
	return s, nil
}

// numbers reads a list of numbers, or an object with x and y.
func (f *anyFile) numbers() (row []float64, err error) {
	count := func() error {
		f.points++
		f.total++
		if f.points > 2*MaxPoints {
			return f.Errorf("more than %d points in a digit", MaxPoints)
		}
		if f.total > 2*MaxTotal {
			return f.Errorf("more than %d points: split the file", MaxTotal)
		}
		return nil
	}
	if f.Kind() != strictjson.Object {
		err = f.List(func(i int) error {
			x, err := f.Float(64)
			if row = append(row, x); err == nil && i != 1 {
				err = count()
			}
			return err
		})
		return row, err
	}
	row = make([]float64, 2)
	seen := 0
	err = f.Object(func(key string) (err error) {
		switch strings.ToLower(key) {
		case "x":
			row[0], err = f.Float(64)
			seen++
		case "y":
			row[1], err = f.Float(64)
			seen++
		default:
			_, err = f.Later()
		}
		return err
	})
	if err == nil && seen != 2 {
		err = f.Errorf("a point of %d numbers, expected x and y", seen)
	}
	if err == nil {
		err = count()
	}
	return row, err
}
