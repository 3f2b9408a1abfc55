// Package prop has functions for the most common properties of elements. For
// others, use [vecty.Property].
package prop

import "github.com/norunners/vecty"

// Alt sets the text to show in place of an image.
func Alt(text string) vecty.Applyer { return vecty.Property("alt", text) }

// Autofocus gives a control the focus when the page is loaded.
func Autofocus(autofocus bool) vecty.Applyer { return vecty.Property("autofocus", autofocus) }

// Checked sets whether a checkbox or radio button is checked.
func Checked(checked bool) vecty.Applyer { return vecty.Property("checked", checked) }

// Disabled sets whether a control is disabled.
func Disabled(disabled bool) vecty.Applyer { return vecty.Property("disabled", disabled) }

// For sets the ID of the control that a label is for.
func For(id string) vecty.Applyer { return vecty.Property("htmlFor", id) }

// Href sets the address of a link.
func Href(url string) vecty.Applyer { return vecty.Property("href", url) }

// ID sets the ID of an element.
func ID(id string) vecty.Applyer { return vecty.Property("id", id) }

// Name sets the name of a control in its form.
func Name(name string) vecty.Applyer { return vecty.Property("name", name) }

// Placeholder sets the hint to show in an empty control.
func Placeholder(text string) vecty.Applyer { return vecty.Property("placeholder", text) }

// Src sets the address of an image, sound, video, script or frame.
func Src(url string) vecty.Applyer { return vecty.Property("src", url) }

// Type sets the type of an input or button.
func Type(t InputType) vecty.Applyer { return vecty.Property("type", string(t)) }

// Value sets the value of a control. It is written whenever it differs from
// what the visitor entered.
func Value(value string) vecty.Applyer { return vecty.Property("value", value) }

// InputType is a type of input.
type InputType string

// The types of an input.
const (
	TypeButton        InputType = "button"
	TypeCheckbox      InputType = "checkbox"
	TypeColor         InputType = "color"
	TypeDate          InputType = "date"
	TypeDatetime      InputType = "datetime" // deprecated by browsers in favour of TypeDatetimeLocal
	TypeDatetimeLocal InputType = "datetime-local"
	TypeEmail         InputType = "email"
	TypeFile          InputType = "file"
	TypeHidden        InputType = "hidden"
	TypeImage         InputType = "image"
	TypeMonth         InputType = "month"
	TypeNumber        InputType = "number"
	TypePassword      InputType = "password"
	TypeRadio         InputType = "radio"
	TypeRange         InputType = "range"
	TypeReset         InputType = "reset"
	TypeSearch        InputType = "search"
	TypeSubmit        InputType = "submit"
	TypeTel           InputType = "tel"
	TypeText          InputType = "text"
	TypeTime          InputType = "time"
	TypeURL           InputType = "url"
	TypeUrl           InputType = TypeURL // an older name
	TypeWeek          InputType = "week"
)
