package dataset

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/f32"
)

// smudges returns a made-up set of n images, a fifth of their pixels inked.
func smudges(n int) *Set {
	rng := f32.NewRand(1, 1)
	images, labels := make([]byte, n*MNISTPixels), make([]byte, n)
	for i := range images {
		if rng.Float64() < 0.2 {
			images[i] = byte(1 + rng.Float64()*255)
		}
	}
	for i := range labels {
		labels[i] = byte(i % MNISTClasses)
	}
	return NewSet(MNIST, images, labels)
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
	for _, n := range []int{0, 1, 7, 300} {
		want := smudges(n)
		split, got, err := DecodeShard(EncodeShard(Validation, want))
		if err != nil {
			t.Fatal(err)
		}
		if split != Validation || !same(got, want) {
			t.Errorf("%d images did not come back as they were", n)
		}
	}
}

// altered returns a shard of three images after change, with its checksum made
// right again so that what lies behind the checksum is tested too.
func altered(change func(b []byte) []byte) []byte {
	b := EncodeShard(Train, smudges(3))
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
	{"empty", nil, "0 bytes are too few"},
	{"only a header", EncodeShard(Train, smudges(1))[:24], "24 bytes are too few"},
	{"web page", []byte("<!doctype html><title>404 Not Found</title>"), `begins with "<!doctyp", expected "INKSHARD"`},
	{"other version", altered(set(8, 2)), "version 2 at byte 8, expected 1"},
	{"unknown split", altered(set(10, 3)), "split 3 at byte 10"},
	{"too many classes", altered(set(11, 63)), "at byte 11: 63 classes of 28 x 28 pixels"},
	{"too large images", altered(set(12, 65)), "10 classes of 65 x 28 pixels"},
	{"too many images", altered(set(19, 0xff)), "4278190083 images at byte 16, expected at most 100000"},
	{"one image more", altered(set(16, 4)), "but 4 images with"},
	{"cut", altered(func(b []byte) []byte { return b[:len(b)-1] }), "the file is cut or has grown"},
	{"grown", altered(func(b []byte) []byte { return append(b, 1) }), "the file is cut or has grown"},
	{"label 10", altered(set(24, 10)), "label 10 at byte 24, expected 0 to 9"},
	{"bitmap with one more", altered(func(b []byte) []byte { b[27], b[28] = 0xff, 0xff; return b }), "more pixels than there are values"},
	{"bitmap with fewer", altered(func(b []byte) []byte { clear(b[27:37]); return b }), "the bitmaps name only"},
	{"value of 0", altered(func(b []byte) []byte { b[len(b)-1] = 0; return b }), "is 0, which the bitmap says it is not"},
	{"altered", append(EncodeShard(Train, smudges(3))[:500], EncodeShard(Test, smudges(3))[500:]...), "checksum"},
}

func TestMalformedShards(t *testing.T) {
	for _, c := range malformed {
		_, set, err := DecodeShard(c.shard)
		if err == nil || set != nil || !strings.HasPrefix(err.Error(), "shard: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

func FuzzDecodeShard(f *testing.F) {
	for _, c := range malformed {
		f.Add(c.shard)
	}
	f.Add(EncodeShard(Test, smudges(5)))
	f.Fuzz(func(t *testing.T, b []byte) {
		split, s, err := DecodeShard(b)
		if err != nil {
			return
		}
		if !bytes.Equal(EncodeShard(split, s), b) {
			t.Error("a shard was read that would not have been written")
		}
	})
}

func testManifest() (*Manifest, [][]byte) {
	m := &Manifest{Format: ManifestFormat, Name: "smudges", Source: "made up", Rows: MNISTRows, Cols: MNISTCols,
		Classes: strings.Split("0123456789", "")}
	var files [][]byte
	for split := range splits {
		b := EncodeShard(split, smudges(10+int(split)))
		m.Shards = append(m.Shards, NewShardRef(split, 0, 10+int(split), b))
		files = append(files, b)
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
		split, s, err := ref.Open(got.Shape(), files[i])
		if err != nil {
			t.Fatal(err)
		}
		all.Add(split, s)
	}
	for split := range splits {
		if all[split].Len() != 10+int(split) || got.Images(split) != 10+int(split) {
			t.Errorf("%v: %d images", split, all[split].Len())
		}
	}
}

func TestMalformedManifests(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Manifest)
		want   string
	}{
		"format":    {func(m *Manifest) { m.Format = 9 }, "format 9, expected 1"},
		"shape":     {func(m *Manifest) { m.Rows = 65 }, "10 classes of 65 x 28 pixels"},
		"empty":     {func(m *Manifest) { m.Shards = nil }, "no shards are listed"},
		"no test":   {func(m *Manifest) { m.Shards = m.Shards[:2] }, "no shard holds images of the test split"},
		"file name": {func(m *Manifest) { m.Shards[1].File = "../secret.shard" }, `shard 1: file name "../secret.shard"`},
		"split":     {func(m *Manifest) { m.Shards[0].Split = "exam" }, `shard 0: split "exam"`},
		"images":    {func(m *Manifest) { m.Shards[0].Images = 0 }, "shard 0: 0 images"},
		"bytes":     {func(m *Manifest) { m.Shards[0].Bytes = -1 }, "shard 0: -1 bytes"},
		"sum":       {func(m *Manifest) { m.Shards[0].SHA256 = "abc" }, `shard 0: sum "abc"`},
	} {
		m, _ := testManifest()
		c.change(m)
		if _, err := ReadManifest(m.Encode()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", name, err, c.want)
		}
	}
	for name, text := range map[string]string{
		"not JSON": "<!doctype html>", "empty": "", "unknown field": `{"formatt": 1}`, "two of them": "{}{}",
	} {
		if _, err := ReadManifest([]byte(text)); err == nil || !strings.HasPrefix(err.Error(), "manifest: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestOpenChecksTheBytes(t *testing.T) {
	m, files := testManifest()
	cut, changed := files[0][:100], bytes.Clone(files[0])
	changed[50]++
	other := m.Shards[0]
	other.Images++
	for name, c := range map[string]struct {
		ref   ShardRef
		shape Shape
		b     []byte
		want  string
	}{
		"cut":      {m.Shards[0], MNIST, cut, "100 bytes, expected"},
		"altered":  {m.Shards[0], MNIST, changed, "was altered on its way"},
		"disagree": {other, MNIST, files[0], "holds 10 train images, expected 11 train"},
		"shape":    {m.Shards[0], Shape{28, 28, 26}, files[0], "holds images of 10 classes of 28 x 28 pixels, expected 26"},
	} {
		if _, _, err := c.ref.Open(c.shape, c.b); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", name, err, c.want)
		}
	}
}

func FuzzReadManifest(f *testing.F) {
	m, _ := testManifest()
	f.Add(m.Encode())
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if m, err := ReadManifest(b); err == nil {
			if _, err := ReadManifest(m.Encode()); err != nil {
				t.Errorf("read once but not twice: %v", err)
			}
		}
	})
}
