package lab

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRoutes(t *testing.T) {
	for _, c := range []struct {
		hash string
		want Route
		ok   bool
	}{
		{"", home, true},
		{"#", home, true},
		{"#lab", home, true},
		{"#lab/train", Route{Lab, "train"}, true},
		{"#lab/train?eta=1", Route{Lab, "train"}, true},
		{"#?eta=1", home, true},
		{"#learn", Route{View: Learn}, true},
		{"#learn/perceptron", Route{Learn, "perceptron"}, true},
		{"#learn/nowhere", Route{Learn, "nowhere"}, true}, // the lessons say so
		{"#lab/nowhere", home, false},
		{"#<script>alert(1)</script>", home, false},
		{"#//", home, false},
	} {
		got, ok := parseRoute(c.hash)
		if got != c.want || ok != c.ok {
			t.Errorf("%q leads to %v (%v), expected %v (%v)", c.hash, got, ok, c.want, c.ok)
		}
	}
}

func TestRoutesAreWrittenAsRead(t *testing.T) {
	routes := []Route{home}
	for _, p := range panels {
		routes = append(routes, Route{Lab, p.name})
	}
	for _, r := range routes {
		if got, ok := parseRoute(r.Hash()); got != r || !ok {
			t.Errorf("%q leads to %v, expected %v", r.Hash(), got, r)
		}
	}
}

func TestArriving(t *testing.T) {
	s := NewState()
	if d := cmp.Diff([]Effect{ShowPlace{Title: "Inkling: a neural-network laboratory"}}, s.Update(AddressChanged{""})); d != "" {
		t.Error("the page was opened:", d)
	}
	if d := cmp.Diff([]Effect{ShowPlace{"Train · Inkling", "panel-train"}}, s.Update(AddressChanged{"#lab/train"})); d != "" {
		t.Error("a link was followed:", d)
	}
	if effects := s.Update(AddressChanged{"#learn/perceptron?eta=9"}); effects != nil || s.Route.View != Learn || s.Form.Text["eta"] == "9" {
		t.Errorf("a lesson was opened, although another program shows lessons: %v", effects)
	}
	if d := cmp.Diff([]Effect{ShowPlace{"Inkling: a neural-network laboratory", "view-lab"}}, s.Update(AddressChanged{"#lab"})); d != "" {
		t.Error("Back was pressed:", d)
	}
	s.Update(AddressChanged{"#lab/train/and/a/lot/more/than/anybody/wants/to/read"})
	if s.Route != home || s.Address.NotFound != "There is nothing at #lab/train/and/a/lot/more/than/anybody/w…; this is the lab." {
		t.Errorf("%v, %q", s.Route, s.Address.NotFound)
	}
	if s.Update(AddressChanged{"#lab/train"}); s.Address.NotFound != "" {
		t.Error("the message about the last address stays")
	}
}

func TestOpenedAtAPlace(t *testing.T) {
	s := NewState()
	if d := cmp.Diff([]Effect{ShowPlace{"Train · Inkling", "panel-train"}}, s.Update(AddressChanged{"#lab/train"})); d != "" {
		t.Error(d)
	}
}
