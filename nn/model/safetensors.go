package model

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"

	"inkling/nn/foreign"
	"inkling/nn/strictjson"
)

const (
	lengthBytes = 8
	maxHeader   = 1 << 20
	maxAxes     = 2
	metadataKey = "__metadata__"
)

// A tensor is a named array of float32 numbers, the last index running fastest.
type tensor struct {
	name  string
	shape []int
	data  []float32
}

// A description is what the header says of a tensor.
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
		d := description{DType: "F32", Shape: t.shape, Offsets: [2]int{end, end + 4*len(t.data)}}
		end = d.Offsets[1]
		header = append(header, ',')
		header = append(header, mustJSON(t.name)...)
		header = append(header, ':')
		header = append(header, mustJSON(d)...)
	}
	header = append(header, '}')
	for (lengthBytes+len(header))%8 != 0 {
		header = append(header, ' ') // so that the numbers begin at a multiple of eight
	}
	b := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	b = append(b, header...)
	for _, t := range tensors {
		b = append(b, floatBytes(t.data)...)
	}
	return b
}

func mustJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic("model: a header that JSON cannot hold")
	}
	return b
}

// floatBytes returns the numbers as they lie in the file.
func floatBytes(v []float32) []byte {
	b := make([]byte, 0, 4*len(v))
	for _, x := range v {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	return b
}

// decodeTensors reads a container, its tensors in the order of their numbers.
func decodeTensors(b []byte) (metadata map[string]string, tensors []tensor, err error) {
	header, data, err := cut(b)
	if err != nil {
		return nil, nil, err
	}
	metadata, descriptions, err := readHeader(header)
	if err != nil {
		return nil, nil, fmt.Errorf("header: %w", err)
	}
	end := 0
	for _, d := range descriptions {
		count, err := d.check(end, len(data))
		if err != nil {
			return nil, nil, fmt.Errorf("tensor %s: %w", foreign.Quote(d.Name), err)
		}
		t := tensor{d.Name, d.Shape, make([]float32, count)}
		for i := range t.data {
			t.data[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[end+4*i:]))
		}
		tensors = append(tensors, t)
		end = d.Offsets[1]
	}
	if end != len(data) {
		return nil, nil, fmt.Errorf("%d bytes of numbers, but the header describes %d: the file is cut or has grown", len(data), end)
	}
	return metadata, tensors, nil
}

// cut parts the file into its header and its numbers.
func cut(b []byte) (header, data []byte, err error) {
	if len(b) < lengthBytes {
		return nil, nil, fmt.Errorf("%d bytes are too few for a model", len(b))
	}
	n := binary.LittleEndian.Uint64(b)
	if n > maxHeader {
		return nil, nil, fmt.Errorf("begins with %q, which makes a header of %d bytes, expected at most %d: this is not a safetensors file", b[:lengthBytes], n, maxHeader)
	}
	if uint64(len(b)-lengthBytes) < n {
		return nil, nil, fmt.Errorf("%d bytes, but the header alone needs %d: the file is cut", len(b), lengthBytes+n)
	}
	return b[lengthBytes : lengthBytes+n], b[lengthBytes+n:], nil
}

// readHeader reads the header's one JSON object.
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

// check returns how many numbers the tensor has, if they begin at start, where
// the tensor before ends, and lie within the size bytes of the file.
func (d description) check(start, size int) (count int, err error) {
	if d.DType != "F32" {
		return 0, fmt.Errorf("numbers of type %s, expected F32", foreign.Quote(d.DType))
	}
	if len(d.Shape) > maxAxes {
		return 0, fmt.Errorf("a shape of %d axes, expected at most %d", len(d.Shape), maxAxes)
	}
	count = 1
	for _, n := range d.Shape {
		if n < 1 || n > size/4/count {
			return 0, fmt.Errorf("shape %v does not fit into %d bytes", d.Shape, size)
		}
		count *= n
	}
	if want := [2]int{start, start + 4*count}; d.Offsets != want {
		return 0, fmt.Errorf("bytes %v, expected %v for shape %v", d.Offsets, want, d.Shape)
	}
	if d.Offsets[1] > size {
		return 0, fmt.Errorf("ends at byte %s of %d: the file is cut", strconv.Itoa(d.Offsets[1]), size)
	}
	return count, nil
}
