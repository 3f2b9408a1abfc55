package dataset

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

const (
	hashInName   = 12
	maxClassName = 40 // characters

	maxManifestText = 1000 // bytes
)

// printable reports whether a text contains no characters that control a terminal or change the
// writing direction.
func printable(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !strconv.IsPrint(r) })
}

func (m *Manifest) check() error {
	if m.Format != ManifestFormat {
		return phrase.Errorf("format %d, expected %d: rebuild the shards with this version of the tools", m.Format, ManifestFormat)
	}
	if m.Name == "" {
		return phrase.Errorf("the data set has no name")
	}
	for _, t := range [3]struct{ key, text string }{{"name", m.Name}, {"licence", m.Licence}, {"source", m.Source}} {
		if len(t.text) > maxManifestText || !printable(t.text) {
			return phrase.Errorf("%s is %s, expected at most %d bytes of printable text", t.key, foreign.Quote(t.text), maxManifestText)
		}
	}
	if err := errors.Join(m.Shape().Check(), CheckLevels(m.Levels)); err != nil {
		return err
	}
	for i, name := range m.Classes {
		if name == "" || utf8.RuneCountInString(name) > maxClassName || !printable(name) || slices.Index(m.Classes, name) != i {
			return phrase.Errorf("class %d is named %s, expected a unique, printable name of at most %d characters", i, foreign.Quote(name), maxClassName)
		}
	}
	if len(m.Shards) == 0 {
		return phrase.Errorf("no shards are listed")
	}
	for i, s := range m.Shards {
		if err := s.check(m.Shape()); err != nil {
			return phrase.Errorf("shard %d: %w", i, err)
		}
	}
	return m.checkSplits()
}

// checkSplits compares the manifest's splits with its shards.
func (m *Manifest) checkSplits() error {
	pixels := 0
	for i, s := range m.Splits {
		listed := 0
		for _, shard := range m.Shards {
			if shard.Split == s.Split {
				listed += shard.Images
			}
		}
		switch {
		case splitOf(s.Split) == splits || slices.IndexFunc(m.Splits, func(t SplitRef) bool { return t.Split == s.Split }) != i:
			return phrase.Errorf("split %d is %s, expected each of %s at most once", i, foreign.Quote(s.Split), strings.Join(splitNames, ", "))
		case s.Images != listed:
			return phrase.Errorf("the %s split has %d images, but its shards have %d", s.Split, s.Images, listed)
		case s.Ink < 0 || s.Ink > s.Images*m.Shape().Pixels():
			return phrase.Errorf("the %s split has %d non-zero pixels, expected at most %d", s.Split, s.Ink, s.Images*m.Shape().Pixels())
		}
		pixels += s.Images * m.Shape().Pixels()
	}
	switch {
	case m.Images(Train) == 0 || m.Images(Test) == 0:
		return phrase.Errorf("%d training images and %d test images, expected some of both", m.Images(Train), m.Images(Test))
	case pixels > MaxPixels:
		return phrase.Errorf("%d pixels in all, expected at most %d", pixels, MaxPixels)
	}
	for i, s := range m.Shards {
		if m.split(splitOf(s.Split)).Images == 0 {
			return phrase.Errorf("shard %d belongs to the %s split, which is not listed", i, s.Split)
		}
	}
	return nil
}

// only reports whether a text consists of these characters.
func only(text, these string) bool { return strings.Trim(text, these) == "" }

// check rejects names that are not plain, so that a manifest cannot lead a reader out of its
// folder. Names contain part of the checksum, so that a file name always means the same content.
func (s ShardRef) check(shape Shape) error {
	most := mostImages(shape)
	name, plain := strings.CutSuffix(s.File, "."+s.SHA256[:min(hashInName, len(s.SHA256))]+".shard")
	switch {
	case len(s.SHA256) != 64 || !only(s.SHA256, "0123456789abcdef"):
		return phrase.Errorf("SHA-256 %s, expected 64 hexadecimal digits", foreign.Quote(s.SHA256))
	case !plain || name == "" || name[0] == '-' || !only(name, "abcdefghijklmnopqrstuvwxyz0123456789-"):
		return phrase.Errorf("file name %s, expected lower-case letters, digits and dashes, then .%s.shard", foreign.Quote(s.File), s.SHA256[:hashInName])
	case splitOf(s.Split) == splits:
		return phrase.Errorf("split %s, expected one of %s", foreign.Quote(s.Split), strings.Join(splitNames, ", "))
	case s.Images < 1 || s.Images > most:
		return phrase.Errorf("%d images, expected 1 to %d", s.Images, most)
	case s.Bytes < headerBytes+crcBytes || s.Bytes > MaxShardBytes:
		return phrase.Errorf("%d bytes, expected %d to %d", s.Bytes, headerBytes+crcBytes, MaxShardBytes)
	}
	return nil
}

// splitOf returns the split with this name, or splits if there is none.
func splitOf(name string) Split {
	for i, n := range splitNames {
		if n == name {
			return Split(i)
		}
	}
	return splits
}
