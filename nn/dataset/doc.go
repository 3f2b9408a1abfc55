// Package dataset holds a data set of small images in memory, and the form in
// which it travels: shards, with a manifest that lists them.
//
//	Shape     rows, columns and classes, which all images of a data set share
//	Set       images and labels in memory, as training reads them
//	Shard     a part of a split as one file: see shard.go for the format
//	Manifest  the list of shards with their sizes and SHA-256 sums
//	SetRef    one data set of those that a site holds: see sets.go
//
// This is the only copy of the format: tools writes shards by it and the
// browser reads them by it. Where the bytes come from, a disk or a server, is
// not known here.
package dataset
