package runs

import (
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Messages that begin runs again or change their speed.
type (
	// RewindRun begins the runs again from the same initial weights, and pauses.
	RewindRun struct{}
	// NewStart trains the form's settings with initial weights from the next seed.
	NewStart struct{}
	// NextRun trains the form's settings at once, in place of the present runs.
	NextRun struct{}
	// SetSpeed chooses one of Speeds.
	SetSpeed struct{ Speed int }
)

// A Speed is a number of mini-batches per second.
type Speed struct {
	Pace float64 // 0 for full speed
	Name words.M
}

// Speeds are the steps of the slider.
var Speeds = []Speed{
	{1, onePerSecond},
	{3, threePerSecond},
	{20, perSecond20},
	{100, perSecond100},
	{1000, perSecond1000},
	{0, fullSpeedLabel},
}

// fullSpeed is the last of Speeds.
var fullSpeed = len(Speeds) - 1

// A beginning describes runs that begin once the present ones have ended.
type beginning struct {
	do       proto.Starter
	settings []recipe.Settings
	wanted   *receipt.Receipt // the expected result, or nil
}

// apply begins the runs again with their own settings.
func (RewindRun) apply(s *State) []Effect {
	s.Notice = ui.Notice{}
	switch s.Phase() {
	case proto.Idle:
		s.Notice = ui.Bad(nothingToRewind.Say())
		return nil
	case proto.Fetching:
		s.Notice = ui.Bad(notStarted.Say())
		return nil
	}
	if why := s.barredRewind(); why != "" {
		s.Notice = ui.Bad(why)
		return nil
	}
	return s.restart(beginning{do: &proto.Rewind{}, settings: s.runSettings()})
}

// runSettings returns the settings of the runs in the slots.
func (s *State) runSettings() (list []recipe.Settings) {
	for _, r := range s.Slots {
		list = append(list, r.Settings)
	}
	return list
}

// barredRewind says why these runs cannot begin again here, or returns "".
func (s *State) barredRewind() string {
	if s.Phase() == proto.Idle {
		return "" // there are no runs
	}
	return s.env.Form.Barred(s.runSettings()...)
}

// mostSeed is the largest seed that the form accepts.
const mostSeed = 1 << 53

// apply trains with the seed after those of the form.
func (NewStart) apply(s *State) []Effect {
	s.Notice = ui.Notice{}
	settings, effects, ok := s.ready()
	if !ok {
		return effects
	}
	if why := s.barredStart(); why != "" {
		s.Notice = ui.Bad(why)
		return nil
	}
	settings.Seed = (settings.Seed + uint64(s.Abreast)) % mostSeed
	s.announce(Set{seedField, seedField.Text(settings)})
	return s.restart(beginning{do: &proto.Train{}, settings: s.abreastOf(settings)})
}

// apply trains with the settings of the form.
func (NextRun) apply(s *State) []Effect {
	s.Notice = ui.Notice{}
	settings, effects, ok := s.ready()
	if !ok {
		return effects
	}
	return s.restart(beginning{do: &proto.Train{}, settings: s.abreastOf(settings)})
}

// barredStart says why the seed cannot be changed here, or returns "".
func (s *State) barredStart() string {
	if s.env.Form.Holds(seedField) {
		return s.env.Form.Stays(seedField, nextSeedNeeded.Say())
	}
	return ""
}

// restart begins runs once the present ones have stopped: late reports of their workers must not
// be taken for reports of the new ones.
func (s *State) restart(b beginning) []Effect {
	s.next = &b
	if !s.Busy() {
		return s.beginNext()
	}
	effects := s.dismiss() // otherwise the next of a sweep would begin
	for _, i := range s.concerned(&proto.Reset{}) {
		effects = append(effects, s.drop(i)...)
	}
	return append(effects, s.beginNext()...)
}

// beginNext begins the runs of beginAnew if the present ones have stopped.
func (s *State) beginNext() []Effect {
	if s.next == nil || s.Busy() {
		return nil
	}
	next := s.next
	s.next = nil
	effects := s.launchAll(next.do, next.settings)
	s.Repeat.Wanted = next.wanted
	return effects
}

// apply changes the speed of the runs.
func (m SetSpeed) apply(s *State) []Effect {
	s.Notice = ui.Notice{}
	s.Speed = max(0, min(m.Speed, fullSpeed))
	s.paced = true
	var effects []Effect
	for i, r := range s.Slots {
		if i == 0 || r.Phase != proto.Idle {
			effects = append(effects, s.pacePost(i))
		}
	}
	return effects
}

func (s *State) pacePost(run int) Effect {
	return Post{run, &proto.SetPace{Pace: Speeds[s.Speed].Pace}}
}

// slowly reports whether runs are slow enough to show single mini-batches.
func (s *State) slowly() bool { return Speeds[s.Speed].Pace > 0 }
