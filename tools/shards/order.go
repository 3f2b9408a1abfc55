package shards

import (
	"cmp"
	"fmt"
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/f32"
)

const (
	validationImages = 10_000 // the last of the 60,000, as the book takes them
	firstImages      = 1_000  // of the first shard, so that training may begin early
	shardImages      = 7_000  // of the others
)

func split(c *conversion) error {
	all, test := c.sets[0], c.sets[1]
	edge := all.Len() - validationImages
	if edge < firstImages {
		return fmt.Errorf("%d images are too few: %d are for validation and at least %d for training", all.Len(), validationImages, firstImages)
	}
	c.splits = [3]*dataset.Set{dataset.Train: all.Slice(0, edge), dataset.Validation: all.Slice(edge, all.Len()), dataset.Test: test}
	return nil
}

// shuffle cuts the splits into the sets of single shards. Validation and test
// images keep their order, so that image 5 of the test set is the one that
// everybody means by it.
func shuffle(c *conversion) error {
	order, err := balanced(c.splits[dataset.Train].Labels, c.Labels, c.Seed)
	if err != nil {
		return err
	}
	train := c.splits[dataset.Train].Pick(order)
	first := firstImages / len(c.Labels) * len(c.Labels)
	c.parts[dataset.Train] = append([]*dataset.Set{train.Slice(0, first)}, cut(train.Slice(first, train.Len()))...)
	c.parts[dataset.Validation] = cut(c.splits[dataset.Validation])
	c.parts[dataset.Test] = cut(c.splits[dataset.Test])
	return nil
}

// balanced returns an order of the training images in which the first shard
// holds equally many of each class and every later stretch its share of each.
// Where the classes do not divide the first shard evenly, it holds a few less.
func balanced(labels []byte, names []string, seed uint64) ([]int, error) {
	byClass := make([][]int, len(names))
	for i, label := range labels {
		byClass[label] = append(byClass[label], i)
	}
	rng := f32.NewRand(seed, 0)
	each := firstImages / len(names)
	var first, rest []place
	for class, index := range byClass {
		if len(index) < each {
			return nil, fmt.Errorf("only %d images of class %s: the first shard needs %d of each", len(index), names[class], each)
		}
		rng.Shuffle(index)
		first = append(first, spread(index[:each], rng)...)
		rest = append(rest, spread(index[each:], rng)...)
	}
	var order []int
	for _, places := range [][]place{first, rest} {
		slices.SortStableFunc(places, func(a, b place) int { return cmp.Compare(a.at, b.at) })
		for _, p := range places {
			order = append(order, p.image)
		}
	}
	return order, nil
}

// A place says where, from 0 to 1, an image stands in the order.
type place struct {
	at    float64
	image int
}

// spread places the images of one class evenly, each somewhere in its own part.
func spread(index []int, rng *f32.Rand) []place {
	places := make([]place, len(index))
	for k, image := range index {
		places[k] = place{(float64(k) + rng.Float64()) / float64(len(index)), image}
	}
	return places
}

// cut parts a set into as few shards as may be, of nearly equal size.
func cut(s *dataset.Set) []*dataset.Set {
	most := min(shardImages, dataset.MaxShardPixels/s.Shape.Pixels())
	n := (s.Len() + most - 1) / most
	parts := make([]*dataset.Set, n)
	for i := range parts {
		parts[i] = s.Slice(i*s.Len()/n, (i+1)*s.Len()/n)
	}
	return parts
}
