package trainer

import (
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
)

// mostBrowsed is the largest number of images in one answer.
const mostBrowsed = 1000

func init() {
	order((*Session).load)
	question((*Session).browse)
	question((*Session).average)
}

// load loads a data set without a run, and reports how much is loaded. It does not replace the data
// of a run in progress.
func (s *Session) load(c *proto.Load) {
	if parsed, _ := recipe.Parse(c.Settings); parsed.Data != s.data.Folder && (s.phase == proto.Idle || s.phase == proto.Finished) {
		s.turnTo(parsed.Data)
	}
	s.data.Load()
	s.reportLoading()
}

// browse sends images of the data.
func (s *Session) browse(id int, c *proto.Browse) {
	set, wrong := lookAt(s.data, c.Look)
	if set == nil {
		s.unanswered(id, wrong)
		return
	}
	b := &proto.Browsed{Data: counted(s.data)}
	for i, label := range set.Labels {
		if c.Class != proto.AllClasses && c.Class != int(label) {
			continue
		}
		if b.Total >= c.From && len(b.Numbers) < c.Count {
			b.Numbers, b.Labels = append(b.Numbers, i), append(b.Labels, int(label))
		}
		b.Total++
	}
	b.Pixels = set.Pixels(b.Numbers)
	s.answer(id, b)
}

// lookAt returns the split of a Look, or says why it cannot be shown.
func lookAt(d *loader.Data, look proto.Look) (set *dataset.Set, wrong phrase.Phrase) {
	switch {
	case d.Manifest == nil:
		return nil, phrase.New("No images have been loaded yet. Load them first.")
	case int(look.Split) >= len(d.Splits) || look.Class < proto.AllClasses || look.Class >= d.Manifest.Shape().Classes ||
		look.From < 0 || look.Count < 0 || look.Count > mostBrowsed:
		return nil, phrase.New("No such images. Reload the page.")
	}
	return &d.Splits[look.Split], wrong
}

// describe returns the description of a data set.
func describe(m *dataset.Manifest) proto.Data {
	return proto.Data{Name: m.Name, Rows: m.Rows, Cols: m.Cols, Classes: m.Classes}
}

// counted adds how much of the data set is loaded.
func counted(d *loader.Data) proto.Data {
	p := describe(d.Manifest)
	for split := range d.Splits {
		counts := make([]int, len(p.Classes))
		for _, label := range d.Splits[split].Labels {
			counts[label]++
		}
		p.Counts = append(p.Counts, counts)
	}
	return p
}

// average sends the mean image of each class of a split.
func (s *Session) average(id int, c *proto.Average) {
	set, wrong := lookAt(s.data, proto.Look{Split: c.Split})
	if set == nil {
		s.unanswered(id, wrong)
		return
	}
	d := counted(s.data)
	s.answer(id, &proto.Averaged{Data: d, Pixels: means(set, d.Counts[c.Split])})
}

// means returns the mean image of each class, rounded to grey levels; the image of a class without
// images is blank. The sums are integers, so that their order does not matter.
func means(set *dataset.Set, counts []int) []byte {
	x, rows := set.Sparse()
	n := set.Shape.Pixels()
	sums := make([]uint32, set.Shape.Classes*n)
	for i, label := range set.Labels {
		index, value := x.Row(rows[i])
		addTo(sums[int(label)*n:][:n], index, value)
	}
	pixels := make([]byte, len(sums))
	for k, sum := range sums {
		if count := uint32(counts[k/n]); count > 0 {
			pixels[k] = byte((sum + count/2) / count)
		}
	}
	return pixels
}

// addTo adds the pixels of an image to the sum. It must stay a function: a browser replaces its
// first, slow code only from call to call, so a single loop over all images would never be
// optimised.
//
//go:noinline
func addTo(sum []uint32, index []uint16, value []byte) {
	for e, p := range index {
		sum[p] += uint32(value[e])
	}
}
