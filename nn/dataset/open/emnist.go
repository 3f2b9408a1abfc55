package open

import (
	"path"
	"slices"
	"strconv"
	"strings"
)

// emnistClasses are the names of the classes of EMNIST's sets, by a word in the names of their files. The letters are
// numbered from 1.
var emnistClasses = []struct {
	word, names string
	first       int
}{
	{"letters", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1},
	{"byclass", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 0},
	{"balanced", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt", 0},
	{"bymerge", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt", 0},
}

// seeEMNIST remembers a file whose name says that it is one of EMNIST's.
func (c *opening) seeEMNIST(name string) {
	for _, word := range wordsOf(path.Base(name)) {
		if word == "emnist" && c.emnist == "" {
			c.emnist = path.Base(name)
		}
	}
}

// nameEMNIST names the classes of one of EMNIST's sets, and reports whether it is one.
func (c *opening) nameEMNIST() bool {
	for _, set := range emnistClasses {
		if !strings.Contains(strings.ToLower(c.emnist), set.word) {
			continue
		}
		var names []string
		for _, label := range c.Classes {
			n, err := strconv.Atoi(label)
			if i := n - set.first; err == nil && i >= 0 && i < len(set.names) {
				names = append(names, set.names[i:i+1])
			}
		}
		if len(names) != len(c.Classes) || slices.Equal(names, c.Classes) {
			return false
		}
		c.notef("The classes are named by EMNIST's rule, in which %s is %s: %s. %s says otherwise.", c.Classes[0], names[0], some(names), flagLabels)
		c.Classes = names
		return true
	}
	return false
}
