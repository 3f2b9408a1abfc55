package vecty

import "slices"

// longestIncreasing reports which elements of seq belong to one of its longest
// increasing subsequences. Negative elements are ignored.
//
// If seq holds the previous positions of siblings, these are the ones that need
// not move; no other choice moves fewer.
func longestIncreasing(seq []int) []bool {
	// tails[n] is the index of the smallest element at which an increasing
	// subsequence of n+1 elements ends, and before[i] that of the element
	// in front of seq[i] in the longest one that ends there.
	tails := make([]int, 0, len(seq))
	before := make([]int, len(seq))
	for i, x := range seq {
		if x < 0 {
			continue
		}
		n, _ := slices.BinarySearchFunc(tails, x, func(tail, x int) int { return seq[tail] - x })
		before[i] = -1
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	member := make([]bool, len(seq))
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			member[i] = true
		}
	}
	return member
}
