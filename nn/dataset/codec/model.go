package codec

// A model holds the probabilities of all symbols. Each shard begins with its
// own.
type model struct {
	form
	types   int             // groups of images that use the same greys
	context [contexts]uint8 // the distribution of classes in each context
	full    [fulls]uint8    // that of the values of full pixels
	grey    [][classes]uint8
	dist    [kinds][]distribution // of each kind of symbol
}

// A form is what a model depends on: the size of the images and the number of
// labels.
type form struct{ rows, cols, labels int }

// The kinds of symbols.
const (
	labelKind  = iota // the label of an image.
	typeKind          // the type of an image.
	topKind           // the blank rows at its top.
	heightKind        // the rows from there to the last that is not blank.
	runKind           // the first ink in a run of pixels without neighbours
	classKind         // the class of a pixel
	fullKind          // the value of a pixel of class full
	greyKind          // the value, within its class, of any other pixel
	kinds
)

const (
	maxTypes = 16
	runs     = 16  // contexts of runs
	fulls    = 125 // contexts of full pixels

	typeBits, classBits, fullBits, greyBits = 4, 6, 5, 8

	maxFulls = 1 << fullBits
	maxGreys = 256 - maxFulls // so that a byte numbers both
)

// readModel reads a model that write wrote. It returns nil for any other, with r at the mistake.
func readModel(r *bitReader, f form) *model {
	m := &model{form: f, types: 1 + r.number(typeBits)}
	count := [kinds]int{labelKind: 1, typeKind: 1, topKind: 1, heightKind: 1, runKind: runs}
	count[classKind] = 1 + r.number(classBits)
	if !m.readTree(r, whole(), count[classKind]) {
		return nil // it does not end, or names an unknown distribution
	}
	count[fullKind] = 1 + r.number(fullBits)
	count[greyKind] = min(r.number(greyBits), maxGreys)
	for i := range m.full {
		m.full[i] = uint8(r.number(fullBits))
		if int(m.full[i]) >= count[fullKind] {
			return nil
		}
	}
	if !m.readGreys(r, count[greyKind]) {
		return nil
	}
	for kind := range kinds {
		for i := range count[kind] {
			d, ok := readDistribution(r, m.symbols(kind, i))
			if !ok {
				return nil
			}
			m.dist[kind] = append(m.dist[kind], d)
		}
	}
	return m
}

// readGreys reads, class by class, which types share a distribution: each names
// one that is already known, or the next. It reports whether these are count.
func (m *model) readGreys(r *bitReader, count int) bool {
	m.grey = make([][classes]uint8, m.types)
	next := 0
	for c := 1; c < full; c++ {
		from := next
		for t := range m.grey {
			id := from + r.number(typeBits)
			if id > next || id >= count {
				return false
			}
			next = max(next, id+1)
			m.grey[t][c] = uint8(maxFulls + id)
		}
	}
	return next == count
}

// symbols returns the number of symbols of a distribution.
func (m *model) symbols(kind, i int) int {
	switch kind {
	case labelKind:
		return m.labels
	case typeKind:
		return m.types
	case topKind, heightKind:
		return m.rows + 1
	case runKind:
		return m.cols + 1
	case classKind:
		return classes
	case fullKind:
		return sizes[full]
	}
	for c := 1; c < full; c++ {
		for t := range m.grey {
			if int(m.grey[t][c]) == maxFulls+i {
				return sizes[c]
			}
		}
	}
	panic("codec: a distribution that no grey has")
}

// write writes the model for readModel.
func (m *model) write(w *bitWriter, t *node) {
	w.number(m.types-1, typeBits)
	w.number(len(m.dist[classKind])-1, classBits)
	t.write(w)
	w.number(len(m.dist[fullKind])-1, fullBits)
	w.number(len(m.dist[greyKind]), greyBits)
	for _, id := range m.full {
		w.number(int(id), fullBits)
	}
	next := 0
	for c := 1; c < full; c++ {
		from := next
		for t := range m.grey {
			id := int(m.grey[t][c]) - maxFulls
			w.number(id-from, typeBits)
			next = max(next, id+1)
		}
	}
	for _, list := range m.dist {
		for _, d := range list {
			d.write(w)
		}
	}
}
