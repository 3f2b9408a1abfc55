package sources

import (
	"fmt"
	"io"
)

const (
	maxSide    = 64      // rows and columns of an image, as in shards.
	minClasses = 2       // fewer leave nothing to learn.
	maxClasses = 62      // digits and both cases of the letters.
	maxContent = 1 << 30 // bytes of one file, decompressed: the largest known, Nielsen's, has 221 MB
)

// checkSide returns an error unless images may have this size.
func checkSide(where string, rows, cols int) error {
	if rows < 1 || rows > maxSide || cols < 1 || cols > maxSide {
		return fmt.Errorf("%s: images of %d x %d pixels, expected 1 x 1 to %d x %d: scale them down", where, rows, cols, maxSide, maxSide)
	}
	return nil
}

// bounded reads up to most bytes of r; if r has more, reading fails.
func bounded(r io.Reader, most int64) io.Reader {
	return &boundedReader{r, most, most}
}

type boundedReader struct {
	in         io.Reader
	left, most int64
}

func (r *boundedReader) Read(b []byte) (int, error) {
	if int64(len(b)) > r.left+1 {
		b = b[:r.left+1] // one more, to detect the end
	}
	n, err := r.in.Read(b)
	if int64(n) > r.left {
		return int(r.left), fmt.Errorf("more than %d bytes of content: split the data set", r.most)
	}
	r.left -= int64(n)
	return n, err
}
