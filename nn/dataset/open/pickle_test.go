package open

import (
	"bytes"
	"encoding/binary"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/npy"
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

func openPickle(file []byte) (*Source, error) { return readFile("f", file, Options{}) }

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
	if _, err := openPickle(good); err != nil {
		t.Fatalf("the valid input of this test is an error itself: %v", err)
	}
	const scale = ": scale the images to that; if 0 is paper, name the value of full ink with --full"
	deep := "\x80\x02" + strings.Repeat("(", 1<<17+1)
	for _, test := range []struct {
		name, want string
		file       []byte
	}{
		{"truncated", "f: at byte 100: the file ends in the middle of the pickle: is the file complete? Fetch it again", good[:100]},
		{"no STOP", "f: at byte 768: the file ends in the middle of the pickle: is the file complete? Fetch it again", good[:len(good)-1]},
		{"cut gzip", "f: at byte 769: the file ends in the middle of the pickle: is the file complete? Fetch it again", zipped(good)[:len(zipped(good))-9]},
		{"wrong checksum", "f: at byte 769: gzip: invalid checksum: is the file complete? Fetch it again", flipped(zipped(good), -8)},
		{"trailing", "f: at byte 769: there is more data after the end of the pickle: is the file complete? Fetch it again", append(bytes.Clone(good), 0)},
		{"an instance", "f: at byte 2: opcode 'o', expected those of plain values and numpy arrays: save it with pickle.dump(..., protocol=2)", []byte("((o.")},
		{"gigabytes", "f: at byte 3: a length of 4294967295 bytes, expected at most 1073741824: is the file complete? Fetch it again", []byte("\x80\x02X\xff\xff\xff\xff.")},
		{"long frame", "f: at byte 13: the pickle ends in a frame of up to byte 1035: is the file complete? Fetch it again", []byte("\x80\x04\x95\x00\x04\x00\x00\x00\x00\x00\x00N.")},
		{"many marks", "f: at byte 131075: more than 131072 values that belong to nothing yet: save the values in numpy arrays", []byte(deep)},
		{"long name", "f: at byte 1026: a name of more than 1024 bytes, expected one of numpy's: fetch it again", []byte("(c" + strings.Repeat("a", 2000))},
		{"a call", "f: at byte 13: \"os.system\", expected only plain values and numpy arrays: save images and labels, or weights and biases, as numpy arrays", []byte("\x80\x02cos\nsystem\nU\x02ls\x85R.")},
		{"empty long", "f: a number, expected a tuple of three sets (training, validation, test): save it as in the book", []byte("\x80\x02\x8a\x00.")},
		{"two sets", "f: training images: None, expected a numpy array or a list: save it as one", []byte("\x80\x02NN\x86.")},
		{"no sets", "f: the training set is None, expected a pair of images and labels: save it as in the book", []byte("\x80\x02NNN\x87.")},
		{"lists", "f: training images: a list of 0, expected a numpy array or a list: save it as one", []byte("\x80\x02]]\x86]]\x86]]\x86\x87.")},
		{"a dict", "f: holds no arrays, expected arrays x_train and y_train: save it with numpy.savez(x_train=..., y_train=..., x_test=..., y_test=...)", []byte("\x80\x02}.")},
		{"wrong size", "f: at byte 132: an array: 12 bytes of data, expected 16 for the shape [1 4] of <f4: save it again", pickled(pickledNumpy(shape, "f4", floats32(0, 0, 0)), y)},
		{"complex", `f: at byte 120: an array: elements of type "<c8", expected numbers or short texts: convert it with astype("float32")`, pickled(pickledNumpy(shape, "c8", ""), y)},
		{"large integers", "f: training images: value 1 is 256, expected from 0 (paper) to 255 (ink)" + scale, pickled(pickledNumpy(shape, "i4", "\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"), y)},
		{"over 1", "f: training images: value 1 is 1.5, expected from 0 (paper) to 1 or to 255 (ink)" + scale, pickled(pickledNumpy(shape, "f4", floats32(0, 1.5, 0, 0)), y)},
		{"NaN", "f: training images: value 0 is NaN, expected from 0 (paper) to 1 or to 255 (ink): scale the images to that, or save them as they were before they were normalised", pickled(pickledNumpy(shape, "f4", floats32(float32(math.NaN()), 0, 0, 0)), y)},
		{"labels of another set", "f: training images holds 1 images, but training labels holds 2 labels: they belong to different sets", pickled(x, pickledNumpy("K\x02\x85", "i2", "\x01\x00\x02\x00"))},
		{"float labels", `f: training labels: element 0: label "1.5", expected a whole number or a name: give each class one`, pickled(x, pickledNumpy("K\x01\x85", "f4", floats32(1.5)))},
		{"a call of an array", "f: at byte 261: the pickle calls bytes with a tuple of 0, expected a function of numpy and a tuple: fetch or save it again",
			[]byte("\x80\x02C\xff" + strings.Repeat("\a", 255) + ")R.")},
	} {
		_, err := openPickle(test.file)
		wantError(t, test.name, "", err, test.want)
	}
}

// TestPickleBombs reads small files that ask for much: each error is short, and nothing is printed but what find and shown
// say.
func TestPickleBombs(t *testing.T) {
	block := "B\x00\x00\x10\x00" + strings.Repeat("\a", 1<<20) // BINBYTES of a megabyte
	pushed := func(times int) string { return block + strings.Repeat("2", times) }
	latin1 := "c_codecs\nencode\nq\x00X\x00\x00\x10\x00" + strings.Repeat("\a", 1<<20) + "q\x01U\x06latin1q\x02"
	nested := strings.Repeat("\x85", 9000) // TUPLE1 of TUPLE1 of ...
	for _, test := range []struct{ name, pickle, want string }{
		{"values printed", "(" + pushed(1500) + "t)R.",
			"f: at byte 1050087: the pickle calls a tuple of 1501 with a tuple of 0, expected a function of numpy and a tuple: fetch or save it again"},
		{"text encoded again", latin1 + "00" + strings.Repeat("h\x00h\x01h\x02\x86R0", 100) + ".",
			"f: at byte 1048659: the same text is encoded many times, expected each text once: save it as in the book"},
		{"tuples in tuples", ")" + nested + ".", "f: the training set is a tuple of 1, expected a pair of images and labels: save it as in the book"},
		{"list in itself", "]2a.", "f: the training set is a list of 1, expected a pair of images and labels: save it as in the book"},
		{"byte order printed", "cnumpy\ndtype\nU\x02f4\x85R(K\x03(" + pushed(1000) + "ttb.",
			"f: at byte 1049609: a dtype whose byte order is a tuple of 1001, expected < or >: save it again"},
		{"a name printed", block + "2\x93.",
			"f: at byte 1048585: the pickle has bytes and bytes as the name of a class, expected two short texts: fetch or save it again"},
		{"many axes", "cnumpy.core.multiarray\n_reconstruct\n)R(K\x01(" + strings.Repeat("K\x01", 2000) + "tN\x89Ntb.",
			"f: at byte 4050: an array whose shape is a tuple of 2000 and type None, expected a tuple of numbers and numpy's dtype: save it again"},
		{"a long type", "cnumpy\ndtype\n" + block + "\x85R.",
			"f: at byte 1048598: a dtype without a name of at most 16 bytes: convert the array with astype"},
		{"escapes in a name", "c\x1b]0;\x07\u202e\n\x1b[2J\n.",
			"f: at byte 17: \"\\x1b]0;\\a\\u202e.\\x1b[2J\", expected only plain values and numpy arrays: save images and labels, or weights and biases, as numpy arrays"},
		{"nothing on the stack", "R.", "f: at byte 3: the pickle takes a value from an empty stack: fetch or save it again"},
		{"nothing since the mark", "N(b.", "f: at byte 5: the pickle takes a value from an empty stack: fetch or save it again"},
		{"no mark", "t.", "f: at byte 3: the pickle has no mark where one is needed: fetch or save it again"},
		{"not in the memo", "h\x05.", "f: at byte 4: value 5 of the memo, which does not exist: fetch or save it again"},
		{"appending to a number", "K\x01K\x02a.", "f: at byte 7: the pickle appends to a number, expected a list: fetch or save it again"},
		{"a state of a number", "K\x01Nb.", "f: at byte 6: the pickle gives a state to a number, expected an array of numpy: fetch or save it again"},
		{"a long number", "\x8a\xff" + strings.Repeat("\x01", 255) + ".", "f: at byte 259: a number of 255 bytes, expected at most 8: fetch or save it again"},
		{"no number", "I0x\x1b\n.", "f: at byte 7: the number \"0x\\x1b\", expected a whole number: fetch or save it again"},
	} {
		_, err := openPickle(zipped([]byte("\x80\x02" + test.pickle)))
		wantError(t, test.name, "", err, test.want)
	}
}

// TestPickleMemory counts what is allocated for a file that pushes one value thousands of times.
func TestPickleMemory(t *testing.T) {
	file := []byte("\x80\x02(B\x00\x00\x10\x00" + strings.Repeat("\a", 1<<20) + strings.Repeat("2", 9000) + "t)R.")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	openPickle(file)
	runtime.ReadMemStats(&after)
	if got := after.TotalAlloc - before.TotalAlloc; got > 5*uint64(len(file)) {
		t.Errorf("%d bytes were allocated for a file of %d, expected at most 5 times its size", got, len(file))
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
	got, err := readFile("f", bytes.ReplaceAll(file, []byte("numpy.core."), []byte("numpy._core.")), Options{Rows: 9, Cols: 7})
	if err != nil {
		t.Fatal(err)
	}
	got.Notes = nil
	if diff := cmp.Diff(&Source{Train: train, Validation: validation, Test: test, Kind: pythonPickle.name}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRoundedFloats(t *testing.T) {
	x := pickledNumpy("K\x01K\x04\x86", "f4", floats32(0, 1, 0.123, 0.5))
	y := pickledNumpy("K\x01\x85", "i4", "\x01\x00\x00\x00")
	source, err := openPickle(pickled(x, y))
	if err != nil {
		t.Fatal(err)
	}
	if want := []byte{0, 255, 31, 128}; !bytes.Equal(source.Train.Pixels, want) {
		t.Errorf("pixels %v, expected %v", source.Train.Pixels, want)
	}
	if want := "6 of 12 values are not whole 255ths: they are rounded to the nearest."; notesOf(source) != want {
		t.Errorf("notes %q, expected %q", source.Notes, want)
	}
}

// scaled converts the elements of an array to pixels.
func scaled(t *testing.T, descr string, data []byte) ([]byte, string) {
	t.Helper()
	a, err := npy.New(descr, []int{len(data) / int(descr[2]-'0')}, false, data)
	if err != nil {
		t.Fatal(err)
	}
	c := &opening{Source: &Source{}}
	pixels, err := c.pixelsOf([]pair{{x: &a}})
	if err != nil {
		t.Fatal(err)
	}
	return pixels[0], notesOf(c.Source)
}

// TestBlackAndWhite reads values that could be 256ths, except for 1, which would not be a byte.
func TestBlackAndWhite(t *testing.T) {
	pixels, _ := scaled(t, "<f4", []byte(floats32(0, 1)))
	if want := []byte{0, 255}; !bytes.Equal(pixels, want) {
		t.Errorf("pixels %v, expected %v", pixels, want)
	}
}

// TestEveryByteIsRecovered divides each byte by both numbers in both precisions.
func TestEveryByteIsRecovered(t *testing.T) {
	for _, by := range []float64{255, 256} {
		for _, descr := range []string{"<f4", "<f8"} {
			var data []byte
			for v := range 256 {
				if descr == "<f4" {
					data = binary.LittleEndian.AppendUint32(data, math.Float32bits(float32(v)/float32(by)))
				} else {
					data = binary.LittleEndian.AppendUint64(data, math.Float64bits(float64(v)/by))
				}
			}
			pixels, notes := scaled(t, descr, data)
			for v, p := range pixels {
				if int(p) != v {
					t.Errorf("%d / %v as %s became %d", v, by, descr, p)
				}
			}
			if !strings.Contains(notes, "exactly") {
				t.Errorf("by %v as %s: %s", by, descr, notes)
			}
		}
	}
}

// FuzzPickle checks that whatever is loaded is whole, and that it does not panic.
func FuzzPickle(f *testing.F) {
	x := pickledNumpy("K\x01K\x04\x86", "f4", floats32(0, 0.25, 0.5, 0.75))
	f.Add(pickled(x, pickledNumpy("K\x01\x85", "i4", "\x01\x00\x00\x00")))
	f.Add(unzipped(f, fixture(f, "nielsen.pkl.gz")))
	f.Add(unzipped(f, fixture(f, "python3.pkl.gz")))
	f.Add(fixture(f, "protocol4.pkl"))
	f.Fuzz(func(t *testing.T, file []byte) {
		source, err := openPickle(file)
		if err != nil {
			wantNamed(t, err)
			return
		}
		wantWhole(t, source)
	})
}
