// Moresets makes two small data sets of MNIST's images, for the browser tests,
// which want a site that holds several: "clothes", whose classes have long names,
// and "small", whose images are half as wide and high.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"

	"inkling/nn/dataset"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", filepath.Join("site", "data"), "folder of the data sets, MNIST among them")
	flag.Parse()
	m, parts := read(filepath.Join(*data, dataset.DefaultFolder))
	clothes := *m
	clothes.Name = "Clothes"
	clothes.Classes = strings.Split("T-shirt/top,Trouser,Pullover,Dress,Coat,Sandal,Shirt,Sneaker,Bag,Ankle boot", ",")
	write(filepath.Join(*data, "clothes"), clothes, parts, func(s *dataset.Set) *dataset.Set { return s })
	small := *m
	small.Name, small.Rows, small.Cols = "Small", m.Rows/2, m.Cols/2
	write(filepath.Join(*data, "small"), small, parts, halved)
}

// read returns MNIST's manifest and the first thousand images of each split.
func read(folder string) (*dataset.Manifest, map[dataset.Split]*dataset.Set) {
	m, all, err := dataset.Load(os.DirFS(folder))
	check(err)
	parts := map[dataset.Split]*dataset.Set{}
	for split := range all {
		parts[dataset.Split(split)] = all[split].Slice(0, 1000)
	}
	return m, parts
}

// halved returns images of which every second row and column was left out.
func halved(s *dataset.Set) *dataset.Set {
	shape := s.Shape
	shape.Rows, shape.Cols = shape.Rows/2, shape.Cols/2
	var images []byte
	for i := range s.Len() {
		for p, v := range s.Image(i) {
			if p/s.Shape.Cols%2 == 0 && p%s.Shape.Cols%2 == 0 {
				images = append(images, v)
			}
		}
	}
	return dataset.NewSet(shape, images, s.Labels)
}

// write writes the data set that m describes, but for its shards.
func write(folder string, m dataset.Manifest, parts map[dataset.Split]*dataset.Set, change func(*dataset.Set) *dataset.Set) {
	check(os.MkdirAll(folder, 0o755))
	m.Shards, m.Splits = nil, nil
	for _, split := range []dataset.Split{dataset.Train, dataset.Test, dataset.Validation} {
		s := dataset.Shard{Split: split, Levels: m.Levels, Set: change(parts[split])}
		b := dataset.EncodeShard(s)
		ref := m.Add(0, s, b)
		check(os.WriteFile(filepath.Join(folder, ref.File), b, 0o644))
	}
	check(os.WriteFile(filepath.Join(folder, dataset.ManifestName), m.Encode(), 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal("moresets: ", err)
	}
}
