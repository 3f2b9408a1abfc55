package run

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/wasm/loading"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Short describes the settings of a run by their differences from the nearest preset. The result is
// cached until the settings change.
func (r *Run) Short() string {
	if r.brief != "" {
		return r.brief
	}
	preset, differing := r.Settings.Nearest()
	text := []string{preset.Name}
	for _, f := range differing {
		text = append(text, f.Label+" "+Value(f, r.Settings))
	}
	r.brief = strings.Join(text, "; ")
	return r.brief
}

// Value returns the text of a setting, and "none" for an empty one.
func Value(f *recipe.Field, s recipe.Settings) string {
	if text := f.Text(s); text != "" {
		return text
	}
	return "none"
}

// Count returns the number of correct test images after an epoch.
func Count(e *nn.EpochResult) string {
	if e == nil {
		return "–"
	}
	return words.Thousands(e.Correct)
}

// TestAccuracy returns the share of correct test images after the last epoch.
func (r *Run) TestAccuracy() string {
	if len(r.Epochs) == 0 {
		return "–"
	}
	e := r.Epochs[len(r.Epochs)-1]
	return words.Percent(float64(e.Correct) / float64(e.Total))
}

// Duration formats seconds for display.
func Duration(seconds float64) string {
	if seconds < 100 {
		return fmt.Sprintf("%.1f s", seconds)
	}
	return fmt.Sprintf("%d min %02d s", int(seconds)/60, int(seconds)%60)
}

// Bar shows the progress of the run.
func (r *Run) Bar() *vecty.HTML {
	if r.Using != nil {
		return ui.Meter("Training", r.part(), 0, 1)
	}
	text := "Press Train, or Step for one mini-batch."
	if p := r.Progress; p != nil {
		text = fmt.Sprintf("%s: epoch %d of %d, mini-batch %s of %s, %.1f s", Phases[r.Phase],
			min(p.Epoch+1, r.Settings.Epochs), r.Settings.Epochs, words.Thousands(p.MiniBatch), words.Thousands(p.MiniBatches), r.Seconds)
	}
	if r.Phase == proto.Idle && (len(r.Epochs) > 0 || r.Saved) {
		text = fmt.Sprintf("Stopped after %d of %d epochs, %.1f s. To continue, press Go on below the table of runs.", len(r.Epochs), r.Settings.Epochs, r.Seconds)
	}
	if r.Phase == proto.Finished {
		target := ""
		if r.ReachedTarget() {
			target = ", at the target,"
		}
		text = fmt.Sprintf("Finished: %d of %d epochs%s in %.1f s, weights %.12s", len(r.Epochs), r.Settings.Epochs, target, r.Seconds, r.Weights)
	}
	return ui.Meter("Training", text, int(1000*r.Done()), 1000*max(r.Settings.Epochs, 1))
}

// part describes the progress of a run on a part of the data.
func (r *Run) part() string {
	text := fmt.Sprintf("%s on %s of %s images", Phases[r.Phase], words.Thousands(r.Using.Images), words.Thousands(r.Using.Of))
	if r.Progress != nil {
		text += fmt.Sprintf(": pass %s, %.1f s", words.Thousands(r.Progress.Epoch+1), r.Seconds)
	}
	if r.Loading != nil {
		text += "; " + loading.Amount(r.Loading) + " loaded" + loading.Trouble(r.Loading)
	}
	return text
}

// Phases are the words for the phases.
var Phases = map[proto.Phase]string{
	proto.Idle: "Ready", proto.Fetching: "Loading", proto.Training: "Training", proto.Paused: "Paused", proto.Finished: "Finished",
}

// Heads returns the lines before the epochs in the log: the data if it is not MNIST, and the
// results on parts of the data.
func (r *Run) Heads() (lines vecty.List) {
	add := func(text string, m ...vecty.Applyer) {
		lines = append(lines, elem.Div(vecty.Markup(vecty.Key(text)), vecty.Markup(m...), vecty.Text(text)))
	}
	if r.Data != nil && r.Data.Name != proto.MNIST.Name {
		add("Data: " + r.Data.Name)
	}
	if r.Early() {
		add("Began on part of the data: not reproducible.")
	}
	for _, part := range r.Parts {
		add(fmt.Sprintf("%s images: %d / %d", words.Thousands(part.Images), part.Correct, part.Total), ui.Verbatim())
	}
	return lines
}
