package open

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset/table"
	"inkling/nn/npy"
	"inkling/nn/phrase"
)

// sample returns 30 images of 4 x 4 pixels in three classes, in black, white and greys.
func sample() *Images {
	s := &Images{Rows: 4, Cols: 4}
	for i := range 30 {
		s.Labels = append(s.Labels, byte(i%3))
		for k := range 16 {
			s.Pixels = append(s.Pixels, byte(max(0, (i*37+k*53)%320-64)))
		}
		s.Image(i)[i%16] = 255
	}
	return s
}

func (s *Images) idx() map[string][]byte {
	n := byte(s.Len())
	return map[string][]byte{
		"train-images-idx3-ubyte": slices.Concat([]byte{0, 0, 8, 3, 0, 0, 0, n, 0, 0, 0, byte(s.Rows), 0, 0, 0, byte(s.Cols)}, s.Pixels),
		"train-labels-idx1-ubyte": slices.Concat([]byte{0, 0, 8, 1, 0, 0, 0, n}, s.Labels),
	}
}

// csv writes the images as lines; pixel and label print a value.
func (s *Images) csv(header, separator string, line func(label byte, pixels []byte) []string) []byte {
	text := header
	for i := range s.Len() {
		text += strings.Join(line(s.Labels[i], s.Image(i)), separator) + "\n"
	}
	return []byte(text)
}

// printed prints pixels.
func printed(format string, pixels []byte) (fields []string) {
	for _, p := range pixels {
		fields = append(fields, fmt.Sprintf(format, p))
	}
	return fields
}

func labelFirst(label byte, pixels []byte) []string {
	return append([]string{fmt.Sprint(label)}, printed("%d", pixels)...)
}

func pixelNames() string { return strings.Join(printed("pixel%d", []byte("0123456789abcdef")), ",") }

// npz is an archive of the images in the elements and the shape that are given, and of the labels in theirs.
func npz(t *testing.T, x, y []byte) map[string][]byte {
	return map[string][]byte{"data.npz": archive(t, x, y)}
}

// npyOf writes values as elements of a type.
func npyOf(dtype, shape string, values []float64) []byte {
	var data []byte
	for _, v := range values {
		switch dtype {
		case "|u1", "|i1":
			data = append(data, byte(int(v)))
		case "<i8":
			data = binary.LittleEndian.AppendUint64(data, uint64(int64(v)))
		case "<u2":
			data = binary.LittleEndian.AppendUint16(data, uint16(v))
		case "<f2":
			data = binary.LittleEndian.AppendUint16(data, halfOf(v))
		case "<f4":
			data = binary.LittleEndian.AppendUint32(data, math.Float32bits(float32(v)))
		case "<f8":
			data = binary.LittleEndian.AppendUint64(data, math.Float64bits(v))
		default:
			panic(dtype)
		}
	}
	return npyFile(dtype, shape, data)
}

// halfOf returns the float of 16 bits that is nearest to a number from 0 to 65504.
func halfOf(v float64) (best uint16) {
	for bits := range uint16(31 << 10) {
		if math.Abs(float64(npy.Half(bits))-v) < math.Abs(float64(npy.Half(best))-v) {
			best = bits
		}
	}
	return best
}

// each applies a formula to bytes.
func each(b []byte, f func(float64) float64) []float64 {
	out := make([]float64, len(b))
	for i, v := range b {
		out[i] = f(float64(v))
	}
	return out
}

func same(v float64) float64 { return v }

// TestNeighbours reads the same data in forms that people have, byte for byte as from the IDX files.
func TestNeighbours(t *testing.T) {
	s := sample()
	x, y := npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("|u1", "(30,)", each(s.Labels, same))
	oneHot := make([]float64, 90)
	for i, label := range s.Labels {
		oneHot[3*i+int(label)] = 1
	}
	var letters []byte
	for _, label := range s.Labels {
		letters = append(letters, 'A'+label, 0, 0, 0)
	}
	header := "label," + pixelNames() + "\n"
	csv := func(head, separator string, line func(byte, []byte) []string) map[string][]byte {
		return map[string][]byte{"train.csv": s.csv(head, separator, line)}
	}
	labelLast := func(label byte, pixels []byte) []string { return append(printed("%d", pixels), fmt.Sprint(label)) }
	formatted := func(format string) func(byte, []byte) []string {
		return func(label byte, pixels []byte) []string {
			return append([]string{fmt.Sprint(label)}, printed(format, pixels)...)
		}
	}
	divided := func(by float64, decimals int) func(byte, []byte) []string {
		return func(label byte, pixels []byte) []string {
			fields := []string{fmt.Sprint(label)}
			for _, p := range pixels {
				fields = append(fields, strconv.FormatFloat(float64(p)/by, 'f', decimals, 64))
			}
			return fields
		}
	}
	commas := func(label byte, pixels []byte) []string {
		fields := divided(255, 4)(label, pixels)
		for i := range fields {
			fields[i] = strings.Replace(fields[i], ".", ",", 1)
		}
		return fields
	}
	row := 0
	indexed := func(label byte, pixels []byte) []string {
		row++
		return append([]string{fmt.Sprint(row)}, labelFirst(label, pixels)...)
	}
	utf16 := func(text []byte, order binary.AppendByteOrder) []byte {
		out := order.AppendUint16(nil, 0xfeff)
		for _, c := range text {
			out = order.AppendUint16(out, uint16(c))
		}
		return out
	}
	blackCorner := &Images{s.Rows, s.Cols, slices.Clone(s.Pixels), s.Labels} // as MNIST's first pixels are
	for i := range s.Len() {
		blackCorner.Image(i)[0] = 0
	}
	turned := oriented(s, orientations[1])
	renamed := func(s *Images, from, to string) map[string][]byte {
		files := map[string][]byte{}
		for name, content := range s.idx() {
			files[strings.Replace(name, from, to, 1)] = content
		}
		return files
	}
	abc := []string{"A", "B", "C"}
	from1 := &Images{s.Rows, s.Cols, turned.Pixels, each8(s.Labels, func(l byte) byte { return l + 1 })}
	for _, c := range []struct {
		name    string
		files   map[string][]byte
		classes []string // nil for 0, 1, 2
		note    string   // among the notes
	}{
		{"one channel first", npz(t, npyOf("|u1", "(30, 1, 4, 4)", each(s.Pixels, same)), y), nil, ""},
		{"one channel last", npz(t, npyOf("|u1", "(30, 4, 4, 1)", each(s.Pixels, same)), y), nil, ""},
		{"columns of pixels", npz(t, npyOf("|u1", "(30, 16, 1)", each(s.Pixels, same)), y), nil, ""},
		{"one-hot", npz(t, x, npyOf("<f8", "(30, 3)", oneHot)), nil, "y_train: a row of zeros and a one for each image"},
		{"one-hot columns", npz(t, x, npyOf("<f8", "(30, 3, 1)", oneHot)), nil, "y_train: a row of zeros and a one for each image"},
		{"half floats", npz(t, npyOf("<f2", "(30, 4, 4)", each(s.Pixels, same)), y), nil, ""},
		{"half floats to 1", npz(t, npyOf("<f2", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v / 255 })), y), nil, "whole 255ths"},
		{"letters in an array", npz(t, x, npyFile("<U1", "(30,)", letters)), abc, "3 classes, named as labelled: A, B, C."},
		{"labels from 1", npz(t, x, npyOf("|u1", "(30,)", each(s.Labels, func(v float64) float64 { return v + 1 }))), []string{"1", "2", "3"}, "--labels gives them other names"},
		{"labels with a gap", npz(t, x, npyOf("|u1", "(30,)", each(s.Labels, func(v float64) float64 { return 2 * v }))), []string{"0", "2", "4"}, "No image has the label 1, 3."},
		{"negative labels", npz(t, x, npyOf("|i1", "(30,)", each(s.Labels, func(v float64) float64 { return v - 1 }))), []string{"-1", "0", "1"}, ""},
		{"other names", map[string][]byte{"data.npz": bytes.ReplaceAll(npz(t, x, y)["data.npz"], []byte("_train"), []byte("_learn"))}, nil, ""},
		{"files of arrays", map[string][]byte{"train_images.npy": x, "train_labels.npy": y}, nil, ""},
		{"archives of an array", map[string][]byte{"kmnist-train-imgs.npz": archiveOf(t, map[string][]byte{"arr_0": x}), "kmnist-train-labels.npz": archiveOf(t, map[string][]byte{"arr_0": y})}, nil, ""},
		{"an archive in a folder", map[string][]byte{"a/b/mnist.npz": npz(t, x, y)["data.npz"]}, nil, "The data is in"},
		{"EMNIST's digits", renamed(turned, "train", "emnist-digits-train"), nil, "--transpose=false says otherwise"},
		{"EMNIST's letters", renamed(from1, "train", "emnist-letters-train"), abc, "1 is A: A, B, C."},
		{"EMNIST's CSV", map[string][]byte{"emnist-letters-train.csv": from1.csv("", ",", labelFirst)}, abc, "turned upright"},
		{"FEMNIST is upright", renamed(s, "train", "femnist-train"), nil, ""},
		{"fractions", csv(header, ",", divided(255, 4)), nil, "The pixels go from 0 to 1"},
		{"256ths", csv(header, ",", divided(256, 8)), nil, "The pixels go from 0 to 1"},
		{"decimal commas", csv(strings.ReplaceAll(header, ",", ";"), ";", commas), nil, "semicolons"},
		{"whole floats", csv(header, ",", formatted("%d.0")), nil, ""},
		{"semicolons", csv(strings.ReplaceAll(header, ",", ";"), ";", labelFirst), nil, "The columns are separated by semicolons"},
		{"tabs without a header", csv("", "\t", labelFirst), nil, "The columns are separated by tabs"},
		{"spaces", csv("", " ", labelFirst), nil, "The columns are separated by spaces"},
		{"bars", csv("", "|", labelFirst), nil, `The columns are separated by "|"`},
		{"UTF-16", map[string][]byte{"train.csv": utf16(s.csv(header, ",", labelFirst), binary.LittleEndian)}, nil, ""},
		{"UTF-16 big-endian", map[string][]byte{"train.csv": utf16(s.csv(header, ",", labelFirst), binary.BigEndian)}, nil, ""},
		{"quotes", csv(header, ",", formatted(`"%d"`)), nil, ""},
		{"quotes everywhere", csv(`"`+strings.ReplaceAll(header[:len(header)-1], ",", `","`)+"\"\n", ",", formatted(`"%d"`)), nil, ""},
		{"an index", csv(","+header, ",", indexed), nil, "Column 1 numbers the rows and is not read."},
		{"an index that is always 0", csv(","+header, ",", func(l byte, p []byte) []string { return append([]string{"0"}, labelFirst(l, p)...) }), nil, "Column 1"},
		{"an index without a header", csv("", ",", indexed), nil, "Column 1"},
		{"class first", csv("class,"+pixelNames()+"\n", ",", labelFirst), nil, ""},
		{"class last", csv(pixelNames()+",class\n", ",", labelLast), nil, `The labels are in column 17 ("class")`},
		{"label last", csv(pixelNames()+",label\n", ",", labelLast), nil, "--label-column says otherwise"},
		{"unknown name last", csv(pixelNames()+",what\n", ",", labelLast), nil, "The labels seem to be in the last column"},
		{"blank lines", map[string][]byte{"train.csv": append([]byte("\n"), append(s.csv(header, ",", labelFirst), "\r\n\n"...)...)}, nil, ""},
		{"letters", csv(header, ",", func(l byte, p []byte) []string { return append([]string{string('A' + rune(l))}, printed("%d", p)...) }), abc, "named as labelled"},
		{"letters without a header", csv("", ",", func(l byte, p []byte) []string { return append([]string{string('A' + rune(l))}, printed("%d", p)...) }), abc, "named as labelled"},
		{"float labels", csv(header, ",", func(l byte, p []byte) []string { return append([]string{fmt.Sprintf("%d.0", l)}, printed("%d", p)...) }), nil, ""},
		{"numbered columns", csv("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\n", ",", labelFirst), nil, ""},
		{"numbered pixels", csv("label,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n", ",", labelFirst), nil, ""},
		{"a table in a folder", map[string][]byte{"digits.csv": s.csv(header, ",", labelFirst), ".DS_Store": nil}, nil, "The data is in"},
		{"packed and unpacked", with(s.idx(), "train-images-idx3-ubyte.gz", zipped(s.idx()["train-images-idx3-ubyte"])), nil, "Not read: train-images-idx3-ubyte.gz."},
		{"a wrapped folder", map[string][]byte{"mnist/data/train.csv": s.csv(header, ",", labelFirst)}, nil, "The data is in"},
	} {
		t.Run(c.name, func(t *testing.T) {
			row = 0
			got, err := openFiles(t, c.files)
			if err != nil {
				t.Fatal(err)
			}
			if notes := notesOf(got); !strings.Contains(notes, c.note) {
				t.Errorf("notes %q, expected %q in them", notes, c.note)
			}
			wantSame(t, s, got, c.classes)
		})
	}
	t.Run("label last without a header", func(t *testing.T) {
		got, err := openFiles(t, map[string][]byte{"train.csv": blackCorner.csv("", ",", labelLast)})
		if err != nil {
			t.Fatal(err)
		}
		wantSame(t, blackCorner, got, nil)
	})
}

// with returns the files and one more.
func with(files map[string][]byte, name string, content []byte) map[string][]byte {
	files[name] = content
	return files
}

// each8 applies a formula to bytes.
func each8(b []byte, f func(byte) byte) (out []byte) {
	for _, v := range b {
		out = append(out, f(v))
	}
	return out
}

// wantSame compares a source with the one that is read from IDX files.
func wantSame(t *testing.T, s *Images, got *Source, classes []string) {
	t.Helper()
	want, err := openFiles(t, s.idx())
	if err != nil {
		t.Fatal(err)
	}
	if classes != nil {
		want.Classes = classes
	}
	got.Kind, got.Notes, want.Kind, want.Notes = phrase.Phrase{}, nil, phrase.Phrase{}, nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestAdvice reads data that cannot be read as it is, or that is read in another way than meant. It follows the advice of
// the error or note, by other files or by the option that it names, and expects the same data, byte for byte, as in the IDX
// files.
func TestAdvice(t *testing.T) {
	s := sample()
	y := npyOf("|u1", "(30,)", each(s.Labels, same))
	cut := func(v float64) float64 { return math.Trunc(v / 255) }
	rgb := make([]float64, 0, 30*16*3)
	for _, p := range s.Pixels {
		rgb = append(rgb, float64(p), float64(p), float64(p))
	}
	header := "label," + pixelNames() + "\n"
	csv := func(head, separator string, line func(byte, []byte) []string) map[string][]byte {
		return map[string][]byte{"train.csv": s.csv(head, separator, line)}
	}
	floats := func(by float64) map[string][]byte {
		return npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v / by })), y)
	}
	// The last pixel is like labels, so that the labels are sought there.
	likeLabels := &Images{s.Rows, s.Cols, slices.Clone(s.Pixels), slices.Repeat([]byte{0}, 30)}
	for i := range s.Len() {
		likeLabels.Image(i)[15] = byte(i % 5)
		if i >= 27 {
			likeLabels.Labels[i] = 1
		}
	}
	wide := npz(t, npyOf("|u1", "(30, 16)", each(s.Pixels, same)), y)
	for _, c := range []struct {
		name   string
		bad    map[string][]byte
		want   string            // in the error, or in a note
		follow map[string][]byte // nil for the same files
		with   func(o *Options)  // nil for no option
	}{
		{"floats cut to 0 and 1", npz(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, cut)), y),
			"if x was floats from 0 to 1 before, save those floats; if the images are black and white, use --full 1", floats(255), nil},
		{"256ths cut to 0", npz(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return math.Trunc(v / 256) })), y),
			"if x was floats from 0 to 1 before, save those floats", floats(256), nil},
		{"integers above 255", npz(t, npyOf("<u2", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v * 257 })), y),
			"name the value of full ink with --full", nil, func(o *Options) { o.Table.Full = 65535 }},
		{"floats to 16", npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v / 255 * 16 })), y),
			"name the value of full ink with --full", nil, func(o *Options) { o.Table.Full = 16 }},
		{"normalised", npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v/127.5 - 1 })), y),
			"expected from 0 (paper) to 1 or to 255 (ink): scale the images to that", floats(255), nil},
		{"colours last", npz(t, npyOf("|u1", "(30, 4, 4, 3)", rgb), y), "x[..., :3].mean(axis=3)", floats(1), nil},
		{"zeros and ones in CSV", csv(header, ",", func(label byte, pixels []byte) []string {
			fields := []string{fmt.Sprint(label)}
			for _, p := range pixels {
				fields = append(fields, fmt.Sprint(p/255))
			}
			return fields
		}), "if x was floats from 0 to 1 before, save those floats", csv(header, ",", func(label byte, pixels []byte) []string {
			fields := []string{fmt.Sprint(label)}
			for _, p := range pixels {
				fields = append(fields, fmt.Sprint(float32(p)/255))
			}
			return fields
		}), nil},
		{"colours in a row", npz(t, npyOf("|u1", "(30, 48)", rgb), y), "48 values per image, three times a square, as colours have: make the images grey", floats(1), nil},
		{"no square", npz(t, npyOf("|u1", "(30, 15)", make([]float64, 450)), y), "add --size ROWSxCOLS", wide, func(o *Options) { o.Rows, o.Cols = 4, 4 }},
		{"a separator", csv(strings.ReplaceAll(header, ",", "/"), "/", labelFirst), "Choose another separator with --separator", nil, func(o *Options) { o.Table.Separator = '/' }},
		{"a column of labels", map[string][]byte{"train.csv": s.csv(pixelNames()+",what\n", ",", func(l byte, p []byte) []string { return append(printed("%d", p), fmt.Sprint(l)) })},
			"The labels seem to be in the last column; --label-column first says otherwise.", nil, func(o *Options) { o.Table.Label = "what" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filled(t, c.bad)
			source, err := openAt(path, Options{Seed: 1})
			switch {
			case err != nil && !strings.Contains(err.Error(), c.want), err == nil && !strings.Contains(notesOf(source), c.want):
				t.Fatalf("error %v, expected %q in it", err, c.want)
			}
			o := Options{Seed: 1}
			if c.with != nil {
				c.with(&o)
			}
			if c.follow != nil {
				path = filled(t, c.follow)
			}
			got, err := openAt(path, o)
			if err != nil {
				t.Fatal(err)
			}
			wantSame(t, s, got, nil)
		})
	}
	t.Run("label first", func(t *testing.T) {
		path := filled(t, map[string][]byte{"train.csv": likeLabels.csv("", ",", labelFirst)})
		if got, err := openAt(path, Options{Seed: 1}); err != nil || !strings.Contains(notesOf(got), "--label-column first says otherwise") {
			t.Fatalf("error %v, expected a note on the column", err)
		}
		got, err := openAt(path, Options{Seed: 1, Table: table.Choices{Label: "first"}})
		if err != nil {
			t.Fatal(err)
		}
		wantSame(t, likeLabels, got, nil)
	})
	t.Run("black and white", func(t *testing.T) {
		blackAndWhite := &Images{s.Rows, s.Cols, nil, s.Labels}
		for _, p := range s.Pixels {
			blackAndWhite.Pixels = append(blackAndWhite.Pixels, p/128*255)
		}
		bits := &Images{s.Rows, s.Cols, each8(blackAndWhite.Pixels, func(p byte) byte { return p / 255 }), s.Labels}
		for _, files := range []map[string][]byte{bits.idx(), npz(t, npyOf("|u1", "(30, 4, 4)", each(bits.Pixels, same)), y), {"train.csv": bits.csv(header, ",", labelFirst)}} {
			path := filled(t, files)
			if _, err := openAt(path, Options{Seed: 1}); err == nil || !strings.Contains(err.Error(), "if the images are black and white, use --full 1") {
				t.Fatalf("error %v", err)
			}
			got, err := openAt(path, Options{Seed: 1, Table: table.Choices{Full: 1}})
			if err != nil {
				t.Fatal(err)
			}
			wantSame(t, blackAndWhite, got, nil)
		}
	})
	t.Run("EMNIST that is upright", func(t *testing.T) {
		files := map[string][]byte{}
		for name, content := range s.idx() {
			files["emnist-balanced-"+name] = content
		}
		path := filled(t, files)
		got, err := openAt(path, Options{Seed: 1})
		if err != nil || !strings.Contains(notesOf(got), "--transpose=false says otherwise") {
			t.Fatalf("error %v, notes %q", err, notesOf(got))
		}
		if got, err = openAt(path, Options{Seed: 1, Transpose: No}); err != nil {
			t.Fatal(err)
		}
		wantSame(t, s, got, nil)
	})
}

// filled writes files, and returns the path of the only one, or of the folder.
func filled(t *testing.T, files map[string][]byte) string {
	t.Helper()
	path := fill(t, files)
	if len(files) == 1 {
		for name := range files {
			if !strings.Contains(name, "/") {
				path = filepath.Join(path, name)
			}
		}
	}
	return path
}

// openFiles opens the only file that there is, or the folder of several.
func openFiles(t *testing.T, files map[string][]byte) (*Source, error) {
	t.Helper()
	return openAt(filled(t, files), Options{Seed: 1})
}

// TestOtherElements reads the same images from elements of other types.
func TestOtherElements(t *testing.T) {
	s := sample()
	y := npyOf("|u1", "(30,)", each(s.Labels, same))
	want, err := openFiles(t, s.idx())
	if err != nil {
		t.Fatal(err)
	}
	for name, files := range map[string]map[string][]byte{
		"floats of 255ths":   npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return float64(float32(v) / 255) })), y),
		"doubles of 256ths":  npz(t, npyOf("<f8", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v / 256 })), y),
		"floats to 255":      npz(t, npyOf("<f4", "(30, 16)", each(s.Pixels, same)), y),
		"long integers":      npz(t, npyOf("<i8", "(30, 4, 4, 1)", each(s.Pixels, same)), y),
		"labels as floats":   npz(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("<f8", "(30, 1)", each(s.Labels, same))),
		"labels as integers": npz(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("<i8", "(30, 1, 1)", each(s.Labels, same))),
	} {
		got, err := openFiles(t, files)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got.Kind, got.Notes, want.Kind, want.Notes = phrase.Phrase{}, nil, phrase.Phrase{}, nil
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
