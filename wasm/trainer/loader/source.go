// Package loader brings one data set after the other to a session: its files are fetched, kept, checked, and fetched
// again if that failed.
package loader

import (
	"context"
	"time"
)

// A Source is where the files of the data folder are.
type Source struct {
	// Fetch returns a file whole. It is called from other goroutines. Its error is one
	// clause that names the file; it is Unreachable if no server answered.
	Fetch func(ctx context.Context, r Request) ([]byte, error)
	// Store keeps files between visits; nil where nothing can be kept.
	Store Store
	// Pauses are those between the tries to fetch a file, one fewer than there
	// are tries; nil for the usual ones.
	Pauses []time.Duration
}

// A Request asks for a file of the data folder.
type Request struct {
	Name     string // below the data folder, with slashes
	Cache    Cache
	Into     []byte          // what is returned may lie in this memory, from its beginning
	Limit    int             // more bytes than these are an error
	Progress func(bytes int) // told how many bytes have come so far
}

// Cache says what a browser's own cache of what it fetched may do.
type Cache uint8

// What the cache may do.
const (
	Cached      Cache = iota // answer by itself
	Revalidated              // answer once the server has said that nothing changed
	Anew                     // nothing: a spoilt copy is replaced
)

// A Store keeps files of the data folder between visits. It may forget, refuse
// or spoil them at any time: what it returns is checked like anything else.
type Store interface {
	// Read returns a file and whether there is one.
	Read(r Request) (b []byte, ok bool)
	// Write keeps a file, if it can; b may be changed afterwards.
	Write(name string, b []byte)
	// Remove forgets a file.
	Remove(name string)
	// Keep forgets all files of a folder but these.
	Keep(folder string, names []string)
}

// forgetful is the Store of who has none.
type forgetful struct{}

func (forgetful) Read(Request) ([]byte, bool) { return nil, false }
func (forgetful) Write(string, []byte)        {}
func (forgetful) Remove(string)               {}
func (forgetful) Keep(string, []string)       {}

// Unreachable is an error of Fetch that says that no server answered.
type Unreachable struct{ Err error }

// Error says what happened.
func (u Unreachable) Error() string { return u.Err.Error() }

// Unwrap returns it.
func (u Unreachable) Unwrap() error { return u.Err }

// pauses are the usual ones between the tries to fetch a file: they grow, so that
// a server in trouble is left alone and a short interruption passes unnoticed.
var pauses = []time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second}
