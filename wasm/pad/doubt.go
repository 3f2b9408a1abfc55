package pad

import (
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
	names, other := s.env.Classes, noneOfThem
	if s.env.ReadsDigits() {
		other = notADigit
	}
	if s.Output == nil {
		best := nn.Answer(s.idle)
		if s.idle[best] < inactive {
			return blankSilent.Say()
		}
		return blankAnswer.Say(names[best], ui.Hundredths(s.idle[best]))
	}
	best, second := twoBest(s.Output)
	switch {
	case s.Output[best] < inactive:
		return silent.Say(other)
	case s.Output[best]-s.Output[second] < 0.5:
		return guessing.Say(other, names[best], ui.Hundredths(s.Output[best]), names[second], ui.Hundredths(s.Output[second]))
	case s.Picture == nil && mean(s.Image) > muchInk && s.env.ReadsDigits():
		return muchInkDoubt.Say(names[best], ui.Hundredths(s.Output[best]))
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
