package mathml

import (
	"regexp"
	"strings"
	"testing"

	"inkling/wasm/learn/mathml/mathmltest"
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
		`<math translate="no" display="block"><mi>x</mi></math>`:                                 block([]Node{x}),
	} {
		if got := n.String(); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
		if err := mathmltest.Check(n.String()); err != nil {
			t.Error(err)
		}
	}
}

// TestWrapped sees where formulas may break, and that nothing of them is lost.
func TestWrapped(t *testing.T) {
	long := Num("0.123456")
	product := Dot(long, Signed("-0.123456"), long)
	sum := Paren(Sum(Dot(long, long), Dot(long, long)))
	for _, c := range []struct {
		parts []Node
		want  string
	}{
		{[]Node{Var("z"), Op("="), Num("0.5")}, "z=0.5"},
		{[]Node{Var("z"), Op("="), Sum(Num("1"), Num("23")), Op("="), long, Op("≈"), Num("-0.123456")}, "z / =1+23 / =0.123456 / ≈−0.123456"},
		{[]Node{Var("z"), Op("="), Sum(long, long, Num("-0.123456"))}, "z / =0.123456 | +0.123456 | +−0.123456"},
		{[]Node{Var("δ"), Op("="), product}, "δ / =0.123456 | ·(−0.123456) | ·0.123456"},
		{[]Node{Var("δ"), Op("="), Dot(sum, long)}, "δ / =(0.123456·0.123456 | +0.123456·0.123456)·0.123456"},
		{[]Node{Var("a"), Op("="), Tall(Matrix([]Node{product}), Op("+"), Matrix([]Node{product}))}, "a / =([0.123456·(−0.123456)·0.123456]+[0.123456·(−0.123456)·0.123456])"},
		{[]Node{Var("a"), Op("="), long.Is("z"), Op("+"), Sum(long, long, long).Is("a")}, "a / =0.123456 | +0.123456+0.123456+0.123456"},
		{[]Node{Frac(Sum(long, long), Sum(long, long)), Op("="), Num("1")}, "0.123456+0.1234560.123456+0.123456=1"},
	} {
		var sides []string
		for _, side := range wrapped(c.parts) {
			var pieces []string
			for _, piece := range side {
				var b strings.Builder
				for _, n := range piece {
					if err := mathmltest.Check(n.String()); err != nil {
						t.Error(err)
					}
					b.WriteString(anyTag.ReplaceAllString(n.String(), ""))
				}
				pieces = append(pieces, b.String())
			}
			sides = append(sides, strings.Join(pieces, " | "))
		}
		if got := strings.Join(sides, " / "); got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

var anyTag = regexp.MustCompile(`<[^>]*>`)
