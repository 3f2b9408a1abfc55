// Package export writes data sets in forms that other programs read. Package open reads each of them again.
package export

import (
	"archive/zip"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/npy"
)

// A Form is a kind of files.
type Form string

// The forms.
const (
	IDX   Form = "idx" // files of images and of labels, as MNIST's
	CSV   Form = "csv" // tables with a line for each image: its class and its pixels
	NumPy Form = "npz" // one archive of arrays such as x_train and y_train
)

// names are those of the splits in the names of files and arrays.
var names = map[Form][3]string{
	IDX:   {dataset.Train: "train", dataset.Validation: "validation", dataset.Test: "t10k"},
	CSV:   {dataset.Train: "train", dataset.Validation: "validation", dataset.Test: "test"},
	NumPy: {dataset.Train: "train", dataset.Validation: "val", dataset.Test: "test"},
}

// Write writes the images of a data set to a ZIP file in this form. Where classes are not the numbers from 0, labels are their
// names; IDX files have only numbers, so a text in addition lists the names.
func Write(w io.Writer, form Form, classes []string, splits *dataset.Splits) error {
	e := &exporter{zip: zip.NewWriter(w), classes: classes, numbered: true}
	for i, name := range classes {
		e.numbered = e.numbered && name == strconv.Itoa(i)
	}
	write := map[Form]func(string, *dataset.Set){IDX: e.idx, CSV: e.csv, NumPy: e.numpy}[form]
	for split, name := range names[form] {
		if s := &splits[split]; s.Len() > 0 {
			write(name, s)
		}
	}
	if form == IDX && !e.numbered {
		e.file("classes.txt", zip.Deflate, func(w io.Writer) { io.WriteString(w, strings.Join(classes, "\n")+"\n") })
	}
	if e.err != nil {
		return e.err
	}
	return e.zip.Close()
}

type exporter struct {
	zip      *zip.Writer
	classes  []string
	numbered bool // whether they are the numbers from 0
	err      error
}

// file adds a file to the archive.
func (e *exporter) file(name string, method uint16, write func(io.Writer)) {
	if e.err != nil {
		return
	}
	var w io.Writer
	if w, e.err = e.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method}); e.err == nil {
		write(w)
	}
}

// images writes the pixels of all images.
func images(w io.Writer, s *dataset.Set) {
	for i := range s.Len() {
		w.Write(s.Pixels([]int{i})) // a ZIP file reports errors when it is closed
	}
}

func (e *exporter) idx(name string, s *dataset.Set) {
	big := binary.BigEndian.AppendUint32
	n := uint32(s.Len())
	e.file(name+"-images-idx3-ubyte", zip.Deflate, func(w io.Writer) {
		w.Write(big(big(big(big(nil, 0x803), n), uint32(s.Shape.Rows)), uint32(s.Shape.Cols)))
		images(w, s)
	})
	e.file(name+"-labels-idx1-ubyte", zip.Deflate, func(w io.Writer) {
		w.Write(big(big(nil, 0x801), n))
		w.Write(s.Labels)
	})
}

func (e *exporter) csv(name string, s *dataset.Set) {
	e.file(name+".csv", zip.Deflate, func(w io.Writer) {
		line := []byte("label")
		for p := range s.Shape.Pixels() {
			line = strconv.AppendInt(append(line, ",pixel"...), int64(p), 10)
		}
		w.Write(append(line, '\n'))
		for i, label := range s.Labels {
			line = append(line[:0], field(e.classes[label])...)
			for _, v := range s.Image(i) {
				line = strconv.AppendInt(append(line, ','), int64(v), 10)
			}
			w.Write(append(line, '\n'))
		}
	})
}

// field quotes a text if a table needs it.
func field(text string) string {
	if strings.ContainsAny(text, "\",\n\r;\t ") {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}

func (e *exporter) numpy(name string, s *dataset.Set) {
	e.file("x_"+name+".npy", zip.Deflate, func(w io.Writer) {
		w.Write(npy.AppendHeader(nil, "|u1", []int{s.Len(), s.Shape.Rows, s.Shape.Cols}))
		images(w, s)
	})
	e.file("y_"+name+".npy", zip.Deflate, func(w io.Writer) {
		if e.numbered {
			w.Write(append(npy.AppendHeader(nil, "|u1", []int{s.Len()}), s.Labels...))
			return
		}
		longest := 1
		for _, class := range e.classes {
			longest = max(longest, len([]rune(class)))
		}
		texts := npy.AppendHeader(nil, fmt.Sprintf("<U%d", longest), []int{s.Len()})
		for _, label := range s.Labels {
			text := []rune(e.classes[label])
			for _, r := range slices.Concat(text, make([]rune, longest-len(text))) {
				texts = binary.LittleEndian.AppendUint32(texts, uint32(r))
			}
		}
		w.Write(texts)
	})
}
