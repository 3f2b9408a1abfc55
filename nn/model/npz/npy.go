package npz

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
)

const (
	maxHeader  = 1 << 12 // bytes; numpy writes 118 for a plain array
	maxAxes    = 4       // more than any array that is read has
	maxText    = 64      // characters of a name
	headerHint = "save it again with numpy.savez"
)

// An array is the description of a member's data, which follows it.
type array struct {
	kind    byte // f is a float, U is text
	size    int  // bytes of a float, characters of a text
	order   binary.ByteOrder
	fortran bool // the first index runs fastest, as in the transpose of an array
	shape   []int
}

// The parts of a header: numpy writes the three keys in this order.
var (
	description = regexp.MustCompile(`^\{'descr': ?'([^']*)', 'fortran_order': ?(True|False), 'shape': ?\(([0-9, ]*)\),? ?\} *\n$`)
	dtype       = regexp.MustCompile(`^([<>=|])([fU])([0-9]{1,6})$`)
)

// readHeader reads the description up to the data.
func readHeader(r *bufio.Reader) (*array, error) {
	text, err := headerText(r)
	if err != nil {
		return nil, err
	}
	part := description.FindStringSubmatch(text)
	if part == nil {
		return nil, fmt.Errorf("header %.80q, expected {'descr': '<f4', 'fortran_order': False, 'shape': (30, 784)}: %s", text, headerHint)
	}
	a := &array{fortran: part[2] == "True", order: binary.LittleEndian}
	d := dtype.FindStringSubmatch(part[1])
	if d == nil {
		return nil, fmt.Errorf("numbers of type %.20q, expected <f4 (float32) or <f8 (float64), or text such as <U7: save it with .astype(\"float32\")", part[1])
	}
	if d[1] == ">" {
		a.order = binary.BigEndian
	}
	a.kind = d[2][0]
	a.size, _ = strconv.Atoi(d[3]) // digits, a few
	a.shape, err = axes(part[3])
	return a, err
}

// headerText reads magic, version and length, and returns what they announce.
func headerText(r *bufio.Reader) (string, error) {
	start := make([]byte, len(magic)+2)
	if _, err := io.ReadFull(r, start); err != nil {
		return "", cut("the header", err)
	}
	if string(start[:len(magic)]) != magic {
		return "", fmt.Errorf("begins with %q, expected %q: it is not an array of numpy; %s", start[:len(magic)], magic, headerHint)
	}
	width := 4
	switch version := start[len(magic)]; version {
	case 1:
		width = 2
	case 2, 3:
	default:
		return "", fmt.Errorf("version %d of numpy's form, expected 1 to 3: %s", version, headerHint)
	}
	length := make([]byte, 4)
	if _, err := io.ReadFull(r, length[:width]); err != nil {
		return "", cut("the header", err)
	}
	n := binary.LittleEndian.Uint32(length)
	if n > maxHeader {
		return "", fmt.Errorf("a header of %d bytes, expected at most %d: %s", n, maxHeader, headerHint)
	}
	text := make([]byte, n)
	if _, err := io.ReadFull(r, text); err != nil {
		return "", cut("the header", err)
	}
	return string(text), nil
}

// cut explains an end, or another error, in the middle of something.
func cut(what string, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%s is cut: fetch or save the file again", what)
	}
	return fmt.Errorf("%s: %w: fetch or save the file again", what, err)
}

// axes reads a shape such as "30, 784".
func axes(text string) ([]int, error) {
	var shape []int
	for _, part := range strings.Split(text, ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		n, err := strconv.Atoi(part)
		if err != nil || len(shape) == maxAxes {
			return nil, fmt.Errorf("shape (%.40s), expected one such as (30, 784): %s", text, headerHint)
		}
		shape = append(shape, n)
	}
	return shape, nil
}

// count returns how many elements there are; false if they are more than most.
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

// readText reads one text, without the zeros that fill it up.
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

// readData reads exactly so many bytes, to the end. What it holds grows with what
// arrives, whatever the header promises.
func readData(r io.Reader, n int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(n)+1)) // one more, to see the end
	if err != nil {
		return nil, cut("the data", err)
	}
	if len(data) < n {
		return nil, fmt.Errorf("%d bytes of data, expected %d: the file is cut; fetch or save it again", len(data), n)
	}
	if len(data) > n {
		return nil, fmt.Errorf("the data goes on after %d bytes, expected its end: %s", n, headerHint)
	}
	return data, nil
}
