package vecty

import (
	"maps"
	"slices"
	"strings"
)

// Attribute sets an attribute, as in HTML source.
func Attribute(key string, value any) Applyer {
	return applyFunc(func(h *HTML) { h.attributes.set(key, value) })
}

// Property sets a JavaScript property of the element. A value is written when
// it differs from the previous render's. The properties that a visitor can
// change (value, checked, selected, open) are written when they differ from the
// element's current value, and after everything else: a select needs its
// options before its value.
func Property(key string, value any) Applyer {
	if key == "style" {
		panic(`vecty: Property cannot set "style"; use Style`)
	}
	return applyFunc(func(h *HTML) {
		if isInput(key) {
			h.inputs.set(key, value)
		} else {
			h.properties.set(key, value)
		}
	})
}

// isInput reports whether a visitor can change this property.
func isInput(property string) bool {
	switch property {
	case "value", "checked", "selected", "open":
		return true
	}
	return false
}

// Style sets one CSS property, by its name in CSS.
func Style(key, value string) Applyer {
	return applyFunc(func(h *HTML) { h.styles.set(key, value) })
}

// Class adds classes, one name per argument. An empty name adds none.
func Class(class ...string) Applyer {
	for _, name := range class {
		if strings.ContainsAny(name, " \t\n\f\r") {
			panic("vecty: Class takes one name an argument, without spaces")
		}
	}
	return applyFunc(func(h *HTML) {
		for _, name := range class {
			if name != "" {
				h.classes.set(name, struct{}{})
			}
		}
	})
}

// ClassMap adds the classes that are true, and removes those that are false,
// which earlier markup may have added.
type ClassMap map[string]bool

// Apply applies the classes in alphabetical order.
func (m ClassMap) Apply(h *HTML) {
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if m[name] {
			Class(name).Apply(h)
		} else {
			h.classes.unset(name)
		}
	}
}

// Data sets an entry of the element's dataset, by its name in JavaScript:
// "userName" for the attribute data-user-name.
func Data(key, value string) Applyer {
	if strings.Contains(key, "-") {
		panic("vecty: Data takes a name as in JavaScript: userName for data-user-name")
	}
	return applyFunc(func(h *HTML) { h.data.set(key, value) })
}

// Key sets the key that identifies the element among its siblings, of any
// comparable type.
func Key(key any) Applyer {
	mustCompare(key)
	return applyFunc(func(h *HTML) { h.key = key })
}

// Namespace sets the namespace of the element, as a URI. Elements inside
// inherit it unless they set their own, except those in a foreignObject, which
// are HTML again.
func Namespace(uri string) Applyer {
	return applyFunc(func(h *HTML) { h.namespace = uri })
}

// UnsafeHTML sets the content of the element as HTML source. Never pass text
// from a visitor or another site: scripts in it may run.
func UnsafeHTML(html string) Applyer {
	return applyFunc(func(h *HTML) { h.innerHTML = html })
}
