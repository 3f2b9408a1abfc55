package sources

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"inkling/nn/foreign"
)

// A role is the purpose of the images of a file, a folder or an array.
type role int

const (
	noRole role = iota
	forTraining
	forValidation
	forTesting
)

// String returns the role's name for messages.
func (r role) String() string { return [...]string{"unknown", "training", "validation", "test"}[r] }

// words are the runs of letters in a name, split where a capital follows a small letter; t10k is MNIST's name of its test
// files.
var words = regexp.MustCompile(`[Tt]10[Kk]|[A-Z]*[a-z]+|[A-Z]+`)

// roleOf returns the role in a name such as mnist_train_100.csv, t10k-images-idx3-ubyte, Validation or xTest. A name with
// two has none.
func roleOf(name string) role {
	found := noRole
	for _, word := range words.FindAllString(name, -1) {
		r := roleOfWord(strings.ToLower(word))
		if r != noRole && found != noRole && r != found {
			return noRole
		}
		found = max(found, r)
	}
	return found
}

func roleOfWord(word string) role {
	if len(word) > 1 {
		word = strings.TrimLeft(word, "xy") // as in xtrain
	}
	switch {
	case strings.HasPrefix(word, "train"):
		return forTraining
	case strings.HasPrefix(word, "test"), word == "t10k":
		return forTesting
	case slices.Contains([]string{"val", "valid", "validate", "validation", "dev"}, word):
		return forValidation
	}
	return noRole
}

// byRole returns the paths by their roles. Those without a role are omitted; two with the same role are an error.
func byRole(paths []string, what string) (map[role]string, error) {
	found := map[role]string{}
	for _, path := range paths {
		r := roleOf(filepath.Base(path))
		if other, twice := found[r]; twice && r != noRole {
			return nil, fmt.Errorf("%s: %s and %s, expected one file of %v %s: move the other one elsewhere",
				filepath.Dir(path), filepath.Base(other), filepath.Base(path), r, what)
		}
		found[r] = path
	}
	delete(found, noRole)
	return found, nil
}

// set returns the source's field for the images of a role.
func (s *Source) set(r role) **Images {
	return map[role]**Images{forTraining: &s.Train, forValidation: &s.Validation, forTesting: &s.Test}[r]
}

// leave adds a note of the names in a source that were not read. It is an error if one has the role of a set that the
// source lacks: silently taking training images instead would be wrong.
func (s *Source) leave(where string, names []string, expected map[role]string) error {
	for _, name := range names {
		if r := roleOf(name); r != noRole && *s.set(r) == nil {
			return fmt.Errorf("%s: %s seems to be for %v, but cannot be read as it is: expected %s: rename or convert it, or move it elsewhere",
				where, foreign.Name(name), r, expected[r])
		}
	}
	if len(names) > 0 {
		s.note("Not read: %s.", some(names))
	}
	return nil
}

// some lists names, but not too many.
func some(names []string) string {
	const most = 8
	var list []string
	for _, name := range names[:min(len(names), most)] {
		list = append(list, foreign.Name(name))
	}
	text := strings.Join(list, ", ")
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", text, len(names)-most)
	}
	return text
}

// others returns the names in the folder that are not among the paths.
func (p *place) others(paths ...string) (names []string) {
	for _, e := range p.entries {
		if !ignored(e.Name()) && !slices.Contains(paths, filepath.Join(p.path, e.Name())) {
			names = append(names, e.Name())
		}
	}
	return names
}
