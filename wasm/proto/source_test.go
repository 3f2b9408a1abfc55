//go:build !js

package proto

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parts are the structs that messages are made of.
var parts = strings.Fields("Beginning Data Diagnosis Drawn Loading Look Mark Model Named NormsAt Order Practice Question Report Request Score Subject Using")

// messages returns the names of the types of all messages.
func messages() (names []string) {
	for _, c := range Commands {
		names = append(names, NameOf(c))
	}
	for _, n := range Reports {
		names = append(names, NameOf(n))
	}
	return names
}

// TestTables sees that Commands and Reports lack no message, and have none twice.
func TestTables(t *testing.T) {
	want := slices.Concat(messages(), parts)
	var got []string
	eachNode(t, ".", func(n ast.Node) {
		if s, ok := n.(*ast.TypeSpec); ok && s.Name.IsExported() {
			if _, ok := s.Type.(*ast.StructType); ok {
				got = append(got, s.Name.Name)
			}
		}
	})
	slices.Sort(want)
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("tables and source differ (-tables +source):\n%s", d)
	}
}

// TestPointers looks for types of messages where a pointer is meant: messages are sent as such.
func TestPointers(t *testing.T) {
	names := messages()
	switches := 0
	check := func(x ast.Expr) {
		switches++
		s, ok := x.(*ast.SelectorExpr)
		if !ok {
			return
		}
		if from, ok := s.X.(*ast.Ident); ok && from.Name == "proto" && slices.Contains(names, s.Sel.Name) {
			t.Errorf("proto.%s is no type of a message, expected *proto.%s", s.Sel.Name, s.Sel.Name)
		}
	}
	eachNode(t, "..", func(n ast.Node) {
		switch n := n.(type) {
		case *ast.TypeSwitchStmt:
			for _, c := range n.Body.List {
				for _, x := range c.(*ast.CaseClause).List {
					check(x)
				}
			}
		case *ast.TypeAssertExpr:
			check(n.Type)
		}
	})
	if switches < 100 {
		t.Errorf("only %d types were found", switches)
	}
}

// eachNode calls f for all nodes of the Go files of a folder and those below it, tests apart.
func eachNode(t *testing.T, folder string, f func(ast.Node)) {
	err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err == nil {
			ast.Inspect(file, func(n ast.Node) bool {
				f(n)
				return true
			})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
