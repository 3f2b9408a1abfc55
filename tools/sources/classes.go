package sources

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/tools/input"
)

// nameClasses gives every class a name: the user's, the source's own, or its number. Every label must have a name, and
// every name at least one training image.
func nameClasses(c *opening) error {
	switch {
	case c.Labels != nil && c.Classes != nil && len(c.Labels) != len(c.Classes):
		return fmt.Errorf("%s: %d folders (%s), expected %d as in --labels: name one class for each folder, in this order",
			c.path, len(c.Classes), strings.Join(c.Classes, ", "), len(c.Labels))
	case c.Labels != nil:
		c.Classes = c.Labels
	case c.Classes == nil && c.Train.Labels[0] == slices.Max(c.Train.Labels) && c.Train.Labels[0] == slices.Min(c.Train.Labels):
		return fmt.Errorf("%s: all %d training images are of one class, %d, expected at least %d classes: are these the labels?",
			c.path, c.Train.Len(), c.Train.Labels[0], minClasses)
	case c.Classes == nil:
		c.Classes = numbers(c.most() + 1)
	}
	if err := checkNames(c.Classes); err != nil {
		return fmt.Errorf("%s: %w", c.path, err)
	}
	for _, s := range c.sets() {
		for i, label := range s.Labels {
			if int(label) >= len(c.Classes) {
				return fmt.Errorf("%s: label %d of the %s images is %d, expected 0 to %d (%d classes): name all classes with --labels",
					c.path, i, s.name, label, len(c.Classes)-1, len(c.Classes))
			}
		}
	}
	for class, n := range counts(c.Train.Labels, len(c.Classes)) {
		if n == 0 {
			return fmt.Errorf("%s: no training image of class %d (%s): number the classes from 0 without gaps", c.path, class, c.Classes[class])
		}
	}
	return nil
}

// most returns the highest label of all sets.
func (s *Source) most() (most int) {
	for _, set := range s.sets() {
		most = max(most, int(slices.Max(set.Labels)))
	}
	return most
}

// numbers returns the names 0, 1, 2, and so on.
func numbers(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = strconv.Itoa(i)
	}
	return names
}

// counts returns the number of images of each class.
func counts(labels []byte, classes int) []int {
	n := make([]int, classes)
	for _, label := range labels {
		n[label]++
	}
	return n
}

// maxName is the largest number of characters of a class name, which must fit on the page.
const maxName = 40

// checkNames returns an error unless classes may have these names.
func checkNames(names []string) error {
	if len(names) < minClasses || len(names) > maxClasses {
		return fmt.Errorf("%d classes (%s), expected %d to %d: give another source, or other names with --labels",
			len(names), strings.Join(names[:min(len(names), 5)], ", "), minClasses, maxClasses)
	}
	for i, name := range names {
		switch {
		case strings.TrimSpace(name) == "" || utf8.RuneCountInString(name) > maxName || !printable(name):
			return fmt.Errorf("class %d is named %s, expected 1 to %d printable characters: choose another name", i, foreign.Quote(name), maxName)
		case slices.Contains(names[:i], name):
			return fmt.Errorf("the classes %d and %d are both named %s, expected different names: rename one", slices.Index(names, name), i, foreign.Quote(name))
		}
	}
	return nil
}

func printable(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) })
}

// maxNamesFile limits the file of names: 62 names of 40 characters of 4 bytes, with a newline each.
const maxNamesFile = maxClasses * (4*maxName + 2)

// ParseLabels returns class names given by the user: separated by commas, or a file with one name per line.
func ParseLabels(text string) ([]string, error) {
	names := strings.Split(text, ",")
	if len(names) == 1 {
		var err error
		if names, err = readNames(text); err != nil {
			return nil, err
		}
	}
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	if err := checkNames(names); err != nil {
		return nil, fmt.Errorf("--labels: %w", err)
	}
	return names, nil
}

func readNames(path string) ([]string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("--labels: %s is not a file and has no commas, expected names (cat,dog) or a file with one name per line", foreign.Quote(path))
	}
	if err != nil {
		return nil, fmt.Errorf("--labels: %w", err)
	}
	if info.IsDir() || info.Size() > maxNamesFile {
		return nil, fmt.Errorf("--labels: %s is not a list of %d to %d names, expected a file with one name per line", path, minClasses, maxClasses)
	}
	text, err := input.Read(path)
	if err != nil {
		return nil, fmt.Errorf("--labels: %w", err)
	}
	return strings.Split(strings.TrimRight(strings.TrimPrefix(string(text), "\ufeff"), "\r\n"), "\n"), nil
}
