package page

import "inkling/nn/recipe"

// Book returns the settings of chapter 1's network, with changes as pairs of key and value.
func Book(changes ...string) map[string]string {
	settings := recipe.Default().Metadata()
	for i := 0; i < len(changes); i += 2 {
		settings[changes[i]] = changes[i+1]
	}
	return settings
}

// BookSeed initialises weights with which 784-30-10 trains about as in the book; all lessons use
// it.
const BookSeed = 18

// AllImages is the number of training images, which the setting 0 stands for.
const AllImages = 50_000
