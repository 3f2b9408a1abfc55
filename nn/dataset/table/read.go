package table

import (
	"bytes"
	"io"
	"math"
	"strconv"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Images are those of a table.
type Images struct {
	Pixels  []byte // image after image; 0 is paper
	Rounded int    // pixels that were not whole
}

// Read reads the images of a text in this layout, and passes each label, which is valid during the call.
func (l *Layout) Read(text io.Reader, label func(text []byte) error) (*Images, error) {
	r := &reader{Layout: l, lines: lines{in: text}, images: new(Images)}
	for first := true; ; first = false {
		line, err := r.next()
		if err != nil {
			return nil, err
		}
		if line == nil {
			break
		}
		if first && l.Header {
			continue
		}
		of, err := r.image(line)
		if err == nil {
			if err = label(of); err != nil {
				err = r.errorf("%w", err)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	if len(r.images.Pixels) == 0 {
		return nil, phrase.Errorf("a header but no images: is the file complete? Fetch it again")
	}
	return r.images, nil
}

// A reader reads the lines of a table.
type reader struct {
	*Layout
	lines
	images *Images
}

// maxPixels limits the pixels of all images.
const maxAll = 1 << 30

// image appends the pixels of the image in a line, and returns its label.
func (r *reader) image(line []byte) (label []byte, err error) {
	pixels, rest := r.images.Pixels, line
	if len(pixels) > maxAll {
		return nil, r.errorf("more than %d pixels in all images: split the data set", maxAll)
	}
	for column := range r.Columns {
		if column != r.Label && column != r.Index && r.Full == 255 {
			if value, after, ok := plain(rest, r.Separator); ok && (after != nil) == (column < r.Columns-1) {
				pixels, rest = append(pixels, value), after
				continue
			}
		}
		field, after, more := cut(rest, r.Separator)
		if more != (column < r.Columns-1) {
			n := len(r.split(string(line)))
			return nil, r.errorf("%d values, expected %d (a label and %d pixels): is the file complete? Fetch it again", n, r.Columns, r.Pixels())
		}
		rest = after
		switch column {
		case r.Label:
			label = field
		case r.Index:
		default:
			value, err := r.pixel(field)
			if err != nil {
				return nil, r.errorf("column %d is %s, expected %w", column+1, foreign.Quote(field), err)
			}
			pixels = append(pixels, value)
		}
	}
	r.images.Pixels = pixels
	return label, nil
}

// plain parses a byte of one to three digits at the start of the line, and returns the rest after the separator, or nil at
// the end.
func plain(line []byte, separator byte) (value byte, rest []byte, ok bool) {
	n := 0
	for i, c := range line {
		if c == separator {
			return byte(n), line[i+1:], i > 0 && i <= 3 && n <= 255
		}
		if c < '0' || c > '9' || i == 3 {
			return 0, nil, false
		}
		n = 10*n + int(c-'0')
	}
	return byte(n), nil, len(line) > 0 && n <= 255
}

// pixel parses any number as a pixel. The error says what was expected, and what to do.
func (r *reader) pixel(field []byte) (byte, error) {
	if r.Separator != ',' {
		field = bytes.Replace(field, []byte(","), []byte("."), 1)
	}
	x, err := strconv.ParseFloat(string(field), 64)
	y := float64(x * (255 / r.Full))
	switch {
	case err != nil:
		return 0, phrase.Errorf("a number: convert it")
	case !(y >= 0 && y < 255.5): // includes NaN
		return 0, phrase.Errorf("a number from 0 (paper) to %v (ink): scale the pixels to that, or name the value of full ink with %s", math.Round(r.Full), "--full")
	case r.Full == 255 && x != math.Trunc(x):
		r.images.Rounded++
	}
	return byte(math.Floor(y + 0.5)), nil
}
