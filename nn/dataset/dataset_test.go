package dataset

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
	"inkling/nn/foreign"
)

// smudges returns a made-up set of n images of MNIST's shape.
func smudges(n int) *Set { return smudgesOf(MNIST, AllLevels, n) }

// smudgesOf returns a made-up set of n images, a fifth of their pixels inked.
func smudgesOf(shape Shape, levels, n int) *Set {
	rng := f32.NewRand(1, 1)
	images, labels := make([]byte, n*shape.Pixels()), make([]byte, n)
	for i := range images {
		if rng.Float64() < 0.2 {
			images[i] = Quantise(byte(1+rng.Float64()*255), levels)
		}
	}
	for i := range labels {
		labels[i] = byte(i % shape.Classes)
	}
	return NewSet(shape, images, labels)
}

// encode returns a shard of MNIST's shape as a file.
func encode(split Split, s *Set) []byte {
	return EncodeShard(Shard{Split: split, Levels: AllLevels, Set: s})
}

// same compares two sets image by image.
func same(a, b *Set) bool {
	for i := range a.Labels {
		if i >= b.Len() || a.Labels[i] != b.Labels[i] || !bytes.Equal(a.Image(i), b.Image(i)) {
			return false
		}
	}
	return a.Len() == b.Len()
}

func TestSetOperations(t *testing.T) {
	all := smudges(20)
	var joined Set
	joined.Append(all.Slice(0, 5))
	joined.Append(all.Slice(5, 5))
	joined.Append(all.Slice(5, 20))
	if !same(all, &joined) {
		t.Error("the parts do not make the whole")
	}
	picked := all.Slice(3, 20).Pick([]int{2, 0})
	if !same(picked.Slice(0, 1), all.Slice(5, 6)) || !same(picked.Slice(1, 2), all.Slice(3, 4)) || picked.Len() != 2 {
		t.Error("Pick took other images")
	}
}

func TestShardRoundTrip(t *testing.T) {
	for _, shape := range []Shape{MNIST, {1, 1, 2}, {64, 64, 62}, {5, 64, 3}, {64, 1, 26}} {
		for _, levels := range []int{AllLevels, FewLevels} {
			for _, n := range []int{0, 1, 7, 300} {
				want := smudgesOf(shape, levels, n)
				got, err := DecodeShard(EncodeShard(Shard{Validation, levels, want}))
				if err != nil {
					t.Fatal(err)
				}
				if got.Split != Validation || got.Levels != levels || got.Shape != shape || !same(got.Set, want) {
					t.Errorf("%d images of %v, %d levels, did not come back as they were", n, shape, levels)
				}
			}
		}
	}
}

// altered returns a shard of three images after change, with its checksum made
// right again so that what lies behind the checksum is tested too.
func altered(change func(b []byte) []byte) []byte {
	b := encode(Train, smudges(3))
	b = change(b[:len(b)-crcBytes])
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}

func set(at int, value byte) func([]byte) []byte {
	return func(b []byte) []byte { b[at] = value; return b }
}

var malformed = []struct {
	name  string
	shard []byte
	want  string
}{
	{"empty", nil, "0 bytes, expected at least 28"},
	{"only a header", encode(Train, smudges(1))[:24], "24 bytes, expected at least 28"},
	{"web page", []byte("<!doctype html><title>404 Not Found</title>"), `begins with "<!doctyp", expected "INKSHARD"`},
	{"other version", altered(set(8, 1)), "version 1 at byte 8, expected 2"},
	{"unknown split", altered(set(10, 3)), "split 3 at byte 10"},
	{"too many classes", altered(set(11, 63)), "at byte 11: 63 classes of 28 x 28 pixels"},
	{"too large images", altered(set(12, 65)), "10 classes of 65 x 28 pixels"},
	{"other levels", altered(set(14, 15)), "at byte 14: 271 grey levels, expected 256 or 16"},
	{"other greys", altered(func(b []byte) []byte { b[14], b[15] = 16, 0; return b }), "a pixel is not one of the 16 grey levels"},
	{"too many images", altered(set(19, 0xff)), "4278190083 images at byte 16, expected at most 21399"},
	{"too many small images", altered(func(b []byte) []byte { b[12], b[13], b[18] = 1, 1, 2; return b }), "expected at most 100000"},
	{"too much ink", altered(set(23, 1)), "at byte 20, expected at most 2352"},
	{"one image more", altered(set(16, 4)), "images from byte 24: image 3 of 4 is damaged"},
	{"one image less", altered(set(16, 2)), "non-zero pixels, expected"},
	{"less ink", altered(func(b []byte) []byte { b[20]--; return b }), "image 2 of 3 is damaged"},
	{"more ink", altered(func(b []byte) []byte { b[20]++; return b }), "non-zero pixels, expected"},
	{"cut", altered(func(b []byte) []byte { return b[:len(b)-2] }), "is damaged"},
	{"grown", altered(func(b []byte) []byte { return append(b, 1, 1) }), "the coded images do not end with their last byte"},
	{"no model", altered(set(24, 0)), "the probabilities end at bit 4096, expected 512 bytes"},
	{"altered", append(encode(Train, smudges(3))[:500], encode(Test, smudges(3))[500:]...), "checksum"},
}

func TestMalformedShards(t *testing.T) {
	for _, c := range malformed {
		s, err := DecodeShard(c.shard)
		if err == nil || s.Set != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

func FuzzDecodeShard(f *testing.F) {
	for _, c := range malformed {
		f.Add(c.shard)
	}
	f.Add(encode(Test, smudges(5)))
	f.Add(EncodeShard(Shard{Test, FewLevels, smudgesOf(Shape{3, 4, 2}, FewLevels, 5)}))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) < headerBytes+crcBytes {
			b = make([]byte, headerBytes+crcBytes)
		}
		b[17], b[18], b[19] = 0, 0, 0 // hundreds of images take long, and show no more
		b = b[:len(b)-crcBytes]
		b = binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b)) // otherwise almost every input fails the checksum
		s, err := DecodeShard(b)
		if err != nil || s.Len() > 8 {
			return
		}
		for _, label := range s.Labels {
			if int(label) >= s.Shape.Classes {
				t.Fatalf("label %d of %d classes", label, s.Shape.Classes)
			}
		}
		again, err := DecodeShard(EncodeShard(s))
		if err != nil || !same(s.Set, again.Set) {
			t.Errorf("what was read is not what was written of it: %v", err)
		}
	})
}

func testManifest() (*Manifest, [][]byte) {
	m := &Manifest{Format: ManifestFormat, Name: "smudges", Source: "made up", Rows: MNISTRows, Cols: MNISTCols,
		Levels: AllLevels, Classes: strings.Split("0123456789", "")}
	var files [][]byte
	for split := range splits {
		s := Shard{split, AllLevels, smudges(10 + int(split))}
		files = append(files, EncodeShard(s))
		m.Add(0, s, files[split])
	}
	return m, files
}

func TestManifestRoundTrip(t *testing.T) {
	m, files := testManifest()
	got, err := ReadManifest(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(m, got); d != "" {
		t.Error(d)
	}
	all := NewSplits(got, Train, Validation, Test)
	for i, ref := range got.Shards {
		split, s, err := ref.Open(got, files[i])
		if err != nil {
			t.Fatal(err)
		}
		all.Add(split, s)
	}
	for split := range splits {
		if all[split].Len() != 10+int(split) || got.Images(split) != 10+int(split) || got.Ink(split) != all[split].Ink() {
			t.Errorf("%v: %d images", split, all[split].Len())
		}
	}
}

// TestManifestCounts lists two shards of a split.
func TestManifestCounts(t *testing.T) {
	m, files := testManifest()
	for number, n := range []int{3, 4} {
		m.Add(number, Shard{Train, AllLevels, smudges(n)}, files[0])
	}
	if n, ink := m.Images(Train), smudges(10).Ink()+smudges(3).Ink()+smudges(4).Ink(); n != 17 || m.Ink(Train) != ink {
		t.Errorf("%d images with %d non-zero pixels, expected 17 with %d", n, m.Ink(Train), ink)
	}
}

func TestQuantise(t *testing.T) {
	for v := range 256 {
		few := int(Quantise(byte(v), FewLevels))
		if off := few - v; few%17 != 0 || off < -8 || off > 8 {
			t.Errorf("%d becomes %d", v, few)
		}
		if all := Quantise(byte(v), AllLevels); int(all) != v {
			t.Errorf("%d becomes %d of all levels", v, all)
		}
	}
}

func TestMalformedManifests(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Manifest)
		want   string
	}{
		"format":          {func(m *Manifest) { m.Format = 9 }, "format 9, expected 2"},
		"name":            {func(m *Manifest) { m.Name = "" }, "the data set has no name"},
		"name that acts":  {func(m *Manifest) { m.Name = "a\x1b[2Jb" }, `name is "a\x1b[2Jb", expected at most 1000 bytes of printable text`},
		"licence":         {func(m *Manifest) { m.Licence = "\u202e" }, `licence is "\u202e"`},
		"long source":     {func(m *Manifest) { m.Source = strings.Repeat("x", 1001) }, `source is "` + strings.Repeat("x", 40) + `"..., expected at most 1000 bytes`},
		"long class":      {func(m *Manifest) { m.Classes[3] = strings.Repeat("x", 1000) }, `class 3 is named "` + strings.Repeat("x", 40) + `"..., expected`},
		"class that acts": {func(m *Manifest) { m.Classes[3] = "\u009b" }, `class 3 is named`},
		"long file name":  {func(m *Manifest) { m.Shards[1].File = strings.Repeat("x", 1<<19) }, `file name "` + strings.Repeat("x", 40) + `"...,`},
		"shape":           {func(m *Manifest) { m.Rows = 65 }, "10 classes of 65 x 28 pixels"},
		"levels":          {func(m *Manifest) { m.Levels = 2 }, "2 grey levels, expected 256 or 16"},
		"class name":      {func(m *Manifest) { m.Classes[3] = "2" }, `class 3 is named "2"`},
		"empty":           {func(m *Manifest) { m.Shards = nil }, "no shards are listed"},
		"no test":         {func(m *Manifest) { m.Shards, m.Splits = m.Shards[:2], m.Splits[:2] }, "10 training images and 0 test images"},
		"file name":       {func(m *Manifest) { m.Shards[1].File = "../secret.shard" }, `shard 1: file name "../secret.shard"`},
		"another's name":  {func(m *Manifest) { m.Shards[1].File = m.Shards[0].File }, `shard 1: file name "train-00.`},
		"split":           {func(m *Manifest) { m.Shards[0].Split = "exam" }, `shard 0: split "exam"`},
		"images":          {func(m *Manifest) { m.Shards[0].Images = 0 }, "shard 0: 0 images"},
		"bytes":           {func(m *Manifest) { m.Shards[0].Bytes = -1 }, "shard 0: -1 bytes"},
		"sum":             {func(m *Manifest) { m.Shards[0].SHA256 = "abc" }, `shard 0: SHA-256 "abc"`},
		"unknown split":   {func(m *Manifest) { m.Splits[0].Split = "exam" }, `split 0 is "exam"`},
		"split twice":     {func(m *Manifest) { m.Splits[1].Split, m.Splits[1].Images = "train", 10 }, `split 1 is "train", expected each of`},
		"split count":     {func(m *Manifest) { m.Splits[0].Images++ }, "the train split has 11 images, but its shards have 10"},
		"ink":             {func(m *Manifest) { m.Splits[0].Ink = 7841 }, "the train split has 7841 non-zero pixels, expected at most 7840"},
		"split missing":   {func(m *Manifest) { m.Splits = append(m.Splits[:1], m.Splits[2]) }, "shard 1 belongs to the validation split, which is not listed"},
		"too many": {func(m *Manifest) {
			for range 9 {
				s := m.Shards[0]
				s.Images = 20_000
				m.Shards, m.Splits[0].Images = append(m.Shards, s), m.Splits[0].Images+s.Images
			}
		}, "pixels in all, expected at most 134217728"},
	} {
		m, _ := testManifest()
		c.change(m)
		if _, err := ReadManifest(m.Encode()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", name, err, c.want)
		}
	}
	for name, text := range map[string]string{
		"not JSON": "<!doctype html>", "empty": "", "unknown field": `{"formatt": 1}`, "two of them": "{}{}", "capitals": `{"FORMAT": 2}`, "twice": `{"format": 2, "format": 2}`, "large": strings.Repeat(" ", maxManifest) + "{}",
	} {
		if _, err := ReadManifest([]byte(text)); err == nil || !strings.Contains(err.Error(), "byte") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestOpenChecksTheBytes(t *testing.T) {
	m, files := testManifest()
	cut, changed := files[0][:100], bytes.Clone(files[0])
	changed[50]++
	more := m.Shards[0]
	more.Images++
	letters, coarse := *m, *m
	letters.Classes, coarse.Levels = strings.Split("abc", ""), FewLevels
	for name, c := range map[string]struct {
		ref  ShardRef
		m    *Manifest
		b    []byte
		want string
	}{
		"cut":      {m.Shards[0], m, cut, "100 bytes, expected"},
		"altered":  {m.Shards[0], m, changed, "was altered"},
		"disagree": {more, m, files[0], "10 train images, expected 11 train"},
		"shape":    {m.Shards[0], &letters, files[0], "10 classes of 28 x 28 pixels and 256 grey levels, expected 3 classes"},
		"levels":   {m.Shards[0], &coarse, files[0], "256 grey levels, expected 10 classes of 28 x 28 pixels and 16"},
	} {
		if _, _, err := c.ref.Open(c.m, c.b); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", name, err, c.want)
		}
	}
}

func FuzzReadManifest(f *testing.F) {
	m, _ := testManifest()
	f.Add(m.Encode())
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := ReadManifest(b)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		if _, err := ReadManifest(m.Encode()); err != nil {
			t.Errorf("read once but not twice: %v", err)
		}
	})
}

// TestDesired writes labels to rows with and without numbers between them, which stay.
func TestDesired(t *testing.T) {
	s := smudges(20)
	index := []int{7, 0, 19}
	for _, stride := range []int{MNISTClasses, MNISTClasses + 3} {
		y := blas32.General{Rows: len(index), Cols: MNISTClasses, Stride: stride, Data: make([]float32, (len(index)+1)*stride)}
		for j := range y.Data {
			y.Data[j] = 5
		}
		s.Desired(index, y)
		for j, got := range y.Data {
			want := float32(5)
			if i, class := j/stride, j%stride; i < len(index) && class < MNISTClasses {
				want = 0
				if class == int(s.Labels[index[i]]) {
					want = 1
				}
			}
			if got != want {
				t.Errorf("stride %d, number %d: %v, want %v", stride, j, got, want)
			}
		}
	}
}
