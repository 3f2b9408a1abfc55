package ui

import (
	"github.com/norunners/vecty"

	"inkling/nn/recipe"
	"inkling/wasm/words"
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

// SaySetting returns a value of a setting in the page's language.
func SaySetting(f *recipe.Field, text string) string {
	switch f.Kind {
	case recipe.Real:
		return words.Decimal(text)
	case recipe.Choice:
		return words.Of(text).Say()
	default:
		return text
	}
}

// Choices returns the options of a setting with fixed choices.
func Choices(f *recipe.Field, chosen string) (options vecty.List) {
	for i, c := range f.Choices {
		options = append(options, NameOption(c, words.Of(f.Name(i)).Say(), chosen))
	}
	return options
}
