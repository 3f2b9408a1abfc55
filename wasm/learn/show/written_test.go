package show

import (
	"math"
	"testing"

	"inkling/wasm/learn/text"
)

// TestNumberFormat writes numbers in both languages.
func TestNumberFormat(t *testing.T) {
	for _, c := range []struct {
		write           func(v View) string
		english, german string
	}{
		{func(v View) string { return Exact(v, float32(0.9020001)) }, "0.902", "0,902"},
		{func(v View) string { return Plain(v, float32(0.9020001)) }, "0.902", "0,902"},
		{func(v View) string { return Exact(v, 3.93985e-05) }, "3.9\u00a0×\u00a010⁻⁵", "3,9\u00a0·\u00a010⁻⁵"},
		{func(v View) string { return Exact(v, -4e-12) }, "−4\u00a0×\u00a010⁻¹²", "−4\u00a0·\u00a010⁻¹²"},
		{func(v View) string { return Exact(v, 9.96e-5) }, "1\u00a0×\u00a010⁻⁴", "1\u00a0·\u00a010⁻⁴"},
		{func(v View) string { return Exact(v, 0.0001) }, "0.0001", "0,0001"},
		{func(v View) string { return Exact(v, float32(-0.00012345678)) }, "−0.000123", "−0,000123"},
		{func(v View) string { return Exact(v, 0.999996) }, "1", "1"},
		{func(v View) string { return Exact(v, 0.59868766) }, "0.59869", "0,59869"},
		{func(v View) string { return Exact(v, 123456.7) }, "123457", "123457"},
		{func(v View) string { return Exact(v, 1.23e8) }, "1.2\u00a0×\u00a010⁸", "1,2\u00a0·\u00a010⁸"},
		{func(v View) string { return Exact(v, 0.0) }, "0", "0"},
		{func(v View) string { return Exact(v, math.Copysign(0, -1)) }, "0", "0"},
		{func(v View) string { return Exact(v, math.Inf(-1)) }, "−∞", "−∞"},
		{func(v View) string { return Plain(v, float32(math.Inf(1))) }, "∞", "∞"},
		{func(v View) string { return Plain(v, 0.1234567) }, "0.123457", "0,123457"},
		{func(v View) string { return Rough(v, 0.0498) }, "0.05", "0,05"},
		{func(v View) string { return Rough(v, -2.0) }, "−2", "−2"},
		{func(v View) string { return Rough(v, 0.0011) }, "0.001", "0,001"},
		{func(v View) string { return Rough(v, 0.00041) }, "4.1\u00a0×\u00a010⁻⁴", "4,1\u00a0·\u00a010⁻⁴"},
		{func(v View) string { return Rough(v, 1234.5) }, "1234.5", "1234,5"},
		{func(v View) string { return Rough6(v, 0.0123456789) }, "0.012346", "0,012346"},
		{func(v View) string { return Short(v, 0.0042123) }, "0.0042", "0,0042"},
		{func(v View) string { return Fixed(v, 0.5, 3) }, "0.500", "0,500"},
		{func(v View) string { return v.Percentage(0.25) }, "25%", "25\u00a0%"},
		{func(v View) string { return v.editable(-0.9020001) }, "-0.902", "-0,902"},
		{func(v View) string { return v.editable(0.00001) }, "0.00001", "0,00001"},
		{func(v View) string { return v.editable(1e-30) }, "1e-30", "1e-30"},
		{func(v View) string { return v.editable(1000) }, "1000", "1000"},
	} {
		v := View{Language: text.English}
		if got := c.write(v); got != c.english {
			t.Errorf("got %s, want %s", got, c.english)
		}
		v.Language = text.German
		if got := c.write(v); got != c.german {
			t.Errorf("got %s, want %s", got, c.german)
		}
	}
}
