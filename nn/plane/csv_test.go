package plane

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCSVRoundTrip writes and reads the points of every set.
func TestCSVRoundTrip(t *testing.T) {
	for _, p := range Presets {
		s := p.Settings
		s.Noise = 10
		d := newData(t, s)
		table, err := ReadCSV(WriteCSV(d.Task, d.Axes, d.Training), false)
		if err != nil {
			t.Fatalf("%s: %v", p.Key, err)
		}
		if d := cmp.Diff(d.Training, table.Points); d != "" || table.Task != s.Task() || table.Axes != s.Axes() || table.Scaled {
			t.Errorf("%s: %v %v %v\n%s", p.Key, table.Task, table.Axes, table.Scaled, d)
		}
	}
}

func TestReadCSV(t *testing.T) {
	red, blue := Point{X1: 1.5, X2: -2, Class: 0}, Point{X1: 3, X2: 4, Class: 1}
	colours := []string{"red", "blue"}
	for _, c := range []struct {
		name, text string
		want       Table
	}{
		{"no header", "1.5,-2,0\n3,4,1\n", Table{Axes: 2, Names: []string{"0", "1"}, Points: []Point{red, blue}}},
		{"names", "x1,x2,class\n1.5,-2,red\n3,4,blue", Table{Axes: 2, Names: colours, Points: []Point{red, blue}}},
		{"Windows", "\ufeffX;Y;Label\r\n\"1,5\";-2;\"red\"\r\n\r\n3;4;blue\r\n", Table{Axes: 2, Names: colours, Points: []Point{red, blue}}},
		{"tabs", "1,5\t-2\tred\n3\t4\tblue", Table{Axes: 2, Names: colours, Points: []Point{red, blue}}},
		{"spaces", "1.5  -2 red\n 3 4 blue", Table{Axes: 2, Names: colours, Points: []Point{red, blue}}},
		{"leading zeros", "1.5,-2,00\n3,4,01", Table{Axes: 2, Names: []string{"0", "1"}, Points: []Point{red, blue}}},
		{"values", "x1,x2,value\n1,2,0.5\n3,4,-7", Table{Task: Fit, Axes: 2, Points: []Point{{X1: 1, X2: 2, Value: 0.5}, {X1: 3, X2: 4, Value: -7}}}},
		{"curve", "x,value\n1,0.5\n3,-7", Table{Task: Fit, Axes: 1, Points: []Point{{X1: 1, Value: 0.5}, {X1: 3, Value: -7}}}},
		{"scaled", "0,1,0\n100,2,1\n50,3,1", Table{Axes: 2, Names: []string{"0", "1"}, Scaled: true,
			Points: []Point{{X1: -5, X2: 1}, {X1: 5, X2: 2, Class: 1}, {X1: 0, X2: 3, Class: 1}}}},
		{"far", "1000,1,0\n1000,2,1", Table{Axes: 2, Names: []string{"0", "1"}, Scaled: true, Points: []Point{{X2: 1}, {X2: 2, Class: 1}}}},
	} {
		got, err := ReadCSV(c.text, true)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if d := cmp.Diff(c.want, *got); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

// malformed are texts with the error that each gives.
var malformed = []struct{ name, text, want string }{
	{"empty", "", "0 points, expected 2 to 10000"},
	{"one point", "1,2,0", "1 points, expected 2 to 10000"},
	{"outside", "1,2,0\n1,7.5,0", `line 2: x2 is "7.5", but the plane reaches from -6 to 6: scale the coordinates`},
	{"missing column", "x1,x2,class\n1,2,0\n\n1,2", "line 4: 2 values, expected 3: x1,x2,class"},
	{"no number", "1,2,0\n1,two,0", `line 2: x2: "two" is not a number`},
	{"NaN", "1,2,0\nNaN,1,0", `line 2: x1: "NaN" is not a number`},
	{"too large", "1,2,0\n1e31,1,0", `line 2: x1: "1e31" is not a number`},
	{"no class", "1,2,", "line 1: the class is missing"},
	{"one class", "1,2,a\n1,3,a", `all points are of class "a", expected 2 to 6 classes`},
	{"seven classes", "1,2,a\n1,2,b\n1,2,c\n1,2,d\n1,2,e\n1,2,f\n1,2,g", `more than 6 classes: "g" and others`},
	{"other columns", "sepal,petal,species\n1,2,a", `line 1: the columns are "sepal,petal,species", expected x1,x2,class or x1,x2,value or x,value`},
	{"large value", "x,value\n1,2\n1,1000", `line 3: value: "1000", expected a number from -100 to 100`},
	{"no value", "x,value\n1,", `line 2: value: "" is not a number`},
	{"bytes", "1,2,\xff", "the text is not UTF-8: save it as UTF-8"},
	{"large", strings.Repeat("1,2,3\n", MaxCSV/6+1), "1048578 bytes, expected at most 1048576: use fewer points"},
	{"many", strings.Repeat("1,2,3\n", MaxPoints+1), "line 10001: more than 10000 points: use fewer"},
}

func TestMalformedCSV(t *testing.T) {
	for _, c := range malformed {
		if _, err := ReadCSV(c.text, false); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// FuzzReadCSV looks for a text that is read but breaks a promise.
func FuzzReadCSV(f *testing.F) {
	for _, c := range malformed {
		if len(c.text) < 100 {
			f.Add(c.text, true)
		}
	}
	f.Add("x1;x2;class\n1,5;2;a\n1;2;b", false)
	f.Fuzz(func(t *testing.T, text string, fit bool) {
		table, err := ReadCSV(text, fit)
		if err != nil {
			return
		}
		s := Default()
		s.Data, s.Classes, s.Inputs = Given, len(table.Names), X1
		if table.Axes == 1 {
			s.Data = GivenCurve
		}
		if _, err := s.Use(table.Points); err != nil {
			t.Fatal(err)
		}
		for _, p := range table.Points {
			if !(p.X1 >= -Extent && p.X1 <= Extent && p.X2 >= -Extent && p.X2 <= Extent) || p.Value != p.Value {
				t.Fatalf("point %+v", p)
			}
		}
	})
}
