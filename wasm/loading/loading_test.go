package loading

import (
	"strings"
	"testing"

	"inkling/nn/phrase"
	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the progress in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	l := &proto.Loading{Images: 12_000, Bytes: 1_500_000, Total: 2_000_000, Fault: phrase.Phrase{Text: "404"}, Again: 2.5}
	if html := uitest.HTML(Bar("MNIST", l)); !strings.Contains(html, "MNIST: 12\u202f000 Bilder, 1,5 von 2,0\u00a0MB; neuer Versuch in 2,5\u00a0s: 404") {
		t.Error(html)
	}
}
