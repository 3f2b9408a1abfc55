package expr

const assignment = "an expression alone is wanted: leave out the = and what stands before it"

// keywords are Python's words that begin something other than an expression of
// arrays.
var keywords = map[string]string{
	"for": noLoops, "while": noLoops, "in": noLoops, "if": noChoice, "else": noChoice,
	"lambda": noStatement, "def": noStatement, "return": "leave out return: an expression alone is wanted",
	"import": noStatement, "from": noStatement, "print": "leave out print: an expression alone is wanted",
	"and": noLogic, "or": noLogic, "not": noLogic, "is": noLogic,
	"exec": noStatement, "eval": noStatement, "class": noStatement, "yield": noStatement, "None": noStatement,
	"True": "write 1 for True", "False": "write 0 for False",
}

const (
	noLoops     = "there are no loops here: arrays are computed all at once"
	noChoice    = "there is no if here: np.maximum and comparisons may do what you want"
	noLogic     = "there is no and, or, not here: compare two things"
	noStatement = "only expressions of numbers and arrays are understood here"
)

// refused are symbols of Python or other languages that have no place here.
var refused = map[string]string{
	"=": assignment, "+=": assignment, "-=": assignment, "*=": assignment, "/=": assignment, "**=": assignment, ":=": assignment,
	"//": "// is not of this language: write / to divide", "%": "% is not of this language",
	"^": "^ is no power: write **", "&&": noLogic, "||": noLogic, "!": noLogic, "&": noLogic, "|": noLogic, "~": noLogic,
	":": "parts such as a[1:3] are not of this language: take one element, a[1]", ";": "one expression alone is wanted, without ;",
	"'": noText, "\"": noText, "#": "comments are not of this language", "{": noStatement, "}": noStatement,
}

const noText = "text in quotes is not of this language"

// unexpected is the error of a token that no expression can begin with.
func (p *parser) unexpected() error {
	t := p.token
	if why, ok := refused[t.text]; ok {
		return t.errorf("%s", why)
	}
	switch t.text {
	case ")", "]":
		return t.errorf("something must stand before %s", t.text)
	}
	return t.errorf("%s cannot stand here: a number, a name or ( is expected", t.text)
}

// leftOver is the error of what follows a complete expression.
func (p *parser) leftOver() error {
	t := p.token
	if why, ok := refused[t.text]; ok && t.kind == symbol {
		return t.errorf("%s", why)
	}
	if why, ok := keywords[t.text]; ok {
		return t.errorf("%s", why)
	}
	switch t.text {
	case ")", "]":
		return t.errorf("this %s closes nothing", t.text)
	case ",":
		return t.errorf("one expression alone is wanted, without a comma")
	}
	return t.errorf("an operator is missing before %s: write * to multiply", t.text)
}

// unclosed is the error of a bracket that is not closed where it must be.
func (p *parser) unclosed(opening token, closing string) error {
	t := p.token
	if t.kind == end {
		return opening.errorf("this %s is not closed: %s is missing", opening.text, closing)
	}
	if t.kind == symbol {
		if why, ok := refused[t.text]; ok {
			return t.errorf("%s", why)
		}
		return t.errorf("%s or a comma is expected before %s", closing, t.text)
	}
	return p.leftOver()
}
