package idx

import (
	"fmt"
	"io"
)

// ReadLabels reads a label file to its end: one digit, 0 to 9, for each image. Errors call it by the name.
func ReadLabels(r io.Reader, name string) ([]byte, error) {
	in, err := newReader(r, name)
	if err != nil {
		return nil, err
	}
	if err := in.magic(labelsMagic, "labels"); err != nil {
		return nil, err
	}
	count, err := in.size("number of labels", maxCount)
	if err != nil {
		return nil, err
	}
	start := in.offset
	labels, err := in.body(count, fmt.Sprintf("%d labels", count))
	if err != nil {
		return nil, err
	}
	for i, label := range labels {
		if label > 9 {
			return nil, in.errorf(start+int64(i), "label %d is %d, expected 0 to 9: is this a set of digits?", i, label)
		}
	}
	return labels, nil
}
