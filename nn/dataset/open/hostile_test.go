package open

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/phrase"
)

// goodForms returns the sample in several forms, each with the file that the tests damage.
func goodForms(t testing.TB) map[string]struct {
	files  map[string][]byte
	damage string
} {
	t.Helper()
	s := sample()
	idxFiles := s.idx()
	x, y := npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("|u1", "(30,)", each(s.Labels, same))
	header := "label," + pixelNames() + "\n"
	array := func(shape, dtype, data string) string {
		return "cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R(K\x01" + shape + "cnumpy\ndtype\nU\x02" + dtype + "K\x00K\x01\x87R(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x89T" +
			string(binary.LittleEndian.AppendUint32(nil, uint32(len(data)))) + data + "tb"
	}
	pair := array("K\x1eK\x10\x86", "u1", string(s.Pixels)) + array("K\x1e\x85", "u1", string(s.Labels)) + "\x86"
	dict := "\x80\x04}(\x8c\x07x_train" + array("K\x1eK\x04K\x04\x87", "u1", string(s.Pixels)) + "\x8c\x07y_train" + array("K\x1e\x85", "u1", string(s.Labels)) + "u."
	type form = struct {
		files  map[string][]byte
		damage string
	}
	with := func(name string, content []byte) map[string][]byte {
		files := maps.Clone(idxFiles)
		files[name] = content
		return files
	}
	images := "train-images-idx3-ubyte"
	return map[string]form{
		"IDX images":     {idxFiles, images},
		"IDX labels":     {idxFiles, "train-labels-idx1-ubyte"},
		"gzipped images": {with(images, zipped(idxFiles[images])), images},
		"npz":            {map[string][]byte{"data.npz": archive(t, x, y)}, "data.npz"},
		"npy images":     {map[string][]byte{"train_x.npy": x, "train_y.npy": y}, "train_x.npy"},
		"npy labels":     {map[string][]byte{"train_x.npy": x, "train_y.npy": y}, "train_y.npy"},
		"a pickle":       {map[string][]byte{"a.pkl": []byte("\x80\x02" + pair + ".")}, "a.pkl"},
		"gzipped pickle": {map[string][]byte{"a.pkl.gz": zipped([]byte("\x80\x02" + pair + "."))}, "a.pkl.gz"},
		"a dict":         {map[string][]byte{"a.pkl": []byte(dict)}, "a.pkl"},
		"CSV":            {map[string][]byte{"train.csv": s.csv(header, ",", labelFirst)}, "train.csv"},
		"semicolons":     {map[string][]byte{"train.csv": s.csv("", ";", labelFirst)}, "train.csv"},
		"gzipped CSV":    {map[string][]byte{"train.csv.gz": zipped(s.csv(header, ",", labelFirst))}, "train.csv.gz"},
	}
}

// openMap opens files in memory.
func openMap(files map[string][]byte, o Options) (*Source, error) {
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: content}
	}
	path := "."
	if len(files) == 1 {
		for name := range files {
			if !strings.Contains(name, "/") {
				path = name
			}
		}
	}
	return Open(fsys, path, o)
}

// TestDamagedFiles damages each form in many ways. It must be refused, with an error that names the file and can be
// printed, or give the same data: never other data, a crash or a hang.
func TestDamagedFiles(t *testing.T) {
	s, n := sample(), 0
	want, err := openMap(s.idx(), Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	for name, form := range goodForms(t) {
		good := form.files[form.damage]
		check := func(what string, content []byte, mustFail bool) {
			n++
			files := maps.Clone(form.files)
			files[form.damage] = content
			got, err := openMap(files, Options{Seed: 1})
			switch {
			case err != nil:
				if message := err.Error(); len(message) > 700 || strings.ContainsAny(message, "\x1b\x00") {
					t.Errorf("%s, %s: the error is %.700q", name, what, message)
				}
			case mustFail:
				t.Errorf("%s, %s: no error", name, what)
			default:
				got.Kind, got.Notes = want.Kind, want.Notes
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s: read with other data", name, what)
				}
			}
		}
		check("as it is", good, false)
		for part := range 20 {
			at := len(good) * part / 20
			if strings.Contains(name, "CSV") || name == "semicolons" { // not at the end of a line or within its last number
				for at < len(good) && at > 0 && !strings.Contains(name, "gzipped") && bytes.IndexByte(good[max(0, at-4):at+1], '\n') >= 0 || at+4 < len(good) && bytes.IndexByte(good[at:at+4], '\n') >= 0 {
					at++
				}
			}
			check(fmt.Sprintf("cut at %d", at), good[:at], true)
		}
		check("nothing", nil, true)
		if name != "semicolons" { // without a header, that is a file of twice as many images
			check("twice", slices.Concat(good, good), name != "npz")
		}
		check("with a page before it", slices.Concat([]byte("<!DOCTYPE html>\n"), good), name != "npz")
	}
	if n < 250 {
		t.Errorf("%d damaged files, expected at least 250", n)
	}
}

// bigPNG is a PNG file with a size and no pixels.
func bigPNG(cols, rows uint32) []byte {
	chunk := binary.BigEndian.AppendUint32([]byte("IHDR"), cols)
	chunk = append(binary.BigEndian.AppendUint32(chunk, rows), 8, 0, 0, 0, 0)
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), chunk, binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(chunk)))
}

// TestHostileFiles opens files that ask for much, or pretend to be others. All are refused.
func TestHostileFiles(t *testing.T) {
	s := sample()
	y := npyOf("|u1", "(30,)", each(s.Labels, same))
	one := func(name string, content []byte) map[string][]byte { return map[string][]byte{name: content} }
	csv := func(lines ...string) map[string][]byte {
		return one("train.csv", []byte(strings.Join(lines, "\n")+"\n"))
	}
	idx := func(header ...byte) map[string][]byte {
		files := s.idx()
		files["train-images-idx3-ubyte"] = header
		return files
	}
	var many bytes.Buffer
	z := zip.NewWriter(&many)
	for i := range mostMembers + 1 {
		z.Create(fmt.Sprint("a", i, ".npy"))
	}
	z.Close()
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 100, 100)), nil); err != nil {
		t.Fatal(err)
	}
	zeros := zipped(make([]byte, 70<<20))
	pkl := func(opcodes string) map[string][]byte { return one("a.pkl", []byte("\x80\x02"+opcodes)) }
	doubled := "]q\x00" + strings.Repeat("h\x00", 2) + "e"
	laughs := "]q\x00(K\x01K\x02K\x03e"
	for i := range 40 {
		laughs += "]" + string([]byte{'q', byte(i + 1)}) + "(" + strings.Repeat(string([]byte{'h', byte(i)}), 10) + "e"
	}
	files := map[string]map[string][]byte{
		"IDX of 4 billion images":       idx(0, 0, 8, 3, 255, 255, 255, 255, 0, 0, 0, 28, 0, 0, 0, 28),
		"IDX of large images":           idx(0, 0, 8, 3, 0, 0, 0, 30, 0, 0, 255, 255, 0, 0, 255, 255),
		"IDX of no images":              idx(0, 0, 8, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4),
		"IDX of floats":                 idx(0, 0, 13, 3, 0, 0, 0, 30, 0, 0, 0, 4, 0, 0, 0, 4),
		"IDX with two axes":             idx(0, 0, 8, 2, 0, 0, 0, 30, 0, 0, 0, 4),
		"IDX labels as images":          idx(s.idx()["train-labels-idx1-ubyte"]...),
		"a gzip bomb of zeros":          idx(zeros...),
		"gzip in gzip":                  idx(zipped(zipped(s.idx()["train-images-idx3-ubyte"]))...),
		"an archive of many files":      one("a.npz", many.Bytes()),
		"an archive without files":      one("a.npz", []byte("PK\x05\x06"+strings.Repeat("\x00", 18))),
		"an archive of text":            one("a.npz", archive(t, []byte("hello"), y)),
		"an archive of terabytes":       one("a.npz", archive(t, npyFile("|u1", "(1099511627776,)", nil), y)),
		"a shape that overflows":        one("a.npz", archive(t, npyFile("|u1", "(4294967296, 4294967296)", nil), y)),
		"many axes":                     one("a.npz", archive(t, npyFile("|u1", "(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)", []byte{1}), y)),
		"no axes":                       one("a.npz", archive(t, npyFile("|u1", "()", []byte{1}), y)),
		"images without pixels":         one("a.npz", archive(t, npyFile("|u1", "(30, 0, 4)", nil), y)),
		"objects":                       one("a.npz", archive(t, npyFile("|O", "(30,)", make([]byte, 240)), y)),
		"records":                       one("a.npz", archive(t, npyFile("[('a', '<f4')]", "(30,)", make([]byte, 120)), y)),
		"dates":                         one("a.npz", archive(t, npyFile("<M8[ns]", "(30, 4, 4)", make([]byte, 3840)), y)),
		"a type of 0 bytes":             one("a.npz", archive(t, npyFile("|u0", "(30, 4, 4)", nil), y)),
		"a type of many bytes":          one("a.npz", archive(t, npyFile("<f99999999999", "(30, 4, 4)", nil), y)),
		"infinite pixels":               one("a.npz", archive(t, npyFile("<f4", "(30, 1)", bytes.Repeat([]byte{0, 0, 0x80, 0x7f}, 30)), y)),
		"NaN pixels":                    one("a.npz", archive(t, npyFile("<f4", "(30, 1)", bytes.Repeat([]byte{0, 0, 0xc0, 0x7f}, 30)), y)),
		"NaN labels":                    one("a.npz", archive(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyFile("<f4", "(30,)", bytes.Repeat([]byte{0, 0, 0xc0, 0x7f}, 30)))),
		"labels as images":              one("a.npz", archive(t, y, y)),
		"images as labels":              one("a.npz", archive(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)))),
		"pixels as labels":              one("a.npz", archive(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("|u1", "(480,)", each(s.Pixels, same)))),
		"rows of two ones":              one("a.npz", archive(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("|u1", "(30, 2)", slices.Repeat([]float64{1}, 60)))),
		"npy without labels":            one("train_x.npy", npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same))),
		"a pickle that calls":           pkl("cos\nsystem\nU\x02ls\x85R."),
		"a pickle that calls builtins":  pkl("c__builtin__\neval\nU\x011\x85R."),
		"a pickle of itself":            pkl(doubled + "."),
		"a billion laughs":              pkl(laughs + "."),
		"a pickle of laughing images":   pkl("}(U\x07x_train" + laughs + "U\x07y_trainh\x00u."),
		"a deep pickle":                 pkl(strings.Repeat("]", 100_000) + strings.Repeat("a", 99_999) + "."),
		"a pickle of tuples":            pkl(")" + strings.Repeat("\x85", 100_000) + "."),
		"a pickle of marks":             pkl(strings.Repeat("(", 1<<18)),
		"a memo with a gap":             pkl("Nr\xff\xff\xff\x7f."),
		"a negative memo":               pkl("Np-1\n."),
		"a text of 4 GB":                pkl("X\xff\xff\xff\xff."),
		"bytes of 16 EB":                pkl("\x8e\xff\xff\xff\xff\xff\xff\xff\xff."),
		"a large number":                pkl("\x8a\xff" + strings.Repeat("\xff", 255) + "."),
		"a text number":                 pkl("L" + strings.Repeat("9", 900) + "L\n."),
		"a dict without values":         pkl("}(U\x01au."),
		"a dict of numbers":             pkl("}(U\x07x_trainK\x01U\x07y_trainK\x01u."),
		"a state of a state":            pkl("cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87RNb."),
		"an array without content":      pkl("}(U\x07x_traincnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87RU\x07y_trainK\x01u."),
		"lists of different lengths":    pkl("}(U\x07x_train](](K\x01K\x02e](K\x01eeU\x07y_train](K\x00K\x01eu."),
		"CSV of texts":                  csv("label,a,b,c,d", "0,x,y,z,w"),
		"CSV with NaN":                  csv("label,a,b,c,d", "0,1,2,3,NaN"),
		"CSV with infinity":             csv("label,a,b,c,d", "0,1,2,3,inf"),
		"CSV with a huge number":        csv("label,a,b,c,d", "0,1,2,3,1e999"),
		"CSV with a hexadecimal number": csv("label,a,b,c,d", "0,1,2,3,0x1ff"),
		"CSV with a negative number":    csv("label,a,b,c,d", "0,1,2,3,-1"),
		"CSV with 256":                  csv("label,a,b,c,d", "0,1,2,3,256"),
		"CSV with nothing":              csv("label,a,b,c,d", "0,1,2,3,"),
		"CSV with NUL":                  csv("label,a,b,c,d", "0,1,2,3,\x00"),
		"CSV with a lone quote":         csv("label,a,b,c,d", `0,1,2,3,"4`),
		"CSV with a long label":         csv("label,a,b,c,d", strings.Repeat("x", 90_000)+",1,2,3,4", "b,1,2,3,4"),
		"CSV with a label of escapes":   csv("label,a,b,c,d", "\x1b[2J,1,2,3,4", "b,1,2,3,4"),
		"CSV with too many labels":      csv(append([]string{"label,a,b,c,d"}, strings.Split(strings.TrimSpace(strings.Repeat("q,1,2,3,4\n", 1)+labelsUpTo(70)), "\n")...)...),
		"CSV with mixed separators":     csv("label,a,b,c,d", "0;1;2;3;4"),
		"CSV with other columns":        csv("label,a,b,c,d", "0,1,2,3,4", "0,1,2,3,4,5"),
		"CSV of many columns":           csv("label" + strings.Repeat(",p", 40_000)),
		"CSV of one long line":          csv(strings.Repeat("1", 1<<20)),
		"CSV of blank lines":            csv(strings.Repeat("\n", 1<<20)),
		"CSV of commas":                 csv(strings.Repeat(",", 1<<16)),
		"CSV with a BOM alone":          one("train.csv", []byte("\ufeff")),
		"UTF-16 of half a unit":         one("train.csv", []byte("\xff\xfel")),
		"UTF-16 of half a pair":         one("train.csv", []byte("\xff\xfe\x00\xd8\x00\xd8,\x00")),
		"UTF-32":                        one("train.csv", []byte("\xff\xfe\x00\x00l\x00\x00\x00,\x00\x00\x00")),
		"a spreadsheet":                 one("train.csv", many.Bytes()),
		"words":                         csv("name,age,income", "a,1,2", "b,3,4"),
		"flowers":                       csv("sepal_length,sepal_width,petal_length,petal_width,species", "5.1,3.5,1.4,0.2,setosa"),
		"a large PNG":                   {"a/1.png": bigPNG(1<<20, 1<<20), "b/1.png": bigPNG(1, 1)},
		"a PNG without pixels":          {"a/1.png": bigPNG(28, 28), "b/1.png": bigPNG(28, 28)},
		"a PNG of 0 rows":               {"a/1.png": bigPNG(28, 0), "b/1.png": bigPNG(28, 0)},
		"a photo in a class":            {"a/1.jpg": photo.Bytes(), "b/1.jpg": photo.Bytes()},
		"a text in a class":             {"a/1.png": []byte("hello"), "b/1.png": []byte("hello")},
		"a deep folder":                 {"a/a/a/a/a/a/a/1.png": square(t, 2, 1)},
		"an empty class":                {"a/.keep": nil, "b/1.png": square(t, 2, 1)},
		"a network":                     one("model.json", []byte(`{"sizes": [784, 10]}`)),
		"a page":                        one("mnist.npz", []byte("<!DOCTYPE html>")),
		"a pointer of Git LFS":          one("mnist.pkl.gz", []byte("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")),
	}
	for name, f := range files {
		source, err := openMap(f, Options{Seed: 1})
		if err == nil {
			t.Errorf("%s: read as %v with %d images and the classes %q", name, source.Kind, source.Train.Len(), source.Classes)
			continue
		}
		if message := err.Error(); len(message) > 900 || strings.ContainsAny(message, "\x1b\x00") {
			t.Errorf("%s: the error is %.900q", name, message)
		}
	}
}

// labelsUpTo returns lines with different labels.
func labelsUpTo(n int) (text string) {
	for i := range n {
		text += fmt.Sprintf("%d,1,2,3,4\n", i)
	}
	return text
}

// TestProgress reports bytes, and stops where the caller says so.
func TestProgress(t *testing.T) {
	for name, form := range goodForms(t) {
		var reported []int64
		if _, err := openMap(form.files, Options{Seed: 1, Progress: func(bytes int64) error {
			reported = append(reported, bytes)
			return nil
		}}); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !slices.IsSorted(reported) || len(reported) == 0 || reported[len(reported)-1] < int64(len(form.files[form.damage])) {
			t.Errorf("%s: %v bytes were reported of %d", name, reported, len(form.files[form.damage]))
		}
		stop, calls := phrase.Errorf("stopped"), 0
		_, err := openMap(form.files, Options{Seed: 1, Progress: func(int64) error {
			if calls++; calls >= 2 {
				return stop
			}
			return nil
		}})
		if !errors.Is(err, stop) {
			t.Errorf("%s: error %v, expected the one that stops", name, err)
		}
	}
}
