package idx

import (
	"io"

	"inkling/nn/phrase"
)

// ReadClasses reads a label file to its end: one class, from 0 to classes-1, for each image. Errors use name for the
// file.
func ReadClasses(r io.Reader, name string, classes int) ([]byte, error) {
	in, err := newReader(r, name)
	if err != nil {
		return nil, err
	}
	if err := in.magic(labelsMagic, phrase.New("labels")); err != nil {
		return nil, err
	}
	count, err := in.size(phrase.New("number of labels"), maxCount)
	if err != nil {
		return nil, err
	}
	start := in.offset
	labels, err := in.body(count, phrase.New("%d labels", count))
	if err != nil {
		return nil, err
	}
	for i, label := range labels {
		if int(label) >= classes {
			return nil, in.at(start+int64(i)).errorf("label %d is %d, expected 0 to %d: %s", i, label, classes-1, labelHint(classes))
		}
	}
	return labels, nil
}

// labelHint guesses why a label is out of range.
func labelHint(classes int) phrase.Phrase {
	if classes == 10 {
		return phrase.New("is this a set of digits?")
	}
	return phrase.New("is this a set of %d classes?", classes)
}
