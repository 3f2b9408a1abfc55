package ui

import (
	"fmt"
	"inkling/nn/dataset"
	"strings"
)

// SplitNames are the display names of the splits.
var SplitNames = []string{dataset.Train: "Training", dataset.Validation: "Validation", dataset.Test: "Test"}

// NameImage names an image, as in "training image 123, a 7". Visitors count from one.
func NameImage(split dataset.Split, number int, class string) string {
	return fmt.Sprintf("%s image %s, %s", strings.ToLower(SplitNames[split]), Thousands(number+1), WithArticle(class))
}

// WithArticle returns "a 7" or "an 8"; longer names stay as they are.
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
