//go:build !js

package vecty_test

import (
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"
)

// TestInput: a property that a visitor changes, too, is compared with what
// the element has, by one read, and written only if it differs.
func TestInput(t *testing.T) {
	input := func(value string) vecty.MarkupOrChild {
		return elem.Input(vecty.Markup(prop.Value(value), prop.Type(prop.TypeText)))
	}
	s := newStage(t, input("a"))
	s.expect(`
		create #1 <body>
		create #2 <input>
		property #2 type=text
		property #2 value=a
		insert #2 into #1 at the end
		replace #0 by #1
	`)
	s.show(input("a"))
	s.expect(`
		frame
		read #2 value
	`)
	s.Query("input").Set("value", "typed")
	s.show(input("typed"))
	s.expect(`
		frame
		read #2 value
	`)
	s.show(input("b"))
	s.expect(`
		frame
		read #2 value
		property #2 value=b
	`)
	s.Query("input").Set("value", "typed again")
	s.show(input("b"))
	s.expect(`
		frame
		read #2 value
		property #2 value=b
	`)
	s.show(elem.Input(vecty.Markup(prop.Type(prop.TypeText))))
	s.expect(`
		frame
		property #2 -value
	`)
}

func TestChecked(t *testing.T) {
	box := func(checked bool) vecty.MarkupOrChild {
		return elem.Input(vecty.Markup(prop.Checked(checked)))
	}
	s := newStage(t, box(false))
	s.Query("input").Set("checked", true)
	s.Take()
	s.show(box(false))
	s.expect(`
		frame
		read #2 checked
		property #2 checked=false
	`)
}

// TestSelect: a select has its options before its value.
func TestSelect(t *testing.T) {
	s := newStage(t, elem.Select(vecty.Markup(prop.Value("x")), elem.Option()))
	s.expect(`
		create #1 <body>
		create #2 <select>
		create #3 <option>
		insert #3 into #2 at the end
		property #2 value=x
		insert #2 into #1 at the end
		replace #0 by #1
	`)
}
