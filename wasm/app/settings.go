package app

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"inkling/nn/numeral"
	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// What can happen to the settings beside Edit and ChoosePreset.
type (
	// EditLayer types how many units a hidden layer has, counted from 0.
	EditLayer struct {
		Layer int
		Text  string
	}
	// NudgeLayer gives a hidden layer so many units more.
	NudgeLayer struct{ Layer, By int }
	// AddLayer adds a hidden layer before the outputs.
	AddLayer struct{}
	// RemoveLayer removes one.
	RemoveLayer struct{ Layer int }
	// BackToMine brings back the settings of one's own that a preset has replaced.
	BackToMine struct{}
)

// updateSettings takes a message about the settings into account.
func (s *State) updateSettings(m Msg) []Effect {
	if _, back := m.(BackToMine); back && s.fixed("preset") || !back && s.holds(hiddenField()) {
		return nil
	}
	layers := slices.Clone(s.Form.layers())
	there := func(layer int) bool { return layer >= 0 && layer < len(layers) } // else it was removed meanwhile
	var effects []Effect
	switch m := m.(type) {
	case EditLayer:
		if there(m.Layer) {
			layers[m.Layer] = m.Text
			s.Form.setLayers(layers)
		}
	case NudgeLayer:
		if there(m.Layer) {
			layers[m.Layer] = nudged(layers[m.Layer], m.By)
			s.Form.setLayers(layers)
		}
	case AddLayer:
		effects = s.addLayer(layers)
	case RemoveLayer:
		if there(m.Layer) {
			s.Form.setLayers(slices.Delete(layers, m.Layer, m.Layer+1))
			effects = []Effect{ui.FocusID{ID: afterRemoving(m.Layer, len(layers)-1)}}
		}
	case BackToMine:
		if s.Form.mine != nil {
			mine := *s.Form.mine
			mine.Text["data"] = s.Form.Text["data"]
			s.fill(mine)
		}
	}
	return append(effects, s.wonder()...)
}

// addLayer adds a layer as large as the last, and has its number edited.
func (s *State) addLayer(layers []string) []Effect {
	if len(layers) >= recipe.MaxHidden {
		s.Notice = ui.Bad(fmt.Sprintf("There can be at most %d hidden layers.", recipe.MaxHidden))
		return nil
	}
	units := "30"
	if n := len(layers); n > 0 {
		units = layers[n-1]
	}
	s.Form.setLayers(append(layers, units))
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

// layerID is the id of the element in which a layer's units are edited.
func layerID(layer int) string { return fmt.Sprintf("layer-%d", layer) }

// addLayerID is that of the button that adds a layer.
const addLayerID = "add-layer"

// removeLayerID is that of the button that removes one.
func removeLayerID(layer int) string { return fmt.Sprintf("remove-layer-%d", layer) }

// afterRemoving is the element that the keyboard goes on from after removing a
// layer, when so many are left.
func afterRemoving(layer, left int) string {
	if left == 0 {
		return addLayerID
	}
	return removeLayerID(min(layer, left-1))
}

// A slider on a logarithmic scale has this many steps.
const scaleSteps = 100

// onScale returns where a field's text is on its slider; what is no number is at
// the lowest place.
func onScale(f *recipe.Field, text string) int {
	x, err := numeral.Parse(text, f.Min, f.Max)
	if err != nil || !(x > 0) {
		return 0
	}
	at := scaleSteps * math.Log(x/f.Low) / math.Log(f.High/f.Low)
	return int(math.Round(max(0, min(at, scaleSteps))))
}

// fromScale returns the text for a place on the slider, with two digits that count.
func fromScale(f *recipe.Field, at int) string {
	x := f.Low * math.Pow(f.High/f.Low, float64(at)/scaleSteps)
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 2, 64), 64)
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
