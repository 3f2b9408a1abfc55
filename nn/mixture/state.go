package mixture

import (
	"encoding"
	"slices"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/nn/phrase"
)

var _ nn.StatefulSamples = (*Samples)(nil)

// MarshalBinary returns the state of all random numbers of the samples: samples
// with the same set, shares and state continue in the same way. It never fails.
func (s *Samples) MarshalBinary() (b []byte, err error) {
	for _, source := range []encoding.BinaryMarshaler{s.rng, s.distorter, s.writer} {
		part, err := source.MarshalBinary()
		if err != nil {
			return nil, err
		}
		b = append(b, part...)
	}
	return b, nil
}

// UnmarshalBinary restores a state that MarshalBinary returned.
func (s *Samples) UnmarshalBinary(b []byte) error {
	sources := []encoding.BinaryUnmarshaler{s.rng, s.distorter, s.writer}
	if want := len(sources) * f32.StateBytes; len(b) != want {
		return phrase.Errorf("random-number state of %d bytes, expected %d", len(b), want)
	}
	i := 0
	for part := range slices.Chunk(b, f32.StateBytes) {
		if err := sources[i].UnmarshalBinary(part); err != nil {
			return err
		}
		i++
	}
	return nil
}
