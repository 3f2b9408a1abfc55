package receipt

import (
	"fmt"
	"strings"

	"inkling/nn/recipe"
)

// A Receipt is a run's settings and outcome.
type Receipt struct {
	Settings recipe.Settings
	Outcome
}

// An Outcome is the results of a run, with its data.
type Outcome struct {
	Data    string  // the beginning of the data set's hash
	Counts  []Count // after some epochs, in their order; includes epoch 0
	Weights string  // the beginning of the final model.Hash, or "" if it is not known
}

// A Count is how many test images were answered correctly after an epoch.
type Count struct{ Epoch, Correct, Total int }

// String returns the count as in log lines.
func (c Count) String() string { return fmt.Sprintf("Epoch %d: %d / %d", c.Epoch, c.Correct, c.Total) }

// The first words of a line: the program and the version of the format.
const (
	name    = "inkling"
	version = "1"
)

// Start is what lines begin with.
const Start = name + " " + version

// hashDigits is the length of a hash in a line: enough to tell runs apart.
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

// Pairs returns keys and values in the order of a line.
func (o Outcome) Pairs() [][2]string {
	pairs := [][2]string{{keyData, Shorten(o.Data)}}
	for _, c := range o.Counts {
		pairs = append(pairs, [2]string{fmt.Sprint(keyEpoch, c.Epoch), fmt.Sprintf("%d/%d", c.Correct, c.Total)})
	}
	if o.Weights != "" {
		pairs = append(pairs, [2]string{keyWeights, Shorten(o.Weights)})
	}
	return pairs
}

// Shorten returns the beginning of a hash, which is what lines have of it.
func Shorten(hash string) string { return hash[:min(len(hash), hashDigits)] }

// SameHash reports whether two hashes agree; each may be complete or only its
// beginning.
func SameHash(a, b string) bool {
	n := min(len(a), len(b))
	return n > 0 && a[:n] == b[:n]
}
