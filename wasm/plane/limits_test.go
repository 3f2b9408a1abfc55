package plane

import (
	"strings"
	"testing"

	"inkling/nn/plane"
)

// TestLimits opens an address that hides and locks pieces, and tries to change what it locks.
func TestLimits(t *testing.T) {
	b := open(t, "set=moons&hidden=5&lock=data,layers,eta&hide=momentum,speed,momentum,nothing&note=Find%20out%3A%0A%3Cb%3E")
	s := b.state
	const limits = "&hide=momentum,speed&lock=data,hidden,eta&note=Find%20out%3A%0A%3Cb%3E"
	if b.address != "set=moons&hidden=5"+limits || len(s.Problems) != 1 || s.Problems[0].String() != `hide: there is no part "nothing"` {
		t.Errorf("address %s, problems %v", b.address, s.Problems)
	}
	b.settle()
	before := s.Settings
	for _, m := range []Msg{
		Change{"eta", "1"}, Change{"momentum", "0.5"}, Change{"noise", "5"}, AddLayer{}, Resize{0, 1}, Choose{"spiral"}, Choose{"points"},
		TakeTool{Brush}, PenDown{0.5, 0.5}, PenUp{}, Clear{}, Undo{}, Pasted{"x1,x2,class\n1,2,a\n2,1,b\n"},
		Pasted{"https://playground.tensorflow.org/#dataset=xor&networkShape=3,2&learningRate=1"},
	} {
		b.send(m)
		b.settle()
		for _, key := range []string{"set", "noise", "hidden", "eta", "momentum", "seed"} {
			if s.Settings.Get(key) != before.Get(key) {
				t.Errorf("%T has changed %s", m, key)
			}
		}
		if len(s.Own) > 0 {
			t.Errorf("%T has drawn", m)
		}
	}
	b.send(Change{"activation", "relu"})
	if !strings.Contains(b.address, "activation=relu") || !strings.HasSuffix(b.address, limits) {
		t.Errorf("address %s", b.address)
	}
	html := b.html()
	for text, want := range map[string]bool{
		">Momentum<": false, ">Speed<": false, ">Lambda<": true, "<p>Find out:</p><p><b></p>": true, ">Train<": true,
	} {
		if strings.Contains(html, text) != want {
			t.Errorf("%s is in the page: %v", text, !want)
		}
	}

	b = open(t, "set=points&lock=draw,weights")
	b.send(PenDown{0.5, 0.5})
	b.send(PenUp{})
	if len(b.state.Own) > 0 {
		t.Error("points are drawn though that is locked")
	}
	b = open(t, "set=circle&lock=weights&hide=output,inputs,network,time,title,numbers,curve,learning,data")
	b.settle()
	first := b.state.Number()
	b.send(SetNumber{"7"})
	b.settle()
	if b.state.Number() != first {
		t.Error("a locked weight has changed")
	}
	if html := b.html(); strings.Count(html, ` hidden=""`) < 7 || strings.Contains(html, "x₁²") {
		t.Errorf("%d pieces are hidden", strings.Count(html, ` hidden=""`))
	}
	for _, key := range plane.Keys() {
		if _, ok := around[key]; !ok {
			t.Errorf("the setting %s cannot be locked", key)
		}
	}
	for name, outer := range around {
		if _, ok := around[outer]; outer != "" && !ok {
			t.Errorf("%s is in %s, which does not exist", name, outer)
		}
	}
}
