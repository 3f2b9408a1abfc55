package pickle

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/npy"
)

// TestPlainValues reads values as Python prints them in each protocol.
func TestPlainValues(t *testing.T) {
	dict := func(keysAndValues ...any) *Dict {
		d := &Dict{Values: map[string]any{}}
		for i := 0; i < len(keysAndValues); i += 2 {
			d.set(Text(keysAndValues[i].(string)), keysAndValues[i+1])
		}
		return d
	}
	for file, want := range map[string]any{
		"N.":            nil,
		"I01\n.":        true,
		"\x80\x02\x89.": false,
		"I-7\n.":        -7,
		"L123L\n.":      123,
		"F0.5\n.":       0.5,
		"\x80\x02G?\xe0\x00\x00\x00\x00\x00\x00.": 0.5,
		"S'a\\x00\\n\\\\'\np0\n.":                 Text("a\x00\n\\"),
		`S"it's"` + "\n.":                         Text("it's"),
		"Va\\u00e9\\\\x\n.":                       Text(`aé\\x`),
		"V\xe9\n.":                                Text("é"),
		"\x80\x04\x8c\x01a\x94.":                  Text("a"),
		"\x80\x05\x96\x02\x00\x00\x00\x00\x00\x00\x00ab\x94.": []byte("ab"),
		"(lp0\nI1\naI2\na.":                                  &List{Tuple{1, 2}},
		"(I1\nI2\nl.":                                        &List{Tuple{1, 2}},
		"(I1\n(I2\ntt.":                                      Tuple{1, Tuple{2}},
		"(dp0\nS'a'\nI1\ns.":                                 dict("a", 1),
		"(S'a'\nI1\nd.":                                      dict("a", 1),
		"}(U\x01aK\x01U\x01bK\x02u.":                         dict("a", 1, "b", 2),
		"}(U\x01aK\x01U\x01aK\x02K\x05K\x06u.":               dict("a", 2), // the key 5 is no text
		"ccollections\nOrderedDict\n)R(U\x01aK\x01u.":        dict("a", 1),
		"ccollections\nOrderedDict\n](](U\x01aK\x01ee\x85R.": dict("a", 1),
		"K\x01K\x020.":                                       1,
		"(K\x011K\x03.":                                      3,
		"S'a'\np0\n0g0\n.":                                   Text("a"),
	} {
		got, err := Read(strings.NewReader(file))
		if err != nil {
			t.Errorf("%q: %v", file, err)
		} else if diff := cmp.Diff(want, got.Value); diff != "" {
			t.Errorf("%q (-want +got):\n%s", file, diff)
		}
		if got.Bytes != int64(len(file)) && err == nil {
			t.Errorf("%q: %d bytes, expected %d", file, got.Bytes, len(file))
		}
	}
}

// TestLong reads numbers of 0 to 8 bytes in two's complement.
func TestLong(t *testing.T) {
	for bytes, want := range map[string]int{
		"": 0, "\x00": 0, "\x7f": 127, "\x80": -128, "\xff": -1, "\xff\x00": 255, "\x00\x80": -32768, "\x01\x02\x03": 0x030201,
		"\xff\xff\xff\xff\xff\xff\xff\x7f": math.MaxInt64, "\x00\x00\x00\x00\x00\x00\x00\x80": math.MinInt64,
	} {
		got, err := Read(strings.NewReader("\x80\x02\x8a" + string(rune(len(bytes))) + bytes + "."))
		if err != nil || got.Value != want {
			t.Errorf("%q: %v, %v, expected %d", bytes, got.Value, err, want)
		}
	}
}

// TestArrays reads arrays and numbers of numpy, as protocols 0, 2 and 5 have them.
func TestArrays(t *testing.T) {
	const dtype = "cnumpy\ndtype\nU\x02u1\x85R(K\x03U\x01|NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb"
	want, err := npy.New("|u1", []int{2, 2}, false, []byte("\x00\x01\x02\xff"))
	if err != nil {
		t.Fatal(err)
	}
	const made = "numpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R(K\x01K\x02K\x02\x86"
	for name, file := range map[string]string{
		"protocol 2":     "c" + made + dtype + "\x89U\x04\x00\x01\x02\xfftb.",
		"Python 2, text": "c" + made + dtype + "\x89S'\\x00\\x01\\x02\\xff'\ntb.",
		"Python 3, text": "c" + made + dtype + "\x89c_codecs\nencode\n(V\\u0000\\u0001\\u0002\xff\nVlatin1\ntRtb.",
		"Fortran order":  "c" + made + dtype + "\x88U\x04\x00\x02\x01\xfftb.",
		"protocol 5":     "\x80\x05cnumpy.core.numeric\n_frombuffer\n(\x96\x04\x00\x00\x00\x00\x00\x00\x00\x00\x01\x02\xff" + dtype + "K\x02K\x02\x86\x8c\x01Ct\x52.",
		"numpy 2":        "cnumpy._core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R(K\x01K\x02K\x02\x86" + dtype + "\x89U\x04\x00\x01\x02\xfftb.",
		"5, other order": "\x80\x05cnumpy._core.numeric\n_frombuffer\n(\x96\x04\x00\x00\x00\x00\x00\x00\x00\x00\x02\x01\xff" + dtype + "K\x02K\x02\x86\x8c\x01Ft\x52.",
	} {
		got, err := Read(strings.NewReader(file))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		a, ok := got.Value.(*npy.Array)
		if !ok || string(a.Data) != string(want.Data) || len(a.Shape) != 2 || a.Shape[0] != 2 || a.Shape[1] != 2 {
			t.Errorf("%s: %v", name, got.Value)
		}
	}
	got, err := Read(strings.NewReader("cnumpy.core.multiarray\nscalar\n(" + dtype + "U\x01\x07tR."))
	if err != nil || got.Value != 7. {
		t.Errorf("a number of numpy: %v, %v", got.Value, err)
	}
}

// TestCopies refuses pickles in which a value is referred to so often that copies of it would fill the memory.
func TestCopies(t *testing.T) {
	for name, file := range map[string]string{
		"dicts of one list": "ccollections\nOrderedDict\nq\x00" + "](" + strings.Repeat("](U\x01aK\x01e", 5000) + "e\x85q\x010" + strings.Repeat("h\x00h\x01R0", 5000) + "N.",
	} {
		if _, err := Read(strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), "expected each once") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// FuzzRead checks that values can be described, whatever is read.
func FuzzRead(f *testing.F) {
	f.Add([]byte("(dp0\nS'a\\x00'\np1\n(lp2\nI1\naF0.5\nasVb\nL12L\ns."))
	f.Add([]byte("\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00}\x8c\x01a\x94\x88s."))
	f.Add([]byte("\x80\x02cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R(K\x01K\x02\x85cnumpy\ndtype\nU\x02u1\x85R(K\x03U\x01|NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x88U\x02abtb."))
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := Read(strings.NewReader(string(file)))
		if err != nil {
			if len(err.Error()) > 500 {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
			return
		}
		if Shown(p.Value).Empty() || p.Bytes != int64(len(file)) {
			t.Errorf("%v of %d bytes, expected %d", Shown(p.Value), p.Bytes, len(file))
		}
	})
}
