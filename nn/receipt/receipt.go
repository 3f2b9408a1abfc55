package receipt

import (
	"fmt"
	"strings"

	"inkling/nn/recipe"
)

// A Receipt says what a run was and what it came to.
type Receipt struct {
	Settings recipe.Settings
	Outcome
}

// An Outcome is what a run came to, and on which data.
type Outcome struct {
	Data    string  // the beginning of the data set's hash
	Counts  []Count // after some epochs, at least after epoch 0, in their order
	Weights string  // the beginning of model.Hash at the end, or "" if that is not known
}

// A Count is how many of the test images were answered rightly after an epoch.
type Count struct{ Epoch, Correct, Total int }

// String returns the count as log lines have it.
func (c Count) String() string { return fmt.Sprintf("Epoch %d: %d / %d", c.Epoch, c.Correct, c.Total) }

// The first words of a line: who has written it, and in which version of the form.
const (
	name    = "inkling"
	version = "1"
)

// hashDigits is how much of a hash a line has: enough to tell runs apart.
const hashDigits = 12

// After returns the count after an epoch, if it is known.
func (o Outcome) After(epoch int) (c Count, ok bool) {
	for _, c := range o.Counts {
		if c.Epoch == epoch {
			return c, true
		}
	}
	return Count{}, false
}

// String returns the line.
func (r Receipt) String() string {
	words := []string{name, version}
	add := func(key, value string) { words = append(words, key+"="+value) }
	p, differing := r.Settings.Nearest()
	add(keyPreset, p.Key)
	for _, f := range differing {
		if f.Key != keySeed {
			add(f.Key, strings.ReplaceAll(f.Text(r.Settings), " ", ""))
		}
	}
	add(keySeed, fmt.Sprint(r.Settings.Seed))
	for _, p := range r.Pairs() {
		add(p[0], p[1])
	}
	return strings.Join(words, " ")
}

// Pairs returns keys and values as a line has them, in its order.
func (o Outcome) Pairs() [][2]string {
	pairs := [][2]string{{keyData, shorten(o.Data)}}
	for _, c := range o.Counts {
		pairs = append(pairs, [2]string{fmt.Sprint(keyEpoch, c.Epoch), fmt.Sprintf("%d/%d", c.Correct, c.Total)})
	}
	if o.Weights != "" {
		pairs = append(pairs, [2]string{keyWeights, shorten(o.Weights)})
	}
	return pairs
}

func shorten(hash string) string { return hash[:min(len(hash), hashDigits)] }

// SameHash reports whether two hashes, each whole or its beginning, are of the same.
func SameHash(a, b string) bool {
	n := min(len(a), len(b))
	return n > 0 && a[:n] == b[:n]
}
