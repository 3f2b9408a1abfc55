package dataset

import (
	"math"

	"inkling/nn/phrase"
)

// The possible numbers of grey levels.
const (
	AllLevels = math.MaxUint8 + 1 // images are unchanged
	FewLevels = 16                // greys are multiples of 17
)

// CheckLevels returns an error unless a data set may have this number of grey
// levels.
func CheckLevels(levels int) error {
	if levels != AllLevels && levels != FewLevels {
		return phrase.Errorf("%d grey levels, expected %d or %d", levels, AllLevels, FewLevels)
	}
	return nil
}

// Quantise returns the nearest grey to v with this number of levels.
func Quantise(v byte, levels int) byte {
	step := math.MaxUint8 / (levels - 1)
	return byte((int(v) + step/2) / step * step)
}

// has reports whether every pixel has one of these grey levels.
func (s *Set) has(levels int) bool {
	if levels == AllLevels {
		return true
	}
	for i := range s.images {
		_, value := s.ink.Row(s.images[i])
		for _, v := range value {
			if Quantise(v, levels) != v {
				return false
			}
		}
	}
	return true
}
