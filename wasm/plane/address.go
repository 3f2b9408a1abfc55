package plane

import (
	"encoding/binary"
	"math"

	"inkling/nn/phrase"
	"inkling/wasm/plane/address"
	"inkling/wasm/plane/playground"
)

// Query returns the address of the state.
func (s *State) Query() string { return address.Write(s.Settings, s.Own) }

func (m Opened) apply(s *State) []Effect {
	if m.Query == "" && s.begun {
		return nil
	}
	s.Settings, s.Own, s.Problems = address.Read(m.Query)
	limits, problems := readLimits(m.Query)
	s.Limits, s.Problems = limits, append(s.Problems, problems...)
	s.choose()
	s.undo, s.Note, s.pen, s.Tool = nil, nil, nil, NoTool
	if s.few() {
		s.Tool = Brush
	}
	return s.begin()
}

// openPlayground takes the settings of a link of TensorFlow Playground.
func (s *State) openPlayground(link string) []Effect {
	settings, note, err := playground.Read(link)
	if err != nil {
		s.Problem, s.Note = phrase.Of(err), nil
		return nil
	}
	effects := s.try(settings)
	if s.Problem.String() == "" {
		s.Note = note
	}
	return effects
}

// bytesOf returns numbers as nn.Parameters.SetBytes reads them.
func bytesOf(v []float32) []byte {
	b := make([]byte, 0, 4*len(v))
	for _, x := range v {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	return b
}
