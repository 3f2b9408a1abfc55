package mathmltest

import (
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	for source, want := range map[string]string{
		"<mfrac><mn>1</mn></mfrac>":     "mathml: mfrac has 1 children, want 2",
		"<mi></mi>":                     "mathml: mi is empty",
		"<mtable><mi>x</mi></mtable>":   "mathml: mtable holds a mi",
		"<b></b>":                       "mathml: no element is called b",
		"<mrow>x</mrow>":                "mathml: mrow has text of its own",
		"<msubsup><mi>x</mi></msubsup>": "mathml: msubsup has 1 children, want 3",
	} {
		if err := Check(source); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %q", source, err, want)
		}
	}
	for _, source := range []string{"<mrow>", "<mi>x</mn>", "<mo>&</mo>"} {
		if err := Check(source); err == nil || !strings.Contains(err.Error(), "is no XML") {
			t.Errorf("%s: %v, expected invalid XML", source, err)
		}
	}
}
