package vecty

import "reflect"

// propsOf caches which fields of a component type are props.
var propsOf = map[reflect.Type][][]int{}

// copyProps copies the props of one component to another of the same type.
func copyProps(to, from Component) {
	dst, src := fieldsOf(to), fieldsOf(from)
	props, known := propsOf[dst.Type()]
	if !known {
		props = findProps(dst.Type())
		propsOf[dst.Type()] = props
	}
	for _, index := range props {
		dst.FieldByIndex(index).Set(src.FieldByIndex(index))
	}
}

// findProps returns the index of every field of struct type t that is tagged as
// a prop, including those of embedded structs.
func findProps(t reflect.Type) [][]int {
	var props [][]int
	for _, field := range reflect.VisibleFields(t) {
		if field.Tag.Get("vecty") != "prop" {
			continue
		}
		if !field.IsExported() {
			panic(`vecty: a field tagged "prop" must be exported`)
		}
		props = append(props, field.Index)
	}
	return props
}

// copyOf returns a copy of c, for [RenderSkipper].
func copyOf(c Component) Component {
	if copier, ok := c.(Copier); ok {
		return copier.Copy()
	}
	fields := fieldsOf(c)
	copied := reflect.New(fields.Type())
	copied.Elem().Set(fields)
	return copied.Interface().(Component)
}

// fieldsOf returns the struct that component c points to.
func fieldsOf(c Component) reflect.Value {
	v := reflect.ValueOf(c)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		panic("vecty: a component must be a pointer to a struct")
	}
	return v.Elem()
}
