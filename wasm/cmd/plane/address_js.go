package main

import (
	"strings"
	"syscall/js"
)

// query returns the address after its question mark, and whether the address leads to the plane.
func query(framed bool) (query string, here bool) {
	location := js.Global().Get("location")
	if framed {
		return strings.TrimPrefix(location.Get("search").String(), "?"), true
	}
	place, query, _ := strings.Cut(location.Get("hash").String(), "?")
	return query, place == "#plane"
}
