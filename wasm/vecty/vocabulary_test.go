//go:build !js

package vecty_test

import (
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"
	"github.com/norunners/vecty/style"
)

// TestVocabulary sets what prop and style have names for.
func TestVocabulary(t *testing.T) {
	tests := []struct {
		markup vecty.Applyer
		call   string
	}{
		{prop.Alt("x"), "property #2 alt=x"},
		{prop.Autofocus(true), "property #2 autofocus=true"},
		{prop.Checked(true), "property #2 checked=true"},
		{prop.Disabled(false), "property #2 disabled=false"},
		{prop.For("x"), "property #2 htmlFor=x"},
		{prop.Href("x"), "property #2 href=x"},
		{prop.ID("x"), "property #2 id=x"},
		{prop.Name("x"), "property #2 name=x"},
		{prop.Placeholder("x"), "property #2 placeholder=x"},
		{prop.Src("x"), "property #2 src=x"},
		{prop.Type(prop.TypeDatetimeLocal), "property #2 type=datetime-local"},
		{prop.Value("x"), "property #2 value=x"},
		{style.Color("red"), "style #2 color: red"},
		{style.Width(style.Px(-3)), "style #2 width: -3px"},
		{style.MinWidth("1em"), "style #2 min-width: 1em"},
		{style.MaxWidth("1em"), "style #2 max-width: 1em"},
		{style.Height("1em"), "style #2 height: 1em"},
		{style.MinHeight("1em"), "style #2 min-height: 1em"},
		{style.MaxHeight("1em"), "style #2 max-height: 1em"},
		{style.Margin("1em"), "style #2 margin: 1em"},
		{style.Overflow(style.OverflowHidden), "style #2 overflow: hidden"},
		{style.OverflowX(style.OverflowAuto), "style #2 overflow-x: auto"},
		{style.OverflowY(style.OverflowScroll), "style #2 overflow-y: scroll"},
		{event.PointerDown(nil), "listen #2 pointerdown"},
		{event.DoubleClick(nil), "listen #2 dblclick"},
		{event.DOMContentLoaded(nil), "listen #2 DOMContentLoaded"},
	}
	for _, test := range tests {
		s := newStage(t, elem.WordBreakOpportunity())
		s.Take()
		s.show(elem.WordBreakOpportunity(vecty.Markup(test.markup)))
		s.expect("frame\n" + test.call)
	}
}

func TestMarkupIf(t *testing.T) {
	s := newStage(t, elem.Div(
		vecty.MarkupIf(true, vecty.Class("yes"), nil),
		vecty.MarkupIf(false, vecty.Class("no")),
	))
	s.expectHTML(`<div class="yes"></div>`)
}
