package study

import (
	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/numpy"
	"inkling/wasm/proto"
)

// check answers Check.
func (s *Study) check(id int, c *proto.Check) {
	b, ok := exercise.Find(c.Blank)
	if !ok {
		s.Object(id, badStudy)
		return
	}
	s.report(id, checked(b, b.Check(c.Answer)))
}

// checked returns the verdict on an exercise, with its arrays as text.
func checked(b *exercise.Blank, v exercise.Verdict) *proto.Checked {
	p := &proto.Checked{Right: v.Right, Message: v.Message}
	if f := v.Fault; f != nil {
		p.Line, p.Column = f.Line, f.Column
	}
	if v.Got == nil {
		return p
	}
	p.Got, p.Expected = v.Got.String(), v.Expected.String()
	for _, n := range b.Names {
		if a, ok := v.Names[n.Name].(*numpy.Array); ok {
			p.Names = append(p.Names, proto.Named{Name: n.Name, Shape: a.Shape.String(), Text: a.String()})
		}
	}
	return p
}
