package pen

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inkling/nn/ink"
)

// scan is a picture of drawings, each of 28 x 28 pixels, dark on light.
func scan(t *testing.T, images ...[]byte) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 28*len(images), 28))
	for i, drawing := range images {
		for at, p := range drawing {
			img.Pix[at/28*img.Stride+28*i+at%28] = 255 - p
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPictures reads a folder of pictures with the pen network: one digit, several, none, and some without labels.
func TestPictures(t *testing.T) {
	seven := ink.Image([]ink.Stroke{{{X: 28, Y: 24}, {X: 72, Y: 22}, {X: 56, Y: 50}, {X: 46, Y: 80}}})
	one := ink.Image([]ink.Stroke{{{X: 50, Y: 20}, {X: 48, Y: 80}}})
	folder := t.TempDir()
	for name, content := range map[string][]byte{
		"a_7.png": scan(t, seven), "b_717.PNG": scan(t, seven, one, seven), "blank_1.png": scan(t, make([]byte, 784)), "c.png": scan(t, seven, seven), "d_17.png": scan(t, seven), "notes.txt": []byte("?"),
	} {
		write(t, filepath.Join(folder, name), content)
	}
	const model = "../../site/models/pen.safetensors"
	output, err := inkling("--model", model, folder)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"a_7.png: read as 7", "b_717.PNG: read as 717", "blank_1.png: no digits found", "c.png: read as 77; its name does not end with as many digits", "d_17.png: read as 7; its name does not end with as many digits", "4 of 4 digits classified correctly: 100.00%"}
	lines := strings.Split(strings.ReplaceAll(output, folder+string(os.PathSeparator), ""), "\n")
	for i, line := range want {
		if lines[i] != line {
			t.Errorf("line %d is %q, expected %q", i, lines[i], line)
		}
	}
	if output, err = inkling("--model", model, filepath.Join(folder, "a_7.png")); err != nil || !strings.Contains(output, "1 of 1 digits classified correctly") {
		t.Errorf("one picture: error %v, printed %q", err, output)
	}
	empty := t.TempDir()
	if _, err := inkling("--model", model, empty); err == nil || !strings.Contains(err.Error(), "a folder without pictures, expected PNG or JPEG files of digits, such as seven_7.png") {
		t.Errorf("an empty folder: error %v", err)
	}
	write(t, filepath.Join(empty, "x.png"), []byte("GIF89a"))
	if _, err := inkling("--model", model, empty); err == nil || !strings.Contains(err.Error(), "expected a PNG or JPEG file") {
		t.Errorf("no PNG: error %v", err)
	}
}
