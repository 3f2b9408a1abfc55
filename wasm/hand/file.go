package hand

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"inkling/nn/ink/strokes"
	"inkling/wasm/ui"
)

// digitsFile is the name of the file of exported digits.
const digitsFile = "my-digits.json"

// mostFile is the largest size of an imported file in bytes, unzipped: more than the drawings of a set
// need.
const mostFile = 4 << 20

// Messages about files.
type (
	// Export saves the drawings as a file.
	Export struct{}
	// Import adds the drawings of a file, or reports why it could not be read.
	Import struct {
		Name string
		File []byte
		Err  error
	}
)

// apply saves the drawings as a file.
func (Export) apply(o *State, _ Env) []Effect {
	if len(o.Kept) == 0 {
		o.Notice = ui.Bad(nothingToExport.Say())
		return nil
	}
	name := digitsFile
	if !o.Digits() {
		name = strings.Map(func(r rune) rune {
			if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
				return '-'
			}
			return r
		}, o.Name) + ".json"
	}
	return []Effect{ui.Download{Name: name, Text: o.file()}}
}

// apply adds the drawings of a file, except those that are already kept: digits to the digits, others to
// the set that is shown if it has their classes, or else as a new set. If anything is wrong with the file,
// nothing changes.
func (m Import) apply(o *State, _ Env) []Effect {
	found, err := readDrawings(m)
	if err != nil {
		o.Notice = ui.Bad(notImported.Say(m.Name, err))
		return nil
	}
	classes := classesOf(found)
	to, isNew := o.Set, false
	switch {
	case has(digitNames, classes):
		to = o.Sets[0]
	case o.Digits() || !has(o.Classes, classes):
		if wrong := checkClasses(classes); wrong.Text != "" {
			o.Notice = ui.Bad(notImported.Say(m.Name, strings.TrimSuffix(wrong.Text, ".")))
			return nil
		}
		to, isNew = &Set{ID: "new", Classes: classes}, true
	}
	added, err := to.drawings(found)
	if err != nil {
		o.Notice = ui.Bad(notImported.Say(m.Name, err))
		return nil
	}
	list := slices.Clone(to.Kept)
	for _, d := range added {
		if !slices.ContainsFunc(list, func(k *Drawing) bool { return same(k, d) }) {
			list = append(list, d)
		}
		if len(list) > to.most() {
			o.Notice = ui.Bad(tooManyImported.Say(len(found), m.Name, to.most()))
			return nil
		}
	}
	n := len(list) - len(to.Kept)
	if isNew {
		to = o.add(shorten(baseName(m.Name), mostSetName), classes)
	}
	if to != o.Set {
		o.show(to)
	}
	o.Notice, o.rows = ui.Notice{Text: importedCount.Say(n, m.Name)}, rowsAtOnce
	if n == 0 {
		return nil
	}
	return o.become(list)
}

// classesOf returns the labels of drawings, in the order in which they appear.
func classesOf(list []strokes.Drawing) (classes []string) {
	for _, d := range list {
		if !slices.Contains(classes, d.Label) {
			classes = append(classes, d.Label)
		}
	}
	return classes
}

// has reports whether all of some classes are in a list.
func has(list, some []string) bool {
	return !slices.ContainsFunc(some, func(name string) bool { return !slices.Contains(list, name) })
}

// baseName returns the name of a file without its extensions.
func baseName(name string) string {
	name, _, _ = strings.Cut(path.Base(name), ".")
	return name
}

// readDrawings reads a strokes file, gzipped or not.
func readDrawings(m Import) ([]strokes.Drawing, error) {
	if m.Err != nil {
		return nil, m.Err
	}
	b := m.File
	if bytes.HasPrefix(b, []byte(gzipMagic)) {
		var err error
		if b, err = unzip(b); err != nil {
			return nil, damagedFile.Err(err)
		}
	}
	if len(b) > mostFile {
		return nil, tooLarge.Err(mostFile >> 20)
	}
	return strokes.ReadDrawings(bytes.NewReader(b))
}
