package numpy

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inkling/nn/f32"
)

// number reads what JSON has no number for as well.
type number float64

func (x *number) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case `"nan"`:
		*x = number(math.NaN())
	case `"inf"`:
		*x = number(math.Inf(1))
	case `"-inf"`:
		*x = number(math.Inf(-1))
	default:
		return json.Unmarshal(b, (*float64)(x))
	}
	return nil
}

type fixture struct {
	Shape Shape
	Data  []number
}

// array returns the fixture's array, its few numbers repeated to the whole size.
func (f fixture) array() *Array {
	a := Zeros(f.Shape...)
	for i := range a.Data {
		a.Data[i] = float64(f.Data[i%len(f.Data)])
	}
	return a
}

func load[T any](t *testing.T, name string) (items []T) {
	t.Helper()
	content, err := os.ReadFile("testdata/" + name)
	if err == nil {
		err = json.Unmarshal(content, &items)
	}
	if err != nil || len(items) == 0 {
		t.Fatalf("%s: %d fixtures, error %v", name, len(items), err)
	}
	return items
}

func TestPrintsAsNumpy(t *testing.T) {
	type printed struct {
		fixture
		Str, Repr string
	}
	for _, f := range load[printed](t, "print.json") {
		a := f.array()
		if d := cmp.Diff(f.Str, a.String()); d != "" {
			t.Errorf("print of %v %v (-numpy +here):\n%s", f.Shape, f.Data, d)
		}
		if d := cmp.Diff(f.Repr, a.Repr()); d != "" {
			t.Errorf("repr of %v %v (-numpy +here):\n%s", f.Shape, f.Data, d)
		}
	}
}

var (
	binaryNames = []string{"+", "-", "*", "/", "**", "maximum", "minimum", "<", "<=", ">", ">=", "==", "!="}
	unaryNames  = map[string]Unary{"exp": ExpOf, "log": Log, "sqrt": Sqrt, "abs": Absolute, "tanh": Tanh, "square": Square}
	reduceNames = []string{"sum", "mean", "max", "min", "argmax", "argmin"}
)

// operate does what the fixture names, or returns why it cannot be done.
func operate(op string, a, b *Array, axis int) (*Array, error) {
	c := new(Array)
	if i := slices.Index(binaryNames, op); i >= 0 {
		if _, err := Broadcast(a.Shape, b.Shape); err != nil {
			return nil, err
		}
		c.Combine(Binary(i), a, b)
		return c, nil
	}
	if i := slices.Index(reduceNames, op); i >= 0 {
		if _, err := ReducedShape(a.Shape, axis); err != nil {
			return nil, err
		}
		c.Reduce(Reduction(i), a, axis)
		return c, nil
	}
	var err error
	switch op {
	case "dot":
		_, err = DotShape(a.Shape, b.Shape)
	case "@":
		_, err = MatmulShape(a.Shape, b.Shape)
	case "transpose":
		c.Transpose(a)
		return c, nil
	default:
		c.Map(unaryNames[op], a)
		return c, nil
	}
	if err == nil {
		c.Dot(a, b)
	}
	return c, err
}

func TestOperationsAreNumpys(t *testing.T) {
	type operation struct {
		fixture
		Op    string
		Axis  int
		A, B  fixture
		Error bool
	}
	near := cmp.Options{cmpopts.EquateApprox(1e-12, 1e-15), cmpopts.EquateNaNs()}
	for _, f := range load[operation](t, "operations.json") {
		name := fmt.Sprint(f.Op, f.A.Shape, f.B.Shape, " axis ", f.Axis)
		a, b := f.A.array(), new(Array)
		if f.B.Data != nil {
			b = f.B.array()
		}
		got, err := operate(f.Op, a, b, f.Axis)
		if f.Error || err != nil {
			if !f.Error || err == nil {
				t.Errorf("%s: error %v, but for numpy one: %v", name, err, f.Error)
			}
			continue
		}
		want := f.array()
		if !want.Shape.Equal(got.Shape) || !cmp.Equal(want.Data, got.Data, near) {
			t.Errorf("%s of %v and %v: got %v of %v, numpy has %v of %v",
				name, f.A.Data, f.B.Data, got.Data, got.Shape, want.Data, want.Shape)
		}
	}
}

func TestErrorsOfShapes(t *testing.T) {
	shape := func(f func(Shape, Shape) (Shape, error), s, u Shape) string {
		_, err := f(s, u)
		return fmt.Sprint(err)
	}
	for _, c := range []struct{ got, want string }{
		{shape(Broadcast, Shape{3, 1}, Shape{2, 1}), "(3, 1) and (2, 1) do not fit: 3 rows and 2, and neither is 1"},
		{shape(Broadcast, Shape{3, 4}, Shape{3}), "(3, 4) and (3,) do not fit: 4 columns and 3, and neither is 1"},
		{shape(Broadcast, Shape{2}, Shape{3}), "(2,) and (3,) do not fit: 2 numbers and 3, and neither is 1"},
		{shape(DotShape, Shape{3, 2}, Shape{3, 1}), "2 columns, but 3 rows"},
		{shape(DotShape, Shape{2}, Shape{3, 1}), "2 numbers, but 3 rows"},
		{shape(DotShape, Shape{3, 2}, Shape{3}), "2 columns, but 3 numbers"},
		{shape(MatmulShape, Shape{}, Shape{3}), "@ takes arrays, not a single number: use * for that"},
	} {
		if c.got != c.want {
			t.Errorf("got  %s\nwant %s", c.got, c.want)
		}
	}
}

func TestExp(t *testing.T) {
	for x := -708.0; x < 709.7; x += 1.0 / 64 {
		want := math.Exp(x)
		if d := math.Abs(Exp(x) - want); d > 4.5e-16*want {
			t.Errorf("Exp(%v) = %v, want %v", x, Exp(x), want)
		}
	}
	inf := math.Inf(1)
	for x, want := range map[float64]float64{0: 1, -746: 0, 710: inf, inf: inf, -inf: 0} {
		if got := Exp(x); got != want {
			t.Errorf("Exp(%v) = %v, want %v", x, got, want)
		}
	}
	if got := Exp(math.NaN()); got == got {
		t.Errorf("Exp(NaN) = %v", got)
	}
	for _, x := range []float64{0, 1e-9, 9.9e-4, 1.1e-3, -0.5, 3, 400} {
		if got, want := tanh(x), math.Tanh(x); math.Abs(got-want) > 2e-13*math.Abs(want) {
			t.Errorf("tanh(%v) = %v, want %v", x, got, want)
		}
	}
}

// random returns an array of normal deviates.
func random(rng *f32.Rand, shape ...int) *Array {
	a := Zeros(shape...)
	for i := range a.Data {
		a.Data[i] = rng.Normal()
	}
	return a
}

// TestSameBits pins a digest of many results: the same natively and in wasm.
func TestSameBits(t *testing.T) {
	rng := f32.NewRand(3, 1)
	h := sha256.New()
	var wide, single, total Array
	w := random(rng, 30, 784)
	wide.Dot(w, random(rng, 784, 100))
	single.Dot(w, random(rng, 784, 1))
	total.Reduce(Mean, &wide, 0)
	for _, a := range []*Array{&wide, &single, &total} {
		binary.Write(h, binary.LittleEndian, a.Data)
		for _, op := range []Unary{ExpOf, SigmoidOf, SigmoidPrime, Tanh, Log} {
			var b Array
			b.Map(op, a)
			for i, x := range b.Data {
				if x != x {
					b.Data[i] = 0 // NaN has many bits
				}
			}
			binary.Write(h, binary.LittleEndian, b.Data)
		}
	}
	const want = "54b06d5ed448d4a5"
	if got := fmt.Sprintf("%x", h.Sum(nil)[:8]); got != want {
		t.Errorf("digest %s, want %s: an operation, or a platform, changed its bits", got, want)
	}
}

// TestDotInOrder compares the loops of products with the plainest, to the bit.
func TestDotInOrder(t *testing.T) {
	rng := f32.NewRand(4, 1)
	for _, d := range [][3]int{{1, 1, 1}, {3, 2, 1}, {4, 5, 1}, {7, 100, 1}, {30, 784, 1}, {30, 1, 784}, {9, 70, 3}, {1, 300, 80}} {
		a, b := random(rng, d[0], d[1]), random(rng, d[1], d[2])
		for i := range b.Data {
			if i%3 == 1 {
				b.Data[i] = 0
			}
		}
		want := Zeros(d[0], d[2])
		for i := range d[0] {
			for j := range d[2] {
				for k := range d[1] {
					want.Data[i*d[2]+j] += float64(a.Data[i*d[1]+k] * b.Data[k*d[2]+j])
				}
			}
		}
		var got Array
		got.Dot(a, b)
		if !cmp.Equal(want.Data, got.Data) {
			t.Errorf("%v: the product of matrices is not what the plain loop makes", d)
		}
	}
}

func TestNothingIsAllocatedTwice(t *testing.T) {
	rng := f32.NewRand(3, 1)
	w, b := random(rng, 30, 784), random(rng, 30, 1)
	var sum, a Array
	step := func() {
		sum.Combine(Add, w, w)
		a.Map(SigmoidOf, b)
	}
	step()
	if n := testing.AllocsPerRun(10, step); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

func BenchmarkDot(b *testing.B) {
	rng := f32.NewRand(3, 1)
	w, x, delta := random(rng, 30, 784), random(rng, 784, 1), random(rng, 30, 1)
	for i := range x.Data {
		if i%784 > 150 {
			x.Data[i] = 0
		}
	}
	var row, c Array
	row.Transpose(x)
	b.Run("30x784 784x1", func(b *testing.B) {
		for b.Loop() {
			c.Dot(w, x)
		}
	})
	b.Run("30x1 1x784", func(b *testing.B) {
		for b.Loop() {
			c.Dot(delta, &row)
		}
	})
}

func ExampleReprList() {
	fmt.Println(ReprList([]*Array{New([]float64{0.25, 0.5, -1, 2}, 2, 2), New([]float64{1.5}, 1, 1)}))
	// Output:
	// [array([[ 0.25,  0.5 ],
	//        [-1.  ,  2.  ]]), array([[1.5]])]
}
