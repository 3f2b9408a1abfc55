package train

import (
	"strings"
	"testing"

	"inkling/nn/plane"
	"inkling/nn/plane/line"
)

// TestPlaneLine repeats a run of the plane from its line, and from one with other results.
func TestPlaneLine(t *testing.T) {
	l := line.Line{Settings: plane.Default(), Epochs: 3}
	var err error
	if _, l.Outcome, err = l.Train(nil); err != nil {
		t.Fatal(err)
	}
	output, err := inkling("--line", l.String())
	if err != nil || !strings.Contains(output, "Epoch 2: cost 0.") || !strings.Contains(output, "Same results as in the line: 3 epochs") {
		t.Errorf("%s%v", output, err)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--line", strings.Replace(l.String(), "weights=", "weights=0", 1)}, "but the line says 0"},
		{[]string{"--line", strings.Replace(l.String(), "epochs=3", "epochs=x", 1)}, `--line: epochs: "x"`},
		{[]string{"--line", l.String(), "--preset", "sixteen"}, "use --line alone"},
	} {
		if _, err := inkling(c.args...); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, expected %q", err, c.want)
		}
	}
}
