package onnx

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

// raw are the fields that hold numbers.
var raw = map[string]bool{"/7/5/9": true}

// outline lists the fields of a message, and those of the messages at the given
// paths; for long fields it gives only the length.
func outline(b []byte, path string, inner map[string]bool) []string {
	var lines []string
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		v, m := binary.Uvarint(b[n:])
		b = b[n+m:]
		at := fmt.Sprintf("%s/%d", path, tag>>3)
		switch {
		case tag&7 == varint:
			lines = append(lines, fmt.Sprintf("%s %d", at, v))
			continue
		case inner[at]:
			lines = append(lines, at)
			lines = append(lines, outline(b[:v], at, inner)...)
		case raw[at] || v > 40:
			lines = append(lines, fmt.Sprintf("%s %d bytes", at, v))
		default:
			lines = append(lines, fmt.Sprintf("%s %q", at, b[:v]))
		}
		b = b[v:]
	}
	return lines
}

// TestOutline pins nodes, names and shapes. That others understand them is tested
// in tools/exchange, by ONNX's checker and onnxruntime.
func TestOutline(t *testing.T) {
	s := recipe.Default()
	s.Hidden, s.Activation, s.Cost = []int{3}, nn.ReLU, nn.LogLikelihood
	file := Encode(&model.Model{Network: s.Network(dataset.MNIST), Settings: s})
	inner := map[string]bool{}
	for _, path := range []string{"/7", "/7/1", "/7/5", "/7/1/5", "/8"} {
		inner[path] = true
	}
	const want = `/1 8
/2 "Inkling"
/6 PROSE
/7
/7/1
/7/1/1 "pixels"
/7/1/1 "layers.0.weight"
/7/1/1 "layers.0.bias"
/7/1/2 "layers.0.z"
/7/1/3 "layers.0.z"
/7/1/4 "Gemm"
/7/1/5
/7/1/5/1 "transB"
/7/1/5/3 1
/7/1/5/20 2
/7/1
/7/1/1 "layers.0.z"
/7/1/2 "layers.0.a"
/7/1/3 "layers.0.a"
/7/1/4 "Relu"
/7/1
/7/1/1 "layers.0.a"
/7/1/1 "layers.1.weight"
/7/1/1 "layers.1.bias"
/7/1/2 "layers.1.z"
/7/1/3 "layers.1.z"
/7/1/4 "Gemm"
/7/1/5
/7/1/5/1 "transB"
/7/1/5/3 1
/7/1/5/20 2
/7/1
/7/1/1 "layers.1.z"
/7/1/2 "probabilities"
/7/1/3 "probabilities"
/7/1/4 "Softmax"
/7/2 "inkling"
/7/5
/7/5/1 3
/7/5/1 784
/7/5/2 1
/7/5/8 "layers.0.weight"
/7/5/9 9408 bytes
/7/5
/7/5/1 3
/7/5/2 1
/7/5/8 "layers.0.bias"
/7/5/9 12 bytes
/7/5
/7/5/1 10
/7/5/1 3
/7/5/2 1
/7/5/8 "layers.1.weight"
/7/5/9 120 bytes
/7/5
/7/5/1 10
/7/5/2 1
/7/5/8 "layers.1.bias"
/7/5/9 40 bytes
`
	var got strings.Builder
	for _, line := range outline(file, "", inner) {
		switch {
		case strings.HasPrefix(line, "/6 "):
			line = "/6 PROSE"
		case strings.HasPrefix(line, "/7/11"), strings.HasPrefix(line, "/7/12"), strings.HasPrefix(line, "/8"), strings.HasPrefix(line, "/14"):
			continue
		}
		got.WriteString(line + "\n")
	}
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Error(d)
	}
	if !bytes.Contains(file, []byte(dataset.Preprocessing)) {
		t.Error("nothing says how images are prepared")
	}
}
