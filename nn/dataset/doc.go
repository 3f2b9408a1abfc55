// Package dataset holds data sets of small grey images with class labels, such as MNIST, in memory
// and as shards with a manifest that lists them.
//
// Both the tools, which write shards, and the browser, which reads them, use this package. Package
// codec compresses the images in a shard. Out of scope: disks and servers.
//
// A split's images are those of its shards, in the order of the manifest.
//
// # The choice of the codec
//
// A visitor waits for both download and decoding, so their sum counts. Measured on 2026-11-22 on
// two cores of an AMD EPYC, with all 70,000 images of MNIST. The picture formats were measured on
// squares of 10,000 images, WebP on the first two and JPEG XL on the first. Decoding is native, in
// microseconds of one core, on a machine that was also busy otherwise:
//
//	                                      bytes an image   decoding an image
//	gzip -9                               161.9            1.5 (Node)
//	PNG, image/png, best compression      164.6            3.2 (image/png)
//	WebP, cwebp -lossless -z 9            151.4            2.7 (dwebp)
//	Brotli 11, window of 24 bits          129.8            2.4 (Node, of quality 9)
//	JPEG XL, cjxl -d 0 -e 9               109.6            54 (djxl)
//	this, labels, model and manifest too  104.8            4.8
//
// All of MNIST is 7.33 MB and its first shard, with 1,000 images, 109 KB. Fashion-MNIST is 23.4 MB
// (gzip: 30.8). In WebAssembly (Node 20) an image takes 7.2 to 8.3 microseconds, or 120,000 to
// 140,000 images a second, by
//
//	GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" \
//		-run '^$' -bench Decode ./nn/dataset
//
// The gains over image formats, in bytes per image:
//
//   - MNIST's images were scaled down from black and white ones of many sizes, and each size
//     produces its own greys. Sixteen types of images, each with its own probabilities of greys,
//     take 42.1 instead of 47.5 for what the neighbours do not predict.
//   - For the same reason, which of 252 to 255 full ink is depends on row and column. Using the
//     last full pixels of both as context takes 5.2 instead of 7.4 with the last one only.
//   - Runs of pixels without neighbours, 43 per image, are one symbol each. They take 3.3 instead
//     of 4.6, and the decoder skips 550 pixels per image.
//   - A tree divides 43,200 contexts into about 380, which share 64 distributions: 52.3 bytes. With
//     only 64 contexts it would be 56.0, and with a distribution for each context 50.0, if these
//     cost nothing.
//
// Tried and rejected: frequencies that sum to 2,048 (0.1 bytes less, but the tables outgrow the L1
// cache); fewer levels of neighbours (1.1 bytes more). One more neighbour, NEE, gained nothing. 48
// types gained 0.6, but with three times the model; one model for all shards also gained 0.6, but
// no shard could be read without another.
//
// Binary decisions with adaptive probabilities would take even fewer bytes, but an image has a
// thousand of them, and each must wait for the one before.
//
// # Sixteen levels
//
// With greys rounded to the 16 multiples of 17, MNIST takes 3.66 MB, half as much. The book's
// network (784-30-10, 30 epochs, seeds 1 to 5) then reads 9492, 9505, 9510, 9454 and 9501 of 10,000
// test images correctly, instead of 9525, 9488, 9506, 9454 and 9486. The means differ by 0.01%,
// which is chance.
package dataset
