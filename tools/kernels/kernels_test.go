package kernels

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestCommitted checks that the files of package simd are what the generator
// writes. The check of generated files cannot look into the binary one.
func TestCommitted(t *testing.T) {
	m := Module()
	for _, f := range files {
		want, err := f.make(m)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("..", "..", "nn", "simd", f.name)
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what `inkling kernels` writes: run go generate ./nn/simd", path)
		}
	}
}

// TestDeterministic makes the module twice.
func TestDeterministic(t *testing.T) {
	if !bytes.Equal(Module().Encode(), Module().Encode()) {
		t.Error("the same kernels became different bytes")
	}
}
