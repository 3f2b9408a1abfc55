package expr

import (
	"fmt"
	"strings"

	"inkling/nn/phrase"
	"inkling/wasm/learn/numpy"
)

// productHint suggests another product for x and y, whose shapes s and t do not fit the operator or
// function written: *, @ or a name.
func productHint(what string, x, y node, s, t numpy.Shape) phrase.Phrase {
	fits := func(s, t numpy.Shape) bool {
		_, err := numpy.MatmulShape(s, t)
		return err == nil
	}
	elementwise := what == "*" || what == "np.multiply"
	switch {
	case elementwise && fits(s, t):
		return meantMatrices(what, x, y)
	case elementwise && isColumn(s) && isColumn(t):
		return meantTransposed(y, phrase.New("; did you mean to transpose the second?"))
	case elementwise:
		return phrase.Phrase{}
	case s.Equal(t) && isColumn(s):
		return meantElementwise(x, y)
	case fits(t, s) && (transposed(x) != nil || transposed(y) != nil):
		return meantSwapped(what, x, y)
	case fits(numpy.TransposedShape(s), t):
		return meantTransposed(x, phrase.New("; did you mean to transpose the first?"))
	case fits(s, numpy.TransposedShape(t)):
		return meantTransposed(y, phrase.New("; did you mean to transpose the second?"))
	case fits(t, s):
		return meantSwapped(what, x, y)
	}
	return phrase.Phrase{}
}

func isColumn(s numpy.Shape) bool { return len(s) == 2 && s[1] == 1 }

// meantMatrices suggests the matrix product.
func meantMatrices(what string, x, y node) phrase.Phrase {
	a, b := written(x), written(y)
	switch {
	case a == "" || b == "":
		return phrase.New("; did you mean @, the product of matrices?")
	case what == "*":
		return meant(a + " @ " + b)
	}
	return meant("np.dot(" + a + ", " + b + ")")
}

// meantElementwise suggests the elementwise product.
func meantElementwise(x, y node) phrase.Phrase {
	a, b := written(x), written(y)
	if a == "" || b == "" || open(x) || open(y) {
		return phrase.New("; did you mean *, number by number?")
	}
	return meant(a + " * " + b)
}

// meantSwapped suggests the operands in the opposite order.
func meantSwapped(what string, x, y node) phrase.Phrase {
	a, b := written(x), written(y)
	switch {
	case a == "" || b == "":
		return phrase.New("; did you mean the second times the first?")
	case what == "@":
		return meant(b + " @ " + a)
	}
	return meant(what + "(" + b + ", " + a + ")")
}

// meantTransposed suggests the transpose of an operand, in words if its text is too long.
func meantTransposed(n node, inWords phrase.Phrase) phrase.Phrase {
	if x := transposed(n); x != nil {
		if text := written(x); text != "" {
			return meant(text)
		}
	} else if text := written(n); text != "" {
		return meant("np.transpose(" + text + ")")
	}
	return inWords
}

// transposed returns x if n is written as the transpose of x, else nil.
func transposed(n node) node {
	switch n := n.(type) {
	case *attribute:
		if n.name == "T" {
			return n.x
		}
	case *call:
		if n.name == "transpose" && len(n.args) == 1 {
			return n.args[0]
		}
	}
	return nil
}

// open reports whether n needs parentheses as an operand.
func open(n node) bool {
	b, ok := n.(*binary)
	return ok && !b.closed
}

// mostWritten is the largest length of a suggested expression.
const mostWritten = 80

// written returns the text of a node, or "" if it is too long or contains anything but names,
// integers and operations on them.
func written(n node) string {
	text, ok := write(n)
	if !ok || len(text) > mostWritten {
		return ""
	}
	return text
}

func write(n node) (text string, ok bool) {
	switch n := n.(type) {
	case *variable:
		return n.prefix + n.name, true
	case *constant:
		x, ok := whole(n.value)
		return fmt.Sprint(x), ok
	case *negative:
		x, ok := write(n.x)
		return "-" + x, ok
	case *index:
		x, ok := write(n.x)
		i, also := write(n.i)
		return x + "[" + i + "]", ok && also
	case *attribute:
		x, ok := write(n.x)
		return x + "." + n.name, ok
	case *binary:
		return writeBinary(n)
	case *call:
		return writeCall(n)
	}
	return "", false
}

func writeBinary(n *binary) (text string, ok bool) {
	x, ok := write(n.x)
	y, also := write(n.y)
	if _, signed := n.x.(*negative); signed && n.op == "**" {
		x = "(" + x + ")"
	}
	text = x + n.op + y
	if n.closed {
		text = "(" + text + ")"
	}
	return text, ok && also
}

func writeCall(n *call) (text string, ok bool) {
	ok = n.axis == nil && n.keepdims == nil
	var args []string
	for _, a := range n.args {
		arg, also := write(a)
		args, ok = append(args, arg), ok && also
	}
	if n.method && ok {
		return args[0] + n.label + "(" + strings.Join(args[1:], ", ") + ")", true
	}
	return n.label + "(" + strings.Join(args, ", ") + ")", ok
}
