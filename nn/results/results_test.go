package results

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/recipe"
)

func example() Run {
	return Run{
		Settings: recipe.Default(), Data: "d10e52eb64ba1721",
		Epochs: []nn.EpochResult{
			{Epoch: 0, Cost: 0.25, Accuracy: 0.8125, Correct: 9137, Total: 10000, TestCost: 0.125, Validation: nn.Score{Cost: 0.5, Correct: 4000, Total: 5000}},
			{Epoch: 1, Cost: math.NaN(), Accuracy: 1e-7, Correct: 980, Total: 10000, TestCost: math.MaxFloat64},
		},
	}
}

func TestRunCSV(t *testing.T) {
	const want = `epoch,learning_cost,learning_accuracy,test_correct,test_total,test_cost,validation_correct,validation_total,validation_cost,training_correct,training_total,training_cost
0,0.25,0.8125,9137,10000,0.125,4000,5000,0.5,,,
1,,1e-07,980,10000,1.7976931348623157e+308,,,,,,
`
	if d := cmp.Diff(want, string(example().CSV())); d != "" {
		t.Error(d)
	}
}

func TestRunJSON(t *testing.T) {
	const want = `{
  "settings": SETTINGS,
  "data_hash": "d10e52eb64ba1721",
  "epochs": [
    {
      "epoch": 0,
      "learning_cost": 0.25,
      "learning_accuracy": 0.8125,
      "test_correct": 9137,
      "test_total": 10000,
      "test_cost": 0.125,
      "validation": {
        "correct": 4000,
        "total": 5000,
        "cost": 0.5
      }
    },
    {
      "epoch": 1,
      "learning_cost": null,
      "learning_accuracy": 1e-7,
      "test_correct": 980,
      "test_total": 10000,
      "test_cost": 1.7976931348623157e+308
    }
  ]
}
`
	settings, err := json.MarshalIndent(recipe.Default().Metadata(), "  ", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Replace(want, "SETTINGS", string(settings), 1), string(example().JSON())); d != "" {
		t.Error(d)
	}
	if b := (Run{Settings: recipe.Default()}).JSON(); !strings.Contains(string(b), `"epochs": []`) {
		t.Errorf("a run without epochs: %s", b)
	}
}

// TestConfusionCSV has a name that a spreadsheet would calculate.
func TestConfusionCSV(t *testing.T) {
	c := Confusion{Classes: []string{"0", `six, "6"`, "=1+1"}, Counts: [][]int{{7, 0, 1}, {2, 5, 0}, {0, 0, 9}}}
	const want = `"was, read as",0,"six, ""6""",'=1+1
0,7,0,1
"six, ""6""",2,5,0
'=1+1,0,0,9
`
	if d := cmp.Diff(want, string(c.CSV())); d != "" {
		t.Error(d)
	}
}
