package kernels

import (
	"embed"
	"strings"
	"text/template"

	"inkling/tools/kernels/asm"
)

//go:embed templates
var templates embed.FS

// The text files, each of which lists the kernels in its own way.
var (
	script   = parse("kernels.js.tmpl")
	imports  = parse("kernels_js.go.tmpl")
	dispatch = parse("kernels_amd64.go.tmpl")
	stubs    = parse("kernels_none.go.tmpl")
)

func parse(name string) *template.Template {
	t := template.New(name).Funcs(template.FuncMap{"arguments": arguments, "parameters": parameters, "wide": wide, "native": native})
	return template.Must(t.ParseFS(templates, "templates/"+name))
}

// native returns the kernels that native programs have, too.
func native(funcs []*asm.Func) (list []*asm.Func) {
	for _, f := range funcs {
		if !f.OnlyWasm {
			list = append(list, f)
		}
	}
	return list
}

// arguments lists the names of the parameters.
func arguments(f *asm.Func) string {
	var names []string
	for _, p := range f.Params {
		names = append(names, p.Name)
	}
	return strings.Join(names, ", ")
}

// wide returns the further condition for a kernel for AVX-512, if that is not always
// faster than the one for AVX2. A row of softmax is read again, float by float, right
// after it was stored with a mask, and this processor waits for such a store. That
// costs more than the wide vectors gain: for 10 outputs 1.4 times as much, for 47 1.5
// times, for 64 0.9 times (AMD EPYC, Zen 4, 2026-12-01).
func wide(f *asm.Func) string {
	if f.Name == "softmax" {
		return " && n >= 64"
	}
	return ""
}

// parameters lists the parameters as Go declares them, grouping neighbours of
// one type.
func parameters(f *asm.Func) string {
	var b strings.Builder
	for i, p := range f.Params {
		b.WriteString(p.Name)
		if i == len(f.Params)-1 || f.Params[i+1].Type != p.Type {
			b.WriteString(" " + goTypes[p.Type])
		}
		if i < len(f.Params)-1 {
			b.WriteString(", ")
		}
	}
	return b.String()
}

var goTypes = map[asm.Type]string{
	asm.TypeI32: "int32",
	asm.TypePtr: "unsafe.Pointer",
	asm.TypeF32: "float32",
}
