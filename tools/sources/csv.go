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

// maxRow is longer than a line with the largest image: 4,096 pixels of three digits and a comma.
const maxRow = 1 << 16

// isCSV recognises a file by its name or its first column, and a folder by a file for training.
func isCSV(p *place) bool {
	for _, path := range p.csvFiles() {
		if roleOf(filepath.Base(path)) == forTraining {
			return true
		}
	}
	if p.start == nil {
		return false
	}
	first, _, _ := bytes.Cut(p.start, []byte(","))
	_, err := strconv.Atoi(column(string(first)))
	return err == nil || strings.EqualFold(column(string(first)), "label") || strings.Contains(filepath.Base(p.path), ".csv")
}

// csvFiles returns the CSV files of the folder.
func (p *place) csvFiles() []string {
	return p.files(func(name string) bool {
		return strings.HasSuffix(strings.TrimSuffix(strings.ToLower(name), ".gz"), ".csv")
	})
}

// csvNames are examples of file names by role.
var csvNames = map[role]string{forTraining: "a CSV file such as train.csv", forValidation: "a CSV file such as validation.csv", forTesting: "a CSV file such as test.csv"}

// readCSV reads one file of training images, or a folder with such a file and optional ones for testing and validation.
func readCSV(path string, o Options) (*Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		train, err := readCSVFile(path, o)
		return &Source{Train: train}, err
	}
	p, err := look(path)
	if err != nil {
		return nil, err
	}
	files, err := byRole(p.csvFiles(), "images")
	if err != nil {
		return nil, err
	}
	source, read := &Source{}, []string{}
	for _, r := range []role{forTraining, forValidation, forTesting} {
		if files[r] == "" {
			continue
		}
		read = append(read, files[r])
		*source.set(r), err = readCSVFile(files[r], o)
		if r == forTesting && errors.Is(err, errNoLabels) { // Kaggle's test file, whose labels are the task of its contest
			source.note("%s has no labels and is left out.", files[r])
			err = nil
		}
		if err != nil {
			return nil, err
		}
	}
	return source, source.leave(path, p.others(read...), csvNames)
}

func readCSVFile(path string, o Options) (images *Images, err error) {
	err = withContent(path, func(r io.Reader) error {
		images, err = parseCSV(r, path, o)
		return err
	})
	return images, err
}

// parseCSV reads lines of a label and the pixels of an image, all whole numbers. There may be a header, with label and
// any names of pixels.
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
	if !header && o.Rows == 0 && columns > 1 && isSquare(columns) {
		return nil, lines.errorf("%d columns, as many as an image has pixels, so the label is missing: add the label as the first column, or a header", columns)
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
		return nil, lines.end("a header but no images")
	}
	if !header && labelsAreLast(images) {
		return nil, fmt.Errorf("%s: the last column looks like the labels, and the first does not: move it to the front, or add a header if the first column is the label", path)
	}
	return images, lines.end("")
}

// labelsAreLast reports whether the last column of a file without a header seems to hold the labels. The last pixels are
// then small numbers without gaps, many of them different, whereas the supposed labels are nearly all the same.
func labelsAreLast(images *Images) bool {
	const few = 10 // images, too few to judge
	var first, last [256]int
	highest := 0
	for i, label := range images.Labels {
		first[label]++
		pixel := int(images.Pixels[(i+1)*images.Rows*images.Cols-1])
		last[pixel]++
		highest = max(highest, pixel)
	}
	for pixel := 1; pixel <= highest; pixel++ { // labels may begin at 1
		if last[pixel] == 0 {
			return false
		}
	}
	return images.Len() >= few && highest > 0 && highest < maxClasses && most(first[:])*10 > 9*images.Len() && most(last[:])*10 < 9*images.Len()
}

// byteIn parses the field as a number from 0 to 255.
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
