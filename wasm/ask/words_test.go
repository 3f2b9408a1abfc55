//go:build !js

package ask

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"inkling/nn/phrase"
)

// TestEveryPhrase compares the list with the formats in the source of the worker and of this package.
func TestEveryPhrase(t *testing.T) {
	sent := map[string]bool{}
	for _, folder := range []string{"../trainer", "../cmd/trainer", "../proto", "."} {
		phrasesIn(t, folder, sent)
	}
	script, err := os.ReadFile("../../site/worker.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, say := range regexp.MustCompile(`\b(?:phrase|dead)\("([^"]*)"`).FindAllSubmatch(script, -1) {
		sent[string(say[1])] = true
	}
	for _, m := range phrases {
		if !sent[m[0]] {
			t.Errorf("nothing says %q", m[0])
		}
		delete(sent, m[0])
	}
	for format := range sent {
		if strings.Trim(format, "%s:. ") != "" {
			t.Errorf("%q has no German form", format)
		}
	}
}

// phrasesIn adds the formats of all phrases that are made in the Go files of a folder and those below it, tests apart.
func phrasesIn(t *testing.T, folder string, sent map[string]bool) {
	err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err == nil {
			ast.Inspect(file, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && makesPhrase(call) {
					literal, ok := call.Args[0].(*ast.BasicLit)
					if !ok {
						t.Fatalf("%s: the format of a phrase is not written where the phrase is made", name)
					}
					format, _ := strconv.Unquote(literal.Value)
					sent[phrase.Key(format)] = true
				}
				return true
			})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// makesPhrase recognises phrase.New and phrase.Errorf.
func makesPhrase(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	from, ok := f.X.(*ast.Ident)
	return ok && from.Name == "phrase" && (f.Sel.Name == "New" || f.Sel.Name == "Errorf")
}
