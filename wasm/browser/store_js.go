package browser

import (
	"strings"
	"sync"
	"syscall/js"
)

// A Store keeps files between visits, by their addresses, in the browser's Cache storage. If the
// browser has none, refuses it or is out of space, the store remains empty, which is not an error.
type Store struct {
	name  string
	once  sync.Once
	cache js.Value // a Cache, or undefined
}

// NewStore returns the store with this name.
func NewStore(name string) *Store { return &Store{name: name, cache: js.Undefined()} }

// open returns the Cache and whether there is one.
func (s *Store) open() (cache js.Value, ok bool) {
	s.once.Do(func() {
		if c, err := Promised(func() js.Value {
			// Where storage is refused, reading the property throws, which Get cannot handle.
			storage := js.Global().Get("Reflect").Call("get", js.Global(), "caches")
			return storage.Call("open", s.name)
		}); err == nil {
			s.cache = c
		}
	})
	return s.cache, !s.cache.IsUndefined()
}

// Promised waits for the promise that f returns. If f throws, that is an error too.
func Promised(f func() js.Value) (js.Value, error) {
	promise, err := try(f)
	if err != nil {
		return js.Undefined(), err
	}
	return Await(promise)
}

// Read returns a file, read as by Fetch, and whether there is one.
func (s *Store) Read(r Request) (b []byte, ok bool) {
	cache, ok := s.open()
	if !ok {
		return nil, false
	}
	response, err := Promised(func() js.Value { return cache.Call("match", r.Address) })
	if err != nil || response.IsUndefined() {
		return nil, false
	}
	b, err = r.read(response, func() {})
	return b, err == nil
}

// Write keeps a file if possible. b may be changed afterwards.
func (s *Store) Write(address string, b []byte) {
	if cache, ok := s.open(); ok {
		response := js.Global().Get("Response").New(Uint8Array(b))
		go Promised(func() js.Value { return cache.Call("put", address, response) })
	}
}

// Remove removes a file.
func (s *Store) Remove(address string) {
	if cache, ok := s.open(); ok {
		Promised(func() js.Value { return cache.Call("delete", address) })
	}
}

// Keep removes all files of a folder, whose address ends in a slash, except these.
func (s *Store) Keep(folder string, names []string) {
	cache, ok := s.open()
	if !ok {
		return
	}
	requests, err := Promised(func() js.Value { return cache.Call("keys") })
	if err != nil {
		return
	}
	wanted := map[string]bool{}
	for _, name := range names {
		wanted[name] = true
	}
	base := js.Global().Get("URL").New(folder, js.Global().Get("location").Get("href")).Get("href").String()
	for i := range requests.Length() {
		name, inside := strings.CutPrefix(requests.Index(i).Get("url").String(), base)
		if inside && !wanted[name] {
			s.Remove(folder + name)
		}
	}
}
