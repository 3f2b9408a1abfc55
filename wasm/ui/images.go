package ui

import (
	"fmt"
	"inkling/nn/dataset"
	"strings"
)

// SplitNames name the splits to a visitor.
var SplitNames = []string{dataset.Train: "Training", dataset.Validation: "Validation", dataset.Test: "Test"}

// NameImage names an image as in "training image 123, a 7"; visitors count from
// one.
func NameImage(split dataset.Split, number int, class string) string {
	return fmt.Sprintf("%s image %s, %s", strings.ToLower(SplitNames[split]), Thousands(number+1), WithArticle(class))
}

// WithArticle says "a 7" and "an 8"; the name of a thing stays as it is.
func WithArticle(class string) string {
	switch {
	case len(class) != 1:
		return class
	case strings.Contains("8AEFHILMNORSXaefhilmnorsx", class):
		return "an " + class
	default:
		return "a " + class
	}
}
