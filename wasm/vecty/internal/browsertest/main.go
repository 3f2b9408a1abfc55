//go:build js

// Command browsertest checks vecty on a real page in a browser. It stores the
// results as JSON in globalThis.vectyResults: a list with the name of each
// check, whether it passed, and if not, why.
package main

import (
	"encoding/json"
	"fmt"
	"syscall/js"
)

// A check tests one thing on its own stage.
type check struct {
	name string
	run  func(s *stage)
}

var checks = []check{
	{"the first render is in the document", firstRender},
	{"markup changes and goes", markupChanges},
	{"a property that goes leaves no attribute", propertyGoes},
	{"UnsafeHTML and children take turns", unsafeHTML},
	{"SVG elements are SVG", svg},
	{"focus and caret stay", focusStays},
	{"a typed value stays, or is overruled", typedValue},
	{"a value that is right is only read", onlyRead},
	{"a box that was ticked is overruled", tickedBox},
	{"the value comes after what it depends on", valueComesLast},
	{"listeners are bound once", listenersBoundOnce},
	{"listeners go with their element", listenersGo},
	{"PreventDefault and StopPropagation", preventAndStop},
	{"pointer events", pointerEvents},
	{"keyed moves keep their nodes", keyedMoves},
	{"a component keeps its place", componentKeepsPlace},
	{"Mount and Unmount see the document", mountAndUnmount},
	{"many calls of Rerender make one render", oneRenderAFrame},
	{"targets that do not fit are errors", unfitTargets},
	{"title and style sheet", titleAndStylesheet},
	{"hundreds of nodes render again and stay", bigTable},
	{"what others displaced is put back", othersMended},
	{"what extensions insert stays", othersStay},
	{"the focus comes back to what others wrapped", focusComesBack},
	{"a translator translates each write once", translatorAtWork},
	{"RenderBody", renderBody},
}

// A result is the outcome of a check.
type result struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Detail string `json:"detail"`
}

func main() {
	countListeners()
	var results []result
	for _, c := range checks {
		results = append(results, runCheck(c))
	}
	text, err := json.Marshal(results)
	if err != nil {
		panic(err)
	}
	js.Global().Set("vectyResults", string(text))
	select {} // so that listeners are still called
}

func runCheck(c check) (r result) {
	r.Name = c.name
	s := &stage{}
	defer func() {
		if problem := recover(); problem != nil {
			s.errorf("panic: %v", problem)
		}
		r.OK, r.Detail = !s.failed, s.detail
	}()
	c.run(s)
	return r
}

// errorf makes the check fail.
func (s *stage) errorf(format string, args ...any) {
	s.failed = true
	s.detail += fmt.Sprintf(format, args...) + "\n"
}

// expect makes the check fail if got is not want.
func expect[T comparable](s *stage, what string, got, want T) {
	if got != want {
		s.errorf("%s: %v, want %v", what, got, want)
	}
}
