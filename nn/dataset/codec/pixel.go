package codec

// The largest images.
const (
	MaxSide   = 64
	MaxPixels = MaxSide * MaxSide
)

// A pixel is coded in two steps: its class, which its neighbours predict, and
// its value within the class, which they hardly do.
const (
	classes = 18
	blank   = 0  // the class of 0 alone
	full    = 17 // the class of 252 to 255, full ink
)

// sizes holds how many values each class has: 0, 1 to 15, 16 to 31, and so on
// up to 240 to 251, and 252 to 255.
var sizes = [classes]int{1, 15, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 12, 4}

// firsts holds the smallest value of each class.
var firsts = func() (first [32]uint8) {
	for c := 1; c < classes; c++ {
		first[c] = first[c-1] + uint8(sizes[c-1])
	}
	return first
}()

// classOf holds the class of each value.
var classOf = func() (class [256]uint8) {
	c := 0
	for v := range class {
		if c+1 < classes && v == int(firsts[c+1]) {
			c++
		}
		class[v] = uint8(c)
	}
	return class
}()

// A neighbour is one of the seven pixels decoded earlier whose classes
// determine a pixel's context.
type neighbour struct {
	levels int             // to which its classes are reduced
	cuts   []uint8         // the classes at which levels 1, 2 and so on begin
	weight int             // of a level in the context number
	share  [classes]uint16 // weight x level, of each class
}

// The neighbours: W is the pixel to the left, N the one above, NN the one above
// N.
const (
	atW = iota
	atN
	atNW
	atNE
	atWW
	atNN
	atNNE
	places
)

// neighbours lists them with their digits of the context number, lowest first.
var neighbours = func() (list [places]neighbour) {
	eight, five, three := []uint8{1, 4, 6, 9, 11, 14, full}, []uint8{1, 6, 11, full}, []uint8{1, 9}
	weight := 1
	for i, cuts := range [places][]uint8{eight, eight, five, five, three, three, three} {
		n := neighbour{levels: len(cuts) + 1, cuts: cuts, weight: weight}
		level := 0
		for c := range n.share {
			if level < len(cuts) && c == int(cuts[level]) {
				level++
			}
			n.share[c] = uint16(level * weight)
		}
		weight *= n.levels
		list[i] = n
	}
	return list
}()

// contexts is the number of contexts: the product of the neighbours' levels.
const contexts = 8 * 8 * 5 * 5 * 3 * 3 * 3
