package open

import (
	"io"
	"path"
	"strings"

	"inkling/nn/dataset/idx"
	"inkling/nn/phrase"
)

// isIDX recognises a folder by the images for training, and a single file by its magic number.
func isIDX(p *place) bool {
	for _, file := range p.idxFiles("image") {
		if roleOf(path.Base(file)) == forTraining {
			return true
		}
	}
	return p.begins("\x00\x00\x08\x01") || p.begins("\x00\x00\x08\x03")
}

// idxFiles returns the files of the folder with names of IDX images or labels.
func (p *place) idxFiles(what string) []string {
	return p.filesWith(func(name string) bool {
		name = strings.ToLower(name)
		return strings.Contains(name, what) && (strings.Contains(name, "idx") || strings.Contains(name, "ubyte"))
	})
}

// idxNames are the beginnings of file names by role.
var idxNames = map[role]string{forTraining: "train", forValidation: "validation", forTesting: "t10k"}

// readIDX reads a folder of MNIST's four files, plain or gzip. Those for testing may be missing, and there may be some
// for validation. Any number of classes is allowed.
func readIDX(c *opening) error {
	p, err := c.look(c.path)
	if err != nil {
		return err
	}
	if p.start != nil {
		return c.errorf("one IDX file, expected the folder that holds images and labels: give %s %s", flagFrom, c.shown(path.Dir(c.path)))
	}
	images, err := c.byRole(p.idxFiles("image"), phrase.New("images"))
	if err != nil {
		return err
	}
	labels, err := c.byRole(p.idxFiles("label"), phrase.New("labels"))
	if err != nil {
		return err
	}
	read, expected := []string{}, map[role]phrase.Phrase{}
	for _, r := range []role{forTraining, forValidation, forTesting} {
		name := [2]string{idxNames[r] + "-images-idx3-ubyte", idxNames[r] + "-labels-idx1-ubyte"}
		expected[r] = phrase.New("%s and %s", name[0], name[1])
		switch {
		case images[r] == "" && labels[r] == "":
			continue
		case images[r] == "":
			return c.errorf("no file of %s images, expected one such as %s: is the set complete? Fetch it again", r, name[0])
		case labels[r] == "":
			return c.errorf("no file of %s labels, expected one such as %s: is the set complete? Fetch it again", r, name[1])
		}
		c.seeEMNIST(images[r])
		if *c.set(r), err = c.readIDXSet(images[r], labels[r]); err != nil {
			return err
		}
		read = append(read, images[r], labels[r])
	}
	return c.leave(p.others(read...), expected)
}

// readIDXSet reads the images and labels of one set.
func (c *opening) readIDXSet(imageFile, labelFile string) (*Images, error) {
	images := &Images{}
	err := c.withContent(imageFile, func(r io.Reader) (err error) {
		images.Pixels, images.Rows, images.Cols, err = idx.ReadImages(r, c.shown(imageFile))
		return err
	})
	if err != nil {
		return nil, err
	}
	var labels []byte
	err = c.withContent(labelFile, func(r io.Reader) (err error) {
		labels, err = idx.ReadClasses(r, c.shown(labelFile), 256)
		return err
	})
	if err != nil {
		return nil, err
	}
	if n := len(images.Pixels) / (images.Rows * images.Cols); n != len(labels) {
		return nil, phrase.Errorf("%s holds %d images but %s holds %d labels: they belong to different sets", c.shown(imageFile), n, c.shown(labelFile), len(labels))
	}
	for _, n := range labels {
		label, err := c.number(int(n))
		if err != nil {
			return nil, c.at(labelFile).errorf("%w", err)
		}
		images.Labels = append(images.Labels, label)
	}
	return images, nil
}
