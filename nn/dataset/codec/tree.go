package codec

// There are too many contexts for a distribution each, so a tree divides them.
// A branch asks whether one neighbour's level is less than a number, and a leaf
// names a distribution. Leaves may share one.

// A box is a set of contexts: levels from lo up to, not including, hi.
type box struct{ lo, hi [places]int }

// whole returns the box of all contexts.
func whole() (b box) {
	for i, n := range neighbours {
		b.hi[i] = n.levels
	}
	return b
}

// split divides the box at a level of a neighbour.
func (b box) split(place, level int) (low, high box) {
	low, high = b, b
	low.hi[place], high.lo[place] = level, level
	return low, high
}

// each calls f for every context in the box.
func (b box) each(f func(context int)) { b.walk(0, 0, f) }

func (b box) walk(place, context int, f func(context int)) {
	if place == places {
		f(context)
		return
	}
	for level := b.lo[place]; level < b.hi[place]; level++ {
		b.walk(place+1, context+level*neighbours[place].weight, f)
	}
}

const placeBits, levelBits = 3, 3

// readTree reads the tree of a box and stores the distributions of its
// contexts. It reports whether the tree is well-formed.
func (m *model) readTree(r *bitReader, b box, count int) bool {
	if r.over {
		return false
	}
	if r.bit() == 0 {
		id := r.number(classBits)
		b.each(func(context int) { m.context[context] = uint8(id) })
		return id < count
	}
	place, level := r.number(placeBits), r.number(levelBits)
	if place >= places || level <= b.lo[place] || level >= b.hi[place] {
		return false
	}
	low, high := b.split(place, level)
	return m.readTree(r, low, count) && m.readTree(r, high, count)
}

// A node of the tree is a leaf if it has no branches.
type node struct {
	box
	place, level int
	low, high    *node
	id           int // of a leaf's distribution
}

func (n *node) write(w *bitWriter) {
	if n.low == nil {
		w.number(0, 1)
		w.number(n.id, classBits)
		return
	}
	w.number(1, 1)
	w.number(n.place, placeBits)
	w.number(n.level, levelBits)
	n.low.write(w)
	n.high.write(w)
}
