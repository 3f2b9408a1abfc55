package idx

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestImagesRoundTrip(t *testing.T) {
	want := []byte{0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255}
	file := encodeImages(want, 2, 3)
	for _, form := range []struct {
		name string
		file []byte
	}{{"plain", file}, {"gzip", zip(file)}} {
		got, rows, cols, err := ReadImages(bytes.NewReader(form.file), "images")
		if err != nil {
			t.Fatalf("%s: %v", form.name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" || rows != 2 || cols != 3 {
			t.Errorf("%s, %d x %d (-want +got):\n%s", form.name, rows, cols, diff)
		}
	}
}

func TestLabelsRoundTrip(t *testing.T) {
	want := []byte{5, 0, 4, 1, 9}
	file := encodeLabels(want)
	for _, form := range []struct {
		name string
		file []byte
	}{{"plain", file}, {"gzip", zip(file)}} {
		got, err := ReadClasses(bytes.NewReader(form.file), "labels", 10)
		if err != nil {
			t.Fatalf("%s: %v", form.name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", form.name, diff)
		}
	}
}

func TestReadImagesErrors(t *testing.T) {
	good := encodeImages(make([]byte, 8), 2, 2)
	for _, test := range []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil,
			"f: at byte 0: the file ends in the header (magic number): is the file complete? Fetch it again"},
		{"cut magic number", good[:3],
			"f: at byte 3: the file ends in the header (magic number): is the file complete? Fetch it again"},
		{"cut header", good[:10],
			"f: at byte 10: the file ends in the header (number of rows): is the file complete? Fetch it again"},
		{"labels", encodeLabels([]byte{1, 2}),
			"f: at byte 0: magic number is 0x00000801, expected 0x00000803 (images): is this a label file?"},
		{"web page", []byte("<!DOCTYPE html>"),
			"f: at byte 0: magic number is 0x3c21444f, expected 0x00000803 (images): is this one of MNIST's four files?"},
		{"no images", header(imagesMagic, 0, 28, 28),
			"f: at byte 4: number of images is 0, expected 1 to 4294967295: is the file complete? Fetch it again"},
		{"no rows", header(imagesMagic, 1, 0, 28),
			"f: at byte 8: number of rows is 0, expected 1 to 1024: is the file complete? Fetch it again"},
		{"wide images", header(imagesMagic, 1, 28, 1025),
			"f: at byte 12: number of columns is 1025, expected 1 to 1024: is the file complete? Fetch it again"},
		{"four billion images", append(header(imagesMagic, 1<<32-1, 28, 28), 1, 2, 3),
			"f: at byte 19: the file ends, expected 3367254359296 bytes (4294967295 images of 28x28): is the file complete? Fetch it again"},
		{"no pixels", good[:16],
			"f: at byte 16: the file ends, expected 24 bytes (2 images of 2x2): is the file complete? Fetch it again"},
		{"cut pixels", good[:23],
			"f: at byte 23: the file ends, expected 24 bytes (2 images of 2x2): is the file complete? Fetch it again"},
		{"trailing byte", append(bytes.Clone(good), 0),
			"f: at byte 24: there is more data after the expected end (2 images of 2x2): is the file complete? Fetch it again"},
		{"cut gzip header", zip(good)[:5],
			"f: unexpected EOF: is the file complete? Fetch it again"},
		{"gzip without its checksum", cutTail(zip(good), 8),
			"f: at byte 24: unexpected EOF: is the file complete? Fetch it again"},
		{"gzip with a wrong checksum", flip(zip(good), -8),
			"f: at byte 24: gzip: invalid checksum: is the file complete? Fetch it again"},
	} {
		_, _, _, err := ReadImages(bytes.NewReader(test.file), "f")
		wantError(t, test.name, err, test.want)
	}
}

func TestReadLabelsErrors(t *testing.T) {
	good := encodeLabels([]byte{5, 0, 4})
	for _, test := range []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil,
			"f: at byte 0: the file ends in the header (magic number): is the file complete? Fetch it again"},
		{"images", header(imagesMagic, 1, 1, 1),
			"f: at byte 0: magic number is 0x00000803, expected 0x00000801 (labels): is this an image file?"},
		{"no labels", header(labelsMagic, 0),
			"f: at byte 4: number of labels is 0, expected 1 to 4294967295: is the file complete? Fetch it again"},
		{"four billion labels", header(labelsMagic, 1<<32-1),
			"f: at byte 8: the file ends, expected 4294967303 bytes (4294967295 labels): is the file complete? Fetch it again"},
		{"cut labels", good[:10],
			"f: at byte 10: the file ends, expected 11 bytes (3 labels): is the file complete? Fetch it again"},
		{"trailing byte", append(bytes.Clone(good), 0),
			"f: at byte 11: there is more data after the expected end (3 labels): is the file complete? Fetch it again"},
		{"no digit", encodeLabels([]byte{9, 3, 10, 11}),
			"f: at byte 10: label 2 is 10, expected 0 to 9: is this a set of digits?"},
	} {
		_, err := ReadClasses(bytes.NewReader(test.file), "f", 10)
		wantError(t, test.name, err, test.want)
	}
}

func TestReadClasses(t *testing.T) {
	want := []byte{61, 0, 10}
	got, err := ReadClasses(bytes.NewReader(encodeLabels(want)), "f", 62)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	_, err = ReadClasses(bytes.NewReader(encodeLabels(want)), "f", 61)
	wantError(t, "61 of 61", err, "f: at byte 8: label 0 is 61, expected 0 to 60: is this a set of 61 classes?")
}

func wantError(t *testing.T, name string, err error, want string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error, expected %q", name, want)
	} else if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// FuzzReadImages checks that whatever is read is what a writer of the same images writes.
func FuzzReadImages(f *testing.F) {
	good := encodeImages([]byte("pixels"), 1, 3)
	f.Add(good)
	f.Add(zip(good))
	f.Add(header(imagesMagic, 1<<32-1, 1024, 1024))
	f.Fuzz(func(t *testing.T, file []byte) {
		pixels, rows, cols, err := ReadImages(bytes.NewReader(file), "f")
		if err != nil {
			wantNamed(t, err)
		} else if got := encodeImages(pixels, rows, cols); !bytes.Equal(got, unzip(file)) {
			t.Errorf("%x was read as %x", file, got)
		}
	})
}

// FuzzReadLabels checks that whatever is read is what a writer of the same labels writes.
func FuzzReadLabels(f *testing.F) {
	good := encodeLabels([]byte{1, 2, 3})
	f.Add(good)
	f.Add(zip(good))
	f.Add(header(labelsMagic, 1<<32-1))
	f.Fuzz(func(t *testing.T, file []byte) {
		labels, err := ReadClasses(bytes.NewReader(file), "f", 10)
		if err != nil {
			wantNamed(t, err)
		} else if got := encodeLabels(labels); !bytes.Equal(got, unzip(file)) {
			t.Errorf("%x was read as %x", file, got)
		}
	})
}

func wantNamed(t *testing.T, err error) {
	t.Helper()
	if !strings.HasPrefix(err.Error(), "f: ") {
		t.Errorf("error %q does not name the file", err)
	}
}

// header writes a magic number and the sizes after it.
func header(numbers ...uint32) []byte {
	var b []byte
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint32(b, n)
	}
	return b
}

func encodeImages(pixels []byte, rows, cols int) []byte {
	n := len(pixels) / (rows * cols)
	return append(header(imagesMagic, uint32(n), uint32(rows), uint32(cols)), pixels...)
}

func encodeLabels(labels []byte) []byte {
	return append(header(labelsMagic, uint32(len(labels))), labels...)
}

func zip(content []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(content)
	w.Close()
	return b.Bytes()
}

// unzip returns the content of gzip, and anything else as it is.
func unzip(file []byte) []byte {
	r, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return file
	}
	var b bytes.Buffer
	b.ReadFrom(r)
	return b.Bytes()
}

func cutTail(b []byte, n int) []byte {
	return b[:len(b)-n]
}

// flip inverts one byte, counted from the end.
func flip(b []byte, at int) []byte {
	b[len(b)+at] ^= 0xff
	return b
}

// TestOutOfProportion reads gzip files that unpack to zeros, a thousand bytes for each of their own.
func TestOutOfProportion(t *testing.T) {
	for size, want := range map[int64]string{
		freeBytes: "",
		1 << 40:   "the gzip file unpacks to more than 64 MB and 200 times its size, expected less: if that is right, unpack it with gunzip first",
	} {
		packed, w := io.Pipe()
		go func() {
			z := gzip.NewWriter(w)
			_, err := io.CopyN(z, zeros{}, size)
			w.CloseWithError(errors.Join(err, z.Close()))
		}()
		content, err := Plain(packed)
		if err != nil {
			t.Fatal(err)
		}
		n, err := io.Copy(io.Discard, content)
		packed.Close()
		if got := fmt.Sprint(err); err != nil && got != want || err == nil && (want != "" || n != size) {
			t.Errorf("%d bytes: read %d, error %v, expected %q", size, n, err, want)
		}
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}
