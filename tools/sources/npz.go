package sources

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/sbinet/npyio/npy"

	"inkling/tools/input"
)

func isNPZ(p *place) bool { return p.begins("PK\x03\x04") }

// npzSets are the arrays of Keras's archive.
var npzSets = [2]struct{ x, y string }{{"x_train", "y_train"}, {"x_test", "y_test"}}

// readNPZ reads a numpy archive with the arrays x_train and y_train, and x_test and y_test if it has them: the images as
// bytes.
func readNPZ(path string, o Options) (*Source, error) {
	f, err := input.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("%s: %w: is the file whole? Fetch it again", path, err)
	}
	return readArchive(z, path, o)
}

func readArchive(z *zip.Reader, path string, o Options) (*Source, error) {
	var sets [2]*Images
	for i, names := range npzSets {
		if i > 0 && member(z, names.x) == nil && member(z, names.y) == nil {
			continue
		}
		x, err := readNPY(z, path, names.x)
		if err != nil {
			return nil, err
		}
		pixels, err := x.bytePixels()
		if err != nil {
			return nil, err
		}
		y, err := readNPY(z, path, names.y)
		if err != nil {
			return nil, err
		}
		if sets[i], err = imagesOf(&x, &y, pixels, o); err != nil {
			return nil, err
		}
	}
	return &Source{Train: sets[0], Test: sets[1]}, nil
}

// member returns the archive's file of that array, or nil.
func member(z *zip.Reader, name string) *zip.File {
	for _, f := range z.File {
		if f.Name == name+".npy" {
			return f
		}
	}
	return nil
}

// readNPY reads one array of the archive.
func readNPY(z *zip.Reader, path, name string) (a array, err error) {
	f := member(z, name)
	if f == nil {
		var names []string
		for _, f := range z.File[:min(8, len(z.File))] {
			names = append(names, f.Name)
		}
		return a, fmt.Errorf("%s: holds %q, expected %s.npy too: save it with numpy.savez(x_train=..., y_train=..., x_test=..., y_test=...)", path, names, name)
	}
	where := path + ": " + f.Name
	r, err := f.Open()
	if err != nil {
		return a, fmt.Errorf("%s: %w: fetch or save it again", where, err)
	}
	defer r.Close()
	err = guarded(where, func() (err error) {
		a, err = parseNPY(r, where)
		return err
	})
	return a, err
}

// parseNPY reads header and data. The header is the library's to read; the data is not, since its reader takes what one
// call to Read happens to bring for a whole element.
func parseNPY(r io.Reader, where string) (array, error) {
	in := bufio.NewReader(r)
	if err := checkHeaderSize(in, where); err != nil {
		return array{}, err
	}
	n, err := npy.NewReader(in)
	if err != nil {
		return array{}, fmt.Errorf("%s: %w: save it again with numpy", where, err)
	}
	h := n.Header.Descr
	a := array{name: where, dtype: h.Type, shape: h.Shape}
	if h.Fortran {
		return a, a.errorf("in Fortran order, expected C order: save numpy.ascontiguousarray of it")
	}
	size, err := a.bytes()
	if err != nil {
		return a, err
	}
	data, err := io.ReadAll(io.LimitReader(in, int64(size)+1)) // grows with what arrives; one more, to see the end
	if err != nil {
		return a, a.errorf("%w after %d bytes of data, expected %d: fetch or save it again", err, len(data), size)
	}
	if len(data) > size {
		return a, a.errorf("the data goes on after %d bytes, expected its end (shape %v of %s): save it again", size, a.shape, a.dtype)
	}
	return newArray(where, a.dtype, a.shape, data)
}

// maxHeader is more than numpy writes for any plain array.
const maxHeader = 1 << 16

// checkHeaderSize looks at the length of the header, which the library allocates unseen.
func checkHeaderSize(in *bufio.Reader, where string) error {
	start, err := in.Peek(12)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %w: fetch or save it again", where, err)
	}
	if len(start) == 12 && bytes.HasPrefix(start, npy.Magic[:]) && start[6] == 2 { // version 1 has two bytes for it
		if n := binary.LittleEndian.Uint32(start[8:]); n > maxHeader {
			return fmt.Errorf("%s: a header of %d bytes, expected at most %d: save it again with numpy", where, n, maxHeader)
		}
	}
	return nil
}
