// Package message has the messages between the page and the opener, the program that reads visitors' own files. Both are
// from the same build. Texts are in all languages, because the opener alone has the words for them.
package message

import (
	"inkling/nn/strictjson"
	"inkling/wasm/words"
)

// An Order is a message to the opener.
type Order struct {
	Kind    string            `json:"kind"`
	Options map[string]string `json:"options,omitempty"` // of Read, by the keys of Controls; those that are missing are found out
	Name    string            `json:"name,omitempty"`    // of the data set, for Keep and Rename
	Folder  string            `json:"folder,omitempty"`  // of the data set, for Rename and Export, and for Network, on whose images it is tried
	Form    string            `json:"form,omitempty"`    // of the file, for Export: one of package dataset/export; "" for shards
	Choice  *Trial            `json:"choice,omitempty"`  // for Adopt
}

// The kinds of orders.
const (
	Read   = "read"   // read the files that are sent with the first such order
	Keep   = "keep"   // keep what was read in the browser
	Rename = "rename" // give a data set that is kept another name
	Export = "export" // make a file of a data set that is kept

	Network = "network" // read the file that is sent as a network
	Adopt   = "adopt"   // make the network that was read, with these choices
	Picture = "picture" // find the digits in the file that is sent
	Sort    = "sort"    // say whether the file is data, a network or drawings
	Strokes = "strokes" // read the file that is sent as drawings
)

// A Report is a message from the opener. One of its fields is set.
type Report struct {
	Ready      string      `json:"ready,omitempty"` // the build; the first report
	Progress   *Progress   `json:"progress,omitempty"`
	Understood *Understood `json:"understood,omitempty"`
	Failed     *words.M    `json:"failed,omitempty"` // why not
	Kept       *Kept       `json:"kept,omitempty"`
	Renamed    bool        `json:"renamed,omitempty"`
	Exported   bool        `json:"exported,omitempty"` // the file is sent with the report

	Network  *Adopted  `json:"network,omitempty"`
	Picture  *Found    `json:"picture,omitempty"`
	Drawings *Drawings `json:"drawings,omitempty"`
	Sorted   string    `json:"sorted,omitempty"` // Read, Network or Strokes
}

// Progress says how much of the files is read, or of the shards written.
type Progress struct {
	Done int `json:"done"`
	Of   int `json:"of"`
}

// Understood is what the files hold. The pixels of Samples are sent with the report.
type Understood struct {
	Name    string    `json:"name"` // a proposal
	Kind    words.M   `json:"kind"` // the form of the files
	Notes   []words.M `json:"notes"`
	Rows    int       `json:"rows"` // of each image
	Cols    int       `json:"cols"`
	Classes []string  `json:"classes"`
	Counts  [3][]int  `json:"counts"`  // images of each class, by dataset.Split
	Samples []int     `json:"samples"` // images of each class that are shown
	Pixels  []byte    `json:"-"`       // of the samples, class after class
}

// Kept names the data set that is kept now.
type Kept struct {
	Folder string `json:"folder"`
	Name   string `json:"name"`
}

// Encode returns a message as text.
func Encode(m any) string {
	b, err := strictjson.Encode(m)
	if err != nil {
		panic("message: a message that JSON cannot hold")
	}
	return string(b)
}

// DecodeOrder reads an order.
func DecodeOrder(text string) (o Order, err error) {
	err = strictjson.Decode(text, &o)
	return o, err
}

// DecodeReport reads a report with the bytes sent with it.
func DecodeReport(text string, beside []byte) (r Report, err error) {
	if err = strictjson.Decode(text, &r); err != nil {
		return r, err
	}
	switch {
	case r.Understood != nil:
		r.Understood.Pixels = beside
	case r.Network != nil && r.Network.Model != nil:
		r.Network.Model.Parameters = beside
	case r.Picture != nil:
		r.Picture.Pixels = beside
	case r.Drawings != nil:
		err = r.Drawings.decode(beside)
	}
	return r, err
}
