// Package coach is a feature of the plane: it says in words what package diagnosis found in a run, and what to try.
package coach

import (
	"math"
	"strconv"

	"inkling/nn"
	"inkling/nn/diagnosis"
	"inkling/nn/numeral"
	"inkling/nn/plane"
	"inkling/wasm/words"
)

// Advice is what the coach says about a sign.
type Advice struct {
	Title, Seen, Try string
	Button           string
	Changes          [][2]string // of settings, by key
}

// Advise returns the advice for the first sign that has one.
func Advise(s plane.Settings, signs []diagnosis.Sign) (a Advice, ok bool) {
	for _, sign := range signs {
		if adviser := advisers[sign.Kind]; adviser != nil && sign.Layer <= len(s.Hidden) {
			if a, ok = adviser(s, sign); ok {
				return a, true
			}
		}
	}
	return Advice{}, false
}

// advisers write advice. There is none for diagnosis.Finished: on so few points, many epochs bring nothing new.
var advisers = map[diagnosis.Kind]func(plane.Settings, diagnosis.Sign) (Advice, bool){
	diagnosis.Diverged:    diverged,
	diagnosis.Dying:       dead,
	diagnosis.Dead:        dead,
	diagnosis.Vanishing:   vanishing,
	diagnosis.Slow:        slow,
	diagnosis.Unanswered:  unanswered,
	diagnosis.Overfitting: overfitting,
	diagnosis.Saturated:   saturated,
}

// rate completes advice to use another learning rate.
func (a Advice) rate(eta float64) Advice {
	text := numeral.Round(max(1e-6, min(eta, 1e3)))
	a.Button, a.Changes = tryEta.Say(words.Decimal(text)), [][2]string{{"eta", text}}
	return a
}

func diverged(s plane.Settings, sign diagnosis.Sign) (Advice, bool) {
	if sign.Went == nil {
		return Advice{}, false
	}
	a := Advice{Title: divergedTitle.Say(), Seen: divergedSeen.Say(strconv.Itoa(sign.Went.At.Epoch)), Try: smallerTry.Say()}
	return a.rate(s.Eta / 10), true
}

func dead(s plane.Settings, sign diagnosis.Sign) (Advice, bool) {
	if sign.Layer == len(s.Hidden) {
		return Advice{}, false
	}
	a := Advice{Title: deadTitle.Say(), Seen: deadSeen.Say(strconv.Itoa(len(sign.Units)), strconv.Itoa(sign.Of), strconv.Itoa(sign.Layer+1))}
	if s.Activation == nn.ReLU {
		a.Try, a.Button, a.Changes = tanhTry.Say(), tryTanh.Say(), [][2]string{{"activation", "tanh"}}
		return a, true
	}
	if s.Init == nn.Large {
		return a.scaled(), true
	}
	a.Try = smallerTry.Say()
	return a.rate(s.Eta / 3), true
}

// scaled completes advice to use scaled initial weights.
func (a Advice) scaled() Advice {
	a.Try, a.Button, a.Changes = scaledTry.Say(), tryScaled.Say(), [][2]string{{"init", "scaled"}}
	return a
}

func vanishing(s plane.Settings, sign diagnosis.Sign) (Advice, bool) {
	if len(sign.Shares) == 0 {
		return Advice{}, false
	}
	part := nothing.Say()
	if x := sign.Shares[0]; x > 0 {
		part = "1/" + words.Thousands(int(math.Round(min(1/x, 1e9))))
	}
	a := Advice{Title: vanishingTitle.Say(), Seen: vanishingSeen.Say(part)}
	if s.Activation == nn.Sigmoid {
		a.Try, a.Button, a.Changes = tanhTry.Say(), tryTanh.Say(), [][2]string{{"activation", "tanh"}}
		return a, true
	}
	if len(s.Hidden) < 2 {
		return Advice{}, false
	}
	a.Try, a.Button = fewerTry.Say(), tryTwoLayers.Say()
	shorter := plane.Settings{Hidden: s.Hidden[:min(2, len(s.Hidden)-1)]}
	if len(shorter.Hidden) == 1 {
		a.Button = tryOneLayer.Say()
	}
	a.Changes = [][2]string{{"hidden", shorter.Get("hidden")}}
	return a, true
}

// fitted is the cost below which small steps are no problem of a curve or a surface, whose values go from -1 to 1.
const fitted = 0.05

func slow(s plane.Settings, sign diagnosis.Sign) (Advice, bool) {
	if s.Task() == plane.Fit && sign.Training.Cost < fitted || sign.Ratio <= 0 {
		return Advice{}, false
	}
	const usual = 1e-3 // step to weights
	a := Advice{Title: slowTitle.Say(), Seen: slowSeen.Say("1/" + words.Thousands(int(math.Round(min(1/sign.Ratio, 1e9))))), Try: largerTry.Say()}
	return a.rate(s.Eta * min(100, max(3, usual/sign.Ratio))), true
}

func unanswered(s plane.Settings, sign diagnosis.Sign) (Advice, bool) {
	var classes []string
	for _, k := range sign.Units {
		classes = append(classes, strconv.Itoa(k))
	}
	a := Advice{Title: unansweredTitle.Say(), Seen: unansweredSeen.Say(words.List(classes))}
	if s.Cost == nn.Quadratic {
		a.Try, a.Button, a.Changes = crossEntropyTry.Say(), tryCrossEntropy.Say(), [][2]string{{"cost", "cross-entropy"}}
		return a, true
	}
	a.Try = smallerTry.Say()
	return a.rate(s.Eta / 3), true
}

// With few points, accuracies and costs differ by chance. The test cost tells when it is so many times the training cost, or
// its own lowest, unless it is small.
const (
	apart = 2
	risen = 1.1
	small = 0.01
)

func overfitting(s plane.Settings, sign diagnosis.Sign) (Advice, bool) {
	if c := sign.Other.Cost; c < small || c < apart*sign.Training.Cost && c < risen*sign.Before.Cost {
		return Advice{}, false
	}
	number := func(x float64) string { return words.Decimal(strconv.FormatFloat(x, 'f', 3, 64)) }
	a := Advice{Title: overfittingTitle.Say(), Seen: overfittingSeen.Say(number(sign.Other.Cost), number(sign.Training.Cost)), Try: regulariseTry.Say()}
	lambda := "1"
	if s.Lambda > 0 {
		lambda = numeral.Round(min(3*s.Lambda, 1e3))
	}
	if lambda == s.Get("lambda") {
		return Advice{}, false
	}
	a.Button, a.Changes = tryLambda.Say(words.Decimal(lambda)), [][2]string{{"lambda", lambda}}
	return a, true
}

func saturated(s plane.Settings, sign diagnosis.Sign) (Advice, bool) {
	a := Advice{Title: saturatedTitle.Say(), Seen: saturatedSeen.Say(strconv.Itoa(len(sign.Units)), strconv.Itoa(sign.Of), strconv.Itoa(sign.Layer+1))}
	if s.Init == nn.Large {
		return a.scaled(), true
	}
	a.Try = smallerTry.Say()
	return a.rate(s.Eta / 3), true
}
