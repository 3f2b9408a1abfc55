//go:build !js

package vecty_test

import (
	"math/rand/v2"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// TestListKeepsItsPosition: siblings after a list or a nil stay the same,
// however long the list is.
func TestListKeepsItsPosition(t *testing.T) {
	var log []string
	after := func() vecty.Component { return &counter{Label: "c", Log: &log} }
	s := newStage(t, vecty.List{}, vecty.If(false, elem.Break()), after())
	s.show(vecty.List{elem.Bold(), nil, elem.Bold()}, vecty.If(true, elem.Break()), after())
	s.expectHTML(`<b></b><b></b><br></br><span>c 2</span>`)
	s.show(vecty.List{nil, elem.Italic()}, vecty.If(true, elem.Break(), elem.Break()), after())
	s.expectHTML(`<i></i><br></br><br></br><span>c 3</span>`)
	s.show(nil, nil, after())
	s.expectHTML(`<span>c 4</span>`)
	expectLog(t, log, "c render", "c mount", "c render", "c render", "c render")
}

func TestListGrows(t *testing.T) {
	s := newStage(t, vecty.List{elem.Bold()}, elem.Break())
	s.Take()
	s.show(vecty.List{elem.Bold(), elem.Italic()}, elem.Break())
	s.expect(`
		frame
		create #4 <i>
		insert #4 into #1 before #3
	`)
}

// TestIf: a single child is itself, so that its key counts.
func TestIf(t *testing.T) {
	newStage(t, vecty.If(true, keyedTag("b", 1)), vecty.If(false, keyedTag("b", 2)), keyedTag("b", 3))
	if vecty.If(true) != nil || vecty.If(false, elem.Break()) != nil {
		t.Error("If without children is not nil")
	}
}

// TestKeyedList moves lists as a whole.
func TestKeyedList(t *testing.T) {
	a := func() vecty.KeyedList { return vecty.List{elem.Bold(), elem.Italic()}.WithKey("a") }
	b := func() vecty.KeyedList { return vecty.List{elem.Break(), elem.Quote(), elem.Code()}.WithKey("b") }
	none := vecty.List{}.WithKey("none")
	if key := a().Key(); key != "a" {
		t.Errorf("the key is %v", key)
	}
	s := newStage(t, a(), none, b())
	s.Take()
	s.show(none, b(), a())
	s.expect(`
		frame
		insert #3 into #1 at the end
		insert #2 into #1 before #3
	`)
	s.show(a())
	s.expect(`
		frame
		remove #4
		remove #5
		remove #6
	`)
}

// TestTrees makes random trees of lists, components and elements of one
// another: the page shows what it does when the tree is rendered afresh, and
// has as many listeners.
func TestTrees(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	s := newStage(t)
	for range 1000 {
		seed := rnd.Uint64()
		s.show(randomTree(seed))
		got, listeners := s.content(), s.Listeners()

		kept := s
		fresh := newStage(t, randomTree(seed))
		if want := fresh.content(); got != want {
			t.Fatalf("updated, the page shows\n%s\nfresh, it shows\n%s", got, want)
		}
		if want := fresh.Listeners(); listeners != want {
			t.Fatalf("updated, the page has %d listeners, fresh %d", listeners, want)
		}
		vecty.Resume(kept.Recorder)
	}
}

// edition is part of every text and element of a random tree.
var edition string

func randomTree(seed uint64) vecty.ComponentOrHTML {
	return vecty.List(randomChildren(rand.New(rand.NewPCG(seed, 0)), 3))
}

// randomChildren returns siblings of some depth, keyed or not.
func randomChildren(rnd *rand.Rand, depth int) []vecty.ComponentOrHTML {
	keyed := rnd.IntN(2) == 0
	var siblings []vecty.ComponentOrHTML
	for _, key := range rnd.Perm(5)[:rnd.IntN(5)] {
		if !keyed {
			key = -1
		}
		siblings = append(siblings, randomChild(rnd, depth, key))
	}
	return siblings
}

// randomChild returns a child, which has a key unless that is negative.
func randomChild(rnd *rand.Rand, depth, key int) vecty.ComponentOrHTML {
	var k any
	if key >= 0 {
		k = key
	}
	kind := rnd.IntN(5)
	if depth == 0 {
		kind = 3 + rnd.IntN(2)
	}
	switch kind {
	case 0:
		if key < 0 {
			return vecty.List(randomChildren(rnd, depth-1))
		}
		return vecty.List(randomChildren(rnd, depth-1)).WithKey(k)
	case 1:
		return &wrapper{K: k, Inner: randomChild(rnd, 0, -1)}
	case 2:
		return vecty.Tag([]string{"b", "i"}[rnd.IntN(2)], vecty.Markup(vecty.Key(k), vecty.Attribute("edition", edition), randomListener(rnd)),
			vecty.List(randomChildren(rnd, depth-1)))
	case 3:
		return vecty.Text([]string{"x", "y", "z"}[rnd.IntN(3)]+edition, vecty.Markup(vecty.Key(k)))
	}
	return nil
}

func randomListener(rnd *rand.Rand) vecty.Applyer {
	if rnd.IntN(2) == 0 {
		return nil
	}
	return &vecty.EventListener{Name: []string{"click", "input"}[rnd.IntN(2)]}
}

// wrapper renders what it is given.
type wrapper struct {
	vecty.Core
	K     any
	Inner vecty.ComponentOrHTML `vecty:"prop"`
}

func (w *wrapper) Render() vecty.ComponentOrHTML { return w.Inner }
func (w *wrapper) Key() any                      { return w.K }
