package numeral

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]float64{
		"0.5": 0.5, "0,5": 0.5, " -1 ": -1, "−0,25": -0.25, "1e-3": 0.001, "1,5e2": 150, "+2": 2, "10": 10, ".5": 0.5, ",5": 0.5, "5,": 5,
		"1.125": 1.125, "0,125": 0.125, "1,25": 1.25, "1,1250": 1.125, "5,125": 5.125, "1.000": 1, "1,000e0": 1,
	} {
		high := 1e6
		if text == "5,125" {
			high = 100 // within which only one reading is
		}
		if got, err := Parse(text, -10, high); err != nil || got != want {
			t.Errorf("%q is %v (%v), want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"":          `"" is not a number`,
		"x":         `"x" is not a number`,
		"1 2":       `"1 2" is not a number`,
		"NaN":       `"NaN" is not a number`,
		"1.2.3":     `"1.2.3" is not a number`,
		"1,2,3":     `"1,2,3" is not a number`,
		"1.000,5":   `"1.000,5" has a point and a comma: use only one of them, for decimals`,
		"1,000.5":   `"1,000.5" has a point and a comma: use only one of them, for decimals`,
		"1,125":     `"1,125" is ambiguous: write 1.125 or 1125`,
		" -1,000 ":  `" -1,000 " is ambiguous: write -1 or -1000`,
		"1,000,000": `"1,000,000" is not a number`,
	} {
		if got, err := Parse(text, -1e6, 1e6); err == nil || err.Error() != want {
			t.Errorf("%q is %v (%v), want the error %s", text, got, err, want)
		}
	}
}

// TestAdvice follows what the errors of Parse advise: either number is read as it is meant.
func TestAdvice(t *testing.T) {
	for text, want := range map[string][]float64{"1,000": {1, 1000}, "1,125": {1.125, 1125}, "1,500": {1.5, 1500}, "−20,050": {-20.05, -20050}, "+999,999": {999.999, 999999}} {
		_, err := Parse(text, -1e6, 1e6)
		if err == nil {
			t.Fatalf("%q is read without an error", text)
		}
		_, advice, _ := strings.Cut(err.Error(), "write ")
		var got []float64
		for _, form := range strings.Split(advice, " or ") {
			x, err := Parse(form, -1e6, 1e6)
			if err != nil {
				t.Errorf("%q: the advised %q is not read: %v", text, form, err)
			}
			got = append(got, x)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q is read as %v, want %v", text, advice, got, want)
		}
	}
}

func TestWhole(t *testing.T) {
	for text, want := range map[string]float64{"10": 10, "10.0": 10, "10,0": 10, "1e3": 1000, "0,125": 0.125, "-3": -3, "12,5": 12.5} {
		if got, err := Whole(text); err != nil || got != want {
			t.Errorf("%q is %v (%v), want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"10,000":    `"10,000" is ambiguous: write only digits, such as 10000`,
		"10.000":    `"10.000" is ambiguous: write only digits, such as 10000`,
		"10 000":    `"10 000" is ambiguous: write only digits, such as 10000`,
		"1.000.000": `"1.000.000" is ambiguous: write only digits, such as 1000000`,
		"ten":       `"ten" is not a number`,
	} {
		if got, err := Whole(text); err == nil || err.Error() != want {
			t.Errorf("%q is %v (%v), want the error %s", text, got, err, want)
		}
	}
}

func TestReadings(t *testing.T) {
	for text, want := range map[string][]float64{
		"23860": {23860}, "23,860": {23.86, 23860}, "23.860": {23.86, 23860}, "23 860": {23860}, "23’860": {23860}, "1.234.567": {1234567},
		"-0,125": {-0.125}, "": nil, "many": nil, "1,2,3": nil, "1e999": nil, "NaN": nil, "1.234,567": nil,
	} {
		if got := Readings(text); !slices.Equal(got, want) {
			t.Errorf("%q may be %v, want %v", text, got, want)
		}
	}
}

// Lists as people type them. Unclear ones have no values.
var lists = []struct {
	text        string
	real, whole []string
}{
	{"0,5; 1,5", []string{"0,5", "1,5"}, []string{"0,5", "1,5"}},
	{"0,5;1,5;", []string{"0,5", "1,5"}, []string{"0,5", "1,5"}},
	{"0.5, 1.5", []string{"0.5", "1.5"}, []string{"0.5", "1.5"}},
	{"0.5,1.5", []string{"0.5", "1.5"}, []string{"0.5", "1.5"}},
	{"0.3,1,3,10", []string{"0.3", "1", "3", "10"}, []string{"0.3", "1", "3", "10"}},
	{"0.5 1.5", []string{"0.5", "1.5"}, []string{"0.5", "1.5"}},
	{"0,5 1,5", []string{"0,5", "1,5"}, []string{"0", "5", "1", "5"}},
	{"0,5 2 1,5", nil, []string{"0", "5", "2", "1", "5"}},
	{"0,5, 1,5", nil, []string{"0", "5", "1", "5"}},
	{"0.5, 1,5", nil, []string{"0.5", "1", "5"}},
	{"1,5", nil, []string{"1", "5"}},
	{"1,5,", nil, []string{"1", "5"}},
	{"0,1,0,3", nil, []string{"0", "1", "0", "3"}},
	{"0.3, 1; 3 10", nil, nil},
	{"10 000; 20 000", []string{"10 000", "20 000"}, []string{"10 000", "20 000"}},
	{",5; 0,7,", []string{",5", "0,7"}, []string{",5", "0,7"}},
	{"1;2;3", []string{"1", "2", "3"}, []string{"1", "2", "3"}},
	{"1\n2\n3", []string{"1", "2", "3"}, []string{"1", "2", "3"}},
	{"1, 2, 3,", []string{"1", "2", "3"}, []string{"1", "2", "3"}},
	{"10,20,30", nil, []string{"10", "20", "30"}},
	{"10,20 30", nil, []string{"10", "20", "30"}},
	{"100,200", nil, nil},
	{"10,000; 20,000", []string{"10,000", "20,000"}, []string{"10,000", "20,000"}},
	{",0.5", nil, []string{"0.5"}},
	{"0.5,,1.5", nil, []string{"0.5", "1.5"}},
	{"1.000,5", nil, []string{"1.000", "5"}},
	{"1.000,5,2", nil, []string{"1.000", "5", "2"}},
	{"1,000.5", nil, []string{"1", "000.5"}},
	{"1e-3; 1e-2", []string{"1e-3", "1e-2"}, []string{"1e-3", "1e-2"}},
	{"1; 1; 2", []string{"1", "1", "2"}, []string{"1", "1", "2"}},
	{"7", []string{"7"}, []string{"7"}},
	{"", []string{}, []string{}},
	{" ; ;, ", []string{}, []string{}},
	{", ,", []string{}, []string{}},
}

func TestSplit(t *testing.T) {
	for _, c := range lists {
		for name, kind := range map[string]struct {
			split func(string) ([]string, error)
			want  []string
		}{"Split": {Split, c.real}, "SplitWhole": {SplitWhole, c.whole}} {
			got, err := kind.split(c.text)
			if unclear := kind.want == nil; unclear != (err != nil) || err != nil && !strings.HasSuffix(err.Error(), "is ambiguous: separate the values by semicolons, such as 0.5; 1.5") {
				t.Errorf("%s(%q): error %v", name, c.text, err)
			}
			if d := cmp.Diff(append([]string{}, kind.want...), append([]string{}, got...)); d != "" {
				t.Errorf("%s(%q): %s", name, c.text, d)
			}
		}
	}
}

// FuzzSplit looks for a list without semicolons that is taken apart where it could
// have been one number or another list of numbers with decimal commas.
func FuzzSplit(f *testing.F) {
	for _, c := range lists {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, err := Split(text)
		if err != nil {
			if len(err.Error()) > 600 {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
			return
		}
		again, err := Split(strings.Join(list, "; ") + ";")
		if d := cmp.Diff(append([]string{}, list...), append([]string{}, again...)); d != "" || err != nil {
			t.Errorf("%q, written with semicolons: %v %s", text, err, d)
		}
		if _, one := decimal(text); one && len(list) > 1 {
			t.Errorf("%q is one number, but the values are %q", text, list)
		}
	})
}
