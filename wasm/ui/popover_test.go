package ui_test

import (
	"testing"

	"github.com/norunners/vecty"

	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
)

func TestPopover(t *testing.T) {
	const want = `<details class="popover dots"><summary aria-label="More" title="More">⋯</summary><div class="popped">a<p></p></div></details>`
	if got := uitest.HTML(ui.Popover("More", vecty.Text("a"), vecty.Tag("p"))); got != "<body>"+want+"</body>" {
		t.Errorf("%s, want %s", got, want)
	}
}
