package pack

import (
	"cmp"
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/f32"
)

const (
	firstImages = 1_000 // in the first shard at most, so that training can begin early
	shardImages = 7_000 // in the others at most
)

// divide divides the sets into those of single shards, in loading order. Validation and test images
// keep their order, so that image 5 of the test set is the one that everyone knows by that number.
func divide(sets [3]*dataset.Set, a About) (parts []part) {
	order, first := balanced(sets[dataset.Train].Labels, sets[dataset.Train].Shape.Classes, a.Seed)
	train := sets[dataset.Train].Pick(order)
	lists := [3][]*dataset.Set{
		dataset.Train:      append(cut(train.Slice(0, first)), cut(train.Slice(first, train.Len()))...),
		dataset.Validation: cut(sets[dataset.Validation]),
		dataset.Test:       cut(sets[dataset.Test]),
	}
	for _, split := range []dataset.Split{dataset.Train, dataset.Test, dataset.Validation} {
		for i, set := range lists[split] {
			parts = append(parts, part{i, dataset.Shard{Split: split, Levels: a.Levels, Set: set}})
		}
	}
	return parts
}

// balanced returns an order of the training images. The first shard has equally
// many of each class, and every later stretch its share of each. The first
// shard has fewer images if the classes do not divide evenly, or if one of them
// has too few.
func balanced(labels []byte, classes int, seed uint64) (order []int, first int) {
	byClass := make([][]int, classes)
	for i, label := range labels {
		byClass[label] = append(byClass[label], i)
	}
	each := firstImages / classes
	for _, index := range byClass {
		each = min(each, len(index))
	}
	rng := f32.NewRand(seed, 0)
	var early, later []place
	for _, index := range byClass {
		rng.Shuffle(index)
		early = append(early, spread(index[:each], rng)...)
		later = append(later, spread(index[each:], rng)...)
	}
	for _, places := range [][]place{early, later} {
		slices.SortStableFunc(places, func(a, b place) int { return cmp.Compare(a.at, b.at) })
		for _, p := range places {
			order = append(order, p.image)
		}
	}
	return order, len(early)
}

// A place is an image's position in the order, from 0 to 1.
type place struct {
	at    float64
	image int
}

// spread distributes the images of one class evenly, each at random within its
// own interval.
func spread(index []int, rng *f32.Rand) []place {
	places := make([]place, len(index))
	for k, image := range index {
		places[k] = place{(float64(k) + rng.Float64()) / float64(len(index)), image}
	}
	return places
}

// cut divides a set into as few shards as possible, of nearly equal size.
func cut(s *dataset.Set) []*dataset.Set {
	most := min(shardImages, dataset.MaxShardPixels/s.Shape.Pixels())
	n := (s.Len() + most - 1) / most
	parts := make([]*dataset.Set, n)
	for i := range parts {
		parts[i] = s.Slice(i*s.Len()/n, (i+1)*s.Len()/n)
	}
	return parts
}
