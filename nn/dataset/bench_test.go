package dataset

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkDecode decodes the shards of the site, and then opens them, which
// looks at their SHA-256 too. In Node:
//
//	GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" -run '^$' -bench Decode ./nn/dataset
func BenchmarkDecode(b *testing.B) {
	const folder = "../../site/data/mnist"
	text, err := os.ReadFile(filepath.Join(folder, ManifestName))
	if err != nil {
		b.Fatalf("there are no shards: run `make data` first (%v)", err)
	}
	m, err := ReadManifest(text)
	if err != nil {
		b.Fatal(err)
	}
	var files [][]byte
	for _, ref := range m.Shards {
		file, err := os.ReadFile(filepath.Join(folder, ref.File))
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, file)
	}
	for _, c := range []struct {
		name   string
		decode func(i int) (*Set, error)
	}{
		{"shard", func(i int) (*Set, error) {
			s, err := DecodeShard(files[i])
			return s.Set, err
		}},
		{"open", func(i int) (*Set, error) {
			_, s, err := m.Shards[i].Open(m, files[i])
			return s, err
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			images := 0
			for b.Loop() {
				for i := range files {
					s, err := c.decode(i)
					if err != nil {
						b.Fatal(err)
					}
					images += s.Len()
				}
			}
			b.ReportMetric(float64(images)/b.Elapsed().Seconds(), "images/s")
		})
	}
}
