package trainer

import (
	"fmt"
	"slices"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// fetch is Host.Fetch.
type fetch func(name string, fresh bool, progress func(bytes int)) ([]byte, error)

// data is the data set as far as it has come. Its loader runs beside the session
// and hands over checked parts only; what has come stays when a later part
// fails, so that another try goes on from there.
type data struct {
	fetch    fetch
	parts    chan part // from the loader to the session
	loading  bool
	manifest *dataset.Manifest
	shards   []dataset.ShardRef // those that are needed, in order
	have     int                // how many of them have come
	splits   *dataset.Splits
	bytes    int // of the shards that have come
}

// A part is what the loader hands over: the manifest, news of bytes, or a shard.
type part struct {
	manifest *dataset.Manifest
	bytes    int // of the shard that is under way
	split    dataset.Split
	set      *dataset.Set
	err      error
}

func newData(f fetch) *data {
	return &data{fetch: f, parts: make(chan part), splits: new(dataset.Splits)}
}

func (d *data) complete() bool { return d.manifest != nil && d.have == len(d.shards) }

// load fetches what is missing, in the background.
func (d *data) load() {
	if d.loading {
		return
	}
	d.loading = true
	go loadParts(d.fetch, d.hash(), d.have, d.parts)
}

// hash names the data of which parts are here, or is empty.
func (d *data) hash() string {
	if d.manifest == nil {
		return ""
	}
	return d.manifest.Hash()
}

// loadParts sends the manifest and then the shards. The manifest is fetched anew
// on every try; if it still has the known hash, the first shards are left out
// because they are here.
func loadParts(f fetch, known string, have int, parts chan<- part) {
	m, err := loadManifest(f)
	if err != nil {
		parts <- part{err: err}
		return
	}
	parts <- part{manifest: m}
	shards := needed(m)
	if m.Hash() == known {
		shards = shards[have:]
	}
	for _, ref := range shards {
		p := loadShard(f, m.Shape(), ref, func(n int) { parts <- part{bytes: n} })
		parts <- p
		if p.err != nil {
			return
		}
	}
}

// loadShard fetches a shard and checks it. If it is not what it should be, a
// cache may have kept a copy that was spoilt on its way, so it is fetched once
// more from its source.
func loadShard(f fetch, shape dataset.Shape, ref dataset.ShardRef, progress func(bytes int)) part {
	var p part
	for _, fresh := range []bool{false, true} {
		b, err := f(ref.File, fresh, progress)
		if err != nil {
			return part{err: err}
		}
		if p.split, p.set, p.err = ref.Open(shape, b); p.err == nil {
			break
		}
	}
	return p
}

func loadManifest(f fetch) (*dataset.Manifest, error) {
	b, err := f(dataset.ManifestName, false, func(int) {})
	if err != nil {
		return nil, err
	}
	m, err := dataset.ReadManifest(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dataset.ManifestName, err)
	}
	return m, nil
}

// needed returns the shards of the splits that a session uses.
func needed(m *dataset.Manifest) []dataset.ShardRef {
	return slices.DeleteFunc(slices.Clone(m.Shards), func(ref dataset.ShardRef) bool {
		return !slices.ContainsFunc(used, func(s dataset.Split) bool { return s.String() == ref.Split })
	})
}

// add takes a part and returns how much has come with it.
func (d *data) add(p part) proto.Loading {
	switch {
	case p.manifest != nil && p.manifest.Hash() != d.hash():
		d.replace(p.manifest)
	case p.set != nil:
		d.splits.Add(p.split, p.set)
		d.bytes += d.shards[d.have].Bytes
		d.have++
	}
	if d.complete() {
		d.loading = false
	}
	l := proto.Loading{Bytes: d.bytes + p.bytes}
	for _, ref := range d.shards {
		l.Total += ref.Bytes
	}
	for _, split := range used {
		l.Images += d.splits[split].Len()
	}
	return l
}

// replace forgets what has come and makes room for the data of another manifest.
func (d *data) replace(m *dataset.Manifest) {
	d.manifest, d.shards = m, needed(m)
	d.have, d.bytes, d.splits = 0, 0, dataset.NewSplits(m, used...)
}

// failed notes that the loader has given up.
func (d *data) failed() { d.loading = false }
