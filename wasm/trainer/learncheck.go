package trainer

import (
	"inkling/nn/exercise"
	"inkling/nn/numpy"
	"inkling/wasm/proto"
)

// check answers Check.
func (s *Session) check(asked *proto.Study) {
	b, ok := exercise.Find(asked.Blank)
	if !ok {
		s.object(proto.Check, badStudy)
		return
	}
	v := verdict(asked, b.Check(asked.Answer))
	s.tell(proto.Checked, proto.Studied{Do: proto.Check, Verdict: v})
}

// verdict puts into words and numbers what an exercise says.
func verdict(asked *proto.Study, v exercise.Verdict) *proto.Verdict {
	p := &proto.Verdict{Blank: asked.Blank, Answer: asked.Answer, Right: v.Right, Message: v.Message, Mistake: v.Mistake}
	if f := v.Fault; f != nil {
		p.Fault, p.Line, p.Column = f.Message, f.Line, f.Column
	}
	if d := v.Difference; d != nil {
		p.Difference = &proto.Difference{Shape: d.Shape, At: d.At, Got: d.Got, Expected: d.Expected}
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
