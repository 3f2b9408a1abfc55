package mathml

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/norunners/vecty"
)

// mostSigns is the number of characters of a formula that fit on a line of a phone.
const mostSigns = 24

// Wrapped returns a formula on its own line. Browsers do not break lines inside a math element, so
// a formula too long for a phone becomes several: they break before =, ≈ and ≤ and, if a side is
// still too long, before + or otherwise before ·.
func Wrapped(parts ...Node) (list vecty.List) {
	for _, side := range wrapped(parts) {
		var pieces vecty.List
		for _, piece := range side {
			pieces = append(pieces, block(piece).html(), vecty.Tag("wbr"))
		}
		list = append(list, vecty.Tag("span", pieces), vecty.Tag("wbr"))
	}
	return list
}

// block is a math element in display style, marked as not to be translated.
func block(parts []Node) Node {
	return Node{tag: "math", children: parts}.with("translate", "no").with("display", "block")
}

// wrapped returns the sides of a formula, each in pieces between which it may break.
func wrapped(parts []Node) (sides [][][]Node) {
	if signs(parts) <= mostSigns {
		return [][][]Node{{parts}}
	}
	for _, side := range split(parts, "=≈≤") {
		sides = append(sides, terms(side))
	}
	return sides
}

// terms splits one side of a formula, if it is too long.
func terms(side []Node) [][]Node {
	if signs(side) <= mostSigns {
		return [][]Node{side}
	}
	if sums := split(side, "+"); len(sums) > 1 {
		return sums
	}
	return split(side, "·")
}

// split splits parts before each of the operators, also inside rows and the parentheses around
// them.
func split(parts []Node, operators string) (pieces [][]Node) {
	pieces = [][]Node{nil}
	for _, n := range parts {
		last := &pieces[len(pieces)-1]
		if n.tag == "mo" && strings.Contains(operators, n.text) && len(*last) > 0 {
			pieces = append(pieces, []Node{n.with("form", "infix")})
			continue
		}
		inner := [][]Node{{n}}
		if n.opens() {
			if cut := split(n.children, operators); len(cut) > 1 {
				inner = cut
			}
		}
		*last = append(*last, inner[0]...)
		pieces = append(pieces, inner[1:]...)
	}
	return pieces
}

// opens reports whether a row may be split: it has no attributes and no parentheses that stretch.
func (n Node) opens() bool {
	if n.tag != "mrow" || len(n.attributes) > 0 {
		return false
	}
	return !slices.ContainsFunc(n.children, func(c Node) bool {
		return c.tag == "mo" && len(c.attributes) == 0 && strings.Contains("([{", c.text)
	})
}

// signs estimates the width of parts, in characters.
func signs(parts []Node) (n int) {
	for _, p := range parts {
		n += p.signs()
	}
	return n
}

func (n Node) signs() int {
	switch n.tag {
	case "mfrac", "munder", "mtable": // their children are above each other
		most := 0
		for _, c := range n.children {
			most = max(most, c.signs())
		}
		return most
	}
	if n.text == "\u2061" || n.text == "\u2062" {
		return 0
	}
	return utf8.RuneCountInString(n.text) + signs(n.children)
}
