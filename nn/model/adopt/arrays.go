package adopt

import (
	"archive/zip"
	"bytes"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset/idx"
	"inkling/nn/foreign"
	"inkling/nn/npy"
	"inkling/nn/phrase"
	"inkling/nn/pickle"
)

// spend counts numbers of all tensors.
func (f *File) spend(n int) error {
	if f.numbers += n; f.numbers > maxNumbers {
		return phrase.Errorf("more than %d numbers in all tensors: train a smaller network", maxNumbers)
	}
	return nil
}

// add adds an array under a name. An array of one text may be a choice.
func (f *File) add(list []tensor, name string, a *npy.Array) ([]tensor, error) {
	if len(list) == maxTensors {
		return nil, phrase.Errorf("more than %d tensors: save only the network", maxTensors)
	}
	if a.Width() == 0 {
		return nil, phrase.Errorf("%s has no content: save it again", foreign.Name(name))
	}
	if a.IsText() {
		if a.Len() == 1 {
			f.say(name, a.Text(0))
		}
		return list, nil
	}
	if err := f.spend(a.Len()); err != nil {
		return nil, err
	}
	v := make([]float32, a.Len())
	for i := range v {
		v[i] = float32(a.Number(i))
	}
	return append(list, tensor{name, a.Shape, v}), nil
}

// say notes a choice that the file makes: the name of an activation or cost.
func (f *File) say(name, text string) {
	text = strings.ToLower(text)
	if h, err := nn.ParseActivation(text); err == nil && h <= nn.ReLU && strings.EqualFold(name, "activation") {
		f.said.Hidden = &h
	}
	for cost, names := range map[nn.Cost][]string{nn.Quadratic: {"quadraticcost", "quadratic"}, nn.CrossEntropy: {"crossentropycost", "cross-entropy"}, nn.LogLikelihood: {"log-likelihood", "loglikelihoodcost"}} {
		if strings.EqualFold(name, "cost") && slices.Contains(names, text) {
			f.said.Cost = &cost
		}
	}
}

// npz reads a numpy archive.
func (f *File) npz(b []byte) (list []tensor, err error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, phrase.Errorf("%w: is the file complete? Fetch it again", err)
	}
	for _, m := range z.File {
		if strings.HasSuffix(m.Name, "data.pkl") {
			return nil, phrase.Errorf("a file of torch.save, which is not read: save it with %s", "safetensors.torch.save_file(model.state_dict(), \"model.safetensors\")")
		}
	}
	seen := map[string]bool{}
	for _, m := range z.File {
		name := strings.TrimSuffix(m.Name, ".npy")
		if seen[name] {
			return nil, phrase.Errorf("%s appears twice", foreign.Quote(m.Name))
		}
		seen[name] = true
		r, err := m.Open()
		if err != nil {
			return nil, phrase.Errorf("%s: %w: fetch or save it again", foreign.Name(m.Name), err)
		}
		a, err := npy.Read(r, min(8*maxNumbers, idx.MostUnpacked(int64(min(m.CompressedSize64, maxBytes)))))
		r.Close()
		if err != nil {
			return nil, phrase.Errorf("%s: %w", foreign.Name(m.Name), err)
		}
		if list, err = f.add(list, name, &a); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// pickle reads a dict of arrays, or a list of weights and one of biases, or both in turn.
func (f *File) pickle(p pickle.Pickle) ([]tensor, error) {
	return f.value(nil, "", p.Value, 0)
}

// maxNested is how deeply lists and dicts with arrays may be nested.
const maxNested = 4

// value adds the arrays in a value. Items of lists are named by their numbers.
func (f *File) value(list []tensor, name string, v any, depth int) ([]tensor, error) {
	if depth > maxNested {
		return nil, phrase.Errorf("%s: more than %d nested lists, expected numpy arrays", foreign.Name(name), maxNested)
	}
	var err error
	switch v := v.(type) {
	case *npy.Array:
		return f.add(list, name, v)
	case pickle.Text:
		f.say(name, string(v[:min(len(v), 100)]))
		return list, nil
	case *pickle.Dict:
		for _, key := range v.Keys {
			if list, err = f.value(list, join(name, key), v.Values[key], depth+1); err != nil {
				return nil, err
			}
		}
		return list, nil
	case nil, bool, int, float64:
		return list, nil // a setting, such as the learning rate
	}
	items, ok := pickle.Items(v)
	if !ok {
		return nil, phrase.Errorf("%s is %s, expected numpy arrays: save weights and biases as such", foreign.Name(name), pickle.Shown(v))
	}
	if len(items) > 0 && isNumber(items[0]) { // sizes, or biases as a list
		flat := make([]float32, 0, len(items))
		for _, item := range items {
			switch x := item.(type) {
			case int:
				flat = append(flat, float32(x))
			case float64:
				flat = append(flat, float32(x))
			}
		}
		if err := f.spend(len(items)); err != nil {
			return nil, err
		}
		if strings.EqualFold(name, "sizes") || len(flat) != len(items) {
			return list, nil
		}
		return append(list, tensor{name, []int{len(flat)}, flat}), nil
	}
	if len(items) > maxTensors {
		return nil, phrase.Errorf("more than %d tensors: save only the network", maxTensors)
	}
	for i, item := range items {
		if list, err = f.value(list, join(name, listNames(name, items, i)), item, depth+1); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, float64:
		return true
	}
	return false
}

// listNames names item i of a list: the two parts of the book's (weights, biases), otherwise its number.
func listNames(name string, items pickle.Tuple, i int) string {
	if name == "" && len(items) == 2 {
		_, first := pickle.Items(items[0])
		_, second := pickle.Items(items[1])
		if first && second {
			return [2]string{"weights", "biases"}[i]
		}
	}
	return strconv.Itoa(i)
}

func join(prefix, name string) string {
	if prefix == "" {
		return name
	}
	return prefix + "." + name
}
