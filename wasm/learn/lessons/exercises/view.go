package exercises

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/text"
	"inkling/wasm/ui"
)

// A view shows the lesson.
type view struct {
	show.View
	*State
}

// Live shows the lesson.
func (x *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, x}
	list := vecty.List{elem.Paragraph(vecty.Markup(vecty.Class("help")), v.Rich("exercises.language"))}
	for i, e := range exercise.Exercises {
		list = append(list, v.exercise(i+1, text.Exercise(v.Language, e)))
	}
	return elem.Div(vecty.Markup(vecty.Class("live")), list, v.practice())
}

// exercise shows one method with its blanks.
func (v view) exercise(number int, e exercise.Exercise) *vecty.HTML {
	x := v.State
	var blanks vecty.List
	for i, b := range e.Blanks {
		blanks = append(blanks, v.blank(i+1, b))
	}
	title := fmt.Sprintf("%d. %s", number, e.Key)
	if x.solved(e) {
		title += " ✓"
	}
	return elem.Div(
		vecty.Markup(vecty.Class("part", "exercise"), vecty.ClassMap{"solved": x.solved(e)}),
		elem.Heading3(vecty.Markup(ui.Verbatim()), vecty.Text(title)),
		elem.Paragraph(ui.Code(e.Key), vecty.Text(" "+e.About)),
		v.listing(e),
		blanks,
	)
}

// listing shows the code with fields for its blanks. Long lines wrap with extra indentation.
func (v view) listing(e exercise.Exercise) *vecty.HTML {
	var lines vecty.List
	gaps := 0
	for _, line := range strings.Split(strings.TrimSuffix(e.Code, "\n"), "\n") {
		var content vecty.List
		for i, piece := range strings.Split(line, exercise.Gap) {
			if i > 0 {
				content = append(content, v.gap(gaps+1, e.Blanks[gaps]))
				gaps++
			}
			content = append(content, vecty.Text(piece))
		}
		indent := len(line) - len(strings.TrimLeft(line, " "))
		lines = append(lines, elem.Span(vecty.Markup(vecty.Class("line"), vecty.Style("--indent", fmt.Sprintf("%dch", indent))), content))
	}
	return elem.Preformatted(vecty.Markup(vecty.Class("listing"), ui.Verbatim(), vecty.Attribute("lang", "en")), lines)
}

// fieldOf returns the id of a blank's field, formOf that of its form, which Enter submits.
func fieldOf(key string) string { return "blank-" + strings.ReplaceAll(key, ".", "-") }

func formOf(key string) string { return "form-" + fieldOf(key) }

// leastGap and mostGap are the smallest and largest width of a field, in characters.
const leastGap, mostGap = 24, 64

// gap is the field of a blank.
func (v view) gap(number int, b exercise.Blank) *vecty.HTML {
	f := v.State.blanks[b.Key]
	wrong := f.verdict != nil && !f.verdict.Right && !f.stale
	return elem.Span(
		vecty.Markup(vecty.Class("gap"), vecty.ClassMap{"right": f.right(), "wrong": wrong}),
		elem.Label(vecty.Markup(prop.For(fieldOf(b.Key)), vecty.Attribute("aria-hidden", "true")), vecty.Text(strconv.Itoa(number))),
		elem.Input(vecty.Markup(
			prop.ID(fieldOf(b.Key)), prop.Type(prop.TypeText), prop.Value(f.text),
			vecty.Attribute("form", formOf(b.Key)), vecty.Attribute("size", max(leastGap, min(len(f.text)+1, mostGap))),
			vecty.Attribute("maxlength", 2000), vecty.Attribute("autocomplete", "off"), vecty.Attribute("autocapitalize", "none"),
			vecty.Attribute("autocorrect", "off"), vecty.Attribute("spellcheck", "false"),
			vecty.Attribute("aria-label", v.Say("exercises.blank", number, b.Asks)), vecty.Attribute("aria-invalid", fmt.Sprint(wrong)),
			vecty.Attribute("aria-describedby", fieldOf(b.Key)+"-verdict"),
			event.Input(func(e *vecty.Event) { v.Send(Fill{b.Key, e.Target.Get("value").String()}) }),
			event.Change(func(*vecty.Event) { v.Send(KeepAnswer{b.Key}) }),
		)),
	)
}

// blank shows the rest of a blank: the question, the variables, and the verdict.
func (v view) blank(number int, b exercise.Blank) *vecty.HTML {
	return elem.Form(
		vecty.Markup(prop.ID(formOf(b.Key)), vecty.Class("blank"), vecty.Attribute("novalidate", ""),
			event.Submit(func(*vecty.Event) { v.Send(TryAnswer{b.Key}) }).PreventDefault()),
		elem.Heading4(elem.Span(vecty.Markup(vecty.Class("gap-number")), vecty.Text(strconv.Itoa(number))), vecty.Text(" "+b.Asks)),
		elem.Div(
			vecty.Markup(vecty.Class("blank-said")),
			v.said(b),
			elem.Div(vecty.Markup(vecty.Class("learn-buttons")), v.blankButtons(number, b)),
			v.hints(b),
		),
		v.names(b),
	)
}

// names lists the variables of a blank with their shapes.
func (v view) names(b exercise.Blank) *vecty.HTML {
	var list vecty.List
	for _, n := range b.Names {
		list = append(list, elem.ListItem(
			ui.Code(n.Name), vecty.Text(" "),
			elem.Span(vecty.Markup(vecty.Class("dims"), ui.Verbatim()), vecty.Text(n.Shape)), vecty.Text(" "+n.About),
		))
	}
	id := fieldOf(b.Key) + "-names"
	return elem.Div(
		vecty.Markup(vecty.Class("names")),
		elem.Paragraph(vecty.Markup(prop.ID(id), vecty.Class("help")), vecty.Text(v.Say("exercises.names"))),
		elem.UnorderedList(vecty.Markup(vecty.Attribute("aria-labelledby", id)), list),
	)
}

func (v view) blankButtons(number int, b exercise.Blank) (list vecty.List) {
	f := v.State.blanks[b.Key]
	list = vecty.List{elem.Button(vecty.Markup(prop.Type(prop.TypeSubmit), vecty.Class("primary"),
		vecty.Attribute("aria-label", v.Say("exercises.check.label", number, b.Asks))), vecty.Text(v.Say("question.check")))}
	if f.right() {
		return list
	}
	if f.hints < len(b.Hints) {
		list = append(list, v.Named(v.Say("exercises.help", f.hints+1, len(b.Hints)),
			v.Say("exercises.help.label", f.hints+1, len(b.Hints), b.Asks), MoreHint{b.Key}))
	}
	if f.tries >= triesBeforeAnswer || f.hints == len(b.Hints) {
		list = append(list, v.Named(v.Say("exercises.answer"), v.Say("exercises.answer.label", b.Asks), ShowAnswer{b.Key}))
	}
	return list
}

// hints shows the hints requested so far.
func (v view) hints(b exercise.Blank) vecty.ComponentOrHTML {
	var list vecty.List
	for _, h := range b.Hints[:v.State.blanks[b.Key].hints] {
		list = append(list, elem.ListItem(vecty.Text(h)))
	}
	return elem.OrderedList(vecty.Markup(vecty.Class("hints"), vecty.Attribute("aria-live", "polite")), list)
}

// said shows the verdict on a blank.
func (v view) said(b exercise.Blank) *vecty.HTML {
	x := v.State
	f := x.blanks[b.Key]
	var content vecty.List
	switch {
	case x.checking == b.Key:
		content = vecty.List{vecty.Text(v.Say("exercises.checking"))}
	case f.slow:
		content = vecty.List{vecty.Text(v.Say("exercises.slow"))}
	case f.right() && f.shown:
		content = vecty.List{elem.Strong(vecty.Text(v.Say("question.right"))), vecty.Text(" " + v.Say("exercises.shown"))}
	case f.right():
		content = vecty.List{elem.Strong(vecty.Text(v.Say("question.right")))}
	case f.verdict != nil && f.stale:
		content = vecty.List{vecty.Text(v.Say("exercises.stale"))}
	case f.verdict != nil:
		content = v.wrong(f.verdict)
	}
	return elem.Div(
		vecty.Markup(prop.ID(fieldOf(b.Key)+"-verdict"), vecty.Class("verdict"), vecty.Attribute("role", "status"),
			vecty.ClassMap{"right": f.right(), "wrong": f.verdict != nil && !f.right()}),
		content)
}

// wrong says why an answer is wrong, with the numbers.
func (v view) wrong(d *verdict) vecty.List {
	list := vecty.List{elem.Strong(vecty.Text(v.Say("question.wrong"))), vecty.Text(" " + v.Phrase(d.Message))}
	if d.Line > 0 {
		list = append(list, caret(d))
	}
	if d.Got == "" {
		return list
	}
	rows := [][2]string{}
	for _, n := range d.Names {
		rows = append(rows, [2]string{n.Name, n.Text})
	}
	rows = append(rows, [2]string{v.Say("exercises.got"), d.Got}, [2]string{v.Say("exercises.expected"), d.Expected})
	var numbers vecty.List
	for _, r := range rows {
		numbers = append(numbers, elem.DefinitionTerm(vecty.Text(r[0])), elem.Description(elem.Preformatted(vecty.Markup(ui.Verbatim()), vecty.Text(r[1]))))
	}
	return append(list, elem.Details(elem.Summary(vecty.Text(v.Say("exercises.numbers"))), elem.DescriptionList(numbers)))
}

// caret shows the line with the error, and a mark below its position.
func caret(d *verdict) vecty.ComponentOrHTML {
	lines := strings.Split(d.answer, "\n")
	if d.Line > len(lines) || d.Column < 1 {
		return elem.Preformatted()
	}
	return elem.Preformatted(vecty.Markup(vecty.Class("caret"), ui.Verbatim(), vecty.Attribute("aria-hidden", "true")),
		vecty.Text(lines[d.Line-1]+"\n"+strings.Repeat(" ", d.Column-1)+"^"))
}
