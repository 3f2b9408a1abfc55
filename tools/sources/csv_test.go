package sources

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// row is a line of a label and so many pixels.
func row(label, pixels int) string {
	return fmt.Sprint(label) + strings.Repeat(",7", pixels) + "\n"
}

// csvHeader is Kaggle's.
func csvHeader(pixels int) string {
	out := "label"
	for i := range pixels {
		out += fmt.Sprint(",pixel", i)
	}
	return out + "\n"
}

func TestCSV(t *testing.T) {
	want := &Images{2, 2, []byte{0, 1, 2, 255, 4, 5, 6, 7}, []byte{3, 61}}
	for name, file := range map[string]string{
		"Kaggle":     "label,pixel0,pixel1,pixel2,pixel3\n3,0,1,2,255\n61,4,5,6,7\n",
		"no header":  "3,0,1,2,255\n61,4,5,6,7\n",
		"no newline": "3,0,1,2,255\n61,4,5,6,7",
		"Excel":      "\ufeff\"Label\",1x1,1x2,2x1,2x2\r\n3,0,1,2,255\r\n61, 4,5,6,7\r\n",
	} {
		got, err := parseCSV(strings.NewReader(file), "f", Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestCSVErrors(t *testing.T) {
	good := csvHeader(784) + strings.Repeat(row(1, 784), 15)
	floats := `if the pixels x go from 0 to 1, save (x * 255).round().astype("uint8"); if from 0 to 255, x.round().astype("uint8")`
	again := ": is the file complete? Fetch it again"
	for _, test := range []struct{ name, want, file string }{
		{"empty", "f: the file is empty, expected a header (label,pixel0,...)" + again, ""},
		{"header alone", "f: a header but no images" + again, csvHeader(784)},
		{"short line", "f: line 17: 784 values, expected 785 (a label and 784 pixels)" + again, good + row(1, 783)},
		{"long line", "f: line 17: 786 values, expected 785 (a label and 784 pixels)" + again, good + row(1, 785)},
		{"blank line", "f: line 17: a blank line, expected an image: remove it", good + "\n"},
		{"label 62", `f: line 17: label "62", expected a whole number from 0 to 61: number the classes from 0, and name them with --labels`, good + row(62, 784)},
		{"label -1", `f: line 17: label "-1", expected a whole number from 0 to 61: number the classes from 0, and name them with --labels`, good + row(-1, 784)},
		{"no label", `f: line 17: label "cat", expected a whole number from 0 to 61: number the classes from 0, and name them with --labels`, good + "cat" + row(1, 784)[1:]},
		{"256", `f: line 2: pixel 1 is "256", expected a whole number from 0 to 255: scale the pixels to that`, "label,a,b,c,d\n0,1,256,3,4\n"},
		{"float", `f: line 1: pixel 0 is "0.5", expected a whole number from 0 to 255: ` + floats, "0,0.5,2,3,4\n"},
		{"nothing", `f: line 1: pixel 3 is "", expected a whole number from 0 to 255: convert it`, "0,1,2,3,\n"},
		{"no pixels", "f: line 1: images of 0 x 0 pixels, expected 1 x 1 to 64 x 64: scale them down", "label\n1\n"},
		{"no label", "f: line 1: 784 columns, as many as an image has pixels, so the label is missing: add the label as the first column, or a header", row(0, 783)},
		{"no square", "f: line 1: 783 pixels per image, expected 27 x 27: add --size ROWSxCOLS", csvHeader(783)},
		{"large", "f: line 1: images of 65 x 65 pixels, expected 1 x 1 to 64 x 64: scale them down", row(1, 65*65)},
		{"for testing", `f: no label column: the first column is "pixel0", expected label: is this the file for training?`, "pixel0,pixel1\n1,2\n"},
		{"other", `f: line 1: the first column is "Name", expected label: is this a CSV file of labels and pixels? Put the labels first, and name the column label`, "Name,Age\nA,3\n"},
		{"a later endless line", "f: line 3: more than 65536 bytes, expected a label and at most 4096 pixels: is this a CSV file?", "1,1\n2,2\n" + strings.Repeat("1", 70_000)},
		{"one endless line", "f: line 1: more than 65536 bytes, expected a label and at most 4096 pixels: is this a CSV file?", strings.Repeat("1,", 40_000)},
	} {
		_, err := parseCSV(strings.NewReader(test.file), "f", Options{})
		wantError(t, test.name, "", err, test.want)
	}
}

// FuzzCSV checks that whatever is read has a label for each image.
func FuzzCSV(f *testing.F) {
	f.Add([]byte("label,pixel0,pixel1,pixel2,pixel3\n3,0,1,2,255\n"))
	f.Add([]byte("3,0\n61,4"))
	f.Add(fixture(f, "kaggle.csv"))
	f.Fuzz(func(t *testing.T, file []byte) {
		images, err := parseCSV(bytes.NewReader(file), "f", Options{})
		if err != nil {
			wantNamed(t, err)
			return
		}
		wantWhole(t, &Source{Train: images})
	})
}
