package lab

import (
	"strings"

	"github.com/norunners/vecty"

	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/ui"
)

// reader shows the choice of the active network.
func (p *Page) reader() vecty.ComponentOrHTML {
	s := p.State
	return reader.Choice(s.Reader, s.readers(), s.Missing[s.Reader], func(key string) { p.Send(ChooseReader{key}) })
}

// readers returns the options of that choice.
func (s *State) readers() vecty.List {
	options := reader.Pretrained(s.Networks, s.Reader)
	if s.Runs.Busy() || s.Networks[runs.Key] != nil {
		options = append(options, s.trainedOption())
	}
	if m := s.Networks[hand.Key]; m != nil {
		options = append(options, ui.Option(hand.Key, withYourDigits.Say(ui.Shape(m.Network.Sizes)), s.Reader))
	}
	for _, set := range s.Hand.Sets {
		if m := s.Networks[hand.Prefix+set.ID]; m != nil || set.Folder != "" || s.Reader == hand.Prefix+set.ID {
			options = append(options, ui.NameOption(hand.Prefix+set.ID, drawnByYou.Say(set.Name), s.Reader))
		}
	}
	if id, ok := strings.CutPrefix(s.Reader, runs.Prefix); ok {
		if r := s.Runs.Ledger.Find(id); r != nil {
			options = append(options, ui.NameOption(s.Reader, trainedHere.Say(r.Name), s.Reader))
		}
	}
	if m := s.Networks[files.Key]; m != nil {
		options = append(options, ui.Option(files.Key, s.Files.Opened+": "+ui.Shape(m.Network.Sizes), s.Reader))
	}
	return options
}

// trainedOption is the option of the network in the first slot. Once its run has ended, it has the
// name of the run.
func (s *State) trainedOption() *vecty.HTML {
	if r := s.Runs.Slots[0]; r.Phase == proto.Finished && r.Name != "" {
		return ui.NameOption(runs.Key, trainedHere.Say(r.Name), s.Reader)
	}
	return ui.Option(runs.Key, inTraining.Say(), s.Reader)
}
