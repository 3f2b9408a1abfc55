package sweep

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

func TestSweepValues(t *testing.T) {
	const unclear = "is ambiguous: separate the values by semicolons, such as 0.5; 1.5"
	for _, c := range []struct {
		key, values string
		want        []string // by which the runs are understood; nil if nothing would train
		text        string   // shown next to the field
	}{
		{"lambda", "0,5; 1,5", []string{"0.5", "1.5"}, "Trains 2 runs: 0.5 and 1.5."},
		{"eta", "1,5; 2,5", []string{"1.5", "2.5"}, "Trains 2 runs: 1.5 and 2.5."},
		{"lambda", "0.5, 1.5", []string{"0.5", "1.5"}, "Trains 2 runs: 0.5 and 1.5."},
		{"lambda", "0,5 1,5", []string{"0.5", "1.5"}, "Trains 2 runs: 0.5 and 1.5."},
		{"lambda", "1,5", nil, `Lambda: "1,5" ` + unclear + "."},
		{"lambda", "0,1,0,3", nil, `Lambda: "0,1,0,3" ` + unclear + "."},
		{"lambda", "0,5, 1,5", nil, `Lambda: "0,5, 1,5" ` + unclear + "."},
		{"lambda", "1;2;3", []string{"1", "2", "3"}, "Trains 3 runs: 1; 2 and 3."},
		{"lambda", "10,20,30", nil, `Lambda: "10,20,30" ` + unclear + "."},
		{"lambda", "1.000,5; 2", nil, `Lambda: "1.000,5" has a point and a comma: use only one of them, for decimals; use one from 0 to 10000.`},
		{"lambda", "1,125; 2", nil, `Lambda: "1,125" is ambiguous: write 1.125 or 1125; use one from 0 to 10000.`},
		{"eta", "1e-3; 1e-2", []string{"0.001", "0.01"}, "Trains 2 runs: 0.001 and 0.01."},
		{"eta", "1; 1,0; 2; ", []string{"1", "2"}, "Trains 2 runs: 1 and 2."},
		{"eta", "3", nil, "Learning rate: 3 is one value; type at least two, separated by semicolons."},
		{"eta", "", nil, "Learning rate: type at least two values, separated by semicolons."},
		{"eta", "1; x", nil, `Learning rate: "x" is not a number; use one from 0.000001 to 1000000000000.`},
		{"eta", "1; -1", nil, "Learning rate: -1 is too small; use a number from 0.000001 to 1000000000000."},
		{"eta", "0.3, 1; 3 10", nil, `Learning rate: "0.3, 1; 3 10" ` + unclear + "."},
		{"hidden", "30; 30, 30;", []string{"30", "30, 30"}, "Trains 2 runs: 30 and 30, 30."},
		{"hidden", "30, 30", nil, "Hidden layers: 30, 30 is one value; type at least two, separated by semicolons."},
		{"hidden", "10; ; 30;[]", []string{"10", "30", ""}, "Trains 3 runs: 10; 30 and none."},
		{"hidden", "10; 1,024", nil, `Hidden layers: "024" begins with 0; write the units of each layer as plain digits, such as 1000.`},
		{"activation", "sigmoid, relu", []string{"sigmoid", "relu"}, "Trains 2 runs: sigmoid and relu."},
		{"seed", "1 2 3", []string{"1", "2", "3"}, "Trains 3 runs: 1; 2 and 3."},
		{"seed", "1,2,3", []string{"1", "2", "3"}, "Trains 3 runs: 1; 2 and 3."},
		{"images", "10,000", nil, `Training images used: "10,000" ` + unclear + "."},
		{"images", "10.000; 20.000", nil, `Training images used: "10.000" is ambiguous: write only digits, such as 10000; use one from 0 to 1000000.`},
		{"epochs", "1; 2,5", nil, "Epochs: 2,5 is not a whole number; use one from 1 to 1000."},
		{"seed", strings.Repeat("1 ", 3) + many(MostValues+1), nil, "Seed: 65 values; at most 64 can be tried at once."},
	} {
		w := State{Field: recipe.MustField(c.key), Values: c.values}
		list, err := w.list(recipe.Default())
		var got []string
		for _, s := range list {
			got = append(got, w.Field.Text(s))
		}
		if text, ok := w.understood(); text != c.text || ok != (err == nil) {
			t.Errorf("%s %q: the visitor reads %q, want %q", c.key, c.values, text, c.text)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s %q: %s", c.key, c.values, d)
		}
	}
}

func many(n int) string {
	var list []string
	for i := range n {
		list = append(list, string(rune('1'+i%9))+strings.Repeat("0", i/9))
	}
	return strings.Join(list, " ")
}

func TestSeries(t *testing.T) {
	for _, c := range []struct {
		key, from, to, steps, values, notice string
	}{
		{"eta", "0.1", "10", "5", "0.1; 0.316; 1; 3.16; 10", ""},
		{"eta", "10", "0.1", "3", "10; 1; 0.1", ""},
		{"lambda", "0", "10", "5", "0; 2.5; 5; 7.5; 10", ""},
		{"epochs", "1", "5", "3", "1; 3; 5", ""},
		{"epochs", "1", "3", "9", "1; 2; 3", ""},
		{"eta", "0,1", "10,0", "3", "0.1; 1; 10", ""},
		{"eta", "0.1", "10", "1", "old", `"1" values: use a whole number from 2 to 64`},
		{"eta", "0.1", "10", "x", "old", `"x" values: use a whole number from 2 to 64`},
		{"eta", "0", "10", "3", "old", "Learning rate: 0 is too small; use a number from 0.000001 to 1000000000000"},
		{"eta", "1", "", "3", "old", `Learning rate: "" is not a number; use one from 0.000001 to 1000000000000`},
	} {
		w := State{Field: recipe.MustField(c.key), Values: "old", From: c.from, To: c.to, Steps: c.steps}
		w.Update(Fill{}, Env{})
		if w.Values != c.values || w.Notice.Text != c.notice {
			t.Errorf("%+v: %q, notice %q", c, w.Values, w.Notice.Text)
		}
	}
}

// anyForm is a form that holds nothing.
type anyForm struct{ Form }

func (anyForm) Offered(*recipe.Field, []dataset.SetRef) bool { return true }
func (anyForm) Holds(*recipe.Field) bool                     { return false }

// TestGerman shows the form in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	w := NewState()
	w.Values = "0,5; 1,5"
	html := uitest.HTML((&View{State: &w, Env: Env{Form: anyForm{}}}).Section())
	if !strings.Contains(html, "Trainiert 2 Läufe: 0,5 und 1,5. Trenne die Werte") || !strings.Contains(html, "gleiche Verhältnisse") || strings.Contains(html, "Values") {
		t.Error(html)
	}
}
