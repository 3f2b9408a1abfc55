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

// nameBytes are the characters of a name: ASCII letters and digits, and the
// underscore.
const nameBytes = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789"

// isIdentifier reports whether Python can import the name.
func isIdentifier(name string) bool {
	return strings.Trim(name, nameBytes) == "" && strings.IndexAny(name, nameBytes[:53]) == 0
}

// isPlainFile reports whether a file name needs no quotes.
func isPlainFile(name string) bool {
	return strings.Trim(name, nameBytes+".-") == "" && strings.IndexAny(name, nameBytes) == 0
}

const otherName = "network"

// Python returns a module, NAME.py, that contains the model. A name that Python
// cannot import is replaced.
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

// Go returns a command, NAME.go, that reads the model from NAME.safetensors; m
// is used only for its description. A name is replaced if it contains anything
// but letters, digits, dots, dashes and underscores.
func Go(m *model.Model, name string) []byte {
	if !isPlainFile(name) {
		name = otherName
	}
	return fill(goTemplate, "// ", m, "{{name}}", name, "{{model}}", name+".safetensors")
}

// fill replaces the placeholders of a template. comment starts its comment
// lines; oldnew are the placeholders of one template only.
func fill(template, comment string, m *model.Model, oldnew ...string) []byte {
	return []byte(strings.NewReplacer(append(oldnew,
		"{{about}}", wrapped(m.About(), comment),
		"{{preparation}}", wrapped(model.Preparation, comment),
	)...).Replace(template))
}

// wrapped wraps text for a comment that has already begun.
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

// textWidth is the width of wrapped comments.
const textWidth = 77

// lineLength is the line length of the text with the parameters.
const lineLength = 120

// numbers returns the parameters as base64 of little-endian float32: for each
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
