package pen

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
)

// A tally counts correct answers.
type tally struct{ right, of int }

func (t *tally) add(right bool) {
	t.of++
	if right {
		t.right++
	}
}

func (t tally) percent() float64 { return 100 * float64(t.right) / float64(max(t.of, 1)) }

// A mistake is a digit that was read as another.
type mistake struct {
	image         []byte // as the network saw it
	label, answer int
	output        float32 // of the answer
}

// A score is a model's result on a file.
type score struct {
	all       tally
	sources   map[string]*tally
	confusion [dataset.MNISTClasses][dataset.MNISTClasses]int // how often a digit got an answer
	mistakes  []mistake
}

// read makes the network read all digits.
func read(n *nn.Network, digits []strokes.Digit, naive bool) score {
	s := score{sources: map[string]*tally{}}
	reader, x := nn.NewReader(n), make([]float32, dataset.MNISTPixels)
	for _, d := range digits {
		image := imageOf(d.Strokes, naive)
		dataset.Inputs(image, x)
		output := reader.Feedforward(x)
		s.add(d, nn.Answer(output), image, output)
	}
	return s
}

func imageOf(drawing []ink.Stroke, naive bool) []byte {
	if naive {
		return ink.Naive.Image(drawing, ink.PadAround(drawing))
	}
	return ink.Image(drawing)
}

func (s *score) add(d strokes.Digit, answer int, image []byte, output []float32) {
	source := s.sources[d.Source]
	if source == nil {
		source = new(tally)
		s.sources[d.Source] = source
	}
	s.all.add(answer == d.Label)
	source.add(answer == d.Label)
	s.confusion[d.Label][answer]++
	if answer != d.Label {
		s.mistakes = append(s.mistakes, mistake{image, d.Label, answer, output[answer]})
	}
}

// print writes the three tables.
func (s *score) print(w io.Writer) {
	fmt.Fprintf(w, "%d of %d digits classified correctly: %.2f%%\n\n", s.all.right, s.all.of, s.all.percent())
	fmt.Fprintf(w, "%-12s %6s %6s %7s\n", "source", "right", "of", "%")
	for _, name := range slices.Sorted(maps.Keys(s.sources)) {
		t := s.sources[name]
		fmt.Fprintf(w, "%-12s %6d %6d %7.2f\n", name, t.right, t.of, t.percent())
	}
	fmt.Fprintf(w, "\nread as ")
	for answer := range s.confusion {
		fmt.Fprintf(w, "%6d", answer)
	}
	fmt.Fprintf(w, "%9s\n", "%")
	for label, row := range s.confusion {
		t := tally{right: row[label]}
		fmt.Fprintf(w, "%-8d", label)
		for _, n := range row {
			t.of += n
			fmt.Fprintf(w, "%6d", n)
		}
		fmt.Fprintf(w, "%9.2f\n", t.percent())
	}
}
