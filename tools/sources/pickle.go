package sources

import (
	"fmt"
	"io"
)

// isPickle recognises protocols 2 and later by their first opcode, and earlier ones by the tuple that they begin with.
func isPickle(p *place) bool {
	return p.begins("\x80") || p.begins("((")
}

// pickledSets are the three pairs of the book's file, in its order.
var pickledSets = [3]string{"training", "validation", "test"}

// readPickle reads the data file of the book "Neural Networks and Deep Learning": a tuple of three pairs, each of
// images, as floats from 0 to 1, and labels.
func readPickle(path string, o Options) (source *Source, err error) {
	err = withContent(path, func(content io.Reader) error {
		source, err = parsePickle(content, path, o)
		return err
	})
	return source, err
}

func parsePickle(content io.Reader, path string, o Options) (*Source, error) {
	root, err := unpickle(content, path)
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

// items returns the elements of a tuple or a list.
func items(v any) (tuple, bool) {
	switch v := v.(type) {
	case tuple:
		return v, true
	case *list:
		return v.items, true
	}
	return nil, false
}
