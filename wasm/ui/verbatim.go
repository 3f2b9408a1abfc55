// Package ui has what the lab and the lessons show in the same way.
package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Verbatim marks an element whose text translators must leave as it is: numbers,
// names, code, formulas, links.
func Verbatim() vecty.Applyer { return vecty.Attribute("translate", "no") }

// SVG is the namespace of the elements of SVG pictures.
const SVG = "http://www.w3.org/2000/svg"

// Code is a piece of code within a sentence.
func Code(text string) *vecty.HTML { return elem.Code(vecty.Markup(Verbatim()), vecty.Text(text)) }
