package opener

import (
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
)

// draw keeps a data set of drawings, with the network that was trained on them.
func (s *Session) draw(o message.Order) error {
	d := o.Drawn
	shape := dataset.Shape{Rows: dataset.MNISTRows, Cols: dataset.MNISTCols, Classes: len(d.Classes)}
	labels := slices.Concat(d.Train, d.Test)
	if shape.Check() != nil || len(d.Content) < len(labels)*shape.Pixels() ||
		slices.ContainsFunc(labels, func(label int) bool { return label < 0 || label >= shape.Classes }) {
		return phrase.Errorf("these drawings cannot be made a data set: reload the page")
	}
	m := &dataset.Manifest{
		Format: dataset.ManifestFormat, Name: o.Name, Source: "drawn in Inkling", // for programs
		Rows: shape.Rows, Cols: shape.Cols, Levels: dataset.AllLevels, Classes: d.Classes,
	}
	files := []shelf.File{{Name: dataset.ManifestName}}
	rest := d.Content
	for split, labels := range [][]int{d.Train, d.Test} {
		shard := dataset.Shard{Split: []dataset.Split{dataset.Train, dataset.Test}[split], Levels: dataset.AllLevels}
		list := make([]byte, len(labels))
		for i, label := range labels {
			list[i] = byte(label)
		}
		shard.Set = dataset.NewSet(shape, rest[:len(labels)*shape.Pixels()], list)
		rest = rest[len(labels)*shape.Pixels():]
		content := dataset.EncodeShard(shard)
		files = append(files, shelf.File{Name: m.Add(0, shard, content).File, Content: content})
	}
	files[0].Content = m.Encode()
	if _, err := dataset.ReadManifest(files[0].Content); err != nil {
		return err
	}
	set := setOf(m)
	if err := s.Put(set, append(files, shelf.File{Name: shelf.NetworkName, Content: rest})); err != nil {
		return phrase.Errorf("the browser cannot keep the data (%w)", err)
	}
	s.Send(message.Report{Kept: &message.Kept{Folder: set.Folder, Name: set.Name}}, nil)
	return nil
}
