package trainer

import (
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
	"inkling/wasm/trainer/training"
)

func init() {
	order((*Session).train)
	plainOrder[*proto.StartNow]((*Session).startNow)
	plainOrder[*proto.Retry]((*Session).retry)
}

func (s *Session) train(c *proto.Train) {
	switch s.phase {
	case proto.Idle, proto.Finished:
		s.begin(c, c.Beginning)
	case proto.Fetching:
		if s.data.Stuck() {
			s.retry()
			return
		}
		s.refuse(phrase.New("A run is training already. Press Reset first to begin another."))
	case proto.Paused:
		s.refuse(phrase.New("This run is paused. Press Resume to continue it, or Reset to begin another."))
	default:
		s.refuse(phrase.New("A run is training already. Press Reset first to begin another."))
	}
}

// startNow begins the waiting run on the data loaded so far.
func (s *Session) startNow() {
	switch {
	case s.phase != proto.Fetching:
		s.refuse(phrase.New("No run waits for its data. Press Train to begin one."))
	case s.data.Splits[dataset.Train].Len() == 0:
		s.refuse(phrase.New("No images have loaded yet."))
	default:
		s.start()
	}
}

// retry fetches what could not be fetched.
func (s *Session) retry() {
	if !s.data.Stuck() {
		s.refuse(phrase.New("Nothing to try again: no data is missing, or it is still loading."))
		return
	}
	s.data.Load()
	s.reportLoading()
}

// begin begins a run as the command says, or makes it wait for its data.
func (s *Session) begin(c proto.Command, b proto.Beginning) {
	if len(b.Settings) == 0 {
		// The page took the previous run to be in progress, and so sent no settings: its Reset was
		// still on the way. Defaults would not be the settings in the visitor's form.
		s.refuse(phrase.New("The run before has only just ended. Press the button again."))
		return
	}
	parsed, errs := recipe.Parse(b.Settings)
	if len(errs) > 0 {
		s.refuse(phrase.Of(errs[0]))
		return
	}
	s.waiting, s.beginning, s.first = &parsed, b, c
	if parsed.Data != s.data.Folder {
		s.turnTo(parsed.Data)
	}
	if s.data.ReadyFor(parsed) {
		s.data.Load() // what is still missing, if loading has stopped
		s.start()
		return
	}
	s.change(proto.Fetching)
	s.data.Load()
}

// turnTo changes to another data set, and frees what belongs to the previous one.
func (s *Session) turnTo(folder string) {
	s.data.Cease()
	s.data, s.run = loader.New(s.host.Source, folder), nil
	s.inspection.last = nil
	s.dropExam(phrase.New("Another data set was asked for before the network could be tested."))
	if s.fineTuning != nil && !s.fineTuningBegun() {
		s.dropFineTuning(phrase.New("Another data set was asked for before your digits could be learned."))
	}
}

// start begins the run that was waiting.
func (s *Session) start() {
	d := describe(s.data.Manifest)
	d.Hash = s.data.Hash()
	s.report(&proto.Described{Data: d})
	r, err := training.New(*s.waiting, s.beginning, s.data, s.report)
	first := s.first
	s.waiting, s.first, s.beginning = nil, nil, proto.Beginning{}
	if err != nil {
		s.change(proto.Idle)
		s.refuse(phrase.Sentence(err))
		return
	}
	s.run = r
	r.Watch(s.watched)
	switch first.(type) {
	case *proto.Step:
		s.trainMiniBatch()
	case *proto.Rewind:
		s.run.Report()
		s.change(proto.Paused)
	case *proto.StepEpoch:
		s.run.StopAfterEpoch()
		s.change(proto.Training)
	default:
		s.change(proto.Training)
	}
}

// receive takes a part of the data, or the error of loading it.
func (s *Session) receive(p loader.Part) {
	replaced := s.data.Add(p)
	fault := s.data.Loading.Fault
	s.reportLoading()
	switch {
	case replaced && s.run != nil && s.run.Using() != nil:
		s.reset()
		s.fail(phrase.New("The data has changed on the server while it was loaded. Press Train to begin again."))
	case s.data.Stuck() && s.data.Ready():
		advice := phrase.New("Runs are not measured on them; the next run tries again.")
		if s.waitsForValidation() {
			advice = phrase.New("The run needs them to know when to stop. %s", s.retryAdvice())
		}
		s.fail(phrase.New("The validation images could not be loaded: %s. %s", fault, advice))
	case s.data.Stuck():
		if s.fineTuning != nil && !s.fineTuningBegun() {
			s.dropFineTuning(phrase.New("The images to learn them with could not be loaded: %s.", fault))
		}
		s.dropExam(phrase.New("The test images could not be loaded: %s.", fault))
		if s.failStudies(fault) {
			return
		}
		s.fail(phrase.New("The data could not be loaded: %s. %s", fault, s.retryAdvice()))
	case s.data.Ready():
		if s.data.Complete() && s.run != nil {
			s.run.ValidationLoaded()
		}
		s.startWaiting()
	}
}

// startWaiting begins everything that was waiting for the data and now can.
func (s *Session) startWaiting() {
	if s.fineTuning != nil && !s.fineTuningBegun() {
		s.beginFineTuning()
	}
	if e := s.inspection.asked; e != nil && e.exam == nil {
		s.startExam()
	}
	if s.waiting != nil && s.data.ReadyFor(*s.waiting) {
		s.start()
	}
	s.studyWaiting()
}

// waitsForValidation reports whether a run needs nothing but validation images to begin, or to
// continue from a part of the data.
func (s *Session) waitsForValidation() bool {
	return s.waiting != nil && s.waiting.ValidationTarget > 0 || s.run != nil && s.run.WaitsForValidation()
}

// reportLoading reports how much of the data has been loaded.
func (s *Session) reportLoading() {
	s.report(&proto.Loaded{Loading: s.data.Loading})
}

// retryAdvice says how to continue loading after it has stopped.
func (s *Session) retryAdvice() phrase.Phrase {
	if s.waiting == nil && s.run == nil {
		return phrase.New("Load the data again, or press Train.")
	}
	return phrase.New("Press Retry to go on where it stopped.")
}
