package pad

import (
	"fmt"

	"inkling/nn"
	"inkling/wasm/ui"
)

// muchInk is a mean pixel value above that of all but 0.1% of MNIST's images.
const muchInk = 75

// inactive is the output below which a class counts as not active.
const inactive = 0.05

// doubt warns that the network always answers, and says how unsure it is: on a blank pad, on a
// scribble, and when it guesses.
func (s *State) doubt() string {
	if s.idle == nil && s.Output == nil {
		return ""
	}
	names, none, other := s.env.Classes, "none of them", "none of its classes"
	if s.env.ReadsDigits() {
		none, other = "no digit", "not a digit"
	}
	if s.Output == nil {
		best := nn.Answer(s.idle)
		if s.idle[best] < inactive {
			return "No output is active: the network has no answer for the empty pad."
		}
		return fmt.Sprintf("A network always gives an answer. For the empty pad it is %s, with %d%%.", names[best], ui.Hundredths(s.idle[best]))
	}
	best, second := twoBest(s.Output)
	switch {
	case s.Output[best] < inactive:
		return "No output is active: the network has no answer. It cannot say that this is " + other + "."
	case s.Output[best]-s.Output[second] < 0.5:
		return fmt.Sprintf("It cannot say that this is %s. Its best answer is %s with %d%%, the second %s with %d%%.",
			none, names[best], ui.Hundredths(s.Output[best]), names[second], ui.Hundredths(s.Output[second]))
	case s.Picture == nil && mean(s.Image) > muchInk && s.env.ReadsDigits():
		return fmt.Sprintf("This is more ink than any digit has, but the network cannot say so: it answers %s with %d%%.",
			names[best], ui.Hundredths(s.Output[best]))
	default:
		return ""
	}
}

// twoBest returns the classes of the largest and the second largest output.
func twoBest(output []float32) (best, second int) {
	best, second = nn.Answer(output), -1
	for class, a := range output {
		if class != best && (second < 0 || a > output[second]) {
			second = class
		}
	}
	return best, max(0, second)
}

func mean(image []byte) float64 {
	sum := 0
	for _, v := range image {
		sum += int(v)
	}
	return float64(sum) / float64(len(image))
}
