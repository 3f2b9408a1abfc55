package notebook

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

func example(change func(*recipe.Settings)) receipt.Receipt {
	s := recipe.Default()
	s.Hidden, s.Eta, s.Decay = []int{16, 12}, 1e-6, 0.25
	if change != nil {
		change(&s)
	}
	return receipt.Receipt{Settings: s, Outcome: receipt.Outcome{Data: "d10e52eb64ba", Counts: []receipt.Count{{Epoch: 0, Correct: 9000, Total: 10_000}, {Epoch: 29, Correct: 9500, Total: 10_000}}, Weights: "0123456789ab"}}
}

// TestScript looks for the run in the script. That it trains the run is tested in tools/exchange, with Python.
func TestScript(t *testing.T) {
	b, err := Script(example(nil))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# This notebook trains 784-16-12-10,", "\nHIDDEN = [16, 12]  #", "\nACTIVATION = \"sigmoid\"", "\nETA = 1e-06  #", "\nDECAY = 0.25", "\nSEED = 18\n",
		"\nEXPECTED = {0: (9000, 10000), 29: (9500, 10000)}\n", "\nEXPECTED_WEIGHTS = \"0123456789ab\"\n",
		"\n#     inkling 1 preset=book hidden=16,12 eta=1e-06 decay=0.25 seed=18 data-hash=d10e52eb64ba epoch-0=9000/10000",
	} {
		if !strings.Contains(string(b), want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(string(b), "{{") {
		t.Error("a placeholder is left")
	}
	for line := range strings.Lines(string(b)) {
		if len(line) > 121 && !strings.Contains(line, "inkling 1 ") {
			t.Errorf("a line of %d characters: %s", len(line), line)
		}
	}
}

// TestJupyter checks a notebook by the rules of nbformat 4.5, and that it has all of the script.
func TestJupyter(t *testing.T) {
	b, err := Jupyter(example(nil))
	if err != nil {
		t.Fatal(err)
	}
	var n struct {
		Cells    []map[string]any
		Metadata struct {
			Kernelspec    map[string]string
			Language_info map[string]string
		}
		NBFormat       int
		NBFormat_minor int
	}
	if err := json.Unmarshal(b, &n); err != nil {
		t.Fatal(err)
	}
	if n.NBFormat != 4 || n.NBFormat_minor != 5 || n.Metadata.Kernelspec["name"] != "python3" || n.Metadata.Kernelspec["display_name"] == "" || n.Metadata.Language_info["name"] != "python" {
		t.Errorf("%+v", n)
	}
	keys := map[string]int{"markdown": 4, "code": 6} // how many a cell must have, and no others
	ids, all := map[string]bool{}, ""
	for _, c := range n.Cells {
		kind, _ := c["cell_type"].(string)
		id, _ := c["id"].(string)
		source, isList := c["source"].([]any)
		_, hasMetadata := c["metadata"].(map[string]any)
		if len(c) != keys[kind] || !regexp.MustCompile(`^[a-zA-Z0-9_-]{1,64}$`).MatchString(id) || ids[id] || !isList || len(source) == 0 || !hasMetadata {
			t.Errorf("cell %v", c)
		}
		ids[id] = true
		if kind == "code" {
			count, has := c["execution_count"]
			if outputs, isList := c["outputs"].([]any); count != nil || !has || !isList || len(outputs) > 0 {
				t.Errorf("cell %s has already run", id)
			}
		}
		for i, line := range source {
			text := line.(string)
			if strings.HasSuffix(text, "\n") != (i < len(source)-1) || strings.Count(text, "\n") > 1 {
				t.Errorf("cell %s: line %q", id, text)
			}
			all += text
		}
	}
	script, _ := Script(example(nil))
	signs := regexp.MustCompile(`(?m)^# %%.*|[#\s]`)
	if signs.ReplaceAllString(all, "") != signs.ReplaceAllString(string(script), "") {
		t.Error("the notebook has another text than the script")
	}
	if first := n.Cells[0]["source"].([]any)[0]; first != "# A network learns to read digits\n" {
		t.Errorf("the title is %q", first)
	}
}

// TestCheck sees that runs are refused which the program cannot train.
func TestCheck(t *testing.T) {
	const made = "notebooks have no augmented images and no pen digits: set both fractions to 0"
	for _, c := range []struct {
		want   string
		change func(*recipe.Settings)
	}{
		{`notebooks train on MNIST only, not on the data set "fashion"`, func(s *recipe.Settings) { s.Data = "fashion" }},
		{made, func(s *recipe.Settings) { s.Augment = 0.1 }},
		{made, func(s *recipe.Settings) { s.Pen = 0.1 }},
	} {
		for _, encode := range []func(receipt.Receipt) ([]byte, error){Script, Jupyter} {
			if b, err := encode(example(c.change)); b != nil || err == nil || err.Error() != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		}
	}
}

func TestOfModel(t *testing.T) {
	s := recipe.Default()
	m := &model.Model{Network: s.Network(dataset.MNIST), Settings: s, Epochs: 30, Data: "d10e", Correct: 9500, Total: 10_000}
	if r := OfModel(m); len(r.Counts) != 1 || r.Counts[0].Epoch != 29 || r.Weights != model.Hash(m.Network) || r.Data != "d10e" {
		t.Errorf("%+v", r)
	}
	m.Total = 0
	if r := OfModel(m); r.Counts != nil {
		t.Errorf("%+v: an untested model has no counts", r)
	}
}
