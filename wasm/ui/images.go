package ui

import (
	"strings"

	"inkling/nn/dataset"
	"inkling/wasm/words"
)

// NameImage names an image, as in "training image 123, a 7". Visitors count from one.
func NameImage(split dataset.Split, number int, class string) string {
	return imageNames[split].Say(words.Thousands(number+1), WithArticle(class))
}

// WithArticle returns "a 7" or "an 8"; longer names stay as they are.
func WithArticle(class string) string {
	article := letterArticle
	switch an := strings.Contains("8AEFHILMNORSXaefhilmnorsx", class); {
	case len(class) != 1:
		return class
	case an && class == "8":
		article = anDigitArticle
	case an:
		article = anLetterArticle
	case class[0] <= '9':
		article = digitArticle
	}
	return article.Say(class)
}
