// Reader benchmarks single answers: in a worker, it makes a network of the
// page's code read images one by one, as the page does while a visitor draws.
// It takes `task` {sizes, weights, pixels, rounds} from the global scope and
// stores the median time of an answer there as `microseconds`.
package main

import (
	"encoding/binary"
	"math"
	"slices"
	"syscall/js"
	"time"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/simd"
)

const (
	pixels  = 784
	answers = 1000 // per round
)

func main() {
	blas32.Use(simd.BLAS{})
	nn.Use(simd.Kernels{})
	task := js.Global().Get("task")
	reader := nn.NewReader(load(task))
	images := inputs(bytes(task.Get("pixels")))
	times := make([]float64, task.Get("rounds").Int())
	for r := range times {
		began := time.Now()
		for i := range answers {
			reader.Feedforward(images[i%len(images)])
		}
		times[r] = float64(time.Since(began).Nanoseconds()) / 1000 / answers
	}
	slices.Sort(times)
	js.Global().Set("microseconds", times[len(times)/2])
}

// load returns the network with the weights that tools/bench/start wrote.
func load(task js.Value) *nn.Network {
	sizes := make([]int, task.Get("sizes").Length())
	for l := range sizes {
		sizes[l] = task.Get("sizes").Index(l).Int()
	}
	n := nn.New(sizes, nn.Sigmoid, nn.Sigmoid)
	b := bytes(task.Get("weights"))
	fill := func(to []float32) {
		for i := range to {
			to[i] = math.Float32frombits(binary.LittleEndian.Uint32(b))
			b = b[4:]
		}
	}
	for l, w := range n.Weights {
		for i := range w.Rows {
			fill(w.Data[i*w.Stride:][:w.Cols])
		}
		fill(n.Biases[l])
	}
	return n
}

func inputs(grey []byte) (images [][]float32) {
	for image := range slices.Chunk(grey, pixels) {
		x := make([]float32, pixels)
		for i, v := range image {
			x[i] = float32(v) / 255
		}
		images = append(images, x)
	}
	return images
}

func bytes(array js.Value) []byte {
	b := make([]byte, array.Length())
	js.CopyBytesToGo(b, array)
	return b
}
