package plane

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// MaxCSV is the largest text that ReadCSV reads, in bytes.
const MaxCSV = 1 << 20

// A Table is what a CSV text contains: points with a class or a value.
type Table struct {
	Task   Task
	Axes   int
	Names  []string // of the classes, in the order of their numbers
	Points []Point
	Scaled bool // whether ReadCSV has scaled the coordinates
}

// WriteCSV returns points as CSV: x1,x2,class or x1,x2,value, or x,value with one axis.
// Reading the text again gives the same points, to the bit.
func WriteCSV(task Task, axes int, points []Point) string {
	var b strings.Builder
	b.WriteString(header(task, axes) + "\n")
	float := func(x float32) { b.WriteString(strconv.FormatFloat(float64(x), 'g', -1, 32)) }
	for _, p := range points {
		float(p.X1)
		b.WriteByte(',')
		if axes == 2 {
			float(p.X2)
			b.WriteByte(',')
		}
		if task == Fit {
			float(p.Value)
		} else {
			b.WriteString(strconv.Itoa(p.Class))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func header(task Task, axes int) string {
	switch {
	case axes == 1:
		return "x,value"
	case task == Fit:
		return "x1,x2,value"
	}
	return "x1,x2,class"
}

// ReadCSV reads points: a line each, with two coordinates and a class, or, if the first
// line says so, x1,x2,value or x,value. Separators are commas, semicolons, tabs or spaces;
// with semicolons and tabs, numbers may have decimal commas. Classes are numbers or names:
// names get numbers in the order in which they first occur, whole numbers from 0 keep
// theirs. With fit, coordinates that do not lie in the plane are scaled and moved so that
// all do, each axis by itself.
func ReadCSV(text string, fit bool) (*Table, error) {
	switch {
	case len(text) > MaxCSV:
		return nil, phrase.Errorf("%d bytes, expected at most %d: use fewer points", len(text), MaxCSV)
	case !utf8.ValidString(text):
		return nil, phrase.Errorf("the text is not UTF-8: save it as UTF-8")
	}
	r := &csvReader{table: Table{Task: Classify, Axes: 2}, fit: fit}
	number := 0
	for line := range strings.SplitSeq(strings.TrimPrefix(text, "\ufeff"), "\n") {
		number++
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := r.line(line); err != nil {
			return nil, phrase.Errorf("line %d: %w", number, err)
		}
	}
	return r.finish()
}

type csvReader struct {
	table     Table
	fit       bool
	separator string
	classes   []string    // the class of each point
	x         [][]float64 // coordinates of each point
}

func (r *csvReader) line(line string) error {
	first := r.separator == ""
	if first {
		r.separator = separatorOf(line)
	}
	fields := r.split(line)
	if first && r.isHeader(fields) {
		return r.header(fields)
	}
	if want := r.table.Axes + 1; len(fields) != want {
		return phrase.Errorf("%d values, expected %d: %s", len(fields), want, header(r.table.Task, r.table.Axes))
	}
	if len(r.x) == MaxPoints {
		return phrase.Errorf("more than %d points: use fewer", MaxPoints)
	}
	var x []float64
	for i, field := range fields[:r.table.Axes] {
		v, err := r.number(field)
		if err != nil {
			return phrase.Errorf("%s: %w", r.axis(i), err)
		}
		if !r.fit && math.Abs(v) > Extent {
			return phrase.Errorf("%s is %s, but the plane reaches from %d to %d: scale the coordinates", r.axis(i), foreign.Quote(field), -Extent, Extent)
		}
		x = append(x, v)
	}
	last := fields[len(fields)-1]
	var p Point
	if r.table.Task == Fit {
		v, err := r.number(last)
		if err != nil {
			return phrase.Errorf("%s: %w", "value", err)
		}
		if math.Abs(v) > maxValue {
			return phrase.Errorf("%s: %s, expected a number from %v to %v", "value", foreign.Quote(last), -maxValue, maxValue)
		}
		p.Value = float32(v)
	} else if last == "" {
		return phrase.Errorf("the class is missing")
	}
	r.x = append(r.x, x)
	r.classes = append(r.classes, last)
	r.table.Points = append(r.table.Points, p)
	return nil
}

// maxValue is the largest value of a point, beyond which training diverges at once.
const maxValue = 100.0

// split returns the fields of a line, without spaces and quotes around them.
func (r *csvReader) split(line string) []string {
	var fields []string
	if r.separator == " " {
		fields = strings.Fields(line)
	} else {
		fields = strings.Split(line, r.separator)
	}
	for i, f := range fields {
		f = strings.TrimSpace(f)
		if len(f) >= 2 && f[0] == '"' && f[len(f)-1] == '"' {
			f = strings.TrimSpace(f[1 : len(f)-1])
		}
		fields[i] = f
	}
	return fields
}

func separatorOf(line string) string {
	for _, s := range []string{";", "\t", ","} {
		if strings.Contains(line, s) {
			return s
		}
	}
	return " "
}

// isHeader reports whether the first line names columns: its first field is not a number.
func (r *csvReader) isHeader(fields []string) bool {
	_, err := strconv.ParseFloat(strings.Replace(fields[0], ",", ".", 1), 64)
	return err != nil
}

func (r *csvReader) header(fields []string) error {
	got := strings.ToLower(strings.Join(fields, ","))
	for _, t := range []struct {
		names string
		task  Task
		axes  int
	}{
		{"x1,x2,class", Classify, 2}, {"x,y,class", Classify, 2}, {"x1,x2,label", Classify, 2}, {"x,y,label", Classify, 2},
		{"x1,x2,value", Fit, 2}, {"x,y,value", Fit, 2}, {"x,y,z", Fit, 2},
		{"x,value", Fit, 1}, {"x1,value", Fit, 1}, {"x,y", Fit, 1},
	} {
		if got == t.names {
			r.table.Task, r.table.Axes = t.task, t.axes
			return nil
		}
	}
	return phrase.Errorf("the columns are %s, expected x1,x2,class or x1,x2,value or x,value", foreign.Quote(got))
}

// axis returns the name of a coordinate.
func (r *csvReader) axis(i int) string {
	if r.table.Axes == 1 {
		return "x"
	}
	return "x" + strconv.Itoa(i+1)
}

func (r *csvReader) number(field string) (float64, error) {
	plain := field
	if r.separator != "," {
		plain = strings.Replace(field, ",", ".", 1)
	}
	x, err := strconv.ParseFloat(plain, 64)
	if err != nil || !(math.Abs(x) < 1e30) { // so that differences are finite
		return 0, phrase.Errorf("%s is not a number", foreign.Quote(field))
	}
	return x, nil
}

func (r *csvReader) finish() (*Table, error) {
	t := &r.table
	if len(r.x) < MinPoints {
		return nil, phrase.Errorf("%d points, expected %d to %d", len(r.x), MinPoints, MaxPoints)
	}
	if t.Task == Classify {
		if err := r.nameClasses(); err != nil {
			return nil, err
		}
	}
	for axis := range t.Axes {
		r.place(axis)
	}
	return t, nil
}

// nameClasses numbers the classes.
func (r *csvReader) nameClasses() error {
	t := &r.table
	highest, numbered := 0, true
	for _, name := range r.classes {
		n, err := strconv.Atoi(name)
		numbered = numbered && err == nil && n >= 0 && n < MaxClasses
		highest = max(highest, n)
	}
	if numbered {
		for n := range max(highest+1, 2) {
			t.Names = append(t.Names, strconv.Itoa(n))
		}
	}
	for i, name := range r.classes {
		class := slices.Index(t.Names, name)
		if n, err := strconv.Atoi(name); numbered && err == nil {
			class = n // also of 01
		}
		if class < 0 {
			class = len(t.Names)
			t.Names = append(t.Names, name)
		}
		if class == MaxClasses {
			return phrase.Errorf("more than %d classes: %s and others", MaxClasses, foreign.Quote(name))
		}
		t.Points[i].Class = class
	}
	if len(t.Names) < 2 {
		return phrase.Errorf("all points are of class %s, expected 2 to %d classes", foreign.Quote(t.Names[0]), MaxClasses)
	}
	return nil
}

// place sets one coordinate of all points, scaled if some lie outside the plane.
func (r *csvReader) place(axis int) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, x := range r.x {
		low, high = min(low, x[axis]), max(high, x[axis])
	}
	scale, middle := 1.0, 0.0
	if low < -Extent || high > Extent {
		r.table.Scaled = true
		scale, middle = 1, low/2+high/2
		if high > low {
			scale = 2 * radius / (high - low)
		}
	}
	for i, x := range r.x {
		v := inPlane(float64(x[axis]-middle) * scale)
		if axis == 0 {
			r.table.Points[i].X1 = v
		} else {
			r.table.Points[i].X2 = v
		}
	}
}
