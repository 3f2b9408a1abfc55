// Package training is the worker's side of the plane: it trains one network and looks at it when the page asks.
package training

import (
	"encoding/binary"
	"errors"
	"math"
	"time"

	"inkling/nn"
	"inkling/nn/diagnosis"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/timeline"
)

// A Host is what a session needs of the worker.
type Host struct {
	Send  func(message.Report)
	Yield func()               // lets new orders arrive
	Now   func() time.Duration // since some moment
}

// A Session trains one network after the other.
type Session struct {
	host    Host
	run     int
	running bool
	pace    int           // epochs in a second, or 0
	begun   time.Duration // when running at this pace began,
	done    int           // and how many epochs have been trained since
	goal    *message.Goal // where running ends, or nil
	altered bool          // see message.Frame

	settings       plane.Settings
	network        *nn.Network // nil before the first order to Begin
	trainer        *nn.Trainer
	data           plane.Data
	training, test *nn.Evaluator
	small, large   *plane.Reader
	examiner       *diagnosis.Examiner
	course         *diagnosis.Course
	next           int // epochs since the last Change after which the network is examined

	before  int // epochs before the last Change
	epoch   int // complete ones
	batch   int // mini-batches of the next one
	batches int
	cost    float64 // mean, in the epoch that ended last
	history []float32
	stride  int
	line    timeline.Timeline
}

// NewSession returns a session without a network.
func NewSession(h Host) *Session { return &Session{host: h} }

// slice is how long a session trains before it looks for new orders.
const slice = 8 * time.Millisecond

// Serve obeys orders until there are no more.
func (s *Session) Serve(orders <-chan message.Order) {
	for {
		if !s.running {
			o, more := <-orders
			if !more {
				return
			}
			s.obey(o)
			continue
		}
		s.trainSlice()
		s.host.Yield()
		for waiting := true; waiting; {
			select {
			case o, more := <-orders:
				if !more {
					return
				}
				s.obey(o)
			default:
				waiting = false
			}
		}
	}
}

func (s *Session) obey(o message.Order) {
	if s.network == nil && o.Kind != message.Begin {
		return // a network could not be made, which was reported
	}
	switch o.Kind {
	case message.Begin:
		s.running = false
		s.run++ // also if it fails, so that page and worker count alike
		s.report(s.begin(o))
	case message.Change:
		s.run++
		s.report(s.change(o))
	case message.Set:
		if x := o.Place.Of(s.network); x != nil {
			*x, s.altered = o.Number, true
		}
	case message.Run:
		s.running = !s.trainer.Over()
		s.pace, s.begun, s.done, s.goal = o.Pace, s.host.Now(), 0, o.Until
	case message.Pause:
		s.running = false
	case message.Batch:
		s.running = false
		s.trainBatch()
	case message.Epoch:
		s.running = false
		s.trainEpoch()
	case message.Look:
		s.host.Send(message.Report{Frame: s.look(o.Moment)})
	}
}

// report reports an error, after which there is no network.
func (s *Session) report(err error) {
	if err == nil {
		return
	}
	s.network, s.running = nil, false
	why := phrase.Of(err)
	s.host.Send(message.Report{Failed: &why})
}

// begin makes the data and the network of an order.
func (s *Session) begin(o message.Order) error {
	data, err := dataOf(o)
	if err != nil {
		return err
	}
	network := o.Settings.Network()
	*s = Session{host: s.host, run: s.run, network: network, stride: 1}
	s.line.Note(0, network.Parameters)
	if err := s.use(o.Settings, data); err != nil {
		return err
	}
	rows := message.LargeSide
	if s.data.Axes == 1 {
		rows = 1
	}
	s.small = plane.NewGrid(o.Settings.Inputs, message.SmallSide, message.SmallSide).NewReader(network)
	s.large = plane.NewGrid(o.Settings.Inputs, message.LargeSide, rows).NewReader(network)
	return nil
}

// change goes on with the same network. An epoch that was not complete is left.
func (s *Session) change(o message.Order) error {
	data, err := dataOf(o)
	if err != nil {
		return err
	}
	s.altered = s.altered || s.epoch > 0 || s.batch > 0
	s.before, s.batch = s.epoch, 0
	if err := s.use(o.Settings, data); err != nil {
		return err
	}
	if s.running {
		s.done, s.begun = 0, s.host.Now()
	}
	return nil
}

func dataOf(o message.Order) (plane.Data, error) {
	if o.Points == nil {
		return o.Settings.Make()
	}
	return o.Settings.Use(o.Points)
}

// use makes a trainer of the network on the data.
func (s *Session) use(settings plane.Settings, data plane.Data) error {
	training := data
	training.Test = nil // tested when the page looks, which leaves more time for training
	trainer, err := settings.Trainer(s.network, training, recorder{s})
	if err != nil {
		return err
	}
	s.settings, s.data, s.trainer = settings, data, trainer
	s.batches = trainer.Progress().MiniBatches
	s.training, s.test = s.evaluator(data, data.Training), s.evaluator(data, data.Test)
	others := data.Test
	if len(others) == 0 {
		others = data.Training
	}
	s.examiner = diagnosis.NewExaminer(s.network, settings.Cost, s.samples(data, data.Training), s.samples(data, others))
	s.course, s.next = diagnosis.NewCourse(settings.HyperParameters()), 0
	s.examine(0)
	return nil
}

// evaluator returns an evaluator on the points, or nil if there are none.
func (s *Session) evaluator(data plane.Data, points []plane.Point) *nn.Evaluator {
	if len(points) == 0 {
		return nil
	}
	return nn.NewScorer(s.network, s.settings.Cost, s.samples(data, points))
}

func (s *Session) samples(data plane.Data, points []plane.Point) nn.Samples {
	units, f := s.settings.Outputs()
	return data.Samples(points, s.settings.Inputs, units, f)
}

// examine looks for signs of trouble after some epochs since the last Change: after each of the first ones, then ever more
// rarely, so that it takes no time to speak of.
func (s *Session) examine(epochs int) {
	if epochs < s.next {
		return
	}
	s.next = max(epochs+1, epochs*5/4)
	s.examiner.Begin(float64(epochs))
	for s.examiner.Step() {
	}
	s.course.Measured(s.examiner.Measure())
}

func score(e *nn.Evaluator) message.Score {
	if e == nil {
		return message.Score{}
	}
	e.Reset()
	for e.Step() {
	}
	r := e.Score()
	return message.Score{Cost: r.Cost, Right: r.Correct, Of: r.Total}
}

// trainSlice trains until the slice is over, or as far as the pace allows.
func (s *Session) trainSlice() {
	start := s.host.Now()
	for now := start; s.running && now-start < slice; now = s.host.Now() {
		if s.goal != nil && s.epoch >= s.goal.Epochs {
			for range s.goal.Batches {
				s.trainBatch()
			}
			s.running = false
			break
		}
		if s.pace > 0 && float64(s.done) >= (now-s.begun).Seconds()*float64(s.pace) {
			return
		}
		s.trainEpoch()
		s.done++
	}
	if s.goal != nil && !s.running {
		s.goal = nil
		s.host.Send(message.Report{Frame: s.look(0)})
	}
}

// trainEpoch trains to the end of an epoch.
func (s *Session) trainEpoch() {
	for epoch := s.epoch; s.epoch == epoch && !s.trainer.Over(); {
		s.trainer.Step()
	}
	s.running = s.running && !s.trainer.Over()
}

// trainBatch trains one mini-batch.
func (s *Session) trainBatch() {
	if s.trainer.Step() == nn.Trained && s.batch == s.batches {
		s.trainer.Step() // the end of the epoch
	}
}

// A recorder notes the progress of a session.
type recorder struct{ *Session }

// MiniBatch notes the position.
func (r recorder) MiniBatch(p nn.Progress) { r.batch = p.MiniBatch }

// Epoch notes the costs.
func (r recorder) Epoch(e nn.EpochResult) {
	r.epoch, r.batch, r.cost = r.before+e.Epoch+1, 0, e.Cost
	if (r.epoch-1)%r.stride == 0 {
		r.note()
	}
	r.line.Note(r.epoch, r.network.Parameters)
	r.examine(e.Epoch + 1)
}

// mostEntries is the largest number of entries of a history. Then every other one is left out.
const mostEntries = 400

func (s *Session) note() {
	s.history = append(s.history, float32(s.cost), float32(score(s.test).Cost))
	if len(s.history) < 2*mostEntries {
		return
	}
	for i := range mostEntries / 2 {
		copy(s.history[2*i:2*i+2], s.history[4*i:])
	}
	s.history = s.history[:mostEntries]
	s.stride *= 2
}

// past returns the moments before the present.
func (s *Session) past() []timeline.Moment {
	if s.batch > 0 {
		return s.line.Before(s.epoch + 1)
	}
	return s.line.Before(s.epoch)
}

// look returns what the network looks like now, or looked like at an earlier moment: see message.Order.
func (s *Session) look(moment int) *message.Frame {
	f := &message.Frame{Run: s.run, Running: s.running, Altered: s.altered, Last: s.epoch, Epoch: s.epoch, Batch: s.batch, Batches: s.batches, Stride: s.stride, History: s.history}
	past := s.past()
	for _, m := range past {
		f.Moments = append(f.Moments, float32(m.Epoch))
	}
	if moment > 0 && moment <= len(past) {
		m, present := past[moment-1], s.network.Clone()
		f.Moment, f.Epoch, f.Batch = moment, m.Epoch, 0
		if err := s.network.SetBytes(m.Numbers); err != nil {
			panic("training: a moment of another network")
		}
		defer s.network.Copy(present.Parameters)
	}
	f.Training, f.Test, f.Numbers = score(s.training), score(s.test), floats(s.network.Bytes())
	if err := s.trainer.Err(); err != nil && f.Moment == 0 {
		why := phrase.Of(err)
		f.Over = &why
		var d *nn.Diverged
		if errors.As(err, &d) {
			s.course.Diverge(d)
		}
	}
	f.Signs = s.course.Signs()
	if s.data.Task == plane.Classify {
		f.Wrong = s.wrong(f.Wrong, s.training, s.data.Training, 0)
		f.Wrong = s.wrong(f.Wrong, s.test, s.data.Test, len(s.data.Training))
	}
	last := s.network.Layers() - 1
	for _, layer := range s.small.Read()[:last] {
		for _, field := range layer {
			f.Small = append(f.Small, field...)
		}
	}
	for _, field := range s.large.Read()[last] {
		f.Large = append(f.Large, field...)
	}
	return f
}

// wrong appends the indices of the points that are misread; that of the first point is given.
func (s *Session) wrong(list []float32, e *nn.Evaluator, points []plane.Point, first int) []float32 {
	if e == nil {
		return list
	}
	e.Reset()
	for more := true; more; {
		more = e.Step()
		from, outputs := e.Latest()
		for i := range outputs.Rows {
			output := outputs.Data[i*outputs.Stride:][:outputs.Cols]
			if plane.Answer(output, s.network.Output) != points[from+i].Class {
				list = append(list, float32(first+from+i))
			}
		}
	}
	return list
}

func floats(b []byte) []float32 {
	v := make([]float32, len(b)/4)
	for i := range v {
		v[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return v
}
