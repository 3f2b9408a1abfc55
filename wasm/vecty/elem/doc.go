// Package elem has a function for each element of HTML. It takes markup and
// children in any order:
//
//	elem.Paragraph(
//		vecty.Markup(vecty.Class("hint")),
//		vecty.Text("Draw a digit."),
//	)
//
// For SVG and MathML elements, and custom elements, use [vecty.Tag].
package elem

//go:generate go run ../internal/gen elem
