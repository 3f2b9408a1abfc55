package opener

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/model"
	"inkling/nn/model/exchange"
	"inkling/nn/model/npz"
	"inkling/nn/picture"
	"inkling/wasm/opener/message"
)

// pretrained is a network of the site.
func pretrained(t *testing.T, name string) *model.Model {
	t.Helper()
	b, err := os.ReadFile("../../site/models/" + name + ".safetensors")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// asked sends a file with an order, and returns the report.
func (b *browser) asked(s *Session, o message.Order, name string, content []byte) message.Report {
	s.Take(tree(map[string][]byte{name: content}), name)
	s.Obey(o)
	return b.last()
}

// fromSite reads files of the site.
func fromSite(path string) ([]byte, error) { return os.ReadFile("../../site/" + path) }

// TestOwnNetworks reads what Inkling writes, exactly.
func TestOwnNetworks(t *testing.T) {
	m := pretrained(t, "sixteen")
	var b browser
	s := b.session()
	s.Fetch = fromSite
	for _, form := range exchange.Forms {
		file, err := form.Encode(m, "mine")
		if err != nil {
			t.Fatal(err)
		}
		r := b.asked(s, message.Order{Kind: message.Network}, "mine"+form.Extension, file)
		if form.Extension == ".py" || form.Extension == ".go" {
			if r.Failed == nil {
				t.Errorf("%s is read", form.Extension)
			}
			continue
		}
		if r.Network == nil || r.Network.Model == nil {
			t.Errorf("%s: %+v", form.Extension, r)
			continue
		}
		got, err := r.Network.Model.Decode()
		if err != nil {
			t.Fatal(err)
		}
		if !cmp.Equal(m.Network, got.Network) {
			t.Errorf("%s: another network came back", form.Extension)
		}
		if form.Extension == ".safetensors" && !cmp.Equal(m, got) {
			t.Errorf("its history: %s", cmp.Diff(m, got))
		}
	}
}

// metadata is what Inkling says about a network.
var metadata = regexp.MustCompile(`"__metadata__":\{[^}]*\},?`)

// anonymous is a network as a safetensors file that says neither the activation nor the cost.
func anonymous(t *testing.T, m *model.Model) []byte {
	t.Helper()
	file := m.Encode()
	n := binary.LittleEndian.Uint64(file)
	header := metadata.ReplaceAll(file[8:8+n], nil)
	if len(header) > int(n)-10 {
		t.Fatalf("no metadata in %s", header)
	}
	return slices.Concat(binary.LittleEndian.AppendUint64(nil, uint64(len(header))), header, file[8+n:])
}

// TestOthersNetworks tries what a file does not say, on test images of the data set in use or else of MNIST, and makes the network
// with the choices.
func TestOthersNetworks(t *testing.T) {
	m := pretrained(t, "sixteen")
	file := anonymous(t, m)
	for _, folder := range []string{"mnist", "none"} {
		var b browser
		s := b.session()
		s.Fetch = fromSite
		a := b.asked(s, message.Order{Kind: message.Network, Folder: folder}, "theirs.safetensors", file).Network
		if a == nil || a.Model != nil || a.Data != "MNIST" || a.Images != 200 || !a.Clear {
			t.Fatalf("%s: %+v, %+v", folder, a, b.last().Failed)
		}
		best := a.Trials[0]
		if best.Hidden != "sigmoid" || best.Cost != "quadratic" || best.Inputs != "0..1" || best.Correct < 180 {
			t.Errorf("%+v is proposed", best)
		}
		s.Obey(message.Order{Kind: message.Adopt, Choice: &best})
		got, err := b.last().Network.Model.Decode()
		if err != nil || !cmp.Equal(m.Network, got.Network) {
			t.Errorf("error %v, or another network came back", err)
		}
	}
}

// TestUntried offers the choices where there are no test images.
func TestUntried(t *testing.T) {
	var b browser
	s := b.session()
	s.Fetch = func(string) ([]byte, error) { return nil, errors.New("no server") }
	a := b.asked(s, message.Order{Kind: message.Network, Folder: "mnist"}, "theirs.safetensors", anonymous(t, pretrained(t, "sixteen"))).Network
	if a == nil || a.Images != 0 || a.Clear || len(a.Trials) < 6 || a.Notes[len(a.Notes)-1][0] != "It could not be tried on test images: no server." {
		t.Errorf("%+v", a)
	}
}

// TestNoNetworks says why a file is not a network.
func TestNoNetworks(t *testing.T) {
	for name, c := range map[string]struct{ content, want string }{
		"cat.png":   {"meow", `begins with "meow", expected a network as .safetensors, .npz, .pkl, .json or .onnx`},
		"none.json": {"", "the file is empty: save it again"},
		"net.json":  {`{"weights": [[[1, 2]]], "biases": [[1]]}`, "the weights have the shapes"},
		"net.h5":    {"\x89HDF\r\n", "a file of Keras or HDF5, which is not read"},
	} {
		var b browser
		r := b.asked(b.session(), message.Order{Kind: message.Network}, name, []byte(c.content))
		if r.Failed == nil || !strings.HasPrefix(r.Failed[0], c.want) {
			t.Errorf("%s: %+v, expected %s", name, r.Failed, c.want)
		}
	}
	var b browser
	s := b.session()
	s.Obey(message.Order{Kind: message.Adopt, Choice: &message.Trial{}})
	if f := b.last().Failed; f == nil || f[1] != "es ist kein Netz gelesen: Öffne es noch einmal" {
		t.Errorf("%+v", b.last())
	}
}

// bar is a PNG file of a bar on paper.
func bar(paper, ink byte) []byte {
	img := image.NewGray(image.Rect(0, 0, 60, 80))
	for y := range 80 {
		for x := range 60 {
			img.SetGray(x, y, color.Gray{Y: paper})
			if x >= 28 && x < 33 && y >= 20 && y < 60 {
				img.SetGray(x, y, color.Gray{Y: ink})
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestPicture(t *testing.T) {
	var b browser
	s := b.session()
	s.Decode = func(name string) (*picture.Grey, error) {
		if name == "x.webp" {
			return &picture.Grey{Rows: 10, Cols: 10, Pixels: bytes.Repeat([]byte{200}, 100)}, nil
		}
		return nil, errors.New("no picture")
	}
	f := b.asked(s, message.Order{Kind: message.Picture}, "one.png", bar(240, 20)).Picture
	if f == nil || f.Rows != 80 || f.Cols != 60 || f.Why != "" || !cmp.Equal(f.Boxes, []message.Box{{Top: 20, Left: 28, Bottom: 60, Right: 33}}) {
		t.Fatalf("%+v, %+v", f, b.last().Failed)
	}
	if f.Grey()[0] != 240 || f.Ink()[0] != 0 || f.Ink()[30*60+30] < 250 || f.Digit(0)[14*28+14] < 200 {
		t.Error("other pixels")
	}
	if f = b.asked(s, message.Order{Kind: message.Picture}, "x.webp", []byte("RIFF")).Picture; f == nil || f.Why != message.Blank || f.Rows != 10 {
		t.Errorf("the browser's picture: %+v", f)
	}
	r := b.asked(s, message.Order{Kind: message.Picture}, "x.txt", []byte("hello"))
	if want := "neither Inkling nor this browser can read the picture (no picture): save it as PNG or JPEG"; r.Failed == nil || r.Failed[0] != want {
		t.Errorf("%+v", r)
	}
}

// zipped returns a gzip file.
func zipped(content []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(content)
	z.Close()
	return b.Bytes()
}

// TestSort tells networks, drawings and data apart by their content.
func TestSort(t *testing.T) {
	var b browser
	s := b.session()
	for want, files := range map[string][][]byte{
		message.Network: {npz.Encode(pretrained(t, "sixteen")), anonymous(t, pretrained(t, "book")), []byte(`{"weights": 1}`)},
		message.Strokes: {zipped([]byte(`[]`)), []byte(`[{"label": 7, "strokes": [[[1, 2], [3, 4]]]}]`), []byte(`[]`), []byte(`{"label": 7, "strokes": [[[1, 2], [3, 4]]]}`)},
		message.Read:    {csv(), zipped(csv()), []byte("PK\x03\x04"), []byte("\x80\x02]q\x00."), nil},
	} {
		for i, file := range files {
			if got := b.asked(s, message.Order{Kind: message.Sort}, "x", file).Sorted; got != want {
				t.Errorf("%s %d is taken for %s", want, i, got)
			}
		}
	}
}

// TestDrawings reads drawings in several forms, and refuses other files.
func TestDrawings(t *testing.T) {
	var b browser
	s := b.session()
	const heart = `{"label":"heart","source":"","strokes":[[[1,2],[3,4]]]}`
	read := func(content []byte) message.Report {
		return b.asked(s, message.Order{Kind: message.Strokes}, "x", content)
	}
	for name, c := range map[string]struct {
		file  []byte
		lines []string
	}{
		"nothing":    {[]byte("[]"), nil},
		"a list":     {[]byte("[" + heart + "]"), []string{heart}},
		"gzipped":    {zipped([]byte("[" + heart + "]")), []string{heart}},
		"Quick Draw": {[]byte(`{"word":"heart","drawing":[[[1,3],[2,4]]]}` + "\n" + `{"word":"7","drawing":[[[1,3],[2,4]]]}`), []string{heart, strings.Replace(heart, `"heart"`, "7", 1)}},
	} {
		r := read(c.file)
		if r.Drawings == nil || !slices.Equal(r.Drawings.Lines, c.lines) || len(r.Drawings.Labels) != len(c.lines) {
			t.Errorf("%s: %+v", name, r)
		}
	}
	for _, c := range []struct {
		file []byte
		want string
	}{
		{[]byte("{}"), "byte 2: no label, expected the name of what is drawn"},
		{[]byte("\x1f\x8b\x01"), "it is a damaged gzip file: unexpected EOF"},
		{zipped(make([]byte, 100<<20)), "the file has more than 4 MB"},
		{make([]byte, 5<<20), "the file has 5.0 MB, more than 4 MB"},
	} {
		if r := read(c.file); r.Failed == nil || r.Failed[0] != c.want {
			t.Errorf("%.20q: %+v, expected %q", c.file, r, c.want)
		}
	}
}

// TestProposals names data sets of several files by what their names have in common.
func TestProposals(t *testing.T) {
	for names, want := range map[string]string{
		"letters.csv": "letters", "emnist-digits-train.csv emnist-digits-test.csv": "emnist-digits", "mnist_train.csv mnist_test.csv": "mnist",
		"train-images-idx3-ubyte train-labels-idx1-ubyte": "", "train-images.gz t10k-images.gz": "", "a.npy b.npy": "",
	} {
		files := map[string][]byte{}
		for _, n := range strings.Split(names, " ") {
			files[n] = nil
		}
		var s Session
		s.Take(tree(files), "letters.csv")
		if got := s.proposal(); got != want {
			t.Errorf("%s: called %q, expected %q", names, got, want)
		}
	}
}
