package sources

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pickled is a pickle as Python 2 writes it of three pairs, each of the same two arrays.
func pickled(x, y string) []byte {
	pair := x + y + "\x86"
	return []byte("\x80\x02" + pair + pair + pair + "\x87.")
}

// pickledNumpy is an array in a pickle. Its shape is given as opcodes.
func pickledNumpy(shape, dtype, data string) string {
	return "cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R" +
		"(K\x01" + shape + "cnumpy\ndtype\nU\x02" + dtype + "K\x00K\x01\x87R(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb" +
		"\x89U" + string([]byte{byte(len(data))}) + data + "tb"
}

func floats32(values ...float32) string {
	var b []byte
	for _, v := range values {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
	}
	return string(b)
}

func TestPickleErrors(t *testing.T) {
	shape := "K\x01K\x04\x86" // one image of four pixels
	x := pickledNumpy(shape, "f4", floats32(0, 0.25, 0.5, 0.75))
	y := pickledNumpy("K\x01\x85", "i4", "\x01\x00\x00\x00")
	good := pickled(x, y)
	if _, err := parsePickle(good, "f", Options{}); err != nil {
		t.Fatalf("what the errors are made of is an error itself: %v", err)
	}
	const scale = ": scale the images to that, or save them as they were before they were normalised"
	deep := "\x80\x02" + strings.Repeat("(", maxOpcodes+1)
	for _, test := range []struct {
		name, want string
		file       []byte
	}{
		{"truncated", "f: at byte 100: the content ends within the pickle: is the file whole? Fetch it again", good[:100]},
		{"no STOP", "f: at byte 768: the content ends within the pickle: is the file whole? Fetch it again", good[:len(good)-1]},
		{"cut gzip", "f: at byte 769: the content ends within the pickle: is the file whole? Fetch it again", zipped(good)[:len(zipped(good))-9]},
		{"wrong checksum", "f: at byte 769: gzip: invalid checksum: is the file whole? Fetch it again", flipped(zipped(good), -8)},
		{"trailing", "f: at byte 769: the content goes on, expected its end: is the file whole? Fetch it again", append(bytes.Clone(good), 0)},
		{"protocol 0", "f: at byte 0: opcode 'S', expected those of numpy arrays in the protocols 1 to 4: save it with pickle.dump(..., protocol=2)", []byte("S'a'\n.")},
		{"gigabytes", "f: at byte 3: a length of 4294967295 bytes, expected at most 1073741824: is the file whole? Fetch it again", []byte("\x80\x02X\xff\xff\xff\xff.")},
		{"long frame", "f: at byte 13: the pickle ends within a frame of up to byte 1035: is the file whole? Fetch it again", []byte("\x80\x04\x95\x00\x04\x00\x00\x00\x00\x00\x00N.")},
		{"many marks", "f: at byte 10001: more than 10000 opcodes, expected three pairs of arrays: save images and labels as numpy arrays, made with numpy.array(...)", []byte(deep)},
		{"long name", "f: at byte 1025: a name of more than 1024 bytes, expected one of numpy's: fetch it again", []byte("c" + strings.Repeat("a", 2000))},
		{"a call", "f: it holds a os.system, expected numpy arrays only: save images and labels as numpy arrays, made with numpy.array(...), and with protocol 2", []byte("\x80\x02cos\nsystem\nU\x02ls\x85R.")},
		{"empty long", "f: damaged (runtime error: index out of range [-1]): fetch or save it again", []byte("\x80\x02\x8a\x00.")},
		{"a dict", "f: at byte 2: a dict, expected a tuple of three pairs (images, labels), for training, validation and test: save ((x, y), (x, y), (x, y)) with protocol=2", []byte("\x80\x02}.")},
		{"two sets", "f: a tuple or list of 2, expected a tuple of three sets (training, validation, test): save it as in the book", []byte("\x80\x02NN\x86.")},
		{"no sets", "f: the training set is a <nil>, expected a pair of images and labels: save it as in the book", []byte("\x80\x02NNN\x87.")},
		{"lists", "f: the training images are a tuple or list of 0, expected a numpy array: save them as one", []byte("\x80\x02]]\x86]]\x86]]\x86\x87.")},
		{"wrong size", "f: training images: 12 bytes of data, expected 16 for the shape [1 4] of <f4: save it again", pickled(pickledNumpy(shape, "f4", floats32(0, 0, 0)), y)},
		{"complex", `f: training images: elements of type "<c8", expected integers, or floats of 4 or 8 bytes: convert it with astype("float32")`, pickled(pickledNumpy(shape, "c8", ""), y)},
		{"large integers", "f: training images: value 1 is 256, expected from 0 (paper) to 255 (ink)" + scale, pickled(pickledNumpy(shape, "i4", "\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"), y)},
		{"over 1", "f: training images: value 1 is 1.5, expected from 0 (paper) to 1 or to 255 (ink)" + scale, pickled(pickledNumpy(shape, "f4", floats32(0, 1.5, 0, 0)), y)},
		{"NaN", "f: training images: value 0 is NaN, expected from 0 (paper) to 1 or to 255 (ink)" + scale, pickled(pickledNumpy(shape, "f4", floats32(float32(math.NaN()), 0, 0, 0)), y)},
		{"label 62", "f: training labels: label 0 is 62, expected a whole number from 0 to 61: number the classes from 0", pickled(x, pickledNumpy("K\x01\x85", "i4", "\x3e\x00\x00\x00"))},
		{"label -1", "f: training labels: label 0 is -1, expected a whole number from 0 to 61: number the classes from 0", pickled(x, pickledNumpy("K\x01\x85", "i4", "\xff\xff\xff\xff"))},
		{"labels of another set", "f: training images: 1 images, but f: training labels holds 2 labels: they belong to different sets", pickled(x, pickledNumpy("K\x02\x85", "i2", "\x01\x00\x02\x00"))},
		{"float labels", "f: training labels: label 0 is 1.5, expected a whole number from 0 to 61: number the classes from 0", pickled(x, pickledNumpy("K\x01\x85", "f4", floats32(1.5)))},
		{"a call of an array", "f: REDUCE requires a Callable object: []byte{" + strings.Repeat("0x7, ", 60)[:258] + "...: fetch or save it again",
			[]byte("\x80\x02C\xff" + strings.Repeat("\a", 255) + ")R.")},
		{"Fortran order", "f: an array of shape [1 4] in Fortran order, expected C order: save numpy.ascontiguousarray of it",
			bytes.ReplaceAll(good, []byte("\x89U"), []byte("\x88U"))},
	} {
		_, err := parsePickle(test.file, "f", Options{})
		wantError(t, test.name, "", err, test.want)
	}
}

// flipped inverts one byte, counted from the end.
func flipped(b []byte, at int) []byte {
	b[len(b)+at] ^= 0xff
	return b
}

// TestNumpy2 reads what numpy 2 writes, whose modules have other names.
func TestNumpy2(t *testing.T) {
	train, validation, test := truth(t)
	file := unzipped(t, fixture(t, "python3.pkl.gz"))
	got, err := parsePickle(bytes.ReplaceAll(file, []byte("numpy.core."), []byte("numpy._core.")), "f", Options{Rows: 9, Cols: 7})
	if err != nil {
		t.Fatal(err)
	}
	got.Notes = nil
	if diff := cmp.Diff(&Source{Train: train, Validation: validation, Test: test}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRoundedFloats(t *testing.T) {
	x := pickledNumpy("K\x01K\x04\x86", "f4", floats32(0, 1, 0.123, 0.5))
	y := pickledNumpy("K\x01\x85", "i4", "\x01\x00\x00\x00")
	source, err := parsePickle(pickled(x, y), "f", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := []byte{0, 255, 31, 128}; !bytes.Equal(source.Train.Pixels, want) {
		t.Errorf("pixels %v, expected %v", source.Train.Pixels, want)
	}
	if want := "6 of 12 values are no whole 255ths: they are rounded to the nearest."; len(source.Notes) != 1 || source.Notes[0] != want {
		t.Errorf("notes %q, expected %q", source.Notes, want)
	}
}

// TestBlackAndWhite reads values that could be 256ths, but for the 1, which is no byte then.
func TestBlackAndWhite(t *testing.T) {
	pixels, _, err := pixelsOf([]array{{name: "a", dtype: "<f4", shape: []int{2}, data: []byte(floats32(0, 1))}})
	if err != nil {
		t.Fatal(err)
	}
	if want := []byte{0, 255}; !bytes.Equal(pixels[0], want) {
		t.Errorf("pixels %v, expected %v", pixels[0], want)
	}
}

// TestEveryByteComesBack divides each byte by both numbers in both precisions.
func TestEveryByteComesBack(t *testing.T) {
	for _, by := range []float64{255, 256} {
		for _, width := range []int{4, 8} {
			a := array{name: "a", dtype: "<f4", shape: []int{256}}
			for v := range 256 {
				if width == 4 {
					a.data = binary.LittleEndian.AppendUint32(a.data, math.Float32bits(float32(v)/float32(by)))
				} else {
					a.data = binary.LittleEndian.AppendUint64(a.data, math.Float64bits(float64(v)/by))
				}
			}
			if width == 8 {
				a.dtype = "<f8"
			}
			pixels, notes, err := pixelsOf([]array{a})
			if err != nil {
				t.Fatal(err)
			}
			for v, p := range pixels[0] {
				if int(p) != v {
					t.Errorf("%d / %v in %d bytes became %d", v, by, width, p)
				}
			}
			if !strings.Contains(notes[0], "exactly") {
				t.Errorf("by %v in %d bytes: %s", by, width, notes[0])
			}
		}
	}
}

// FuzzPickle checks that whatever is loaded is whole, and that nothing worse than an error happens.
func FuzzPickle(f *testing.F) {
	x := pickledNumpy("K\x01K\x04\x86", "f4", floats32(0, 0.25, 0.5, 0.75))
	f.Add(pickled(x, pickledNumpy("K\x01\x85", "i4", "\x01\x00\x00\x00")))
	f.Add(unzipped(f, fixture(f, "nielsen.pkl.gz")))
	f.Add(unzipped(f, fixture(f, "python3.pkl.gz")))
	f.Add(fixture(f, "protocol4.pkl"))
	f.Fuzz(func(t *testing.T, file []byte) {
		source, err := parsePickle(file, "f", Options{})
		if err != nil {
			wantNamed(t, err)
			return
		}
		wantWhole(t, source)
	})
}
