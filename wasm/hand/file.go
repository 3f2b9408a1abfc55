package hand

import (
	"path"
	"slices"
	"strings"

	"inkling/wasm/opener/message"
	"inkling/wasm/ui"
)

// digitsFile is the name of the file of exported digits.
const digitsFile = "my-digits.json"

// Messages about files.
type (
	// Export saves the drawings as a file.
	Export struct{}
	// Import adds the drawings of a file, or reports why it could not be read.
	Import struct {
		Name     string
		Drawings *message.Drawings
		Err      error
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
	refuse := func(why any) []Effect {
		o.Notice = ui.Bad(notImported.Say(m.Name, why))
		return nil
	}
	if m.Err != nil {
		return refuse(m.Err)
	}
	found := m.Drawings
	classes := classesOf(found.Labels)
	to, isNew := o.Set, false
	switch {
	case has(digitNames, classes):
		to = o.Sets[0]
	case o.Digits() || !has(o.Classes, classes):
		if wrong := checkClasses(classes); wrong.Text != "" {
			return refuse(strings.TrimSuffix(wrong.Text, "."))
		}
		to, isNew = &Set{ID: "new", Classes: classes}, true
	}
	list, known := slices.Clone(to.Kept), map[string]bool{}
	for _, d := range list {
		known[d.look()] = true
	}
	for i, line := range found.Lines {
		d := &Drawing{Label: slices.Index(to.Classes, found.Labels[i]), line: line}
		if look := d.look(); !known[look] {
			known[look], list = true, append(list, d)
		}
		if len(list) > to.most() {
			o.Notice = ui.Bad(tooManyImported.Say(len(found.Lines), m.Name, to.most()))
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

// classesOf returns the different labels, in the order in which they appear.
func classesOf(labels []string) (classes []string) {
	for _, label := range labels {
		if !slices.Contains(classes, label) {
			classes = append(classes, label)
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
