package lab

import (
	"strings"
	"testing"

	"inkling/wasm/archive"
	"inkling/wasm/sweep"
	"inkling/wasm/ui/uitest"
)

// TestSweepSideBySide heads the table with the setting that is swept, and has a row for each value.
func TestSweepSideBySide(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(sweep.Type{Text: "0.3; 3; 30"})
	b.do(sweep.SetWorkers{Workers: 2})
	b.do(sweep.Start{})
	p := &Page{State: b.State, Send: func(Msg) {}}
	html := uitest.HTML(p.runs().Progress(nil, nil))
	for _, want := range []string{">Learning rate</th>", ">0.3</th>", ">3</th>", ">30</th>"} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is missing: %s", want, html)
		}
	}
	if html := uitest.HTML(p.runs().Progress(nil, nil)); !strings.Contains(html, ">Learning rate 0.3</h3>") {
		t.Errorf("the run that is shown is called %s", html)
	}
	if html := uitest.HTML(p.ledger()); !strings.Contains(html, "Or make a list: equal ratios") {
		t.Errorf("the series is called %s", html)
	}
}
