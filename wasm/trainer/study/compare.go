package study

import (
	"slices"

	"inkling/nn/phrase"
	lessons "inkling/wasm/learn/lesson"
	"inkling/wasm/proto"
)

// A comparison is the job that computes the gradient of the next mini-batch, and of more and more
// images up to all.
type comparison struct {
	batch   int // images in the mini-batch
	growing *lessons.Growing
}

// compare answers Compare.
func (s *Study) compare(id int) {
	b := s.batches
	if b == nil {
		s.Object(id, phrase.New("There is no mini-batch yet. Learn one first."))
		return
	}
	n := len(b.next())
	order := slices.Concat(b.order[b.taken:], b.order[:b.taken])
	s.begin(id, &comparison{n, lessons.NewGrowing(b.network.Clone(), b.training, order, stops(n, len(order)), b.settings.Cost)})
}

// stops returns the numbers of images at which to compare: 1, 10, 100 and so on, the size of a
// mini-batch, and all.
func stops(miniBatch, all int) (list []int) {
	for n := 1; n < all; n *= 10 {
		list = append(list, n)
	}
	list = append(list, min(miniBatch, all), all)
	slices.Sort(list)
	return slices.Compact(list)
}

func (c *comparison) step() bool { return c.growing.Step() }

func (c *comparison) progress() proto.News {
	taken, of := c.growing.Taken()
	return &proto.Studying{Done: float64(taken) / float64(of)}
}

// ended returns the comparison of the gradients.
func (c *comparison) ended() proto.News {
	marks := c.growing.Marks
	all := marks[len(marks)-1].Gradient
	r := &proto.Compared{}
	for _, m := range marks {
		r.Marks = append(r.Marks, proto.Mark{Images: m.Samples, Cosine: lessons.Cosine(m.Gradient, all), Length: lessons.Length(m.Gradient)})
		if m.Samples == c.batch {
			r.Parameters = m.Gradient.Bytes()
		}
	}
	r.Parameters = append(r.Parameters, all.Bytes()...)
	return r
}
