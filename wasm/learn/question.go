package learn

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/numeral"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
)

// A question has choices, with strings NAME.c1 and so on, or asks for a number.
type question struct {
	choices int // number of choices
	right   int // the right one, from 1

	number    func() float64 // the answer, if there are no choices
	tolerance float64
}

// An answer is a visitor's answer to a question.
type answer struct {
	chosen  int
	written string
	verdict verdict
}

type verdict int

const (
	unchecked verdict = iota
	empty             // there is nothing to check
	wrong
	right
)

// Messages of questions.
type (
	// Choose selects a choice, from 1.
	Choose struct {
		Page   string
		Choice int
	}
	// Write is the text typed as an answer.
	Write struct{ Page, Text string }
	// Check checks the answer.
	Check struct{ Page string }
)

// answer returns the visitor's answer on a page.
func (s *State) answer(page string) *answer {
	if s.answers[page] == nil {
		s.answers[page] = &answer{}
	}
	return s.answers[page]
}

func (m Choose) apply(s *State) []page.Effect {
	*s.answer(m.Page) = answer{chosen: m.Choice}
	return nil
}

func (m Write) apply(s *State) []page.Effect {
	*s.answer(m.Page) = answer{written: m.Text}
	return nil
}

func (m Check) apply(s *State) []page.Effect {
	p, ok := find(m.Page)
	if !ok {
		return nil
	}
	a := s.answer(m.Page)
	a.verdict = p.question.check(a)
	if a.verdict != right {
		return nil
	}
	return s.notes.Set(doneNote+m.Page, "1")
}

func (q question) check(a *answer) verdict {
	if q.number == nil {
		switch a.chosen {
		case 0:
			return empty
		case q.right:
			return right
		}
		return wrong
	}
	readings := numeral.Readings(a.written)
	if len(readings) == 0 {
		return empty
	}
	for _, x := range readings {
		if d := x - q.number(); d >= -q.tolerance && d <= q.tolerance {
			return right
		}
	}
	return wrong
}

// question shows the question of a page.
func (v *View) question(p Page) vecty.ComponentOrHTML {
	id := "question-" + p.Name
	return elem.Form(
		vecty.Markup(vecty.Class("question"), vecty.Attribute("novalidate", ""), vecty.Attribute("aria-labelledby", id),
			event.Submit(func(*vecty.Event) { v.Send(Check{p.Name}) }).PreventDefault()),
		elem.Heading3(vecty.Markup(prop.ID(id)), vecty.Text(v.say("question.title"))),
		elem.Paragraph(vecty.Markup(prop.ID(id+"-text")), show.Marked(v.say(p.Name+".question"))),
		v.answers(p, id+"-text"),
		elem.Button(vecty.Markup(prop.Type(prop.TypeSubmit)), vecty.Text(v.say("question.check"))),
		v.verdict(p),
	)
}

// answers shows the choices, or the field for a number.
func (v *View) answers(p Page, described string) vecty.ComponentOrHTML {
	a := v.State.answer(p.Name)
	if p.question.number != nil {
		id := "answer-" + p.Name
		return elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(id)), vecty.Text(v.say("question.label"))),
			elem.Input(vecty.Markup(prop.ID(id), prop.Value(a.written), prop.Type(prop.TypeText), vecty.Attribute("inputmode", "decimal"),
				vecty.Attribute("autocomplete", "off"), vecty.Attribute("aria-describedby", described),
				event.Input(func(e *vecty.Event) { v.Send(Write{p.Name, e.Target.Get("value").String()}) }))),
		)
	}
	var list vecty.List
	for i := 1; i <= p.question.choices; i++ {
		list = append(list, v.choice(p, i, a.chosen == i))
	}
	return elem.Div(vecty.Markup(vecty.Class("choices"), vecty.Attribute("role", "radiogroup"), vecty.Attribute("aria-labelledby", described)), list)
}

func (v *View) choice(p Page, i int, chosen bool) *vecty.HTML {
	return elem.Label(
		vecty.Markup(vecty.Class("choice")),
		elem.Input(vecty.Markup(prop.Type(prop.TypeRadio), prop.Name("answer-"+p.Name), prop.Value(strconv.Itoa(i)), prop.Checked(chosen),
			event.Change(func(*vecty.Event) { v.Send(Choose{p.Name, i}) }))),
		elem.Span(show.Marked(v.say(fmt.Sprintf("%s.c%d", p.Name, i)))),
	)
}

// verdict shows whether the answer is right.
func (v *View) verdict(p Page) vecty.ComponentOrHTML {
	a := v.State.answer(p.Name)
	var text vecty.List
	switch a.verdict {
	case right:
		text = vecty.List{elem.Strong(vecty.Text(v.say("question.right"))), vecty.Text(" "), show.Marked(v.say(p.Name + ".why"))}
	case wrong:
		text = vecty.List{elem.Strong(vecty.Text(v.say("question.wrong"))), vecty.Text(" "), show.Marked(v.say(p.Name + ".hint"))}
	case empty:
		text = vecty.List{vecty.Text(v.say(p.question.missing()))}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("verdict"), vecty.Attribute("role", "status"), vecty.ClassMap{"right": a.verdict == right, "wrong": a.verdict == wrong}),
		text)
}

// missing returns the key of the message for an empty answer.
func (q question) missing() string {
	if q.number != nil {
		return "question.blank"
	}
	return "question.empty"
}
