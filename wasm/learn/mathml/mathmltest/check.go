// Package mathmltest checks formulas by MathML's rules, for tests.
package mathmltest

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A node is a part of a formula.
type node struct {
	tag      string
	text     string
	children []node
}

// arity is the number of children of elements that require a certain number.
var arity = map[string]int{"msub": 2, "msup": 2, "msubsup": 3, "mfrac": 2, "munder": 2}

// inside is the only allowed child of the elements of tables.
var inside = map[string]string{"mtable": "mtr", "mtr": "mtd"}

// Check returns an error if the source of a formula violates MathML's rules.
func Check(source string) error {
	d := xml.NewDecoder(strings.NewReader(source))
	root := &node{tag: "math"}
	open := []*node{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return check(*root)
		}
		if err != nil {
			return fmt.Errorf("mathml: %q is no XML: %w", source, err)
		}
		last := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, &node{tag: token.Name.Local})
		case xml.CharData:
			last.text += string(token)
		case xml.EndElement:
			open = open[:len(open)-1]
			around := open[len(open)-1]
			around.children = append(around.children, *last)
		}
	}
}

func check(n node) error {
	if err := checkAlone(n); err != nil {
		return fmt.Errorf("mathml: %w", err)
	}
	for _, c := range n.children {
		if want := inside[n.tag]; want != "" && c.tag != want {
			return fmt.Errorf("mathml: %s holds a %s", n.tag, c.tag)
		}
		if err := check(c); err != nil {
			return err
		}
	}
	return nil
}

func checkAlone(n node) error {
	want, counted := arity[n.tag]
	switch n.tag {
	case "mi", "mn", "mo", "mtext":
		if n.text == "" || len(n.children) > 0 {
			return fmt.Errorf("%s is empty", n.tag)
		}
	case "math", "mrow", "mtd", "mtable", "mtr", "msub", "msup", "msubsup", "mfrac", "munder":
		if n.text != "" {
			return fmt.Errorf("%s has text of its own", n.tag)
		}
		if counted && len(n.children) != want {
			return fmt.Errorf("%s has %d children, want %d", n.tag, len(n.children), want)
		}
	default:
		return fmt.Errorf("no element is called %s", n.tag)
	}
	return nil
}
