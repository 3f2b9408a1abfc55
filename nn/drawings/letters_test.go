//go:build !js

package drawings

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/nn/ink"
	"inkling/nn/model"
)

// people is a file of capital letters that many people drew. It is outside the repository.
var people = filepath.Join("..", "..", "..", "shared", "pen", "letters-dev.json.gz")

// A letter is one of them, as the file has it.
type letter struct {
	Label   string
	Source  string // the tablet
	Strokes [][][2]float64
}

// alphabet returns the letters that people drew; the test is skipped without them.
func alphabet(t *testing.T) (list []letter) {
	t.Helper()
	f, err := os.Open(people)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the letters of people are missing")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewDecoder(z).Decode(&list); err != nil {
		t.Fatal(err)
	}
	return list
}

// strokes returns the letter as a drawing.
func (l letter) strokes() (d Drawing) {
	for _, s := range l.Strokes {
		var stroke ink.Stroke
		for _, p := range s {
			stroke = append(stroke, ink.Point{X: p[0], Y: p[1]})
		}
		d = append(d, stroke)
	}
	return d
}

// penNetwork returns the network of site/models that reads pen digits.
func penNetwork(t *testing.T) *nn.Network {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "site", "models", "pen.safetensors"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return m.Network
}

// deal returns 20 letters of each of the first n classes from the source, or from all
// if it is empty, chosen by the seed; and the letters to test on: the others, of other
// sources if there is one.
func deal(letters []letter, n int, source string, seed uint64) (train, test [][]Drawing) {
	order := make([]int, len(letters))
	for i := range order {
		order[i] = i
	}
	f32.NewRand(seed, 100).Shuffle(order)
	train, test = make([][]Drawing, n), make([][]Drawing, n)
	for _, i := range order {
		l := letters[i]
		c := int(l.Label[0] - 'A')
		switch {
		case c >= n:
		case (source == "" || source == l.Source) && len(train[c]) < 20:
			train[c] = append(train[c], l.strokes())
		case source == "" || source != l.Source:
			test[c] = append(test[c], l.strokes())
		}
	}
	return train, test
}

// TestLetters trains on 20 letters of a class that people drew, and reads the others.
// The percentages are means over four choices of the 20, which differ by up to 3.5; each
// bound is just below the mean. Without the hidden layers of a network that reads
// digits, fewer are read, most of all when the letters to read are from other tablets,
// thus by other writers: no distortion is as varied as people are.
func TestLetters(t *testing.T) {
	letters, pen := alphabet(t), penNetwork(t)
	for _, c := range []struct {
		classes int
		source  string // of the letters to train on, 16 to 20 of a class; the other sources are read
		from    *nn.Network
		least   float64
	}{
		{3, "", pen, 98},
		{10, "", pen, 93},
		{26, "", pen, 88},
		{26, "", nil, 86},
		{26, "ibm", pen, 78},
		{26, "ibm", nil, 73},
	} {
		sum := 0.0
		const choices = 4
		for seed := range uint64(choices) {
			train, test := deal(letters, c.classes, c.source, seed+1)
			n, err := Train(train, c.from, seed+1)
			if err != nil {
				t.Fatal(err)
			}
			sum += accuracy(n, test)
		}
		got := sum / choices
		t.Logf("%d classes, source %q, features of digits %v: %.1f%%", c.classes, c.source, c.from != nil, got)
		if got < c.least {
			t.Errorf("%d classes, source %q, features of digits %v: %.1f%% are read, expected %v%%", c.classes, c.source, c.from != nil, got, c.least)
		}
	}
}
