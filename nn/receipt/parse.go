package receipt

import (
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
)

// longest is longer than any line, in bytes.
const longest = 4000

// Parse parses a line, which may be broken at spaces. The error says what is wrong
// and what would be right.
func Parse(line string) (Receipt, error) {
	values, err := Values(line, longest, known)
	if err != nil {
		return Receipt{}, err
	}
	return assemble(values)
}

// Values returns the values of a line by their keys, which must be known, once each. Lines of other
// runs than those of this package begin in the same way: see package line of nn/plane.
func Values(line string, longest int, known func(key string) bool) (map[string]string, error) {
	if len(line) > longest {
		return nil, phrase.Errorf("line of %d bytes, expected at most %d", len(line), longest)
	}
	words := strings.Fields(line)
	if err := checkStart(words); err != nil {
		return nil, err
	}
	return parseWords(words[2:], known)
}

// checkStart checks the name and the version at the start of the line.
func checkStart(words []string) error {
	switch {
	case len(words) == 0:
		return phrase.Errorf("expected a line that begins with %q", Start)
	case words[0] != name:
		return phrase.Errorf("the line begins with %s, expected %q", foreign.Quote(words[0]), Start)
	case len(words) == 1:
		return phrase.Errorf("the line ends after %q, expected %q and the settings", name, Start)
	case words[1] != version:
		return phrase.Errorf("line of version %s, expected %s: reload the page, or use the version of Inkling that wrote it", foreign.Quote(words[1]), version)
	}
	return nil
}

// parseWords parses words such as eta=3.
func parseWords(words []string, known func(string) bool) (map[string]string, error) {
	values := map[string]string{}
	for _, word := range words {
		key, value, ok := strings.Cut(word, "=")
		switch _, twice := values[key]; {
		case !ok:
			return nil, phrase.Errorf("%s is not a setting with a value, such as eta=3: copy the whole line", foreign.Quote(word))
		case !known(key):
			return nil, phrase.Errorf("unknown setting %s: the line was altered, or a newer version wrote it", foreign.Quote(key))
		case twice:
			return nil, phrase.Errorf("%s appears twice", foreign.Quote(key))
		}
		values[key] = value
	}
	return values, nil
}

// assemble checks the values and makes a receipt of them.
func assemble(values map[string]string) (r Receipt, err error) {
	if r.Settings, err = parseSettings(values); err != nil {
		return Receipt{}, err
	}
	r.Outcome, err = ParseOutcome(values, r.Settings.Epochs)
	return r, err
}

// ParseOutcome parses the values whose keys satisfy IsOutcome, for a run of the
// given number of epochs. The error says what is wrong and what would be right.
func ParseOutcome(values map[string]string, epochs int) (o Outcome, err error) {
	if values[keyData] == "" {
		return Outcome{}, Missing(keyData)
	}
	if o.Data, err = ParseHash(keyData, values[keyData]); err != nil {
		return Outcome{}, err
	}
	if o.Counts, err = parseCounts(values, epochs); err != nil {
		return Outcome{}, err
	}
	if text, ok := values[keyWeights]; ok {
		o.Weights, err = ParseHash(keyWeights, text)
	}
	return o, err
}

// Missing returns the error for a missing key.
func Missing(key string) error { return phrase.Errorf("%s is missing: copy the whole line", key) }

func parseSettings(values map[string]string) (recipe.Settings, error) {
	preset, ok := values[keyPreset]
	if !ok {
		return recipe.Settings{}, Missing(keyPreset)
	}
	s, err := parsePreset(preset)
	if err != nil {
		return s, err
	}
	for _, f := range recipe.Fields {
		if text, ok := values[f.Key]; ok {
			if err := f.Set(&s, text); err != nil {
				return s, err
			}
		} else if f.Key == keySeed {
			return s, Missing(keySeed)
		}
	}
	return s, nil
}

func parseCounts(values map[string]string, epochs int) (counts []Count, err error) {
	byEpoch := map[int]Count{}
	for key, text := range values {
		if strings.HasPrefix(key, keyEpoch) {
			c, wrong := parseCount(key, text, epochs)
			if _, twice := byEpoch[c.Epoch]; twice && wrong == nil { // such as epoch-1 and epoch-01
				wrong = phrase.Errorf("epoch %d appears twice", c.Epoch)
			}
			if wrong == nil {
				byEpoch[c.Epoch] = c
			} else if err == nil || wrong.Error() < err.Error() { // independent of the map's order
				err = wrong
			}
		}
	}
	if err != nil {
		return nil, err
	}
	if _, begun := byEpoch[0]; !begun {
		return nil, Missing(keyEpoch + "0")
	}
	for epoch := 0; len(counts) < len(byEpoch); epoch++ {
		if c, ok := byEpoch[epoch]; ok {
			counts = append(counts, c)
		}
	}
	return counts, nil
}
