package sources

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sbinet/npyio/npy"

	"inkling/tools/input"
)

func isNPZ(p *place) bool { return p.begins("PK\x03\x04") }

// npzSets are the arrays of Keras's archive, and those for validation.
var npzSets = []struct {
	role
	x, y string
}{{forTraining, "x_train", "y_train"}, {forTesting, "x_test", "y_test"}, {forValidation, "x_val", "y_val"}}

// readNPZ reads a numpy archive with the arrays x_train and y_train, and those for testing and validation if it has them:
// the images as bytes, or as floats from 0 to 1 or to 255.
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
	source, expected := &Source{}, map[role]string{}
	var roles []role
	var images, labels []array
	var read []string
	for _, s := range npzSets {
		expected[s.role] = fmt.Sprintf("arrays %s and %s", s.x, s.y)
		if s.role != forTraining && member(z, s.x) == nil && member(z, s.y) == nil {
			continue
		}
		x, err := readNPY(z, path, s.x)
		if err != nil {
			return nil, err
		}
		y, err := readNPY(z, path, s.y)
		if err != nil {
			return nil, err
		}
		roles, images, labels, read = append(roles, s.role), append(images, x), append(labels, y), append(read, s.x+".npy", s.y+".npy")
	}
	pixels, notes, err := pixelsOf(images)
	if err != nil {
		return nil, err
	}
	source.Notes = notes
	for i, r := range roles {
		if *source.set(r), err = imagesOf(&images[i], &labels[i], pixels[i], o); err != nil {
			return nil, err
		}
	}
	var others []string
	for _, f := range z.File {
		if !slices.Contains(read, f.Name) {
			others = append(others, strings.TrimSuffix(f.Name, ".npy"))
		}
	}
	return source, source.leave(path, others, expected)
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
