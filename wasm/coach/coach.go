package coach

import (
	"strconv"

	"inkling/nn"
	"inkling/nn/diagnosis"
	"inkling/nn/numeral"
	"inkling/nn/recipe"
	"inkling/wasm/words"
)

// Advice is the coach's text about one sign.
type Advice struct {
	Title  string // two or three words
	Seen   string // what was measured, with numbers
	Try    string // what to try, and why
	Button string // label of the button for the change
	Change Change
}

// A Run is what the coach needs of a run.
type Run struct {
	Settings recipe.Settings
	Classes  []string // names of the classes
	Images   int      // number of training images
}

// advisers are the functions that write advice, by kind of sign.
var advisers = map[diagnosis.Kind]func(Run, diagnosis.Sign) Advice{
	diagnosis.Diverged:    Run.diverged,
	diagnosis.Dying:       Run.dying,
	diagnosis.Vanishing:   Run.vanishing,
	diagnosis.Slow:        Run.slow,
	diagnosis.Unanswered:  Run.unanswered,
	diagnosis.Overfitting: Run.overfitting,
	diagnosis.Finished:    Run.finished,
	diagnosis.Dead:        Run.dead,
	diagnosis.Saturated:   Run.saturated,
}

// Advise returns the advice for a sign; ok is false if there is none.
func (r Run) Advise(s diagnosis.Sign) (a Advice, ok bool) {
	adviser, ok := advisers[s.Kind]
	if !ok || s.Kind == diagnosis.Diverged && s.Went == nil || !r.has(s) {
		return Advice{}, false
	}
	return adviser(r, s), true
}

// has reports whether the sign fits the run's network: a sign of the previous run may arrive late.
// The last layer is the outputs, which are never dead.
func (r Run) has(s diagnosis.Sign) bool {
	outputs := len(r.Settings.Hidden)
	return s.Layer >= 0 && (s.Layer < outputs || s.Layer == outputs && s.Kind != diagnosis.Dead)
}

// etaButton labels a change of the learning rate.
func etaButton(c Change) string { return tryEta.Say(words.Decimal(c["eta"])) }

func (r Run) diverged(s diagnosis.Sign) Advice {
	c := smaller(r.Settings)
	a := Advice{
		Title: divergedTitle.Say(),
		Seen: divergedSeen.Say(
			s.Went.At.Epoch, words.Thousands(s.Went.At.MiniBatch), words.Of(s.Went.Sign), s.Went.Kept.Epoch, words.Thousands(s.Went.Kept.MiniBatch)),
		Try:    divergedTry.Say(s.Went.Eta),
		Button: etaButton(c), Change: c,
	}
	// Weight decay alone multiplies the weights by 1 - eta lambda/n in each step.
	if n := r.used(); r.Settings.Eta*r.Settings.Lambda > 2*float64(n) {
		a.Try = divergedLambdaTry.Say(words.Thousands(n))
		a.Button, a.Change = tryLambda.Say("5"), Change{"lambda": "5"}
	}
	return a
}

// used returns the number of training images that the run uses.
func (r Run) used() int {
	if n := r.Settings.Images; n > 0 {
		return min(n, r.Images)
	}
	return r.Images
}

func (r Run) dying(s diagnosis.Sign) Advice {
	c := smaller(r.Settings)
	seen := dyingSeen.Say(len(s.Units), s.Of, s.Layer+1, words.Thousands(s.Asked))
	if s.Layer == len(r.Settings.Hidden) {
		seen = outputsDying.Say(len(s.Units), s.Of, words.Thousands(s.Asked))
	}
	return Advice{
		Title: dyingTitle.Say(), Seen: seen, Try: dyingTry.Say(r.Settings.Eta),
		Button: etaButton(c), Change: c,
	}
}

func (r Run) vanishing(s diagnosis.Sign) Advice {
	others := ""
	for l := 1; l < len(s.Shares)-1; l++ {
		others += reachesLayer.Say(part(s.Shares[l]), l+1)
	}
	a := Advice{Title: vanishingTitle.Say(), Seen: vanishingSeen.Say(part(s.Shares[0]), others)}
	if r.Settings.Activation == nn.ReLU {
		a.Try = vanishingFewerTry.Say()
		a.Button, a.Change = tryOneLayer.Say(), Change{"hidden": strconv.Itoa(r.Settings.Hidden[0])}
		return a
	}
	a.Try = vanishingReLUTry.Say()
	if r.Settings.Activation == nn.Tanh {
		a.Try = vanishingNoTanhTry.Say()
	}
	a.Change = rectify(r.Settings)
	a.Button = tryReLU.Say(words.Decimal(a.Change["eta"]))
	return a
}

func (r Run) slow(s diagnosis.Sign) Advice {
	c := larger(r.Settings, s.Ratio)
	return Advice{
		Title: slowTitle.Say(), Seen: slowSeen.Say(part(s.Ratio), s.Before.Cost, s.Training.Cost), Try: slowTry.Say(),
		Button: etaButton(c), Change: c,
	}
}

// names returns the names of the classes of a sign.
func (r Run) names(s diagnosis.Sign) (names []string) {
	for _, class := range s.Units {
		name := strconv.Itoa(class)
		if class < len(r.Classes) {
			name = r.Classes[class]
		}
		names = append(names, name)
	}
	return names
}

func (r Run) unanswered(s diagnosis.Sign) Advice {
	names := r.names(s)
	a := Advice{
		Title: seldomTitle.Say(len(names), words.List(names)),
		Seen:  seldomSeen.Say(s.Answers, words.Thousands(s.Of), s.Images, either(names)),
	}
	if s.Answers == 0 {
		a.Title = neverTitle.Say(len(names), words.List(names))
		a.Seen = neverSeen.Say(words.Thousands(s.Of), s.Images, either(names))
	}
	switch {
	case r.Settings.Cost == nn.Quadratic:
		a.Try = unansweredCostTry.Say()
		a.Change = outputs(r.Settings)
		a.Button = tryCrossEntropy.Say(words.Decimal(a.Change["eta"]))
	case r.Settings.Init == nn.Large:
		a.Try = unansweredWeightsTry.Say()
		a.Button, a.Change = tryScaled.Say(), scaled(r.Settings)
	default:
		a.Try = unansweredStepsTry.Say()
		a.Change = rate(r.Settings.Eta / 3)
		a.Button = etaButton(a.Change)
	}
	return a
}

func (r Run) overfitting(s diagnosis.Sign) Advice {
	a := Advice{
		Title: overfittingTitle.Say(),
		Seen: overfittingSeen.Say(
			words.Percent(s.Training.Accuracy()), splitImages[s.Split], words.Percent(s.Other.Accuracy()), s.Training.Cost, s.Other.Cost, s.Before.Cost),
	}
	set := r.Settings
	switch {
	case set.Images > 0 && set.Images < r.Images:
		a.Try = moreImagesTry.Say(words.Thousands(set.Images))
		a.Button, a.Change = tryAllImages.Say(words.Thousands(r.Images)), Change{"images": "0"}
	case set.Lambda == 0:
		a.Try = regulariseTry.Say()
		a.Button, a.Change = tryLambda.Say("5"), Change{"lambda": "5"}
	case set.Augment == 0:
		a.Try = augmentTry.Say()
		a.Button, a.Change = tryAugmenting.Say(), Change{"augment": "0.5"}
	default:
		a.Try = strongerTry.Say()
		a.Change = Change{"lambda": numeral.Round(2 * set.Lambda)}
		a.Button = tryLambda.Say(words.Decimal(a.Change["lambda"]))
	}
	return a
}

func (r Run) finished(s diagnosis.Sign) Advice {
	a := Advice{
		Title: finishedTitle.Say(),
		Seen:  finishedSeen.Say(splitImages[s.Split], words.Thousands(s.Best.Correct), words.Thousands(s.Best.Total), s.At, s.Since),
	}
	if r.Settings.Decay == 0 {
		a.Try = finishedDecayTry.Say()
		a.Button, a.Change = tryDecay.Say(), Change{"decay": "0.1"}
		return a
	}
	c, units := widen(r.Settings, 0, r.first())
	a.Try = finishedUnitsTry.Say()
	a.Button, a.Change = tryUnits.Say(units), c
	return a
}

// first returns the number of units in the first hidden layer, or 0 if there is none.
func (r Run) first() int {
	if len(r.Settings.Hidden) == 0 {
		return 0
	}
	return r.Settings.Hidden[0]
}

func (r Run) dead(s diagnosis.Sign) Advice {
	n := len(s.Units)
	a := Advice{
		Title: deadTitle.Say(n),
		Seen:  deadSeen.Say(n, numbers(s.Units), s.Of, s.Layer+1, words.Thousands(s.Asked)),
	}
	switch {
	case r.Settings.Activation != nn.ReLU && r.Settings.Init == nn.Large:
		return r.scaled(a)
	case s.Grown > n/3:
		a.Try = deadStepsTry.Say()
		a.Change = rate(r.Settings.Eta / 3)
		a.Button = etaButton(a.Change)
	default:
		c, units := widen(r.Settings, s.Layer, (n*s.Of+s.Of-n-1)/max(1, s.Of-n))
		a.Try = deadUnitsTry.Say(units, s.Of)
		a.Button, a.Change = tryUnits.Say(units), c
	}
	return a
}

// scaled completes advice on units that large weights saturate.
func (r Run) scaled(a Advice) Advice {
	a.Try = useScaled.Say()
	a.Change = scaled(r.Settings)
	a.Button = tryScaled.Say()
	if a.Change["eta"] != r.Settings.Metadata()["eta"] {
		a.Button = tryScaledEta.Say(words.Decimal(a.Change["eta"]))
	}
	return a
}

func (r Run) saturated(s diagnosis.Sign) Advice {
	n := len(s.Units)
	a := Advice{
		Title: saturatedTitle.Say(n),
		Seen:  saturatedSeen.Say(n, numbers(s.Units), s.Of, s.Layer+1, words.Thousands(s.Asked)),
	}
	if r.Settings.Init == nn.Large {
		return r.scaled(a)
	}
	a.Try = saturatedTry.Say()
	a.Change = rate(r.Settings.Eta / 3)
	a.Button = etaButton(a.Change)
	return a
}
