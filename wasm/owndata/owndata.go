// Package owndata is the visitor's own data: it opens files of images with labels, shows what they hold before they are
// used, and lists the data sets that the browser keeps. The program opener reads the files.
package owndata

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// State is the state of the section.
type State struct {
	Sets     []shelf.Set // those that the browser keeps
	Renaming string      // folder of the data set that gets another name, or ""
	Deleting string      // folder of the one whose deletion is to be confirmed, or ""
	Saving   string      // folder of the one for whose file a form is to be chosen, or ""
	Notice   ui.Notice

	Source   string            // name of the files that were chosen, or ""
	Options  map[string]string // how to read them, by the keys of message.Controls
	Progress *message.Progress // while they are read or kept
	Keeping  bool              // they are being kept
	Name     string            // of the data set to be
	Found    *message.Understood
	Failed   *words.M // why they cannot be read
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Data   string // folder of the next run's data set
	Barred string // why no other data set can be chosen, or ""
}

// Messages of the section.
type (
	// Chosen reports that files were chosen or dropped.
	Chosen struct{ Name string }
	// Reported passes on a report of the opener.
	Reported struct{ message.Report }
	// Lost reports that the opener has ended, or that the browser's storage failed.
	Lost struct{ Err error }
	// SetOption changes how the files are read.
	SetOption struct{ Key, Text string }
	// SetName sets the name of the data set to be.
	SetName struct{ Text string }
	// Use keeps the data and makes it that of the next run.
	Use struct{}
	// Cancel stops reading, or forgets what was read.
	Cancel struct{}

	// Listed brings the data sets that the browser keeps.
	Listed struct{ Sets []shelf.Set }
	// Choose makes a data set that of the next run.
	Choose struct{ Folder string }
	// BeginRename shows a field for another name.
	BeginRename struct{ Folder string }
	// Rename gives a data set another name.
	Rename struct{ Folder, Name string }
	// BeginExport offers the forms of a file; "" takes the offer back.
	BeginExport struct{ Folder string }
	// Export saves a data set as a file: "" as shards, or in a form of package dataset/export.
	Export struct{ Folder, Form string }
	// Delete asks whether to delete a data set; "" takes the question back.
	Delete struct{ Folder string }
	// Confirm deletes it.
	Confirm struct{}
)

// Effects for the runtime.
type (
	// Read reads the files that were chosen last; reports follow.
	Read struct{ Options map[string]string }
	// Keep keeps what was read.
	Keep struct{ Name string }
	// Stop ends the opener, and forgets the files.
	Stop struct{}
	// List lists the data sets; Listed follows.
	List struct{}
	// StoreName gives a data set another name; Listed follows.
	StoreName struct{ Folder, Name string }
	// Remove removes a data set; Listed follows.
	Remove struct{ Folder string }
	// SaveFile saves a data set as a file of this name and form.
	SaveFile struct{ Folder, Name, Form string }
)

// Effects for the page.
type (
	// UseData makes a data set that of the next run.
	UseData struct{ Folder string }
	// Gone says that a data set was removed.
	Gone struct{ Folder string }
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// A Msg is something that has happened to the section.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update applies a message and returns the effects to carry out.
func (s *State) Update(m Msg, env Env) []Effect { return m.apply(s, env) }

// Refs returns the data sets as entries of a site's list.
func (s *State) Refs() (refs []dataset.SetRef) {
	for _, set := range s.Sets {
		refs = append(refs, dataset.SetRef{Folder: set.Folder, Name: set.Name})
	}
	return refs
}

func (s *State) find(folder string) (set shelf.Set, ok bool) {
	if i := slices.IndexFunc(s.Sets, func(k shelf.Set) bool { return k.Folder == folder }); i >= 0 {
		return s.Sets[i], true
	}
	return set, false
}

// close forgets what was opened.
func (s *State) close() {
	s.Source, s.Options, s.Progress, s.Keeping, s.Name, s.Found, s.Failed = "", nil, nil, false, "", nil, nil
}

func (m Chosen) apply(s *State, env Env) []Effect {
	s.close()
	s.Notice = ui.Notice{}
	if env.Barred != "" {
		s.Notice = ui.Bad(env.Barred)
		return []Effect{Stop{}}
	}
	s.Source, s.Progress = m.Name, &message.Progress{}
	return []Effect{Read{}, ui.FocusID{ID: titleID}}
}

func (m Reported) apply(s *State, _ Env) []Effect {
	switch r := m.Report; {
	case s.Source == "" && r.Failed != nil: // another order than to read
		s.Notice = ui.Bad(lostNotice.Say(r.Failed.Say()))
		return []Effect{Stop{}, List{}}
	case s.Source == "": // it was stopped
	case r.Progress != nil:
		s.Progress = r.Progress
	case r.Failed != nil:
		if !s.Keeping {
			s.Found = nil
		}
		s.Progress, s.Keeping, s.Failed = nil, false, r.Failed
	case r.Understood != nil:
		s.Progress, s.Failed, s.Found = nil, nil, r.Understood
		if s.Name == "" {
			s.Name = s.free(cmp.Or(r.Understood.Name, myImages.Say()))
		}
	case r.Kept != nil:
		s.close()
		s.Notice = ui.Notice{Text: keptNotice.Say(r.Kept.Name)}
		return []Effect{Stop{}, List{}, UseData{r.Kept.Folder}, ui.FocusID{ID: headingID}}
	}
	return nil
}

// free returns a name that no other data set has.
func (s *State) free(name string) string {
	taken := func(n string) bool {
		return slices.ContainsFunc(s.Sets, func(k shelf.Set) bool { return k.Name == n })
	}
	for n, first := 2, name; taken(name); n++ {
		name = numberedName.Say(first, n)
	}
	return name
}

func (m Lost) apply(s *State, _ Env) []Effect {
	s.close()
	s.Notice = ui.Bad(lostNotice.Say(m.Err))
	return []Effect{Stop{}}
}

func (m SetOption) apply(s *State, _ Env) []Effect {
	if s.Source == "" || s.Keeping || s.Options[m.Key] == m.Text {
		return nil
	}
	if s.Options == nil {
		s.Options = map[string]string{}
	}
	s.Options[m.Key] = m.Text
	if m.Text == "" {
		delete(s.Options, m.Key)
	}
	s.Progress, s.Failed = &message.Progress{}, nil
	return []Effect{Read{s.Options}}
}

func (m SetName) apply(s *State, _ Env) []Effect {
	s.Name = m.Text
	return nil
}

func (Use) apply(s *State, _ Env) []Effect {
	if s.Found == nil || s.Progress != nil {
		return nil
	}
	name, wrong := checkName(s.Name)
	s.Notice = wrong
	if wrong.Text != "" {
		return []Effect{ui.Focus{ID: nameID}}
	}
	s.Failed, s.Keeping, s.Progress = nil, true, &message.Progress{}
	return []Effect{Keep{name}}
}

// mostName is the largest number of characters in the name of a data set.
const mostName = 40

func checkName(text string) (name string, wrong ui.Notice) {
	name = strings.TrimSpace(text)
	if n := len([]rune(name)); n < 1 || n > mostName {
		return "", ui.Bad(wrongName.Say(mostName, n))
	}
	return name, wrong
}

func (Cancel) apply(s *State, _ Env) []Effect {
	s.close()
	s.Notice = ui.Notice{}
	return []Effect{Stop{}, ui.FocusID{ID: headingID}}
}

func (m Listed) apply(s *State, _ Env) []Effect {
	s.Sets = m.Sets
	return nil
}

func (m Choose) apply(s *State, env Env) []Effect {
	set, ok := s.find(m.Folder)
	switch {
	case !ok:
		return nil
	case env.Barred != "":
		s.Notice = ui.Bad(env.Barred)
		return nil
	}
	s.Notice = ui.Notice{Text: chosenNotice.Say(set.Name)}
	return []Effect{UseData(m)}
}

func (m BeginRename) apply(s *State, _ Env) []Effect {
	if _, ok := s.find(m.Folder); !ok {
		return nil
	}
	s.Notice, s.Renaming, s.Deleting, s.Saving = ui.Notice{}, m.Folder, "", ""
	return []Effect{ui.FocusID{ID: renameID}}
}

func (m Rename) apply(s *State, _ Env) []Effect {
	s.Renaming = ""
	set, ok := s.find(m.Folder)
	if !ok {
		return nil
	}
	name, wrong := checkName(m.Name)
	s.Notice = wrong
	if wrong.Text != "" || name == set.Name {
		return nil
	}
	return []Effect{StoreName{set.Folder, name}}
}

func (m BeginExport) apply(s *State, _ Env) []Effect {
	_, ok := s.find(m.Folder)
	s.Notice, s.Deleting, s.Renaming, s.Saving = ui.Notice{}, "", "", ""
	if !ok {
		return nil
	}
	s.Saving = m.Folder
	return []Effect{ui.FocusID{ID: formID}}
}

func (m Export) apply(s *State, _ Env) []Effect {
	set, ok := s.find(m.Folder)
	s.Saving = ""
	if !ok || s.Source != "" {
		if s.Source != "" {
			s.Notice = ui.Bad(busyNotice.Say())
		}
		return nil
	}
	s.Notice = ui.Notice{}
	end := ".zip"
	if m.Form == "npz" {
		end = ".npz"
	}
	return []Effect{SaveFile{m.Folder, path.Base(strings.ReplaceAll(set.Name, "/", "-")) + end, m.Form}}
}

func (m Delete) apply(s *State, _ Env) []Effect {
	set, ok := s.find(m.Folder)
	s.Notice, s.Deleting, s.Renaming, s.Saving = ui.Notice{}, "", "", ""
	if !ok {
		return nil
	}
	s.Notice, s.Deleting = ui.Notice{Text: confirmDelete.Say(set.Name)}, m.Folder
	return []Effect{ui.FocusID{ID: confirmID}}
}

func (Confirm) apply(s *State, _ Env) []Effect {
	set, ok := s.find(s.Deleting)
	s.Deleting = ""
	if !ok {
		return nil
	}
	s.Sets = slices.DeleteFunc(slices.Clone(s.Sets), func(k shelf.Set) bool { return k.Folder == set.Folder })
	s.Notice = ui.Notice{Text: deletedNotice.Say(set.Name)}
	return []Effect{Remove{set.Folder}, Gone{set.Folder}, ui.FocusID{ID: headingID}}
}

// titleOf names files: one, or one and others.
func titleOf(name string, more int) string {
	if more == 0 {
		return name
	}
	return andMore.Say(more, name)
}

// Takes reports whether files with these names, dropped anywhere on the page, are data. Others may be networks, drawings or
// pictures.
func Takes(names []string) bool { return slices.ContainsFunc(names, isData) }

func isData(name string) bool {
	name = strings.ToLower(name)
	plain := strings.TrimSuffix(name, ".gz")
	return slices.Contains([]string{".csv", ".tsv", ".npy", ".zip", ".idx"}, path.Ext(plain)) ||
		strings.Contains(plain, "-ubyte") || strings.Contains(plain, "idx3") || strings.Contains(plain, "idx1")
}

// IsTable reports whether a text is cells copied from a spreadsheet: lines with tabs.
func IsTable(text string) bool {
	first, rest, _ := strings.Cut(text, "\n")
	return strings.Contains(first, "\t") && strings.Contains(rest, "\t")
}
