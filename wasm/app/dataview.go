package app

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/dataset"
	"inkling/wasm/loading"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// data shows the images that networks learn from and are tested on.
func (p *Page) data() vecty.ComponentOrHTML {
	content := p.browser
	if p.State.Data.Page == nil {
		content = p.noData
	}
	return elem.Section(
		vecty.Markup(vecty.Class("data"), vecty.Attribute("aria-labelledby", "data-title")),
		elem.Heading2(vecty.Markup(prop.ID("data-title"), vecty.Key("title")), vecty.Text("Data")),
		content(),
	)
}

// noData invites to load the data, or shows how that goes.
func (p *Page) noData() vecty.ComponentOrHTML {
	d := &p.State.Data
	return elem.Div(
		vecty.Markup(vecty.Class("nodata"), vecty.Key("none")),
		elem.Paragraph(vecty.Text("Look through the images of "+p.State.setName(d.Folder)+" that networks learn from and are tested on, "+
			"and put any of them on the pad. They are loaded with the first training, or now.")),
		p.dataLoading(),
		vecty.If(d.Error != "", elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(d.Error))),
	)
}

// dataLoading shows how much of the data has come, or the button that loads it.
func (p *Page) dataLoading() vecty.ComponentOrHTML {
	d := &p.State.Data
	what := p.State.setName(d.Folder)
	if d.Loading != nil {
		return loading.Bar("Loading "+what, d.Loading)
	}
	if d.Folder == dataset.DefaultFolder {
		what += " (7 MB)"
	}
	return ui.Button("Load "+what, true, func() { p.Send(LoadData{}) })
}

// browser shows the images by split and class, and what the classes look like.
func (p *Page) browser() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("columns"), vecty.Key("browser")),
		elem.Div(vecty.Markup(vecty.Class("browser")), p.dataChoice(), p.tiles(), p.turning(), p.onPad()),
		elem.Div(vecty.Markup(vecty.Class("classes")), p.means(), p.counts()),
	)
}

// dataChoice chooses split and class.
func (p *Page) dataChoice() vecty.ComponentOrHTML {
	d := &p.State.Data
	data := d.Page.Data
	var splits vecty.List
	chosen := strconv.Itoa(int(d.Look.Split))
	for split, name := range ui.SplitNames {
		if data.Images(dataset.Split(split), proto.AllClasses) > 0 {
			splits = append(splits, ui.Option(strconv.Itoa(split), name, chosen))
		}
	}
	class := strconv.Itoa(d.Look.Class)
	classes := vecty.List{ui.Option(strconv.Itoa(proto.AllClasses), "All classes", class)}
	for i, name := range data.Classes {
		classes = append(classes, ui.Option(strconv.Itoa(i), name, class))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("fields")),
		p.dataSelect("split", "Split", chosen, splits, func(n int) Msg { return ChooseSplit{dataset.Split(n)} }),
		p.dataSelect("class", "Class", class, classes, func(n int) Msg { return ChooseClass{n} }),
	)
}

func (p *Page) dataSelect(key, label, chosen string, options vecty.List, msg func(n int) Msg) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("data-"+key)), vecty.Text(label)),
		elem.Select(
			vecty.Markup(prop.ID("data-"+key), prop.Value(chosen),
				event.Change(func(e *vecty.Event) {
					n, _ := strconv.Atoi(e.Target.Get("value").String())
					p.Send(msg(n))
				})),
			options,
		),
	)
}

func (p *Page) tiles() vecty.ComponentOrHTML {
	s := p.State
	d := &s.Data
	if len(d.Page.Labels) == 0 {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text("There are no such images."))
	}
	return &tiles{Images: d.Page, Columns: d.Page.Look.Count / dataLines, Cursor: d.Cursor - d.Page.Look.From,
		Chosen: s.chosenTile(), Send: p.Send, mounted: p.TilesMounted}
}

// chosenTile returns the place in the grid of the image that is on the pad, or -1.
func (s *State) chosenTile() int {
	p := s.Data.Page
	if s.Pad.Picture != nil && s.Pad.Picture.Split == p.Look.Split {
		for place, number := range p.Numbers {
			if number == s.Pad.Picture.Number {
				return place
			}
		}
	}
	return -1
}

// turning turns to other images: the next, those before, or anywhere at once.
func (p *Page) turning() vecty.ComponentOrHTML {
	d := &p.State.Data
	look, total := d.Look, d.Page.Total
	to := func(image int) func() {
		return func() { p.Send(GoTo{image}) }
	}
	return elem.Div(
		vecty.Markup(vecty.Class("turning")),
		ui.Button("Previous", look.From > 0, to(look.From-look.Count)),
		elem.Input(vecty.Markup(
			prop.Type(prop.TypeRange), vecty.Attribute("aria-label", "Position"), vecty.Attribute("aria-valuetext", d.Page.span()),
			vecty.Attribute("min", 0), vecty.Attribute("max", max(0, (total-1)/look.Count)), prop.Value(strconv.Itoa(look.From/look.Count)),
			event.Input(func(e *vecty.Event) {
				n, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(GoTo{n * look.Count})
			}),
		)),
		ui.Button("Next", look.From+look.Count < total, to(min(look.From+look.Count, max(0, total-1)))),
		elem.Paragraph(vecty.Text(d.Page.span())),
	)
}

// onPad says which image is on the pad and what the network makes of it.
func (p *Page) onPad() vecty.ComponentOrHTML {
	s := p.State
	name, more := "", "Choose an image to put it on the pad."
	if s.Pad.Picture != nil {
		name, more = ui.Capital(s.Pad.Picture.Name())+", is on the pad. ", s.judge()
	}
	if s.Data.Note != "" {
		name, more = s.Data.Note, ""
	}
	return elem.Div(
		vecty.Markup(vecty.Class("onpad")),
		elem.Paragraph(
			elem.Span(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "Image on the pad")),
				vecty.Text(name)),
			elem.Span(vecty.Text(more)),
		),
		vecty.If(s.Pad.Picture != nil, ui.Button("Show the pad", true, func() { p.Send(WantPad{}) })),
	)
}
