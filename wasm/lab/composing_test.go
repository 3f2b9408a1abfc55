package lab

import (
	"strings"
	"testing"

	"inkling/nn/ink"
	"inkling/wasm/link"
	"inkling/wasm/runs"
	"inkling/wasm/share"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
)

// composing is a state in which somebody composes a part.
func composing() *State {
	s := opened()
	s.Base = "https://example.org/inkling/"
	s.Update(AddressChanged{"#share"})
	return s
}

// preview returns the link of the frame that the author sees.
func preview(t *testing.T, s *State) link.Link {
	t.Helper()
	s.Update(share.Refresh{})
	query, ok := strings.CutPrefix(s.Share.Preview, s.Base+"embed.html?")
	l, problems := link.Read(query)
	if !ok || problems != nil {
		t.Errorf("%s: %q", s.Share.Preview, problems)
	}
	return l
}

// TestComposing checks that the composed part has the settings and the drawing of the lab.
func TestComposing(t *testing.T) {
	s := composing()
	edit(s, "eta", "0.5")
	stroke(s, ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.8})
	s.Update(share.Tick{What: share.WithDrawing, On: true})
	if l := preview(t, s); l.View != "train" || l.Settings["eta"] != "0.5" || len(l.Strokes) != 1 {
		t.Errorf("%s", l)
	}
}

// TestComposingARun checks that the run that is shown is included once it has results.
func TestComposingARun(t *testing.T) {
	s := composing()
	s.Update(share.Tick{What: share.WithRun, On: true})
	if l := preview(t, s); l.Outcome != nil {
		t.Error("a run that has not started is included")
	}
	s.Update(runs.TypeLine{Text: aLine})
	s.Update(runs.RunLine{})
	finish(s, "1cb033366fe28590", []int{8231, 8323}, "e0bf8c96befc0123")
	edit(s, "eta", "0.5")
	if l := preview(t, s); l.Outcome == nil || l.Settings["eta"] != "" || l.Settings["epochs"] != "2" {
		t.Errorf("%s", l)
	}
}

// TestComposable checks that every part that can be chosen is one that a frame shows,
// and that it offers only pieces of its own.
func TestComposable(t *testing.T) {
	s := composing()
	for _, part := range s.shareEnv().Parts {
		s.Update(share.Compose{What: share.ViewOf, Text: part.View})
		if f, _ := framedWith("view=" + part.View); f.Address.NotFound != "" && len(part.Panels) > 0 || part.Title[0] == "" {
			t.Errorf("%s: %s", part.View, f.Address.NotFound)
		}
		s.Update(share.TickAll{What: share.ShowPiece})
		for _, name := range preview(t, s).Hide {
			p := ui.FindPiece(Pieces(), name)
			if p.Name == "" || p.Panel == "" && findPanel(name) == nil || part.View == "pad" && name == "eta" {
				t.Errorf("%s offers %s", part.View, name)
			}
		}
		if hide := strings.Join(preview(t, s).Hide, ","); part.View == "lab" && hide != "draw,hand,train,runs,inside,browse,photo" {
			t.Errorf("hide=%s", hide)
		}
		s.Update(share.TickAll{What: share.ShowPiece, On: true})
	}
}

// TestCopyLink copies the address of the current view.
func TestCopyLink(t *testing.T) {
	s := composing()
	effects := s.Update(CopyLink{})
	if len(effects) == 0 || effects[0] != Effect(ui.CopyText{Text: s.Base + "#share"}) {
		t.Errorf("%v", effects)
	}
	if s.Update(ui.Copied{Text: s.Base + "#share"}); s.LinkCopied.Text != "Copied." || s.Share.Copied.Text != "" {
		t.Errorf("%q, %q", s.LinkCopied.Text, s.Share.Copied.Text)
	}
}

// TestShareSaysItsLimits says that a frame scrolls after training, unless it is resized, and that locks can be lifted.
func TestShareSaysItsLimits(t *testing.T) {
	s := composing()
	p := &Page{State: s, Send: func(Msg) {}}
	html := ""
	for form, scrolls := range map[string]bool{"iframe": true, "resized": false} {
		s.Update(share.Compose{What: share.FormOf, Text: form})
		s.Update(share.PreviewSized{Height: 600})
		html = uitest.HTML(p.share())
		if strings.Contains(html, "the frame scrolls") != scrolls {
			t.Errorf("%s: it scrolls: %v", form, !scrolls)
		}
	}
	for _, want := range []string{"Anyone who edits the address can remove the locks.", "share-set-eta-help", "<label>Preset</label><select>", "Locked: Training buttons"} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is not there", want)
		}
	}
}

// findPanel returns the panel of that name, or nil.
func findPanel(name string) *panel {
	for _, p := range panels {
		if p.name == name {
			return p
		}
	}
	return nil
}
