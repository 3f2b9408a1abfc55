package app

import (
	"fmt"
	"slices"

	"inkling/wasm/ui"
)

// judge says what the network makes of the image on the pad.
func (s *State) judge() string {
	answer, ok := s.Pad.Answer()
	p := s.Pad.Picture
	switch {
	case !ok || !slices.Equal(p.Classes, s.readerData().Classes):
		return ""
	case answer == p.Label:
		return fmt.Sprintf("The network reads %s: right.", ui.WithArticle(p.Classes[answer]))
	default:
		return fmt.Sprintf("The network reads %s: wrong.", ui.WithArticle(p.Classes[answer]))
	}
}
