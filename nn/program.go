package nn

import "inkling/nn/loops"

// programs are steps of gradient descent, each kept as one call, for a full mini-batch and
// for the last one of an epoch. In the browser, with few units, training otherwise spends much
// of its time on the way to the kernels.
type programs [2]struct {
	loops.Program
	of conditions
}

// conditions are what a program depends on, besides the numbers that it computes with.
type conditions struct {
	rows  int
	eta   float64
	hyper HyperParameters
	first *float32 // the first weight of the network
}

// newProgram returns an empty program, or nil where no kernel can run one.
var newProgram = func() loops.Program { return nil }

// program returns the step on so many samples, or nil if it is not to be kept: where no kernel
// can run it, and for inputs that are elsewhere in each mini-batch.
func (t *Trainer) program(rows int) loops.Program {
	p := t.pass
	if p.vectors == nil && p.all == nil {
		return nil
	}
	kept := &t.programs[0]
	if rows < p.desired.Rows {
		kept = &t.programs[1]
	}
	these := conditions{rows, t.eta, t.hyper, &t.network.Weights[0].Data[0]}
	if kept.of == these {
		return kept.Program
	}
	kept.of = these
	if kept.Program == nil {
		kept.Program = newProgram()
	}
	if kept.Program != nil {
		kept.Clear()
		t.keep(kept.Program, rows)
	}
	return kept.Program
}

// keep makes the program: it keeps what descend would compute.
func (t *Trainer) keep(program loops.Program, rows int) {
	p := t.pass
	p.rows = rows
	if p.vectors != nil {
		program.PickRows(p.vectors.X, p.picked, p.activation(0))
		program.PickRows(p.vectors.Y, p.picked, p.y())
	} else {
		p.sparse.CheckRows(p.all)
	}
	before := p.do
	p.do = program
	t.descend()
	p.do = before
}
