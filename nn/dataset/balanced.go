package dataset

import "slices"

// Balanced returns n images of the set, with the classes as equal in number as
// the set allows: the first of each class, in the order of the set. The result
// shares memory with s. It panics if s has fewer than n images.
func (s *Set) Balanced(n int) *Set {
	if n < 0 || n > s.Len() {
		panic("dataset: a part that is larger than its set")
	}
	wanted, index := shares(n, s.classCounts()), make([]int, 0, n)
	for i, label := range s.Labels {
		if wanted[label] > 0 {
			wanted[label]--
			index = append(index, i)
		}
	}
	return s.Pick(index)
}

// classCounts returns the number of images of each class.
func (s *Set) classCounts() []int {
	counts := make([]int, s.Shape.Classes)
	for _, label := range s.Labels {
		counts[label]++
	}
	return counts
}

// shares distributes n images over classes with the given counts: one to each in
// turn, as long as it has any left.
func shares(n int, counts []int) []int {
	dealt, left := make([]int, len(counts)), slices.Clone(counts)
	for n > 0 {
		for c := range left {
			if n > 0 && left[c] > 0 {
				dealt[c]++
				left[c]--
				n--
			}
		}
	}
	return dealt
}
