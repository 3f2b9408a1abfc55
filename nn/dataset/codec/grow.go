package codec

// The encoder's tree of contexts grows by the branch that saves most bits, as
// long as that saves more than writing it costs.

const (
	maxLeaves  = 512
	branchCost = 24 * aBit
)

// A cell is a context that occurs, with the level of each neighbour.
type cell struct {
	level [places]uint8
	count histogram
}

// A leaf may still become a branch.
type leaf struct {
	*node
	cells []cell
	count histogram
	saves cost // bits saved by branching at place and level
}

// grow returns the tree for contexts with these counts, and its leaves.
func grow(counts []histogram) (*node, []*leaf) {
	root := &node{box: whole()}
	leaves := []*leaf{newLeaf(root, cellsOf(counts))}
	for len(leaves) < maxLeaves {
		best := leaves[0]
		for _, l := range leaves {
			if l.saves > best.saves {
				best = l
			}
		}
		if best.saves < branchCost {
			break
		}
		n := best.node
		low, high := n.box.split(n.place, n.level)
		n.low, n.high = &node{box: low}, &node{box: high}
		lows, highs := divided(best.cells, n.place, n.level)
		*best = *newLeaf(n.low, lows)
		leaves = append(leaves, newLeaf(n.high, highs))
	}
	return root, leaves
}

// divided returns the cells whose neighbour at this place is below a level, and the others. It moves them within the slice.
func divided(cells []cell, place, level int) (lows, highs []cell) {
	n := 0
	for i, c := range cells {
		if int(c.level[place]) < level {
			cells[n], cells[i] = c, cells[n]
			n++
		}
	}
	return cells[:n], cells[n:]
}

// cellsOf lists the contexts that occur.
func cellsOf(counts []histogram) (cells []cell) {
	for number, count := range counts {
		if count == nil {
			continue
		}
		c := cell{count: count}
		for place, n := range neighbours {
			c.level[place] = uint8(number / n.weight % n.levels)
		}
		cells = append(cells, c)
	}
	return cells
}

// newLeaf finds the branch that would save most.
func newLeaf(n *node, cells []cell) *leaf {
	l := &leaf{node: n, cells: cells, count: make(histogram, classes)}
	var by [places][8]histogram
	for place := range by {
		for level := n.lo[place]; level < n.hi[place]; level++ {
			by[place][level] = make(histogram, classes)
		}
	}
	for _, c := range cells {
		l.count.add(c.count)
		for place, level := range c.level {
			by[place][level].add(c.count)
		}
	}
	together := l.count.cost()
	for place := range by {
		low, high := make(histogram, classes), append(histogram(nil), l.count...)
		for level := n.lo[place] + 1; level < n.hi[place]; level++ {
			for s, m := range by[place][level-1] {
				low[s] += m
				high[s] -= m
			}
			if saves := together - low.cost() - high.cost(); saves > l.saves {
				l.saves, n.place, n.level = saves, place, level
			}
		}
	}
	return l
}
