package codec

import (
	"encoding/binary"
	"slices"
)

// Encode encodes images of rows x cols pixels with their labels, which are less
// than classes.
func Encode(rows, cols, classes int, images [][]byte, labels []byte) []byte {
	f := form{rows, cols, classes}
	types := typesOf(images, maxTypes)
	c, values, others := newCounts(f), 0, 0
	walk(f, images, labels, types, func(kind, context, symbol int) {
		c.meet(kind, context, symbol)
		if isValue(kind) {
			values++
		} else {
			others++
		}
	})
	m, tree := c.model()

	w := new(bitWriter)
	m.write(w, tree)
	what, value := newSymbols(others), newSymbols(values)
	tables := m.tables()
	walk(f, images, labels, types, func(kind, context, symbol int) {
		to := what
		if isValue(kind) {
			to = value
		}
		to.add(tables[kind][m.distributionOf(kind, context)], symbol)
	})
	coded := value.encode(valueBits)
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(w.b)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(coded)))
	return slices.Concat(b, w.b, coded, what.encode(whatBits))
}

// isValue reports whether symbols of a kind are in the stream of values.
func isValue(kind int) bool { return kind == fullKind || kind == greyKind }

func walk(f form, images [][]byte, labels []byte, types []int, meet func(kind, context, symbol int)) {
	w := newWalker(f, meet)
	for i, image := range images {
		w.image(image, int(labels[i]), types[i])
	}
}
