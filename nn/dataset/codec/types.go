package codec

// Images differ in the greys they use. MNIST's were scaled down from black and
// white ones of many sizes, and each size produces its own greys: scaling by a
// fifth, for example, gives multiples of 1/25. So images that use the same greys
// form a type, and a type has its own probability of each grey in its class.

// rounds is how many times the types are refined.
const rounds = 12

// A tally counts the greys of an image or of a type.
type tally [256]int

// typesOf divides images into this many types, each image having the type in
// which it takes the fewest bits.
func typesOf(images [][]byte, types int) []int {
	of, greys := make([]int, len(images)), make([][]byte, len(images))
	for i, image := range images {
		for _, v := range image {
			if c := classOf[v]; c != blank && c != full {
				greys[i] = append(greys[i], v)
			}
		}
	}
	tallies := make([]tally, types)
	for t := range tallies { // begin with images from the whole set
		if len(images) > 0 {
			tallies[t].count(greys[(2*t+1)*len(images)/(2*types)])
		}
	}
	for range rounds {
		var costs [256][maxTypes]cost // of each grey in each type
		for t := range tallies {
			for v, c := range tallies[t].costs() {
				costs[v][t] = c
			}
		}
		clear(tallies)
		for i, g := range greys {
			of[i] = cheapest(g, types, &costs)
			tallies[of[i]].count(g)
		}
	}
	return of
}

func (t *tally) count(greys []byte) {
	for _, v := range greys {
		t[v]++
	}
}

// costs returns the cost of each grey in its class. A quarter is added to each
// count, so that greys not seen yet have a cost too.
func (t *tally) costs() (costs [256]cost) {
	for c := 1; c < full; c++ {
		first, total := int(firsts[c]), 0
		for s := range sizes[c] {
			total += 4*t[first+s] + 1
		}
		for s := range sizes[c] {
			costs[first+s] = log2(total) - log2(4*t[first+s]+1)
		}
	}
	return costs
}

// cheapest returns the type in which an image takes the fewest bits.
func cheapest(greys []byte, types int, costs *[256][maxTypes]cost) (best int) {
	var sums [maxTypes]cost
	for _, v := range greys {
		for t, c := range &costs[v] {
			sums[t] += c
		}
	}
	for t, sum := range sums[:types] {
		if sum < sums[best] {
			best = t
		}
	}
	return best
}
