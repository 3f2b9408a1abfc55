package browse

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

// A View shows the images of a data set.
type View struct {
	State   *State
	Env     Env
	Send    func(Msg)
	GoToPad func()
	Own     vecty.ComponentOrHTML // the visitor's own data, with a key, or nil

	// Called when canvases, which are drawn outside of the virtual DOM, are in the document.
	TilesMounted func(node vecty.SyscallJSValue)
	MeanMounted  func(class int, node vecty.SyscallJSValue)
}

// Section shows all of it.
func (p *View) Section() vecty.ComponentOrHTML {
	content := p.images
	if p.State.Page == nil {
		content = p.noData
	}
	return elem.Section(
		vecty.Markup(vecty.Class("data"), vecty.Attribute("aria-labelledby", "data-title")),
		elem.Heading2(vecty.Markup(prop.ID("data-title"), vecty.Key("title")), vecty.Text(dataHeading.Say())),
		p.Own,
		content(),
	)
}

// noData offers to load the data, or shows the progress.
func (p *View) noData() vecty.ComponentOrHTML {
	d := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("nodata"), vecty.Key("none")),
		elem.Paragraph(vecty.Text(browseHelp.Say(p.Env.Name))),
		p.dataLoading(),
		vecty.If(d.Error != "", elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(d.Error))),
	)
}

// dataLoading shows the progress of the data, or the button that loads it.
func (p *View) dataLoading() vecty.ComponentOrHTML {
	d := p.State
	if d.Loading != nil {
		return loading.Bar(loadingLabel.Say(p.Env.Name), d.Loading)
	}
	load := loadLabel
	if d.Folder == dataset.DefaultFolder {
		load = loadMNIST
	}
	return ui.Button(load.Say(p.Env.Name), true, func() { p.Send(Load{}) })
}

// images shows the images, and the mean images of the classes.
func (p *View) images() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("columns"), vecty.Key("browser")),
		elem.Div(vecty.Markup(vecty.Class("browser")), p.dataChoice(), p.tiles(), p.turning(), p.onPad()),
		elem.Div(vecty.Markup(vecty.Class("classes")), p.means(), p.counts()),
	)
}

// dataChoice selects split and class.
func (p *View) dataChoice() vecty.ComponentOrHTML {
	d := p.State
	data := d.Page.Data
	var splits vecty.List
	chosen := strconv.Itoa(int(d.Look.Split))
	for split, name := range ui.SplitNames {
		if data.Images(dataset.Split(split), proto.AllClasses) > 0 {
			splits = append(splits, ui.Option(strconv.Itoa(split), name.Say(), chosen))
		}
	}
	class := strconv.Itoa(d.Look.Class)
	classes := vecty.List{ui.Option(strconv.Itoa(proto.AllClasses), allClasses.Say(), class)}
	for i, name := range data.Classes {
		classes = append(classes, ui.Option(strconv.Itoa(i), name, class))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("fields")),
		p.dataSelect("split", splitLabel.Say(), chosen, splits, func(n int) Msg { return ChooseSplit{dataset.Split(n)} }),
		p.dataSelect("class", classLabel.Say(), class, classes, func(n int) Msg { return ChooseClass{n} }),
	)
}

func (p *View) dataSelect(key, label, chosen string, options vecty.List, msg func(n int) Msg) *vecty.HTML {
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

// tiles is the grid of images.
func (p *View) tiles() vecty.ComponentOrHTML {
	d := p.State
	images := d.Page
	if len(images.Labels) == 0 {
		return elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(noImages.Say()))
	}
	return &ui.Mosaic{
		ID: "tiles", Prefix: "tile-", Class: "images", Label: images.title(), Version: images, Names: images.name,
		Count: len(images.Labels), Columns: images.Look.Count / lines, Lines: lines,
		Cursor: d.Cursor - images.Look.From, Chosen: images.place(p.Env.OnPad),
		Key:     func(name string) { p.Send(TileKey{name}) },
		Choose:  func(place int) { p.Send(ChooseTile{place}) },
		Mounted: p.TilesMounted,
	}
}

// turning turns the pages: to the next, the previous or any.
func (p *View) turning() vecty.ComponentOrHTML {
	d := p.State
	look, total := d.Look, d.Page.Total
	to := func(image int) func() {
		return func() { p.Send(GoTo{image}) }
	}
	return elem.Div(
		vecty.Markup(vecty.Class("turning")),
		ui.Button(previousLabel.Say(), look.From > 0, to(look.From-look.Count)),
		elem.Input(vecty.Markup(
			prop.Type(prop.TypeRange), vecty.Attribute("aria-label", positionLabel.Say()), vecty.Attribute("aria-valuetext", d.Page.span()),
			vecty.Attribute("min", 0), vecty.Attribute("max", max(0, (total-1)/look.Count)), prop.Value(strconv.Itoa(look.From/look.Count)),
			event.Input(func(e *vecty.Event) {
				n, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(GoTo{n * look.Count})
			}),
		)),
		ui.Button(nextLabel.Say(), look.From+look.Count < total, to(min(look.From+look.Count, max(0, total-1)))),
		elem.Paragraph(vecty.Text(d.Page.span())),
	)
}

// onPad names the image on the pad and the network's answer.
func (p *View) onPad() vecty.ComponentOrHTML {
	name, more := "", chooseHelp.Say()
	if on := p.Env.OnPad; on != nil {
		name, more = isOnPad.Say(ui.Capital(on.Name))+" ", on.Verdict
	}
	if p.State.Note != "" {
		name, more = p.State.Note, ""
	}
	return elem.Div(
		vecty.Markup(vecty.Class("onpad")),
		elem.Paragraph(
			elem.Span(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", onPadLabel.Say())),
				vecty.Text(name)),
			elem.Span(vecty.Text(more)),
		),
		vecty.If(p.Env.OnPad != nil, ui.Button(showPadLabel.Say(), true, p.GoToPad)),
	)
}
