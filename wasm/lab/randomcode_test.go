package lab

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// code is what the source says there is: names of types with their packages, and values of
// constants.
var code = readCode()

type sourceCode struct{ messages, effects []string }

func readCode() (c sourceCode) {
	for _, folder := range []string{".", "../files", "../owndata", "../photo", "../runs"} {
		eachNode(folder, func(file string, n ast.Node) {
			if s, ok := n.(*ast.TypeSwitchStmt); ok {
				switch subject(s) {
				case "m":
					c.messages = append(c.messages, cases(folder, s)...)
				case "e":
					if strings.HasSuffix(file, "_js.go") || filepath.Base(file) == "archivist.go" {
						c.effects = append(c.effects, cases(folder, s)...)
					}
				}
			}
		})
	}
	c.messages = slices.DeleteFunc(c.messages, func(name string) bool { return strings.HasSuffix(name, ".Msg") }) // all of a feature's
	for _, folder := range features {
		c.messages = append(c.messages, applied(folder)...)
	}
	return c
}

// features are the folders of packages whose messages apply themselves.
var features = []string{"../browse", "../charts", "../coach", "../files", "../hand", "../hints", "../histograms", "../inside", "../owndata", "../pad", "../photo", "../runs", "../settings", "../share", "../shortcuts", "../sweep"}

// applied returns the messages of a package that apply themselves.
func applied(folder string) (names []string) {
	eachNode(folder, func(_ string, n ast.Node) {
		if f, ok := n.(*ast.FuncDecl); ok && f.Name.Name == "apply" && f.Recv != nil {
			if name := nameOf(f.Recv.List[0].Type); ast.IsExported(name) {
				names = append(names, filepath.Base(folder)+"."+name)
			}
		}
	})
	return names
}

// eachNode calls f for all nodes of the Go files of a folder, tests apart.
func eachNode(folder string, f func(file string, n ast.Node)) {
	files, _ := filepath.Glob(folder + "/*.go")
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			panic(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			f(name, n)
			return true
		})
	}
}

// subject is the name of the variable whose type is switched on.
func subject(s *ast.TypeSwitchStmt) string {
	var x ast.Expr
	switch a := s.Assign.(type) {
	case *ast.AssignStmt:
		x = a.Rhs[0]
	case *ast.ExprStmt:
		x = a.X
	}
	return nameOf(x.(*ast.TypeAssertExpr).X)
}

func cases(folder string, s *ast.TypeSwitchStmt) (names []string) {
	for _, c := range s.Body.List {
		for _, t := range c.(*ast.CaseClause).List {
			from := filepath.Base(folder)
			if folder == "." {
				from = "lab"
			}
			if x, ok := t.(*ast.SelectorExpr); ok {
				from = nameOf(x.X)
			}
			names = append(names, from+"."+nameOf(t))
		}
	}
	return names
}

func nameOf(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.StarExpr:
		return nameOf(x.X)
	}
	return ""
}

// TestAllMessagesAreSent checks that no message is left out of the random ones.
func TestAllMessagesAreSent(t *testing.T) {
	compare := func(what string, want, got []string) {
		for _, name := range want {
			if !slices.Contains(got, name) {
				t.Errorf("%s lacks %s", what, name)
			}
		}
	}
	names := func(n int, at func(int) any) (list []string) {
		for i := range n {
			list = append(list, reflect.TypeOf(at(i)).String())
		}
		return list
	}
	compare("messages", code.messages, names(len(messages), func(i int) any { return messages[i] }))
	if len(code.effects) < 20 {
		t.Errorf("only %d effects were found", len(code.effects))
	}
}
