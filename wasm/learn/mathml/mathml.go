// Package mathml builds formulas, which browsers show and screen readers read
// without any library.
//
// A formula is a tree of Nodes, made by the functions here, whose names are those
// of MathML's elements where it has one. Products and functions carry the
// invisible signs that MathML has for them, so that f(x) is read as "f of x".
//
// What does not stand here: what the formulas say.
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
	text       string // of a token; all others have children
	attributes []attribute
	children   []Node
}

type attribute struct{ name, value string }

// Var is the name of one thing: a variable or a function.
func Var(name string) Node { return Node{tag: "mi", text: name} }

// Num is a number, as it is written. A minus before it becomes a sign of its own; so
// does the power of ten in 3.9 × 10⁻⁵, which has no-break spaces.
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

// onTheLine replaces what is written above the line.
var onTheLine = strings.NewReplacer("⁻", "−", "⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// Op is an operator or a relation: +, =, ≈.
func Op(sign string) Node { return Node{tag: "mo", text: sign} }

// Text is words within a formula.
func Text(words string) Node { return Node{tag: "mtext", text: words} }

// Row puts parts one after the other.
func Row(parts ...Node) Node { return Node{tag: "mrow", children: parts} }

// Times is a product that is written without a sign.
func Times(factors ...Node) Node { return joined("\u2062", factors) }

// Dot is a product that is written with one, as numbers need it.
func Dot(factors ...Node) Node { return joined("·", factors) }

// Sum adds the parts.
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

// Paren puts parts in brackets of the height of a line.
func Paren(parts ...Node) Node {
	return Row(append(append([]Node{Op("(").with("stretchy", "false")}, parts...), Op(")").with("stretchy", "false"))...)
}

// Tall puts parts in brackets as high as they are.
func Tall(parts ...Node) Node {
	return Row(append(append([]Node{Op("(")}, parts...), Op(")"))...)
}

// Signed puts a number in brackets if it is negative, as it must be after a sign.
func Signed(text string) Node {
	if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "−") {
		return Paren(Num(text))
	}
	return Num(text)
}

// Apply is the invisible sign between a function and what it is applied to.
var Apply = Op("\u2061")

// Of applies a function to what stands in the brackets after it.
func Of(function Node, arguments ...Node) Node {
	return Row(function, Apply, Paren(arguments...))
}

// Sub has an index below, Sup above, SubSup both.
func Sub(base, index Node) Node { return Node{tag: "msub", children: []Node{base, index}} }

// Index is a variable with an index, a number.
func Index(name, i string) Node { return Sub(Var(name), Num(i)) }

// Sup is base to the power, or with the mark, of index.
func Sup(base, index Node) Node { return Node{tag: "msup", children: []Node{base, index}} }

// SubSup has an index below and a mark above.
func SubSup(base, below, above Node) Node {
	return Node{tag: "msubsup", children: []Node{base, below, above}}
}

// Frac is a fraction.
func Frac(above, below Node) Node { return Node{tag: "mfrac", children: []Node{above, below}} }

// Partial is the derivative of one thing by another.
func Partial(of, by Node) Node { return Frac(Row(Op("∂"), of), Row(Op("∂"), by)) }

// Sigma is the sign of a sum with what runs below it.
func Sigma(below Node) Node { return Node{tag: "munder", children: []Node{Op("∑"), below}} }

// Cases are lines behind one brace.
func Cases(lines ...[]Node) Node {
	return Row(Op("{"), Table(lines...).with("class", "cases"))
}

// Table has a row for each line, a column for each of its parts.
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

// Matrix is a table in brackets.
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

// Is says what number this is, as an attribute that nobody sees: what is shown can
// be found by it.
func (n Node) Is(what string) Node { return n.with("data-is", what) }

// Chosen marks a part that stands out, if it does.
func (n Node) Chosen(chosen bool) Node {
	if !chosen {
		return n
	}
	return n.with("class", "chosen")
}

// String returns the source.
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
