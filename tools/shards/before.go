package shards

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"inkling/nn/dataset"
	"inkling/tools/input"
)

// look finds the shards that the new ones will replace: those in the folder's
// own manifest, whatever its version. It leaves all other files in the folder
// alone.
func look(c *conversion) error {
	path := filepath.Join(c.To, dataset.ManifestName)
	b, err := input.Read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var m struct {
		Format int                     `json:"format"`
		Shards []struct{ File string } `json:"shards"`
	}
	if err := json.Unmarshal(b, &m); err != nil || m.Format == 0 || m.Shards == nil {
		return fmt.Errorf("%s is not a manifest of shards, and would be overwritten: choose another folder with --to, or move the file elsewhere", path)
	}
	for _, s := range m.Shards {
		if filepath.Ext(s.File) == ".shard" && filepath.Base(s.File) == s.File {
			c.before = append(c.before, s.File)
		}
	}
	return nil
}
