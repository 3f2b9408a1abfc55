package dataset

import (
	"io/fs"

	"inkling/nn/phrase"
)

// Load reads a data set from a folder: its manifest and all its shards. The error
// names the file, and is fs.ErrNotExist if that is missing.
func Load(folder fs.FS) (*Manifest, *Splits, error) {
	b, err := fs.ReadFile(folder, ManifestName)
	if err != nil {
		return nil, nil, err
	}
	m, err := ReadManifest(b)
	if err != nil {
		return nil, nil, phrase.Errorf("%s: %w", ManifestName, err)
	}
	all := NewSplits(m, Train, Validation, Test)
	for _, ref := range m.Shards {
		b, err := fs.ReadFile(folder, ref.File)
		if err != nil {
			return nil, nil, err
		}
		split, set, err := ref.Open(m, b)
		if err != nil {
			return nil, nil, err
		}
		all.Add(split, set)
	}
	return m, all, nil
}
