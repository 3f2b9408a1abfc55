package expr

// A parser parses this grammar, the part of Python's for expressions of arrays:
//
//	comparison = sum [("<" | "<=" | ">" | ">=" | "==" | "!=") sum]
//	sum        = product {("+" | "-") product}
//	product    = unary {("*" | "/" | "@") unary}
//	unary      = ("-" | "+") unary | power
//	power      = postfix ["**" unary]
//	postfix    = atom {"." name | "(" arguments ")" | "[" comparison {"," comparison} "]"}
//	atom       = number | name | "(" list ")" | "[" list "]"
//	arguments  = [argument {"," argument}], argument = [name "="] comparison
//
// The prefixes np., numpy. and self. before a name are ignored.
type parser struct {
	lexer
	token  token // the next token
	before kind  // kind of the token before it
	depth  int   // of nesting
}

// parse returns the tree of a text.
func parse(text string) (node, error) {
	p := &parser{lexer: lexer{text: text, place: place{1, 1}}}
	if err := p.advance(); err != nil {
		return nil, err
	}
	if p.token.kind == end {
		return nil, p.token.errorf("nothing is written here yet")
	}
	n, err := p.comparison()
	if err != nil {
		return nil, err
	}
	if p.token.kind != end {
		return nil, p.leftOver()
	}
	return n, nil
}

func (p *parser) advance() (err error) {
	p.before = p.token.kind
	p.token, err = p.next()
	return err
}

// is reports whether the next token is one of these symbols.
func (p *parser) is(symbols ...string) bool {
	if p.token.kind != symbol {
		return false
	}
	for _, s := range symbols {
		if p.token.text == s {
			return true
		}
	}
	return false
}

// nest calls parse one level deeper.
func (p *parser) nest(parse func() (node, error)) (node, error) {
	if p.depth++; p.depth > MaxDepth {
		return nil, p.token.errorf("nested more than %s deep: write it more simply", MaxDepth)
	}
	defer func() { p.depth-- }()
	return parse()
}

func (p *parser) comparison() (node, error) {
	n, err := p.chain(p.sum, "<", "<=", ">", ">=", "==", "!=")
	if b, ok := n.(*binary); ok && err == nil {
		if inner, ok := b.x.(*binary); ok && inner.comparison() && b.comparison() && !inner.closed {
			return nil, b.errorf("one comparison after another is not of this language: compare two things")
		}
	}
	return n, err
}

func (p *parser) sum() (node, error)     { return p.chain(p.product, "+", "-") }
func (p *parser) product() (node, error) { return p.chain(p.unary, "*", "/", "@") }

// chain parses operands with left-associative operators of one precedence.
func (p *parser) chain(operand func() (node, error), operators ...string) (node, error) {
	x, err := operand()
	for err == nil && p.is(operators...) {
		b := &binary{place: p.token.place, op: p.token.text, x: x}
		if err = p.advance(); err == nil {
			b.y, err = operand()
		}
		x = b
	}
	return x, err
}

func (p *parser) unary() (node, error) {
	if !p.is("-", "+") {
		return p.power()
	}
	at := p.token
	if err := p.advance(); err != nil {
		return nil, err
	}
	x, err := p.nest(p.unary)
	if err != nil || at.text == "+" {
		return x, err
	}
	return &negative{place: at.place, x: x}, nil
}

func (p *parser) power() (node, error) {
	x, err := p.postfix()
	if err != nil || !p.is("**") {
		return x, err
	}
	b := &binary{place: p.token.place, op: "**", x: x}
	if err := p.advance(); err != nil {
		return nil, err
	}
	b.y, err = p.nest(p.unary)
	return b, err
}
