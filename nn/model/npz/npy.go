package npz

import (
	"encoding/binary"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/npy"
	"inkling/nn/phrase"
)

const (
	maxAxes = 4  // more than any array read here has
	maxText = 64 // characters of a text
)

// An array is the description of a member's data.
type array struct {
	kind    byte // 'f' for floats, 'U' for text
	size    int  // bytes of a float, or characters of a text
	order   binary.ByteOrder
	fortran bool // the first index varies fastest
	shape   []int
}

// readHeader reads the description, up to the data.
func readHeader(r io.Reader) (*array, error) {
	h, err := npy.ReadHeader(r)
	if err != nil {
		return nil, err
	}
	a := &array{fortran: h.Fortran, shape: h.Shape, order: binary.LittleEndian}
	size, err := 0, error(nil)
	if len(h.Descr) >= 3 && len(h.Descr) <= 8 {
		size, err = strconv.Atoi(h.Descr[2:])
	}
	if size < 1 || err != nil || !strings.ContainsRune("<>=|", rune(h.Descr[0])) || !strings.ContainsRune("fU", rune(h.Descr[1])) {
		return nil, phrase.Errorf("type %s, expected <f4 (float32), <f8 (float64) or text such as <U7: convert it with .astype(\"float32\")", foreign.Quote(h.Descr))
	}
	if h.Descr[0] == '>' {
		a.order = binary.BigEndian
	}
	a.kind, a.size = h.Descr[1], size
	if len(a.shape) > maxAxes {
		return nil, phrase.Errorf("shape with %d axes, expected at most %d", len(a.shape), maxAxes)
	}
	return a, nil
}

// count returns the number of elements; false if there are more than most.
func (a *array) count(most int) (int, bool) {
	n := 1
	for _, side := range a.shape {
		if side == 0 {
			return 0, true
		}
		if n > most/side {
			return 0, false
		}
		n *= side
	}
	return n, n <= most
}

// readFloats reads the data of an array of count floats.
func (a *array) readFloats(r io.Reader, count int) ([]float32, error) {
	data, err := readData(r, count*a.size)
	if err != nil {
		return nil, err
	}
	v := make([]float32, count)
	for i := range v {
		if a.size == 4 {
			v[i] = math.Float32frombits(a.order.Uint32(data[4*i:]))
		} else {
			v[i] = float32(math.Float64frombits(a.order.Uint64(data[8*i:])))
		}
	}
	return v, nil
}

// readText reads one text, without the zeros that pad it.
func (a *array) readText(r io.Reader) (string, error) {
	data, err := readData(r, 4*a.size)
	if err != nil {
		return "", err
	}
	var s strings.Builder
	for i := range a.size {
		if c := rune(a.order.Uint32(data[4*i:])); c != 0 {
			s.WriteRune(c)
		}
	}
	return s.String(), nil
}

// readData reads exactly n bytes, which must end the data. It allocates as bytes
// arrive, whatever the header promises.
func readData(r io.Reader, n int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(n)+1)) // one more, to detect the end
	switch {
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, phrase.Errorf("cannot read the data: %w; download or save the file again", err)
	case len(data) < n || err != nil:
		return nil, phrase.Errorf("%d bytes of data, expected %d: the file is incomplete; download or save it again", len(data), n)
	case len(data) > n:
		return nil, phrase.Errorf("more data than the expected %d bytes: save it again with numpy.savez", n)
	}
	return data, nil
}
