package npy

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/foreign"
)

// file is a header of that text in version 1, and some data.
func file(text string) string {
	return string(binary.LittleEndian.AppendUint16([]byte(Magic+"\x01\x00"), uint16(len(text)))) + text + "data"
}

func TestReadHeader(t *testing.T) {
	for text, want := range map[string]Header{
		"{'descr': '<f4', 'fortran_order': False, 'shape': (30, 784), }          \n": {"<f4", false, []int{30, 784}},
		"{'descr': '|u1', 'fortran_order': True, 'shape': (60000,), }\n":             {"|u1", true, []int{60000}},
		"{'descr': '<U7', 'fortran_order': False, 'shape': (), }\n":                  {"<U7", false, nil},
		"{'shape':(3L,2L),'fortran_order':False,'descr':'>i8'}":                      {">i8", false, []int{3, 2}},
		"{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3)}":                  {"<f4", false, []int{0, 3}},
	} {
		in := strings.NewReader(file(text))
		got, err := ReadHeader(in)
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Errorf("%q: %v, %s", text, err, d)
		}
		if in.Len() != len("data") {
			t.Errorf("%q: %d bytes are left, expected the data", text, in.Len())
		}
	}
}

const (
	notPlain = ", expected one such as {'descr': '<f4', 'fortran_order': False, 'shape': (30, 784)}: save a plain array with numpy"
	noShape  = ", expected one such as (30, 784): save a plain array with numpy"
)

var malformed = []struct{ file, want string }{
	{"", "the header is incomplete: download or save the file again"},
	{"\x93NUM", "the header is incomplete: download or save the file again"},
	{"<!doctype html>", `begins with "<!doct", expected "\x93NUMPY": this is not a numpy array; save it again with numpy`},
	{"<html>", `begins with "<html>", expected "\x93NUMPY": this is not a numpy array; save it again with numpy`},
	{Magic, "the header is incomplete: download or save the file again"},
	{Magic + "\x01\x00\x76", "the header is incomplete: download or save the file again"},
	{Magic + "\x01\x00\x76\x00{'descr'", "the header is incomplete: download or save the file again"},
	{Magic + "\x04\x00", "version 4 of numpy's format, expected 1 to 3: save it again with numpy"},
	{Magic + "\x02\x00\xff\xff\xff\xff", "header of 4294967295 bytes, expected at most 4096: save it again with numpy"},
	{file(""), `header ""` + notPlain},
	{file("{}"), `header "{}"` + notPlain},
	{file("{"), `header "{"` + notPlain},
	{file("{'descr': '<f4', 'fortran_order': False}"), `header "{'descr': '<f4', 'fortran_order': False}"` + notPlain},
	{file("{'descr': '<f4', 'descr': '<f4', 'shape': ()}"), `header "{'descr': '<f4', 'descr': '<f4', 'shape'"...` + notPlain},
	{file("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': ()}"), `header "{'descr': [('a', '<f4')], 'fortran_order"...` + notPlain},
	{file("{'descr': '<f4', 'fortran_order': Maybe, 'shape': ()}"), `header "{'descr': '<f4', 'fortran_order': Maybe,"...` + notPlain},
	{file("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}"), `shape "(-1,)"` + noShape},
	{file("{'descr': '<f4', 'fortran_order': False, 'shape': (1,,2)}"), `shape "(1,,2)"` + noShape},
	{file("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}"), `shape "(99999999999999999999,)"` + noShape},
	{file("{'descr': '<f4', 'fortran_order': False, 'shape': (" + strings.Repeat("1,", 9) + ")}"), `shape "(1,1,1,1,1,1,1,1,1,)"` + noShape},
	{file("\x1b[2J\u202e"), `header "\x1b[2J\u202e"` + notPlain},
}

func TestMalformed(t *testing.T) {
	for _, c := range malformed {
		if _, err := ReadHeader(strings.NewReader(c.file)); err == nil || err.Error() != c.want {
			t.Errorf("%.80q: error %v\nexpected %s", c.file, err, c.want)
		}
	}
}

// FuzzReadHeader looks for a header whose error is long or acts on a terminal.
func FuzzReadHeader(f *testing.F) {
	for _, c := range malformed {
		f.Add(c.file)
	}
	f.Add(file("{'descr': '<f4', 'fortran_order': False, 'shape': (30, 784), }"))
	f.Fuzz(func(t *testing.T, file string) {
		h, err := ReadHeader(strings.NewReader(file))
		if err != nil && (len(err.Error()) > 400 || err.Error() != foreign.Clean(err.Error())) {
			t.Errorf("error %.300q", err)
		}
		for _, n := range h.Shape {
			if n < 0 || len(h.Shape) > MaxAxes {
				t.Errorf("shape %v", h.Shape)
			}
		}
	})
}
