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
	c := newCounts(f)
	walk(f, images, labels, types, c.meet)
	m, tree := c.model()

	w := new(bitWriter)
	m.write(w, tree)
	what, value := new(symbols), new(symbols)
	tables := m.tables()
	walk(f, images, labels, types, func(kind, context, symbol int) {
		to := what
		if kind == fullKind || kind == greyKind {
			to = value
		}
		to.add(tables[kind][m.distributionOf(kind, context)], symbol)
	})
	values := value.encode(valueBits)
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(w.b)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(values)))
	return slices.Concat(b, w.b, values, what.encode(whatBits))
}

func walk(f form, images [][]byte, labels []byte, types []int, meet func(kind, context, symbol int)) {
	w := newWalker(f, meet)
	for i, image := range images {
		w.image(image, int(labels[i]), types[i])
	}
}
