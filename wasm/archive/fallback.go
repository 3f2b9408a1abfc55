package archive

// Fallback is a Storage that keeps in memory what another one refuses, because it is full, not allowed
// or lost. Runs must continue nevertheless.
type Fallback struct {
	first  Storage
	memory *Memory
}

// NewFallback returns a Storage that uses first as far as possible.
func NewFallback(first Storage) *Fallback { return &Fallback{first, NewMemory()} }

// MemoryOnlyError says that something is kept only in memory.
type MemoryOnlyError struct{ Err error }

// Error returns the reason.
func (u MemoryOnlyError) Error() string { return notKept.Say(u.Err) }

// Unwrap returns the error of the first storage.
func (u MemoryOnlyError) Unwrap() error { return u.Err }

// Records returns the records of both shelves. If the first returns an error, only those in memory
// are returned with it.
func (f *Fallback) Records(ids ...string) (map[string][]byte, error) {
	all, err := f.first.Records(ids...)
	if err != nil {
		all, err = map[string][]byte{}, MemoryOnlyError{err}
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
		return nil, MemoryOnlyError{err}
	}
	return b, nil
}

// Change makes an edit in the storage that has the run. If the first storage refuses it, Change makes
// it in memory and returns a MemoryOnlyError.
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
	return MemoryOnlyError{err}
}

// old returns the record of the first storage, or nil.
func (f *Fallback) old(id string) []byte {
	records, _ := f.first.Records(id)
	return records[id]
}
