package open

import (
	"slices"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/npy"
	"inkling/nn/phrase"
)

// A named array belongs to a set of images by its name.
type named struct {
	name string // in its file, such as x_train
	read func() (*npy.Array, error)
}

// The contents of arrays and files.
type content int

const (
	noContent content = iota
	ofImages
	ofLabels
)

func (c content) Phrase() phrase.Phrase {
	return [...]phrase.Phrase{phrase.New("unknown"), phrase.New("images"), phrase.New("labels")}[c]
}

// The words in names of images and of labels. Those of labels count where both are there, as in image_labels.
var (
	imageWords = []string{"x", "img", "imgs", "image", "images", "pixels", "data", "inputs", "features"}
	labelWords = []string{"y", "label", "labels", "lbl", "lbls", "target", "targets", "class", "classes"}
)

// contentOf returns the content in a name such as x_train, testLabels or kmnist-train-imgs.npz.
func contentOf(name string) content {
	found := noContent
	for _, word := range wordsOf(name) {
		switch prefixed := len(word) > 1 && roleOfWord(word) != noRole; {
		case slices.Contains(labelWords, word), prefixed && word[0] == 'y':
			return ofLabels
		case slices.Contains(imageWords, word), prefixed && word[0] == 'x':
			found = ofImages
		}
	}
	return found
}

// arrayNames are examples of names by role.
var arrayNames = map[role]phrase.Phrase{
	forTraining: phrase.New("arrays %s and %s", "x_train", "y_train"), forValidation: phrase.New("arrays %s and %s", "x_val", "y_val"),
	forTesting: phrase.New("arrays %s and %s", "x_test", "y_test"),
}

// readNamed reads the sets of arrays by their names. If none has the role of a set, all are for training.
func (c *opening) readNamed(list []named) error {
	byRole, others := map[role]map[content]*named{}, []string{}
	for i, a := range list {
		r, what := roleOf(a.name), contentOf(a.name)
		if what == noContent {
			others = append(others, a.name)
			continue
		}
		if byRole[r] == nil {
			byRole[r] = map[content]*named{}
		}
		if other := byRole[r][what]; other != nil {
			if r == noRole {
				others = append(others, a.name)
				continue
			}
			return c.errorf("%s and %s, expected one array of %s %s: save it without the other one", foreign.Name(other.name), foreign.Name(a.name), r, what)
		}
		byRole[r][what] = &list[i]
	}
	if byRole[forTraining] == nil && byRole[forTesting] == nil && byRole[forValidation] == nil {
		byRole[forTraining] = byRole[noRole]
		delete(byRole, noRole)
	}
	for _, a := range byRole[noRole] {
		others = append(others, a.name)
	}
	var sets []pair
	for _, r := range []role{forTraining, forTesting, forValidation} {
		part := byRole[r]
		if part == nil && r != forTraining {
			continue
		}
		if part[ofImages] == nil || part[ofLabels] == nil {
			return c.lacks(r, part, list)
		}
		x, err := part[ofImages].read()
		if err != nil {
			return err
		}
		y, err := part[ofLabels].read()
		if err != nil {
			return err
		}
		sets = append(sets, pair{r, shownName(part[ofImages].name), shownName(part[ofLabels].name), x, y})
	}
	if err := c.readPairs(sets); err != nil {
		return err
	}
	slices.Sort(others)
	return c.leave(others, arrayNames)
}

// lacks returns the error for a set without images or labels.
func (c *opening) lacks(r role, part map[content]*named, all []named) error {
	var names []string
	for _, a := range all {
		names = append(names, a.name)
	}
	missing := ofImages
	if part[ofImages] != nil {
		missing = ofLabels
		if r != forTraining {
			return c.errorf("%s seems to be for %s, but cannot be read as it is: expected %s: rename or convert it, or move it elsewhere",
				foreign.Name(part[ofImages].name), r, arrayNames[r])
		}
	}
	if len(all) == 0 {
		return c.errorf("holds no arrays, expected %s: save it with %s", arrayNames[r], "numpy.savez(x_train=..., y_train=..., x_test=..., y_test=...)")
	}
	return c.errorf("holds %s, expected %s %s too: save it with %s", some(names), r, missing, "numpy.savez(x_train=..., y_train=..., x_test=..., y_test=...)")
}

// A pair is the images and labels of a set.
type pair struct {
	role
	xName, yName phrase.Phrase // for messages
	x, y         *npy.Array
}

// readPairs converts arrays to sets.
func (c *opening) readPairs(sets []pair) error {
	for i := range sets {
		s := &sets[i]
		rows, cols, err := c.sizeOf(s.x)
		if err != nil {
			return c.inArray(s.xName, err)
		}
		*c.set(s.role) = &Images{Rows: rows, Cols: cols}
	}
	pixels, err := c.pixelsOf(sets)
	if err != nil {
		return err
	}
	for i := range sets {
		s, to := &sets[i], *c.set(sets[i].role)
		if to.Labels, err = c.labelsOf(s.y, s.yName); err != nil {
			return c.inArray(s.yName, err)
		}
		to.Pixels = pixels[i]
		if s.x.Shape[0] != to.Len() {
			return c.errorf("%s holds %d images, but %s holds %d labels: they belong to different sets", s.xName, s.x.Shape[0], s.yName, to.Len())
		}
	}
	return nil
}

// inArray returns an error about an array.
func (c *opening) inArray(name phrase.Phrase, err error) error { return c.errorf("%s: %w", name, err) }

// shownName returns the name of an array for messages.
func shownName(name string) phrase.Phrase { return phrase.Phrase{Text: foreign.Name(name)} }

// sizeOf returns rows and columns of the images in an array. Its shape is N x rows x columns or N x pixels, with rows from
// the options or from a square root, and maybe an axis of 1 for one channel.
func (c *opening) sizeOf(x *npy.Array) (rows, cols int, err error) {
	if x.IsText() {
		return 0, 0, phrase.Errorf("texts, expected the pixels of images")
	}
	shape := x.Shape
	switch {
	case len(shape) == 4 && shape[3] == 1:
		shape = shape[:3]
	case len(shape) == 4 && shape[1] == 1:
		shape = []int{shape[0], shape[2], shape[3]}
	}
	if len(shape) == 3 && (shape[1] == 1 || shape[2] == 1) && isSquare(shape[1]*shape[2]) {
		shape = []int{shape[0], shape[1] * shape[2]}
	}
	switch len(shape) {
	case 2:
		return c.flatSize(shape[1])
	case 3:
		if err := checkSide(shape[1], shape[2]); err != nil {
			return 0, 0, phrase.Errorf("%w, or put the axes in the order images x rows x columns (shape %v)", err, x.Shape)
		}
		return shape[1], shape[2], nil
	}
	return 0, 0, phrase.Errorf("shape %v, expected images x rows x columns or images x pixels: %s", x.Shape, reshaping(shape))
}

// reshaping returns advice for images x whose shape has neither two nor three axes.
func reshaping(shape []int) phrase.Phrase {
	if len(shape) == 4 {
		switch channels := [2]int{shape[1], shape[3]}; {
		case channels[1] == 3 || channels[1] == 4:
			return phrase.New("make them grey with %s", "x[..., :3].mean(axis=3)")
		case channels[0] == 3 || channels[0] == 4:
			return phrase.New("make them grey with %s", "x[:, :3].mean(axis=1)")
		}
	}
	return phrase.New("reshape it")
}

// flatSize returns rows and columns of images for which only the number of pixels is known.
func (c *opening) flatSize(pixels int) (rows, cols int, err error) {
	rows, cols = c.Rows, c.Cols
	if rows == 0 {
		for rows*rows < pixels && rows <= maxSide {
			rows++
		}
		cols = rows
	}
	switch {
	case pixels > maxSide*maxSide:
		return 0, 0, phrase.Errorf("%d pixels per image, expected at most %d x %d: scale them down", pixels, maxSide, maxSide)
	case rows*cols == pixels:
		return rows, cols, checkSide(rows, cols)
	case pixels%3 == 0 && isSquare(pixels/3):
		return 0, 0, phrase.Errorf("%d values per image, three times a square, as colours have: make the images grey", pixels)
	case isSquare(pixels - 1):
		return 0, 0, phrase.Errorf("%d pixels per image, one more than a square: remove the column that is not a pixel, or add %s", pixels, flagSize+" ROWSxCOLS")
	}
	return 0, 0, phrase.Errorf("%d pixels per image, not a square: add %s", pixels, flagSize+" ROWSxCOLS")
}

func isSquare(n int) bool {
	side := 0
	for side*side < n {
		side++
	}
	return side*side == n
}

// labelsOf returns the labels in an array: one for each image, or a row of a one and zeros.
func (c *opening) labelsOf(y *npy.Array, name phrase.Phrase) ([]byte, error) {
	shape := y.Shape
	if len(shape) == 0 {
		return nil, phrase.Errorf("shape %v, expected one label for each image", shape)
	}
	n := shape[0]
	labels := make([]byte, 0, n)
	if y.Len() == n {
		for i := range n {
			label, err := c.element(y, i)
			if err != nil {
				return nil, phrase.Errorf("element %d: %w", i, err)
			}
			labels = append(labels, label)
		}
		return labels, nil
	}
	if n == 0 || y.IsText() || y.Len()/n > maxClasses || !(len(shape) == 2 || len(shape) == 3 && (shape[1] == 1 || shape[2] == 1)) {
		return nil, phrase.Errorf("shape %v, expected one label for each image, or a row of zeros and a one", shape)
	}
	classes := y.Len() / n
	for i := range n {
		hot := -1
		for k := range classes {
			switch v := y.Number(i*classes + k); {
			case v == 1 && hot < 0:
				hot = k
			case v != 0:
				return nil, phrase.Errorf("shape %v, and row %d is not zeros and a one: save one label for each image, such as %s", shape, i, "y.argmax(axis=1)")
			}
		}
		if hot < 0 {
			return nil, phrase.Errorf("shape %v, and row %d is not zeros and a one: save one label for each image, such as %s", shape, i, "y.argmax(axis=1)")
		}
		label, err := c.number(hot)
		if err != nil {
			return nil, err
		}
		labels = append(labels, label)
	}
	c.notef("%s: a row of zeros and a one for each image; the label is the place of the one.", name)
	return labels, nil
}

// element returns the label that is an element of an array.
func (c *opening) element(y *npy.Array, i int) (byte, error) {
	if y.IsText() {
		return c.label([]byte(y.Text(i)))
	}
	return c.label(strconv.AppendFloat(nil, y.Number(i), 'f', -1, 64))
}

// base returns a name in an archive without the extension of arrays.
func base(name string) string { return strings.TrimSuffix(name, ".npy") }
