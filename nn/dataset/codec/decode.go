package codec

import (
	"encoding/binary"

	"inkling/nn/phrase"
	"inkling/nn/sparse"
)

// Decode decodes len(labels) images of rows x cols pixels and the given number
// of classes, with ink non-zero pixels in all. It writes the labels, appends the
// images to x, which must be as wide as an image has pixels, and returns their
// rows in it.
func Decode(b []byte, rows, cols, classes int, labels []byte, ink int, x *sparse.Matrix) ([]sparse.Span, error) {
	d, err := newDecoder(b, form{rows, cols, classes})
	if err != nil {
		return nil, err
	}
	x.Grow(ink)
	spans, used := make([]sparse.Span, len(labels)), 0
	for i := range labels {
		label, index, value, ok := d.image()
		if used += len(index); !ok || used > ink {
			return nil, phrase.Errorf("image %d of %d is damaged", i, len(labels))
		}
		labels[i], spans[i] = label, x.AppendEntries(index, value)
	}
	switch {
	case used != ink:
		return nil, phrase.Errorf("%d non-zero pixels, expected %d", used, ink)
	case !d.what.done() || !d.value.done():
		return nil, phrase.Errorf("the coded images do not end with their last byte")
	}
	return spans, nil
}

// A decoder decodes images one after the other.
type decoder struct {
	*model
	*canvas
	what, value stream

	// The decoding tables of all distributions.
	heads  [runKind][1 << whatBits]slot
	runs   [runs << whatBits]slot
	pixels [1 << classBits << whatBits]slot
	places [256 << valueBits]slot // those of greys after those of full pixels
}

func newDecoder(b []byte, f form) (*decoder, error) {
	what, value, model, err := sections(b)
	if err != nil {
		return nil, err
	}
	r := &bitReader{b: model}
	d := &decoder{what: what, value: value}
	if d.model = readModel(r, f); d.model == nil {
		return nil, phrase.Errorf("the probabilities are damaged at bit %d", r.at)
	}
	if r.over || r.at <= 8*len(model)-8 {
		return nil, phrase.Errorf("the probabilities end at bit %d, expected %d bytes", r.at, len(model))
	}
	d.canvas = newCanvas(f.rows, f.cols)
	d.tabulate()
	return d, nil
}

// tabulate fills the decoding tables.
func (d *decoder) tabulate() {
	const whats, places = 1 << whatBits, 1 << valueBits
	for kind := range d.heads {
		d.dist[kind][0].fill(d.heads[kind][:])
	}
	for i, distribution := range d.dist[runKind] {
		distribution.fill(d.runs[i*whats:][:whats])
	}
	for i, distribution := range d.dist[classKind] {
		distribution.fill(d.pixels[i*whats:][:whats])
	}
	for i, distribution := range d.dist[fullKind] {
		distribution.fill(d.places[i*places:][:places])
	}
	for i, distribution := range d.dist[greyKind] {
		distribution.fill(d.places[(maxFulls+i)*places:][:places])
	}
}

// sections returns the two streams and the model.
func sections(b []byte) (what, value stream, model []byte, err error) {
	const sizes = 8
	if len(b) < sizes {
		return what, value, nil, phrase.Errorf("%d bytes, expected at least %d", len(b), sizes)
	}
	modelBytes, valueBytes := uint64(binary.LittleEndian.Uint32(b)), uint64(binary.LittleEndian.Uint32(b[4:]))
	body := b[sizes:]
	if modelBytes+valueBytes > uint64(len(body)) {
		return what, value, nil, phrase.Errorf("%d bytes, expected at least %d for the probabilities and %d for the greys", len(b), modelBytes, valueBytes)
	}
	model, body = body[:modelBytes], body[modelBytes:]
	if !value.open(body[:valueBytes]) || !what.open(body[valueBytes:]) {
		return what, value, nil, phrase.Errorf("the coded images do not begin with a valid state")
	}
	return what, value, model, nil
}

// A stream is rANS-coded bytes with the decoder's state.
type stream struct {
	b  []byte
	at int
	x  uint32
}

// open reads the initial state from the start of the stream.
func (s *stream) open(b []byte) bool {
	if len(b) < 4 {
		return false
	}
	s.b, s.at, s.x = b, 4, binary.LittleEndian.Uint32(b)
	return s.x >= least
}

// done reports whether everything has been decoded: the state is then the one
// with which the encoder began.
func (s *stream) done() bool { return s.x == least && s.at == len(s.b) }

// next decodes one of the symbols before an image's pixels. Past the end of the
// bytes it reads zeros; done then reports false.
func (d *decoder) next(kind int) int {
	s := &d.what
	e := d.heads[kind][s.x&(1<<whatBits-1)]
	if s.x = advance(s.x, e, whatBits); s.x < least {
		s.x <<= 16
		if s.at+1 < len(s.b) {
			s.x |= uint32(binary.LittleEndian.Uint16(s.b[s.at:]))
		}
		s.at += 2
	}
	return int(symbolOf(e))
}
