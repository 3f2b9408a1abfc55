// Package opener is the worker that reads visitors' own files. Of data it says what the files hold, with samples, and keeps
// them as a data set once the visitor has accepted it; package nn/dataset/open reads the files. It also reads networks of any
// program, pictures of digits, and drawings in any form.
package opener

import (
	"archive/zip"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
	"inkling/nn/dataset/pack"
	"inkling/nn/model/adopt"
	"inkling/nn/phrase"
	"inkling/nn/picture"
	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
)

// A Host is what a session needs of the browser.
type Host struct {
	Send func(r message.Report, beside []byte)
	Put  func(shelf.Set, []shelf.File) error
	Read func(path string) ([]byte, error) // a file that is kept

	Fetch  func(path string) ([]byte, error)        // a file of the site
	Decode func(name string) (*picture.Grey, error) // decodes a picture among the files

	Stopped func() bool // the page does not wait any longer
}

// A Session reads the files of one visitor.
type Session struct {
	Host
	chosen fs.FS  // what the visitor has chosen
	files  fs.FS  // the same, or what is in it
	path   string // of the data within the files
	name   string // of what was chosen
	source *open.Source
	packed []shelf.File // if the files are those of a data set already
	seen   message.Progress

	adopted *adopt.File // the network that was read, of which something is unknown
}

var errStopped = phrase.Errorf("reading was stopped")

// Take sets the files to read. name is what messages call them together.
func (s *Session) Take(files fs.FS, name string) { s.chosen, s.files, s.name = files, files, name }

// Obey carries out an order.
func (s *Session) Obey(o message.Order) {
	do := map[string]func(message.Order) error{
		message.Read: s.read, message.Keep: s.keep, message.Rename: s.rename, message.Export: s.export,
		message.Network: s.network, message.Adopt: s.adopt, message.Picture: s.picture, message.Sort: s.sort,
		message.Strokes: s.drawings,
	}[o.Kind]
	if err := do(o); err != nil {
		text := said(err)
		s.Send(message.Report{Failed: &text}, nil)
	}
}

// read reads the files, and reports what they hold.
func (s *Session) read(order message.Order) error {
	s.source, s.packed = nil, nil
	o, err := parse(order.Options)
	if err != nil {
		return err
	}
	if err := s.unwrap(); err != nil {
		return err
	}
	if list, m := s.shards(); m != nil {
		return s.recognise(m, list)
	}
	if s.path != "." && s.isIDX() {
		return phrase.Errorf("%s is one IDX file, expected images and labels: choose both files at once, or their folder", s.path)
	}
	s.seen = message.Progress{Of: int(s.bytes())}
	o.Progress = func(n int64) error {
		if s.Stopped() {
			return errStopped
		}
		s.progress(int(n))
		return nil
	}
	o.Show = func(name string) string {
		if name == "." {
			return s.name
		}
		return name
	}
	if s.source, err = open.Open(s.files, s.path, o); err != nil {
		return err
	}
	u := understood(s.source)
	u.Name = s.proposal()
	s.Send(message.Report{Understood: u}, u.Pixels)
	return nil
}

// unwrap finds the data in the files: a single file, or what is in a single ZIP file.
func (s *Session) unwrap() error {
	s.path = only(s.files, ".")
	if s.path == "." {
		return nil
	}
	f, err := s.files.Open(s.path)
	if err != nil {
		return err
	}
	at, ok := f.(io.ReaderAt)
	magic := make([]byte, 4)
	if !ok || path.Ext(s.path) == ".npz" {
		return nil
	}
	if n, _ := at.ReadAt(magic, 0); n < 4 || string(magic) != "PK\x03\x04" {
		return nil
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	z, err := zip.NewReader(at, info.Size())
	if err != nil {
		return phrase.Errorf("%s is not a complete ZIP file (%w): download or pack it again", s.path, err)
	}
	for _, in := range z.File {
		if strings.HasSuffix(in.Name, ".npy") && !strings.HasSuffix(s.path, ".zip") {
			return nil // a numpy archive under another name
		}
	}
	s.files = z
	s.path = only(z, ".")
	return nil
}

// only returns the path of the only file in a folder, or the folder.
func only(files fs.FS, folder string) string {
	entries, err := fs.ReadDir(files, folder)
	var seen []fs.DirEntry
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && e.Name() != "__MACOSX" {
			seen = append(seen, e)
		}
	}
	if err != nil || len(seen) != 1 || open.IsPicture(seen[0].Name()) {
		return folder
	}
	inner := path.Join(folder, seen[0].Name())
	if seen[0].IsDir() {
		if found := only(files, inner); found != inner {
			return found
		}
		return folder
	}
	return inner
}

// isIDX reports whether the only file is an IDX file.
func (s *Session) isIDX() bool {
	f, err := s.files.Open(s.path)
	if err != nil {
		return false
	}
	defer f.Close()
	begin := make([]byte, 4)
	n, _ := io.ReadFull(f, begin)
	text := string(begin[:n])
	name := strings.ToLower(path.Base(s.path))
	return text == "\x00\x00\x08\x01" || text == "\x00\x00\x08\x03" || strings.HasPrefix(text, "\x1f\x8b") && strings.Contains(name, "idx")
}

// bytes returns the size of all files.
func (s *Session) bytes() (n int64) {
	fs.WalkDir(s.files, s.path, func(_ string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			if info, err := e.Info(); err == nil {
				n += info.Size()
			}
		}
		return nil
	})
	return n
}

// steps are how many reports of progress there are.
const steps = 200

// progress reports how much is read, a limited number of times.
func (s *Session) progress(n int) {
	if n = min(n, s.seen.Of); n-s.seen.Done >= max(1, s.seen.Of/steps) {
		s.seen.Done = n
		report := s.seen
		s.Send(message.Report{Progress: &report}, nil)
	}
}

// keep keeps the data set that was read.
func (s *Session) keep(o message.Order) (err error) {
	files, m := s.packed, (*dataset.Manifest)(nil)
	switch {
	case files != nil:
		if m, err = dataset.ReadManifest(files[0].Content); err != nil {
			return err
		}
	case s.source != nil:
		about := pack.About{Name: o.Name, Source: s.name, Levels: dataset.AllLevels, Seed: 1}
		m, err = pack.Pack(s.source, about, func(f pack.File) error {
			files = append(files, shelf.File{Name: f.Ref.File, Content: f.Content})
			s.Send(message.Report{Progress: &message.Progress{Done: f.I + 1, Of: f.N}}, nil)
			return nil
		})
		if err != nil {
			return err
		}
		files = append([]shelf.File{{}}, files...)
		s.source, s.packed = nil, files // to try again if the browser cannot keep them
	default:
		return phrase.Errorf("no data has been read: open it again")
	}
	m.Name = o.Name
	files[0] = shelf.File{Name: dataset.ManifestName, Content: m.Encode()}
	if _, err := dataset.ReadManifest(files[0].Content); err != nil {
		return err
	}
	set := setOf(m)
	if err := s.Put(set, files); err != nil {
		return phrase.Errorf("the browser cannot keep the data (%w)", err)
	}
	s.Send(message.Report{Kept: &message.Kept{Folder: set.Folder, Name: set.Name}}, nil)
	return nil
}

// rename gives a data set another name, in its manifest, too. The hash of the data stays.
func (s *Session) rename(o message.Order) error {
	m, err := s.manifest(o.Folder)
	if err != nil {
		return err
	}
	m.Name = o.Name
	if err := s.Put(setOf(m), []shelf.File{{Name: dataset.ManifestName, Content: m.Encode()}}); err != nil {
		return phrase.Errorf("the browser cannot keep the data (%w)", err)
	}
	s.Send(message.Report{Renamed: true}, nil)
	return nil
}

// manifest returns the manifest of a data set that is kept.
func (s *Session) manifest(folder string) (*dataset.Manifest, error) {
	b, err := s.Read(folder + "/" + dataset.ManifestName)
	if err != nil {
		return nil, err
	}
	return dataset.ReadManifest(b)
}

// setOf describes a data set for the shelf.
func setOf(m *dataset.Manifest) shelf.Set {
	set := shelf.Set{Folder: shelf.FolderOf(m.Hash()), Name: m.Name, Bytes: m.Bytes()}
	for split := range dataset.Test + 1 {
		set.Images += m.Images(split)
	}
	return set
}

// proposal returns a name for the data set: that of the file or folder, or what the names of several files have in common; ""
// if that says nothing.
func (s *Session) proposal() string {
	entries, err := fs.ReadDir(s.chosen, ".")
	if err != nil || len(entries) < 2 {
		return nameOf(s.name)
	}
	stem := entries[0].Name()
	for _, e := range entries[1:] {
		for !strings.HasPrefix(e.Name(), stem) {
			stem = stem[:len(stem)-1]
		}
	}
	const between = "-_. "
	if stem = strings.TrimRight(stem[:strings.LastIndexAny(stem, between)+1], between); slices.Contains(splitNames, strings.ToLower(stem)) {
		return ""
	}
	return nameOf(stem)
}

// splitNames are what files of one split have in common.
var splitNames = []string{"", "data", "images", "train", "training", "test", "testing", "t10k", "x", "y"}

// nameOf returns a name for the data set from that of a file or folder.
func nameOf(name string) string {
	if name == "" {
		return ""
	}
	name, _, _ = strings.Cut(path.Base(name), ".")
	const most = 40
	if letters := []rune(name); len(letters) > most {
		name = string(letters[:most])
	}
	return name
}
