package run

import (
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
// cached until the settings or the language change.
func (r *Run) Short() string {
	if r.brief != "" && r.briefIn == words.Current() {
		return r.brief
	}
	preset, differing := r.Settings.Nearest()
	text := []string{words.Translate(preset.Name)}
	for _, f := range differing {
		text = append(text, words.Translate(f.Label)+" "+Value(f, r.Settings))
	}
	r.brief, r.briefIn = strings.Join(text, "; "), words.Current()
	return r.brief
}

// Value returns the text of a setting for display, and "none" for an empty one.
func Value(f *recipe.Field, s recipe.Settings) string {
	if text := f.Text(s); text != "" {
		return ui.SaySetting(f, text)
	}
	return noneValue.Say()
}

// Count returns the number of correct test images after an epoch.
func Count(e *nn.EpochResult) string {
	if e == nil {
		return "–"
	}
	return words.Thousands(e.Correct)
}

// TestAccuracy returns the fraction of correct test images after the last epoch.
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
		return secondsTaken.Say(seconds)
	}
	return minutesTaken.Say(int(seconds)/60, int(seconds)%60)
}

// Bar shows the progress of the run.
func (r *Run) Bar() *vecty.HTML {
	if r.Using != nil {
		return ui.Meter(trainingLabel.Say(), r.part(), 0, 1)
	}
	return ui.Meter(trainingLabel.Say(), r.progress(), int(1000*r.Done()), 1000*max(r.Settings.Epochs, 1))
}

// progress describes the progress of a run on all of the data.
func (r *Run) progress() string {
	done, all, p := len(r.Epochs), r.Settings.Epochs, r.Progress
	switch {
	case r.Phase == proto.Finished && r.ReachedTarget():
		return finishedAtTarget.Say(done, all, r.Seconds, r.Weights)
	case r.Phase == proto.Finished:
		return finishedProgress.Say(done, all, r.Seconds, r.Weights)
	case r.Phase == proto.Idle && (done > 0 || r.Saved):
		return stoppedProgress.Say(done, all, r.Seconds)
	case p != nil:
		return epochProgress.Say(Phases[r.Phase], min(p.Epoch+1, all), all, words.Thousands(p.MiniBatch), words.Thousands(p.MiniBatches), r.Seconds)
	}
	return howToTrain.Say()
}

// part describes the progress of a run on a part of the data.
func (r *Run) part() string {
	images, all := words.Thousands(r.Using.Images), words.Thousands(r.Using.Of)
	text := partProgress.Say(Phases[r.Phase], images, all)
	if r.Progress != nil {
		text = partPassProgress.Say(Phases[r.Phase], images, all, words.Thousands(r.Progress.Epoch+1), r.Seconds)
	}
	if r.Loading != nil {
		text = loading.WithTrouble(amountLoaded.Say(text, loading.Amount(r.Loading)), r.Loading)
	}
	return text
}

// Heads returns the lines before the epochs in the log: the data if it is not MNIST, and the
// results on parts of the data.
func (r *Run) Heads() (lines vecty.List) {
	add := func(text string, m ...vecty.Applyer) {
		lines = append(lines, elem.Div(vecty.Markup(vecty.Key(text)), vecty.Markup(m...), vecty.Text(text)))
	}
	if r.Data != nil && r.Data.Name != proto.MNIST.Name {
		add(dataLine.Say(r.Data.Name))
	}
	if r.Early() {
		add(earlyLine.Say())
	}
	for _, part := range r.Parts {
		add(partLine.Say(words.Thousands(part.Images), part.Correct, part.Total), ui.Verbatim())
	}
	return lines
}
