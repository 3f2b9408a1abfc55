package vecty

import (
	"reflect"
	"slices"

	"github.com/norunners/vecty/internal/dom"
)

// pairs holds names with their values, in the order in which they were first
// set. Elements have few, so a search is faster than a map, and the browser
// receives them in the program's order.
type pairs[V any] []pair[V]

type pair[V any] struct {
	name  string
	value V
}

// find returns the index of name, or -1. It tries guess first, since successive
// renders mostly set the same names in the same order.
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

// change calls unset for every name that only prev has, then set for every name
// whose value differs from that in prev, and returns the number of calls.
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

// equal compares comparable values.
func equal[V comparable](a, b V) bool { return a == b }

// never makes change write every value.
func never[V any](_, _ V) bool { return false }

// same compares values of any type. Values that Go cannot compare count as
// different.
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

// mustCompare panics unless key is comparable.
func mustCompare(key any) {
	switch key.(type) {
	case string, int:
		return
	}
	if v := reflect.ValueOf(key); v.IsValid() && !v.Comparable() {
		panic("vecty: a key must be of a comparable type")
	}
}
