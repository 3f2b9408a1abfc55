package archive

import "sync"

// A Storage keeps a record and some blobs for each run, by its ID. Its methods block until they are
// done. They are called from several goroutines, and other tabs change the same data. Errors are
// those of the browser.
type Storage interface {
	// Records returns the records with these IDs, or all, by ID.
	Records(ids ...string) (map[string][]byte, error)
	// Blob returns a blob, or nil if there is none.
	Blob(id string, k Kind) ([]byte, error)
	// Change makes an edit atomically. edit gets the record, or nil, and must not block.
	Change(id string, edit func(record []byte) Edit) error
}

// Kind is the kind of a blob.
type Kind string

// The kinds of blobs.
const (
	Checkpoint Kind = "checkpoint" // of package checkpoint
	Network    Kind = "network"    // nn.Parameters.Bytes
)

// Kinds lists all kinds.
var Kinds = []Kind{Checkpoint, Network}

// An Edit is a change to a stored run.
type Edit struct {
	Record []byte          // the new record, or nil to keep the old
	Blobs  map[Kind][]byte // blobs to write; nil removes one
	Remove bool            // everything
}

// Memory is a Storage in memory.
type Memory struct {
	mu      sync.Mutex
	records map[string][]byte
	blobs   map[string]map[Kind][]byte
}

// NewMemory returns an empty Memory.
func NewMemory() *Memory {
	return &Memory{records: map[string][]byte{}, blobs: map[string]map[Kind][]byte{}}
}

// Records returns the records with these IDs, or all.
func (m *Memory) Records(ids ...string) (map[string][]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	found := map[string][]byte{}
	if len(ids) == 0 {
		for id, record := range m.records {
			found[id] = record
		}
	}
	for _, id := range ids {
		if record, ok := m.records[id]; ok {
			found[id] = record
		}
	}
	return found, nil
}

// Blob returns a blob, or nil.
func (m *Memory) Blob(id string, k Kind) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.blobs[id][k], nil
}

// Change makes an edit.
func (m *Memory) Change(id string, edit func(record []byte) Edit) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	e := edit(m.records[id])
	if e.Remove {
		delete(m.records, id)
		delete(m.blobs, id)
		return nil
	}
	if e.Record != nil {
		m.records[id] = e.Record
	}
	for k, b := range e.Blobs {
		if b == nil {
			delete(m.blobs[id], k)
			continue
		}
		if m.blobs[id] == nil {
			m.blobs[id] = map[Kind][]byte{}
		}
		m.blobs[id][k] = b
	}
	return nil
}

// has reports whether the storage has a run.
func (m *Memory) has(id string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.records[id] != nil
}
