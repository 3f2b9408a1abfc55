package sources

import (
	"archive/zip"
	"fmt"
	"io"
	"slices"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/npy"
	"inkling/tools/idx"
	"inkling/tools/input"
)

func isNPZ(p *place) bool { return p.begins("PK\x03\x04") }

// npzSets are the arrays of Keras's archive, with those for validation added.
var npzSets = []struct {
	role
	x, y string
}{{forTraining, "x_train", "y_train"}, {forTesting, "x_test", "y_test"}, {forValidation, "x_val", "y_val"}}

// readNPZ reads a numpy archive with the arrays x_train and y_train, and optional ones for testing and validation. Images
// are bytes, or floats from 0 to 1 or to 255.
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
		return nil, fmt.Errorf("%s: %w: is the file complete? Fetch it again", path, err)
	}
	return readArchive(z, path, o)
}

func readArchive(z *zip.Reader, path string, o Options) (*Source, error) {
	if err := checkMembers(z, path); err != nil {
		return nil, err
	}
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

// member returns the archive's file for that array, or nil.
func member(z *zip.Reader, name string) *zip.File {
	for _, f := range z.File {
		if f.Name == name+".npy" {
			return f
		}
	}
	return nil
}

// checkMembers checks that no array occurs twice.
func checkMembers(z *zip.Reader, path string) error {
	seen := map[string]bool{}
	for _, f := range z.File {
		if seen[f.Name] {
			return fmt.Errorf("%s: %s is in the archive twice, expected once: save it again", path, foreign.Quote(f.Name))
		}
		seen[f.Name] = true
	}
	return nil
}

// readNPY reads one array of the archive.
func readNPY(z *zip.Reader, path, name string) (a array, err error) {
	f := member(z, name)
	if f == nil {
		var names []string
		for _, f := range z.File[:min(8, len(z.File))] {
			names = append(names, foreign.Quote(f.Name))
		}
		return a, fmt.Errorf("%s: holds [%s], expected %s.npy too: save it with numpy.savez(x_train=..., y_train=..., x_test=..., y_test=...)",
			path, strings.Join(names, " "), name)
	}
	where := path + ": " + f.Name
	r, err := f.Open()
	if err != nil {
		return a, fmt.Errorf("%s: %w: fetch or save it again", where, err)
	}
	defer r.Close()
	return parseNPY(r, where, idx.MostUnpacked(int64(min(f.CompressedSize64, maxContent))))
}

// parseNPY reads a header and up to most bytes of data.
func parseNPY(r io.Reader, where string, most int64) (array, error) {
	h, err := npy.ReadHeader(r)
	if err != nil {
		return array{}, fmt.Errorf("%s: %w", where, err)
	}
	a := array{name: where, dtype: h.Descr, shape: h.Shape}
	if h.Fortran {
		return a, a.errorf("in Fortran order, expected C order: save numpy.ascontiguousarray of it")
	}
	size, err := a.bytes()
	if err != nil {
		return a, err
	}
	if int64(size) > most {
		return a, a.errorf("shape %v of %s, %d bytes, far too much for the packed file: if that is right, save it with numpy.savez", a.shape, a.dtype, size)
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(size)+1)) // grows as bytes arrive; one more, to detect the end
	if err != nil {
		return a, a.errorf("%w after %d bytes of data, expected %d: fetch or save it again", err, len(data), size)
	}
	if len(data) > size {
		return a, a.errorf("more data than the expected %d bytes (shape %v of %s): save it again", size, a.shape, a.dtype)
	}
	return newArray(where, a.dtype, a.shape, data)
}
