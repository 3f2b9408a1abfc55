package shards

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/dataset/idx"
	"inkling/nn/dataset/open"
	"inkling/tools/sources"
)

// realMNIST is the folder of the four files.
const realMNIST = "../../.cache/mnist"

// The files of a folder of IDX files, the large set first.
var (
	imageFiles = [2]string{"train-images-idx3-ubyte", "t10k-images-idx3-ubyte"}
	labelFiles = [2]string{"train-labels-idx1-ubyte", "t10k-labels-idx1-ubyte"}
)

// TestRealMNIST converts a tenth of the real files, then all of them into the same folder, and checks the results.
func TestRealMNIST(t *testing.T) {
	train, test := readReal(t, 0), readReal(t, 1)
	folder := t.TempDir()
	writeTenth(t, folder, train, test, 7)
	convert(t, folder)
	files := contents(t, folder)

	manifest, shards := reopen(t, files)
	splits := joined(manifest, shards)
	t.Run("train is the first 50,000", func(t *testing.T) {
		want, got := sums(train.Slice(0, 50_000)), sums(&splits[dataset.Train])
		slices.SortFunc(want, compareSums)
		slices.SortFunc(got, compareSums)
		if !slices.Equal(want, got) {
			t.Errorf("%d images that are not the first 50,000", len(got))
		}
	})
	t.Run("train is shuffled, within each digit too", func(t *testing.T) {
		for digit := range byte(dataset.MNISTClasses) {
			if slices.Equal(sums(only(train.Slice(0, 50_000), digit)), sums(only(&splits[dataset.Train], digit))) {
				t.Errorf("the images of digit %d are still in MNIST's order", digit)
			}
		}
	})
	t.Run("validation is the last 10,000, in order", func(t *testing.T) {
		if !slices.Equal(sums(train.Slice(50_000, 60_000)), sums(&splits[dataset.Validation])) {
			t.Error("it is not")
		}
	})
	t.Run("test is the other 10,000, in order", func(t *testing.T) {
		if !slices.Equal(sums(test), sums(&splits[dataset.Test])) {
			t.Error("it is not")
		}
	})
	t.Run("every training shard has its share of each digit", func(t *testing.T) {
		checkShares(t, &splits[dataset.Train], shards)
	})
	t.Run("the folder holds what the manifest lists, and nothing else", func(t *testing.T) {
		want := []string{dataset.ManifestName}
		for _, ref := range manifest.Shards {
			want = append(want, ref.File)
		}
		slices.Sort(want)
		if d := cmp.Diff(want, slices.Sorted(maps.Keys(files))); d != "" {
			t.Error(d)
		}
	})
}

// TestSeed converts a tenth of the real files.
func TestSeed(t *testing.T) {
	train, test := readReal(t, 0), readReal(t, 1)
	convertTenth := func(seed uint64) map[string][]byte {
		folder := t.TempDir()
		writeTenth(t, folder, train, test, seed)
		return contents(t, folder)
	}
	files, other := convertTenth(1), convertTenth(7)
	t.Run("the same seed gives the same bytes", func(t *testing.T) {
		if !maps.EqualFunc(files, convertTenth(1), bytes.Equal) {
			t.Error("it does not")
		}
	})
	t.Run("another seed gives another order of the training images only", func(t *testing.T) {
		for name := range files {
			_, same := other[name]
			if trains := strings.HasPrefix(name, "train-"); same == trains && name != dataset.ManifestName {
				t.Errorf("%s: in both conversions: %v", name, same)
			}
		}
	})
}

// writeTenth converts the first tenth of both sets.
func writeTenth(t *testing.T, to string, train, test *dataset.Set, seed uint64) {
	t.Helper()
	var s source
	for i, set := range []*dataset.Set{train.Slice(0, train.Len()/10), test.Slice(0, test.Len()/10)} {
		s.images[i] = open.Images{Rows: dataset.MNISTRows, Cols: dataset.MNISTCols}
		for k := range set.Len() {
			s.images[i].Pixels = append(s.images[i].Pixels, set.Image(k)...)
		}
		s.labels[i] = set.Labels
	}
	from := t.TempDir()
	s.write(t, from)
	if err := Run(options(from, to, seed), io.Discard); err != nil {
		t.Fatal(err)
	}
}

// checkShares counts the digits of each training shard.
func checkShares(t *testing.T, train *dataset.Set, shards []shard) {
	all := digits(train)
	first := digits(shards[0].set)
	for digit, n := range first {
		if shards[0].split != dataset.Train || n != 100 {
			t.Errorf("the first shard, of the %v split, has %d images of digit %d, expected 100", shards[0].split, n, digit)
		}
	}
	for i, s := range shards[1:] {
		if s.split != dataset.Train {
			continue
		}
		for digit, n := range digits(s.set) {
			share := float64(all[digit]-first[digit]) * float64(s.set.Len()) / float64(train.Len()-shards[0].set.Len())
			if math.Abs(float64(n)-share) > 2 {
				t.Errorf("shard %d has %d images of digit %d, expected %.1f, or up to 2 more or less", i+1, n, digit, share)
			}
		}
	}
}

func digits(s *dataset.Set) (n [dataset.MNISTClasses]int) {
	for _, label := range s.Labels {
		n[label]++
	}
	return n
}

// only returns the images of one digit.
func only(s *dataset.Set, digit byte) *dataset.Set {
	var index []int
	for i, label := range s.Labels {
		if label == digit {
			index = append(index, i)
		}
	}
	return s.Pick(index)
}

// readReal reads the i-th pair of MNIST's files.
func readReal(t *testing.T, i int) *dataset.Set {
	t.Helper()
	images, err := os.Open(filepath.Join(realMNIST, imageFiles[i]))
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("MNIST is missing: run `make data` first (%v)", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer images.Close()
	labels, err := os.Open(filepath.Join(realMNIST, labelFiles[i]))
	if err != nil {
		t.Fatal(err)
	}
	defer labels.Close()
	x, _, _, err := idx.ReadImages(images, imageFiles[i])
	if err != nil {
		t.Fatal(err)
	}
	y, err := idx.ReadClasses(labels, labelFiles[i], dataset.MNISTClasses)
	if err != nil {
		t.Fatal(err)
	}
	return dataset.NewSet(dataset.MNIST, x, y)
}

// options are those for MNIST.
func options(from, to string, seed uint64) Options {
	o := mnist
	o.From, o.To, o.Seed, o.Levels = from, to, seed, dataset.AllLevels
	return o
}

// convert converts all of MNIST.
func convert(t *testing.T, to string) {
	t.Helper()
	var out strings.Builder
	if err := Run(options(realMNIST, to, 1), &out); err != nil {
		t.Fatal(err)
	}
	if want := " MB (50000 train, 10000 validation, 10000 test), data "; !strings.Contains(out.String(), want) {
		t.Errorf("printed %q, expected %q in it", out.String(), want)
	}
}

// contents returns the files of a folder, hidden ones too.
func contents(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(folder, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// A shard is one that was written and read again.
type shard struct {
	split dataset.Split
	set   *dataset.Set
}

// reopen reads the manifest and its shards, as the browser does.
func reopen(t *testing.T, files map[string][]byte) (*dataset.Manifest, []shard) {
	t.Helper()
	m, err := dataset.ReadManifest(files[dataset.ManifestName])
	if err != nil {
		t.Fatal(err)
	}
	var shards []shard
	for _, ref := range m.Shards {
		split, set, err := ref.Open(m, files[ref.File])
		if err != nil {
			t.Fatal(err)
		}
		shards = append(shards, shard{split, set})
	}
	return m, shards
}

func joined(m *dataset.Manifest, shards []shard) *dataset.Splits {
	all := dataset.NewSplits(m, dataset.Train, dataset.Validation, dataset.Test)
	for _, s := range shards {
		all.Add(s.split, s.set)
	}
	return all
}

type sum = [sha256.Size]byte

func compareSums(a, b sum) int { return bytes.Compare(a[:], b[:]) }

// sums returns the SHA-256 of each image with its label.
func sums(s *dataset.Set) []sum {
	list := make([]sum, s.Len())
	for i := range list {
		list[i] = sha256.Sum256(append(bytes.Clone(s.Image(i)), s.Labels[i]))
	}
	return list
}

// A source is what the four IDX files of a made-up data set hold: the large set first.
type source struct {
	images [2]open.Images // without their labels
	labels [2][]byte
}

// inked returns a well-formed source of so many images of one inked pixel, their labels counting from 0 to 9 over and over.
func inked(train, test int) source {
	var s source
	for i, n := range []int{train, test} {
		s.images[i] = open.Images{Rows: dataset.MNISTRows, Cols: dataset.MNISTCols, Pixels: make([]byte, n*dataset.MNISTPixels)}
		for k := range n {
			s.labels[i] = append(s.labels[i], byte(k%dataset.MNISTClasses))
			s.images[i].Pixels[k*dataset.MNISTPixels+400] = 255
		}
	}
	return s
}

// write writes the four files.
func (s source) write(t *testing.T, folder string) {
	t.Helper()
	for i, x := range s.images {
		image := []uint32{0x803, uint32(len(s.labels[i])), uint32(x.Rows), uint32(x.Cols)}
		writeIDX(t, filepath.Join(folder, imageFiles[i]), image, x.Pixels)
		writeIDX(t, filepath.Join(folder, labelFiles[i]), []uint32{0x801, uint32(len(s.labels[i]))}, s.labels[i])
	}
}

func writeIDX(t *testing.T, path string, header []uint32, body []byte) {
	t.Helper()
	var b bytes.Buffer
	binary.Write(&b, binary.BigEndian, header)
	b.Write(body)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestBadSources checks that an error of a source reaches the user, and that nothing is written.
func TestBadSources(t *testing.T) {
	for _, c := range []struct {
		name   string
		damage func(folder string) error
		want   string // with FROM in place of the folder
	}{
		{"a missing file", func(folder string) error { return os.Remove(filepath.Join(folder, labelFiles[0])) },
			"shards: read: FROM: no file of training labels, expected one such as train-labels-idx1-ubyte: is the set complete? Fetch it again"},
		{"a cut file", func(folder string) error { return os.Truncate(filepath.Join(folder, imageFiles[1]), 1000) },
			"shards: read: FROM/t10k-images-idx3-ubyte: at byte 1000: the file ends, expected 7856 bytes (10 images of 28x28): " +
				"is the file complete? Fetch it again"},
	} {
		t.Run(c.name, func(t *testing.T) {
			from, to := t.TempDir(), t.TempDir()
			inked(200, 10).write(t, from)
			if err := c.damage(from); err != nil {
				t.Fatal(err)
			}
			err := Run(options(from, to, 1), io.Discard)
			if err == nil {
				t.Fatal("no error")
			}
			if d := cmp.Diff(c.want, strings.ReplaceAll(err.Error(), from, "FROM")); d != "" {
				t.Error(d)
			}
			if left := contents(t, to); len(left) > 0 {
				t.Errorf("%d files were written", len(left))
			}
		})
	}
}

// TestSmallSource converts so few images that the first shard must be small: of one class there are ten only.
func TestSmallSource(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	s := inked(120, 20)
	for i := range s.labels[0] {
		s.labels[0][i] = byte(min(1, i%10)) // of class 0 every tenth image, ten of which will train
	}
	for i := range s.labels[1] {
		s.labels[1][i] %= 2
	}
	s.write(t, from)
	if err := Run(options(from, to, 1), io.Discard); err != nil {
		t.Fatal(err)
	}
	m, shards := reopen(t, contents(t, to))
	if d := cmp.Diff([]int{20, 80, 20, 20}, []int{m.Shards[0].Images, m.Shards[1].Images, m.Images(dataset.Validation), m.Images(dataset.Test)}); d != "" {
		t.Error(d)
	}
	if n := digits(shards[0].set); n[0] != 10 || n[1] != 10 {
		t.Errorf("the first shard has %v of each class, expected 10 and 10", n)
	}
}

// TestOtherData converts images of another shape, with other classes, in few grey levels.
func TestOtherData(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	var s source
	for i, n := range []int{12_000, 60} {
		s.images[i] = open.Images{Rows: 3, Cols: 2, Pixels: make([]byte, n*6)}
		for k := range s.images[i].Pixels {
			s.images[i].Pixels[k] = byte(k)
		}
		for k := range n {
			s.labels[i] = append(s.labels[i], byte(k%3))
		}
	}
	s.write(t, from)
	o := Options{Flags: sources.Flags{From: from, Labels: "a,b,c", Size: "3x2"}, To: to, Seed: 1, Levels: dataset.FewLevels, Name: "Steps", Licence: "none", Source: "a test"}
	var out strings.Builder
	if err := Run(o, &out); err != nil {
		t.Fatal(err)
	}
	if want := ".shard: 999 images, "; !strings.Contains(out.String(), want) {
		t.Errorf("printed %q, expected %q in it", out.String(), want)
	}
	m, shards := reopen(t, contents(t, to))
	if d := cmp.Diff([]any{"Steps", "none", "a test", 3, 2, 16, o.Labels}, []any{m.Name, m.Licence, m.Source, m.Rows, m.Cols, m.Levels, strings.Join(m.Classes, ",")}); d != "" {
		t.Error(d)
	}
	test := joined(m, shards)[dataset.Test]
	for i := range test.Len() {
		for k, v := range test.Image(i) {
			if want := dataset.Quantise(byte(i*6+k), dataset.FewLevels); v != want {
				t.Fatalf("pixel %d of image %d is %d, expected %d", k, i, v, want)
			}
		}
	}

	for want, change := range map[string]func(*Options){
		"shards: read: 4 grey levels, expected 256 or 16": func(o *Options) { o.Levels = 4 },
		"shards: pack: the data set has no name":          func(o *Options) { o.Name = "" },
	} {
		bad := o
		change(&bad)
		if err := Run(bad, io.Discard); err == nil || err.Error() != want {
			t.Errorf("error %v, expected %q", err, want)
		}
	}
}

// TestFailedWriteKeepsTheOldData makes the second conversion fail halfway: the shards of the old manifest stay complete.
func TestFailedWriteKeepsTheOldData(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	inked(11_000, 10).write(t, from)
	if err := Run(options(from, to, 1), io.Discard); err != nil {
		t.Fatal(err)
	}
	before := contents(t, to)

	// The images are all alike, so other labels make other shards; the last of them finds a folder in its place.
	s := inked(11_000, 10)
	s.labels[0][0], s.labels[0][10_999] = 1, 0
	s.write(t, from)
	c := &conversion{Options: options(from, to, 1), out: io.Discard}
	for _, stage := range stages[:len(stages)-1] {
		if err := stage.run(c); err != nil {
			t.Fatal(err)
		}
	}
	last := c.files[len(c.files)-1].Ref.File
	if err := os.MkdirAll(filepath.Join(to, last, "in the way"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := write(c); err == nil {
		t.Fatal("no error")
	}
	if err := os.RemoveAll(filepath.Join(to, last)); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(before, contents(t, to)); d != "" {
		t.Errorf("the folder has changed:\n%s", d)
	}
}
