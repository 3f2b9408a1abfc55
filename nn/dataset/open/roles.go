package open

import (
	"path"
	"slices"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// A role is the purpose of the images of a file, a folder or an array.
type role int

const (
	noRole role = iota
	forTraining
	forValidation
	forTesting
)

// Phrase returns the role's name for messages.
func (r role) Phrase() phrase.Phrase {
	return [...]phrase.Phrase{phrase.New("unknown"), phrase.New("training"), phrase.New("validation"), phrase.New("test")}[r]
}

func (r role) String() string { return r.Phrase().String() }

// wordsOf returns the runs of letters in a name, in small letters, split where a capital follows a small letter; t10k is
// MNIST's name of its test files.
func wordsOf(name string) (words []string) {
	name = strings.ReplaceAll(strings.ReplaceAll(name, "t10k", "t\x00k"), "T10K", "T\x00K")
	start := 0
	end := func(i int) {
		if i > start {
			words = append(words, strings.ToLower(strings.ReplaceAll(name[start:i], "\x00", "10")))
		}
	}
	small := false
	for i := range len(name) {
		c := name[i]
		switch isSmall, isCapital := c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z'; {
		case isCapital && small:
			end(i)
			start, small = i, false
		case isSmall || isCapital || c == 0:
			small = isSmall
		default:
			end(i)
			start, small = i+1, false
		}
	}
	end(len(name))
	return words
}

// roleOf returns the role in a name such as mnist_train_100.csv, t10k-images-idx3-ubyte, Validation or xTest. A name with
// two has none.
func roleOf(name string) role {
	found := noRole
	for _, word := range wordsOf(name) {
		r := roleOfWord(word)
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
func (c *opening) byRole(paths []string, what phrase.Phrase) (map[role]string, error) {
	found := map[role]string{}
	for _, file := range paths {
		r := roleOf(path.Base(file))
		if slices.Contains(paths, strings.TrimSuffix(file, ".gz")) && strings.HasSuffix(file, ".gz") {
			continue // the unpacked file is there too
		}
		if other, twice := found[r]; twice && r != noRole {
			return nil, c.at(path.Dir(file)).errorf("%s and %s, expected one file of %s %s: move the other one elsewhere",
				foreign.Name(path.Base(other)), foreign.Name(path.Base(file)), r, what)
		}
		found[r] = file
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
func (c *opening) leave(names []string, expected map[role]phrase.Phrase) error {
	for _, name := range names {
		if r := roleOf(name); r != noRole && *c.set(r) == nil {
			return c.errorf("%s seems to be for %s, but cannot be read as it is: expected %s: rename or convert it, or move it elsewhere",
				foreign.Name(name), r, expected[r])
		}
	}
	if len(names) > 0 {
		c.notef("Not read: %s.", some(names))
	}
	return nil
}

// some lists names, but not too many.
func some(names []string) phrase.Phrase {
	const most = 8
	var list []string
	for _, name := range names[:min(len(names), most)] {
		list = append(list, foreign.Name(name))
	}
	text := strings.Join(list, ", ")
	if len(names) > most {
		return phrase.New("%s and %d more", text, len(names)-most)
	}
	return phrase.Phrase{Text: text}
}

// others returns the names in the folder that are not among the paths.
func (p *place) others(paths ...string) (names []string) {
	for _, e := range p.entries {
		if !ignored(e.Name()) && !slices.Contains(paths, path.Join(p.path, e.Name())) {
			names = append(names, e.Name())
		}
	}
	return names
}
