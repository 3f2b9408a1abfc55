package table

import (
	"bytes"
	"io"
	"math"
	"slices"
	"strconv"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Images are those of a table.
type Images struct {
	Pixels  []byte // image after image; 0 is paper
	Rounded int    // pixels that were not whole
}

// Read reads the images of a text in this layout, and passes each label, which is valid during the call. Memory for so many
// images is allocated at once.
func (l *Layout) Read(text io.Reader, room int, label func(text []byte) error) (*Images, error) {
	r := &reader{Layout: l, lines: lines{in: text}, images: &Images{Pixels: make([]byte, 0, min(room*l.Pixels(), maxAll))}}
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
	for column := 0; column < r.Columns; column++ {
		if column != r.Label && column != r.Index && r.Full == 255 {
			var n int
			pixels, rest, n = plain(pixels, rest, r.Separator, r.pixelsFrom(column))
			if column += n; column == r.Label || column == r.Index {
				column--
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

// pixelsFrom returns how many columns from this one on are pixels, without the last column.
func (r *reader) pixelsFrom(column int) int {
	end := r.Columns - 1
	for _, other := range [2]int{r.Label, r.Index} {
		if other > column {
			end = min(end, other)
		}
	}
	return end - column
}

// plain appends up to most pixels at the start of the line while they are whole numbers from 0 to 255. It returns the line
// behind them and their number. Most pixels of a digit are 0, and so have a way of their own.
func plain(pixels, line []byte, separator byte, most int) (_, rest []byte, n int) {
	had := len(pixels)
	pixels = slices.Grow(pixels, most)[:had+most]
	to := pixels[had:]
	start, i := 0, 0
	for n < len(to) {
		if i+1 < len(line) && line[i] == '0' && line[i+1] == separator {
			to[n] = 0
			i += 2
		} else {
			value := 0
			for i < len(line) && line[i]-'0' <= 9 && value <= 255 {
				value = 10*value + int(line[i]-'0')
				i++
			}
			if i == start || i == len(line) || line[i] != separator || value > 255 {
				break
			}
			to[n] = byte(value)
			i++
		}
		start = i
		n++
	}
	return pixels[:had+n], line[start:], n
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
