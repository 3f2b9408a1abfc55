package main

import (
	"io"
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
			if c.piece, err = c.slice(at); err != nil {
				return n, err
			}
			c.from = at
		}
		n += copy(b[n:], c.piece[at-c.from:])
	}
	return n, nil
}

// slice reads the piece that begins at a place.
func (c *content) slice(from int64) ([]byte, error) {
	buffer, err := browser.Promised(func() js.Value {
		return c.file.Call("slice", from, from+pieceBytes).Call("arrayBuffer")
	})
	if err != nil {
		return nil, err
	}
	return browser.Bytes(js.Global().Get("Uint8Array").New(buffer)), nil
}
