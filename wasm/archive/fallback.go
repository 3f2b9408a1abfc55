package archive

import "fmt"

// Fallback is a shelf that goes on in memory with what another does not take:
// storage may be full, refused or gone, and a run shall go on nevertheless.
type Fallback struct {
	first  Shelf
	memory *Memory
}

// NewFallback returns a shelf that puts on first what that takes.
func NewFallback(first Shelf) *Fallback { return &Fallback{first, NewMemory()} }

// Unkept says that something is kept in memory only.
type Unkept struct{ Err error }

// Error says why.
func (u Unkept) Error() string {
	return fmt.Sprintf("this browser does not keep it (%v)", u.Err)
}

// Unwrap returns the reason.
func (u Unkept) Unwrap() error { return u.Err }

// Records returns the records of both. With an error come those of the memory.
func (f *Fallback) Records(ids ...string) (map[string][]byte, error) {
	all, err := f.first.Records(ids...)
	if err != nil {
		all, err = map[string][]byte{}, Unkept{err}
	}
	memory, _ := f.memory.Records(ids...)
	for id, record := range memory {
		all[id] = record
	}
	return all, err
}

// Blob returns a blob, or nil.
func (f *Fallback) Blob(id string, k Kind) ([]byte, error) {
	if b, _ := f.memory.Blob(id, k); b != nil {
		return b, nil
	}
	b, err := f.first.Blob(id, k)
	if err != nil {
		return nil, Unkept{err}
	}
	return b, nil
}

// Change makes an edit where the run lies. What cannot be done there is done in
// memory, and the error is Unkept.
func (f *Fallback) Change(id string, edit func(record []byte) Edit) error {
	if f.memory.has(id) {
		return f.memory.Change(id, edit)
	}
	err := f.first.Change(id, edit)
	if err == nil {
		return nil
	}
	old := f.old(id)
	f.memory.Change(id, func([]byte) Edit {
		e := edit(old)
		if e.Record == nil {
			e.Record = old
		}
		return e
	})
	return Unkept{err}
}

// old returns the record that the first shelf has, or nil.
func (f *Fallback) old(id string) []byte {
	records, _ := f.first.Records(id)
	return records[id]
}
