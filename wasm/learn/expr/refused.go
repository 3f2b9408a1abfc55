package expr

import "inkling/nn/phrase"

var assignment = phrase.New("an expression alone is wanted: leave out the = and what stands before it")

// keywords are Python's keywords for anything but expressions of arrays, with the error message for
// each.
var keywords = map[string]phrase.Phrase{
	"for": noLoops, "while": noLoops, "in": noLoops, "if": noChoice, "else": noChoice,
	"lambda": noStatement, "def": noStatement, "return": phrase.New("leave out return: an expression alone is wanted"),
	"import": noStatement, "from": noStatement, "print": phrase.New("leave out print: an expression alone is wanted"),
	"and": noLogic, "or": noLogic, "not": noLogic, "is": noLogic,
	"exec": noStatement, "eval": noStatement, "class": noStatement, "yield": noStatement,
}

var (
	noLoops     = phrase.New("there are no loops here: arrays are computed all at once")
	noChoice    = phrase.New("there is no if here: np.maximum and comparisons may do what you want")
	noLogic     = phrase.New("there is no and, or, not here: compare two things")
	noStatement = phrase.New("only expressions of numbers and arrays are understood here")
	noText      = phrase.New("text in quotes is not of this language")

	// multiplication is the advice if the operands are unknown, times if one is a number.
	multiplication = phrase.New("@ or np.dot for a product of matrices, * to multiply number by number")
	times          = phrase.New("* to multiply")
)

// refused are symbols of Python or other languages that this language does not have, with the error
// message for each.
var refused = map[string]phrase.Phrase{
	"=": assignment, "+=": assignment, "-=": assignment, "*=": assignment, "/=": assignment, "**=": assignment, ":=": assignment,
	"//": phrase.New("// is not of this language: write / to divide"), "%": phrase.New("%% is not of this language"),
	"^": phrase.New("^ is no power: write **"), "&&": noLogic, "||": noLogic, "!": noLogic, "&": noLogic, "|": noLogic, "~": noLogic,
	":": phrase.New("parts such as a[1:3] are not of this language: take one element, a[1]"),
	";": phrase.New("one expression alone is wanted, without ;"),
	"'": noText, "\"": noText, "#": phrase.New("comments are not of this language"), "{": noStatement, "}": noStatement,
}

// unexpected returns the error for a token that cannot begin an expression.
func (p *parser) unexpected() error {
	t := p.token
	if why, ok := refused[t.text]; ok {
		return t.error(why)
	}
	switch t.text {
	case ")", "]":
		return t.errorf("something must stand before %s", t.text)
	}
	return t.errorf("%s cannot be here: a number, a name or ( is expected", t.text)
}

// leftOver returns the error for text after a complete expression.
func (p *parser) leftOver() error {
	t := p.token
	if why, ok := refused[t.text]; ok && t.kind == symbol {
		return t.error(why)
	}
	if why, ok := keywords[t.text]; ok {
		return t.error(why)
	}
	switch t.text {
	case ")", "]":
		return t.errorf("this %s closes nothing", t.text)
	case ",":
		return t.errorf("one expression alone is wanted, without a comma")
	}
	if p.before == numeral || t.kind == numeral {
		return t.errorf("an operator is missing before %s: write %s", t.text, times)
	}
	return t.errorf("an operator is missing before %s: write %s", t.text, multiplication)
}

// unclosed returns the error for a bracket that is not closed.
func (p *parser) unclosed(opening token, closing string) error {
	t := p.token
	if t.kind == end {
		return opening.errorf("this %s is not closed: %s is missing", opening.text, closing)
	}
	if t.kind == symbol {
		if why, ok := refused[t.text]; ok {
			return t.error(why)
		}
		return t.errorf("%s or a comma is expected before %s", closing, t.text)
	}
	return p.leftOver()
}
