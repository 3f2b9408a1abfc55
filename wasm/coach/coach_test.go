package coach

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
)

func changed(change func(*recipe.Settings)) Run {
	s := recipe.Default()
	change(&s)
	return Run{Settings: s, Classes: strings.Split("0123456789", ""), Images: 50_000}
}

// TestAdvice sees what is tried in which case; package trainer's tests do what it says.
func TestAdvice(t *testing.T) {
	asIs := func(*recipe.Settings) {}
	for _, c := range []struct {
		change func(*recipe.Settings)
		sign   diagnosis.Sign
		seen   string // in what was seen
		button string
		want   Change
	}{
		{asIs, diagnosis.Sign{Kind: diagnosis.Diverged, Went: &nn.Diverged{Sign: "a bias grew beyond a million", Eta: 3}},
			"a bias grew beyond a million", "Try learning rate 0.3", Change{"eta": "0.3"}},
		{func(s *recipe.Settings) { s.Activation, s.Hidden = nn.ReLU, []int{40, 20} },
			diagnosis.Sign{Kind: diagnosis.Vanishing, Shares: []float64{0.0021, 0.02, 1}},
			"1/480 reaches hidden layer 1, 1/50 layer 2:", "Try one hidden layer", Change{"hidden": "40"}},
		{func(s *recipe.Settings) { s.Activation = nn.Tanh }, diagnosis.Sign{Kind: diagnosis.Vanishing, Shares: []float64{0, 0.02, 1}},
			"nothing reaches hidden layer 1", "Try ReLU, learning rate 0.1", Change{"activation": "relu", "init": "scaled", "eta": "0.1"}},
		{asIs, diagnosis.Sign{Kind: diagnosis.Unanswered, Units: []int{3, 5, 8}, Of: 1000, Images: 300, Answers: 2},
			"300 show 3, 5 or 8; only 2 are classified as such.", "Try cross-entropy, learning rate 0.5", Change{"cost": "cross-entropy", "eta": "0.5"}},
		{func(s *recipe.Settings) { s.Cost = nn.CrossEntropy }, diagnosis.Sign{Kind: diagnosis.Unanswered, Units: []int{3}, Of: 1000, Images: 100},
			"100 show 3; none is classified as such.", "Try scaled initial weights", Change{"init": "scaled", "eta": "0.5"}},
		{func(s *recipe.Settings) { s.Cost, s.Init = nn.CrossEntropy, nn.Scaled }, diagnosis.Sign{Kind: diagnosis.Unanswered, Units: []int{3}},
			"", "Try learning rate 1", Change{"eta": "1"}},
		{asIs, diagnosis.Sign{Kind: diagnosis.Overfitting, Training: nn.Score{Correct: 99, Total: 100}, Other: nn.Score{Correct: 9, Total: 10}, Split: "validation"},
			"99.0% of the training images are classified correctly, but of the validation images only 90.0%", "Try lambda 5", Change{"lambda": "5"}},
		{func(s *recipe.Settings) { s.Lambda = 1 }, diagnosis.Sign{Kind: diagnosis.Overfitting},
			"", "Try augmenting half of the images", Change{"augment": "0.5"}},
		{func(s *recipe.Settings) { s.Lambda, s.Augment = 1, 0.5 }, diagnosis.Sign{Kind: diagnosis.Overfitting},
			"", "Try lambda 2", Change{"lambda": "2"}},
		{func(s *recipe.Settings) { s.Decay, s.Hidden = 0.1, []int{16, 16} }, diagnosis.Sign{Kind: diagnosis.Finished, Best: nn.Score{Correct: 9500, Total: 10_000}, At: 9, Since: 10},
			"9,500 of 10,000, was in epoch 9. The 10 epochs since", "Try 32 units", Change{"hidden": "32, 16"}},
		{func(s *recipe.Settings) { s.Decay, s.Hidden = 0.1, nil }, diagnosis.Sign{Kind: diagnosis.Finished},
			"", "Try 30 units", Change{"hidden": "30"}},
		{func(s *recipe.Settings) { s.Activation, s.Hidden = nn.ReLU, []int{30, 20} },
			diagnosis.Sign{Kind: diagnosis.Dead, Layer: 1, Units: []int{4}, Of: 20, Asked: 2000},
			"Unit 5 of the 20 in hidden layer 2 gives the same output", "Try 22 units", Change{"hidden": "30, 22"}},
		{func(s *recipe.Settings) { s.Activation = nn.ReLU }, diagnosis.Sign{Kind: diagnosis.Dead, Units: []int{1, 2}, Of: 30, Grown: 2},
			"Units 2 and 3 of", "Try learning rate 1", Change{"eta": "1"}},
		{asIs, diagnosis.Sign{Kind: diagnosis.Dead, Units: []int{1}, Of: 30}, "Unit 2 of", "Try scaled initial weights", Change{"init": "scaled", "eta": "3"}},
		{func(s *recipe.Settings) { s.Init = nn.Scaled }, diagnosis.Sign{Kind: diagnosis.Saturated, Units: []int{1, 2, 3, 4, 5, 6, 7}, Of: 30},
			"Units 2, 3, 4, 5, 6 and 2 more of the 30", "Try learning rate 1", Change{"eta": "1"}},
	} {
		a, ok := changed(c.change).Advise(c.sign)
		if !ok || !strings.Contains(a.Seen, c.seen) || a.Button != c.button || a.Title == "" || a.Try == "" {
			t.Errorf("%v: %+v", c.sign, a)
		}
		if d := cmp.Diff(c.want, a.Change); d != "" {
			t.Errorf("%v: %s", c.sign, d)
		}
		if _, errs := recipe.Parse(a.Change.Apply(changed(c.change).Settings)); errs != nil {
			t.Errorf("%v: %v", c.sign, errs)
		}
	}
}

func TestUnknownSign(t *testing.T) {
	for _, s := range []diagnosis.Sign{{Kind: "rain"}, {Kind: diagnosis.Diverged}} {
		if a, ok := changed(func(*recipe.Settings) {}).Advise(s); ok {
			t.Errorf("%+v", a)
		}
	}
}

// TestSignOfAnotherNetwork has signs of layers that the run does not have.
func TestSignOfAnotherNetwork(t *testing.T) {
	r := changed(func(s *recipe.Settings) { s.Activation, s.Hidden = nn.ReLU, []int{30} })
	for _, layer := range []int{-1, 1, 2} {
		if a, ok := r.Advise(diagnosis.Sign{Kind: diagnosis.Dead, Layer: layer, Units: []int{3}, Of: 30, Asked: 1000}); ok {
			t.Errorf("layer %d: %+v", layer, a)
		}
	}
	if _, ok := r.Advise(diagnosis.Sign{Kind: diagnosis.Dead, Units: []int{0, 1}, Of: 2, Asked: 1000}); !ok {
		t.Error("no advice on a hidden layer that is dead as a whole")
	}
}
