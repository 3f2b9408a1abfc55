package dataset

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math/bits"
)

// The format of a shard, version 1. Numbers are little-endian.
//
//	offset  bytes       what
//	0       8           "INKSHARD"
//	8       2           version, 1
//	10      1           split: 0 train, 1 validation, 2 test
//	11      1           classes
//	12      2           rows
//	14      2           columns
//	16      4           n, the number of images
//	20      4           v, the number of pixels that are not 0
//	24      n           labels
//	24+n    n*98        for each image a bitmap of its pixels that are not 0,
//	                    pixel 0 in the lowest bit of the first byte; 98 bytes
//	                    for 28 x 28 pixels, an eighth of the pixels rounded up
//	...     v           their values, image after image
//	end-4   4           CRC-32 (IEEE) of all bytes before
//
// Four fifths of the pixels are 0, so this is a third of the plain size, and a
// server's gzip or brotli finds the labels, the shapes and the greys each among
// their own kind.
const (
	shardMagic   = "INKSHARD"
	shardVersion = 1
	headerBytes  = 24
	crcBytes     = 4

	// MaxShardImages bounds what a reader allocates for one shard.
	MaxShardImages = 100_000
)

// bitmapBytes returns how long the bitmap of an image is.
func bitmapBytes(s Shape) int { return (s.Pixels() + 7) / 8 }

// A Split is a part of the data set with a use of its own.
type Split uint8

// The splits, as the book makes them of MNIST's 60,000 + 10,000 images.
const (
	Train      Split = iota // 50,000: what the network learns from
	Validation              // 10,000: for choosing hyper-parameters
	Test                    // 10,000: for the final count
	splits
)

var splitNames = []string{"train", "validation", "test"}

// String returns the name of the split, as the manifest spells it.
func (s Split) String() string { return splitNames[s] }

// EncodeShard returns the shard that holds the set.
func EncodeShard(split Split, s *Set) []byte {
	if s.Len() > MaxShardImages {
		panic("dataset: too many images for one shard")
	}
	var bitmaps, values []byte
	for i := range s.Len() {
		bitmap := make([]byte, bitmapBytes(s.Shape))
		index, value := s.ink.Row(s.images[i])
		for _, p := range index {
			bitmap[p/8] |= 1 << (p % 8)
		}
		bitmaps = append(bitmaps, bitmap...)
		values = append(values, value...)
	}
	b := []byte(shardMagic)
	b = binary.LittleEndian.AppendUint16(b, shardVersion)
	b = append(b, byte(split), byte(s.Shape.Classes))
	b = binary.LittleEndian.AppendUint16(b, uint16(s.Shape.Rows))
	b = binary.LittleEndian.AppendUint16(b, uint16(s.Shape.Cols))
	b = binary.LittleEndian.AppendUint32(b, uint32(s.Len()))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(values)))
	b = append(b, s.Labels...)
	b = append(b, bitmaps...)
	b = append(b, values...)
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}

// DecodeShard returns what the shard holds. Its error says what was found at
// which byte and what was expected; no set is returned with an error.
func DecodeShard(b []byte) (Split, *Set, error) {
	shape, n, values, err := checkHeader(b)
	if err != nil {
		return 0, nil, fmt.Errorf("shard: %w", err)
	}
	body := b[headerBytes : len(b)-crcBytes]
	labels, rest := body[:n], body[n:]
	bitmaps, greys := rest[:n*bitmapBytes(shape)], rest[n*bitmapBytes(shape):]
	for i, label := range labels {
		if int(label) >= shape.Classes {
			return 0, nil, fmt.Errorf("shard: label %d at byte %d, expected 0 to %d", label, headerBytes+i, shape.Classes-1)
		}
	}
	s := Empty(shape)
	s.Reserve(n, values)
	if err := s.unpack(labels, bitmaps, greys); err != nil {
		return 0, nil, fmt.Errorf("shard: %w (of %d values)", err, values)
	}
	return Split(b[10]), s, nil
}

// checkHeader returns the shape and the numbers of images and of values, once everything that
// can be known without reading the images agrees.
func checkHeader(b []byte) (shape Shape, images, values int, err error) {
	if len(b) < headerBytes+crcBytes {
		return shape, 0, 0, fmt.Errorf("%d bytes are too few for a header of %d", len(b), headerBytes)
	}
	if magic := b[:len(shardMagic)]; string(magic) != shardMagic {
		return shape, 0, 0, fmt.Errorf("begins with %q, expected %q: this is not a shard", magic, shardMagic)
	}
	if v := binary.LittleEndian.Uint16(b[8:]); v != shardVersion {
		return shape, 0, 0, fmt.Errorf("version %d at byte 8, expected %d: make the shards anew with this version of the tools", v, shardVersion)
	}
	if s := Split(b[10]); s >= splits {
		return shape, 0, 0, fmt.Errorf("split %d at byte 10, expected at most %d", s, splits-1)
	}
	shape = Shape{Classes: int(b[11]), Rows: int(binary.LittleEndian.Uint16(b[12:])), Cols: int(binary.LittleEndian.Uint16(b[14:]))}
	if err := shape.Check(); err != nil {
		return shape, 0, 0, fmt.Errorf("at byte 11: %w", err)
	}
	n, v := uint64(binary.LittleEndian.Uint32(b[16:])), uint64(binary.LittleEndian.Uint32(b[20:]))
	if n > MaxShardImages {
		return shape, 0, 0, fmt.Errorf("%d images at byte 16, expected at most %d", n, MaxShardImages)
	}
	if want := headerBytes + n*uint64(1+bitmapBytes(shape)) + v + crcBytes; uint64(len(b)) != want {
		return shape, 0, 0, fmt.Errorf("%d bytes, but %d images with %d values make %d: the file is cut or has grown", len(b), n, v, want)
	}
	end := len(b) - crcBytes
	if got, want := crc32.ChecksumIEEE(b[:end]), binary.LittleEndian.Uint32(b[end:]); got != want {
		return shape, 0, 0, fmt.Errorf("checksum %08x, expected %08x: the file was altered on its way", got, want)
	}
	return shape, int(n), int(v), nil
}

// unpack adds the images: their values go to the pixels that the bitmaps name.
func (s *Set) unpack(labels, bitmaps, values []byte) error {
	used := 0
	for i, label := range labels {
		image := make([]byte, s.Shape.Pixels()+7)
		for j, set := range bitmaps[i*len(bitmaps)/len(labels) : (i+1)*len(bitmaps)/len(labels)] {
			if used+bits.OnesCount8(set) > len(values) {
				return fmt.Errorf("the bitmaps name more pixels than there are values")
			}
			for ; set != 0; set &= set - 1 {
				if values[used] == 0 {
					return fmt.Errorf("value %d is 0, which the bitmap says it is not", used)
				}
				image[j*8+bits.TrailingZeros8(set)] = values[used]
				used++
			}
		}
		s.add(image[:s.Shape.Pixels()], label)
	}
	if used != len(values) {
		return fmt.Errorf("the bitmaps name only %d pixels", used)
	}
	return nil
}
