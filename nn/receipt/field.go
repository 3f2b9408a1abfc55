package receipt

import (
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
)

// The keys of a line other than those of recipe.Fields; the seed is in both.
const (
	keyPreset  = "preset"
	keySeed    = "seed"
	keyData    = "data-hash"
	keyEpoch   = "epoch-" // followed by a number
	keyWeights = "weights"
)

// ParseHash parses the beginning of a hash.
func ParseHash(key, text string) (string, error) {
	if len(text) < hashDigits || len(text) > 64 || strings.Trim(text, "0123456789abcdef") != "" {
		return "", phrase.Errorf("%s is %s, expected %d to 64 hexadecimal digits", key, foreign.Quote(text), hashDigits)
	}
	return text, nil
}

// parseCount parses the count after an epoch; key is the complete key.
func parseCount(key, text string, epochs int) (c Count, err error) {
	if c.Epoch, err = whole(strings.TrimPrefix(key, keyEpoch)); err != nil || c.Epoch >= epochs {
		return c, phrase.Errorf("%s is not an epoch of this run, expected %s0 to %s%d", foreign.Quote(key), keyEpoch, keyEpoch, epochs-1)
	}
	correct, total, _ := strings.Cut(text, "/")
	var first, second error
	c.Correct, first = whole(correct)
	c.Total, second = whole(total)
	if first != nil || second != nil || c.Total == 0 || c.Correct > c.Total {
		return c, phrase.Errorf("%s is %s, expected correct/all test images, such as 9137/10000", key, foreign.Quote(text))
	}
	return c, nil
}

// whole parses a number of at most nine digits.
func whole(text string) (int, error) {
	if len(text) > 9 || strings.Trim(text, "0123456789") != "" {
		return 0, strconv.ErrSyntax
	}
	return strconv.Atoi(text)
}

// parsePreset finds the preset that a line names.
func parsePreset(key string) (recipe.Settings, error) {
	if p, ok := recipe.FindPreset(key); ok {
		return p.Settings, nil
	}
	var keys []string
	for _, p := range recipe.Presets {
		keys = append(keys, p.Key)
	}
	return recipe.Settings{}, phrase.Errorf("unknown preset %s, expected one of %s", foreign.Quote(key), strings.Join(keys, ", "))
}

// known reports whether a line may contain the key.
func known(key string) bool {
	if _, ok := recipe.FindField(key); ok {
		return true
	}
	return key == keyPreset || IsOutcome(key)
}

// IsOutcome reports whether a key belongs to an Outcome.
func IsOutcome(key string) bool {
	return key == keyData || key == keyWeights || strings.HasPrefix(key, keyEpoch)
}
