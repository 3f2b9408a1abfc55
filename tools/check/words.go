package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"inkling/wasm/words"
)

// forPrograms marks a line whose text is data, read by programs rather than people.
const forPrograms = "// for programs"

// messages checks that the messages of package words have a text in every language, with the same placeholders, and that
// the code of the page has no other words.
func messages() error {
	return eachFile(func(name string, content []byte) error {
		if !strings.HasPrefix(name, "wasm/") || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") ||
			strings.HasPrefix(name, "wasm/vecty/") || strings.HasSuffix(filepath.Dir(name), "test") {
			return nil
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, content, 0)
		if err != nil {
			return err
		}
		m := messageCheck{files: files, lines: strings.Split(string(content), "\n")}
		ast.Inspect(file, m.visit)
		return errors.Join(m.findings...)
	})
}

// A messageCheck collects the findings of a file.
type messageCheck struct {
	files    *token.FileSet
	lines    []string
	findings []error
}

func (m *messageCheck) report(at token.Pos, format string, args ...any) {
	place := m.files.Position(at)
	m.findings = append(m.findings, fmt.Errorf("%s:%d: %s", place.Filename, place.Line, fmt.Sprintf(format, args...)))
}

func (m *messageCheck) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.Field:
		return n.Tag == nil
	case *ast.CompositeLit:
		if holdsMessages(n.Type) {
			m.list(n, n.Type)
			return false
		}
	case *ast.CallExpr:
		callee := calleeOf(n)
		if slices.Contains(unshown, callee) {
			return false
		}
		for _, arg := range n.Args {
			if text, ok := stringOf(arg); ok && text != "Inkling" && label.MatchString(text) {
				m.literal(arg, text)
			}
		}
	case *ast.BasicLit:
		if text, ok := stringOf(n); ok && sentence.MatchString(text) {
			m.literal(n, text)
		}
	}
	return true
}

// literal reports words in the code, unless they are markup or for programs, or belong to the lessons, which have their own tests.
func (m *messageCheck) literal(at ast.Node, text string) {
	place := m.files.Position(at.Pos())
	if strings.HasPrefix(text, "<") || strings.Contains(m.lines[place.Line-1], forPrograms) || strings.HasPrefix(place.Filename, "wasm/learn/") {
		return
	}
	m.report(at.Pos(), "%q: make it a message in words.go, or end the line with %q", text, forPrograms)
}

// Words are one capitalised word as an argument, or two words in a row.
var (
	label    = regexp.MustCompile(`^[A-Z][a-z]+$`)
	sentence = regexp.MustCompile(`\pL{2,}[,.:;]? [\pL(%]|\pL{2} %|%[sdvqg] \pL`)
)

// unshown are functions whose arguments are not shown: those of JavaScript, styles and keys of elements, and phrases, which
// the phrases' own check knows.
var unshown = []string{"panic", "Get", "Set", "Call", "New", "Class", "ClassMap", "Key", "Style", "querySelector", "Errorf phrase", "New phrase", "Count phrase", "MustCompile", "MatchMedia"}

func calleeOf(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok && x.Name == "phrase" {
			return f.Sel.Name + " phrase"
		}
		return f.Sel.Name
	}
	return ""
}

// holdsMessages reports whether a type is words.M, words.Plural or a list or map of such.
func holdsMessages(t ast.Expr) bool {
	switch t := t.(type) {
	case *ast.SelectorExpr:
		x, ok := t.X.(*ast.Ident)
		return ok && x.Name == "words" && (t.Sel.Name == "M" || t.Sel.Name == "Plural")
	case *ast.Ident:
		return t.Name == "M" || t.Name == "Plural" || t.Name == "table"
	case *ast.ArrayType:
		return holdsMessages(t.Elt)
	case *ast.MapType:
		return holdsMessages(t.Value)
	}
	return false
}

// list checks the messages of a list, or a message.
func (m *messageCheck) list(n *ast.CompositeLit, of ast.Expr) {
	var inner ast.Expr
	switch t := of.(type) {
	case *ast.ArrayType:
		inner = t.Elt
	case *ast.MapType:
		inner = t.Value
	case *ast.SelectorExpr:
		if t.Sel.Name == "Plural" {
			inner = &ast.Ident{Name: "M"}
		}
	case *ast.Ident:
		if t.Name == "Plural" || t.Name == "table" {
			inner = &ast.Ident{Name: "M"}
		}
	}
	if inner == nil {
		m.message(n)
		return
	}
	for _, e := range n.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			e = pair.Value
		}
		if literal, ok := e.(*ast.CompositeLit); ok {
			m.list(literal, inner)
		}
	}
}

// message checks a message: a text in each language, with the same placeholders, the English one in plain words.
func (m *messageCheck) message(n *ast.CompositeLit) {
	var texts []string
	for _, e := range n.Elts {
		text, ok := stringOf(e)
		if !ok {
			return // computed
		}
		texts = append(texts, text)
	}
	if len(texts) != len(words.Languages) {
		m.report(n.Pos(), "a message in %d languages, expected %d", len(texts), len(words.Languages))
		return
	}
	for _, w := range wordings {
		if found := w.pattern.FindString(texts[0]); found != "" {
			m.report(n.Pos(), "%q: write %s", found, w.instead)
		}
	}
	for i, text := range texts {
		switch {
		case strings.TrimSpace(text) == "":
			m.report(n.Pos(), "%q has no text in the language %q", texts[0], words.Languages[i])
		case !slices.Equal(placeholders(text), placeholders(texts[0])):
			m.report(n.Pos(), "%q has other placeholders than %q", text, texts[0])
		}
	}
}

// placeholders returns the verbs of a format, sorted by their argument.
func placeholders(format string) (list []string) {
	next := 1
	for _, v := range verb.FindAllStringSubmatch(format, -1) {
		if v[0] == "%%" {
			continue
		}
		if v[1] != "" {
			next, _ = strconv.Atoi(v[1])
		}
		list = append(list, fmt.Sprint(next, v[2]))
		next++
	}
	slices.Sort(list)
	return slices.Compact(list)
}

var verb = regexp.MustCompile(`%[-+#0-9.]*(?:\[(\d)\])?([a-z%])`)

// stringOf returns the value of a literal, or of literals that are added.
func stringOf(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			text, err := strconv.Unquote(e.Value)
			return text, err == nil
		}
	case *ast.BinaryExpr:
		left, ok := stringOf(e.X)
		right, ok2 := stringOf(e.Y)
		return left + right, ok && ok2
	}
	return "", false
}
