package expr

import (
	"encoding/json"
	"os"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inkling/wasm/learn/numpy"
)

// TestAsPythonDoes evaluates what Python with numpy has evaluated. An error there
// is an error here.
func TestAsPythonDoes(t *testing.T) {
	var cases []struct {
		Text  string
		Error bool
		Shape numpy.Shape
		Data  []string
	}
	content, err := os.ReadFile("testdata/expressions.json")
	if err == nil {
		err = json.Unmarshal(content, &cases)
	}
	if err != nil || len(cases) == 0 {
		t.Fatalf("%d expressions, error %v", len(cases), err)
	}
	near := cmp.Options{cmpopts.EquateApprox(1e-9, 1e-12), cmpopts.EquateNaNs()}
	for _, c := range cases {
		v, err := evaluate(t, c.Text)
		if (err != nil) != c.Error {
			t.Errorf("%s: error %v, but for Python one: %v", c.Text, err, c.Error)
		}
		if err != nil || c.Error {
			continue
		}
		want := numpy.Zeros(c.Shape...)
		for i, s := range c.Data {
			if want.Data[i], err = strconv.ParseFloat(s, 64); err != nil {
				t.Fatal(err)
			}
		}
		if got := v.(*numpy.Array); !got.Shape.Equal(want.Shape) || !cmp.Equal(want.Data, got.Data, near) {
			t.Errorf("%s is\n%v, in Python\n%v", c.Text, got.Repr(), want.Repr())
		}
	}
}
