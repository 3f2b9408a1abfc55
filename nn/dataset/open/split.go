package open

import (
	"cmp"
	"io/fs"
	"path"
	"slices"

	"inkling/nn/f32"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// One training image in this many becomes an image of a set that the source lacks, in MNIST's proportions. Of 70,000
// images without sets, 10,000 become test images; of the 60,000 left, 10,000 become validation images.
const (
	testDivisor       = 7
	validationDivisor = 6
)

// takeTest takes a seventh of each class as test images, chosen by the seed, if the source has none.
func takeTest(c *opening) (err error) {
	if c.Test != nil {
		return nil
	}
	if c.Test, err = c.takeBalanced(testDivisor, 2); err != nil {
		return c.errorf("no test images: %w", err)
	}
	c.noteTestFiles()
	if c.Share != 0 {
		c.notef("No test images: %d of the training images, %d%% of each class by seed %d.", c.Test.Len(), c.Share, c.Seed)
		return nil
	}
	c.notef("No test images: %d of the training images, a seventh of each class by seed %d.", c.Test.Len(), c.Seed)
	return nil
}

// noteTestFiles adds a note of test files next to a single training file.
func (c *opening) noteTestFiles() {
	info, err := fs.Stat(c.files, c.path)
	if err != nil || info.IsDir() || roleOf(path.Base(c.path)) != forTraining {
		return
	}
	folder := path.Dir(c.path)
	entries, err := fs.ReadDir(c.files, folder)
	if err != nil {
		return // we may not be allowed to read it
	}
	var names []string
	for _, e := range entries {
		if roleOf(e.Name()) == forTesting && !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	if len(names) > 0 {
		c.notef("Only %s was read. Next to it there is %s: to read both, give %s %s.", path.Base(c.path), some(names), flagFrom, c.shown(folder))
	}
}

// takeValidate takes validation images if the source has none: the last sixth of the training images, which are MNIST's
// last 10,000, as in the book. If that has less than half or more than twice the fair share of some class, as in a
// source sorted by class, it takes a sixth of each class instead, chosen by the seed.
func takeValidate(c *opening) (err error) {
	if c.Validation != nil {
		return nil
	}
	edge := c.Train.Len() - c.Train.Len()/validationDivisor
	if c.Share == 0 && c.fair(c.Train.Labels[edge:]) {
		c.Train, c.Validation = c.Train.slice(0, edge), c.Train.slice(edge, c.Train.Len())
		c.notef("No validation images: the last %d of the training images.", c.Validation.Len())
		return nil
	}
	if c.Validation, err = c.takeBalanced(validationDivisor, 3); err != nil {
		return c.errorf("no validation images: %w", err)
	}
	if c.Share != 0 {
		c.notef("No validation images: %d of the training images, %d%% of each class by seed %d.", c.Validation.Len(), c.Share, c.Seed)
		return nil
	}
	c.notef("No validation images: %d of the training images, a sixth of each class by seed %d.", c.Validation.Len(), c.Seed)
	return nil
}

// fair reports whether each class has from half to twice its share of these labels, and keeps some training images.
func (c *opening) fair(labels []byte) bool {
	have := counts(labels, len(c.Classes))
	for class, all := range counts(c.Train.Labels, len(c.Classes)) {
		n := have[class] * c.Train.Len()
		share := all * len(labels)
		if 2*n < share || n > 2*share || have[class] == all {
			return false
		}
	}
	return len(labels) > 0
}

// takeBalanced takes one image in divisor of each class, or Options.Share of those that the source has, and at least one,
// from the training images. Both sets keep their order.
func (c *opening) takeBalanced(divisor int, stream uint64) (*Images, error) {
	byClass := make([][]int, len(c.Classes))
	for i, label := range c.Train.Labels {
		byClass[label] = append(byClass[label], i)
	}
	c.rest = cmp.Or(c.rest, 100)
	rng := f32.NewRand(c.Seed, stream)
	var taken, left []int
	for class, index := range byClass {
		if len(index) < 2 {
			return nil, phrase.Errorf("too few of class %d (%s) to take some from it, expected at least 3 images of each class: add more", class, foreign.Name(c.Classes[class]))
		}
		rng.Shuffle(index)
		n := max(1, len(index)/divisor)
		if c.Share != 0 {
			n = max(1, len(index)*c.Share/c.rest)
		}
		taken = append(taken, index[:n]...)
		left = append(left, index[n:]...)
	}
	slices.Sort(taken)
	slices.Sort(left)
	set := c.Train.pick(taken)
	c.Train.keep(left)
	c.rest -= c.Share
	return set, nil
}
