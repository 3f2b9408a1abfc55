package sources

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/foreign"
)

// csvLines reads a file line by line.
type csvLines struct {
	in     *bufio.Scanner
	path   string
	number int // of the line, from 1
}

func (l *csvLines) next() bool {
	l.number++
	return l.in.Scan()
}

// end returns the error at the end of the file: why reading stopped, or that something is missing from the file.
func (l *csvLines) end(missing string) error {
	err := l.in.Err()
	switch {
	case errors.Is(err, bufio.ErrTooLong):
		return l.errorf("more than %d bytes, expected a label and at most %d pixels: is this a CSV file?", maxRow, maxSide*maxSide)
	case err != nil:
		return l.errorf("%w: is the file complete? Fetch it again", err)
	case missing != "":
		return fmt.Errorf("%s: %s: is the file complete? Fetch it again", l.path, missing)
	}
	return nil
}

// errNoLabels is the error for a file whose header names pixels only.
var errNoLabels = errors.New("no label column")

// labelNames are common names of the label column.
var labelNames = []string{"label", "labels", "class", "target", "digit", "y"}

// header reports whether the first line is a header, and checks it.
func (l *csvLines) header() (bool, error) {
	var names []string
	for name := range strings.SplitSeq(l.in.Text(), ",") {
		names = append(names, column(name))
	}
	first := names[0]
	if _, err := strconv.Atoi(first); err == nil {
		if areNumbered(names) {
			return false, l.errorf("the columns are numbered, expected images or a header that begins with label: remove the line")
		}
		return false, nil
	}
	labels := slices.IndexFunc(names, func(name string) bool { return slices.Contains(labelNames, strings.ToLower(name)) })
	switch {
	case strings.EqualFold(first, "label"):
		return true, nil
	case bytes.HasPrefix(l.in.Bytes(), []byte("\xff\xfe")) || bytes.HasPrefix(l.in.Bytes(), []byte("\xfe\xff")):
		return false, l.errorf("UTF-16, expected UTF-8: save it as UTF-8")
	case strings.ContainsAny(first, ";\t"):
		return false, l.errorf("columns separated by semicolons or tabs, expected commas: save it with commas")
	case first == "":
		return false, l.errorf("the first column has no name, like an index, expected label: save it without the index (index=False)")
	case labels == 0:
		return false, l.errorf("the first column is %s, expected label: rename it", foreign.Quote(first))
	case labels > 0:
		return false, l.errorf("the labels are in column %d (%s), expected them first: move the column to the front and name it label", labels+1, names[labels])
	case !slices.ContainsFunc(names, func(name string) bool { return !strings.HasPrefix(strings.ToLower(name), "pixel") }):
		return false, fmt.Errorf("%s: %w: the first column is %s, expected label: is this the file for training?", l.path, errNoLabels, foreign.Quote(first))
	}
	return false, l.errorf("the first column is %s, expected label: is this a CSV file of labels and pixels? Put the labels first, and name the column label", foreign.Quote(first))
}

// areNumbered reports whether a line numbers its columns, as pandas does if they have no names.
func areNumbered(names []string) bool {
	const few = 10 // columns; more could be an image
	for i, name := range names {
		if n, err := strconv.Atoi(name); err != nil || n != i {
			return false
		}
	}
	return len(names) >= few
}

// column returns a name in a header without quotes, spaces or a byte order mark.
func column(name string) string {
	return strings.Trim(strings.TrimPrefix(name, "\ufeff"), "\" \r\n")
}

// image adds the image of the current line.
func (l *csvLines) image(images *Images) error {
	line := l.in.Bytes()
	want := images.Rows*images.Cols + 1
	if len(bytes.TrimSpace(line)) == 0 {
		return l.errorf("a blank line, expected an image: remove it")
	}
	if got := bytes.Count(line, []byte(",")) + 1; got != want {
		return l.errorf("%d values, expected %d (a label and %d pixels): is the file complete? Fetch it again", got, want, want-1)
	}
	for i := range want {
		var field []byte
		field, line, _ = bytes.Cut(line, []byte(","))
		value, ok := byteIn(field)
		switch {
		case i == 0 && (!ok || value >= maxClasses):
			return l.errorf("label %s, expected a whole number from 0 to %d: number the classes from 0, and name them with --labels", foreign.Quote(field), maxClasses-1)
		case i == 0:
			images.Labels = append(images.Labels, value)
		case !ok:
			return l.errorf("pixel %d is %s, expected a whole number from 0 to 255: %s", i-1, foreign.Quote(field), pixelAdvice(field))
		default:
			images.Pixels = append(images.Pixels, value)
		}
	}
	return nil
}

// pixelAdvice says what to do about a field that is not a grey level. Truncating floats from 0 to 1 to whole numbers
// would make blank images.
func pixelAdvice(field []byte) string {
	text := strings.TrimSpace(string(field))
	if _, err := strconv.Atoi(text); err == nil {
		return "scale the pixels to that"
	}
	if _, err := strconv.ParseFloat(text, 64); err == nil {
		return `if the pixels x go from 0 to 1, save (x * 255).round().astype("uint8"); if from 0 to 255, x.round().astype("uint8")`
	}
	if strings.HasPrefix(text, `"`) {
		return "save it without quotes"
	}
	return "convert it"
}

func (l *csvLines) errorf(format string, args ...any) error {
	return fmt.Errorf("%s: line %d: "+format, append([]any{l.path, l.number}, args...)...)
}
