package trainer

import (
	"context"
	"slices"
	"time"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// data is one data set as far as it has come. Its loader runs beside the session
// and hands over checked parts only; what has come stays when a later part
// fails, so that another try goes on from there.
type data struct {
	host     Host
	folder   string
	parts    chan part          // from the loader to the session
	stop     context.CancelFunc // ends the loader; nil if none is at work
	manifest *dataset.Manifest
	shards   []dataset.ShardRef // those that are needed, in order
	have     int                // how many of them have come
	last     int                // how many at the end have validation images
	splits   *dataset.Splits
	loading  proto.Loading
}

func newData(h Host, folder string) *data {
	return &data{host: h, folder: folder, parts: make(chan part), splits: new(dataset.Splits)}
}

func (d *data) complete() bool { return d.manifest != nil && d.have == len(d.shards) }

// ready reports whether all is here to learn from and to test by. Only validation
// images may still be coming.
func (d *data) ready() bool { return d.manifest != nil && d.have >= len(d.shards)-d.last }

// readyFor reports whether all is here for a run with these settings, which may
// stop by the validation images.
func (d *data) readyFor(s recipe.Settings) bool {
	return d.complete() || d.ready() && s.ValidationTarget == 0
}

// stuck reports whether something is missing that nobody fetches any more.
func (d *data) stuck() bool { return d.stop == nil && d.loading.Fault != "" }

// load fetches what is missing, in the background.
func (d *data) load() {
	if d.stop != nil || d.complete() {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	d.stop, d.loading.Fault, d.loading.Again = cancel, "", 0
	l := &loader{ctx: ctx, host: d.host, folder: d.folder, parts: d.parts}
	go l.run(d.hash(), d.have)
}

// cease ends the loader.
func (d *data) cease() {
	if d.stop != nil {
		d.stop()
		d.stop = nil
	}
}

// hash names the data of which parts are here, or is empty.
func (d *data) hash() string {
	if d.manifest == nil {
		return ""
	}
	return d.manifest.Hash()
}

// needed returns the shards in the order in which to fetch them: one to learn
// from, those to test by, the others to learn from, and those to validate by. So
// a network can soon be trained and tested, and the training images are in the end
// those of the manifest, in its order.
func needed(m *dataset.Manifest) []dataset.ShardRef {
	train := shardsOf(m, dataset.Train)
	return slices.Concat(train[:1], shardsOf(m, dataset.Test), train[1:], shardsOf(m, dataset.Validation))
}

func shardsOf(m *dataset.Manifest, s dataset.Split) []dataset.ShardRef {
	return slices.DeleteFunc(slices.Clone(m.Shards), func(ref dataset.ShardRef) bool { return ref.Split != s.String() })
}

// add takes a part, and reports whether it replaced everything that was here.
func (d *data) add(p part) (replaced bool) {
	switch {
	case p.manifest != nil && p.manifest.Hash() != d.hash():
		replaced = d.manifest != nil
		d.replace(p.manifest)
	case p.set != nil:
		d.splits.Add(p.split, p.set)
		d.have++
	}
	if p.fault != nil {
		d.loading.Fault, d.loading.Again = p.fault.Error(), p.again.Seconds()
	} else {
		d.loading.Fault, d.loading.Again = "", 0
	}
	d.loading.Bytes = max(d.loading.Bytes, p.bytes)
	d.loading.Training = d.splits[dataset.Train].Len()
	d.loading.Images = d.loading.Training + d.splits[dataset.Test].Len() + d.splits[dataset.Validation].Len()
	if d.complete() || p.fault != nil && p.again == time.Duration(0) {
		d.cease()
	}
	return replaced
}

// replace forgets what has come and makes room for the data of another manifest.
func (d *data) replace(m *dataset.Manifest) {
	d.manifest, d.shards, d.have = m, needed(m), 0
	d.last = len(shardsOf(m, dataset.Validation))
	d.splits = dataset.NewSplits(m, dataset.Train, dataset.Test, dataset.Validation)
	d.loading = proto.Loading{Of: m.Images(dataset.Train)}
	for _, ref := range d.shards {
		d.loading.Total += ref.Bytes
	}
}
