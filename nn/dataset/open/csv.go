package open

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"inkling/nn/dataset/table"
	"inkling/nn/phrase"
)

// isCSV recognises a file by its name or its first bytes, and a folder by a file for training.
func isCSV(p *place) bool {
	for _, file := range p.csvFiles() {
		if roleOf(path.Base(file)) == forTraining {
			return true
		}
	}
	if p.start == nil {
		return false
	}
	return hasSuffix(path.Base(p.path), ".csv", ".tsv") || strings.Contains(path.Base(p.path), ".csv") || looksLikeTable(p.start)
}

// looksLikeTable reports whether a text begins with a number or label, and a separator.
func looksLikeTable(start []byte) bool {
	start = bytes.TrimPrefix(start, []byte("\xef\xbb\xbf"))
	at := bytes.IndexAny(start, ",;\t")
	if at < 0 || !utf8.Valid(start[:at]) {
		return false
	}
	first := strings.ToLower(strings.Trim(string(start[:at]), "\" "))
	return first == "" || first == "label" || strings.Trim(first, "0123456789.") == ""
}

// csvFiles returns the text tables of the folder.
func (p *place) csvFiles() []string {
	return p.filesWith(func(name string) bool { return hasSuffix(name, ".csv", ".tsv") })
}

// csvNames are examples of file names by role.
var csvNames = map[role]phrase.Phrase{
	forTraining: phrase.New("a CSV file such as %s", "train.csv"), forValidation: phrase.New("a CSV file such as %s", "validation.csv"),
	forTesting: phrase.New("a CSV file such as %s", "test.csv"),
}

// readCSV reads one file of training images, or a folder with such a file and optional ones for testing and validation.
func readCSV(c *opening) error {
	p, err := c.look(c.path)
	if err != nil {
		return err
	}
	if p.start != nil {
		c.Train, err = c.readTable(c.path)
		return err
	}
	files, err := c.byRole(p.csvFiles(), phrase.New("images"))
	if err != nil {
		return err
	}
	var read []string
	for _, r := range []role{forTraining, forValidation, forTesting} {
		if files[r] == "" {
			continue
		}
		read = append(read, files[r])
		*c.set(r), err = c.readTable(files[r])
		if r == forTesting && errors.Is(err, table.ErrNoLabels) { // Kaggle's test file, whose labels are the task of its contest
			c.notef("%s has no labels and is left out.", c.shown(files[r]))
			err = nil
		}
		if err != nil {
			return err
		}
	}
	return c.leave(p.others(read...), csvNames)
}

// readTable reads the images of a text table: first the layout, then, from the beginning, the images.
func (c *opening) readTable(file string) (images *Images, err error) {
	c.seeEMNIST(file)
	var layout *table.Layout
	room := 0 // for images: growing a slice to their size would take more than twice their memory
	err = c.withContent(file, func(r io.Reader) error {
		sample, err := table.Sample(table.Text(r))
		if err != nil {
			return c.at(file).errorf("%w: is the file complete? Fetch it again", err)
		}
		if layout, err = table.Sniff(sample, c.Table); err != nil {
			return c.at(file).errorf("%w", err)
		}
		if info, err := fs.Stat(c.files, file); err == nil {
			about := info.Size() * int64(bytes.Count(sample, []byte("\n"))+1) / int64(len(sample))
			room = int(about + about/4) // later lines may be shorter; what is not used takes no memory
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	images = new(Images)
	if images.Rows, images.Cols, err = c.flatSize(layout.Pixels()); err != nil {
		return nil, c.at(file).errorf("%w", err)
	}
	for _, note := range layout.Notes {
		c.notef("%s: %s", c.shown(file), note)
	}
	return images, c.withContent(file, func(r io.Reader) error {
		read, err := layout.Read(table.Text(r), room, func(text []byte) error {
			label, err := c.label(text)
			images.Labels = append(images.Labels, label)
			return err
		})
		if err != nil {
			return c.at(file).errorf("%w", err)
		}
		if read.Rounded > 0 {
			c.notef("%s: %d pixels are not whole numbers: they are rounded to the nearest.", c.shown(file), read.Rounded)
		}
		images.Pixels = read.Pixels
		return nil
	})
}
