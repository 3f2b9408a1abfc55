package script

import (
	_ "embed" // the templates
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"inkling/nn"
	"inkling/nn/model"
)

var (
	//go:embed python.tmpl
	pythonTemplate string
	//go:embed go.tmpl
	goTemplate string
)

// What a name may be made of: letters and digits of ASCII, and the underscore.
const nameBytes = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789"

// isIdentifier reports whether Python can import the name.
func isIdentifier(name string) bool {
	return strings.Trim(name, nameBytes) == "" && strings.IndexAny(name, nameBytes[:53]) == 0
}

// isPlainFile reports whether a file's name needs no quotes.
func isPlainFile(name string) bool {
	return strings.Trim(name, nameBytes+".-") == "" && strings.IndexAny(name, nameBytes) == 0
}

const otherName = "network"

// Python returns a module of that name, which is spoken of as NAME.py, with the
// model in it. A name that Python cannot import is replaced.
func Python(m *model.Model, name string) []byte {
	if !isIdentifier(name) {
		name = otherName
	}
	return fill(pythonTemplate, "", m,
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
	if !isPlainFile(name) {
		name = otherName
	}
	return fill(goTemplate, "// ", m, "{{name}}", name, "{{model}}", name+".safetensors")
}

// fill replaces the marks of a template, whose comments begin with this; oldnew
// are the marks of one template only.
func fill(template, comment string, m *model.Model, oldnew ...string) []byte {
	return []byte(strings.NewReplacer(append(oldnew,
		"{{about}}", wrapped(m.About(), comment),
		"{{preparation}}", wrapped(model.Preparation, comment),
	)...).Replace(template))
}

// wrapped breaks text into lines for a comment that has begun.
func wrapped(text, comment string) string {
	var b strings.Builder
	width := 0
	for i, word := range strings.Fields(text) {
		switch {
		case i > 0 && width+1+len(word) > textWidth:
			b.WriteString("\n" + comment)
			width = 0
		case i > 0:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += len(word)
	}
	return b.String()
}

// textWidth is that of comments.
const textWidth = 77

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
