// Package idx reads IDX files, the format in which MNIST is published: a big-endian header, then unsigned bytes.
//
// The reader is strict: a file is exactly as its header says, or the error gives the offset, what was found, what was
// expected and what to do. Gzip is decompressed; offsets then count the bytes of the content. Out of scope: where the
// files come from (see package fetch) and what they are used for.
package idx

import (
	"io"

	"inkling/nn/phrase"
)

// The magic numbers: two zero bytes, 08 for unsigned bytes, and the number of dimensions.
const (
	labelsMagic = 0x0000_0801
	imagesMagic = 0x0000_0803
)

// maxSide limits the rows and columns of an image. MNIST has 28; the limit detects a damaged header early.
const maxSide = 1 << 10

// ReadImages reads an image file to its end. It returns the pixels of all images, each row by row, 0 for paper and 255
// for ink, and the size of an image. Errors use name for the file.
func ReadImages(r io.Reader, name string) (pixels []byte, rows, cols int, err error) {
	in, err := newReader(r, name)
	if err != nil {
		return nil, 0, 0, err
	}
	if err := in.magic(imagesMagic, phrase.New("images")); err != nil {
		return nil, 0, 0, err
	}
	var sizes [3]int64
	for i, bound := range []struct {
		what phrase.Phrase
		most int64
	}{
		{phrase.New("number of images"), maxCount},
		{phrase.New("number of rows"), maxSide},
		{phrase.New("number of columns"), maxSide},
	} {
		if sizes[i], err = in.size(bound.what, bound.most); err != nil {
			return nil, 0, 0, err
		}
	}
	n, rows, cols := sizes[0], int(sizes[1]), int(sizes[2])
	pixels, err = in.body(n*sizes[1]*sizes[2], phrase.New("%d images of %dx%d", n, rows, cols))
	return pixels, rows, cols, err
}
