package codec

import "encoding/binary"

// A share is a symbol's interval of the cumulative frequencies: its start and
// length.
type share struct{ from, much uint16 }

// tables returns the shares of all symbols of all distributions.
func (m *model) tables() (tables [kinds][][]share) {
	for kind, list := range m.dist {
		total := 1 << whatBits
		if kind == fullKind || kind == greyKind {
			total = 1 << valueBits
		}
		for _, d := range list {
			from, shares := 0, make([]share, len(d))
			for s, f := range d.frequencies(total) {
				shares[s] = share{uint16(from), uint16(f)}
				from += f
			}
			tables[kind] = append(tables[kind], shares)
		}
	}
	return tables
}

// symbols are collected first and then encoded from last to first.
type symbols struct{ list []share }

// newSymbols returns an empty list with memory for so many.
func newSymbols(n int) *symbols { return &symbols{make([]share, 0, n)} }

func (s *symbols) add(table []share, symbol int) { s.list = append(s.list, table[symbol]) }

// encode returns the stream of the symbols, with frequencies that sum to 1 <<
// probBits.
func (s *symbols) encode(probBits int) []byte {
	x := uint64(least)
	var words []uint16
	for i := len(s.list) - 1; i >= 0; i-- {
		from, much := uint64(s.list[i].from), uint64(s.list[i].much)
		if x >= much<<(32-probBits) {
			words = append(words, uint16(x))
			x >>= 16
		}
		x = x/much<<probBits + x%much + from
	}
	b := binary.LittleEndian.AppendUint32(nil, uint32(x))
	for i := len(words) - 1; i >= 0; i-- {
		b = binary.LittleEndian.AppendUint16(b, words[i])
	}
	return b
}
