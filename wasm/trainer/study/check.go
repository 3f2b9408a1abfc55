package study

import (
	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/numpy"
	"inkling/wasm/proto"
)

// check answers Check.
func (s *Study) check(c proto.Command) {
	b, ok := exercise.Find(c.Study.Blank)
	if !ok {
		s.Object(c.ID, badStudy)
		return
	}
	v := verdict(c.Study, b.Check(c.Study.Answer))
	s.tell(c.ID, proto.Checked, proto.Studied{Verdict: v})
}

// verdict is what an exercise says, with its numbers as text.
func verdict(asked *proto.Study, v exercise.Verdict) *proto.Verdict {
	p := &proto.Verdict{Blank: asked.Blank, Answer: asked.Answer, Right: v.Right, Message: v.Message}
	if f := v.Fault; f != nil {
		p.Line, p.Column = f.Line, f.Column
	}
	if v.Got == nil {
		return p
	}
	p.Got, p.Expected = v.Got.String(), v.Expected.String()
	b, _ := exercise.Find(asked.Blank)
	for _, n := range b.Names {
		if a, ok := v.Names[n.Name].(*numpy.Array); ok {
			p.Names = append(p.Names, proto.Named{Name: n.Name, Shape: a.Shape.String(), Text: a.String()})
		}
	}
	return p
}
