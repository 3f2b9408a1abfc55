// Package loader loads data sets for a session: it fetches their files, checks them, keeps them
// between visits, and tries again after errors.
package loader

import (
	"time"

	"inkling/nn/phrase"
)

// A Source provides the files of the data folder.
type Source struct {
	// Fetch returns a whole file. It is called from other goroutines. Its error is a clause that
	// names the file; it is Unreachable if no server answered.
	Fetch func(Request) ([]byte, error)
	// Store keeps files between visits; nil if nothing can be kept.
	Store Store
	// Pauses are the pauses between attempts to fetch a file, one fewer than attempts; nil for the
	// default.
	Pauses []time.Duration
}

// A Request asks for a file of the data folder.
type Request struct {
	Name     string // below the data folder, with slashes
	Cache    Cache
	Into     []byte          // memory that the result may use
	Limit    int             // a longer file is an error
	Progress func(bytes int) // is called with the bytes so far
	Stop     <-chan struct{} // closed to abort Fetch; a context would make the program 30 KB larger
}

// Cache says how the browser's HTTP cache may be used.
type Cache uint8

// Uses of the cache.
const (
	Cached      Cache = iota // without asking the server
	Revalidated              // if the server confirms that the file is unchanged
	Reloaded                 // not at all: a corrupt copy is replaced
)

// A Store keeps files of the data folder between visits. It may lose, refuse or corrupt them at any
// time: what it returns is checked like any other file.
type Store interface {
	// Read returns a file, and whether there is one.
	Read(r Request) (b []byte, ok bool)
	// Write keeps a file if possible. b may be changed afterwards.
	Write(name string, b []byte)
	// Remove removes a file.
	Remove(name string)
	// Keep removes all files of a folder except these.
	Keep(folder string, names []string)
}

// forgetful is a Store that keeps nothing.
type forgetful struct{}

func (forgetful) Read(Request) ([]byte, bool) { return nil, false }
func (forgetful) Write(string, []byte)        {}
func (forgetful) Remove(string)               {}
func (forgetful) Keep(string, []string)       {}

// Unreachable is the error of Fetch if no server answered.
type Unreachable struct{ Err error }

// Phrase returns the message of Err.
func (u Unreachable) Phrase() phrase.Phrase { return phrase.Of(u.Err) }

// Error returns the message of Err, in English.
func (u Unreachable) Error() string { return u.Err.Error() }

// Unwrap returns Err.
func (u Unreachable) Unwrap() error { return u.Err }

// pauses are the default pauses between attempts to fetch a file. They grow, so that a server in
// trouble is not overloaded, while a short interruption passes unnoticed.
var pauses = []time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second}
