package plane

import (
	"slices"

	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/address"
)

// try begins with changed settings, or says why they cannot be used and keeps the old ones.
func (s *State) try(changed plane.Settings) []Effect {
	changed = s.held(changed)
	err := changed.Check()
	if err == nil && address.Own(changed.Data) && !s.few() {
		_, err = changed.Use(s.Own)
	}
	if err != nil {
		s.Problem = phrase.Of(err)
		return nil
	}
	if keys := differing(s.Settings, changed); within(keys, liveKeys) || address.Own(changed.Data) && within(keys, []string{"test"}) {
		s.Settings = changed
		return s.goOn()
	}
	inLast := s.Chosen.Layer == len(s.Settings.Hidden)
	s.Settings = changed
	if inLast {
		s.Chosen.Layer = len(changed.Hidden)
	}
	return s.begin()
}

func (m Change) apply(s *State) []Effect {
	changed := s.Settings
	if err := changed.Set(m.Key, m.Text); err != nil {
		s.Problem = phrase.Of(err)
		return nil
	}
	return s.try(changed)
}

func (m Choose) apply(s *State) []Effect {
	s.Note = nil
	if address.Own(m.Preset) && s.Limits.Locks("set") {
		return nil
	}
	if address.Own(m.Preset) {
		s.Settings, s.Own = plane.Base(m.Preset), nil
		if kept := s.kept[m.Preset]; kept != "" {
			s.Settings, s.Own, _ = address.Read(kept)
		}
		s.choose()
		if s.Tool = NoTool; s.few() {
			s.Tool = Brush
		}
		return s.begin()
	}
	changed, ok := plane.FindPreset(m.Preset)
	if !ok {
		return nil
	}
	changed.Seed = s.Settings.Seed
	return s.try(changed)
}

func (m SetInput) apply(s *State) []Effect {
	changed := s.Settings
	if changed.Inputs &^= m.Input; m.On {
		changed.Inputs |= m.Input
	}
	return s.try(changed)
}

func (AddLayer) apply(s *State) []Effect {
	changed, units := s.Settings, 4
	if n := len(changed.Hidden); n > 0 {
		units = changed.Hidden[n-1]
	}
	changed.Hidden = append(slices.Clone(changed.Hidden), units)
	return s.try(changed)
}

func (RemoveLayer) apply(s *State) []Effect {
	changed := s.Settings
	if n := len(changed.Hidden); n > 0 {
		changed.Hidden = slices.Clone(changed.Hidden[:n-1])
	}
	return s.try(changed)
}

func (m Resize) apply(s *State) []Effect {
	changed := s.Settings
	changed.Hidden = slices.Clone(changed.Hidden)
	if m.Layer < len(changed.Hidden) {
		changed.Hidden[m.Layer] += m.By
	}
	return s.try(changed)
}
