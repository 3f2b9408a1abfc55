package learn

import (
	"html"
	"math"
	"regexp"
	"strings"
	"testing"

	"inkling/wasm/learn/text"
)

// TestNumbersAsPeopleWriteThem writes numbers in both languages.
func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		write           func(v *View) string
		english, german string
	}{
		{func(v *View) string { return exact(v, float32(0.9020001)) }, "0.902", "0,902"},
		{func(v *View) string { return plain(v, float32(0.9020001)) }, "0.902", "0,902"},
		{func(v *View) string { return exact(v, 3.93985e-05) }, "3.9\u00a0×\u00a010⁻⁵", "3,9\u00a0·\u00a010⁻⁵"},
		{func(v *View) string { return exact(v, -4e-12) }, "−4\u00a0×\u00a010⁻¹²", "−4\u00a0·\u00a010⁻¹²"},
		{func(v *View) string { return exact(v, 9.96e-5) }, "1\u00a0×\u00a010⁻⁴", "1\u00a0·\u00a010⁻⁴"},
		{func(v *View) string { return exact(v, 0.0001) }, "0.0001", "0,0001"},
		{func(v *View) string { return exact(v, float32(-0.00012345678)) }, "−0.000123", "−0,000123"},
		{func(v *View) string { return exact(v, 0.999996) }, "1", "1"},
		{func(v *View) string { return exact(v, 0.59868766) }, "0.59869", "0,59869"},
		{func(v *View) string { return exact(v, 123456.7) }, "123457", "123457"},
		{func(v *View) string { return exact(v, 1.23e8) }, "1.2\u00a0×\u00a010⁸", "1,2\u00a0·\u00a010⁸"},
		{func(v *View) string { return exact(v, 0.0) }, "0", "0"},
		{func(v *View) string { return exact(v, math.Copysign(0, -1)) }, "0", "0"},
		{func(v *View) string { return exact(v, math.Inf(-1)) }, "−∞", "−∞"},
		{func(v *View) string { return plain(v, float32(math.Inf(1))) }, "∞", "∞"},
		{func(v *View) string { return plain(v, 0.1234567) }, "0.123457", "0,123457"},
		{func(v *View) string { return rough(v, 0.0498) }, "0.05", "0,05"},
		{func(v *View) string { return rough(v, -2.0) }, "−2", "−2"},
		{func(v *View) string { return rough(v, 0.0011) }, "0.001", "0,001"},
		{func(v *View) string { return rough(v, 0.00041) }, "4.1\u00a0×\u00a010⁻⁴", "4,1\u00a0·\u00a010⁻⁴"},
		{func(v *View) string { return rough(v, 1234.5) }, "1234.5", "1234,5"},
		{func(v *View) string { return rough6(v, 0.0123456789) }, "0.012346", "0,012346"},
		{func(v *View) string { return short(v, 0.0042123) }, "0.0042", "0,0042"},
		{func(v *View) string { return fixed(v, 0.5, 3) }, "0.500", "0,500"},
		{func(v *View) string { return v.percent(0.25) }, "25%", "25\u00a0%"},
		{func(v *View) string { return v.editable(-0.9020001) }, "-0.902", "-0,902"},
		{func(v *View) string { return v.editable(0.00001) }, "0.00001", "0,00001"},
		{func(v *View) string { return v.editable(1e-30) }, "1e-30", "1e-30"},
		{func(v *View) string { return v.editable(1000) }, "1000", "1000"},
	} {
		v := &View{State: NewState()}
		if got := c.write(v); got != c.english {
			t.Errorf("got %s, want %s", got, c.english)
		}
		v.State.Language = text.German
		if got := c.write(v); got != c.german {
			t.Errorf("got %s, want %s", got, c.german)
		}
	}
}

var (
	codeOrArray = regexp.MustCompile(`(?s)<(code|pre|textarea)\b.*?</(code|pre|textarea)>`)
	saidIn      = regexp.MustCompile(`(?:aria-label|aria-valuetext|title)="([^"]*)"|id="[^"]*(?:-number|small-\d[^"]*|desired-\d)"[^>]*value="([^"]*)"`)

	exponent   = regexp.MustCompile(`\d[eE][-+]?\d`)
	manyPlaces = regexp.MustCompile(`\d[.,]\d{7,}`)
	withPoint  = regexp.MustCompile(`\d+(?:\.\d+)+`)
	thousands  = regexp.MustCompile(`^[1-9]\d{0,2}(?:\.\d{3})+$`)
)

// TestPagesHaveNumbersAsPeopleWriteThem looks for powers of ten as machines write
// them and for long fractions on every page, and for decimal points on German ones.
// Code and printed arrays have Python's.
func TestPagesHaveNumbersAsPeopleWriteThem(t *testing.T) {
	s := NewState()
	s.backprop.eta = 30
	for range 200 { // the cost comes close to 0
		s.Update(TakeStep{})
	}
	s.Update(SetEta{0.003})
	for _, l := range text.Languages {
		s.Update(ChooseLanguage{l})
		for _, p := range Pages {
			s.Update(Open{p.Name})
			for _, said := range saidOn(shown(s)) {
				if bad := exponent.FindString(said) + manyPlaces.FindString(said); bad != "" {
					t.Errorf("%s in %s shows %s: %q", p.Name, l, bad, said)
				}
				for _, number := range withPoint.FindAllString(said, -1) {
					if l == text.German && !thousands.MatchString(number) {
						t.Errorf("%s in German shows %s: %q", p.Name, number, said)
					}
				}
			}
		}
	}
}

// saidOn returns the texts of a page: those between tags, of attributes that are
// read out, and of fields for numbers.
func saidOn(page string) (list []string) {
	page = codeOrArray.ReplaceAllString(page, "")
	for _, m := range saidIn.FindAllStringSubmatch(page, -1) {
		list = append(list, m[1]+m[2])
	}
	for _, said := range anyTag.Split(page, -1) {
		if said = strings.TrimSpace(html.UnescapeString(said)); said != "" {
			list = append(list, said)
		}
	}
	return list
}
