package sources

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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

// each applies a formula to bytes.
func each(b []byte, f func(float64) float64) []float64 {
	out := make([]float64, len(b))
	for i, v := range b {
		out[i] = f(float64(v))
	}
	return out
}

func same(v float64) float64 { return v }

// TestAdvice reads data in unsupported forms, follows the advice of the error, and expects the same data, byte for
// byte, as in the IDX files.
func TestAdvice(t *testing.T) {
	s := sample()
	x, y := npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), npyOf("|u1", "(30,)", each(s.Labels, same))
	cut := func(v float64) float64 { return math.Trunc(v / 255) }
	oneHot := make([]float64, 90)
	for i, label := range s.Labels {
		oneHot[3*i+int(label)] = 1
	}
	rgb := make([]float64, 0, 30*16*3)
	for _, p := range s.Pixels {
		rgb = append(rgb, float64(p), float64(p), float64(p))
	}
	right := npz(t, x, y)
	header := "label," + pixelNames() + "\n"
	rightCSV := map[string][]byte{"train.csv": s.csv(header, ",", labelFirst)}
	csv := func(head, separator string, line func(byte, []byte) []string) map[string][]byte {
		return map[string][]byte{"train.csv": s.csv(head, separator, line)}
	}
	labelLast := func(label byte, pixels []byte) []string { return append(printed("%d", pixels), fmt.Sprint(label)) }
	blackCorner := &Images{s.Rows, s.Cols, slices.Clone(s.Pixels), s.Labels} // as MNIST's first pixels are
	for i := range s.Len() {
		blackCorner.Image(i)[0] = 0
	}
	for _, c := range []struct {
		name   string
		bad    map[string][]byte
		want   string // in the error
		follow map[string][]byte
	}{
		{"floats cut to 0 and 1", npz(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, cut)), y),
			"if x was floats from 0 to 1 before, save those floats; if the images are black and white",
			npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v / 255 })), y)},
		{"256ths cut to 0", npz(t, npyOf("|u1", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return math.Trunc(v / 256) })), y),
			"if x was floats from 0 to 1 before, save those floats",
			npz(t, npyOf("<f8", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v / 256 })), y)},
		{"integers above 255", npz(t, npyOf("<u2", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v * 257 })), y),
			"expected from 0 (paper) to 255 (ink): scale the images to that", right},
		{"normalised", npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return v/127.5 - 1 })), y),
			"expected from 0 (paper) to 1 or to 255 (ink): scale the images to that",
			npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, func(v float64) float64 { return (v/127.5 - 1 + 1) / 2 })), y)},
		{"one channel first", npz(t, npyOf("|u1", "(30, 1, 4, 4)", each(s.Pixels, same)), y), "save x[:, 0]", right},
		{"colours last", npz(t, npyOf("|u1", "(30, 4, 4, 3)", rgb), y), "x[..., :3].mean(axis=3)", npz(t, npyOf("<f8", "(30, 4, 4)", each(s.Pixels, same)), y)},
		{"columns of pixels", npz(t, npyOf("|u1", "(30, 16, 1)", each(s.Pixels, same)), y), "save x.reshape(len(x), -1)",
			npz(t, npyOf("|u1", "(30, 16)", each(s.Pixels, same)), y)},
		{"one-hot", npz(t, x, npyOf("<f8", "(30, 3)", oneHot)), "save y.argmax(axis=1)", npz(t, x, npyOf("<i8", "(30,)", each(s.Labels, same)))},
		{"one-hot columns", npz(t, x, npyOf("<f8", "(30, 3, 1)", oneHot)), "save y.argmax(axis=1)", npz(t, x, npyOf("<i8", "(30, 1)", each(s.Labels, same)))},
		{"half floats", npz(t, npyFile("<f2", "(30, 4, 4)", make([]byte, 960)), y), `astype("float32")`,
			npz(t, npyOf("<f4", "(30, 4, 4)", each(s.Pixels, same)), y)},
		{"text labels", npz(t, x, npyFile("<U1", "(30,)", make([]byte, 120))), `astype("float32")`, npz(t, x, npyOf("<f4", "(30,)", each(s.Labels, same)))},
		{"labels from 1", npz(t, x, npyOf("|u1", "(30,)", each(s.Labels, func(v float64) float64 { return v + 1 }))), "number the classes from 0", right},
		{"other names", map[string][]byte{"data.npz": bytes.ReplaceAll(right["data.npz"], []byte("_train"), []byte("_learn"))},
			"numpy.savez(x_train=..., y_train=..., x_test=..., y_test=...)", right},
		{"floats in CSV", csv(header, ",", func(label byte, pixels []byte) []string {
			fields := []string{fmt.Sprint(label)}
			for _, p := range pixels {
				fields = append(fields, fmt.Sprintf("%.4f", float64(p)/255))
			}
			return fields
		}), `(x * 255).round().astype("uint8")`, csv(header, ",", func(label byte, pixels []byte) []string {
			fields := []string{fmt.Sprint(label)}
			for _, p := range pixels {
				fields = append(fields, fmt.Sprint(math.Round(float64(float32(p)/255)*255)))
			}
			return fields
		})},
		{"zeros and ones in CSV", csv(header, ",", func(label byte, pixels []byte) []string {
			fields := []string{fmt.Sprint(label)}
			for _, p := range pixels {
				fields = append(fields, fmt.Sprint(p/255))
			}
			return fields
		}), `if x was floats from 0 to 1 before, save (x * 255).round().astype("uint8") of them`, rightCSV},
		{"semicolons", csv(strings.ReplaceAll(header, ",", ";"), ";", labelFirst), "save it with commas", rightCSV},
		{"tabs without a header", csv("", "\t", labelFirst), "save it with commas", csv("", ",", labelFirst)},
		{"UTF-16", map[string][]byte{"train.csv": append([]byte("\xff\xfe"), bytes.ReplaceAll([]byte(header), []byte(""), []byte("\x00"))...)}, "save it as UTF-8", rightCSV},
		{"quotes", csv(header, ",", func(label byte, pixels []byte) []string {
			return append([]string{fmt.Sprint(label)}, printed(`"%d"`, pixels)...)
		}), "save it without quotes", rightCSV},
		{"an index", csv(","+header, ",", func(label byte, pixels []byte) []string { return append([]string{"0"}, labelFirst(label, pixels)...) }),
			"without the index", rightCSV},
		{"class first", csv("class,"+pixelNames()+"\n", ",", labelFirst), "rename it", rightCSV},
		{"class last", csv(pixelNames()+",class\n", ",", labelLast), "move the column to the front and name it label", rightCSV},
		{"label last", csv(pixelNames()+",label\n", ",", labelLast), "move the column to the front", rightCSV},
		{"a blank line", map[string][]byte{"train.csv": append(s.csv(header, ",", labelFirst), '\n')}, "a blank line, expected an image: remove it", rightCSV},
		{"letters", csv(header, ",", func(label byte, pixels []byte) []string {
			return append([]string{string('A' + rune(label))}, printed("%d", pixels)...)
		}), "number the classes from 0", rightCSV},
		{"numbered columns", csv("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\n", ",", labelFirst), "remove the line", csv("", ",", labelFirst)},
	} {
		t.Run(c.name, func(t *testing.T) { wantAdvice(t, c.bad, c.want, c.follow, s) })
	}
	t.Run("black and white", func(t *testing.T) {
		blackAndWhite := &Images{s.Rows, s.Cols, nil, s.Labels}
		for _, p := range s.Pixels {
			blackAndWhite.Pixels = append(blackAndWhite.Pixels, p/128*255)
		}
		bad := npz(t, npyOf("|u1", "(30, 4, 4)", each(blackAndWhite.Pixels, cut)), y)
		follow := npz(t, npyOf("|u1", "(30, 4, 4)", each(blackAndWhite.Pixels, same)), y)
		wantAdvice(t, bad, "if the images are black and white, save x * 255", follow, blackAndWhite)
	})
	t.Run("label last without a header", func(t *testing.T) {
		bad := map[string][]byte{"train.csv": blackCorner.csv("", ",", labelLast)}
		follow := map[string][]byte{"train.csv": blackCorner.csv("", ",", labelFirst)}
		wantAdvice(t, bad, "the last column looks like the labels, and the first does not: move it to the front", follow, blackCorner)
	})
}

// wantAdvice opens the bad files, whose error must hold the advice, and those in which it was followed.
func wantAdvice(t *testing.T, bad map[string][]byte, advice string, follow map[string][]byte, s *Images) {
	t.Helper()
	if _, err := openFiles(t, bad); err == nil || !strings.Contains(err.Error(), advice) {
		t.Fatalf("error %v, expected %q in it", err, advice)
	}
	got, err := openFiles(t, follow)
	if err != nil {
		t.Fatal(err)
	}
	want, err := openFiles(t, s.idx())
	if err != nil {
		t.Fatal(err)
	}
	got.Kind, got.Notes, want.Kind, want.Notes = "", nil, "", nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// openFiles opens the only file that there is, or the folder of several.
func openFiles(t *testing.T, files map[string][]byte) (*Source, error) {
	t.Helper()
	path := fill(t, files)
	if len(files) == 1 {
		for name := range files {
			path = filepath.Join(path, name)
		}
	}
	return Open(path, Options{Seed: 1})
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
		got.Kind, got.Notes, want.Kind, want.Notes = "", nil, "", nil
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
