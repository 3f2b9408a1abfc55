package table

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// read reads a text, a few bytes at a time.
func read(text string, c Choices) (labels []string, images *Images, l *Layout, err error) {
	sample, err := Sample(Text(strings.NewReader(text)))
	if err != nil {
		return nil, nil, nil, err
	}
	if l, err = Sniff(sample, c); err != nil {
		return nil, nil, nil, err
	}
	images, err = l.Read(Text(iotest.OneByteReader(strings.NewReader(text))), 0, func(text []byte) error {
		labels = append(labels, string(text))
		return nil
	})
	return labels, images, l, err
}

// TestRead reads two images in many layouts.
func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		text    string
		choices Choices
	}{
		"plain":           {"a,0,1,2,255\nb,4,5,6,7\n", Choices{}},
		"no last newline": {"a,0,1,2,255\nb,4,5,6,7", Choices{}},
		"Windows":         {"a,0,1,2,255\r\nb,4,5,6,7\r\n", Choices{}},
		"quotes":          {`"a","0","1",2,"255"` + "\n" + `"b",4,5,6,7` + "\n", Choices{}},
		"spaces":          {" a , 0 , 1,2, 255\nb,4,5,6,7 \n", Choices{}},
		"zeros in front":  {"a,000,001,2,255\nb,4,05,6,7\n", Choices{}},
		"exponents":       {"a,0,1e0,2,2.55e2\nb,4,5,6,7\n", Choices{}},
		"a header":        {"label,p0,p1,p2,p3\na,0,1,2,255\nb,4,5,6,7\n", Choices{}},
		"last":            {"p0,p1,p2,p3,class\n0,1,2,255,a\n4,5,6,7,b\n", Choices{}},
		"middle":          {"p0,p1,label,p2,p3\n0,1,a,2,255\n4,5,b,6,7\n", Choices{}},
		"chosen":          {"x,0,1,2,255,a\nx,4,5,6,7,b\n", Choices{Label: "last"}},
		"blank lines":     {"\n\na,0,1,2,255\n   \n\nb,4,5,6,7\n\n", Choices{}},
		"tabs":            {"a\t0\t1\t2\t255\nb\t4\t5\t6\t7\n", Choices{}},
		"chosen slashes":  {"a/0/1/2/255\nb/4/5/6/7\n", Choices{Separator: '/'}},
		"a BOM":           {"\ufeffa,0,1,2,255\nb,4,5,6,7\n", Choices{}},
		"an index":        {",label,p0,p1,p2,p3\n0,a,0,1,2,255\n1,b,4,5,6,7\n", Choices{}},
		"a separator":     {`"a",0,1,2,255` + "\n" + `"b",4,5,6,7` + "\n", Choices{Separator: ','}},
	} {
		labels, images, _, err := read(c.text, c.choices)
		want := []byte{0, 1, 2, 255, 4, 5, 6, 7}
		if name == "chosen" { // the first column is a pixel, but no number
			if err == nil {
				t.Errorf("%s: no error", name)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff([]string{"a", "b"}, labels); diff != "" {
			t.Errorf("%s: labels (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(want, images.Pixels); diff != "" {
			t.Errorf("%s: pixels (-want +got):\n%s", name, diff)
		}
	}
}

// TestFull reads values of other ranges.
func TestFull(t *testing.T) {
	for name, c := range map[string]struct {
		text    string
		choices Choices
		want    []byte
		rounded int
	}{
		"255ths":        {"a,0,0.00392156862745098,0.5019607843137255,1\n", Choices{}, []byte{0, 1, 128, 255}, 0},
		"few decimals":  {"a,0,0.0039,0.502,1\n", Choices{}, []byte{0, 1, 128, 255}, 0},
		"256ths":        {"a,0,0.00390625,0.5,0.99609375\n", Choices{}, []byte{0, 1, 128, 255}, 0},
		"whole floats":  {"a,0.0,1.0,128.0,255.0\n", Choices{}, []byte{0, 1, 128, 255}, 0},
		"rounded":       {"a,0.2,1.4,127.5,255\n", Choices{}, []byte{0, 1, 128, 255}, 3},
		"chosen 1":      {"a,0,1,0,1\n", Choices{Full: 1}, []byte{0, 255, 0, 255}, 0},
		"chosen 65535":  {"a,0,257,32896,65535\n", Choices{Full: 65535}, []byte{0, 1, 128, 255}, 0},
		"decimal comma": {"a;0;0,00392;0,50196;1\n", Choices{}, []byte{0, 1, 128, 255}, 0},
	} {
		_, images, _, err := read(c.text, c.choices)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(c.want, images.Pixels); diff != "" || images.Rounded != c.rounded {
			t.Errorf("%s: %d rounded, expected %d; pixels (-want +got):\n%s", name, images.Rounded, c.rounded, diff)
		}
	}
}

// TestLater finds a value after the sample that does not fit its layout.
func TestLater(t *testing.T) {
	row := "a,0,0.5,0.25,1\n"
	text := strings.Repeat(row, SampleBytes/len(row)+10) + "a,0,200,0,0\n"
	if _, _, _, err := read(text, Choices{}); err == nil || !strings.Contains(err.Error(), `column 3 is "200", expected a number from 0 (paper) to 1 (ink)`) {
		t.Errorf("error %v", err)
	}
	broken := io.MultiReader(strings.NewReader("a,0,1,2,3\nb,4"), iotest.ErrReader(errors.New("broken")))
	l, err := Sniff([]byte("a,0,1,2,3\n"), Choices{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Read(broken, 0, func([]byte) error { return nil }); err == nil || !strings.Contains(err.Error(), "broken") {
		t.Errorf("error %v, expected that of the reader", err)
	}
	stop := errors.New("stop")
	if _, err := l.Read(strings.NewReader("a,0,1,2,3\n"), 0, func([]byte) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error %v, expected that of the label", err)
	}
}

// FuzzRead checks that each image is whole.
func FuzzRead(f *testing.F) {
	f.Add("label,p0,p1,p2,p3\na,0,1,2,255\nb,4,5,6,7\n")
	f.Add("a;0;0,5;1;0\r\n")
	f.Add("\xff\xfea\x00,\x001\x00")
	f.Add(",label,p0\n0,\"a\",255\n")
	f.Fuzz(func(t *testing.T, text string) {
		labels, images, l, err := read(text, Choices{})
		if err == nil && len(images.Pixels) != len(labels)*l.Pixels() {
			t.Errorf("%d pixels for %d labels of %d", len(images.Pixels), len(labels), l.Pixels())
		}
	})
}

// BenchmarkRead reads a line of MNIST.
func BenchmarkRead(b *testing.B) {
	row := "7" + strings.Repeat(",0", 600) + strings.Repeat(",253", 184) + "\n"
	text := strings.Repeat(row, 1000)
	l, err := Sniff([]byte(text[:SampleBytes]), Choices{})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := l.Read(Text(strings.NewReader(text)), 0, func([]byte) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
