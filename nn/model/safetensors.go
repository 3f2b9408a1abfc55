package model

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

const (
	lengthBytes = 8
	maxHeader   = 1 << 20
	maxAxes     = 2
	metadataKey = "__metadata__"
)

// A tensor is a named array of numbers in C order.
type tensor struct {
	name  string
	shape []int
	data  []float32 // of type F32
	int8s []int8    // of type I8
}

// The supported types of numbers, and their sizes in bytes.
const (
	typeF32 = "F32"
	typeI8  = "I8"
)

var widths = map[string]int{typeF32: 4, typeI8: 1}

func (t tensor) dtype() string {
	if t.int8s != nil {
		return typeI8
	}
	return typeF32
}

// bytes returns the numbers as they are in the file.
func (t tensor) bytes() []byte {
	b := make([]byte, 0, 4*len(t.data)+len(t.int8s))
	for _, x := range t.data {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	for _, q := range t.int8s {
		b = append(b, byte(q))
	}
	return b
}

// setBytes is the reverse of bytes.
func (t *tensor) setBytes(b []byte, dtype string) {
	if dtype == typeI8 {
		t.int8s = make([]int8, len(b))
		for i, q := range b {
			t.int8s[i] = int8(q)
		}
		return
	}
	t.data = make([]float32, len(b)/4)
	for i := range t.data {
		t.data[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
}

// A description is a tensor's entry in the header.
type description struct {
	Name    string `json:"-"`
	DType   string `json:"dtype"`
	Shape   []int  `json:"shape"`
	Offsets [2]int `json:"data_offsets"`
}

// encodeTensors writes the container: metadata first, then the tensors in order.
func encodeTensors(metadata map[string]string, tensors []tensor) []byte {
	header := append([]byte(`{"`+metadataKey+`":`), mustJSON(metadata)...)
	end := 0
	for _, t := range tensors {
		d := description{DType: t.dtype(), Shape: t.shape, Offsets: [2]int{end, end + 4*len(t.data) + len(t.int8s)}}
		end = d.Offsets[1]
		header = append(header, ',')
		header = append(header, mustJSON(t.name)...)
		header = append(header, ':')
		header = append(header, mustJSON(d)...)
	}
	header = append(header, '}')
	for (lengthBytes+len(header))%8 != 0 {
		header = append(header, ' ') // so that the numbers are aligned to eight bytes
	}
	b := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	b = append(b, header...)
	for _, t := range tensors {
		b = append(b, t.bytes()...)
	}
	return b
}

func mustJSON(v any) []byte {
	b, err := strictjson.Encode(v)
	if err != nil {
		panic("model: a header that JSON cannot hold")
	}
	return b
}

// decodeTensors reads a container; it returns the tensors in the order of their
// numbers.
func decodeTensors(b []byte) (metadata map[string]string, tensors []tensor, err error) {
	header, data, err := cut(b)
	if err != nil {
		return nil, nil, err
	}
	metadata, descriptions, err := readHeader(header)
	if err != nil {
		return nil, nil, phrase.Errorf("header: %w", err)
	}
	end := 0
	for _, d := range descriptions {
		if err := d.check(end, len(data)); err != nil {
			return nil, nil, phrase.Errorf("tensor %s: %w", foreign.Quote(d.Name), err)
		}
		t := tensor{name: d.Name, shape: d.Shape}
		t.setBytes(data[end:d.Offsets[1]], d.DType)
		tensors = append(tensors, t)
		end = d.Offsets[1]
	}
	if end != len(data) {
		return nil, nil, phrase.Errorf("%d bytes of numbers, expected %d from the header: the file is incomplete or was altered", len(data), end)
	}
	return metadata, tensors, nil
}

// cut splits the file into its header and its numbers.
func cut(b []byte) (header, data []byte, err error) {
	if len(b) < lengthBytes {
		return nil, nil, phrase.Errorf("%d bytes, expected at least %d", len(b), lengthBytes)
	}
	n := binary.LittleEndian.Uint64(b)
	if n > maxHeader {
		return nil, nil, phrase.Errorf("begins with %q, for a header of %d bytes, expected at most %d: this is not a safetensors file", b[:lengthBytes], n, maxHeader)
	}
	if uint64(len(b)-lengthBytes) < n {
		return nil, nil, phrase.Errorf("%d bytes, but the header alone needs %d: the file is incomplete", len(b), lengthBytes+n)
	}
	return b[lengthBytes : lengthBytes+n], b[lengthBytes+n:], nil
}

// readHeader reads the header, which is one JSON object.
func readHeader(header []byte) (metadata map[string]string, list []description, err error) {
	r := strictjson.NewReader(header)
	err = r.Object(func(name string) error {
		if name == metadataKey {
			return r.Value(&metadata)
		}
		t := description{Name: name}
		err := r.Value(&t)
		list = append(list, t)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	if err := r.End(); err != nil {
		return nil, nil, err
	}
	slices.SortStableFunc(list, func(a, b description) int { return cmp.Compare(a.Offsets[0], b.Offsets[0]) })
	return metadata, list, nil
}

// check checks that the tensor's numbers begin at start, where the tensor before
// ends, and lie within the size bytes of the file.
func (d description) check(start, size int) error {
	width, ok := widths[d.DType]
	if !ok {
		return phrase.Errorf("type %s, expected F32 or I8", foreign.Quote(d.DType))
	}
	if len(d.Shape) > maxAxes {
		return phrase.Errorf("shape with %d axes, expected at most %d", len(d.Shape), maxAxes)
	}
	count := 1
	for _, n := range d.Shape {
		if n < 1 || n > size/width/count {
			return phrase.Errorf("shape %v does not fit in %d bytes", d.Shape, size)
		}
		count *= n
	}
	if want := [2]int{start, start + width*count}; d.Offsets != want {
		return phrase.Errorf("offsets %v, expected %v for shape %v", d.Offsets, want, d.Shape)
	}
	if d.Offsets[1] > size {
		return phrase.Errorf("ends at byte %d of %d: the file is incomplete", d.Offsets[1], size)
	}
	return nil
}
