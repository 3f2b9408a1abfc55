// Package codec turns small grey images with labels into few bytes and back,
// without loss: the body of a shard. Why it is done in this way, and how well, is
// told in package dataset; what stands here is how, in enough detail to write a
// decoder in another language. Files and checksums are not known here.
//
//	pixel.go  a pixel's class and its context   rans.go     the entropy coder
//	model.go  how likely each symbol is         bits.go     numbers in few bits
//	tree.go   which contexts are alike          decode.go   from bytes to images
//	image.go  one image: the hot loops
//
//	encode.go from images to bytes              types.go    images that use the same greys
//	walk.go   what a decoder will meet          grow.go     the tree that fits
//	fit.go    the model that fits               merge.go    distributions that are shared
//	cost.go   what symbols take                 symbols.go  the other half of the coder
//
// # Pixels
//
// A pixel is told in two symbols. The first is its class: 0 is the value 0, k
// from 1 to 15 the values 16k-16 to 16k-1 (without 0), 16 the values 240 to 251,
// and 17, full, the values 252 to 255. The second is its value less the least of
// its class; class 0 has none.
//
// Pixels are told row by row, from the left. The class depends on a context: a
// number made of the classes of seven neighbours that are known by then, blank
// outside of the image. With a the pixel to the left (W), b that above (N), then
// NW, NE, WW (left of W), NN (above N) and NNE (to the right of NN), each is
// reduced to a level: for W and N, how many of the classes 1, 4, 6, 9, 11, 14
// and 17 are not greater than its class; for NW and NE of 1, 6, 11 and 17; for
// the others of 1 and 9. The number is
//
//	W + 8 (N + 8 (NW + 5 (NE + 5 (WW + 3 (NN + 3 NNE)))))
//
// Where it is 0, most pixels are 0, and a run is told first. The run has all
// pixels from this one on that have blank N, NW, NE, NN and NNE. Its symbol is 0 if
// all of the run is blank; the decoder goes on behind it. Otherwise some pixel
// of the run is the first that is not: if the run ends with the row, symbol s
// means its s-th pixel, else its s-th from the end. The pixels before are blank, and
// its class follows, with context 0. The context of a run is, of its length, 0 for 1, 1
// for 2 or 3, 2 for 4 to 7 and 3 for more; plus 4 unless it begins with the row;
// plus 8 if it ends with it.
//
// The second symbol of a class from 1 to 16 depends on the class and on the type
// of the image. That of a full pixel depends on full pixels before: its context is
// 25 r + 5 c + e, where r is the last such symbol in its row, plus 1, or 0 if
// there is none; c the same of its column; and e what c was for that last one in
// the row.
//
// # Images
//
// The symbols of an image are: its label, its type, the number of blank rows at
// its top, the number of rows from there to its last that is not blank (both 0
// if all are blank), and the runs and classes of these rows. All these are in
// the first stream. The second symbols of its pixels are in the other stream.
//
// # Streams
//
// Both are rANS with a state x of 32 bits, which begins as the stream's first
// four bytes (all numbers are little-endian) and ends as 65,536, when all bytes
// have been read. A distribution gives each symbol a frequency; these sum to M,
// which is 1,024 in the first stream and 256 in the other. To decode a symbol,
// take r = x mod M; the symbol is the one for which r is not less than the sum F
// of the frequencies before it, but less than F + f with its own, f. The new
// state is f (x div M) + r - F. If that is less than 65,536, it is multiplied by
// 65,536 and the next two bytes are added.
//
// # Layout
//
//	offset   bytes  what
//	0        4      m, the length of the model
//	4        4      v, the length of the second stream
//	8        m      the model
//	8+m      v      the second stream: values
//	8+m+v    ...    the first stream: labels, types, rows, runs, classes
//
// # The model
//
// Its numbers are bits, the lowest first, in bytes that are filled from the
// lowest bit; the last byte is filled up with zeros. G is an exponential Golomb
// number of order 1: z zeros, a one, then z+1 bits that are added to 2^(z+1) - 2.
//
//	bits    what
//	4       types of images, less 1
//	6       distributions of classes, less 1
//	...     the tree of contexts, below
//	5       distributions of full pixels' values, less 1
//	8       g, distributions of the other values, at most 224
//	125*5   for each context of full pixels, its distribution
//	...     for each class from 1 to 16 and in it for each type, 4 bits: its
//	        distribution, counted from the number of those that the classes
//	        before have; each is at most one more than the largest so far
//	...     the distributions: of labels, of types, of blank rows, of rows, of
//	        runs in their 16 contexts, then those of classes, those of full
//	        pixels' values and those of the other values
//
// A tree is a bit 0 and 6 bits that name a distribution; or a bit 1, 3 bits that
// name a neighbour (0 to 6, in the order above), 3 bits for a level, and two
// trees: for the contexts in which the neighbour's level is less, and for the
// others. The level must part those that the tree is for.
//
// A distribution has a weight code from 0 to 44 for each symbol, told as the
// difference from the code before it, the first from 36; a difference d is the
// number 2d, or -2d-1 if it is negative, as a G. Labels, types, classes and
// values have as many symbols as there are of them, blank rows and rows the rows
// of an image and 1 more, runs its columns and 1 more. Code 0 is weight
// 0; code k is (4 + (k-1) mod 4) 2^((k-1) div 4). A frequency is 0 if the weight
// is, else the share of the weight in the sum of weights, times M, rounded down,
// but at least 1. What then lacks of M is added to the first of the largest
// frequencies. If the sum is greater, 1 is taken from the first of the largest,
// until it is not.
package codec
