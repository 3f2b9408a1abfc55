package onnx

import "encoding/binary"

// A message is an encoded protocol buffers message: fields, one after another, each a
// tag and a value (https://protobuf.dev/programming-guides/encoding). Fields with
// value 0 are written too.
type message []byte

// The wire types used here.
const (
	varint = 0 // an integer, seven bits per byte
	length = 2 // a length, then that many bytes
)

func (m *message) tag(field, wireType int) {
	*m = binary.AppendUvarint(*m, uint64(field<<3|wireType))
}

// integer adds an int32, int64 or enum; none is negative here.
func (m *message) integer(field, v int) {
	m.tag(field, varint)
	*m = binary.AppendUvarint(*m, uint64(v))
}

// text adds a string.
func (m *message) text(field int, s string) { m.bytes(field, []byte(s)) }

// bytes adds bytes, or a message within this one.
func (m *message) bytes(field int, b []byte) {
	m.tag(field, length)
	*m = binary.AppendUvarint(*m, uint64(len(b)))
	*m = append(*m, b...)
}
