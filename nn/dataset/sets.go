package dataset

import (
	"strconv"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

// SetsName is the name of the file that lists a site's data sets, next to their
// folders.
const SetsName = "sets.json"

// DefaultFolder is the folder of the default data set, MNIST.
const DefaultFolder = "mnist"

// The limits of a list of data sets.
const (
	MaxSets       = 64
	maxFolderName = 40      // bytes
	maxSetName    = 40      // characters
	maxSetsFile   = 1 << 16 // bytes
)

// A SetRef names a data set of a site.
type SetRef struct {
	Folder string `json:"folder"` // next to the list; holds the manifest and the shards
	Name   string `json:"name"`   // for people
}

// CheckFolder returns an error unless name may be the folder of a data set. Such
// names are plain, so that they cannot lead a reader elsewhere.
func CheckFolder(name string) error {
	plain := name != "" && len(name) <= maxFolderName && name[0] != '-'
	for _, c := range []byte(name) {
		plain = plain && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')
	}
	if !plain {
		return phrase.Errorf("%s is not a valid name of a data set; use lower-case letters, digits and dashes, such as %s", foreign.Quote(name), DefaultFolder)
	}
	return nil
}

// ReadSets reads and checks the list of a site's data sets, in display order.
func ReadSets(b []byte) ([]SetRef, error) {
	var sets []SetRef
	if len(b) > maxSetsFile {
		return nil, phrase.Errorf("%s: %d bytes, expected at most %d", SetsName, len(b), maxSetsFile)
	}
	if err := strictjson.Decode(b, &sets); err != nil {
		return nil, phrase.Errorf("%s: %w", SetsName, err)
	}
	if err := checkSets(sets); err != nil {
		return nil, phrase.Errorf("%s: %w", SetsName, err)
	}
	return sets, nil
}

// EncodeSets returns the list in the form that ReadSets reads, or an error if it
// is invalid.
func EncodeSets(sets []SetRef) ([]byte, error) {
	if err := checkSets(sets); err != nil {
		return nil, phrase.Errorf("%s: %w", SetsName, err)
	}
	b, err := strictjson.Encode(sets)
	if err != nil {
		panic("dataset: a list of sets that JSON cannot hold")
	}
	return append(strictjson.Indent(b), '\n'), nil
}

func checkSets(sets []SetRef) error {
	if len(sets) < 1 || len(sets) > MaxSets {
		return phrase.Errorf("%d data sets, expected 1 to %d", len(sets), MaxSets)
	}
	seen := map[string]bool{}
	for i, s := range sets {
		if err := s.check(); err != nil {
			return phrase.Errorf("data set %d: %w", i, err)
		}
		if seen[s.Folder] {
			return phrase.Errorf("data set %d: folder %q is listed twice", i, s.Folder)
		}
		seen[s.Folder] = true
	}
	return nil
}

func (s SetRef) check() error {
	if err := CheckFolder(s.Folder); err != nil {
		return err
	}
	n := utf8.RuneCountInString(s.Name)
	if n < 1 || n > maxSetName || !utf8.ValidString(s.Name) {
		return phrase.Errorf("name %s, expected 1 to %d characters", foreign.Quote(s.Name), maxSetName)
	}
	for _, r := range s.Name {
		if !strconv.IsPrint(r) {
			return phrase.Errorf("name %s contains %U, which is not printable", foreign.Quote(s.Name), r)
		}
	}
	return nil
}
