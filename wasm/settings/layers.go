package settings

import (
	"fmt"
	"slices"
	"strconv"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// changeable reports whether a layer, counted from 0, exists and may be changed: it may have been
// removed in the meantime.
func (s *State) changeable(layer int) bool {
	return !s.Holds(hiddenField) && layer >= 0 && layer < len(s.Layers())
}

// setUnits changes the number of units of a layer.
func (s *State) setUnits(layer int, units string) {
	layers := slices.Clone(s.Layers())
	layers[layer] = units
	s.setLayers(layers)
}

func (m EditLayer) apply(s *State) []Effect {
	if s.changeable(m.Layer) {
		s.setUnits(m.Layer, m.Text)
	}
	return nil
}

func (m NudgeLayer) apply(s *State) []Effect {
	if s.changeable(m.Layer) {
		s.setUnits(m.Layer, nudged(s.Layers()[m.Layer], m.By))
	}
	return nil
}

func (m RemoveLayer) apply(s *State) []Effect {
	if !s.changeable(m.Layer) {
		return nil
	}
	layers := slices.Delete(slices.Clone(s.Layers()), m.Layer, m.Layer+1)
	s.setLayers(layers)
	return []Effect{ui.FocusID{ID: afterRemoving(m.Layer, len(layers))}}
}

// apply adds a layer with as many units as the last, and moves the focus to it.
func (AddLayer) apply(s *State) []Effect {
	layers := slices.Clone(s.Layers())
	switch {
	case s.Holds(hiddenField):
		return nil
	case len(layers) >= recipe.MaxHidden:
		return []Effect{Refused{tooManyLayers.Say(recipe.MaxHidden)}}
	}
	units := "30"
	if n := len(layers); n > 0 {
		units = layers[n-1]
	}
	s.setLayers(append(layers, units))
	return []Effect{ui.FocusID{ID: layerID(len(layers))}}
}

// nudged adds to a number of units, within the bounds.
func nudged(text string, by int) string {
	n, err := strconv.Atoi(text)
	if err != nil {
		return text
	}
	return strconv.Itoa(max(1, min(n+by, recipe.MaxUnits)))
}

// layerID is the ID of the field for a layer's units.
func layerID(layer int) string { return fmt.Sprintf("layer-%d", layer) }

// addLayerID is the ID of the button that adds a layer.
const addLayerID = "add-layer"

// removeLayerID is the ID of the button that removes a layer.
func removeLayerID(layer int) string { return fmt.Sprintf("remove-layer-%d", layer) }

// afterRemoving returns the ID of the element that gets the focus after a layer was removed. left
// is the number of layers that are left.
func afterRemoving(layer, left int) string {
	if left == 0 {
		return addLayerID
	}
	return removeLayerID(min(layer, left-1))
}
