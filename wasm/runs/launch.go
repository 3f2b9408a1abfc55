package runs

import (
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/words"
)

// begin begins as many runs side by side as the visitor chose, each with the next seed.
func (s *State) begin(do proto.Starter, settings recipe.Settings) []Effect {
	return s.launchAll(do, s.abreastOf(settings))
}

// abreastOf returns the settings of these runs.
func (s *State) abreastOf(settings recipe.Settings) (list []recipe.Settings) {
	for i := range s.Abreast {
		list = append(list, settings)
		list[i].Seed += uint64(i)
	}
	return list
}

// launchAll begins runs side by side. If there are several, they differ in their seeds.
func (s *State) launchAll(do proto.Starter, list []recipe.Settings) []Effect {
	if len(list) == 1 {
		return s.launch(do, list, nil, 1)
	}
	return s.launch(do, list, seedField, len(list))
}

// seedField is the setting in which runs side by side differ.
var seedField = recipe.MustField("seed")

// Sweep begins runs that differ in one field, on at most the given number of workers.
func (s *State) Sweep(list []recipe.Settings, differing *recipe.Field, workers int, env Env) []Effect {
	s.env = env
	return s.flush(s.launch(&proto.Train{}, list, differing, workers))
}

// launch replaces the present runs by new ones, which differ in a field if there are several. It
// begins one run per worker; the others wait in the queue.
func (s *State) launch(do proto.Starter, list []recipe.Settings, differing *recipe.Field, workers int) []Effect {
	workers = min(workers, len(list))
	var effects []Effect
	for i := len(s.Slots); i > workers; i-- {
		effects = append(effects, StopWorker{i - 1})
	}
	kept := s.dismiss()
	s.forget()
	s.Repeat.forgetWanted()
	s.announce(UseData{list[0].Data})
	s.Ledger.Chosen = nil
	s.Slots = nil
	if differing != nil {
		s.Ledger.Sweep.Runs = nil
	}
	s.Ledger.Sweep.pending = differing != nil
	for i, settings := range list {
		r := run.New()
		r.Settings = settings
		name := ""
		if differing != nil {
			r.Sweep = differing.Key
			name = sweepRunName.Say(words.Of(differing.Label), run.Value(differing, settings))
		}
		s.Ledger.enter(r, name)
		r.DefaultName = r.Name
		if differing != nil {
			s.Ledger.Sweep.Runs = append(s.Ledger.Sweep.Runs, r)
		}
		r.State, r.Asked = archive.Going, do
		if i < workers {
			s.Slots = append(s.Slots, r)
			effects = append(effects, s.posted(i, do, proto.Beginning{Settings: settings.Metadata(), Keep: true})...)
		} else {
			r.State = archive.Waiting
			s.Ledger.Sweep.Queue = append(s.Ledger.Sweep.Queue, r)
		}
		kept = append(kept, r.Keep(nil)...)
	}
	return append(effects, kept...)
}

// drop takes a run out of its slot: at once if no worker has it, otherwise when its worker has
// answered or has turned out to have ended.
func (s *State) drop(slot int) []Effect {
	r := s.Slots[slot]
	if r.WorkerEnded {
		s.empty(slot)
		return nil
	}
	if at, claimed := s.Ledger.claims[r.ID]; claimed && at == slot {
		delete(s.Ledger.claims, r.ID)
		s.empty(slot)
		if r.Awaits() {
			return r.GiveBack()
		}
		r.State = archive.Stopped
		return r.Keep(nil)
	}
	return []Effect{s.order(slot, &proto.Reset{})}
}

// order posts a command to the worker of a run.
func (s *State) order(slot int, do proto.Command) Effect {
	s.Slots[slot].Asked = do
	return Post{slot, do}
}

// posted posts the command that begins a run, with its measure and speed.
func (s *State) posted(slot int, do proto.Starter, b proto.Beginning) (effects []Effect) {
	b.Measure = s.env.Measure
	if s.paced {
		effects = append(effects, s.pacePost(slot))
	}
	return append(effects, Post{slot, do.With(b)})
}

// forget drops the network being trained.
func (s *State) forget() {
	s.snapshot = snapshot{}
	s.announce(Forget{Key})
}
