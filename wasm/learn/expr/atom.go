package expr

import (
	"math"
	"strconv"
)

func (p *parser) postfix() (node, error) {
	n, err := p.atom()
	for err == nil {
		switch {
		case p.is("("):
			n, err = p.call(n)
		case p.is("["):
			n, err = p.index(n)
		case p.is("."):
			n, err = p.attribute(n)
		default:
			return n, nil
		}
	}
	return nil, err
}

func (p *parser) atom() (node, error) {
	t := p.token
	switch {
	case t.kind == numeral:
		return p.numeral()
	case t.kind == name:
		if why, ok := keywords[t.text]; ok {
			return nil, t.error(why)
		}
		if v, ok := literals[t.text]; ok {
			return &constant{place: t.place, value: v}, p.advance()
		}
		return p.name()
	case p.is("("):
		return p.list(")")
	case p.is("["):
		return p.list("]")
	case t.kind == end:
		return nil, t.errorf("the expression ends here, but something must follow")
	}
	return nil, p.unexpected()
}

// literals are Python's named values. None is only valid as an axis.
var literals = map[string]Value{"True": Number(1), "False": Number(0), "None": nil}

func (p *parser) numeral() (node, error) {
	t := p.token
	x, err := strconv.ParseFloat(t.text, 64)
	if err != nil || math.IsInf(x, 0) {
		return nil, t.errorf("%s is too large a number", t.text)
	}
	return &constant{place: t.place, value: Number(x)}, p.advance()
}

// name parses a name, without the prefixes np., numpy. and self.
func (p *parser) name() (node, error) {
	t := p.token
	if err := p.advance(); err != nil {
		return nil, err
	}
	if !prefixes[t.text] || !p.is(".") {
		return &variable{place: t.place, name: t.text}, nil
	}
	if err := p.advance(); err != nil {
		return nil, err
	}
	if p.token.kind != name {
		return nil, p.token.errorf("a name must follow %s.", t.text)
	}
	n := &variable{place: t.place, name: p.token.text, prefix: t.text + "."}
	return n, p.advance()
}

var prefixes = map[string]bool{"np": true, "numpy": true, "self": true}

// list parses brackets, or parentheses, which are a list only if there is a comma.
func (p *parser) list(closing string) (node, error) {
	l := &list{place: p.token.place}
	items, comma, err := p.items(closing)
	if err != nil {
		return nil, err
	}
	if closing == "]" || comma || len(items) == 0 {
		l.items = items
		return l, nil
	}
	if b, ok := items[0].(*binary); ok {
		b.closed = true
	}
	return items[0], nil
}

// items parses expressions separated by commas, from the opening to the closing symbol.
func (p *parser) items(closing string) (items []node, comma bool, err error) {
	opening := p.token
	if err := p.advance(); err != nil {
		return nil, false, err
	}
	for !p.is(closing) {
		n, err := p.nest(p.item)
		if err != nil {
			return nil, false, err
		}
		items = append(items, n)
		if p.is(",") {
			comma = true
			if err := p.advance(); err != nil {
				return nil, false, err
			}
		} else if !p.is(closing) {
			return nil, false, p.unclosed(opening, closing)
		}
	}
	return items, comma, p.advance()
}

// item parses an expression, or name=expression, which is valid only in calls.
func (p *parser) item() (node, error) {
	n, err := p.comparison()
	v, ok := n.(*variable)
	if err != nil || !ok || !p.is("=") {
		return n, err
	}
	k := &keyword{place: v.place, name: v.name}
	if err := p.advance(); err != nil {
		return nil, err
	}
	k.x, err = p.comparison()
	return k, err
}

func (p *parser) call(what node) (node, error) {
	args, _, err := p.items(")")
	if err != nil {
		return nil, err
	}
	switch f := what.(type) {
	case *variable:
		return newCall(f.place, f.name, f.prefix+f.name, args)
	case *attribute:
		return newMethod(f, args)
	}
	if _, ok := what.(*constant); ok {
		return nil, what.at().errorf("only a name can be called: write %s", times)
	}
	return nil, what.at().errorf("only a name can be called: write %s", multiplication)
}

func (p *parser) index(what node) (node, error) {
	at := p.token.place
	items, _, err := p.items("]")
	if err != nil {
		return nil, err
	}
	if err := noKeywords(items); err != nil {
		return nil, err
	}
	if len(items) == 0 || len(items) > 2 {
		return nil, at.errorf("between [ and ] stands one index, or two for row and column")
	}
	for _, i := range items {
		what = &index{place: at, x: what, i: i}
	}
	return what, nil
}

func (p *parser) attribute(what node) (node, error) {
	if err := p.advance(); err != nil {
		return nil, err
	}
	t := p.token
	if t.kind != name {
		return nil, t.errorf("a name must follow the point, such as shape or T")
	}
	return &attribute{place: t.place, x: what, name: t.text}, p.advance()
}
