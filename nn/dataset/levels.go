package dataset

import (
	"fmt"
	"math"
)

// The qualities of a data set.
const (
	AllLevels = math.MaxUint8 + 1 // each image is as it was
	FewLevels = 16                // greys are multiples of 17
)

// CheckLevels returns an error if no data set may have so many grey levels.
func CheckLevels(levels int) error {
	if levels != AllLevels && levels != FewLevels {
		return fmt.Errorf("%d grey levels, expected %d or %d", levels, AllLevels, FewLevels)
	}
	return nil
}

// Quantise returns the grey nearest to v of those that are told apart.
func Quantise(v byte, levels int) byte {
	step := math.MaxUint8 / (levels - 1)
	return byte((int(v) + step/2) / step * step)
}

// has reports whether all pixels are of these levels.
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
