// Package phrases has the phrases of nn and of package link in every language. Most of them are errors. The pad alone does
// without it.
package phrases

import "inkling/wasm/words"

// lists are the phrases, by their English formats. Those of several packages are in shared.
var lists = [][]words.M{shared, ofCheckpoint, ofDataset, ofExchange, ofLink, ofModel, ofNN, ofNetwork2, ofNumeral, ofPlane, ofReceipt, ofRecipe, ofStrictJSON, ofStrokes}

// Register registers the phrases, so that package words says them in the page's language.
func Register() { words.Register(lists...) }
