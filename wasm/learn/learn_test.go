package learn

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/learn/mathml/mathmltest"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/text"
	"inkling/wasm/ui/uitest"
)

// shown returns the markup of what is shown of a state.
func shown(s *State) string {
	return uitest.HTML(&View{State: s, Send: func(m page.Msg) { s.Update(m) }})
}

// TestEveryPage shows each page in each language, and checks that it has all its
// parts and that nothing is said that has no string.
func TestEveryPage(t *testing.T) {
	s := NewState()
	for _, l := range text.Languages {
		uitest.Speak(t, l.Language)
		for _, p := range Pages {
			s.Update(Open{p.Name})
			for _, end := range []string{"title", "about", "p1", "try", "question", "hint", "why"} {
				if !text.Has(p.Name + "." + end) {
					t.Errorf("%s has no %s", p.Name, end)
				}
			}
			html := shown(s)
			if key := strings.Index(html, p.Name+"."); key >= 0 {
				t.Errorf("%s in %s shows a key: %.60s", p.Name, l, html[key:])
			}
			checkFormulas(t, html)
			for _, part := range []string{"<h2", `class="live"`, `class="try"`, `class="question"`} {
				if !strings.Contains(html, part) {
					t.Errorf("%s has no %s", p.Name, part)
				}
			}
		}
	}
	s.Update(Open{})
	if html := shown(s); strings.Count(html, "<h2") != 1 || !strings.Contains(html, `href`) && len(Pages) == 0 {
		t.Error("the list of pages is not shown")
	}
	s.Update(Open{"nowhere"})
	if html := shown(s); !strings.Contains(html, "nowhere") {
		t.Error("the page shows no message for a missing page")
	}
}

// checkFormulas checks that the formulas of a page are what MathML is.
func checkFormulas(t *testing.T, html string) {
	t.Helper()
	for _, source := range regexp.MustCompile(`<math.*?</math>`).FindAllString(html, -1) {
		if err := mathmltest.Check(source); err != nil {
			t.Error(err)
		}
	}
}

// TestQuestions answers the question of each page: not at all, wrongly, rightly.
func TestQuestions(t *testing.T) {
	for _, p := range Pages {
		s := NewState()
		s.Update(Open{p.Name})
		s.Update(Check{p.Name})
		if got := s.answer(p.Name).verdict; got != empty {
			t.Errorf("%s: no answer is %v", p.Name, got)
		}
		good, bad := p.answers()
		s.Update(bad)
		s.Update(Check{p.Name})
		if got := s.answer(p.Name).verdict; got != wrong || s.Done(p.Name) {
			t.Errorf("%s: a wrong answer is %v", p.Name, got)
		}
		s.Update(good)
		effects := s.Update(Check{p.Name})
		if !s.Done(p.Name) || len(effects) != 1 {
			t.Errorf("%s: a right answer is %v, and %v is done about it", p.Name, s.answer(p.Name).verdict, effects)
		}
		if again := s.Update(Check{p.Name}); again != nil {
			t.Errorf("%s: what is kept already is kept again", p.Name)
		}
		if html := shown(s); !strings.Contains(html, "Right.") {
			t.Errorf("%s does not say that the answer is right", p.Name)
		}
	}
}

// answers returns a right and a wrong answer.
func (p Page) answers() (good, bad Msg) {
	q := p.question
	if q.number == nil {
		return Choose{p.Name, q.right}, Choose{p.Name, q.right%q.choices + 1}
	}
	return Write{p.Name, fmt.Sprint(q.number())}, Write{p.Name, fmt.Sprint(q.number() + 2*q.tolerance)}
}

// TestKept opens the notes of one visit in another.
func TestKept(t *testing.T) {
	s := NewState()
	effects := s.notes.Set(doneNote+Pages[0].Name, "1")
	later := NewState()
	later.Update(Recalled{Text: effects[0].(page.Keep).Text})
	if !later.Done(Pages[0].Name) || later.Corrupt || later.NotKept {
		t.Errorf("%+v", later)
	}
	if d := cmp.Diff(s.notes, later.notes); d != "" {
		t.Error(d)
	}
}

// TestCorruptNotes reports that notes cannot be kept, and ignores unreadable ones.
func TestCorruptNotes(t *testing.T) {
	s := NewState()
	if s.Update(Recalled{Text: "perceptron"}); !s.Corrupt || len(s.notes) != 0 {
		t.Errorf("%v was believed", s.notes)
	}
	s = NewState()
	s.Update(Recalled{Text: `{"version":1,"notes":{"language":"tlh","done/nowhere":"1"}}`})
	if s.Corrupt {
		t.Error("notes of an earlier version cannot be read")
	}
	s.Update(Recalled{Err: errors.New("refused")})
	if html := shown(s); !s.NotKept || !strings.Contains(html, "keeps nothing") {
		t.Error("the page does not say that nothing can be kept")
	}
}
