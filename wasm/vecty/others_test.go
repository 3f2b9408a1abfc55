//go:build !js

package vecty_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/internal/dom"
)

// sentence is a <p>, node #2, of a text #3, a <b> #4 with a text #5, and a
// text #6.
func sentence(a, b, c string) vecty.MarkupOrChild {
	return elem.Paragraph(vecty.Text(a), elem.Bold(vecty.Text(b)), vecty.Text(c))
}

// node returns the node that a Recorder calls "#" and this number.
func (s *stage) node(number int) dom.Value {
	return s.find(s.Body(), fmt.Sprintf("#%d", number))
}

func (s *stage) find(in dom.Value, name string) dom.Value {
	if in.String() == name {
		return in
	}
	for _, c := range s.Children(in) {
		if found := s.find(c, name); !found.IsNull() {
			return found
		}
	}
	return dom.Null()
}

// translate does what Google Translate does: a <font> in a <font> takes the
// place of a text.
func (s *stage) translate(text dom.Value) {
	outer, inner := s.CreateElement("", "font"), s.CreateElement("", "font")
	s.InsertBefore(outer, inner, dom.Null())
	s.InsertBefore(inner, s.CreateText(strings.ToUpper(s.Text(text))), dom.Null())
	s.Replace(text, outer)
}

// wrap puts an element of others around a node.
func (s *stage) wrap(node dom.Value) {
	outer := s.CreateElement("", "span")
	s.Replace(node, outer)
	s.InsertBefore(outer, node, dom.Null())
}

// clone puts a copy in the place of the <b> of a sentence.
func (s *stage) clone() {
	b := s.CreateElement("", "b")
	s.InsertBefore(b, s.CreateText("copy"), dom.Null())
	s.Replace(s.node(4), b)
}

// split splits a text as its splitText does.
func (s *stage) split(parent, text, before dom.Value) {
	s.InsertBefore(parent, s.CreateText(s.Text(text)[1:]), before)
	s.SetText(text, s.Text(text)[:1])
}

// insert puts an element of others at the end, which has no content or a text.
func (s *stage) insert(parent dom.Value, text string) {
	icon := s.CreateElement("", "icon")
	if text != "" {
		s.InsertBefore(icon, s.CreateText(text), dom.Null())
	}
	s.InsertBefore(parent, icon, dom.Null())
}

// disturbances are what others may do to a sentence, what it then looks like
// and how it looks after a render that writes other texts.
var disturbances = []struct {
	name         string
	do           func(s *stage)
	left, mended string
}{
	{"texts are replaced", func(s *stage) { s.translate(s.node(3)); s.translate(s.node(5)); s.translate(s.node(6)) },
		`<p><font><font>ONE</font></font><b><font><font>TWO</font></font></b><font><font>THREE</font></font></p>`, `<p>1<b>2</b>3</p>`},
	{"a text is wrapped", func(s *stage) { s.wrap(s.node(3)) },
		`<p><span>one</span><b>two</b>three</p>`, `<p>1<b>2</b>3</p>`},
	{"an element is wrapped", func(s *stage) { s.wrap(s.node(4)) },
		`<p>one<span><b>two</b></span>three</p>`, `<p>1<b>2</b>3</p>`},
	{"all is wrapped together", func(s *stage) {
		s.wrap(s.node(4))
		outer := s.Parent(s.node(4))
		s.InsertBefore(outer, s.node(3), s.node(4))
		s.InsertBefore(outer, s.node(6), dom.Null())
	}, `<p><span>one<b>two</b>three</span></p>`, `<p>1<b>2</b>3</p>`},
	{"an element is replaced by a copy", (*stage).clone,
		`<p>one<b>copy</b>three</p>`, `<p>1<b>2</b>3</p>`},
	{"a text is removed", func(s *stage) { s.Remove(s.node(6)) },
		`<p>one<b>two</b></p>`, `<p>1<b>2</b>3</p>`},
	{"an element is removed", func(s *stage) { s.Remove(s.node(4)) },
		`<p>onethree</p>`, `<p>1<b>2</b>3</p>`},
	{"all is removed", func(s *stage) { s.Remove(s.node(3)); s.Remove(s.node(4)); s.Remove(s.node(6)) },
		`<p></p>`, `<p>1<b>2</b>3</p>`},
	{"the paragraph is removed", func(s *stage) { s.Remove(s.node(2)) },
		``, `<p>1<b>2</b>3</p>`},
	{"the order changes", func(s *stage) { s.InsertBefore(s.node(2), s.node(6), s.node(3)) },
		`<p>threeone<b>two</b></p>`, `<p>1<b>2</b>3</p>`},
	{"a text moves into an element", func(s *stage) { s.InsertBefore(s.node(4), s.node(6), dom.Null()) },
		`<p>one<b>twothree</b></p>`, `<p>1<b>2</b>3</p>`},
	{"a text is split", func(s *stage) { s.split(s.node(2), s.node(3), s.node(4)); s.split(s.node(2), s.node(6), dom.Null()) },
		`<p>one<b>two</b>three</p>`, `<p>1<b>2</b>3</p>`},
	{"all is written into the first text", func(s *stage) { s.SetText(s.node(3), "onetwothree"); s.SetText(s.node(6), "") },
		`<p>onetwothree<b>two</b></p>`, `<p>1<b>2</b>3</p>`},
	{"an empty sibling is inserted", func(s *stage) { s.insert(s.node(2), "") },
		`<p>one<b>two</b>three<icon></icon></p>`, `<p>1<b>2</b>3<icon></icon></p>`},
	{"a sibling with a text is inserted", func(s *stage) { s.insert(s.node(2), "help") },
		`<p>one<b>two</b>three<icon>help</icon></p>`, `<p>1<b>2</b>3<icon>help</icon></p>`},
	{"a sibling is inserted and a text replaced", func(s *stage) { s.insert(s.node(2), ""); s.translate(s.node(3)) },
		`<p><font><font>ONE</font></font><b>two</b>three<icon></icon></p>`, `<p>1<b>2</b>3<icon></icon></p>`},
}

// TestOthers: what others did stays while nothing is written, and goes where
// something is.
func TestOthers(t *testing.T) {
	for _, test := range disturbances {
		t.Run(test.name, func(t *testing.T) {
			s := newStage(t, sentence("one", "two", "three"))
			s.Others(func() { test.do(s) })
			s.show(sentence("one", "two", "three"))
			s.expectHTML(test.left)
			s.show(sentence("1", "2", "3"))
			s.expectHTML(test.mended)
			s.Take()
			s.show(sentence("1", "2", "3"))
			s.expect(`frame`)
		})
	}
}

// TestOthersSeveralAtOnce does two things to the same sentence, in one frame.
func TestOthersSeveralAtOnce(t *testing.T) {
	for _, first := range disturbances {
		for _, second := range disturbances {
			s := newStage(t, sentence("one", "two", "three"))
			s.Others(func() {
				first.do(s)
				defer func() { _ = recover() }() // the second may need what the first removed
				second.do(s)
			})
			s.show(sentence("1", "2", "3"))
			if got := s.withoutShells(); strings.ReplaceAll(got, "<icon>help</icon>", "") != `<p>1<b>2</b>3</p>` {
				t.Errorf("%s, then %s: the page shows %s", first.name, second.name, got)
			}
		}
	}
}

// withoutShells returns the content without elements of others that hold
// nothing, which may stay.
func (s *stage) withoutShells() string {
	content := s.content()
	for before := ""; content != before; {
		before = content
		for _, shell := range []string{"<icon></icon>", "<span></span>", "<font></font>"} {
			content = strings.ReplaceAll(content, shell, "")
		}
	}
	return content
}

// TestOthersNextTo: a node that is in its place may be written to without its
// neighbours, which stay translated.
func TestOthersNextTo(t *testing.T) {
	s := newStage(t, sentence("one", "two", "three"))
	s.Others(func() { s.translate(s.node(3)); s.translate(s.node(6)) })
	s.show(sentence("one", "2", "three"))
	s.expectHTML(`<p><font><font>ONE</font></font><b>2</b><font><font>THREE</font></font></p>`)
}

// TestOthersThenAnotherTree: after a disturbance, a render may write new
// elements, in another order, or nothing.
func TestOthersThenAnotherTree(t *testing.T) {
	tests := []struct {
		name          string
		before, after []vecty.MarkupOrChild
		disturb       func(s *stage)
		mended        string
	}{
		{"a text becomes an element",
			[]vecty.MarkupOrChild{vecty.Text("a"), elem.Break()}, []vecty.MarkupOrChild{elem.Italic(), elem.Break()},
			func(s *stage) { s.translate(s.node(3)) }, `<i></i><br></br>`},
		{"an element becomes a text",
			[]vecty.MarkupOrChild{elem.Italic(vecty.Text("a")), elem.Break()}, []vecty.MarkupOrChild{vecty.Text("b"), elem.Break()},
			func(s *stage) { s.wrap(s.node(3)) }, `b<br></br>`},
		{"a text goes",
			[]vecty.MarkupOrChild{vecty.Text("a"), elem.Break()}, []vecty.MarkupOrChild{nil, elem.Break()},
			func(s *stage) { s.translate(s.node(3)) }, `<br></br>`},
		{"a wrapped text goes",
			[]vecty.MarkupOrChild{vecty.Text("a"), elem.Break()}, []vecty.MarkupOrChild{nil, elem.Break()},
			func(s *stage) { s.wrap(s.node(3)) }, `<br></br>`},
		{"all goes",
			[]vecty.MarkupOrChild{vecty.Text("a")}, nil,
			func(s *stage) { s.translate(s.node(3)) }, ``},
		{"an element comes next to a text",
			[]vecty.MarkupOrChild{nil, vecty.Text("a")}, []vecty.MarkupOrChild{elem.Break(), vecty.Text("a")},
			func(s *stage) { s.translate(s.node(3)) }, `<br></br>a`},
		{"an element comes next to a stranger",
			[]vecty.MarkupOrChild{nil, vecty.Text("a")}, []vecty.MarkupOrChild{elem.Break(), vecty.Text("a")},
			func(s *stage) { s.insert(s.node(2), "help") }, `<br></br>a<icon>help</icon>`},
		{"children become HTML",
			[]vecty.MarkupOrChild{vecty.Text("a")}, []vecty.MarkupOrChild{vecty.Markup(vecty.UnsafeHTML("b"))},
			func(s *stage) { s.translate(s.node(3)) }, `b`},
		{"keyed elements move",
			letters("abcd"), letters("dxba"),
			func(s *stage) { s.wrap(s.node(5)); s.Remove(s.node(7)) }, `<b>d</b><b>x</b><b>b</b><b>a</b>`},
		{"keyed elements only move",
			letters("abcd"), letters("dcba"),
			func(s *stage) { s.Remove(s.node(3)) }, `<b>d</b><b>c</b><b>b</b><b>a</b>`},
		{"a text was emptied into its neighbour",
			[]vecty.MarkupOrChild{vecty.Text("a"), vecty.Text("b")}, []vecty.MarkupOrChild{vecty.Text("a"), vecty.Text("c")},
			func(s *stage) { s.SetText(s.node(3), "ab"); s.SetText(s.node(4), "") }, `ac`},
		{"a list grows",
			[]vecty.MarkupOrChild{vecty.List{vecty.Text("a")}, vecty.Text("z")},
			[]vecty.MarkupOrChild{vecty.List{vecty.Text("a"), vecty.Text("b")}, vecty.Text("z")},
			func(s *stage) { s.translate(s.node(3)); s.translate(s.node(4)) }, `abz`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newStage(t, elem.Div(test.before...))
			s.Others(func() { test.disturb(s) })
			s.show(elem.Div(test.after...))
			s.expectHTML("<div>" + test.mended + "</div>")
		})
	}
}

// TestOthersAroundComponent renders a component alone, in an element that
// others have changed.
func TestOthersAroundComponent(t *testing.T) {
	shows := func(c vecty.ComponentOrHTML) func() vecty.ComponentOrHTML {
		return func() vecty.ComponentOrHTML { return c }
	}
	tests := []struct {
		name    string
		before  vecty.ComponentOrHTML
		after   vecty.ComponentOrHTML
		disturb func(s *stage)
		mended  string
	}{
		{"its text is replaced", vecty.Text("a"), vecty.Text("b"), func(s *stage) { s.translate(s.node(3)) }, `b`},
		{"its text becomes an element", vecty.Text("a"), elem.Italic(), func(s *stage) { s.translate(s.node(3)) }, `<i></i>`},
		{"its text becomes an element in a wrapper", vecty.Text("a"), elem.Italic(), func(s *stage) { s.wrap(s.node(3)) }, `<i></i>`},
		{"its text is split", vecty.Text("abc"), vecty.Text("b"), func(s *stage) { s.split(s.node(2), s.node(3), dom.Null()) }, `b`},
		{"a stranger is next to it", vecty.Text("a"), vecty.Text("b"), func(s *stage) { s.insert(s.node(2), "help") }, `b<icon>help</icon>`},
		{"it goes", vecty.Text("a"), nil, func(s *stage) { s.translate(s.node(3)) }, `<noscript></noscript>`},
		{"its element is removed", elem.Italic(vecty.Text("a")), elem.Italic(vecty.Text("b")), func(s *stage) { s.Remove(s.node(3)) }, `<i>b</i>`},
		{"its element gets a class", elem.Italic(), elem.Italic(vecty.Markup(vecty.Class("k"))), func(s *stage) { s.Remove(s.node(3)) }, `<i class="k"></i>`},
		{"its element gets a value", elem.Italic(vecty.Markup(vecty.Property("value", "a"))), elem.Italic(vecty.Markup(vecty.Property("value", "b"))),
			func(s *stage) { s.Remove(s.node(3)) }, `<i></i>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			child := &view{render: shows(test.before)}
			s := newStage(t, elem.Div(&view{render: shows(child)}), elem.Break())
			s.Others(func() { test.disturb(s) })
			child.render = shows(test.after)
			s.rerender(child)
			s.expectHTML("<div>" + test.mended + "</div><br></br>")
		})
	}
}

// TestOthersLeaveOthers: an element that has none of our nodes in it is filled
// by others, whatever is written to it.
func TestOthersLeaveOthers(t *testing.T) {
	s := newStage(t, elem.Div())
	s.Others(func() { s.insert(s.node(2), "chart"); s.InsertBefore(s.node(2), s.CreateText("!"), dom.Null()) })
	s.show(elem.Div(vecty.Markup(vecty.Class("k"))))
	s.expectHTML(`<div class="k"><icon>chart</icon>!</div>`)
}

// TestOthersUnmount: listeners are released and components told, wherever
// others have put the nodes.
func TestOthersUnmount(t *testing.T) {
	var log []string
	b := &box{Name: "b", log: &log}
	s := newStage(t, elem.Section(b, vecty.Text("a")))
	s.Others(func() { s.wrap(s.node(3)); s.translate(s.node(4)) })
	log = nil
	s.show()
	s.expectHTML(``)
	if s.Listeners() != 0 || strings.Join(log, ", ") != "b unmount" {
		t.Errorf("%d listeners are left, the log is %q", s.Listeners(), log)
	}
}

// TestOthersManyNodes changes more nodes than are looked for one by one.
func TestOthersManyNodes(t *testing.T) {
	list := func(prefix string) []vecty.MarkupOrChild {
		var items []vecty.MarkupOrChild
		for i := range 200 {
			items = append(items, elem.ListItem(vecty.Text(fmt.Sprint(prefix, i))))
		}
		return items
	}
	s := newStage(t, list("a")...)
	s.Others(func() {
		for _, item := range s.Children(s.Body()) {
			s.translate(s.Children(item)[0])
		}
	})
	s.show(list("b")...)
	if got := s.content(); strings.Contains(got, "font") || strings.Count(got, "<li>b") != 200 {
		t.Errorf("the page shows %s", got)
	}
}

// TestOthersAtRandom has others do something to any nodes between two renders.
// Since each render writes to every node, the page then must show what it does
// when the tree is rendered afresh.
func TestOthersAtRandom(t *testing.T) {
	defer func() { edition = "" }()
	rnd := rand.New(rand.NewPCG(7, 8))
	for round := range 200 {
		s := newStage(t)
		var history []string
		for n := range 10 {
			edition = fmt.Sprint(n)
			s.Others(func() {
				for range rnd.IntN(6) {
					history = append(history, s.disturb(rnd))
				}
			})
			seed := rnd.Uint64()
			s.show(randomTree(seed))
			got, kept := s.withoutShells(), s
			want := newStage(t, randomTree(seed)).content()
			vecty.Resume(kept.Recorder, kept.root)
			if got != want {
				t.Fatalf("round %d: %s\nthen the page shows\n%s\nwant\n%s", round, strings.Join(history, "\n"), got, want)
			}
		}
	}
}

// disturb does something to a random node and returns what it was. Placeholders
// are left alone, because no render writes to them.
func (s *stage) disturb(rnd *rand.Rand) string {
	var nodes []dom.Value
	var collect func(in dom.Value)
	collect = func(in dom.Value) {
		for _, c := range s.Children(in) {
			if tag := s.TagName(c); tag != "noscript" && tag != "icon" {
				nodes = append(nodes, c)
				collect(c)
			}
		}
	}
	collect(s.Body())
	if len(nodes) == 0 {
		return "nothing"
	}
	node, other := nodes[rnd.IntN(len(nodes))], nodes[rnd.IntN(len(nodes))]
	isText := s.TagName(node) == "#text"
	switch kind := rnd.IntN(6); {
	case kind == 0 && isText:
		s.translate(node)
		return fmt.Sprint("translate ", node)
	case kind == 1 && isText:
		s.SetText(node, "text of others")
		return fmt.Sprint("write to ", node)
	case kind == 2 && isText && s.Text(node) != "":
		s.split(s.Parent(node), node, node)
		return fmt.Sprint("split ", node)
	case kind == 3 && !isText:
		s.insert(node, "")
		return fmt.Sprint("insert into ", node)
	case kind == 4 && !node.Equal(other) && s.Parent(node).Equal(s.Parent(other)):
		s.InsertBefore(s.Parent(node), node, other)
		return fmt.Sprint("move ", node, " before ", other)
	case kind == 5:
		s.Remove(node)
		return fmt.Sprint("remove ", node)
	}
	s.wrap(node)
	return fmt.Sprint("wrap ", node)
}
