// Package sources reads sets of labelled grey images in the common formats, such as IDX, npz, pickle, CSV and folders
// of PNG files. kind.go lists the formats, and stages.go the stages of reading.
//
// A source is foreign, so everything in it is checked: memory is not allocated on the word of a header, a panic of a
// library becomes an error, and an error says what was found, where, what was expected and what to do. If a source has
// no validation or test images, they are taken from the training images by a rule that depends only on the source and a
// seed.
//
// Out of scope: where files come from (package fetch), IDX itself (package idx), shards and their order.
package sources
