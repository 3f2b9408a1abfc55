package app

import (
	"strings"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/diagnosis"
)

// body shows a part of the page as the document's body.
type body struct {
	vecty.Core
	show    func() *vecty.HTML
	content *vecty.HTML
}

func (b *body) Render() vecty.ComponentOrHTML {
	b.content = elem.Body(b.show())
	return b.content
}

// TestCoachOfTwoLayers shows the same advice for two layers at once, as deep
// networks need it: siblings of one key would end the program.
func TestCoachOfTwoLayers(t *testing.T) {
	s := opened()
	dead := func(layer int) diagnosis.Sign {
		return diagnosis.Sign{Kind: diagnosis.Dead, Layer: layer, Units: []int{1, 2}, Of: 30, Asked: 1000}
	}
	s.Runs[0].Settings.Hidden = []int{30, 30}
	s.Runs[0].Findings.Signs = []diagnosis.Sign{dead(0), dead(1)}
	p := &Page{State: s, Send: func(Msg) {}}
	advice := s.advice(s.Runs[0])
	b := &body{show: func() *vecty.HTML { return p.adviceList(advice) }}
	if err := vecty.RenderInto("body", b); err != nil {
		t.Fatal(err)
	}
	if html := b.content.Node().Get("outerHTML").String(); strings.Count(html, "<li") != 2 {
		t.Errorf("two pieces of advice are shown as %s", html)
	}
}
