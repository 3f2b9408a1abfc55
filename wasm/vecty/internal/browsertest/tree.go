//go:build js

package main

import (
	"fmt"
	"strings"
	"syscall/js"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"
)

// keyedMoves marks each node in a way that vecty does not know, to recognise
// it, and counts what an observer sees: a move is two records.
func keyedMoves(s *stage) {
	s.show(letters("abcdef"))
	list := find("#letters")
	for i := range 6 {
		list.Get("children").Index(i).Set("mark", i)
	}
	records := 0
	count := js.FuncOf(func(_ js.Value, args []js.Value) any {
		records += args[0].Length()
		return nil
	})
	defer count.Release()
	observer := js.Global().Get("MutationObserver").New(count)
	observer.Call("observe", list, map[string]any{"childList": true})
	defer observer.Call("disconnect")
	for _, step := range []struct {
		word, marked string
		records      int
	}{
		{"bcdefa", "b1 c2 d3 e4 f5 a0", 2},
		{"abcdef", "a0 b1 c2 d3 e4 f5", 2},
		{"fabcde", "f5 a0 b1 c2 d3 e4", 2},
		{"fxce", "f5 x- c2 e4", 4},
		{"ecf", "e4 c2 f5", 5},
	} {
		records = 0
		s.show(letters(step.word))
		expect(s, "the list", marked(list), step.marked)
		expect(s, "records of "+step.word, records, step.records)
	}
}

// letters returns a list of letters, each of which is its own key.
func letters(word string) *vecty.HTML {
	var items vecty.List
	for _, letter := range word {
		items = append(items, elem.ListItem(vecty.Markup(vecty.Key(letter)), vecty.Text(string(letter))))
	}
	return elem.OrderedList(vecty.Markup(prop.ID("letters")), items)
}

// marked returns the letters in a list with their marks, "-" for none.
func marked(list js.Value) string {
	var words []string
	items := list.Get("children")
	for i := range items.Length() {
		mark := "-"
		if m := items.Index(i).Get("mark"); !m.IsUndefined() {
			mark = fmt.Sprint(m.Int())
		}
		words = append(words, items.Index(i).Get("textContent").String()+mark)
	}
	return strings.Join(words, " ")
}

func componentKeepsPlace(s *stage) {
	inner := &view{render: func() vecty.ComponentOrHTML { return nil }}
	outer := &view{render: func() vecty.ComponentOrHTML { return inner }}
	s.show(elem.Bold(vecty.Markup(prop.ID("place"))), outer, elem.Italic())
	html := func() string { return find("#place").Get("parentNode").Get("innerHTML").String() }
	expect(s, "nothing", html(), `<b id="place"></b><noscript></noscript><i></i>`)
	inner.render = func() vecty.ComponentOrHTML { return vecty.Text("text") }
	rerender(inner)
	expect(s, "a text", html(), `<b id="place"></b>text<i></i>`)
	outer.render = func() vecty.ComponentOrHTML { return elem.Underline() }
	rerender(outer)
	expect(s, "an element", html(), `<b id="place"></b><u></u><i></i>`)
}

// lifetime records whether it is in the document when it is mounted or
// unmounted.
type lifetime struct {
	vecty.Core
	html *vecty.HTML
	log  []string
}

func (l *lifetime) Render() vecty.ComponentOrHTML {
	l.html = elem.Span()
	return l.html
}

func (l *lifetime) Mount()   { l.note("mount") }
func (l *lifetime) Unmount() { l.note("unmount") }

func (l *lifetime) note(what string) {
	if l.html.Node().Get("isConnected").Bool() {
		what += " in the document"
	}
	l.log = append(l.log, what)
}

func mountAndUnmount(s *stage) {
	l := &lifetime{}
	s.show(elem.Div(l))
	s.show(elem.Div(l), elem.Break())
	s.show()
	expect(s, "the log", strings.Join(l.log, ", "), "mount in the document, unmount in the document")
	expect(s, "connected in the end", l.html.Node().Get("isConnected").Bool(), false)
}
