package dataset

import "slices"

// Balanced returns n images of the set, as many of each class as of any other as
// far as they reach: the first of each class, in the order of the set. It shares
// the memory of s; an n that s does not have panics.
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

// classCounts returns how many images each class has.
func (s *Set) classCounts() []int {
	counts := make([]int, s.Shape.Classes)
	for _, label := range s.Labels {
		counts[label]++
	}
	return counts
}

// shares deals n images to classes that have so many: one to each in turn, for as
// long as it has one left.
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
