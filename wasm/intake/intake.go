// Package intake takes what is dropped or pasted anywhere on the page, except on parts that take their own files. It finds out
// for which feature it is by the names of files. Where these do not say it, the opener looks at their content.
package intake

import (
	"path"
	"slices"
	"strings"

	"inkling/wasm/owndata"
)

// A Kind is what files may be.
type Kind int

// The kinds.
const (
	Unknown Kind = iota
	Data
	Picture
	Network
	Unsorted // the opener says whether it is data, a network or drawings
)

// Of returns what files are by their names.
func Of(names []string) Kind {
	switch {
	case len(names) == 0:
		return Unknown
	case owndata.Takes(names):
		return Data
	case len(names) > 1:
		return Unknown
	}
	switch extension := path.Ext(strings.TrimSuffix(strings.ToLower(names[0]), ".gz")); {
	case slices.Contains([]string{".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".heic", ".heif", ".avif"}, extension):
		return Picture
	case slices.Contains([]string{".safetensors", ".onnx"}, extension):
		return Network
	case slices.Contains([]string{".npz", ".pkl", ".pickle", ".json", ".jsonl", ".ndjson"}, extension):
		return Unsorted
	}
	return Unknown
}
