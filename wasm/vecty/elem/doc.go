// Package elem has a function for each element of HTML, which takes markup and
// children in any order:
//
//	elem.Paragraph(
//		vecty.Markup(vecty.Class("hint")),
//		vecty.Text("Draw a digit."),
//	)
//
// Elements of SVG and MathML, and custom elements, are made by [vecty.Tag].
package elem

//go:generate go run ../internal/gen elem
