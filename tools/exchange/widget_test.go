package exchange

import (
	"fmt"
	"os"
	"testing"

	"inkling/nn/ink"
	"inkling/wasm/link"
)

// widget makes the file for notebooks run without the packages that it imports, and prints a drawing and the traits of a widget.
const widget = `
import sys, types
class Trait:
    def __init__(self, *args, **kept): pass
    def tag(self, **kept): return self
class AnyWidget:
    def __init__(self, **traits): self.set = traits
sys.modules["anywidget"] = types.SimpleNamespace(AnyWidget=AnyWidget)
sys.modules["traitlets"] = types.SimpleNamespace(Unicode=Trait, Bool=Trait, List=Trait, Dict=Trait)
sys.path.insert(0, "../../site")
sys.dont_write_bytecode = True
import inkling_widget
print(inkling_widget.drawing([[(0.28, 0.24), (0.72, 0.22), (0.56, 0.5), (0.46, 0.8)], [(0.3, 0.5), (0.7, 0.5)]]))
widget = inkling_widget.Inkling("https://example.org/inkling", view="train")
print(widget._esm, widget.set)
`

// TestWidgetFile sees that the file for notebooks writes drawings as addresses have them, and finds the module. No notebook
// program is involved.
func TestWidgetFile(t *testing.T) {
	if _, err := os.Stat("../../site/inkling_widget.py"); err != nil { // so that Go runs the test again when the file changes
		t.Fatal(err)
	}
	drawing := link.EncodeStrokes([]ink.Stroke{{{X: 0.28, Y: 0.24}, {X: 0.72, Y: 0.22}, {X: 0.56, Y: 0.5}, {X: 0.46, Y: 0.8}}, {{X: 0.3, Y: 0.5}, {X: 0.7, Y: 0.5}}})
	want := fmt.Sprintf("%s\nhttps://example.org/inkling/inkling.mjs {'src': 'https://example.org/inkling/', 'view': 'train'}\n", drawing)
	if got := string(runProgram(t, []string{python, "-c", widget})); got != want {
		t.Errorf("%s, expected %s", got, want)
	}
}
