// Moresets makes small data sets from MNIST's images for the browser tests, some of
// which need a site with several: "clothes", whose classes have long names, and
// "small", whose images are half as wide and high. In a separate folder it writes a
// tenth of MNIST, in as many files, for tests of loading.
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
	few := flag.String("tenth", filepath.Join("tenth", dataset.DefaultFolder), "folder for a tenth of MNIST")
	flag.Parse()
	m, all, err := dataset.Load(os.DirFS(filepath.Join(*data, dataset.DefaultFolder)))
	check(err)
	tenth(*few, *m, all)
	parts := map[dataset.Split]*dataset.Set{}
	for split := range all {
		parts[dataset.Split(split)] = all[split].Slice(0, 1000)
	}
	clothes := *m
	clothes.Name = "Clothes"
	clothes.Classes = strings.Split("T-shirt/top,Trouser,Pullover,Dress,Coat,Sandal,Shirt,Sneaker,Bag,Ankle boot", ",")
	write(filepath.Join(*data, "clothes"), clothes, parts, func(s *dataset.Set) *dataset.Set { return s })
	small := *m
	small.Name, small.Rows, small.Cols = "Small", m.Rows/2, m.Cols/2
	write(filepath.Join(*data, "small"), small, parts, halved)
}

// halved returns images without every second row and column.
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

// write writes the data set described by m, except for its shards: one for each
// part.
func write(folder string, m dataset.Manifest, parts map[dataset.Split]*dataset.Set, change func(*dataset.Set) *dataset.Set) {
	var shards []dataset.Shard
	for _, split := range splits {
		shards = append(shards, dataset.Shard{Split: split, Levels: m.Levels, Set: change(parts[split])})
	}
	put(folder, m, shards)
}

// tenth writes the first tenth of each shard of the data set that m describes.
func tenth(folder string, m dataset.Manifest, all *dataset.Splits) {
	var shards []dataset.Shard
	for _, split := range splits {
		from := 0
		for _, ref := range m.Shards {
			if ref.Split == split.String() {
				shards = append(shards, dataset.Shard{Split: split, Levels: m.Levels, Set: all[split].Slice(from, from+ref.Images/10)})
				from += ref.Images
			}
		}
	}
	put(folder, m, shards)
}

var splits = []dataset.Split{dataset.Train, dataset.Test, dataset.Validation}

// put writes the data set described by m with these shards instead of its own.
func put(folder string, m dataset.Manifest, shards []dataset.Shard) {
	check(os.MkdirAll(folder, 0o755))
	m.Shards, m.Splits = nil, nil
	number := map[dataset.Split]int{}
	for _, s := range shards {
		b := dataset.EncodeShard(s)
		ref := m.Add(number[s.Split], s, b)
		number[s.Split]++
		check(os.WriteFile(filepath.Join(folder, ref.File), b, 0o644))
	}
	check(os.WriteFile(filepath.Join(folder, dataset.ManifestName), m.Encode(), 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal("moresets: ", err)
	}
}
