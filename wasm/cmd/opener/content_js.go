package main

import (
	"io"
	"slices"
	"syscall/js"

	"inkling/wasm/browser"
)

// pieceBytes is how much of a file is read at a time.
const pieceBytes = 1 << 20

// A content is a File, read in pieces.
type content struct {
	file  js.Value
	from  int64  // of the piece
	piece []byte // that was read last

	buffer js.Value // an ArrayBuffer for pieces, or undefined
}

// Size returns the number of bytes.
func (c *content) Size() int64 { return int64(c.file.Get("size").Float()) }

// ReadAt reads from any place, as io.ReaderAt says.
func (c *content) ReadAt(b []byte, offset int64) (n int, err error) {
	for n < len(b) {
		at := offset + int64(n)
		if at >= c.Size() {
			return n, io.EOF
		}
		if at < c.from || at >= c.from+int64(len(c.piece)) {
			if err := c.load(at); err != nil {
				return n, err
			}
		}
		n += copy(b[n:], c.piece[at-c.from:])
	}
	return n, nil
}

// load reads the piece that begins at a place. Every piece is read into the same buffer: otherwise the browser would hold the
// memory of a hundred pieces until it next collects its garbage.
func (c *content) load(from int64) error {
	array := js.Global().Get("Uint8Array")
	if c.buffer.IsUndefined() {
		c.buffer = js.Global().Get("ArrayBuffer").New(pieceBytes)
	}
	reader := c.file.Call("slice", from, from+pieceBytes).Call("stream").Call("getReader", map[string]any{"mode": "byob"})
	n := 0
	for n < pieceBytes {
		read, err := browser.Promised(func() js.Value { return reader.Call("read", array.New(c.buffer, n)) })
		if err != nil {
			c.buffer = js.Undefined()
			return err
		}
		value := read.Get("value") // a view of the buffer, which has moved
		c.buffer = value.Get("buffer")
		if read.Get("done").Bool() {
			break
		}
		n += value.Get("length").Int()
	}
	c.from, c.piece = from, slices.Grow(c.piece[:0], n)[:n]
	js.CopyBytesToGo(c.piece, array.New(c.buffer, 0, n))
	return nil
}
