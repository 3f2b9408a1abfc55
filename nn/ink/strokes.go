package ink

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
)

const (
	maxStrokes = 1000
	maxPoints  = 100_000  // of all strokes: an hour of drawing
	maxJSON    = 10 << 20 // bytes
)

// EncodeStrokes returns the strokes as JSON, a list of points for each stroke:
// [[[x, y], ...], ...]. Points that are not finite numbers are left out, as Image
// leaves them out.
func EncodeStrokes(strokes []Stroke) []byte {
	b := []byte{'['}
	for i, s := range finite(strokes) {
		if i > 0 {
			b = append(b, ',', '\n')
		}
		for j, p := range s {
			b = append(b, "[,"[min(j, 1)], '[')
			b = strconv.AppendFloat(b, p.X, 'g', -1, 64)
			b = append(b, ',')
			b = strconv.AppendFloat(b, p.Y, 'g', -1, 64)
			b = append(b, ']')
		}
		b = append(b, ']')
	}
	return append(b, ']', '\n')
}

// DecodeStrokes reads what EncodeStrokes writes. The error says which point of
// which stroke is none.
func DecodeStrokes(b []byte) ([]Stroke, error) {
	strokes, err := decodeStrokes(b)
	if err != nil {
		return nil, fmt.Errorf("ink: strokes: %w", err)
	}
	return strokes, nil
}

func decodeStrokes(b []byte) ([]Stroke, error) {
	if len(b) > maxJSON {
		return nil, fmt.Errorf("%d bytes, expected at most %d: draw less", len(b), maxJSON)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	var list [][][]*float64 // pointers, because null is no number
	if err := d.Decode(&list); err != nil {
		return nil, fmt.Errorf("%w (near byte %d of %d); expected strokes such as [[[0, 0], [10, 20]]]", err, d.InputOffset(), len(b))
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("goes on after byte %d, expected one list: save it again", d.InputOffset())
	}
	if len(list) > maxStrokes {
		return nil, fmt.Errorf("%d strokes, expected at most %d: draw less", len(list), maxStrokes)
	}
	return convert(list)
}

func convert(list [][][]*float64) ([]Stroke, error) {
	strokes, points := make([]Stroke, len(list)), 0
	for i, s := range list {
		if points += len(s); points > maxPoints {
			return nil, fmt.Errorf("more than %d points, expected fewer: draw less", maxPoints)
		}
		for j, p := range s {
			if len(p) != 2 || !usable(p[0]) || !usable(p[1]) {
				return nil, fmt.Errorf("point %d of stroke %d, expected two numbers from %g to %g", j, i, -farthest, farthest)
			}
			strokes[i] = append(strokes[i], Point{*p[0], *p[1]})
		}
	}
	return strokes, nil
}

func usable(x *float64) bool { return x != nil && math.Abs(*x) <= farthest }
