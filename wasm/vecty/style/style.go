// Package style has functions for some common styles. For others, use
// [vecty.Style] or, usually better, a style sheet.
package style

import (
	"strconv"

	"github.com/norunners/vecty"
)

// Size is a length in CSS, such as "2em" or "50%".
type Size string

// Px returns a size in pixels.
func Px(pixels int) Size { return Size(strconv.Itoa(pixels) + "px") }

// Color sets the colour of text.
func Color(value string) vecty.Applyer { return vecty.Style("color", value) }

// Width sets the width.
func Width(size Size) vecty.Applyer { return vecty.Style("width", string(size)) }

// MinWidth sets the minimum width.
func MinWidth(size Size) vecty.Applyer { return vecty.Style("min-width", string(size)) }

// MaxWidth sets the maximum width.
func MaxWidth(size Size) vecty.Applyer { return vecty.Style("max-width", string(size)) }

// Height sets the height.
func Height(size Size) vecty.Applyer { return vecty.Style("height", string(size)) }

// MinHeight sets the minimum height.
func MinHeight(size Size) vecty.Applyer { return vecty.Style("min-height", string(size)) }

// MaxHeight sets the maximum height.
func MaxHeight(size Size) vecty.Applyer { return vecty.Style("max-height", string(size)) }

// Margin sets the margin, the same on all four sides.
func Margin(size Size) vecty.Applyer { return vecty.Style("margin", string(size)) }

// OverflowOption says what happens to content that is too large for its
// element.
type OverflowOption string

// The options for content that is too large.
const (
	OverflowVisible OverflowOption = "visible"
	OverflowHidden  OverflowOption = "hidden"
	OverflowScroll  OverflowOption = "scroll"
	OverflowAuto    OverflowOption = "auto"
)

// Overflow sets what happens to content that is too large.
func Overflow(option OverflowOption) vecty.Applyer {
	return vecty.Style("overflow", string(option))
}

// OverflowX sets what happens to content that is too wide.
func OverflowX(option OverflowOption) vecty.Applyer {
	return vecty.Style("overflow-x", string(option))
}

// OverflowY sets what happens to content that is too high.
func OverflowY(option OverflowOption) vecty.Applyer {
	return vecty.Style("overflow-y", string(option))
}
