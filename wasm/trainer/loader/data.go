package loader

import (
	"bytes"
	"slices"
	"time"

	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// Data is one data set, as far as it has been loaded. Its loader runs in its own goroutine and
// passes on only checked parts. Parts stay when a later one fails, so that another attempt
// continues from there.
type Data struct {
	Folder   string            // below the data folder
	Manifest *dataset.Manifest // nil before it is loaded
	Splits   *dataset.Splits   // the images loaded so far
	Loading  proto.Loading     // progress
	Parts    <-chan Part       // from the loader, to be passed to Add

	source Source
	parts  chan<- Part        // sends to Parts
	stop   chan struct{}      // closed to end the loader; nil if none is running
	shards []dataset.ShardRef // those needed, in the order of loading
	have   int                // how many of them are loaded
	last   int                // how many at the end have validation images
}

// New returns a data set of which nothing is loaded. Load loads it.
func New(source Source, folder string) *Data {
	if source.Store == nil {
		source.Store = forgetful{}
	}
	if source.Pauses == nil {
		source.Pauses = pauses
	}
	parts := make(chan Part)
	return &Data{Folder: folder, Splits: new(dataset.Splits), Parts: parts, source: source, parts: parts}
}

// Complete reports whether everything is loaded.
func (d *Data) Complete() bool { return d.Manifest != nil && d.have == len(d.shards) }

// Ready reports whether all training and test images are loaded. Validation images may still be
// missing.
func (d *Data) Ready() bool { return d.Manifest != nil && d.have >= len(d.shards)-d.last }

// ReadyFor reports whether everything is loaded that a run with these settings needs. Only a run
// with a validation target needs the validation images.
func (d *Data) ReadyFor(s recipe.Settings) bool {
	return d.Complete() || d.Ready() && s.ValidationTarget == 0
}

// Stuck reports whether loading has stopped with an error.
func (d *Data) Stuck() bool { return d.stop == nil && !d.Loading.Fault.Empty() }

// Load loads what is missing, in the background.
func (d *Data) Load() {
	if d.stop != nil || d.Complete() {
		return
	}
	d.stop, d.Loading.Fault, d.Loading.Again = make(chan struct{}), phrase.Phrase{}, 0
	l := &loader{stop: d.stop, source: d.source, folder: d.Folder, parts: d.parts}
	go l.run(d.Manifest, d.have)
}

// Cease ends the loader.
func (d *Data) Cease() {
	if d.stop != nil {
		close(d.stop)
		d.stop = nil
	}
}

// Hash identifies the data set. It is empty before the manifest is loaded.
func (d *Data) Hash() string {
	if d.Manifest == nil {
		return ""
	}
	return d.Manifest.Hash()
}

// same reports whether a manifest equals the known one, which may be nil. A manifest that differs
// in anything may name the same shards in another order or describe them differently.
func same(m, known *dataset.Manifest) bool {
	return known != nil && bytes.Equal(m.Encode(), known.Encode())
}

// Needed returns the shards in the order of loading: one of training images, those of test images,
// the other training images, and the validation images. So a network can soon be trained and
// tested, and the training images end up in the manifest's order.
func Needed(m *dataset.Manifest) []dataset.ShardRef {
	train := shardsOf(m, dataset.Train)
	return slices.Concat(train[:1], shardsOf(m, dataset.Test), train[1:], shardsOf(m, dataset.Validation))
}

func shardsOf(m *dataset.Manifest, s dataset.Split) []dataset.ShardRef {
	return slices.DeleteFunc(slices.Clone(m.Shards), func(ref dataset.ShardRef) bool { return ref.Split != s.String() })
}

// Add takes a part, and reports whether it replaced everything loaded before.
func (d *Data) Add(p Part) (replaced bool) {
	switch {
	case p.manifest != nil && !same(p.manifest, d.Manifest):
		replaced = d.Manifest != nil
		d.replace(p.manifest)
	case p.set != nil:
		d.Splits.Add(p.split, p.set)
		d.have++
	}
	if p.fault != nil {
		d.Loading.Fault, d.Loading.Again = phrase.Of(p.fault), p.again.Seconds()
	} else {
		d.Loading.Fault, d.Loading.Again = phrase.Phrase{}, 0
	}
	d.Loading.Bytes = max(d.Loading.Bytes, p.bytes)
	d.Loading.Training = d.Splits[dataset.Train].Len()
	d.Loading.Images = d.Loading.Training + d.Splits[dataset.Test].Len() + d.Splits[dataset.Validation].Len()
	if d.Complete() || p.fault != nil && p.again == time.Duration(0) {
		d.Cease()
	}
	return replaced
}

// replace drops everything loaded, and prepares for the data of another manifest.
func (d *Data) replace(m *dataset.Manifest) {
	d.Manifest, d.shards, d.have = m, Needed(m), 0
	d.last = len(shardsOf(m, dataset.Validation))
	d.Splits = dataset.NewSplits(m, dataset.Train, dataset.Test, dataset.Validation)
	d.Loading = proto.Loading{Of: m.Images(dataset.Train)}
	for _, ref := range d.shards {
		d.Loading.Total += ref.Bytes
	}
}
