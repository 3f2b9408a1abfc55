package npy

import (
	"encoding/binary"
	"strconv"
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

// arrayFile is an array as numpy writes it.
func arrayFile(descr, order, shape, data string) string {
	text := "{'descr': '" + descr + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }\n"
	return string(binary.LittleEndian.AppendUint16([]byte(Magic+"\x01\x00"), uint16(len(text)))) + text + data
}

// TestRead reads elements of each type.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		descr, data string
		want        []float64
	}{
		{"|u1", "\x00\xff", []float64{0, 255}},
		{"|i1", "\x00\xff", []float64{0, -1}},
		{"|b1", "\x00\x01", []float64{0, 1}},
		{"<u2", "\x01\x02\xff\xff", []float64{0x201, 0xffff}},
		{">u2", "\x01\x02\xff\xff", []float64{0x102, 0xffff}},
		{"<i4", "\x01\x00\x00\x00\xff\xff\xff\xff", []float64{1, -1}},
		{"<i8", "\x01\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff", []float64{1, -1}},
		{"<f2", "\x00\x3c\x00\xb8\x01\x00\xff\x7b", []float64{1, -0.5, 1. / (1 << 24), 65504}},
		{"<f4", "\x00\x00\x80\x3f\x00\x00\x00\xbf", []float64{1, -0.5}},
		{">f8", "\x3f\xf0\x00\x00\x00\x00\x00\x00\xbf\xe0\x00\x00\x00\x00\x00\x00", []float64{1, -0.5}},
	} {
		a, err := Read(strings.NewReader(arrayFile(c.descr, "False", "("+strconv.Itoa(len(c.want))+",)", c.data)), MaxBytes)
		if err != nil {
			t.Errorf("%s: %v", c.descr, err)
			continue
		}
		var got []float64
		for i := range a.Len() {
			got = append(got, a.Number(i))
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.descr, d)
		}
	}
	a, err := Read(strings.NewReader(arrayFile("<U2", "False", "(2,)", "A\x00\x00\x00\x00\x00\x00\x00\xe9\x00\x00\x00B\x00\x00\x00")), MaxBytes)
	if err != nil || !a.IsText() || a.Text(0) != "A" || a.Text(1) != "éB" {
		t.Errorf("texts %q and %q, error %v", a.Text(0), a.Text(1), err)
	}
	a, err = Read(strings.NewReader(arrayFile("|u1", "True", "(2, 3)", "\x00\x03\x01\x04\x02\x05")), MaxBytes)
	if err != nil || string(a.Data) != "\x00\x01\x02\x03\x04\x05" {
		t.Errorf("Fortran order: %v, error %v", a.Data, err)
	}
}

// FuzzReadArray checks that an array is as large as its shape says.
func FuzzReadArray(f *testing.F) {
	f.Add(arrayFile("|u1", "False", "(3, 2, 2)", strings.Repeat("a", 12)))
	f.Add(arrayFile("<f2", "True", "(2, 3)", strings.Repeat("a", 12)))
	f.Add(arrayFile("<U3", "False", "(2,)", strings.Repeat("a", 24)))
	f.Fuzz(func(t *testing.T, file string) {
		a, err := Read(strings.NewReader(file), 1<<20)
		if err != nil {
			return
		}
		n := 1
		for _, side := range a.Shape {
			n *= side
		}
		if a.Len() != n {
			t.Errorf("%d elements of shape %v", a.Len(), a.Shape)
		}
		for i := range a.Len() {
			if a.IsText() {
				a.Text(i)
			} else {
				a.Number(i)
			}
		}
	})
}
