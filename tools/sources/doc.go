// Package sources reads sets of labelled grey images in the forms in which people keep them, into one form.
//
//	idx.go       MNIST's own: a folder of IDX files, plain or gzip
//	npz.go       Keras's mnist.npz
//	pickle.go    Michael Nielsen's mnist.pkl.gz; opcodes.go looks it over first, numpy.go knows its classes
//	csv.go       Kaggle's: a label and the pixels on each line, which csvlines.go reads
//	folder.go    a folder of PNG files for each class; png.go makes one grey image of each
//	array.go     numpy's arrays, as npz and pickle hold them, to pixels and labels
//	floats.go    floats from 0 to 1 back to bytes
//	roles.go     which names mean training, validation or test
//	kind.go      the table of the forms, and how each is told from the others
//	source.go    what is read              stages.go  the way to it, stage by stage
//	split.go     sets that are missing     classes.go the names of the classes
//	plausible.go what cannot be right, or looks odd; orientation.go knows digits that do not stand upright
//	bounds.go    what is too large         flags.go   the flags of a subcommand
//
// A source is foreign, so everything in it is checked: no memory is taken on the word of a header, a panic of a library
// is an error, and an error says what was found, where, what was expected and what to do. A set without validation or
// test images gets them from its training images, by a rule that depends on nothing but the source and a seed.
//
// What does not stand here: where files come from (package fetch), IDX itself (package idx), shards and their order.
package sources
