// Package mathml builds formulas in MathML, which browsers show and screen readers read without a
// library.
//
// A formula is a tree of Nodes. The functions that make them are named after MathML's elements
// where possible. Products and function applications have MathML's invisible operators, so that
// f(x) is read as "f of x".
package mathml

import (
	"html"
	"strings"

	"github.com/norunners/vecty"
)

const namespace = "http://www.w3.org/1998/Math/MathML"

// A Node is a part of a formula.
type Node struct {
	tag        string
	text       string // of a token element; all others have children
	attributes []attribute
	children   []Node
}

type attribute struct{ name, value string }

// Var is the name of a variable or a function.
func Var(name string) Node { return Node{tag: "mi", text: name} }

// Num is a formatted number. A leading minus becomes an operator, and so does the × in a number
// such as 3.9 × 10⁻⁵, which has no-break spaces.
func Num(text string) Node {
	mn := func(text string) Node { return Node{tag: "mn", text: text} }
	var parts []Node
	if rest, negative := strings.CutPrefix(strings.Replace(text, "-", "−", 1), "−"); negative {
		text, parts = rest, append(parts, Op("−"))
	}
	words := strings.Split(text, "\u00a0")
	parts = append(parts, mn(words[0]))
	if len(words) == 3 {
		power := strings.TrimPrefix(words[2], "10")
		parts = append(parts, Op(words[1]), Sup(mn("10"), mn(onTheLine.Replace(power))))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return Row(parts...)
}

// onTheLine replaces superscript digits by ordinary ones.
var onTheLine = strings.NewReplacer("⁻", "−", "⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// Op is an operator or a relation: +, =, ≈.
func Op(sign string) Node { return Node{tag: "mo", text: sign} }

// Text is text in a formula.
func Text(words string) Node { return Node{tag: "mtext", text: words} }

// Row is a sequence of parts.
func Row(parts ...Node) Node { return Node{tag: "mrow", children: parts} }

// Times is a product without a visible operator.
func Times(factors ...Node) Node { return joined("\u2062", factors) }

// Dot is a product with a dot, as needed between numbers.
func Dot(factors ...Node) Node { return joined("·", factors) }

// Sum is a sum.
func Sum(parts ...Node) Node { return joined("+", parts) }

func joined(sign string, parts []Node) Node {
	var row []Node
	for i, p := range parts {
		if i > 0 {
			row = append(row, Op(sign))
		}
		row = append(row, p)
	}
	return Row(row...)
}

// Paren puts parts in parentheses of normal height.
func Paren(parts ...Node) Node {
	return Row(append(append([]Node{Op("(").with("stretchy", "false")}, parts...), Op(")").with("stretchy", "false"))...)
}

// Tall puts parts in parentheses of their height.
func Tall(parts ...Node) Node {
	return Row(append(append([]Node{Op("(")}, parts...), Op(")"))...)
}

// Signed is a number, in parentheses if it is negative, for use after an operator.
func Signed(text string) Node {
	if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "−") {
		return Paren(Num(text))
	}
	return Num(text)
}

// Apply is the invisible operator of function application.
var Apply = Op("\u2061")

// Of applies a function to arguments in parentheses.
func Of(function Node, arguments ...Node) Node {
	return Row(function, Apply, Paren(arguments...))
}

// Sub is a base with a subscript.
func Sub(base, index Node) Node { return Node{tag: "msub", children: []Node{base, index}} }

// Index is a variable with a number as subscript.
func Index(name, i string) Node { return Sub(Var(name), Num(i)) }

// Sup is a base with a superscript.
func Sup(base, index Node) Node { return Node{tag: "msup", children: []Node{base, index}} }

// SubSup is a base with a subscript and a superscript.
func SubSup(base, below, above Node) Node {
	return Node{tag: "msubsup", children: []Node{base, below, above}}
}

// Frac is a fraction.
func Frac(above, below Node) Node { return Node{tag: "mfrac", children: []Node{above, below}} }

// Partial is a partial derivative.
func Partial(of, by Node) Node { return Frac(Row(Op("∂"), of), Row(Op("∂"), by)) }

// Sigma is the summation sign with its index below.
func Sigma(below Node) Node { return Node{tag: "munder", children: []Node{Op("∑"), below}} }

// Cases are lines with a brace on the left.
func Cases(lines ...[]Node) Node {
	return Row(Op("{"), Table(lines...).with("class", "cases"))
}

// Table has a row for each line, and a column for each of its parts.
func Table(lines ...[]Node) Node {
	t := Node{tag: "mtable"}
	for _, line := range lines {
		row := Node{tag: "mtr"}
		for _, part := range line {
			row.children = append(row.children, Node{tag: "mtd", children: []Node{part}})
		}
		t.children = append(t.children, row)
	}
	return t
}

// Matrix is a table in square brackets.
func Matrix(lines ...[]Node) Node { return Row(Op("["), Table(lines...), Op("]")) }

func (n Node) with(name, value string) Node {
	n.attributes = append(n.attributes, attribute{name, value})
	return n
}

func (n Node) html() *vecty.HTML {
	m := []vecty.MarkupOrChild{vecty.Markup(vecty.Namespace(namespace))}
	for _, a := range n.attributes {
		m = append(m, vecty.Markup(vecty.Attribute(a.name, a.value)))
	}
	if n.text != "" {
		m = append(m, vecty.Text(n.text))
	}
	for _, c := range n.children {
		m = append(m, c.html())
	}
	return vecty.Tag(n.tag, m...)
}

// Is names a number by an invisible attribute, by which tests find it.
func (n Node) Is(what string) Node { return n.with("data-is", what) }

// Chosen highlights a part, if chosen.
func (n Node) Chosen(chosen bool) Node {
	if !chosen {
		return n
	}
	return n.with("class", "chosen")
}

// String returns the MathML source.
func (n Node) String() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n Node) write(b *strings.Builder) {
	b.WriteString("<" + n.tag)
	for _, a := range n.attributes {
		b.WriteString(" " + a.name + `="` + html.EscapeString(a.value) + `"`)
	}
	b.WriteString(">" + html.EscapeString(n.text))
	for _, c := range n.children {
		c.write(b)
	}
	b.WriteString("</" + n.tag + ">")
}
