// Package ui has the elements and texts that the lab and the lessons share.
package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Verbatim marks an element whose text must not be translated: numbers, names, code, formulas,
// links.
func Verbatim() vecty.Applyer { return vecty.Attribute("translate", "no") }

// SVG is the XML namespace of SVG.
const SVG = "http://www.w3.org/2000/svg"

// Code is a piece of code in a sentence.
func Code(text string) *vecty.HTML { return elem.Code(vecty.Markup(Verbatim()), vecty.Text(text)) }
