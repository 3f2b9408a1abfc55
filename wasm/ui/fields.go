package ui

import (
	"github.com/norunners/vecty"

	"inkling/nn/recipe"
)

// Keyboard is the kind of keyboard that a phone shall show for a setting.
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

// Choices are the options of a setting that is a choice.
func Choices(f *recipe.Field, chosen string) (options vecty.List) {
	for i, c := range f.Choices {
		options = append(options, NameOption(c, f.Name(i), chosen))
	}
	return options
}
