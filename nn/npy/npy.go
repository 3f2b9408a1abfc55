// Package npy reads numpy's file format for one array, versions 1 to 3, and writes its header.
//
// The header is a Python dictionary with the element type, the order of the axes and the
// shape. Only plain types are supported, no records.
package npy

import (
	"encoding/binary"
	"errors"
	"io"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Magic begins every file; the two bytes of the version follow.
const Magic = "\x93NUMPY"

const (
	maxHeader = 1 << 12 // bytes; numpy writes 118 for a plain array

	// MaxAxes is the largest number of axes, more than any array of images or weights has.
	MaxAxes = 8
)

// A Header describes the data after it.
type Header struct {
	Descr   string // the element type as numpy writes it: byte order, kind and size in bytes, such as <f4
	Fortran bool   // the first index varies fastest
	Shape   []int
}

// ReadHeader reads the header, up to the first byte of data. The error says what was
// found and what to do, but does not name the file.
func ReadHeader(r io.Reader) (Header, error) {
	text, err := headerText(r)
	if err != nil {
		return Header{}, err
	}
	h, ok := parse(text)
	if !ok {
		if h.shape != "" {
			return Header{}, phrase.Errorf("shape %s, expected one such as (30, 784): save a plain array with numpy", foreign.Quote(h.shape))
		}
		return Header{}, phrase.Errorf("header %s, expected one such as {'descr': '<f4', 'fortran_order': False, 'shape': (30, 784)}: save a plain array with numpy", foreign.Quote(text))
	}
	return h.Header, nil
}

// A dictionary is the header being parsed.
type dictionary struct {
	Header
	shape string // as written, if it is not a valid shape
}

// headerText reads magic, version and length, and returns the header's text.
func headerText(r io.Reader) (string, error) {
	start := make([]byte, len(Magic)+2)
	if n, err := io.ReadFull(r, start); err != nil && (n < len(Magic) || string(start[:len(Magic)]) == Magic) {
		return "", cut(err)
	}
	if string(start[:len(Magic)]) != Magic {
		return "", phrase.Errorf("begins with %s, expected %q: this is not a numpy array; save it again with numpy", foreign.Quote(start[:len(Magic)]), Magic)
	}
	width := 4
	switch version := start[len(Magic)]; version {
	case 1:
		width = 2
	case 2, 3:
	default:
		return "", phrase.Errorf("version %d of numpy's format, expected 1 to 3: save it again with numpy", version)
	}
	length := make([]byte, 4)
	if _, err := io.ReadFull(r, length[:width]); err != nil {
		return "", cut(err)
	}
	n := binary.LittleEndian.Uint32(length)
	if n > maxHeader {
		return "", phrase.Errorf("header of %d bytes, expected at most %d: save it again with numpy", n, maxHeader)
	}
	text := make([]byte, n)
	if _, err := io.ReadFull(r, text); err != nil {
		return "", cut(err)
	}
	return string(text), nil
}

func cut(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return phrase.Errorf("the header is incomplete: download or save the file again")
	}
	return phrase.Errorf("cannot read the header: %w; download or save the file again", err)
}

// parse reads the dictionary, which has each of its three keys once.
func parse(text string) (h dictionary, ok bool) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(text), "{")
	rest, end := strings.CutSuffix(rest, "}")
	if !ok || !end {
		return h, false
	}
	seen := map[string]bool{}
	for rest = strings.TrimSpace(rest); rest != ""; {
		key, after, ok := strings.Cut(rest, ":")
		if !ok || seen[key] {
			return h, false
		}
		seen[key] = true
		if rest, ok = h.take(key, strings.TrimSpace(after)); !ok {
			return h, false
		}
		if rest = strings.TrimSpace(rest); rest != "" {
			if rest, ok = strings.CutPrefix(rest, ","); !ok {
				return h, false
			}
			rest = strings.TrimSpace(rest)
		}
	}
	return h, len(seen) == 3
}

// take reads the value of a key at the start of the text, and returns the rest.
func (h *dictionary) take(key, text string) (rest string, ok bool) {
	switch key {
	case "'descr'":
		if text, ok = strings.CutPrefix(text, "'"); ok {
			h.Descr, rest, ok = strings.Cut(text, "'")
		}
		return rest, ok
	case "'fortran_order'":
		if rest, ok = strings.CutPrefix(text, "True"); ok {
			h.Fortran = true
			return rest, true
		}
		return strings.CutPrefix(text, "False")
	case "'shape'":
		if text, ok = strings.CutPrefix(text, "("); !ok {
			return "", false
		}
		if text, rest, ok = strings.Cut(text, ")"); ok {
			if h.Shape, ok = axes(text); !ok {
				h.shape = "(" + text + ")"
			}
		}
		return rest, ok
	}
	return "", false
}

// axes reads a shape such as "30, 784". Python 2 may write 30L.
func axes(text string) (shape []int, ok bool) {
	for part := range strings.SplitSeq(strings.TrimSuffix(strings.TrimSpace(text), ","), ",") {
		if part = strings.TrimSuffix(strings.TrimSpace(part), "L"); part == "" && shape == nil {
			continue // an array without axes
		}
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || part[0] == '+' || len(shape) == MaxAxes {
			return nil, false
		}
		shape = append(shape, n)
	}
	return shape, true
}
