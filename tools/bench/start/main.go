// Start writes the starting point of a run of Inkling for the other programs of the
// benchmark: the images in the order of its shards, the initial weights, and the order
// in which a trainer takes the images. A program that starts from them and computes
// the same reaches the same accuracy.
//
// SPLIT-images has 784 grey levels per image, a byte each; SPLIT-labels has a byte per
// image. NAME.weights has, layer by layer, the weights, input by input, and the
// biases, as little-endian float32. NAME.order has an image's index for each step of
// each epoch, as little-endian uint16. NAME.onnx is the initial network as ONNX.
package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/model/onnx"
	"inkling/nn/recipe"
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", ".", "folder to write to")
	data := flag.String("data", filepath.Join("site", "data", dataset.DefaultFolder), "folder of the shards")
	workloads := flag.String("workloads", "A=30", "names, each with the units of its hidden layer")
	epochs := flag.Int("epochs", 1, "epochs of the order")
	seed := flag.Uint64("seed", 1, "the seed, as in the page")
	flag.Parse()

	_, splits, err := dataset.Load(os.DirFS(*data))
	check(err)
	for _, split := range []dataset.Split{dataset.Train, dataset.Test} {
		set := &splits[split]
		write(filepath.Join(*out, split.String()+"-images"), images(set))
		write(filepath.Join(*out, split.String()+"-labels"), set.Labels)
	}
	for workload := range strings.SplitSeq(*workloads, ",") {
		name, hidden, _ := strings.Cut(workload, "=")
		units, err := strconv.Atoi(hidden)
		check(err)
		settings := recipe.Default()
		settings.Hidden, settings.Seed, settings.Epochs = []int{units}, *seed, *epochs
		network := settings.Network(dataset.MNIST)
		write(filepath.Join(*out, name+".weights"), weights(network))
		write(filepath.Join(*out, name+".onnx"), onnx.Encode(&model.Model{Network: network, Settings: settings}))
		write(filepath.Join(*out, name+".order"), order(settings.HyperParameters(), splits[dataset.Train].Len()))
	}
}

func images(s *dataset.Set) (grey []byte) {
	for i := range s.Len() {
		grey = append(grey, s.Image(i)...)
	}
	return grey
}

func weights(n *nn.Network) []byte {
	var b bytes.Buffer
	for l, w := range n.Weights {
		for i := range w.Rows {
			binary.Write(&b, binary.LittleEndian, w.Data[i*w.Stride:][:w.Cols])
		}
		binary.Write(&b, binary.LittleEndian, n.Biases[l])
	}
	return b.Bytes()
}

func order(h nn.HyperParameters, images int) (b []byte) {
	for batch := range h.MiniBatches(images) {
		for _, i := range batch {
			b = binary.LittleEndian.AppendUint16(b, uint16(i))
		}
	}
	return b
}

func write(path string, content []byte) {
	check(os.WriteFile(path, content, 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal("start: ", err)
	}
}
