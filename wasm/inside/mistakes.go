package inside

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/loading"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// mistakes shows the network's answers to the test images.
func (p *View) mistakes() vecty.ComponentOrHTML {
	s := p.State
	e := &s.Exam
	exam := s.exam()
	if exam == nil {
		return p.noExam()
	}
	return elem.Div(
		vecty.Markup(vecty.Class("columns", "mistakes")),
		elem.Div(vecty.Markup(vecty.Class("matrix")), p.examLine(exam), p.matrix(exam), p.mixups(exam), p.examNews(),
			elem.Div(vecty.Markup(vecty.Class("buttons")),
				ui.Button(testAgainLabel.Say(), e.pending == nil, func() { p.Send(TestNetwork{}) }),
				ui.Button(saveCSVLabel.Say(), true, func() { p.Send(SaveConfusion{}) }))),
		elem.Div(vecty.Markup(vecty.Class("cases")), p.cases()),
	)
}

// noExam offers to test the network.
func (p *View) noExam() vecty.ComponentOrHTML {
	s := p.State
	label := testLabel.Say()
	if !s.env.Testable && !s.env.Training {
		label = testOn.Say(s.env.ExamName)
		if s.env.ExamData == dataset.DefaultFolder {
			label = testOnMNIST.Say(s.env.ExamName)
		}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("nodata")),
		elem.Paragraph(vecty.Text(testHelp.Say())),
		ui.Button(label, s.Exam.pending == nil, func() { p.Send(TestNetwork{}) }),
		p.examNews(),
	)
}

// examNews shows the progress of a test, or why it failed.
func (p *View) examNews() vecty.ComponentOrHTML {
	e := &p.State.Exam
	switch {
	case e.Loading != nil:
		return loading.Bar(loadingTest.Say(), e.Loading)
	case e.Error != "":
		return elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(e.Error))
	}
	return nil
}

func (p *View) examLine(exam *proto.Examined) vecty.ComponentOrHTML {
	right, total := exam.Right(proto.AllClasses)
	line := testedLine
	if p.State.env.Training && p.State.env.Learning {
		line = testedNow
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("examline")),
		vecty.Text(line.Say(words.Thousands(right), words.Thousands(total), words.Percent(ui.Rate(right, total)))))
}

// mostClasses is the largest number of classes that a matrix is shown for.
const mostClasses = 20

func (p *View) matrix(exam *proto.Examined) vecty.ComponentOrHTML {
	if len(exam.Confusion) > mostClasses {
		return nil
	}
	e := &p.State.Exam
	return &confusionGrid{Exam: exam, Cursor: e.Cursor, Chosen: e.Chosen, Language: words.Current(), Send: p.Send}
}

// confusionGrid is the matrix: a row for each class, a column for each answer. It renders only when
// its look changes.
type confusionGrid struct {
	vecty.Core
	Exam     *proto.Examined `vecty:"prop"`
	Cursor   Cell            `vecty:"prop"`
	Chosen   Cell            `vecty:"prop"`
	Language words.Language  `vecty:"prop"`
	Send     func(Msg)       `vecty:"prop"`
}

// SkipRender reports whether the look is unchanged.
func (g *confusionGrid) SkipRender(prev vecty.Component) bool {
	p := prev.(*confusionGrid)
	return g.Exam == p.Exam && g.Cursor == p.Cursor && g.Chosen == p.Chosen && g.Language == p.Language
}

// Render shows the matrix.
func (g *confusionGrid) Render() vecty.ComponentOrHTML {
	names := g.Exam.Data.Classes
	most := 1 // mistakes in a cell
	for was, counts := range g.Exam.Confusion {
		for read, n := range counts {
			if was != read {
				most = max(most, n)
			}
		}
	}
	head := vecty.List{elem.Div(vecty.Markup(vecty.Attribute("role", "columnheader")), vecty.Text(matrixCorner.Say()))}
	for _, name := range names {
		head = append(head, elem.Div(vecty.Markup(vecty.Attribute("role", "columnheader")), vecty.Text(name)))
	}
	head = append(head, elem.Div(vecty.Markup(vecty.Attribute("role", "columnheader")), vecty.Text(rightColumn.Say())))
	rows := vecty.List{g.row(head)}
	for was := range names {
		cells := vecty.List{elem.Div(vecty.Markup(vecty.Attribute("role", "rowheader")), vecty.Text(names[was]))}
		for read := range names {
			cells = append(cells, g.cell(Cell{was, read}, most))
		}
		right, total := g.Exam.Right(was)
		cells = append(cells, elem.Div(vecty.Markup(vecty.Attribute("role", "gridcell"), vecty.Class("share")),
			vecty.Text(words.Percent(ui.Rate(right, total)))))
		rows = append(rows, g.row(cells))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("confusion"), vecty.Attribute("role", "grid"), vecty.Attribute("tabindex", 0),
			vecty.Attribute("aria-label", matrixLabel.Say()),
			vecty.Attribute("aria-activedescendant", cellID(g.Cursor)),
			event.KeyDown(func(e *vecty.Event) {
				if name, ok := ui.GridKey(e, ui.TileKeys); ok {
					g.Send(CellKey{name})
				}
			}),
			event.Click(g.click)),
		rows,
	)
}

func (g *confusionGrid) row(cells vecty.List) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Attribute("role", "row"),
		vecty.Style("grid-template-columns", fmt.Sprintf("minmax(20px, 1.2fr) repeat(%d, minmax(0, 1fr)) minmax(38px, 1.5fr)", len(g.Exam.Data.Classes)))), cells)
}

// cell shows a number of images. Darker means more: for mistakes relative to the largest cell, for
// correct answers as a fraction of the class.
func (g *confusionGrid) cell(c Cell, most int) *vecty.HTML {
	n, names := g.Exam.Confusion[c.Was][c.Read], g.Exam.Data.Classes
	shade := math.Sqrt(float64(n) / float64(most))
	if c.Was == c.Read {
		_, total := g.Exam.Right(c.Was)
		shade = ui.Rate(n, total)
	}
	text := fmt.Sprint(n)
	if n == 0 {
		text = "·"
	}
	return elem.Div(
		vecty.Markup(prop.ID(cellID(c)), vecty.Attribute("role", "gridcell"),
			vecty.Attribute("aria-label", cellCount.Say(names[c.Was], names[c.Read], n)),
			vecty.Attribute("aria-selected", fmt.Sprint(c == g.Chosen)),
			vecty.ClassMap{"right": c.Was == c.Read, "cursor": c == g.Cursor, "none": n == 0},
			vecty.Style("--shade", fmt.Sprintf("%.0f%%", 8+42*min(1, shade)))),
		vecty.Text(text),
	)
}

func cellID(c Cell) string { return fmt.Sprintf("cell-%d-%d", c.Was, c.Read) }

// cellOf reverses cellID. It avoids fmt.Sscanf, which would add 50 KB to the program.
func cellOf(id string) (Cell, bool) {
	place, isCell := strings.CutPrefix(id, "cell-")
	was, read, _ := strings.Cut(place, "-")
	i, err := strconv.Atoi(was)
	j, err2 := strconv.Atoi(read)
	return Cell{Was: i, Read: j}, isCell && err == nil && err2 == nil
}

func (g *confusionGrid) click(e *vecty.Event) {
	if c, ok := cellOf(e.Target.Get("id").String()); ok {
		g.Send(ChooseCell{c})
	}
}

// mixups lists the most frequent mistakes.
func (p *View) mixups(exam *proto.Examined) vecty.ComponentOrHTML {
	names := exam.Data.Classes
	var items vecty.List
	most := 6
	if len(exam.Confusion) > mostClasses { // no matrix is shown
		most = 30
	}
	for _, m := range mixups(exam, most) {
		items = append(items, elem.ListItem(ui.Button(cellCount.Say(names[m.Was], names[m.Read], m.Count), true,
			func() { p.Send(ChooseCell{m.Cell}) })))
	}
	return elem.Div(
		elem.Heading3(vecty.Text(mixupsHeading.Say())),
		elem.UnorderedList(vecty.Markup(vecty.Class("mixups")), items),
	)
}

// cases shows images with the network's answers.
func (p *View) cases() vecty.ComponentOrHTML {
	s := p.State
	c := &s.Cases
	if c.Images == nil {
		text := loadingImages.Say()
		if c.Note != "" {
			text = c.Note
		}
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(text))
	}
	images := c.Images
	screen := c.Columns * caseLines
	return elem.Div(
		elem.Div(
			vecty.Markup(vecty.Class("casehead")),
			elem.Heading3(vecty.Text(images.title())),
			vecty.If(images.Of.Was >= 0, ui.Button(allMistakes.Say(), true, func() { p.Send(ChooseCell{noCell}) })),
		),
		p.caseGrid(images),
		elem.Div(
			vecty.Markup(vecty.Class("paging")),
			ui.Button(imagesBefore.Say(), images.From > 0, func() { p.Send(TurnCases{max(0, images.From-screen)}) }),
			elem.Span(vecty.Text(images.span())),
			ui.Button(imagesAfter.Say(), images.From+len(images.Numbers) < images.Total, func() { p.Send(TurnCases{images.From + screen}) }),
		),
		p.chosenCase(),
	)
}

func (p *View) caseGrid(images *CaseImages) vecty.ComponentOrHTML {
	c := &p.State.Cases
	if len(images.Numbers) == 0 {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(noImages.Say()))
	}
	return &ui.Mosaic{
		Prefix: "case-", Class: "mosaic", Label: images.title() + ", " + images.span(), Version: images, Names: images.name,
		Captions: images.caption,
		Wrong:    func(i int) bool { return images.answer(i) != images.Labels[i] },
		Count:    len(images.Numbers), Columns: c.Columns, Cursor: c.Cursor, Chosen: c.Chosen,
		Key:     func(name string) { p.Send(CaseKey{name}) },
		Choose:  func(i int) { p.Send(ChooseCase{i}) },
		Mounted: p.mounted(casesCanvas),
	}
}

// chosenCase shows all outputs for the chosen image.
func (p *View) chosenCase() vecty.ComponentOrHTML {
	c := &p.State.Cases
	images := c.Images
	if c.Chosen < 0 || c.Chosen >= len(images.Numbers) {
		text := casesHelp.Say()
		if c.Note != "" {
			text = c.Note
		}
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(text))
	}
	output := images.Outputs[c.Chosen]
	text := isOnPad.Say(ui.Capital(ui.NameImage(dataset.Test, images.Numbers[c.Chosen], images.Data.Classes[images.Labels[c.Chosen]])))
	if c.Note != "" {
		text = c.Note
	}
	return elem.Div(
		vecty.Markup(vecty.Class("chosencase")),
		elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", chosenLabel.Say())), vecty.Text(text)),
		outputBars(images.Data.Classes, output, images.Labels[c.Chosen]),
		vecty.If(c.Note == "", ui.Button(goToPadLabel.Say(), true, func() { p.GoToPad() })),
	)
}

// outputBars shows outputs; label is the class of the image.
func outputBars(names []string, output []float32, label int) vecty.ComponentOrHTML {
	var items vecty.List
	best := nn.Answer(output)
	for class, a := range output {
		name := names[class]
		if class == label {
			name += " ✓"
		}
		items = append(items, elem.ListItem(
			vecty.Markup(vecty.ClassMap{"best": class == best}),
			elem.Span(vecty.Markup(vecty.Class("name"), ui.Verbatim()), vecty.Text(name)),
			elem.Span(vecty.Markup(vecty.Class("bar"), ui.Hidden()),
				elem.Span(vecty.Markup(vecty.Class("fill"), vecty.Style("width", fmt.Sprintf("%d%%", max(0, min(100, ui.Hundredths(a)))))))),
			elem.Span(vecty.Markup(vecty.Class("percent"), ui.Verbatim()), vecty.Text(percent(a))),
		))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("bars", "outputs"), vecty.Attribute("aria-label", answerLabel.Say())), items)
}
