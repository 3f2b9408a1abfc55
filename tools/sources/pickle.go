package sources

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/nlpodyssey/gopickle/pickle"
	"github.com/nlpodyssey/gopickle/types"

	"inkling/tools/idx"
	"inkling/tools/input"
)

// isPickle knows the protocols from 2 by their first opcode, and those before by the tuple that they begin.
func isPickle(p *place) bool {
	return p.begins("\x80") || p.begins("((")
}

// pickledSets are the three pairs of the book's file, in its order.
var pickledSets = [3]string{"training", "validation", "test"}

// readPickle reads the file of the book "Neural Networks and Deep Learning": a tuple of three pairs, each of images as
// floats from 0 to 1 and labels.
func readPickle(path string, o Options) (*Source, error) {
	file, err := input.Read(path)
	if err != nil {
		return nil, err
	}
	return parsePickle(file, path, o)
}

// parsePickle reads the content twice, to look and to load, and keeps it but once: it is much larger than the file.
func parsePickle(file []byte, path string, o Options) (*Source, error) {
	root, err := loadPickle(file, path)
	if err != nil {
		return nil, err
	}
	arrays, err := arraysOf(root, path)
	if err != nil {
		return nil, err
	}
	var images [3]array
	for i := range arrays {
		images[i] = arrays[i][0]
	}
	pixels, notes, err := pixelsOf(images[:])
	if err != nil {
		return nil, err
	}
	var sets [3]*Images
	for i := range arrays {
		if sets[i], err = imagesOf(&arrays[i][0], &arrays[i][1], pixels[i], o); err != nil {
			return nil, err
		}
	}
	return &Source{Train: sets[0], Validation: sets[1], Test: sets[2], Notes: notes}, nil
}

// loadPickle returns what the pickle holds.
func loadPickle(file []byte, path string) (root any, err error) {
	content, err := unpacked(file, path)
	if err != nil {
		return nil, err
	}
	if err := checkOpcodes(content, path); err != nil {
		return nil, err
	}
	if content, err = unpacked(file, path); err != nil {
		return nil, err
	}
	err = guarded(path, func() (err error) {
		u := pickle.NewUnpickler(bufio.NewReader(content))
		u.FindClass = new(numpy).find
		if root, err = u.Load(); err != nil {
			return fmt.Errorf("%s: %s", path, brief(err.Error()))
		}
		return nil
	})
	return root, err
}

// brief cuts a message of the library, which may quote a whole array.
func brief(message string) string {
	if len(message) > 300 {
		return fmt.Sprintf("%.300s...: fetch or save it again", message)
	}
	return message
}

func unpacked(file []byte, path string) (io.Reader, error) {
	content, err := idx.Plain(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%s: %w: is the file whole? Fetch it again", path, err)
	}
	return bounded(content, maxContent), nil
}

// arraysOf returns the images and labels of the three sets.
func arraysOf(root any, path string) (arrays [3][2]array, err error) {
	sets, ok := items(root)
	if !ok || len(sets) != len(pickledSets) {
		return arrays, fmt.Errorf("%s: %s, expected a tuple of three sets (training, validation, test): save it as in the book", path, shown(root))
	}
	for i, name := range pickledSets {
		pair, ok := items(sets[i])
		if !ok || len(pair) != 2 {
			return arrays, fmt.Errorf("%s: the %s set is %s, expected a pair of images and labels: save it as in the book", path, name, shown(sets[i]))
		}
		for j, what := range [2]string{"images", "labels"} {
			a, ok := pair[j].(*pickledArray)
			if !ok {
				return arrays, fmt.Errorf("%s: the %s %s are %s, expected a numpy array: save them as one", path, name, what, shown(pair[j]))
			}
			if arrays[i][j], err = a.array(fmt.Sprintf("%s: %s %s", path, name, what)); err != nil {
				return arrays, err
			}
		}
	}
	return arrays, nil
}

// items returns what a tuple or a list holds.
func items(v any) ([]any, bool) {
	switch v := v.(type) {
	case *types.Tuple:
		return *v, true
	case *types.List:
		return *v, true
	}
	return nil, false
}

// shown says what was found in a pickle.
func shown(v any) string {
	if in, ok := items(v); ok {
		return fmt.Sprintf("a tuple or list of %d", len(in))
	}
	if _, ok := v.(*pickledArray); ok {
		return "a numpy array"
	}
	return fmt.Sprintf("a %T", v)
}
