package codec

// merge makes histograms share distributions, joining pairs in order of the
// least loss. It continues while there are more than most, or while the loss is
// less than the cost of writing another distribution. It returns the
// distribution of each histogram, in order of first use, and the joined
// histograms.
func merge(histograms []histogram, most int, written cost) (of []int, merged []histogram) {
	g := newGroups(histograms)
	for g.left > 1 {
		a, b, loss := g.nearest()
		if g.left <= most && loss >= written {
			break
		}
		g.join(a, b)
	}
	return g.numbered()
}

// groups are joined histograms, each under its first member.
type groups struct {
	count []histogram // nil for those joined to another
	costs []cost
	of    []int    // the group of each histogram
	loss  [][]cost // of joining group b to an earlier group a: loss[b][a]
	left  int
}

func newGroups(histograms []histogram) *groups {
	g := &groups{left: len(histograms)}
	for i, h := range histograms {
		g.count = append(g.count, append(histogram(nil), h...))
		g.costs = append(g.costs, h.cost())
		g.of = append(g.of, i)
		g.loss = append(g.loss, make([]cost, i))
		for a := range i {
			g.loss[i][a] = g.lossOf(a, i)
		}
	}
	return g
}

// lossOf returns how many bits are lost if both share a distribution.
func (g *groups) lossOf(a, b int) cost {
	var c cost
	total := 0
	other := g.count[b]
	for s, n := range g.count[a] {
		if n += other[s]; n > 0 {
			c -= cost(n) * log2(n)
			total += n
		}
	}
	return c + cost(total)*log2(total) - g.costs[a] - g.costs[b]
}

func (g *groups) nearest() (a, b int, loss cost) {
	loss = -1
	for i, row := range g.loss {
		if g.count[i] == nil {
			continue
		}
		for j, l := range row {
			if g.count[j] != nil && (loss < 0 || l < loss) {
				a, b, loss = j, i, l
			}
		}
	}
	return a, b, loss
}

func (g *groups) join(a, b int) {
	g.count[a].add(g.count[b])
	g.costs[a] = g.count[a].cost()
	g.count[b] = nil
	g.left--
	for i := range g.of {
		if g.of[i] == b {
			g.of[i] = a
		}
	}
	for i := range g.count {
		switch {
		case g.count[i] == nil || i == a:
		case i < a:
			g.loss[a][i] = g.lossOf(i, a)
		default:
			g.loss[i][a] = g.lossOf(a, i)
		}
	}
}

// numbered renumbers the groups without those that were joined to others.
func (g *groups) numbered() (of []int, merged []histogram) {
	number := map[int]int{}
	for _, group := range g.of {
		if _, known := number[group]; !known {
			number[group] = len(merged)
			merged = append(merged, g.count[group])
		}
		of = append(of, number[group])
	}
	return of, merged
}
