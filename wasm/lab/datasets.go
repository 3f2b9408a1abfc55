package lab

import (
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/recipe"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/intake"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
)

// readerData returns the data set that the active network was trained on.
func (s *State) readerData() *proto.Data {
	switch m := s.Networks[s.Reader]; {
	case s.Reader == runs.Key:
		return s.Runs.Slots[0].LearnsFrom()
	case strings.HasPrefix(s.Reader, hand.Prefix):
		return s.drawnData(m)
	case m != nil && m.Classes != nil:
		return named(s.setName(m.Settings.Data), m.Classes)
	case s.Reader == files.Key && m != nil && m.Settings.Data != dataset.DefaultFolder:
		return unnamed(m.Settings.Data)
	case strings.HasPrefix(s.Reader, runs.Prefix):
		return s.Runs.Ledger.Find(strings.TrimPrefix(s.Reader, runs.Prefix)).LearnsFrom()
	default:
		return proto.MNIST
	}
}

// drawnData describes the data set that the visitor drew for the active network.
func (s *State) drawnData(m *reader.Network) *proto.Data {
	if m == nil || m.Classes == nil { // it is still loading
		return proto.MNIST
	}
	return named(s.Hand.Title(strings.TrimPrefix(s.Reader, hand.Prefix)), m.Classes)
}

// named describes a data set of drawings with these classes.
func named(name string, classes []string) *proto.Data {
	d := *proto.MNIST
	d.Name, d.Classes = name, classes
	return &d
}

// unnamed describes a data set of which only the folder is known. Its shape is that of MNIST, as
// for all networks from files.
func unnamed(folder string) *proto.Data {
	d := *proto.MNIST
	d.Name, d.Classes = folder, nil
	for class := range dataset.MNISTClasses {
		d.Classes = append(d.Classes, numberedClass.Say(class))
	}
	return &d
}

// drawable reports whether the active network can read a drawing.
func (s *State) drawable() bool {
	e := s.padEnv()
	return e.Drawable()
}

// readsDigits reports whether the active network classifies digits.
func (s *State) readsDigits() bool {
	e := s.padEnv()
	return e.ReadsDigits()
}

// chosenShape returns the shape of the images of a data set, if it is known yet.
func (s *State) chosenShape(folder string) (shape dataset.Shape, ok bool) {
	if folder == dataset.DefaultFolder {
		return dataset.MNIST, true
	}
	if r := s.Runs.Slots[0]; r.Data != nil && r.Settings.Data == folder {
		return r.Data.Shape(), true
	}
	return dataset.Shape{}, false
}

// setName returns the name of a data set for display.
func (s *State) setName(folder string) string {
	for _, set := range s.Sets {
		if set.Folder == folder {
			return set.Name
		}
	}
	if folder == "" || folder == dataset.DefaultFolder {
		return proto.MNIST.Name
	}
	return folder
}

// setsArrived stores the list of data sets. If the site lacks the default data set and the visitor
// has not chosen another, the first of the list is chosen.
func (s *State) setsArrived(m SetsArrived) {
	if m.Err != nil {
		s.Runs.Notice = ui.Bad(listNotLoaded.Say(m.Err, proto.MNIST.Name))
		return
	}
	s.ofSite = m.Sets
	s.listSets()
	if !s.Form.Holds(recipe.MustField("data")) && s.Form.Text["data"] == dataset.DefaultFolder && s.checkData(dataset.DefaultFolder) != nil {
		s.Form.Text["data"] = s.Sets[0].Folder
		s.Browse.TurnTo(s.Sets[0].Folder)
	}
}

// listSets lists the data sets of the site and the visitor's own.
func (s *State) listSets() {
	if s.ofSite != nil {
		s.Sets = slices.Concat(s.ofSite, s.OwnData.Refs())
		for _, ref := range s.Hand.Refs() {
			if !slices.ContainsFunc(s.Sets, func(r dataset.SetRef) bool { return r.Folder == ref.Folder }) {
				s.Sets = append(s.Sets, ref)
			}
		}
	}
}

// opensData reports whether the page opens the visitor's data.
func (s *State) opensData() bool { return s.Frame == nil && s.shows("browse") }

// checkData returns an error if the site is known not to have a data set.
func (s *State) checkData(folder string) error {
	var folders []string
	for _, set := range s.Sets {
		if set.Folder == folder {
			return nil
		}
		folders = append(folders, set.Folder)
	}
	switch {
	case folders == nil:
		return nil
	case shelf.IsOwn(folder):
		return notInBrowser.Err(folder)
	}
	return notOnSite.Err(foreign.Quote(folder), strings.Join(folders, ", "))
}

// takes reports whether the page takes files with these names that are dropped or pasted anywhere.
func (s *State) takes(names []string) bool {
	inLab := s.Frame == nil && s.Route.View == Lab
	switch intake.Of(names) {
	case intake.Unknown:
		return false
	case intake.Data:
		return s.opensData()
	case intake.Picture:
		return s.Route.View == Lab && s.shows("draw") && s.shows("photo")
	}
	return inLab
}
