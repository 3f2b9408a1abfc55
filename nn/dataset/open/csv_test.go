package open

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

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
	want := &Images{2, 2, []byte{0, 1, 2, 255, 4, 5, 6, 7}, []byte{0, 1}}
	for name, file := range map[string]string{
		"Kaggle":     "label,pixel0,pixel1,pixel2,pixel3\n3,0,1,2,255\n61,4,5,6,7\n",
		"no header":  "3,0,1,2,255\n61,4,5,6,7\n",
		"no newline": "3,0,1,2,255\n61,4,5,6,7",
		"Excel":      "\ufeff\"Label\",1x1,1x2,2x1,2x2\r\n3,0,1,2,255\r\n61, 4,5,6,7\r\n",
	} {
		got, err := readFile("f.csv", []byte(file), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := cmp.Diff(want, got.Train); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestCSVErrors(t *testing.T) {
	good := csvHeader(784) + strings.Repeat(row(1, 784), 15)
	rows := ""
	for i := range 63 {
		rows += row(i, 1)
	}
	again := ": is the file complete? Fetch it again"
	for _, test := range []struct{ name, want, file string }{
		{"empty", "f.csv: the file is empty, expected a header (label,pixel0,...)" + again, ""},
		{"header alone", `f.csv: line 1: a single line, which begins with "what", expected images: is this a CSV file of labels and pixels?`, "what,pixel0\n"},
		{"header with labels alone", "f.csv: a header but no images" + again, csvHeader(784)},
		{"short line", "f.csv: line 17: 784 values, expected 785 (a label and 784 pixels)" + again, good + row(1, 783)},
		{"long line", "f.csv: line 17: 786 values, expected 785 (a label and 784 pixels)" + again, good + row(1, 785)},
		{"63 labels", `f.csv: line 64: label "62", after 62 different ones (0, 1, 2, 3, 4, 5, 6, 7 and 54 more), expected at most 62 classes: are these the labels?`, "label,pixel0\n" + rows},
		{"half a label", `f.csv: line 17: label "0.5", expected a whole number or a name: give each class one`, good + "0.5" + row(1, 784)[1:]},
		{"no label", `f.csv: line 17: label "", expected a whole number or a name: give each class one`, good + row(1, 784)[1:]},
		{"256", `f.csv: line 2: column 3 is "256", expected a number from 0 (paper) to 255 (ink): scale the pixels to that, or name the value of full ink with --full`, "label,a,b,c,d\n0,1,256,3,4\n"},
		{"float", "f.csv: line 1: the highest value is 4, and some are fractions, expected pixels from 0 (paper) to 1 or to 255 (ink): scale the pixels to that, or name the value of full ink with --full", "0,0.5,2,3,4\n"},
		{"nothing", `f.csv: line 1: column 5 is "", expected a number: convert it`, "0,1,2,3,\n"},
		{"a word", `f.csv: line 17: column 785 is "x", expected a number: convert it`, good + strings.TrimSuffix(row(1, 784), "7\n") + "x\n"},
		{"no pixels", "f.csv: line 1: 1 columns, expected a label and the pixels of an image: is this a CSV file of labels and pixels? Choose another separator with --separator", "label\n1\n"},
		{"no labels", "f.csv: line 1: 784 columns, as many as an image has pixels, so the label is missing: add a column of labels, or name one with --label-column", row(0, 783)},
		{"no square", "f.csv: 783 pixels per image, not a square: add --size ROWSxCOLS", csvHeader(783)},
		{"large", "f.csv: 4225 pixels per image, expected at most 64 x 64: scale them down", row(1, 65*65)},
		{"for testing", `f.csv: line 1: no label column: the first column is "pixel0", expected label: is this the file for training?`, "pixel0,pixel1\n1,2\n"},
		{"other", `f.csv: line 1: a column "Age", expected pixels, such as pixel0: is this a CSV file of labels and pixels?`, "Name,Age\nA,3\n"},
		{"flowers", `f.csv: line 1: a column "sepal_width", expected pixels, such as pixel0: is this a CSV file of labels and pixels?`,
			"sepal_length,sepal_width,petal_length,petal_width,class\n5,3,1,0,setosa\n"},
		{"flowers without a header", "f.csv: line 1: the highest value is 5.1, and some are fractions, expected pixels from 0 (paper) to 1 or to 255 (ink): scale the pixels to that, or name the value of full ink with --full",
			"5.1,3.5,1.4,0.2,setosa\n"},
		{"a later endless line", "f.csv: line 3: more than 98304 bytes, expected a label and at most 4096 pixels: is this a CSV file?", "1,1\n2,2\n" + strings.Repeat("1", 200_000)},
		{"one endless line", "f.csv: line 1: more than 98304 bytes, expected a label and at most 4096 pixels: is this a CSV file?", strings.Repeat("1,", 100_000)},
	} {
		_, err := readFile("f.csv", []byte(test.file), Options{})
		wantError(t, test.name, "", err, test.want)
	}
}

// FuzzCSV checks that whatever is read has a label for each image.
func FuzzCSV(f *testing.F) {
	f.Add([]byte("label,pixel0,pixel1,pixel2,pixel3\n3,0,1,2,255\n"))
	f.Add([]byte("3,0\n61,4"))
	f.Add(fixture(f, "kaggle.csv"))
	f.Fuzz(func(t *testing.T, file []byte) {
		c := &opening{files: fstest.MapFS{"f": {Data: file}}, path: "f", Source: &Source{}}
		if err := readCSV(c); err != nil {
			wantNamed(t, err)
			return
		}
		wantWhole(t, c.Source)
	})
}
