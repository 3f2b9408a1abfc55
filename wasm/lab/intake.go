package lab

import (
	"path"
	"slices"
	"strings"

	"inkling/wasm/owndata"
)

// A kind of file is what one that is dropped or pasted anywhere on the page may be.
type kind int

const (
	unknownFiles kind = iota
	dataFiles
	pictureFile
	networkFile
	unsortedFile // the opener says whether it is data, a network or drawings
)

// kindOf returns what files are by their names.
func kindOf(names []string) kind {
	switch {
	case len(names) == 0:
		return unknownFiles
	case owndata.Takes(names):
		return dataFiles
	case len(names) > 1:
		return unknownFiles
	}
	switch extension := path.Ext(strings.TrimSuffix(strings.ToLower(names[0]), ".gz")); {
	case slices.Contains([]string{".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".heic", ".heif", ".avif"}, extension):
		return pictureFile
	case slices.Contains([]string{".safetensors", ".onnx"}, extension):
		return networkFile
	case slices.Contains([]string{".npz", ".pkl", ".pickle", ".json", ".jsonl", ".ndjson"}, extension):
		return unsortedFile
	}
	return unknownFiles
}

// takesFiles reports whether the page takes files that are dropped or pasted anywhere.
func (s *State) takesFiles() bool { return s.Frame == nil && s.Route.View == Lab }

// takes reports whether the page takes the files with these names.
func (s *State) takes(names []string) bool {
	switch kindOf(names) {
	case unknownFiles:
		return false
	case dataFiles:
		return s.opensData()
	case pictureFile:
		return s.takesFiles() && s.shows("draw")
	}
	return s.takesFiles()
}
