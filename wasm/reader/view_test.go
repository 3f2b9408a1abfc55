//go:build !js

// Node has no document to render into.

package reader

import (
	"strings"
	"testing"

	"inkling/nn/model"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the choice of the active network in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	networks := map[string]*Network{"pen": {Model: &model.Model{Correct: 9807, Total: 10_000}}}
	html := uitest.HTML(Choice("pen", Pretrained(networks, "pen"), "", nil))
	if !strings.Contains(html, "Aktives Netz") || !strings.Contains(html, "Vortrainiert: 784-256-128-10, 98,1\u00a0% richtig") || strings.Contains(html, "Pre-trained") {
		t.Errorf("shown: %s", html)
	}
}
