package lab

import (
	"slices"
	"strconv"
	"strings"

	"github.com/norunners/vecty"

	"inkling/nn/recipe"
	"inkling/wasm/settings"
)

// Messages about the layers in the picture of the network.
type (
	// Reshape changes the layers in the picture, and thereby those of the next run.
	Reshape struct{ Do settings.Msg }
	// LeaveDraft shows the active network again, in place of that of the next run.
	LeaveDraft struct{}
)

// hiddenField is the setting of the hidden layers.
var hiddenField = recipe.MustField("hidden")

// draft returns the layer sizes of the next run's network, if the picture shows that; otherwise nil.
func (s *State) draft() []int {
	if m := s.Networks[s.Reader]; m != nil && slices.Equal(s.drafted, m.Network.Sizes) {
		return nil
	}
	return s.drafted
}

// redraft makes the picture show the layers of the form. Those that are not valid yet leave it as it is.
func (s *State) redraft() {
	chosen, ok := s.Form.Settings()
	if shape, known := s.chosenShape(s.Form.Text["data"]); ok && known {
		s.drafted = chosen.Sizes(shape)
	}
}

// shownLayers returns the units of the hidden layers in the picture, as typed.
func (s *State) shownLayers() []string {
	m := s.Networks[s.Reader]
	if s.drafted != nil || m == nil {
		return s.Form.Layers()
	}
	var list []string
	for _, units := range m.Network.Sizes[1 : len(m.Network.Sizes)-1] {
		list = append(list, strconv.Itoa(units))
	}
	return list
}

// updateForm applies a message about the settings. Once it has changed the layers, the picture shows them.
func (s *State) updateForm(m settings.Msg) []Effect {
	before := s.Form.Text[hiddenField.Key]
	effects := s.ofForm(s.Form.Update(m))
	if s.Form.Text[hiddenField.Key] != before {
		s.redraft()
	}
	return append(effects, s.requestEstimate()...)
}

// reshape applies a message about the layers in the picture, which may be those of the active network.
func (s *State) reshape(m Reshape) []Effect {
	if m.Do == nil {
		return nil
	}
	if s.drafted == nil && !s.Form.Holds(hiddenField) {
		s.Form.Set(hiddenField, strings.Join(s.shownLayers(), ", "))
	}
	return s.updateForm(m.Do)
}

// layers shows the controls of the layers in the picture.
func (p *Page) layers() vecty.ComponentOrHTML {
	s := p.State
	v := p.form()
	v.Send = func(m settings.Msg) { p.Send(Reshape{m}) }
	return v.Layers(s.shownLayers(), s.Inside.LayerCentres())
}
