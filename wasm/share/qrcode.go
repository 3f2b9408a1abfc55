package share

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"rsc.io/qr"

	"inkling/wasm/ui"
)

// quietZone is the margin of a QR code that readers require, in modules.
const quietZone = 4

// qrCode shows an address as a QR code, to be scanned from the screen.
func qrCode(address string) vecty.ComponentOrHTML {
	code, err := qr.Encode(address, qr.L)
	if err != nil {
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(qrTooLong.Say()))
	}
	side := code.Size + 2*quietZone
	return vecty.Tag("svg",
		vecty.Markup(vecty.Namespace(ui.SVG), vecty.Attribute("class", "qr"), vecty.Attribute("viewBox", fmt.Sprintf("0 0 %d %d", side, side)),
			vecty.Attribute("role", "img"), vecty.Attribute("aria-label", qrLabel.Say())),
		vecty.Tag("path", vecty.Markup(vecty.Namespace(ui.SVG), vecty.Attribute("d", modules(code)))),
	)
}

// modules draws the dark modules as a path, one rectangle for each horizontal run.
func modules(code *qr.Code) string {
	var d strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			n := 0
			for x+n < code.Size && code.Black(x+n, y) {
				n++
			}
			if n > 0 {
				fmt.Fprintf(&d, "M%d %dh%dv1h-%dz", x+quietZone, y+quietZone, n, n)
				x += n
			}
		}
	}
	return d.String()
}
