package script

import (
	_ "embed" // the templates
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math"
	"regexp"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
)

var (
	//go:embed python.tmpl
	pythonTemplate string
	//go:embed go.tmpl
	goTemplate string
)

// identifier is what Python can import; plainFile is what needs no quotes.
var (
	identifier = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	plainFile  = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_.-]*$`)
)

const otherName = "network"

// Python returns a module of that name, which is spoken of as NAME.py, with the
// model in it. A name that Python cannot import is replaced.
func Python(m *model.Model, name string) []byte {
	if !identifier.MatchString(name) {
		name = otherName
	}
	return fill(pythonTemplate, m,
		"{{name}}", name,
		"{{sizes}}", strings.Trim(strings.Join(strings.Fields(fmt.Sprint(m.Network.Sizes)), ", "), "[]"),
		"{{hidden}}", m.Network.Hidden.String(),
		"{{output}}", m.Network.Output.String(),
		"{{numbers}}", numbers(m.Network))
}

// Go returns a command of that name, which is spoken of as NAME.go. It reads the
// model from NAME.safetensors, so the model serves for its description only. A
// name that is more than letters, digits, dots, dashes and underlines is
// replaced.
func Go(m *model.Model, name string) []byte {
	if !plainFile.MatchString(name) {
		name = otherName
	}
	return fill(goTemplate, m, "{{name}}", name, "{{model}}", name+".safetensors")
}

// fill replaces the marks of a template; oldnew are those of one template only.
func fill(template string, m *model.Model, oldnew ...string) []byte {
	return []byte(strings.NewReplacer(append(oldnew,
		"{{description}}", description(m),
		"{{preprocessing}}", "A pixel of an image is prepared as MNIST's: "+dataset.Preprocessing+".",
	)...).Replace(template))
}

func description(m *model.Model) string {
	text := fmt.Sprintf("Layers of %v units, %v outputs, trained with the %v cost.", m.Network.Sizes, m.Network.Output, m.Settings.Cost)
	if m.Total > 0 {
		text += fmt.Sprintf(" It answers %d of %d test images rightly.", m.Correct, m.Total)
	}
	return text
}

// lineLength is that of the text which holds the parameters.
const lineLength = 120

// numbers returns the parameters as base64 of little-endian float32: of each
// layer the weights, a row for each unit, then the biases.
func numbers(n *nn.Network) string {
	var b []byte
	for _, layer := range model.Layers(n) {
		for _, v := range [][]float32{layer.Weights, layer.Biases} {
			for _, x := range v {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
			}
		}
	}
	text := base64.StdEncoding.EncodeToString(b)
	var lines strings.Builder
	for len(text) > 0 {
		n := min(lineLength, len(text))
		lines.WriteString(text[:n])
		lines.WriteByte('\n')
		text = text[n:]
	}
	return lines.String()
}
