package study

import (
	"inkling/nn/phrase"
	lessons "inkling/wasm/learn/lesson"
	"inkling/wasm/proto"
)

// fitCurve answers FitCurve.
func (s *Study) fitCurve(id int, c *proto.FitCurve) {
	curve, ok := lessons.NewCurve(c.Curve)
	if !ok || c.Hidden < 1 || c.Hidden > proto.MostFitUnits || c.Epochs < 1 || c.Epochs > lessons.FitEpochs {
		s.Object(id, badStudy)
		return
	}
	n := lessons.CurveNetwork(c.Hidden)
	if n.SetBytes(c.Parameters) != nil {
		s.Object(id, badStudy)
		return
	}
	if err := curve.Fit(n, c.Epochs, uint64(c.Seed)); err != nil {
		s.Object(id, phrase.Sentence(err))
		return
	}
	s.report(id, &proto.Fitted{Parameters: n.Bytes()})
}
