package vecty

import (
	"reflect"
	"slices"

	"github.com/norunners/vecty/internal/dom"
)

// pairs holds names with their values, in the order in which they were first
// set. Elements have few, so that a search beats a map, and the order in which
// the browser learns of them is the program's.
type pairs[V any] []pair[V]

type pair[V any] struct {
	name  string
	value V
}

// find returns the index of name, or -1. It tries guess first: two renders
// mostly set the same names in the same order.
func (p pairs[V]) find(name string, guess int) int {
	if guess < len(p) && p[guess].name == name {
		return guess
	}
	for i := range p {
		if p[i].name == name {
			return i
		}
	}
	return -1
}

func (p *pairs[V]) set(name string, value V) {
	if i := p.find(name, 0); i >= 0 {
		(*p)[i].value = value
		return
	}
	*p = append(*p, pair[V]{name, value})
}

func (p *pairs[V]) unset(name string) {
	*p = slices.DeleteFunc(*p, func(q pair[V]) bool { return q.name == name })
}

// change calls unset for every name that only prev has, then set for every
// name whose value is not the one in prev, and returns the number of calls.
func (p pairs[V]) change(prev pairs[V], same func(a, b V) bool, set func(string, V), unset func(string)) (calls int) {
	for i, q := range prev {
		if p.find(q.name, i) < 0 {
			unset(q.name)
			calls++
		}
	}
	for i, q := range p {
		if at := prev.find(q.name, i); at < 0 || !same(prev[at].value, q.value) {
			set(q.name, q.value)
			calls++
		}
	}
	return calls
}

// equal compares values that have a ==.
func equal[V comparable](a, b V) bool { return a == b }

// never has every value written.
func never[V any](_, _ V) bool { return false }

// same compares values of any type. Those that Go cannot compare differ.
func same(a, b any) bool {
	switch a := a.(type) {
	case string:
		b, ok := b.(string)
		return ok && a == b
	case dom.Value:
		b, ok := b.(dom.Value)
		return ok && a.Equal(b)
	}
	v := reflect.ValueOf(a)
	return !v.IsValid() && b == nil || v.IsValid() && v.Comparable() && a == b
}

// mustCompare panics unless key may be compared with other keys.
func mustCompare(key any) {
	switch key.(type) {
	case string, int:
		return
	}
	if v := reflect.ValueOf(key); v.IsValid() && !v.Comparable() {
		panic("vecty: a key must be of a comparable type")
	}
}
