package onnx

import "encoding/binary"

// A message is an encoded message of protocol buffers: fields, one after
// another, each a tag and a value (https://protobuf.dev/programming-guides/encoding).
// Fields of the value 0 are written all the same.
type message []byte

// The wire types that are needed.
const (
	varint = 0 // an integer, seven bits a byte
	length = 2 // a length and so many bytes
)

func (m *message) tag(field, wireType int) {
	*m = binary.AppendUvarint(*m, uint64(field<<3|wireType))
}

// integer adds an int32, int64 or enum, none of which is negative here.
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
