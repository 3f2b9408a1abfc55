// Package codec compresses small grey images with labels, without loss: the body of a
// shard. The design and its compression are explained in package dataset; this comment
// specifies the format in enough detail to write a decoder in another language. Out of
// scope: files and checksums.
//
// # Pixels
//
// A pixel is coded as two symbols. The first is its class: 0 is the value 0, k from 1 to
// 15 the values 16k-16 to 16k-1 (without 0), 16 the values 240 to 251, and 17, full, the
// values 252 to 255. The second is its value minus the smallest of its class; class 0
// has none.
//
// Pixels are coded row by row, from the left. The class depends on a context, a number
// computed from the classes of seven neighbours already coded; those outside the image
// count as blank. The neighbours are the pixels to the left (W) and above (N), then NW,
// NE, WW (left of W), NN (above N) and NNE (to the right of NN). Each is reduced to a
// level. For W and N the level is how many of the classes 1, 4, 6, 9, 11, 14 and 17 do
// not exceed its class. For NW and NE it is the same with 1, 6, 11 and 17, and for the
// others with 1 and 9. The context is
//
//	W + 8 (N + 8 (NW + 5 (NE + 5 (WW + 3 (NN + 3 NNE)))))
//
// Where it is 0, most pixels are 0, and a run is coded first. The run consists of all
// pixels from this one on with blank N, NW, NE, NN and NNE. Its symbol is 0 if the whole
// run is blank; the decoder then continues after it. Otherwise the symbol gives the
// position of the run's first pixel that is not blank: if the run ends with the row,
// symbol s means its s-th pixel, else its s-th from the end. The pixels before it are
// blank, and its class follows, with context 0. The context of a run depends on its
// length: 0 for 1, 1 for 2 or 3, 2 for 4 to 7 and 3 for more. Add 4 unless it begins
// with the row, and 8 if it ends with it.
//
// The second symbol of a class from 1 to 16 depends on the class and on the type of the
// image. That of a full pixel depends on earlier full pixels: its context is 25 r + 5 c
// + e. Here r is the last such symbol in its row, plus 1, or 0 if there is none; c is
// the same for its column; and e is the c of that last full pixel in the row.
//
// # Images
//
// The symbols of an image are its label, its type, the number of blank rows at the top,
// the number of rows from there to the last that is not blank (both 0 if all are blank),
// and the runs and classes of these rows. All these are in the first stream. The second
// symbols of its pixels are in the other stream.
//
// # Streams
//
// Both are rANS with a 32-bit state x. It begins as the stream's first four bytes (all
// numbers are little-endian) and ends as 65,536, when all bytes have been read. A
// distribution gives each symbol a frequency; these sum to M, which is 1,024 in the
// first stream and 256 in the other. To decode a symbol, take r = x mod M. The symbol is
// the one with F <= r < F + f, where f is its frequency and F the sum of the frequencies
// before it. The new state is f (x div M) + r - F. If that is less than 65,536, it is
// multiplied by 65,536 and the next two bytes are added.
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
// The model is a sequence of bits, filled into bytes from the lowest bit; numbers begin
// with their lowest bit, and the last byte is padded with zeros. G is an exponential
// Golomb number of order 1: z zeros, a one, then z+1 bits that are added to 2^(z+1) - 2.
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
// A tree is either a bit 0 and 6 bits with the number of a distribution, or a bit 1, 3
// bits for a neighbour (0 to 6, in the order above), 3 bits for a level, and two trees.
// The first is for the contexts in which the neighbour's level is lower, the second for
// the others. The level must separate contexts of the tree.
//
// A distribution has a weight code from 0 to 44 for each symbol, coded as the difference
// d from the code before it, the first from 36. The difference is written as the number
// 2d, or -2d-1 if it is negative, as a G. The number of symbols is: for labels, types,
// classes and values, as many as there are; for blank rows and rows, the rows of an
// image plus 1; for runs, its columns plus 1. Code 0 is weight 0; code k is (4 + (k-1)
// mod 4) 2^((k-1) div 4). A frequency is 0 if the weight is; otherwise it is the
// weight's share of the sum of weights, times M, rounded down, but at least 1. If the
// frequencies sum to less than M, the difference is added to the first of the largest.
// If they sum to more, 1 is subtracted from the first of the largest until they do not.
package codec
