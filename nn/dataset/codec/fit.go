package codec

// The approximate cost of writing a distribution.
const (
	classCost = 64 * aBit
	fullCost  = 12 * aBit
	greyCost  = 48 * aBit
)

// counts holds how often each symbol occurs in each context.
type counts struct {
	form
	of [kinds][]histogram
}

func newCounts(f form) *counts {
	c := &counts{form: f}
	for kind, n := range [kinds]int{
		labelKind: 1, typeKind: 1, topKind: 1, heightKind: 1, runKind: runs,
		classKind: contexts, fullKind: fulls, greyKind: maxTypes * classes,
	} {
		c.of[kind] = make([]histogram, n)
	}
	return c
}

func (c *counts) meet(kind, context, symbol int) {
	h := &c.of[kind][context]
	if *h == nil {
		*h = make(histogram, c.symbols(kind, context))
	}
	(*h)[symbol]++
}

// symbols returns the number of symbols of a kind in a context.
func (c *counts) symbols(kind, context int) int {
	switch kind {
	case labelKind:
		return c.labels
	case typeKind:
		return maxTypes
	case topKind, heightKind:
		return c.rows + 1
	case runKind:
		return c.cols + 1
	case classKind:
		return classes
	case fullKind:
		return sizes[full]
	}
	return sizes[context%classes]
}

// list returns the histograms of a kind, empty for contexts that do not occur.
func (c *counts) list(kind int, contexts ...int) (list []histogram) {
	for _, context := range contexts {
		h := c.of[kind][context]
		if h == nil {
			h = make(histogram, c.symbols(kind, context))
		}
		list = append(list, h)
	}
	return list
}

// model returns the model that fits the counts, and its tree.
func (c *counts) model() (*model, *node) {
	m := &model{form: c.form, types: maxTypes, grey: make([][classes]uint8, maxTypes)}
	for _, kind := range []int{labelKind, typeKind, topKind, heightKind, runKind} {
		m.add(kind, c.list(kind, upTo(len(c.of[kind]))...))
	}
	tree := c.classes(m)
	of, merged := merge(c.list(fullKind, upTo(fulls)...), 1<<fullBits, fullCost)
	m.add(fullKind, merged)
	for context, id := range of {
		m.full[context] = uint8(id)
	}
	for class := 1; class < full; class++ {
		var contexts []int
		for t := range maxTypes {
			contexts = append(contexts, t*classes+class)
		}
		of, merged := merge(c.list(greyKind, contexts...), maxGreys/(full-1), greyCost)
		for t, id := range of {
			m.grey[t][class] = uint8(maxFulls + len(m.dist[greyKind]) + id)
		}
		m.add(greyKind, merged)
	}
	return m, tree
}

// classes adds the tree of contexts and the distributions of its leaves.
func (c *counts) classes(m *model) *node {
	tree, leaves := grow(c.of[classKind])
	var list []histogram
	for _, l := range leaves {
		list = append(list, l.count)
	}
	of, merged := merge(list, 1<<classBits, classCost)
	for i, l := range leaves {
		l.id = of[i]
		l.box.each(func(context int) { m.context[context] = uint8(of[i]) })
	}
	m.add(classKind, merged)
	return tree
}

func (m *model) add(kind int, histograms []histogram) {
	for _, h := range histograms {
		m.dist[kind] = append(m.dist[kind], h.distribution())
	}
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// distributionOf returns the index of a symbol's distribution within its kind.
func (m *model) distributionOf(kind, context int) int {
	switch kind {
	case classKind:
		return int(m.context[context])
	case fullKind:
		return int(m.full[context])
	case greyKind:
		return int(m.grey[context/classes][context%classes]) - maxFulls
	}
	return context
}
