package app

import (
	"fmt"
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/wasm/ui"
)

// splitNames name the splits to a visitor.
var splitNames = []string{dataset.Train: "Training", dataset.Validation: "Validation", dataset.Test: "Test"}

// nameImage names an image as in "training image 123, a 7"; visitors count from
// one.
func nameImage(split dataset.Split, number int, class string) string {
	return fmt.Sprintf("%s image %s, %s", strings.ToLower(splitNames[split]), ui.Thousands(number+1), withArticle(class))
}

// withArticle says "a 7" and "an 8"; the name of a thing stays as it is.
func withArticle(class string) string {
	switch {
	case len(class) != 1:
		return class
	case strings.Contains("8AEFHILMNORSXaefhilmnorsx", class):
		return "an " + class
	default:
		return "a " + class
	}
}

// name names the picture.
func (p *Picture) name() string {
	if p.Title != "" {
		return p.Title
	}
	return nameImage(p.Split, p.Number, p.Classes[p.Label])
}

// judge says what the network makes of the image on the pad.
func (s *State) judge() string {
	answer, ok := s.Answer()
	p := s.Picture
	switch {
	case !ok || !slices.Equal(p.Classes, s.readerData().Classes):
		return ""
	case answer == p.Label:
		return fmt.Sprintf("The network reads %s: right.", withArticle(p.Classes[answer]))
	default:
		return fmt.Sprintf("The network reads %s: wrong.", withArticle(p.Classes[answer]))
	}
}
