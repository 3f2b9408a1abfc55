package line

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/nn/receipt"
)

// longest is longer than any line, in bytes: a point takes at most five.
const longest = 6*plane.MaxPoints + 2000

// mostEpochs is the largest number of epochs of a line.
const mostEpochs = 1_000_000

// Parse parses a line, which may be broken at spaces. The error says what is wrong and what would be right.
func Parse(text string) (l Line, err error) {
	values, err := receipt.Values(text, longest, known)
	if err != nil {
		return Line{}, err
	}
	for _, key := range []string{keyPlane, keyEpochs, keyData, keyTraining, keyWeights} {
		if values[key] == "" {
			return Line{}, receipt.Missing(key)
		}
	}
	if l.Settings, err = settings(values); err != nil {
		return Line{}, err
	}
	if Given(l.Settings) {
		if l.Points, err = plane.DecodePoints(l.Settings.Task(), l.Settings.Axes(), values[keyDrawn]); err == nil {
			_, err = l.Settings.Use(l.Points)
		}
	} else if values[keyDrawn] != "" {
		err = phrase.Errorf("the line has points, but its data set is %s", l.Settings.Data)
	}
	if err != nil {
		return Line{}, err
	}
	if l.Epochs, err = count(keyEpochs, values[keyEpochs]); err != nil {
		return Line{}, err
	}
	if l.Batches, err = count(keyBatches, values[keyBatches]); err != nil {
		return Line{}, err
	}
	l.Outcome, err = outcome(values)
	return l, err
}

func known(key string) bool {
	return slices.Contains([]string{keyPlane, keyDrawn, keyEpochs, keyBatches, keyData, keyTraining, keyTest, keyWeights}, key) ||
		key != keySet && slices.Contains(plane.Keys(), key)
}

// Is reports whether a text is a line of the plane rather than one of package receipt.
func Is(text string) bool {
	words := strings.Fields(text)
	return len(words) > 2 && slices.ContainsFunc(words[2:], func(w string) bool { return strings.HasPrefix(w, keyPlane+"=") })
}

func settings(values map[string]string) (plane.Settings, error) {
	s := plane.Base(values[keyPlane])
	s.Data = values[keyPlane]
	for _, key := range plane.Keys() {
		if value, ok := values[key]; ok {
			if err := s.Set(key, value); err != nil {
				return s, err
			}
		}
	}
	return s, s.Check()
}

func count(key, text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > mostEpochs {
		return 0, phrase.Errorf("%s: %s, expected a whole number from %v to %v", key, foreign.Quote(text), 0, mostEpochs)
	}
	return n, nil
}

func outcome(values map[string]string) (o Outcome, err error) {
	if o.Data, err = receipt.ParseHash(keyData, values[keyData]); err != nil {
		return o, err
	}
	if o.Training, err = parseScore(keyTraining, values[keyTraining]); err != nil {
		return o, err
	}
	if text, ok := values[keyTest]; ok {
		if o.Test, err = parseScore(keyTest, text); err != nil {
			return o, err
		}
	}
	o.Weights, err = receipt.ParseHash(keyWeights, values[keyWeights])
	return o, err
}

func parseScore(key, text string) (s nn.Score, err error) {
	cost, rest, _ := strings.Cut(text, ",")
	correct, total, _ := strings.Cut(rest, "/")
	c, first := strconv.ParseFloat(cost, 64)
	var second, third error
	s.Correct, second = strconv.Atoi(correct)
	s.Total, third = strconv.Atoi(total)
	if first != nil || second != nil || third != nil || !(c >= 0 && c <= math.MaxFloat64) || s.Correct < 0 || s.Total < max(1, s.Correct) || s.Total > plane.MaxPoints {
		return nn.Score{}, phrase.Errorf("%s is %s, expected the cost and correct/all points, such as 0.0123,248/250", key, foreign.Quote(text))
	}
	s.Cost = c
	return s, nil
}
