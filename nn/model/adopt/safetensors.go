package adopt

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"inkling/nn/foreign"
	"inkling/nn/npy"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

const (
	maxHeader   = 1 << 20
	metadataKey = "__metadata__"
)

// widths are the sizes in bytes of the types of numbers that are read.
var widths = map[string]int{"F16": 2, "BF16": 2, "F32": 4, "F64": 8}

// safetensors reads the container: the length of a header, the header as JSON, and the numbers.
func (f *File) safetensors(b []byte) ([]tensor, error) {
	n := binary.LittleEndian.Uint64(b)
	if n > maxHeader || uint64(len(b)-8) < n {
		return nil, phrase.Errorf("a header of %d bytes in a file of %d: this is not a whole safetensors file", n, len(b))
	}
	data := b[8+n:]
	var list []tensor
	var starts []int
	r := strictjson.NewReader(b[8 : 8+n])
	err := r.Object(func(name string) error {
		if name == metadataKey {
			var metadata map[string]string
			return r.Value(&metadata)
		}
		var d struct {
			DType   string `json:"dtype"`
			Shape   []int  `json:"shape"`
			Offsets [2]int `json:"data_offsets"`
		}
		if err := r.Value(&d); err != nil {
			return err
		}
		if len(list) == maxTensors {
			return r.Errorf("more than %d tensors: save only the network", maxTensors)
		}
		width, ok := widths[d.DType]
		if !ok {
			return r.Errorf("type %s, expected F16, BF16, F32 or F64: convert it to float32", foreign.Quote(d.DType))
		}
		count, ok := product(d.Shape)
		if !ok || d.Offsets[0] < 0 || d.Offsets[1] > len(data) || d.Offsets[1]-d.Offsets[0] != width*count {
			return r.Errorf("shape %v of %s at bytes %v of %d: the file is damaged or incomplete", d.Shape, d.DType, d.Offsets, len(data))
		}
		list, starts = append(list, tensor{name, d.Shape, numbers(data[d.Offsets[0]:d.Offsets[1]], d.DType)}), append(starts, d.Offsets[0])
		return f.spend(count)
	})
	if err == nil {
		err = r.End()
	}
	if err != nil {
		return nil, phrase.Errorf("header: %w", err)
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(starts[a], starts[b]) })
	sorted := make([]tensor, len(list))
	for i, from := range order {
		sorted[i] = list[from]
	}
	return sorted, nil
}

// product returns the number of elements of a shape, unless there are too many.
func product(shape []int) (int, bool) {
	n := 1
	for _, side := range shape {
		if side < 0 || side > maxNumbers {
			return 0, false
		}
		if n *= side; n > maxNumbers {
			return 0, false
		}
	}
	return n, len(shape) <= npy.MaxAxes
}

// numbers decodes numbers of a type.
func numbers(b []byte, dtype string) []float32 {
	width := widths[dtype]
	v := make([]float32, len(b)/width)
	for i := range v {
		at := b[i*width:]
		switch dtype {
		case "F16":
			v[i] = npy.Half(binary.LittleEndian.Uint16(at))
		case "BF16":
			v[i] = math.Float32frombits(uint32(binary.LittleEndian.Uint16(at)) << 16)
		case "F32":
			v[i] = math.Float32frombits(binary.LittleEndian.Uint32(at))
		default:
			v[i] = float32(math.Float64frombits(binary.LittleEndian.Uint64(at)))
		}
	}
	return v
}
