package hand

import (
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Key is the key of the network that was fine-tuned on the digits.
const Key = "taught"

// Messages about fine-tuning.
type (
	// FineTune fine-tunes the active network on the digits.
	FineTune struct{}
	// TakeBack returns to the network before fine-tuning.
	TakeBack struct{}
)

// apply asks the worker to fine-tune the active network on the drawings.
func (FineTune) apply(o *State, env Env) []Effect {
	if wrong := o.cannotFineTune(env); wrong != "" {
		o.Notice = ui.Bad(wrong)
		return nil
	}
	m := env.Model
	c := &proto.FineTune{Parameters: m.Network.Bytes()}
	for _, d := range o.Sets[0].Kept {
		c.Labels = append(c.Labels, d.Label)
		c.Pixels = append(c.Pixels, d.Image()...)
	}
	settings := m.Settings
	if !env.Here { // the network's file may name a data set that this site does not have
		settings.Data = dataset.DefaultFolder
	}
	c.Settings = settings.Metadata()
	if env.Reader != Key {
		o.from = env.Reader
	}
	o.base = &model.Model{Settings: settings, Epochs: m.Epochs, Data: m.Data}
	o.FineTuning, o.asking.on = &Progress{}, false
	return []Effect{Start{settings.Data, c}}
}

// cannotFineTune returns why the active network cannot be fine-tuned now, or "".
func (o *State) cannotFineTune(env Env) string {
	switch {
	case env.Barred != "":
		return env.Barred
	case o.FineTuning != nil:
		return alreadyFineTuning.Say()
	case len(o.Sets[0].Kept) == 0:
		return nothingToTrainOn.Say()
	case !slices.Equal(env.Classes, digitNames):
		return notOfDigits.Say()
	case env.Model == nil:
		return networkNotLoaded.Say()
	}
	return ""
}

// Report handles a report of the worker on fine-tuning.
func (o *State) Report(report proto.Report) []Effect {
	if o.FineTuning == nil {
		return nil
	}
	switch r := report.Body.(type) {
	case *proto.Loaded:
		o.FineTuning.Loading = &r.Loading
		if r.Loading.Of > 0 && r.Loading.Bytes == r.Loading.Total {
			o.FineTuning.Loading = nil
		}
	case *proto.FineTuning:
		o.FineTuning.Loading, o.FineTuning.Done = nil, r.Done
	case *proto.FineTuned:
		return o.fineTuned(r)
	case *proto.Unanswered:
		o.FineTuning = nil
		o.Notice = ui.Bad(words.Phrase(r.Reason()))
	}
	return nil
}

// fineTuned makes the fine-tuned network active.
func (o *State) fineTuned(r *proto.FineTuned) []Effect {
	o.FineTuning = nil
	m := *o.base
	m.Network = m.Settings.Empty(dataset.MNIST)
	if err := m.Network.SetBytes(r.Parameters); err != nil {
		o.Notice = ui.Bad(unusable.Say(err))
		return nil
	}
	m.Correct, m.Total = r.Tests.After, r.Tests.Total
	o.Result = r
	return []Effect{FineTuned{&m}}
}

// apply returns to the network before fine-tuning.
func (TakeBack) apply(o *State, _ Env) []Effect {
	if o.Result == nil {
		o.Notice = ui.Notice{Text: notFineTuned.Say()}
		return nil
	}
	o.Result = nil
	return []Effect{Restore{o.from}}
}
