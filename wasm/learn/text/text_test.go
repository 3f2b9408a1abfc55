package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"inkling/wasm/words"
)

var verb = regexp.MustCompile(`%[-+.0-9]*[a-z%]`)

// code is the text between ` and `, where * is a product.
var code = regexp.MustCompile("`[^`]*`")

// TestBothLanguages checks that no string is empty, that the same things are filled
// in in the same order, and that what marks words is closed.
func TestBothLanguages(t *testing.T) {
	for key, s := range all {
		if !slices.Equal(verb.FindAllString(s[0], -1), verb.FindAllString(s[1], -1)) {
			t.Errorf("%s: the languages fill in different things", key)
		}
		for _, l := range words.Languages {
			text := s.In(l)
			if strings.TrimSpace(text) == "" || text != strings.TrimSpace(text) {
				t.Errorf("%s in %s is empty, or begins or ends with a space", key, l)
			}
			if strings.Count(text, "`")%2 != 0 || strings.Count(code.ReplaceAllString(text, ""), "*")%2 != 0 {
				t.Errorf("%s in %s: a ` or * is not closed", key, l)
			}
		}
	}
}

// made are the ends of the keys that pages have by their name; see learn.Pages.
var made = regexp.MustCompile(`^[a-z]+\.(title|about|try|question|hint|why|[pc][1-9])$`)

// TestEveryKeyIsUsed compares the keys with the texts that the source of the
// pages has between quotation marks.
func TestEveryKeyIsUsed(t *testing.T) {
	quoted := literals(t)
	for key := range all {
		if !quoted[key] && !made.MatchString(key) {
			t.Errorf("nothing says %q", key)
		}
	}
}

// literals returns the quoted texts of the frame of the lessons and of the lessons,
// and checks that whatever is said has a string.
func literals(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{"language": true}
	var files []string
	for _, folder := range []string{"..", "../show", "../small", "../drill", "../lessons/*"} {
		list, _ := filepath.Glob(folder + "/*.go")
		if len(list) == 0 {
			t.Fatalf("%s is gone", folder)
		}
		files = append(files, list...)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if s, err := strconv.Unquote(n.Value); err == nil {
					found[s] = true
				}
			case *ast.CallExpr:
				if key, ok := said(n); ok && !Has(key) {
					t.Errorf("%s says %q, which has no string", name, key)
				}
			}
			return true
		})
	}
	return found
}

// said returns the key of a call of say, Say or Rich, if it is written there.
func said(call *ast.CallExpr) (key string, ok bool) {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !slices.Contains([]string{"say", "Say", "Rich", "Button"}, f.Sel.Name) || len(call.Args) == 0 {
		return "", false
	}
	literal, ok := call.Args[0].(*ast.BasicLit)
	if !ok {
		return "", false
	}
	key, err := strconv.Unquote(literal.Value)
	return key, err == nil
}

func TestSay(t *testing.T) {
	if got, want := German.Say("learn.progress", 2, 7), "2 von 7 Fragen beantwortet."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := English.Say("no.such.key"); got != "no.such.key" || Has(got) {
		t.Errorf("got %q of a key that is not there", got)
	}
}
