package pack

import (
	"cmp"
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
	"inkling/nn/f32"
)

const (
	firstImages = 1_000 // in the first shard at most, so that training can begin early
	shardImages = 7_000 // in the others at most
)

// divide divides the sets into the parts that become shards, in loading order. Validation and test images
// keep their order, so that image 5 of the test set is the one that everyone knows by that number.
func divide(source *open.Source, shape dataset.Shape, seed uint64) (parts []part) {
	most := min(shardImages, dataset.MaxShardPixels/shape.Pixels())
	order, first := balanced(source.Train.Labels, shape.Classes, seed)
	add := func(split dataset.Split, images *open.Images, lists ...[]int) {
		for i, index := range lists {
			parts = append(parts, part{i, split, images, index})
		}
	}
	add(dataset.Train, source.Train, append(cut(order[:first], most), cut(order[first:], most)...)...)
	add(dataset.Test, source.Test, cut(all(source.Test), most)...)
	add(dataset.Validation, source.Validation, cut(all(source.Validation), most)...)
	return parts
}

// all returns the indices of all images.
func all(images *open.Images) []int {
	index := make([]int, images.Len())
	for i := range index {
		index[i] = i
	}
	return index
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

// cut divides a list into as few as possible of at most so many, of nearly equal length.
func cut(index []int, most int) (lists [][]int) {
	n := (len(index) + most - 1) / most
	for i := range n {
		lists = append(lists, index[i*len(index)/n:(i+1)*len(index)/n])
	}
	return lists
}
