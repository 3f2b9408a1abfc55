package plane

import (
	"testing"

	"inkling/nn"
)

// BenchmarkEpoch trains small networks on 250 points in mini-batches of 10: four and two
// units on the circle, and six layers of eight on the spiral. In WebAssembly:
//
//	GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" -run xx -bench Epoch ./nn/plane
func BenchmarkEpoch(b *testing.B) {
	for _, c := range []struct {
		name, data string
		hidden     []int
	}{
		{"4 and 2", "circle", []int{4, 2}},
		{"six of 8", "spiral", []int{8, 8, 8, 8, 8, 8}},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := base
			s.Data, s.Hidden = c.data, c.hidden
			d, err := s.Make()
			if err != nil {
				b.Fatal(err)
			}
			d.Test = nil
			trainer, err := s.Trainer(s.Network(), d, nn.Silence{})
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				for trainer.Step() != nn.Evaluated {
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "epochs/s")
		})
	}
}
