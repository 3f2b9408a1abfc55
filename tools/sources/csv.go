package sources

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// maxRow is more than the largest image takes on a line: 4,096 pixels of three digits and a comma.
const maxRow = 1 << 16

// isCSV knows a file by its name or its first column, and a folder by a file for training.
func isCSV(p *place) bool {
	if len(p.named("*train.csv")) > 0 || len(p.named("*train.csv.gz")) > 0 {
		return true
	}
	if p.start == nil {
		return false
	}
	first, _, _ := bytes.Cut(p.start, []byte(","))
	_, err := strconv.Atoi(column(string(first)))
	return err == nil || strings.EqualFold(column(string(first)), "label") || strings.Contains(filepath.Base(p.path), ".csv")
}

// readCSV reads one file of training images, or a folder with such a file and perhaps one for testing.
func readCSV(path string, o Options) (*Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		train, err := readCSVFile(path, o)
		return &Source{Train: train}, err
	}
	file, err := oneNamed(path, "*train.csv*")
	if err != nil {
		return nil, err
	}
	source := &Source{}
	if source.Train, err = readCSVFile(file, o); err != nil {
		return nil, err
	}
	p, err := look(path)
	if err != nil || len(p.named("*test.csv*")) == 0 {
		return source, err
	}
	if file, err = oneNamed(path, "*test.csv*"); err != nil {
		return nil, err
	}
	source.Test, err = readCSVFile(file, o)
	if errors.Is(err, errNoLabels) { // Kaggle's own: those are what its contest asks for
		source.note("%s has no labels and is left out.", file)
		err = nil
	}
	return source, err
}

// errNoLabels is the error of a file whose header names pixels only.
var errNoLabels = errors.New("no label column")

func readCSVFile(path string, o Options) (images *Images, err error) {
	err = withContent(path, func(r io.Reader) error {
		images, err = parseCSV(r, path, o)
		return err
	})
	return images, err
}

// parseCSV reads lines of a label and the pixels of an image, all whole numbers. A header, label and whatever the pixels
// are called, may stand before them.
func parseCSV(r io.Reader, path string, o Options) (*Images, error) {
	lines := &csvLines{in: bufio.NewScanner(r), path: path}
	lines.in.Buffer(nil, maxRow)
	if !lines.next() {
		return nil, lines.end("the file is empty, expected a header (label,pixel0,...)")
	}
	columns := bytes.Count(lines.in.Bytes(), []byte(",")) + 1
	header, err := lines.header()
	if err != nil {
		return nil, err
	}
	rows, cols, err := flatSize(fmt.Sprintf("%s: line 1", path), columns-1, o)
	if err != nil {
		return nil, err
	}
	images := &Images{Rows: rows, Cols: cols}
	if !header {
		err = lines.image(images)
	}
	for err == nil && lines.next() {
		err = lines.image(images)
	}
	if err != nil {
		return nil, err
	}
	if images.Len() == 0 {
		return nil, lines.end("a header and no images, expected some")
	}
	return images, lines.end("")
}

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

// end is the error at the end of the file: what stopped the reading, or else what is missing in the file, if anything.
func (l *csvLines) end(missing string) error {
	err := l.in.Err()
	switch {
	case errors.Is(err, bufio.ErrTooLong):
		return l.errorf("more than %d bytes, expected a label and at most %d pixels: is this a CSV file?", maxRow, maxSide*maxSide)
	case err != nil:
		return l.errorf("%w: is the file whole? Fetch it again", err)
	case missing != "":
		return fmt.Errorf("%s: %s: is the file whole? Fetch it again", l.path, missing)
	}
	return nil
}

// header tells whether the first line is a header, and checks it.
func (l *csvLines) header() (bool, error) {
	first, _, _ := strings.Cut(l.in.Text(), ",")
	name := column(first)
	_, err := strconv.Atoi(name)
	switch {
	case err == nil:
		return false, nil
	case strings.EqualFold(name, "label"):
		return true, nil
	case strings.HasPrefix(strings.ToLower(name), "pixel"):
		return false, fmt.Errorf("%s: %w: the first column is %q, expected label: is this the file for training?", l.path, errNoLabels, name)
	}
	return false, l.errorf("the first column is %q, expected label: is this a CSV file of labels and pixels?", name[:min(len(name), 40)])
}

// column returns the name in a header without quotes, blanks or a byte order mark.
func column(name string) string {
	return strings.Trim(strings.TrimPrefix(name, "\ufeff"), "\" \r\n")
}

// image adds the image of the current line.
func (l *csvLines) image(images *Images) error {
	line := l.in.Bytes()
	want := images.Rows*images.Cols + 1
	if got := bytes.Count(line, []byte(",")) + 1; got != want {
		return l.errorf("%d values, expected %d (a label and %d pixels): is the file whole? Fetch it again", got, want, want-1)
	}
	for i := range want {
		var field []byte
		field, line, _ = bytes.Cut(line, []byte(","))
		value, ok := byteIn(field)
		switch {
		case i == 0 && (!ok || value >= maxClasses):
			return l.errorf("label %q, expected 0 to %d: number the classes from 0", field, maxClasses-1)
		case i == 0:
			images.Labels = append(images.Labels, value)
		case !ok:
			return l.errorf("pixel %d is %q, expected a whole number from 0 to 255: convert it", i-1, field)
		default:
			images.Pixels = append(images.Pixels, value)
		}
	}
	return nil
}

// byteIn returns the number from 0 to 255 that the field holds.
func byteIn(field []byte) (byte, bool) {
	field = bytes.TrimSpace(field)
	n := 0
	for _, c := range field {
		if n = 10*n + int(c) - '0'; c < '0' || c > '9' || n > 255 {
			return 0, false
		}
	}
	return byte(n), len(field) > 0
}

func (l *csvLines) errorf(format string, args ...any) error {
	return fmt.Errorf("%s: line %d: "+format, append([]any{l.path, l.number}, args...)...)
}
