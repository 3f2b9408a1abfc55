package sources

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"inkling/tools/idx"
)

// isIDX knows a folder by the images for training, and a lone file by its magic number.
func isIDX(p *place) bool {
	return len(p.named("train-images*idx3-ubyte*")) > 0 || p.begins("\x00\x00\x08\x01") || p.begins("\x00\x00\x08\x03")
}

// readIDX reads a folder of MNIST's four files, plain or gzip, of which those for testing may be missing. The labels may
// be of any number of classes.
func readIDX(path string, _ Options) (*Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s: one IDX file, expected the folder that holds images and labels: give --from %s", path, filepath.Dir(path))
	}
	train, err := readIDXSet(path, "train")
	if err != nil {
		return nil, err
	}
	p, err := look(path)
	if err != nil || len(p.named("t10k-*")) == 0 {
		return &Source{Train: train}, err
	}
	test, err := readIDXSet(path, "t10k")
	return &Source{Train: train, Test: test}, err
}

// readIDXSet reads the images and labels of one set.
func readIDXSet(folder, set string) (*Images, error) {
	imageFile, err := oneNamed(folder, set+"-images*idx3-ubyte*")
	if err != nil {
		return nil, err
	}
	labelFile, err := oneNamed(folder, set+"-labels*idx1-ubyte*")
	if err != nil {
		return nil, err
	}
	var images idx.Images
	var labels []byte
	err = withContent(imageFile, func(r io.Reader) (err error) {
		images, err = idx.ReadImages(r, imageFile)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = withContent(labelFile, func(r io.Reader) (err error) {
		labels, err = idx.ReadClasses(r, labelFile, maxClasses)
		return err
	})
	if err != nil {
		return nil, err
	}
	if images.Count != len(labels) {
		return nil, fmt.Errorf("%s holds %d images but %s holds %d labels: they belong to different sets", imageFile, images.Count, labelFile, len(labels))
	}
	return &Images{images.Rows, images.Cols, images.Pixels, labels}, nil
}

// oneNamed returns the only file of the folder that the pattern matches.
func oneNamed(folder, pattern string) (string, error) {
	p, err := look(folder)
	if err != nil {
		return "", err
	}
	switch found := p.named(pattern); len(found) {
	case 0:
		return "", fmt.Errorf("%s: no file %s, expected one: is the set whole? Fetch it again", folder, pattern)
	case 1:
		return found[0], nil
	default:
		return "", fmt.Errorf("%s: %s and %s, expected one file %s: remove the other", folder, filepath.Base(found[0]), filepath.Base(found[1]), pattern)
	}
}
