package drill

import (
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn/show"
	"inkling/wasm/ui"
)

// Show shows the exercises.
func (s *Set) Show(v show.View) *vecty.HTML {
	var list vecty.List
	for i := range s.drills {
		s.recall(i, v.Env)
		list = append(list, s.form(v, i))
	}
	return elem.Div(vecty.Markup(vecty.Class("drills")), elem.Heading3(vecty.Text(v.Say("drill.title"))), list)
}

func (s *Set) form(v show.View, i int) *vecty.HTML {
	d, st := s.drills[i], s.states[i]
	id := "drill-" + strings.ReplaceAll(d.Key, ".", "-")
	var fields vecty.List
	for k, name := range d.Fields {
		field := id + "-" + strconv.Itoa(k)
		fields = append(fields, elem.Div(vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(field), ui.Verbatim()), vecty.Text(name)),
			elem.Input(ui.Typed("text"), vecty.Markup(prop.ID(field), prop.Value(st.texts[k]), vecty.Attribute("size", 5), vecty.Attribute("aria-describedby", id),
				event.Input(func(e *vecty.Event) { v.Send(Type{d.Key, k, e.Target.Get("value").String()}) })))))
	}
	said, right := "", false
	if st.verdict != nil {
		right = st.verdict.Right
		said = v.Say("drill.right")
		if !right {
			said = v.Say(st.verdict.Key, written(v, st.verdict.Args)...)
		}
	}
	return elem.Form(
		vecty.Markup(vecty.Class("drill"), vecty.Attribute("novalidate", ""), vecty.Attribute("aria-label", v.Say("drill.number.of", i+1, len(s.drills))),
			event.Submit(func(*vecty.Event) { v.Send(Check{d.Key}) }).PreventDefault()),
		elem.Paragraph(vecty.Markup(prop.ID(id)), elem.Strong(vecty.Text(strconv.Itoa(i+1)+". ")), show.Marked(v.Say(d.Key))),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), fields, elem.Button(vecty.Markup(prop.Type(prop.TypeSubmit)), vecty.Text(v.Say("question.check")))),
		elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status"), vecty.ClassMap{"yes": right}), vecty.Text(said)),
	)
}

// written returns arguments with numbers as the page's language writes them.
func written(v show.View, args []any) (list []any) {
	for _, a := range args {
		if x, ok := a.(float32); ok {
			a = show.Rough(v, x)
		}
		list = append(list, a)
	}
	return list
}
