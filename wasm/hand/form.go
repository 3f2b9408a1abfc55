package hand

import (
	"slices"
	"strconv"
	"strings"

	"inkling/nn/ink/strokes"
	"inkling/wasm/ui"
)

// A form is the fields of a new set, or of the names of one.
type form struct {
	classes, name string
	renames       bool // the set that is shown
	wrong         ui.Notice
}

// Messages about the form.
type (
	// BeginNew shows the form of a new set.
	BeginNew struct{}
	// BeginRename shows the form of the set that is shown.
	BeginRename struct{}
	// CancelNew closes the form.
	CancelNew struct{}
	// TypeClasses changes the names of the classes in the form.
	TypeClasses struct{ Text string }
	// TypeName changes the name of the set in the form.
	TypeName struct{ Text string }
	// Create makes the set, and begins to ask for drawings; or it gives the set that is shown its new names.
	Create struct{}
)

func (BeginNew) apply(o *State, _ Env) []Effect {
	o.form = &form{classes: "A B C"}
	return []Effect{ui.FocusID{ID: classesID}}
}

func (BeginRename) apply(o *State, _ Env) []Effect {
	if o.Digits() {
		return nil
	}
	o.form = &form{classes: strings.Join(o.Classes, ", "), name: o.Name, renames: true}
	return []Effect{ui.FocusID{ID: classesID}}
}

func (CancelNew) apply(o *State, _ Env) []Effect {
	o.form = nil
	return []Effect{ui.FocusID{ID: newID}}
}

func (m TypeClasses) apply(o *State, _ Env) []Effect {
	if o.form != nil {
		o.form.classes, o.form.wrong = m.Text, ui.Notice{}
	}
	return nil
}

func (m TypeName) apply(o *State, _ Env) []Effect {
	if o.form != nil {
		o.form.name = m.Text
	}
	return nil
}

func (Create) apply(o *State, env Env) []Effect {
	if o.form == nil {
		return nil
	}
	classes := parseClasses(o.form.classes)
	wrong := checkClasses(classes)
	if o.form.renames && wrong.Text == "" && len(classes) < len(o.Classes) {
		wrong = ui.Bad(fewerClasses.Say(len(o.Classes), len(classes)))
	}
	if wrong.Text != "" {
		o.form.wrong = wrong
		return []Effect{ui.FocusID{ID: classesID}}
	}
	name := shorten(strings.TrimSpace(o.form.name), mostSetName)
	if name == "" {
		name = shorten(strings.Join(classes, " "), mostSetName)
	}
	if o.form.renames {
		return o.rename(name, classes)
	}
	if len(classes) == len(digitNames) && has(digitNames, classes) {
		o.show(o.Sets[0])
		return Ask{}.apply(o, env)
	}
	s := o.add(name, classes)
	o.show(s)
	return append(o.store(), Ask{}.apply(o, env)...)
}

// add adds an empty set.
func (o *State) add(name string, classes []string) *Set {
	id := 1
	for o.find(strconv.Itoa(id)) != nil {
		id++
	}
	s := &Set{ID: strconv.Itoa(id), Name: o.unique(name, nil), Classes: classes}
	o.Sets = append(o.Sets, s)
	return s
}

// unique returns a name that no set has but s.
func (o *State) unique(name string, s *Set) string {
	first := name
	for n := 2; slices.ContainsFunc(o.Sets, func(k *Set) bool { return k != s && k.Name == name }); n++ {
		name = numberedName.Say(first, n)
	}
	return name
}

// rename gives the set that is shown and its classes these names, and adds the classes after them.
func (o *State) rename(name string, classes []string) []Effect {
	s := o.Set
	kept := make([]*Drawing, len(s.Kept))
	for i, d := range s.Kept {
		renamed := *d
		renamed.line = strokes.Head(classes[d.Label]) + strings.TrimPrefix(d.line, strokes.Head(s.Classes[d.Label]))
		kept[i] = &renamed
	}
	if s.Folder != "" && !slices.Equal(classes, s.Classes) {
		o.Notice = ui.Notice{Text: oldNames.Say()}
	}
	s.Name, s.Classes, s.Kept, s.before = o.unique(name, s), classes, kept, nil // the drawings before have other lines
	o.form = nil
	return append(o.store(), ui.FocusID{ID: renameID})
}

// Limits of a set other than the digits.
const (
	leastClasses  = 2
	mostClasses   = 26
	mostClassName = 20 // characters
	mostSetName   = 30 // characters
)

// parseClasses returns the names in a text: in lines, or separated by commas or semicolons, or else by
// spaces. "A-F" is six letters.
func parseClasses(text string) (names []string) {
	list := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' || r == '\t' })
	if len(list) == 1 {
		list = strings.Fields(text)
	}
	for _, name := range list {
		name = strings.Join(strings.Fields(name), " ")
		letters := []rune(name)
		switch {
		case name == "":
		case len(letters) == 3 && (letters[1] == '-' || letters[1] == '–') && letters[0] < letters[2] && letters[2]-letters[0] < mostClasses:
			for r := letters[0]; r <= letters[2]; r++ {
				names = append(names, string(r))
			}
		default:
			names = append(names, name)
		}
	}
	return names
}

// checkClasses says what is wrong with the names of classes, or nothing.
func checkClasses(names []string) (wrong ui.Notice) {
	if n := len(names); n < leastClasses || n > mostClasses {
		return ui.Bad(wrongClasses.Say(leastClasses, mostClasses, n))
	}
	for i, name := range names {
		switch {
		case len([]rune(name)) > mostClassName || len(name) > strokes.MaxLabel:
			return ui.Bad(longClass.Say(ui.Shorten(name), mostClassName))
		case slices.Contains(names[:i], name):
			return ui.Bad(sameClass.Say(name))
		}
	}
	return wrong
}

// shorten cuts a text to a number of characters.
func shorten(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return strings.TrimSpace(string(letters[:most-1])) + "…"
	}
	return text
}
