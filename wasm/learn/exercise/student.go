package exercise

import (
	"inkling/nn"
	"inkling/wasm/learn/expr"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/numpy"
)

// Answers are a student's expressions, by key of the blank.
type Answers map[string]string

// Missing returns the keys of the blanks that are not filled, in order.
func (a Answers) Missing() (keys []string) {
	for _, e := range Exercises {
		for _, b := range e.Blanks {
			if a[b.Key] == "" {
				keys = append(keys, b.Key)
			}
		}
	}
	return keys
}

// A student is the book's network.py with its blanks filled.
type student struct {
	programs        map[string]*expr.Program
	names           expr.Names
	costDerivative  *expr.Function
	weights, biases []*numpy.Array
	// For one sample and one mini-batch:
	activations, zs, products []*numpy.Array
	weightList, zList, aList  expr.List
	nablaW, nablaB            []*numpy.Array
	delta                     numpy.Array
}

// newStudent returns the network with these answers, and the weights and biases of n.
func newStudent(answers Answers, n *nn.Network) (*student, error) {
	s := &student{programs: map[string]*expr.Program{}, names: expr.Names{}, activations: []*numpy.Array{nil}, aList: expr.List{nil}}
	if missing := answers.Missing(); len(missing) > 0 {
		return nil, errorf("the blank \"%s\" is not filled: fill it, and check it, before training", missing[0])
	}
	for _, e := range Exercises {
		for _, b := range e.Blanks {
			p, err := expr.Compile(answers[b.Key])
			if err != nil {
				return nil, errorf("in the blank \"%s\": %s", b.Key, err)
			}
			s.programs[b.Key] = p
		}
	}
	s.costDerivative = &expr.Function{Params: []string{"output_activations", "y"}, Body: s.programs[CostDerivative]}
	for l := range n.Layers() {
		s.addLayer(lesson.Weights(n.Parameters, l), lesson.Biases(n.Parameters, l))
	}
	return s, nil
}

func (s *student) addLayer(w, b *numpy.Array) {
	z, a := new(numpy.Array), new(numpy.Array)
	s.weights, s.biases = append(s.weights, w), append(s.biases, b)
	s.zs, s.activations, s.products = append(s.zs, z), append(s.activations, a), append(s.products, new(numpy.Array))
	s.weightList, s.zList, s.aList = append(s.weightList, w), append(s.zList, z), append(s.aList, a)
	s.nablaW, s.nablaB = append(s.nablaW, numpy.Zeros(w.Shape...)), append(s.nablaB, numpy.Zeros(b.Shape...))
}

// write copies the student's weights and biases to n.
func (s *student) write(n *nn.Network) {
	for l := range s.weights {
		lesson.SetWeights(n.Parameters, l, s.weights[l])
		lesson.SetBiases(n.Parameters, l, s.biases[l])
	}
}

// fill evaluates a blank with the current variables. Its value must have that shape.
func (s *student) fill(key string, shape numpy.Shape) (*numpy.Array, error) {
	v, err := s.programs[key].Eval(s.names)
	if err != nil {
		return nil, errorf("in the blank \"%s\": %s", key, err)
	}
	a, ok := v.(*numpy.Array)
	if !ok || !a.Shape.Equal(shape) {
		return nil, errorf("the blank \"%s\" came to %s, expected an array of shape %s: check it again", key, expr.Describe(v), shape)
	}
	return a, nil
}

// answer returns the index of the largest output for the input a, both by the student's answers.
func (s *student) answer(a *numpy.Array) (int, error) {
	clear(s.names)
	for l, w := range s.weights {
		s.names["w"], s.names["b"], s.names["a"] = w, s.biases[l], a
		v, err := s.fill(Feedforward, s.biases[l].Shape)
		if err != nil {
			return 0, err
		}
		a = s.products[l] // copied, because the next layer overwrites v
		a.Copy(v)
	}
	clear(s.names)
	s.names["a"] = a
	v, err := s.fill(Evaluate, nil)
	if err != nil {
		return 0, err
	}
	return int(v.Data[0]), nil
}

// backprop adds the gradient of one sample to nablaW and nablaB.
func (s *student) backprop(x, y *numpy.Array) error {
	s.forward(x)
	clear(s.names)
	s.names["cost_derivative"], s.names["activations"], s.names["zs"], s.names["y"] = s.costDerivative, s.aList, s.zList, y
	last := len(s.weights) - 1
	if err := s.error(OutputDelta, OutputNabla, last); err != nil {
		return err
	}
	s.names["weights"] = s.weightList
	for l := 2; l <= len(s.weights); l++ {
		s.names["l"], s.names["z"] = expr.Number(float64(l)), s.zs[last+1-l]
		if err := s.error(HiddenDelta, HiddenNabla, last+1-l); err != nil {
			return err
		}
	}
	return nil
}

// forward is the part of backprop that has no blanks.
func (s *student) forward(x *numpy.Array) {
	s.activations[0], s.aList[0] = x, x
	for l, w := range s.weights {
		s.products[l].Dot(w, s.activations[l])
		s.zs[l].Combine(numpy.Add, s.products[l], s.biases[l])
		s.activations[l+1].Map(numpy.SigmoidOf, s.zs[l])
	}
}

// error fills the blanks for one layer: its error, and the gradient of its weights.
func (s *student) error(deltaKey, nablaKey string, layer int) error {
	delta, err := s.fill(deltaKey, s.biases[layer].Shape)
	if err != nil {
		return err
	}
	s.delta.Copy(delta)
	s.names["delta"] = &s.delta
	s.nablaB[layer].Combine(numpy.Add, s.nablaB[layer], delta)
	nabla, err := s.fill(nablaKey, s.weights[layer].Shape)
	if err != nil {
		return err
	}
	s.nablaW[layer].Combine(numpy.Add, s.nablaW[layer], nabla)
	return nil
}

// update does the step of a mini-batch, with the sums of gradients in nablaW and nablaB, and clears
// these.
func (s *student) update(eta float64, miniBatch expr.List) error {
	clear(s.names)
	s.names["eta"], s.names["mini_batch"] = expr.Number(eta), miniBatch
	for l := range s.weights {
		if err := s.move(UpdateWeights, "w", s.weights[l], "nw", s.nablaW[l]); err != nil {
			return err
		}
		if err := s.move(UpdateBiases, "b", s.biases[l], "nb", s.nablaB[l]); err != nil {
			return err
		}
	}
	return nil
}

func (s *student) move(key, name string, w *numpy.Array, nablaName string, nabla *numpy.Array) error {
	s.names[name], s.names[nablaName] = w, nabla
	moved, err := s.fill(key, w.Shape)
	if err != nil {
		return err
	}
	w.Copy(moved)
	nabla.Reset(w.Shape)
	return nil
}
