package dataset

import (
	"encoding/binary"
	"hash/crc32"

	"inkling/nn/dataset/codec"
	"inkling/nn/phrase"
)

// The format of a shard, version 2. Numbers are little-endian.
//
//	offset  bytes  what
//	0       8      "INKSHARD"
//	8       2      version, 2
//	10      1      split: 0 train, 1 validation, 2 test
//	11      1      classes, 2 to 62
//	12      1      rows, 1 to 64
//	13      1      columns, 1 to 64
//	14      2      grey levels: 256, or 16, which are the multiples of 17
//	16      4      n, the number of images; at most 100,000, and
//	               n x rows x columns at most 2^24
//	20      4      the number of pixels that are not 0 in all images
//	24      ...    labels and images, as package codec describes
//	end-4   4      CRC-32 (IEEE) of all bytes before
const (
	shardMagic   = "INKSHARD"
	shardVersion = 2
	headerBytes  = 24
	crcBytes     = 4

	// MaxShardPixels and MaxShardImages limit what a reader allocates for one shard.
	MaxShardPixels = 1 << 24
	MaxShardImages = 100_000

	// MaxShardBytes limits the file; no valid shard is as large.
	MaxShardBytes = 1 << 26
)

// A Shard is part of a split, in one file.
type Shard struct {
	Split  Split
	Levels int // of grey, see Quantise
	*Set
}

// EncodeShard returns the shard as a file.
func EncodeShard(s Shard) []byte {
	if s.Len() > mostImages(s.Shape) {
		panic("dataset: too many images for one shard")
	}
	if CheckLevels(s.Levels) != nil || !s.has(s.Levels) {
		panic("dataset: the images have other grey levels")
	}
	b := []byte(shardMagic)
	b = binary.LittleEndian.AppendUint16(b, shardVersion)
	b = append(b, byte(s.Split), byte(s.Shape.Classes), byte(s.Shape.Rows), byte(s.Shape.Cols))
	b = binary.LittleEndian.AppendUint16(b, uint16(s.Levels))
	b = binary.LittleEndian.AppendUint32(b, uint32(s.Len()))
	b = binary.LittleEndian.AppendUint32(b, uint32(s.Ink()))
	images := make([][]byte, s.Len())
	for i := range images {
		images[i] = s.Image(i)
	}
	b = append(b, codec.Encode(s.Shape.Rows, s.Shape.Cols, s.Shape.Classes, images, s.Labels)...)
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}

// mostImages returns the largest number of images of this shape in a shard.
func mostImages(s Shape) int { return min(MaxShardImages, MaxShardPixels/s.Pixels()) }

// DecodeShard decodes a shard. Its error says what was found at which byte and
// what was expected.
func DecodeShard(b []byte) (Shard, error) {
	s, images, ink, err := readHeader(b)
	if err != nil {
		return Shard{}, err
	}
	s.Labels = make([]byte, images)
	coded := b[headerBytes : len(b)-crcBytes]
	s.images, err = codec.Decode(coded, s.Shape.Rows, s.Shape.Cols, s.Shape.Classes, s.Labels, ink, s.ink)
	if err == nil && !s.has(s.Levels) {
		err = phrase.Errorf("a pixel is not one of the %d grey levels", s.Levels)
	}
	if err != nil {
		return Shard{}, phrase.Errorf("images from byte %d: %w", headerBytes, err)
	}
	return s, nil
}

// readHeader returns an empty shard with the numbers of images and of non-zero
// pixels, after all checks that do not need the images.
func readHeader(b []byte) (s Shard, images, ink int, err error) {
	if len(b) < headerBytes+crcBytes {
		return s, 0, 0, phrase.Errorf("%d bytes, expected at least %d", len(b), headerBytes+crcBytes)
	}
	if magic := b[:len(shardMagic)]; string(magic) != shardMagic {
		return s, 0, 0, phrase.Errorf("begins with %q, expected %q: this is not a shard", magic, shardMagic)
	}
	if v := binary.LittleEndian.Uint16(b[8:]); v != shardVersion {
		return s, 0, 0, phrase.Errorf("version %d at byte 8, expected %d: rebuild the shards with this version of the tools", v, shardVersion)
	}
	s.Split = Split(b[10])
	if s.Split >= splits {
		return s, 0, 0, phrase.Errorf("split %d at byte 10, expected at most %d", s.Split, splits-1)
	}
	shape := Shape{Classes: int(b[11]), Rows: int(b[12]), Cols: int(b[13])}
	if err := shape.Check(); err != nil {
		return s, 0, 0, phrase.Errorf("at byte %d: %w", 11, err)
	}
	s.Levels = int(binary.LittleEndian.Uint16(b[14:]))
	if err := CheckLevels(s.Levels); err != nil {
		return s, 0, 0, phrase.Errorf("at byte %d: %w", 14, err)
	}
	n, i := uint64(binary.LittleEndian.Uint32(b[16:])), uint64(binary.LittleEndian.Uint32(b[20:]))
	most := uint64(mostImages(shape))
	if n > most {
		return s, 0, 0, phrase.Errorf("%d images at byte 16, expected at most %d", n, most)
	}
	if all := n * uint64(shape.Pixels()); i > all {
		return s, 0, 0, phrase.Errorf("%d non-zero pixels at byte 20, expected at most %d", i, all)
	}
	end := len(b) - crcBytes
	if got, want := crc32.ChecksumIEEE(b[:end]), binary.LittleEndian.Uint32(b[end:]); got != want {
		return s, 0, 0, phrase.Errorf("checksum %08x, expected %08x: the file is incomplete or was altered", got, want)
	}
	s.Set = Empty(shape)
	return s, int(n), int(i), nil
}
