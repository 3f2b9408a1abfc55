package pen

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"testing"

	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
)

// people is a file of many people's drawings. It is outside the repository.
var people = filepath.Join("..", "..", "..", "shared", "pen", "dev.json.gz")

// drawn returns the digits that people drew; the test is skipped without them.
func drawn(t *testing.T) []strokes.Digit {
	t.Helper()
	digits, err := load(people)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the pen strokes of people are missing")
	}
	if err != nil {
		t.Fatal(err)
	}
	return digits
}

// TestInkIsMNISTs compares the images of what people drew with MNIST's 60,000
// training images: mean grey 33.32, mean centre of mass 14.507, 14.496.
func TestInkIsMNISTs(t *testing.T) {
	digits := drawn(t)
	var grey, x, y float64
	for _, d := range digits {
		var sum, sumX, sumY float64
		for i, v := range ink.Image(d.Strokes) {
			sum += float64(v)
			sumX += float64(v) * (float64(i%ink.Cols) + 0.5)
			sumY += float64(v) * (float64(i/ink.Cols) + 0.5)
		}
		grey += sum / ink.Pixels
		x += sumX / sum
		y += sumY / sum
	}
	n := float64(len(digits))
	grey, x, y = grey/n, x/n, y/n
	if math.Abs(grey/33.32-1) > 0.05 || math.Hypot(x-14.507, y-14.496) > 0.3 {
		t.Errorf("mean grey %.2f, centre %.3f, %.3f", grey, x, y)
	}
}

// TestModelsReadPeople checks that the models keep their accuracy.
func TestModelsReadPeople(t *testing.T) {
	digits := drawn(t)
	for _, c := range []struct {
		model        string
		all, sources float64 // least percentages
	}{{"good", 92, 85}, {"pen", 97, 93}} {
		b, err := os.ReadFile(filepath.Join("..", "..", "site", "models", c.model+".safetensors"))
		if err != nil {
			t.Fatal(err)
		}
		m, err := model.Decode(b)
		if err != nil {
			t.Fatal(err)
		}
		s := read(m.Network, digits, false)
		if p := s.all.percent(); p < c.all {
			t.Errorf("%s reads %.2f%%, expected %v%%", c.model, p, c.all)
		}
		for name, source := range s.sources {
			if p := source.percent(); p < c.sources {
				t.Errorf("%s reads %.2f%% of source %s, expected %v%%", c.model, p, name, c.sources)
			}
		}
	}
}
