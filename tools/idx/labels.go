package idx

import (
	"fmt"
	"io"
)

// ReadClasses reads a label file to its end: one class, from 0 to classes-1, for each image. Errors use name for the
// file.
func ReadClasses(r io.Reader, name string, classes int) ([]byte, error) {
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
		if int(label) >= classes {
			return nil, in.errorf(start+int64(i), "label %d is %d, expected 0 to %d: %s", i, label, classes-1, labelHint(classes))
		}
	}
	return labels, nil
}

// labelHint guesses why a label is out of range.
func labelHint(classes int) string {
	if classes == 10 {
		return "is this a set of digits?"
	}
	return fmt.Sprintf("is this a set of %d classes?", classes)
}
