package open

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// A vocabulary is the different labels of a source: whole numbers or texts. While files are read, the labels of images are
// indices into it; nameClasses puts them in order.
type vocabulary struct {
	texts []string
	index map[string]byte
}

// label returns the index of a label. Whole numbers are equal however they are written.
func (v *vocabulary) label(text []byte) (byte, error) {
	if i, ok := v.index[string(text)]; ok {
		return i, nil
	}
	name := strings.TrimSpace(string(text))
	if x, err := strconv.ParseFloat(name, 64); err == nil {
		if x != math.Trunc(x) || math.Abs(x) > 1e9 { // also NaN
			return 0, phrase.Errorf("label %s, expected a whole number or a name: give each class one", foreign.Quote(text))
		}
		name = strconv.Itoa(int(x))
	}
	if name == "" {
		return 0, phrase.Errorf("label %s, expected a whole number or a name: give each class one", foreign.Quote(text))
	}
	i, err := v.name(name)
	if err == nil && len(v.index) < 1<<10 { // other ways to write it
		v.index[string(text)] = i
	}
	return i, err
}

// name returns the index of a label that is this text.
func (v *vocabulary) name(text string) (byte, error) {
	i, ok := v.index[text]
	if ok {
		return i, nil
	}
	if len(v.texts) == maxClasses {
		return 0, phrase.Errorf("label %s, after %d different ones (%s), expected at most %d classes: are these the labels?",
			foreign.Quote(text), len(v.texts), some(v.texts), maxClasses)
	}
	if v.index == nil {
		v.index = map[string]byte{}
	}
	i = byte(len(v.texts))
	v.texts, v.index[text] = append(v.texts, text), i
	return i, nil
}

// number returns the index of a label that is a whole number.
func (v *vocabulary) number(n int) (byte, error) {
	return v.label(strconv.AppendInt(nil, int64(n), 10))
}

// order returns the labels in order, numbers by value, and for each index its place.
func (v *vocabulary) order() (sorted []string, place []byte) {
	sorted = slices.Clone(v.texts)
	sortNames(sorted)
	for _, text := range v.texts {
		place = append(place, byte(slices.Index(sorted, text)))
	}
	return sorted, place
}

// sortNames sorts numbers by value and everything else alphabetically.
func sortNames(names []string) {
	number := func(name string) int { n, _ := strconv.Atoi(name); return n }
	if !areNumbers(names) {
		number = func(string) int { return 0 }
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(number(a), number(b)), cmp.Compare(a, b)) })
}

func areNumbers(names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool { _, err := strconv.Atoi(name); return err != nil })
}

// nameClasses gives every class a name: the user's, EMNIST's, or its label. Every class must have at least one training
// image.
func nameClasses(c *opening) error {
	labels, place := c.order()
	for _, s := range c.sets() {
		for i, label := range s.Labels {
			s.Labels[i] = place[label]
		}
	}
	c.Classes = labels
	switch used := len(labels); {
	case c.Labels != nil && len(c.Labels) != used:
		return c.errorf("%d classes (%s), but %d names in %s: give one name for each class, in this order", used, some(labels), len(c.Labels), flagLabels)
	case c.Labels != nil:
		c.Classes = c.Labels
	case most(counts(c.Train.Labels, used)) == c.Train.Len():
		return c.errorf("all %d training images are of one class, %s, expected at least %d classes: are these the labels?", c.Train.Len(), foreign.Name(labels[c.Train.Labels[0]]), minClasses)
	case !c.nameEMNIST() && c.kind != pictureFolder && !slices.Equal(labels, numbers(used)):
		c.noteLabels(labels)
	}
	if err := checkNames(c.Classes); err != nil {
		return c.errorf("%w", err)
	}
	for class, n := range counts(c.Train.Labels, len(c.Classes)) {
		if n == 0 {
			return c.errorf("the class %s has no training images, only others: add training images of it, or move the others elsewhere", foreign.Name(c.Classes[class]))
		}
	}
	return nil
}

// noteLabels adds a note about labels that are not 0, 1, 2 and so on.
func (c *opening) noteLabels(labels []string) {
	c.notef("%d classes, named as labelled: %s. %s gives them other names.", len(labels), some(labels), flagLabels)
	if !areNumbers(labels) {
		return
	}
	first, _ := strconv.Atoi(labels[0])
	last, _ := strconv.Atoi(labels[len(labels)-1])
	var unused []string
	for n := first; n <= last && last-first < maxClasses; n++ {
		if name := strconv.Itoa(n); !slices.Contains(labels, name) {
			unused = append(unused, name)
		}
	}
	if len(unused) > 0 {
		c.notef("No image has the label %s.", some(unused))
	}
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
		return phrase.Errorf("%d classes (%s), expected %d to %d: give another source, or other names with %s",
			len(names), strings.Join(names[:min(len(names), 5)], ", "), minClasses, maxClasses, flagLabels)
	}
	for i, name := range names {
		switch {
		case strings.TrimSpace(name) == "" || utf8.RuneCountInString(name) > maxName || !printable(name):
			return phrase.Errorf("class %d is named %s, expected 1 to %d printable characters: choose another name", i, foreign.Quote(name), maxName)
		case slices.Contains(names[:i], name):
			return phrase.Errorf("the classes %d and %d are both named %s, expected different names: rename one", slices.Index(names, name), i, foreign.Quote(name))
		}
	}
	return nil
}

func printable(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) })
}

// MaxNamesBytes limits a list of names: 62 names of 40 characters of 4 bytes, with a newline each.
const MaxNamesBytes = maxClasses * (4*maxName + 2)

// ParseLabels returns the names of classes, separated by commas or, in a file, by newlines.
func ParseLabels(text string) ([]string, error) {
	separator := ","
	if text = strings.TrimRight(strings.TrimPrefix(text, "\ufeff"), "\r\n"); strings.Contains(text, "\n") {
		separator = "\n"
	}
	names := strings.Split(text, separator)
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	if err := checkNames(names); err != nil {
		return nil, phrase.Errorf("%s: %w", flagLabels, err)
	}
	return names, nil
}
