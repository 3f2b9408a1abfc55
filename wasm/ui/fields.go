package ui

import (
	"github.com/norunners/vecty"

	"inkling/nn/recipe"
)

// Keyboard returns the kind of keyboard that a phone shows for a setting.
func Keyboard(k recipe.Kind) string {
	switch k {
	case recipe.Whole:
		return "numeric"
	case recipe.Real:
		return "decimal"
	default:
		return "text"
	}
}

// Choices returns the options of a setting with fixed choices.
func Choices(f *recipe.Field, chosen string) (options vecty.List) {
	for i, c := range f.Choices {
		options = append(options, NameOption(c, f.Name(i), chosen))
	}
	return options
}
