package receipt

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/recipe"
)

// longest is longer than any line, in bytes.
const longest = 4000

// Parse parses a line, which may be broken at spaces. The error says what is wrong
// and what would be right.
func Parse(line string) (Receipt, error) {
	if len(line) > longest {
		return Receipt{}, fmt.Errorf("%d bytes are too many for a line; it has at most %d", len(line), longest)
	}
	words := strings.Fields(line)
	if err := checkStart(words); err != nil {
		return Receipt{}, err
	}
	values, err := parseWords(words[2:])
	if err != nil {
		return Receipt{}, err
	}
	return assemble(values)
}

// checkStart checks the name and the version at the start of the line.
func checkStart(words []string) error {
	switch {
	case len(words) == 0:
		return fmt.Errorf(`there is no line; it begins with "%s %s"`, name, version)
	case words[0] != name:
		return fmt.Errorf(`the line begins with %s, expected "%s %s"`, foreign.Quote(words[0]), name, version)
	case len(words) == 1:
		return fmt.Errorf(`the line ends after %q, expected "%s %s" and the settings`, name, name, version)
	case words[1] != version:
		return fmt.Errorf("the line has version %s, expected %s: another version of Inkling has written it; reload the page, or use that one", foreign.Quote(words[1]), version)
	}
	return nil
}

// parseWords parses words such as eta=3.
func parseWords(words []string) (map[string]string, error) {
	values := map[string]string{}
	for _, word := range words {
		key, value, ok := strings.Cut(word, "=")
		switch _, twice := values[key]; {
		case !ok:
			return nil, fmt.Errorf("%s is not a setting with its value, such as eta=3: is the line cut?", foreign.Quote(word))
		case !known(key):
			return nil, fmt.Errorf("%s is not known here: a newer version has written the line, or it was altered", foreign.Quote(key))
		case twice:
			return nil, fmt.Errorf("%s appears twice", foreign.Quote(key))
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
		return Outcome{}, missing(keyData)
	}
	if o.Data, err = parseHash(keyData, values[keyData]); err != nil {
		return Outcome{}, err
	}
	if o.Counts, err = parseCounts(values, epochs); err != nil {
		return Outcome{}, err
	}
	if text, ok := values[keyWeights]; ok {
		o.Weights, err = parseHash(keyWeights, text)
	}
	return o, err
}

// missing returns the error for a missing key.
func missing(key string) error { return fmt.Errorf("%s is missing: copy the whole line", key) }

func parseSettings(values map[string]string) (recipe.Settings, error) {
	preset, ok := values[keyPreset]
	if !ok {
		return recipe.Settings{}, missing(keyPreset)
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
			return s, missing(keySeed)
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
				wrong = fmt.Errorf("epoch %d appears twice", c.Epoch)
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
		return nil, missing(keyEpoch + "0")
	}
	for _, epoch := range slices.Sorted(maps.Keys(byEpoch)) {
		counts = append(counts, byEpoch[epoch])
	}
	return counts, nil
}
