package playground

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"inkling/nn/plane"
	"inkling/wasm/plane/address"
)

// TestRead reads links, and writes their settings as an address.
func TestRead(t *testing.T) {
	for _, c := range []struct{ state, address, note string }{
		{"", "set=circle", ""},
		{
			"activation=relu&batchSize=20&dataset=spiral&regDataset=reg-plane&learningRate=0.01&regularizationRate=0.001&regularization=L2" +
				"&noise=15&networkShape=6,5,4&seed=0.39&showTestData=false&discretize=true&percTrainData=80&x=true&y=false&xTimesY=true&xSquared=false" +
				"&ySquared=true&cosX=false&sinX=true&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false",
			"set=spiral&points=500&noise=15&test=20&inputs=x1,x2%5E2,x1x2,sin%28x1%29&hidden=6,5,4&activation=relu&eta=0.01&decay=0&lambda=0.4&momentum=0&mini-batch=20",
			"Not available here: discretised output.",
		},
		{
			"problem=regression&regDataset=reg-gauss&regularization=L1&regularizationRate=0.1&networkShape=&initZero=true&noise=60",
			"set=hills&points=1200&noise=60&hidden=", "Not available here: L1 regularisation at a rate of 0.1; initial weights of 0.",
		},
		{"learningRate=10&networkShape=4,40&percTrainData=5", "set=circle&eta=10", `Not available here: test: "95", expected a whole number from 0 to 90; hidden: "40", expected a whole number from 1 to 16.`},
	} {
		settings, note, err := Read("https://playground.tensorflow.org/#" + c.state)
		want := opened.Say()
		if c.note != "" {
			want += " " + c.note
		}
		if err != nil || note() != want {
			t.Errorf("%s: %v, %s", c.state, err, note())
		}
		if got := address.Write(settings, nil); got != c.address || settings.Check() != nil {
			t.Errorf("%s: %s, want %s", c.state, got, c.address)
		}
	}
	for state, want := range map[string]string{
		"dataset=heart":                "unknown name \"dataset=heart\", expected one of circle, gauss, spiral, xor",
		"activation=%2":                `"activation=%2" cannot be read`,
		"learningRate=0.03&problem=no": "unknown name \"problem=no\", expected one of classification, regression",
	} {
		if _, _, err := Read("http://playground.tensorflow.org/#" + state); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", state, err, want)
		}
	}
}

// TestFeatureList looks for the whole state of TensorFlow Playground in the document that compares the two.
func TestFeatureList(t *testing.T) {
	text, err := os.ReadFile("../../../docs/plane.md")
	if err != nil {
		t.Fatal(err)
	}
	for key := range strings.FieldsSeq("activation regularization batchSize dataset regDataset learningRate regularizationRate noise networkShape seed showTestData " +
		"discretize percTrainData x y xTimesY xSquared ySquared cosX sinX cosY sinY collectStats problem initZero hideText") {
		if !strings.Contains(string(text), "`"+key+"`") {
			t.Errorf("%s is missing", key)
		}
	}
	for _, want := range []string{fmt.Sprintf("up to %d layers of %d units", plane.MaxLayers, plane.MaxUnits), "\n13. "} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the document does not say %q", want)
		}
	}
}
