package runs

import (
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// How runs go and begin again, beside Press.
type (
	// RewindRun begins the runs again, from the same first weights, and pauses.
	RewindRun struct{}
	// NewStart trains the settings of the form from the first weights of the next
	// seed.
	NewStart struct{}
	// SetSpeed chooses one of Speeds.
	SetSpeed struct{ Speed int }
)

// A Speed is how many mini-batches runs learn in a second.
type Speed struct {
	Pace float64 // 0 for as many as can be
	Name string
}

// Speeds are what the slider offers.
var Speeds = []Speed{
	{1, "1 mini-batch a second"},
	{3, "3 mini-batches a second"},
	{20, "20 a second"},
	{100, "100 a second"},
	{1000, "1,000 a second"},
	{0, "Full speed"},
}

// fullSpeed is the last of Speeds.
var fullSpeed = len(Speeds) - 1

// beginning is runs that shall begin when those before have made room.
type beginning struct {
	do       proto.Starter
	settings []recipe.Settings
	wanted   *receipt.Receipt // what they should come to, if somebody says so
}

// apply begins the runs again, by the settings that they have.
func (RewindRun) apply(s *State) []Effect {
	s.Notice = ui.Notice{}
	switch s.Phase() {
	case proto.Idle:
		s.Notice = ui.Bad("There is no run to rewind. Press Train to begin one.")
		return nil
	case proto.Fetching:
		s.Notice = ui.Bad("The run has not begun: its data is still coming.")
		return nil
	}
	if why := s.barredRewind(); why != "" {
		s.Notice = ui.Bad(why)
		return nil
	}
	return s.beginAnew(beginning{do: &proto.Rewind{}, settings: s.runSettings()})
}

// runSettings returns the settings of the runs that go on or were the last.
func (s *State) runSettings() (list []recipe.Settings) {
	for _, r := range s.Slots {
		list = append(list, r.Settings)
	}
	return list
}

// barredRewind says why these runs cannot begin again here, or nothing.
func (s *State) barredRewind() string {
	if s.Phase() == proto.Idle {
		return "" // there are none
	}
	return s.env.Form.Barred(s.runSettings()...)
}

// mostSeed is the largest seed that the form takes.
const mostSeed = 1 << 53

// apply takes the seed after those of the form, and trains.
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
	s.tell(Set{seedField, seedField.Text(settings)})
	return s.beginAnew(beginning{do: &proto.Train{}, settings: s.abreastOf(settings)})
}

// barredStart says why there is no new start here, or nothing.
func (s *State) barredStart() string {
	if s.env.Form.Holds(seedField) {
		return s.env.Form.Stays(seedField, "the next seed")
	}
	return ""
}

// beginAnew begins runs, once those that are going on are put away: what their
// workers still tell must not be taken for news of the new ones.
func (s *State) beginAnew(b beginning) []Effect {
	s.next = &b
	if !s.Busy() {
		return s.beginNext()
	}
	effects := s.dismiss() // or the next of a sweep would begin
	for _, i := range s.concerned(&proto.Reset{}) {
		effects = append(effects, s.drop(i)...)
	}
	return append(effects, s.beginNext()...)
}

// beginNext begins the runs that have waited for room.
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

// apply has the runs go faster or slower.
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

// slowly reports whether single mini-batches are to be seen.
func (s *State) slowly() bool { return Speeds[s.Speed].Pace > 0 }
