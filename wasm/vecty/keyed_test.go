//go:build !js

package vecty_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

func keyedTag(tag string, key any) *vecty.HTML {
	return vecty.Tag(tag, vecty.Markup(vecty.Key(key)))
}

// letters returns an element for each letter, with the letter as its key and
// text, and nil for a space.
func letters(word string) []vecty.MarkupOrChild {
	var items []vecty.MarkupOrChild
	for _, letter := range word {
		if letter == ' ' {
			items = append(items, nil)
			continue
		}
		items = append(items, elem.Bold(vecty.Markup(vecty.Key(letter)), vecty.Text(string(letter))))
	}
	return items
}

// TestKeyed has the calls by which one word becomes another. The letters of
// the first are #2, #4, #6 and so on, each with its text.
func TestKeyed(t *testing.T) {
	tests := []struct{ before, after, calls string }{
		{"abcd", "abcd", ``},
		{"abcd", "bcda", `insert #2 into #1 at the end`},
		{"abcd", "dabc", `insert #8 into #1 before #2`},
		{"abcd", "acbd", `insert #6 into #1 before #4`},
		{"abcd", "dbca", `
			insert #2 into #1 at the end
			insert #8 into #1 before #4`},
		{"abcd", "dcba", `
			insert #4 into #1 before #2
			insert #6 into #1 before #4
			insert #8 into #1 before #6`},
		{"abcd", "bd", `
			remove #2
			remove #6`},
		{"abcd", "", `
			remove #2
			remove #4
			remove #6
			remove #8`},
		{"abcd", "abxcd", `
			create #10 <b>
			create #11 "x"
			insert #11 into #10 at the end
			insert #10 into #1 before #6`},
		{"abcd", "xbcda", `
			create #10 <b>
			create #11 "x"
			insert #11 into #10 at the end
			insert #2 into #1 at the end
			insert #10 into #1 before #4`},
		{"a b", " ab ", ``},
	}
	for _, test := range tests {
		t.Run(test.before+" to "+test.after, func(t *testing.T) {
			s := newStage(t, letters(test.before)...)
			s.Take()
			s.show(letters(test.after)...)
			s.expect("frame\n" + test.calls)
		})
	}
}

// word returns distinct letters, in random order.
func word(rnd *rand.Rand) string {
	const alphabet = "abcdefg "
	var b strings.Builder
	for _, i := range rnd.Perm(len(alphabet))[:rnd.IntN(len(alphabet)+1)] {
		b.WriteByte(alphabet[i])
	}
	return b.String()
}

// fewestInserts returns by trying all choices of letters that stay how many
// letters have to be inserted at least to make one word of another.
func fewestInserts(before, after string) int {
	after = strings.ReplaceAll(after, " ", "")
	if after == "" {
		return 0
	}
	fewest := 1 + fewestInserts(before, after[1:])
	if at := strings.IndexByte(before, after[0]); at >= 0 {
		fewest = min(fewest, fewestInserts(before[at+1:], after[1:]))
	}
	return fewest
}

// TestKeyedMoves makes random words of one another: every letter that stays
// keeps its node, and no fewer nodes could have been inserted.
func TestKeyedMoves(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	before := word(rnd)
	s := newStage(t, elem.Div(letters(before)...))
	for range 2000 {
		nodes := s.lettersToNodes()
		s.Take()
		after := word(rnd)
		s.show(elem.Div(letters(after)...))
		calls := s.Take()

		if got, want := s.text(), strings.ReplaceAll(after, " ", ""); got != want {
			t.Fatalf("%q to %q shows %q", before, after, got)
		}
		for letter, node := range s.lettersToNodes() {
			if old, stayed := nodes[letter]; stayed && old != node {
				t.Fatalf("%q to %q: %c was %s and is %s", before, after, letter, old, node)
			}
		}
		if got, want := strings.Count(calls, "into #2 "), fewestInserts(before, after); got != want {
			t.Fatalf("%q to %q inserts %d nodes, want %d:\n%s", before, after, got, want, calls)
		}
		before = after
	}
}

// lettersToNodes returns the name of the node of each letter in the <div>.
func (s *stage) lettersToNodes() map[byte]string {
	nodes := map[byte]string{}
	for _, child := range s.Children(s.Query("div")) {
		nodes[s.HTML(child)[len("<b>")]] = child.String()
	}
	return nodes
}

// text returns what the page shows without its tags.
func (s *stage) text() string {
	var b strings.Builder
	for _, piece := range strings.Split(s.content(), "<") {
		_, text, _ := strings.Cut(piece, ">")
		b.WriteString(text)
	}
	return b.String()
}

// TestLongestIncreasing compares it with all subsequences of random ones.
func TestLongestIncreasing(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		seq := rnd.Perm(rnd.IntN(9))
		for i := range seq {
			if rnd.IntN(4) == 0 {
				seq[i] = -1
			}
		}
		var members []int
		for i, member := range vecty.LongestIncreasing(seq) {
			if member {
				members = append(members, seq[i])
			}
		}
		increasing := slices.IsSorted(members) && !slices.Contains(members, -1)
		if want := longestLength(seq, -1); !increasing || len(members) != want {
			t.Fatalf("of %v: %v, want %d elements", seq, members, want)
		}
	}
}

// longestLength tries every subsequence of elements above floor.
func longestLength(seq []int, floor int) int {
	if len(seq) == 0 {
		return 0
	}
	longest := longestLength(seq[1:], floor)
	if seq[0] > floor {
		longest = max(longest, 1+longestLength(seq[1:], seq[0]))
	}
	return longest
}

func TestKeysMisuse(t *testing.T) {
	b := func(key any) vecty.MarkupOrChild { return keyedTag("b", key) }
	expectPanic(t, "all have a key", func() { newStage(t, b(1), elem.Break()) })
	expectPanic(t, "all have a key", func() { newStage(t, vecty.List{}, b(1)) })
	expectPanic(t, "same key", func() { newStage(t, b(1), b(1)) })

	for _, next := range [][]vecty.MarkupOrChild{
		{b(1), b(1)}, {b(2), b(2)}, {b(2), b(1), b(2)}, {b(1), b(2), b(3), b(3)}, {b(3), b(1), b(3)},
	} {
		s := newStage(t, b(1), b(2))
		expectPanic(t, "same key", func() { s.show(next...) })
	}
	newStage(t, b(1), b("1"), nil, b(int8(1)), b(struct{ x, y int }{1, 2}))
}

// TestKeylessToKeyed: children without keys do not match children with keys.
func TestKeylessToKeyed(t *testing.T) {
	s := newStage(t, elem.Bold(), elem.Bold())
	s.show(keyedTag("b", 1), keyedTag("b", 2))
	s.show(elem.Bold(), elem.Bold())
	s.expectHTML(`<b></b><b></b>`)
	if got := fmt.Sprint(s.Children(s.Body())); got != "[#6 #7]" {
		t.Errorf("the nodes are %s", got)
	}
}

// TestSameKeyAnotherTag: the key alone does not make elements alike.
func TestSameKeyAnotherTag(t *testing.T) {
	s := newStage(t, keyedTag("b", 1), keyedTag("i", 2))
	s.Take()
	s.show(keyedTag("i", 2), keyedTag("p", 1))
	s.expect(`
		frame
		remove #2
		create #4 <p>
		insert #4 into #1 at the end
	`)
}
