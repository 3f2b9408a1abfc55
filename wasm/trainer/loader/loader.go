package loader

import (
	"bytes"
	"errors"
	"runtime"
	"sync"
	"time"

	"inkling/nn/dataset"
	"inkling/nn/phrase"
)

// maxManifestBytes is a generous limit for a manifest.
const maxManifestBytes = 1 << 20

// A Part is a manifest, a shard or a progress report from a loader.
type Part struct {
	manifest *dataset.Manifest
	split    dataset.Split
	set      *dataset.Set
	bytes    int           // loaded so far, of all shards
	fault    error         // the last error,
	again    time.Duration // and when to try again; 0 if the loader has given up
}

// A loader loads the parts of one data set in its own goroutine, until all are loaded, an error
// persists, or stop is closed.
//
// At most two files are fetched at a time: while one shard is fetched, checked and decoded, the
// next is on its way. Each is fetched into one of two buffers, as long as the longest shard, so
// that loading leaves little garbage.
type loader struct {
	stop   <-chan struct{}
	source Source
	folder string
	parts  chan<- Part

	buffers [2][]byte
	mu      sync.Mutex
	whole   int    // bytes of the shards that were passed on
	coming  [2]int // bytes so far of the two being fetched
}

// run passes on the manifest, then the shards. The manifest is always fetched. If it is the known
// one, the first have shards are skipped because they are loaded.
func (l *loader) run(known *dataset.Manifest, have int) {
	m, err := l.manifest()
	if err != nil {
		l.hand(Part{fault: err})
		return
	}
	shards := Needed(m)
	if !same(m, known) {
		have = 0
	}
	for _, ref := range shards[:have] {
		l.whole += ref.Bytes
	}
	if l.hand(Part{manifest: m, bytes: l.whole}) {
		l.shards(m, shards[have:])
	}
}

// shards passes on the shards in order.
func (l *loader) shards(m *dataset.Manifest, shards []dataset.ShardRef) {
	for slot := range l.buffers {
		l.buffers[slot] = make([]byte, longest(shards))
	}
	var next <-chan delivery
	for i, ref := range shards {
		if i == 0 {
			next = l.order(ref, i%2)
		}
		current := next
		if i+1 < len(shards) {
			next = l.order(shards[i+1], (i+1)%2)
		}
		p := l.shard(m, ref, i%2, current)
		p.bytes = l.arrived(ref, i%2)
		if !l.hand(p) || p.fault != nil {
			return
		}
	}
}

// longest returns the number of bytes of the longest shard.
func longest(shards []dataset.ShardRef) (n int) {
	for _, ref := range shards {
		n = max(n, ref.Bytes)
	}
	return n
}

// hand passes on a part, and reports whether it was taken before the loader was stopped.
func (l *loader) hand(p Part) (taken bool) {
	select {
	case l.parts <- p:
		return true
	case <-l.stop:
		return false
	}
}

// manifest returns the manifest from the server or, if no server can be reached, the one that was
// kept.
func (l *loader) manifest() (m *dataset.Manifest, err error) {
	r := Request{Name: l.path(dataset.ManifestName), Cache: Revalidated, Limit: maxManifestBytes, Progress: func(int) {}, Stop: l.stop}
	err = l.persist(0, func() error {
		b, err := l.source.Fetch(r)
		if err != nil {
			kept, ok := l.kept(r)
			if _, away := errors.AsType[Unreachable](err); away && ok {
				m = kept
				return nil
			}
			return err
		}
		if m, err = readManifest(b); err != nil {
			return phrase.Errorf("%s: %w", r.Name, err)
		}
		l.source.Store.Write(r.Name, b)
		l.source.Store.Keep(l.folder, names(m))
		return nil
	})
	return m, err
}

// kept returns the kept manifest, if there is a valid one.
func (l *loader) kept(r Request) (m *dataset.Manifest, ok bool) {
	b, ok := l.source.Store.Read(r)
	if !ok {
		return nil, false
	}
	m, err := readManifest(b)
	return m, err == nil
}

func readManifest(b []byte) (*dataset.Manifest, error) {
	if isWebPage(b) {
		return nil, errWebPage
	}
	return dataset.ReadManifest(b)
}

// names returns the files of a data set.
func names(m *dataset.Manifest) []string {
	list := []string{dataset.ManifestName}
	for _, ref := range m.Shards {
		list = append(list, ref.File)
	}
	return list
}

var errWebPage = phrase.Errorf("a web page arrived in its place; check that the server has this file")

// isWebPage reports whether the server sent a web page instead of a file, as some do for missing
// files. No manifest and no shard begins with "<".
func isWebPage(b []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(b[:min(len(b), 100)]), []byte("<"))
}

// A delivery is a shard's bytes before they are checked.
type delivery struct {
	b    []byte
	kept bool // they are from the store
	err  error
}

// order begins to read or fetch a shard into a buffer.
func (l *loader) order(ref dataset.ShardRef, slot int) <-chan delivery {
	deliveries := make(chan delivery, 1)
	go func() {
		r := l.request(ref, slot, Cached)
		if b, ok := l.source.Store.Read(r); ok {
			deliveries <- delivery{b: b, kept: true}
			return
		}
		b, err := l.source.Fetch(r)
		deliveries <- delivery{b: b, err: err}
	}()
	return deliveries
}

// request returns the request that reads a shard into a buffer.
func (l *loader) request(ref dataset.ShardRef, slot int, c Cache) Request {
	return Request{Name: l.path(ref.File), Cache: c, Into: l.buffers[slot], Limit: ref.Bytes, Progress: func(n int) { l.progress(slot, n) }, Stop: l.stop}
}

// shard checks and decodes a shard that was ordered. If it is invalid, the copy in a cache may be
// corrupt, so it is fetched again without a cache.
func (l *loader) shard(m *dataset.Manifest, ref dataset.ShardRef, slot int, deliveries <-chan delivery) (p Part) {
	d := <-deliveries
	// Garbage from decoding the last shard must not pile up in addition to the data: WebAssembly
	// memory never shrinks. Collecting is cheap, since the data contains no pointers.
	runtime.GC()
	err := l.open(&p, m, ref, d)
	if err == nil {
		return p
	}
	again := func() error {
		b, err := l.source.Fetch(l.request(ref, slot, Reloaded))
		return l.open(&p, m, ref, delivery{b: b, err: err})
	}
	if d.kept {
		l.source.Store.Remove(l.path(ref.File))
		p.fault = l.persist(0, again)
		return p
	}
	p.fault = l.retry(0, err, again)
	return p
}

// open checks and decodes a delivery into p, and keeps it in the store.
func (l *loader) open(p *Part, m *dataset.Manifest, ref dataset.ShardRef, d delivery) error {
	if d.err != nil {
		return d.err
	}
	if isWebPage(d.b) {
		return phrase.Errorf("%s: %w", ref.File, errWebPage)
	}
	split, set, err := ref.Open(m, d.b)
	if err != nil {
		return err
	}
	p.split, p.set = split, set
	if !d.kept {
		l.source.Store.Write(l.path(ref.File), d.b)
	}
	return nil
}

// persist calls f until it succeeds, with pauses in between. made is the number of earlier
// attempts.
func (l *loader) persist(made int, f func() error) error {
	err := f()
	if err == nil {
		return nil
	}
	return l.retry(made, err, f)
}

// retry continues after a failed attempt.
func (l *loader) retry(made int, err error, f func() error) error {
	if made == len(l.source.Pauses) || l.stopped() {
		return err
	}
	pause := l.source.Pauses[made]
	l.hand(Part{fault: err, again: pause})
	over := make(chan struct{})
	time.AfterFunc(pause, func() { close(over) })
	select {
	case <-over:
	case <-l.stop:
	}
	return l.persist(made+1, f)
}

// stopped reports whether the loader is to end.
func (l *loader) stopped() bool {
	select {
	case <-l.stop:
		return true
	default:
		return false
	}
}

// progress reports how many bytes are loaded, unless the session is busy.
func (l *loader) progress(slot, n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.coming[slot] = n
	select {
	case l.parts <- Part{bytes: l.whole + l.coming[0] + l.coming[1]}:
	default:
	}
}

// arrived counts a complete shard, and returns how many bytes are loaded.
func (l *loader) arrived(ref dataset.ShardRef, slot int) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.whole += ref.Bytes
	l.coming[slot] = 0
	return l.whole + l.coming[1-slot]
}

// path returns the path of a file of the data set below the data folder.
func (l *loader) path(file string) string { return l.folder + "/" + file }
