// Package phrases has the phrases of the packages in nn, most of them errors, in every language.
package phrases

import "inkling/wasm/words"

// lists are the phrases, by their English formats. Those of several packages are in shared.
var lists = [][]words.M{shared, ofCheckpoint, ofDataset, ofExchange, ofModel, ofNN, ofNetwork2, ofNpy, ofNpz, ofNumeral, ofReceipt, ofRecipe, ofStrictJSON, ofStrokes}

// Register registers the phrases, so that package words says them in the page's language.
func Register() { words.Register(lists...) }
