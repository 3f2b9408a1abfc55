package opener

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"path"

	"inkling/nn/dataset"
	"inkling/nn/dataset/export"
	"inkling/nn/phrase"
	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
)

// shards returns the files of a data set that was exported, or nil if the files are others.
func (s *Session) shards() ([]shelf.File, *dataset.Manifest) {
	var folder string
	err := fs.WalkDir(s.files, ".", func(name string, _ fs.DirEntry, err error) error {
		if err == nil && path.Base(name) == dataset.ManifestName {
			folder = path.Dir(name)
			return fs.SkipAll
		}
		return err
	})
	if err != nil || folder == "" {
		return nil, nil
	}
	b, err := fs.ReadFile(s.files, path.Join(folder, dataset.ManifestName))
	if err != nil {
		return nil, nil
	}
	m, err := dataset.ReadManifest(b)
	if err != nil {
		return nil, nil
	}
	list := []shelf.File{{Name: dataset.ManifestName, Content: b}}
	for _, ref := range m.Shards {
		b, err := fs.ReadFile(s.files, path.Join(folder, ref.File))
		if err != nil {
			return nil, nil
		}
		list = append(list, shelf.File{Name: ref.File, Content: b})
	}
	return list, m
}

// recognise reports what an exported data set holds.
func (s *Session) recognise(m *dataset.Manifest, list []shelf.File) error {
	u := &message.Understood{Name: m.Name, Kind: saidPhrase(phrase.New("shards of Inkling")), Rows: m.Rows, Cols: m.Cols, Classes: m.Classes}
	for split := range u.Counts {
		u.Counts[split] = make([]int, len(m.Classes))
	}
	samples := make([][][]byte, len(m.Classes))
	for i, ref := range m.Shards {
		split, set, err := ref.Open(m, list[i+1].Content)
		if err != nil {
			return err
		}
		for k, label := range set.Labels {
			u.Counts[split][label]++
			if split == dataset.Train && len(samples[label]) < mostOfClass {
				samples[label] = append(samples[label], set.Image(k))
			}
		}
	}
	sample(u, func(class byte) [][]byte { return samples[class] })
	s.packed = list
	s.Send(message.Report{Understood: u}, u.Pixels)
	return nil
}

// export makes a ZIP file of a data set that is kept: of its shards, or in a form that other programs read.
func (s *Session) export(o message.Order) error {
	m, err := s.manifest(o.Folder)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if o.Form == "" {
		err = s.exportShards(&b, o.Folder, m)
	} else {
		err = s.exportImages(&b, o, m)
	}
	if err == nil {
		s.Send(message.Report{Exported: true}, b.Bytes())
	}
	return err
}

func (s *Session) exportShards(w io.Writer, folder string, m *dataset.Manifest) error {
	z := zip.NewWriter(w)
	add := func(name string, content []byte) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: folder + "/" + name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(content)
		}
		return err
	}
	if err := add(dataset.ManifestName, m.Encode()); err != nil {
		return err
	}
	for _, ref := range m.Shards {
		content, err := s.Read(folder + "/" + ref.File)
		if err != nil {
			return err
		}
		if err := add(ref.File, content); err != nil {
			return err
		}
	}
	return z.Close()
}

func (s *Session) exportImages(w io.Writer, o message.Order, m *dataset.Manifest) error {
	splits := dataset.NewSplits(m, dataset.Train, dataset.Validation, dataset.Test)
	for _, ref := range m.Shards {
		content, err := s.Read(o.Folder + "/" + ref.File)
		if err != nil {
			return err
		}
		split, set, err := ref.Open(m, content)
		if err != nil {
			return err
		}
		splits.Add(split, set)
	}
	return export.Write(w, export.Form(o.Form), m.Classes, splits)
}
