// Package dataset holds a data set of small grey images with their classes in
// memory, MNIST or another, and the form in which it travels: shards, with a
// manifest that lists them.
//
//	Shape     rows, columns and classes, which all images of a data set share
//	Set       images and labels in memory, as training reads them
//	Splits    the three sets of a data set: train, validation, test
//	Shard     a part of a split as one file: see shard.go for the format
//	Manifest  the list of shards with their sizes and SHA-256 sums
//	Load      reads all of it from a folder
//	SetRef    one data set of those that a site holds: see sets.go
//
// This is the only copy of the format: tools writes shards by it and the
// browser reads them by it. How the images in a shard are coded is package
// codec's. Where the bytes come from, a disk or a server, is not known here.
//
// A split's images are the images of its shards, in the order in which the
// manifest lists these.
//
// # The choice of the codec
//
// A visitor waits for the bytes and for their decoding, so what counts is the
// sum. Measured on 2026-11-22 on two cores of an AMD EPYC, all 70,000 images of
// MNIST; for the formats for pictures in squares of 10,000, of which WebP had the
// first two and JPEG XL the first; decoding natively, in microseconds of one core,
// while the machine was busy with other things:
//
//	                                      bytes an image   decoding an image
//	gzip -9                               161.9            1.5 (Node)
//	PNG, image/png, best compression      164.6            3.2 (image/png)
//	WebP, cwebp -lossless -z 9            151.4            2.7 (dwebp)
//	Brotli 11, window of 24 bits          129.8            2.4 (Node, of quality 9)
//	JPEG XL, cjxl -d 0 -e 9               109.6            54 (djxl)
//	this, labels, model and manifest too  104.8            4.8
//
// All of MNIST is 7.33 MB, its first shard, with 1,000 images, 109 KB; Fashion-MNIST
// is 23.4 MB (gzip: 30.8). In WebAssembly (Node 20) an image takes 7.2 to 8.3
// microseconds, which is 120,000 to 140,000 images a second, by
//
//	GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" -run '^$' -bench Decode ./nn/dataset
//
// What makes the difference to image formats, in bytes an image:
//
//   - MNIST's images were scaled down from black and white ones of many sizes, and
//     each size makes greys of its own. Sixteen types of images, each with its own
//     likelihoods of greys, take 42.1 instead of 47.5 for what the neighbours
//     do not foretell.
//   - Of the same origin is which of 252 to 255 full ink is: it depends on row
//     and column. Looking at the last full pixels of both takes 5.2 instead of 7.4
//     when looking at the last one only.
//   - Runs of pixels without neighbours, 43 an image, are told by one symbol each.
//     They take 3.3 instead of 4.6, and the decoder passes over 550 pixels an image.
//   - A tree divides 43,200 contexts into about 380, which then share 64
//     distributions: 52.3 bytes. With as many contexts as distributions, 64, it
//     would be 56.0; with a distribution for each context 50.0, if these cost
//     nothing.
//
// What was tried and left out: frequencies that sum to 2,048 (0.1 bytes less, but
// the tables no longer fit the processor's nearest memory); fewer levels of
// neighbours (1.1 bytes more); one more neighbour, NEE (nothing); 48 types (0.6
// less, but three times the model); one model for all shards (0.6 less, but no
// shard could be read without another).
//
// Binary decisions with adaptive likelihoods would come to fewer bytes yet, but an
// image has a thousand of them, and each must wait for the one before.
//
// # Sixteen levels
//
// With greys rounded to the 16 multiples of 17, MNIST takes 3.66 MB, half as
// much. The book's network (784-30-10, 30 epochs, seeds 1 to 5) then reads 9492,
// 9505, 9510, 9454 and 9501 of 10,000 test images instead of 9525, 9488, 9506,
// 9454 and 9486: in the mean 0.01 of 100 more, which is chance.
package dataset
