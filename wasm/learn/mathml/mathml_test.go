package mathml

import (
	"strings"
	"testing"
)

// TestSource compares formulas with what MathML wants for them.
func TestSource(t *testing.T) {
	x := Var("x")
	for want, n := range map[string]Node{
		"<mrow><mo>−</mo><mn>0.5</mn></mrow>": Num("-0.5"),
		"<mrow><mo stretchy=\"false\">(</mo><mrow><mo>−</mo><mn>2</mn></mrow><mo stretchy=\"false\">)</mo></mrow>": Signed("-2"),
		"<mn>2</mn>": Signed("2"),
		"<mrow><mo>−</mo><mn>3,9</mn><mo>·</mo><msup><mn>10</mn><mn>−5</mn></msup></mrow>":                                        Num("−3,9\u00a0·\u00a010⁻⁵"),
		"<mrow><mn>1.2</mn><mo>×</mo><msup><mn>10</mn><mn>8</mn></msup></mrow>":                                                   Signed("1.2\u00a0×\u00a010⁸"),
		"<mrow><mi>σ</mi><mo>\u2061</mo><mrow><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow></mrow>": Of(Var("σ"), x),
		"<mrow><msub><mi>x</mi><mn>1</mn></msub><mo>\u2062</mo><mi>x</mi></mrow>":                                                 Times(Sub(x, Num("1")), x),
		"<mfrac><mrow><mo>∂</mo><mi>C</mi></mrow><mrow><mo>∂</mo><mi>x</mi></mrow></mfrac>":                                       Partial(Var("C"), x),
		"<mtext>a &lt; b &amp; c</mtext>":                                                        Text("a < b & c"),
		"<munder><mo>∑</mo><mi>j</mi></munder>":                                                  Sigma(Var("j")),
		"<msubsup><mi>x</mi><mi>j</mi><mi>l</mi></msubsup>":                                      SubSup(x, Var("j"), Var("l")),
		`<mrow><mo>{</mo><mtable class="cases"><mtr><mtd><mn>1</mn></mtd></mtr></mtable></mrow>`: Cases([]Node{Num("1")}),
		`<math translate="no" display="block"><mi>x</mi></math>`:                                 math([]Node{x}).with("display", "block"),
	} {
		if got := n.String(); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
		if err := Check(n.String()); err != nil {
			t.Error(err)
		}
	}
}

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
			t.Errorf("%s: %v, want that it is no XML", source, err)
		}
	}
}
