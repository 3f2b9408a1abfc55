package trainer

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/proto"
)

// TestEveryCommandIsRegistered looks for the constants of type proto.Do in their source.
func TestEveryCommandIsRegistered(t *testing.T) {
	files, err := filepath.Glob("../proto/*.go")
	if err != nil {
		t.Fatal(err)
	}
	known := 0
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if kind, ok := spec.Type.(*ast.Ident); !ok || kind.Name != "Do" {
				return true
			}
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			if commands[proto.Do(text)] == nil {
				t.Errorf("nothing answers %s, %q", spec.Names[0], text)
			}
			known++
			return true
		})
	}
	if known != len(commands) {
		t.Errorf("%d commands are registered, expected the %d of proto", len(commands), known)
	}
}

func TestUnknownCommand(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.do("dance")
	want := proto.Report{Kind: proto.Refused, Text: `The trainer does not know the command "dance". Reload the page.`}
	if d := cmp.Diff(want, p.next()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
