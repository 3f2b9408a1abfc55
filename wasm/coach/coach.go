package coach

import (
	"fmt"
	"strconv"

	"inkling/nn"
	"inkling/nn/diagnosis"
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
func etaButton(c Change) string { return "Try learning rate " + c["eta"] }

func (r Run) diverged(s diagnosis.Sign) Advice {
	c := smaller(r.Settings)
	a := Advice{
		Title: "Training diverged",
		Seen: fmt.Sprintf("In epoch %d, at mini-batch %s, %s. The last good weights (epoch %d, mini-batch %s) were kept.",
			s.Went.At.Epoch, words.Thousands(s.Went.At.MiniBatch), s.Went.Sign, s.Went.Kept.Epoch, words.Thousands(s.Went.Kept.MiniBatch)),
		Try:    fmt.Sprintf("Use smaller steps: with a learning rate of %v, each one went too far.", s.Went.Eta),
		Button: etaButton(c), Change: c,
	}
	// Weight decay alone multiplies the weights by 1 - eta lambda/n in each step.
	if n := r.used(); r.Settings.Eta*r.Settings.Lambda > 2*float64(n) {
		a.Try = fmt.Sprintf("Use a smaller lambda: learning rate times lambda is more than twice the %s images, so each step pushes the weights past zero.", words.Thousands(n))
		a.Button, a.Change = "Try lambda 5", Change{"lambda": "5"}
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
	where := fmt.Sprintf("units in hidden layer %d", s.Layer+1)
	if s.Layer == len(r.Settings.Hidden) {
		where = "outputs"
	}
	return Advice{
		Title: "Dead units",
		Seen: fmt.Sprintf("%d of the %d %s give the same output for all %s images and have no gradient left to learn from.",
			len(s.Units), s.Of, where, words.Thousands(s.Asked)),
		Try:    fmt.Sprintf("Use smaller steps: with a learning rate of %v they were pushed to where the gradient is zero.", r.Settings.Eta),
		Button: etaButton(c), Change: c,
	}
}

func (r Run) vanishing(s diagnosis.Sign) Advice {
	seen := fmt.Sprintf("Of the error at the outputs, %s reaches hidden layer 1", part(s.Shares[0]))
	for l := 1; l < len(s.Shares)-1; l++ {
		seen += fmt.Sprintf(", %s layer %d", part(s.Shares[l]), l+1)
	}
	a := Advice{Title: "Vanishing gradient", Seen: seen + ": the first layers hardly learn."}
	if r.Settings.Activation == nn.ReLU {
		a.Try = "Use fewer layers: each one reduces the error signal."
		a.Button, a.Change = "Try one hidden layer", Change{"hidden": strconv.Itoa(r.Settings.Hidden[0])}
		return a
	}
	a.Try = "Use ReLU, whose slope is 1 rather than at most 0.25, or fewer layers."
	if r.Settings.Activation == nn.Tanh {
		a.Try = "Use ReLU, whose slope does not shrink for large inputs, or fewer layers."
	}
	a.Change = rectify(r.Settings)
	a.Button = "Try ReLU, learning rate " + a.Change["eta"]
	return a
}

func (r Run) slow(s diagnosis.Sign) Advice {
	c := larger(r.Settings, s.Ratio)
	return Advice{
		Title: "Learning is slow",
		Seen: fmt.Sprintf("No step changes a layer's weights by more than %s of their norm; the training cost only fell from %.3f to %.3f since the last check.",
			part(s.Ratio), s.Before.Cost, s.Training.Cost),
		Try:    "Use larger steps: 0.1% is typical.",
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
	a := Advice{Title: list(names, "and") + plural(len(names), " is", " are") + " hardly ever predicted"}
	a.Seen = fmt.Sprintf("Of %s images not used for training, %d show %s; %s classified as such.",
		words.Thousands(s.Of), s.Images, list(names, "or"), few(s.Answers))
	if s.Answers == 0 {
		a.Title = list(names, "and") + plural(len(names), " is", " are") + " never predicted"
	}
	switch {
	case r.Settings.Cost == nn.Quadratic:
		a.Try = "Use the cross-entropy cost: with the quadratic cost, an output that is confidently wrong has almost no gradient."
		a.Change = outputs(r.Settings)
		a.Button = "Try cross-entropy, learning rate " + a.Change["eta"]
	case r.Settings.Init == nn.Large:
		a.Try = "Use scaled initial weights, so that no output starts on the flat part of its sigmoid."
		a.Button, a.Change = "Try scaled initial weights", scaled(r.Settings)
	default:
		a.Try = "Use smaller steps, so that no output is pushed too far to recover."
		a.Change = rate(r.Settings.Eta / 3)
		a.Button = etaButton(a.Change)
	}
	return a
}

// few returns a number of images as the subject of a sentence, with its verb.
func few(n int) string {
	switch n {
	case 0:
		return "none is"
	case 1:
		return "only one is"
	default:
		return "only " + strconv.Itoa(n) + " are"
	}
}

func (r Run) overfitting(s diagnosis.Sign) Advice {
	a := Advice{
		Title: "Overfitting",
		Seen: fmt.Sprintf("%s of the training images are classified correctly, but of the %s images only %s (cost %.3f against %.3f, at its lowest %.3f).",
			words.Percent(s.Training.Accuracy()), s.Split, words.Percent(s.Other.Accuracy()), s.Training.Cost, s.Other.Cost, s.Before.Cost),
	}
	set := r.Settings
	switch {
	case set.Images > 0 && set.Images < r.Images:
		a.Try = fmt.Sprintf("Use more images: %s are easily memorised.", words.Thousands(set.Images))
		a.Button, a.Change = fmt.Sprintf("Try all %s images", words.Thousands(r.Images)), Change{"images": "0"}
	case set.Lambda == 0:
		a.Try = "Use regularisation: lambda keeps the weights small, which makes memorising images harder."
		a.Button, a.Change = "Try lambda 5", Change{"lambda": "5"}
	case set.Augment == 0:
		a.Try = "Use augmented images: they change a little each time and cannot be memorised."
		a.Button, a.Change = "Try augmenting half of the images", Change{"augment": "0.5"}
	default:
		a.Try = "Use stronger regularisation."
		a.Change = Change{"lambda": number(2 * set.Lambda)}
		a.Button = "Try lambda " + a.Change["lambda"]
	}
	return a
}

func (r Run) finished(s diagnosis.Sign) Advice {
	a := Advice{
		Title: "No longer improving",
		Seen: fmt.Sprintf("The best result on the %s images, %s of %s, was in epoch %d. The %d epochs since have not improved it.",
			s.Split, words.Thousands(s.Best.Correct), words.Thousands(s.Best.Total), s.At, s.Since),
	}
	if r.Settings.Decay == 0 {
		a.Try = "Use learning-rate decay: small steps converge where large ones jump back and forth."
		a.Button, a.Change = "Try a decay of 10% per epoch", Change{"decay": "0.1"}
		return a
	}
	c, units := widen(r.Settings, 0, r.first())
	a.Try = "Use more units if the network should learn more."
	a.Button, a.Change = fmt.Sprintf("Try %d units", units), c
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
		Title: plural(n, "A dead unit", "Dead units"),
		Seen: fmt.Sprintf("%s of the %d in hidden layer %d %s the same output for all %s images and %s no gradient left to learn from.",
			units(s.Units), s.Of, s.Layer+1, plural(n, "gives", "give"), words.Thousands(s.Asked), plural(n, "has", "have")),
	}
	switch {
	case r.Settings.Activation != nn.ReLU && r.Settings.Init == nn.Large:
		return r.scaled(a)
	case s.Grown > n/3:
		a.Try = "Use smaller steps, so that fewer units get stuck."
		a.Change = rate(r.Settings.Eta / 3)
		a.Button = etaButton(a.Change)
	default:
		c, units := widen(r.Settings, s.Layer, (n*s.Of+s.Of-n-1)/max(1, s.Of-n))
		a.Try = fmt.Sprintf("Use more units: these were dead from the start, and of %d units about %d will be active.", units, s.Of)
		a.Button, a.Change = fmt.Sprintf("Try %d units", units), c
	}
	return a
}

// scaled completes advice on units that large weights saturate.
func (r Run) scaled(a Advice) Advice {
	a.Try = "Use scaled initial weights: sums of many large weights push a unit to where its activation is flat."
	a.Change = scaled(r.Settings)
	a.Button = "Try scaled initial weights"
	if a.Change["eta"] != r.Settings.Metadata()["eta"] {
		a.Button += ", learning rate " + a.Change["eta"]
	}
	return a
}

func (r Run) saturated(s diagnosis.Sign) Advice {
	n := len(s.Units)
	a := Advice{
		Title: plural(n, "A saturated unit", "Saturated units"),
		Seen: fmt.Sprintf("%s of the %d in hidden layer %d %s saturated on 99%% of %s images: the slope there is less than 1%% of the steepest.",
			units(s.Units), s.Of, s.Layer+1, plural(n, "is", "are"), words.Thousands(s.Asked)),
	}
	if r.Settings.Init == nn.Large {
		return r.scaled(a)
	}
	a.Try = "Use smaller steps, which do not push units so far."
	a.Change = rate(r.Settings.Eta / 3)
	a.Button = etaButton(a.Change)
	return a
}
