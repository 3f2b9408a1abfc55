// Package wordstest compares lists of messages with the phrases that a part of the source makes.
package wordstest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"inkling/nn/phrase"
	"inkling/wasm/words"
)

// Compare reports formats without a message in the lists, messages without such a format, and messages that are there
// twice or have other placeholders in another language. Formats without words need no message.
func Compare(t *testing.T, formats map[string]bool, lists ...[]words.M) {
	t.Helper()
	said := map[string]bool{}
	for _, m := range slices.Concat(lists...) {
		key := phrase.Key(m[0])
		switch {
		case said[key]:
			t.Errorf("%q is listed twice", m[0])
		case !formats[key]:
			t.Errorf("nothing says %q", m[0])
		}
		said[key] = true
		for _, text := range m[1:] {
			if !slices.Equal(placeholders(text), placeholders(m[0])) {
				t.Errorf("%q has other placeholders than %q", text, m[0])
			}
		}
	}
	for f := range formats {
		if !said[f] && strings.Trim(f, "%s:;,. ") != "" {
			t.Errorf("%q is not translated", f)
		}
	}
}

var verb = regexp.MustCompile(`%(?:\[(\d)\])?(.)`)

// placeholders returns the numbers of the arguments that a format inserts, sorted.
func placeholders(format string) (list []int) {
	next := 1
	for _, v := range verb.FindAllStringSubmatch(phrase.Key(format), -1) {
		if v[2] == "%" {
			continue
		}
		if v[1] != "" {
			next, _ = strconv.Atoi(v[1])
		}
		list = append(list, next)
		next++
	}
	slices.Sort(list)
	return list
}

// Formats returns the keys of the formats of all phrases that are made in the Go files of a folder and those below it,
// tests apart: by package phrase, and by functions named errorf, Errorf or notef. It reports formats that are not written there,
// and those that do not insert their arguments.
func Formats(t *testing.T, folders ...string) map[string]bool {
	t.Helper()
	f := finder{t, map[string]bool{}}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
				err = f.search(name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return f.formats
}

type finder struct {
	t       *testing.T
	formats map[string]bool
}

func (f finder) search(name string) error {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && !call.Ellipsis.IsValid() {
			f.call(name, call)
		}
		return true
	})
	return nil
}

// call notes the formats of a call that makes a phrase.
func (f finder) call(name string, call *ast.CallExpr) {
	switch function(call.Fun) {
	case "phrase.New", "phrase.Errorf", "errorf", "notef", ".Errorf":
		f.note(name, call.Args[0], len(call.Args)-1)
	case "phrase.Count":
		f.note(name, call.Args[1], 0)
		f.note(name, call.Args[2], 1)
	}
}

// note notes a format, which must have so many placeholders.
func (f finder) note(name string, arg ast.Expr, inserts int) {
	literal, ok := arg.(*ast.BasicLit)
	if !ok {
		f.t.Errorf("%s: the format of a phrase is not written where the phrase is made", name)
		return
	}
	format, err := strconv.Unquote(literal.Value)
	if err != nil {
		f.t.Fatal(err)
	}
	f.formats[phrase.Key(format)] = true
	if got := len(placeholders(format)); got != inserts {
		f.t.Errorf("%s: %q has %d placeholders for %d arguments", name, format, got, inserts)
	}
}

// function returns the name of a function, after its package for those of phrase and fmt, and after a dot for methods
// named Errorf.
func function(f ast.Expr) string {
	switch f := f.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		switch {
		case ok && (x.Name == "phrase" || x.Name == "fmt"):
			return x.Name + "." + f.Sel.Name
		case f.Sel.Name == "Errorf":
			return ".Errorf"
		}
		return f.Sel.Name
	}
	return ""
}
