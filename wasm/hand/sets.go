package hand

import (
	"slices"
	"strconv"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/ink/strokes"
	"inkling/nn/strictjson"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A Set is a data set that the visitor draws.
type Set struct {
	ID      string // "" for the digits
	Name    string
	Classes []string
	Kept    []*Drawing           // never changed in place
	before  ui.Stack[[]*Drawing] // earlier values of Kept, for Undo
	unread  string               // the file of the drawings, until the set is shown

	Folder string       // of the data set with the network that was trained last, or ""
	Drawn  *proto.Drawn // how that went, or nil
}

// digitNames are the classes of the set of digits.
var digitNames = strings.Split("0123456789", "")

// Digits reports whether this is the set of the digits.
func (s *Set) Digits() bool { return s.ID == "" }

// title returns the name for the visitor.
func (s *Set) title() string {
	if s.Digits() {
		return digitsName.Say()
	}
	return s.Name
}

// mostDrawings is the largest number of drawings in a set other than the digits.
const mostDrawings = 2600

// most returns the largest number of drawings in the set.
func (s *Set) most() int {
	if s.Digits() {
		return proto.MostOwn
	}
	return mostDrawings
}

// counts returns the number of drawings of each class.
func (s *Set) counts() []int {
	n := make([]int, len(s.Classes))
	for _, d := range s.Kept {
		n[d.Label]++
	}
	return n
}

// A header is the first line of a set that the browser keeps; a file of strokes follows.
type header struct {
	Name    string       `json:"name"`
	Classes []string     `json:"classes"`
	Folder  string       `json:"folder,omitempty"`
	Drawn   *proto.Drawn `json:"drawn,omitempty"`
}

// text returns the set as the browser keeps it. The digits have no header, as in earlier versions.
func (s *Set) text() string {
	if s.Digits() {
		return s.file()
	}
	head, err := strictjson.Encode(header{s.Name, s.Classes, s.Folder, s.Drawn})
	if err != nil {
		panic("hand: a header that JSON cannot hold")
	}
	if s.unread != "" {
		return string(head) + "\n" + s.unread
	}
	return string(head) + "\n" + s.file()
}

// file returns the drawings as a strokes file.
func (s *Set) file() string {
	var lines []string
	for _, d := range s.Kept {
		lines = append(lines, d.line)
	}
	return strokes.File(lines)
}

// readSet reads what text returned for a set other than the digits.
func readSet(id, text string) (*Set, error) {
	first, rest, _ := strings.Cut(text, "\n")
	var h header
	if err := strictjson.Decode(first, &h); err != nil {
		return nil, err
	}
	if wrong := checkClasses(h.Classes); wrong.Text != "" {
		return nil, badClasses.Err(len(h.Classes))
	}
	return &Set{ID: id, Name: h.Name, Classes: h.Classes, Folder: h.Folder, Drawn: h.Drawn, unread: rest}, nil
}

// open reads the drawings of a set that has not been shown yet.
func (s *Set) open() error {
	if s.unread == "" {
		return nil
	}
	list, err := strokes.ReadDrawings(strings.NewReader(s.unread))
	if err != nil {
		return err
	}
	kept, err := s.drawings(list)
	if err == nil {
		s.Kept, s.unread = append(kept, s.Kept...), ""
	}
	return err
}

// drawings returns a file's drawings with the labels of the set, which has all their classes.
func (s *Set) drawings(list []strokes.Drawing) (kept []*Drawing, err error) {
	for _, d := range list {
		label := slices.Index(s.Classes, d.Label)
		if label < 0 {
			return nil, otherClass.Err(d.Label)
		}
		kept = append(kept, newDrawing(label, d))
	}
	return kept, nil
}

// A form is the fields of a new set.
type form struct {
	classes, name string
	wrong         ui.Notice
}

// Messages about sets.
type (
	// Loaded brings a set that the browser has kept, or reports why none can be kept.
	Loaded struct {
		ID, Text string
		Err      error
	}
	// Elsewhere brings a set as another tab has just kept it; "" if it was deleted there.
	Elsewhere struct{ ID, Text string }
	// ShowSet shows a set.
	ShowSet struct{ ID string }
	// BeginNew shows the form of a new set.
	BeginNew struct{}
	// CancelNew closes the form.
	CancelNew struct{}
	// TypeClasses changes the names of the classes in the form.
	TypeClasses struct{ Text string }
	// TypeName changes the name of the set in the form.
	TypeName struct{ Text string }
	// Create makes the set, and begins to ask for drawings.
	Create struct{}
	// DeleteSet asks whether to delete the set that is shown.
	DeleteSet struct{}
	// KeepSet takes the question back.
	KeepSet struct{}
	// ConfirmDelete deletes the set.
	ConfirmDelete struct{}
)

// find returns the set with this ID, or nil.
func (o *State) find(id string) *Set {
	if i := slices.IndexFunc(o.Sets, func(s *Set) bool { return s.ID == id }); i >= 0 {
		return o.Sets[i]
	}
	return nil
}

// apply adds what the browser has kept to what has been drawn meanwhile.
func (m Loaded) apply(o *State, _ Env) []Effect {
	switch {
	case m.Err != nil:
		o.Lost = m.Err
	case m.Text == "":
	case m.ID == "":
		o.loadDigits(m.Text)
	default:
		o.loadSet(m.ID, m.Text)
	}
	return nil
}

func (o *State) loadDigits(text string) {
	list, err := readDigits(text)
	if err != nil {
		o.Notice = ui.Bad(notReadable.Say(err))
		return
	}
	s := o.Sets[0]
	s.Kept = append(slices.Clone(s.Kept), list[:min(len(list), max(0, s.most()-len(s.Kept)))]...)
}

// readDigits reads a file of digits.
func readDigits(text string) (list []*Drawing, err error) {
	digits, err := strokes.Read(strings.NewReader(text))
	for _, d := range digits {
		list = append(list, newDrawing(d.Label, strokes.Drawing{Label: digitNames[d.Label], Source: d.Source, Strokes: d.Strokes}))
	}
	return list, err
}

func (o *State) loadSet(id, text string) {
	s, err := readSet(id, text)
	if err != nil {
		o.Notice = ui.Bad(notReadable.Say(err))
		return
	}
	if old := o.find(id); old == nil {
		o.Sets = append(o.Sets, s)
	} else if err := s.open(); err == nil {
		*old = *s
	}
}

func (m Elsewhere) apply(o *State, env Env) []Effect {
	s := o.find(m.ID)
	switch {
	case m.ID == "" && m.Text == "":
		s.Kept, s.before = nil, nil
	case m.ID == "":
		if list, err := readDigits(m.Text); err == nil {
			s.Kept, s.before = list, nil
		}
	case m.Text != "":
		o.loadSet(m.ID, m.Text)
	case s != nil:
		o.drop(s)
		return []Effect{Gone{ID: s.ID}} // the other tab removes its data set
	}
	return nil
}

func (m ShowSet) apply(o *State, env Env) []Effect {
	s := o.find(m.ID)
	if s == nil || s == o.Set {
		return nil
	}
	if err := s.open(); err != nil {
		o.Notice = ui.Bad(notReadable.Say(err))
		return nil
	}
	o.show(s)
	if s.Folder != "" && env.Barred == "" {
		return []Effect{Read{s.ID}}
	}
	return nil
}

// show shows a set.
func (o *State) show(s *Set) {
	o.Set, o.form, o.deletes, o.asking.on = s, nil, false, false
	o.asking.class, o.rows = 0, rowsAtOnce
	o.asking.follow(s, -1)
}

// drop removes a set other than the digits.
func (o *State) drop(s *Set) {
	o.Sets = slices.DeleteFunc(slices.Clone(o.Sets), func(k *Set) bool { return k == s })
	if o.Set == s {
		o.show(o.Sets[0])
	}
}

func (BeginNew) apply(o *State, _ Env) []Effect {
	o.form = &form{classes: "A B C"}
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
	if wrong := checkClasses(classes); wrong.Text != "" {
		o.form.wrong = wrong
		return []Effect{ui.FocusID{ID: classesID}}
	}
	if len(classes) == len(digitNames) && has(digitNames, classes) {
		o.show(o.Sets[0])
		return Ask{}.apply(o, env)
	}
	name := shorten(strings.TrimSpace(o.form.name), mostSetName)
	if name == "" {
		name = shorten(strings.Join(classes, " "), mostSetName)
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
	first := name
	for n := 2; slices.ContainsFunc(o.Sets, func(s *Set) bool { return s.Name == name }); n++ {
		name = numberedName.Say(first, n)
	}
	s := &Set{ID: strconv.Itoa(id), Name: name, Classes: classes}
	o.Sets = append(o.Sets, s)
	return s
}

func (DeleteSet) apply(o *State, _ Env) []Effect {
	o.deletes = !o.Digits()
	if !o.deletes {
		return nil
	}
	o.Notice = ui.Notice{Text: deleteQuestion.Say(o.Name)}
	return []Effect{ui.FocusID{ID: confirmID}}
}

func (KeepSet) apply(o *State, _ Env) []Effect {
	o.deletes = false
	return []Effect{ui.FocusID{ID: headingID}}
}

func (ConfirmDelete) apply(o *State, _ Env) []Effect {
	s := o.Set
	if !o.deletes || s.Digits() {
		return nil
	}
	o.drop(s)
	o.Notice = ui.Notice{Text: deletedSet.Say(s.Name)}
	return []Effect{Store{ID: s.ID}, Gone{s.ID, s.Folder}, ui.FocusID{ID: headingID}}
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

// Refs returns the data sets that were made of drawings, as entries of a site's list.
func (o *State) Refs() (refs []dataset.SetRef) {
	for _, s := range o.Sets {
		if s.Folder != "" {
			refs = append(refs, dataset.SetRef{Folder: s.Folder, Name: s.Name})
		}
	}
	return refs
}

// Forget notes that the data set in a folder is gone, with its network.
func (o *State) Forget(folder string) (effects []Effect) {
	for _, s := range o.Sets {
		if folder != "" && s.Folder == folder {
			s.Folder, s.Drawn = "", nil
			effects = append(effects, Store{s.ID, s.text()})
		}
	}
	return effects
}
