package vecty

// reconcileKeyed matches children by their keys, and of those that stay marks
// as few as possible as loose.
func (c children) reconcileKeyed(p *pass, prev children) {
	from := c.match(prev)
	stays := make([]bool, len(prev))
	for i, at := range from {
		if at >= 0 && alike(prev[at], c[i]) {
			stays[at] = true
		} else {
			from[i] = -1
		}
	}
	for at, v := range prev {
		if v != nil && !stays[at] {
			drop(p, v)
		}
	}
	for i, v := range c {
		if from[i] >= 0 {
			c[i] = v.update(p, prev[from[i]])
		} else if v != nil {
			v.create(p)
		}
	}
	for i, inOrder := range longestIncreasing(from) {
		if from[i] >= 0 && !inOrder {
			c[i].loosen()
			p.writes++
		}
	}
}

// match returns for each child the index in prev of the one with the same key,
// or -1. It panics if two children have the same key. Usually the keys are the
// same as before, or begin with the same ones; only the rest needs an index.
func (c children) match(prev children) []int {
	from := make([]int, len(c))
	common := 0
	for common < min(len(c), len(prev)) && sameKey(c[common], prev[common]) {
		from[common] = common
		common++
	}
	if common == len(c) {
		return from
	}
	index := prev.indexKeys(common)
	for i := common; i < len(c); i++ {
		from[i] = -1
		if c[i] == nil {
			continue
		}
		key := c[i].siblingKey()
		if at, known := index[key]; known {
			if at == taken {
				panic("vecty: two siblings have the same key")
			}
			from[i] = at
		}
		index[key] = taken
	}
	return from
}

// sameKey reports whether a and b have the same key, or are both nil.
func sameKey(a, b vnode) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.siblingKey() == b.siblingKey()
}

// taken marks a key that a child already has, in an index of keys.
const taken = -1

// indexKeys returns the index of each key; the first n keys are taken.
func (c children) indexKeys(n int) map[any]int {
	index := make(map[any]int, len(c))
	for i, v := range c {
		switch {
		case v == nil:
		case i < n:
			index[v.siblingKey()] = taken
		default:
			index[v.siblingKey()] = i
		}
	}
	return index
}
