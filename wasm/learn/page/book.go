package page

import "inkling/nn/recipe"

// Book returns the settings of chapter 1's network with changes, as pairs of key
// and text.
func Book(changes ...string) map[string]string {
	settings := recipe.Default().Metadata()
	for i := 0; i < len(changes); i += 2 {
		settings[changes[i]] = changes[i+1]
	}
	return settings
}

// BookSeed draws first weights from which 784-30-10 goes about as the book's did; all
// lessons use them.
const BookSeed = 18

// AllImages is the number of training images; of recipe's setting, 0 means these.
const AllImages = 50_000
