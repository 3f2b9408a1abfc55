package sources

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"inkling/tools/idx"
)

// isIDX recognises a folder by the images for training, and a single file by its magic number.
func isIDX(p *place) bool {
	for _, path := range p.idxFiles("image") {
		if roleOf(filepath.Base(path)) == forTraining {
			return true
		}
	}
	return p.begins("\x00\x00\x08\x01") || p.begins("\x00\x00\x08\x03")
}

// idxFiles returns the files of the folder with names of IDX images or labels.
func (p *place) idxFiles(what string) []string {
	return p.files(func(name string) bool {
		name = strings.ToLower(name)
		return strings.Contains(name, what) && (strings.Contains(name, "idx") || strings.Contains(name, "ubyte"))
	})
}

// idxNames are the beginnings of file names by role.
var idxNames = map[role]string{forTraining: "train", forValidation: "validation", forTesting: "t10k"}

// readIDX reads a folder of MNIST's four files, plain or gzip. Those for testing may be missing, and there may be some
// for validation. Any number of classes is allowed.
func readIDX(path string, _ Options) (*Source, error) {
	p, err := look(path)
	if err != nil {
		return nil, err
	}
	if p.start != nil {
		return nil, fmt.Errorf("%s: one IDX file, expected the folder that holds images and labels: give --from %s", path, filepath.Dir(path))
	}
	images, err := byRole(p.idxFiles("image"), "images")
	if err != nil {
		return nil, err
	}
	labels, err := byRole(p.idxFiles("label"), "labels")
	if err != nil {
		return nil, err
	}
	source, read, expected := &Source{}, []string{}, map[role]string{}
	for _, r := range []role{forTraining, forValidation, forTesting} {
		expected[r] = fmt.Sprintf("%s-images-idx3-ubyte and %[1]s-labels-idx1-ubyte", idxNames[r])
		switch {
		case images[r] == "" && labels[r] == "":
			continue
		case images[r] == "":
			return nil, fmt.Errorf("%s: no file of %v images, expected one such as %s-images-idx3-ubyte: is the set complete? Fetch it again", path, r, idxNames[r])
		case labels[r] == "":
			return nil, fmt.Errorf("%s: no file of %v labels, expected one such as %s-labels-idx1-ubyte: is the set complete? Fetch it again", path, r, idxNames[r])
		}
		if *source.set(r), err = readIDXSet(images[r], labels[r]); err != nil {
			return nil, err
		}
		read = append(read, images[r], labels[r])
	}
	return source, source.leave(path, p.others(read...), expected)
}

// readIDXSet reads the images and labels of one set.
func readIDXSet(imageFile, labelFile string) (*Images, error) {
	images := &Images{}
	err := withContent(imageFile, func(r io.Reader) (err error) {
		images.Pixels, images.Rows, images.Cols, err = idx.ReadImages(r, imageFile)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = withContent(labelFile, func(r io.Reader) (err error) {
		images.Labels, err = idx.ReadClasses(r, labelFile, maxClasses)
		return err
	})
	if err != nil {
		return nil, err
	}
	if n := len(images.Pixels) / (images.Rows * images.Cols); n != images.Len() {
		return nil, fmt.Errorf("%s holds %d images but %s holds %d labels: they belong to different sets", imageFile, n, labelFile, images.Len())
	}
	return images, nil
}
