package trainer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/ask"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
	"inkling/wasm/trainer/study"
)

// patience is how long a test waits for a report: far longer than any takes, even under the race detector.
const patience = 30 * time.Second

// A page is the other side of a session: it sends commands and reads reports, in the form in which they travel.
type page struct {
	t        *testing.T
	requests chan proto.Request
	reports  chan proto.Report
	phase    proto.Phase // as the reports read so far tell
	open     ask.Open

	// turn is the test's but while it waits for the session, which between two slices of work waits for it: however late
	// the scheduler comes back to the test, what it then sends finds the run where it was.
	turn sync.Mutex
}

// open starts a session that takes its data from the server, and returns its page, which has read the first report.
func open(t *testing.T, s *server) *page {
	t.Helper()
	return openWith(t, Host{Source: loader.Source{Fetch: s.fetch, Pauses: briefly}})
}

// briefly are the pauses between tries.
var briefly = []time.Duration{time.Millisecond, time.Millisecond, time.Millisecond}

// openWith does the same with a host of which only Send, Yield and Study are missing.
func openWith(t *testing.T, h Host) *page {
	t.Helper()
	p := &page{t: t, requests: make(chan proto.Request), phase: proto.Idle,
		reports: make(chan proto.Report, 100_000)} // large enough for all, so that a session never waits for a test
	p.turn.Lock()
	h.Yield = func() {
		p.turn.Lock()
		defer p.turn.Unlock()
	}
	h.Send = func(r proto.Report) {
		r, err := proto.DecodeReport(proto.EncodeReport(r))
		if err != nil {
			t.Error(err)
		}
		p.reports <- r
	}
	h.Study = study.New(h.Send)
	session := NewSession(h)
	ended := make(chan bool)
	go func() {
		session.Run(p.requests)
		close(ended)
	}()
	t.Cleanup(func() {
		p.turn.Unlock()
		close(p.requests)
		<-ended
	})
	if r := p.next(); !is[proto.Ready](r) {
		t.Errorf("the first report is a %T, expected Ready", r.Body)
	}
	return p
}

// train sends Train with settings, given as pairs of key and text.
func (p *page) train(settings ...string) {
	p.send(beginning(settings))
}

// beginning is Train with such settings.
func beginning(settings []string) *proto.Train {
	return &proto.Train{Beginning: proto.Beginning{Settings: pairs(settings)}}
}

// send sends a command, in the form in which it travels.
func (p *page) send(c proto.Command) {
	p.t.Helper()
	r, err := proto.DecodeRequest(proto.EncodeRequest(p.open.Ask(c)))
	if err != nil {
		p.t.Error(err)
	}
	p.turn.Unlock()
	defer p.turn.Lock()
	select {
	case p.requests <- r:
	case <-time.After(patience):
		p.t.Fatalf("the session does not take the command %T", c)
	}
}

// nextOther reads the next report that is not about loading, which goes on after a Reset.
func (p *page) nextOther() proto.Report {
	p.t.Helper()
	for {
		if r := p.next(); !is[proto.Loaded](r) && !is[proto.Described](r) {
			return r
		}
	}
}

// next reads the next report.
func (p *page) next() proto.Report {
	p.t.Helper()
	p.turn.Unlock()
	defer p.turn.Lock()
	select {
	case r := <-p.reports:
		if changed, ok := r.Body.(*proto.Changed); ok {
			p.phase = changed.Phase
		}
		if r = p.open.Answer(r); r.ID != 0 && r.Question == nil {
			p.t.Errorf("%T %d answers no question, or one that is answered", r.Body, r.ID)
		}
		return r
	case <-time.After(patience):
		p.t.Fatal("the session reports nothing more")
		panic("unreachable")
	}
}

// until reads reports up to the first of type N, and returns that. Bad news that comes before is not overheard.
func until[N any](p *page) *N {
	p.t.Helper()
	for {
		r := p.next()
		if n, ok := r.Body.(*N); ok {
			return n
		}
		if text := textOf(r); text != "" {
			p.t.Fatalf("%T: %q, but a %T was awaited", r.Body, text, new(N))
		}
	}
}

// is reports whether a report's body is of type N.
func is[N any](r proto.Report) bool {
	_, ok := r.Body.(*N)
	return ok
}

// textOf returns the sentence for the visitor that a report has, or "".
func textOf(r proto.Report) string {
	if why := reflect.ValueOf(r.Body).Elem().FieldByName("Why"); why.IsValid() {
		return why.Interface().(phrase.Phrase).String()
	}
	return ""
}

// untilPhase reads reports until the session is in that phase.
func (p *page) untilPhase(phase proto.Phase) {
	p.t.Helper()
	for p.phase != phase {
		until[proto.Changed](p)
	}
}

// untilImages reads reports until n images are loaded.
func (p *page) untilImages(n int) {
	p.t.Helper()
	for until[proto.Loaded](p).Loading.Images < n {
	}
}

// parameters asks for the network's.
func (p *page) parameters() []byte {
	p.t.Helper()
	p.send(&proto.Snapshot{})
	return until[proto.Network](p).Parameters
}

// pairs makes a map of keys and texts that follow each other.
func pairs(list []string) map[string]string {
	m := map[string]string{}
	for i := 0; i < len(list); i += 2 {
		m[list[i]] = list[i+1]
	}
	return m
}

// A source is a folder of data sets, and what MNIST in it holds.
type source struct {
	files  fs.FS
	splits *dataset.Splits
	hash   string
}

// whole is the folder into which `make data` puts MNIST.
var whole = sync.OnceValue(func() source {
	files := os.DirFS("../../site/data")
	mnist, err := fs.Sub(files, dataset.DefaultFolder)
	if err != nil {
		panic(err)
	}
	m, all, err := dataset.Load(mnist)
	if errors.Is(err, fs.ErrNotExist) {
		panic(fmt.Sprintf("the shards of MNIST are missing: run `make data` first (%v)", err))
	} else if err != nil {
		panic(err)
	}
	return source{files, all, m.Hash()}
})

// tenth has the first tenth of each shard of MNIST. It is for tests of how images come and in which order they are learned,
// which all of MNIST takes ten times as long to tell.
var tenth = sync.OnceValue(func() source {
	b, err := fs.ReadFile(whole().files, dataset.DefaultFolder+"/"+dataset.ManifestName)
	if err != nil {
		panic(err)
	}
	m, err := dataset.ReadManifest(b)
	if err != nil {
		panic(err)
	}
	files, splits := fstest.MapFS{}, dataset.NewSplits(m, dataset.Train, dataset.Validation, dataset.Test)
	put := func(name string, b []byte) { files[dataset.DefaultFolder+"/"+name] = &fstest.MapFile{Data: b} }
	refs := m.Shards
	m.Shards, m.Splits = nil, nil
	var from, number [3]int // by split: the image at which the next shard begins, and how many shards there are
	for _, ref := range refs {
		for split := range splits {
			if dataset.Split(split).String() != ref.Split {
				continue
			}
			set := whole().splits[split].Slice(from[split], from[split]+ref.Images/10)
			shard := dataset.Shard{Split: dataset.Split(split), Levels: m.Levels, Set: set}
			b := dataset.EncodeShard(shard)
			put(m.Add(number[split], shard, b).File, b)
			splits.Add(shard.Split, set)
			from[split] += ref.Images
			number[split]++
		}
	}
	put(dataset.ManifestName, m.Encode())
	return source{files, splits, m.Hash()}
})

// A server stands for the site's data folder. It has the real files and can be told to spoil some.
type server struct {
	source
	mu      sync.Mutex
	spoil   map[string]func([]byte) ([]byte, error) // by the beginning of the file's name
	fetched map[string]int                          // how often, by file
}

func newServer(from source) *server {
	return &server{source: from, spoil: map[string]func([]byte) ([]byte, error){}, fetched: map[string]int{}}
}

// fetch is a Source's Fetch.
func (s *server) fetch(r loader.Request) ([]byte, error) {
	b, err := fs.ReadFile(s.files, r.Name)
	if err != nil {
		return nil, fmt.Errorf("%s could not be fetched: the server answers 404 Not Found", r.Name)
	}
	r.Progress(len(b) / 2)
	_, name, _ := strings.Cut(r.Name, "/")
	s.mu.Lock()
	s.fetched[name]++
	var spoil func([]byte) ([]byte, error)
	for prefix, f := range s.spoil {
		if strings.HasPrefix(name, prefix) {
			spoil = f
		}
	}
	s.mu.Unlock()
	if spoil != nil {
		if b, err = spoil(b); err != nil {
			return nil, err
		}
	}
	if len(b) > r.Limit {
		return nil, fmt.Errorf("%s has more than %d bytes", r.Name, r.Limit)
	}
	return append(r.Into[:0], b...), nil
}

// change has the files whose name begins so go through f from now on; nil heals them.
func (s *server) change(prefix string, f func([]byte) ([]byte, error)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.spoil[prefix] = f
}

// hold keeps the files whose name begins so back until the function that it returns is called.
func (s *server) hold(prefix string) (release func()) {
	held := make(chan bool)
	s.change(prefix, func(b []byte) ([]byte, error) {
		<-held
		return b, nil
	})
	return func() { close(held) }
}

// counts returns how often the files of each beginning were fetched: "train-00" for train-00.1234.shard.
func (s *server) counts() map[string]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := map[string]int{}
	for name, times := range s.fetched {
		beginning, _, _ := strings.Cut(name, ".")
		n[beginning] += times
	}
	return n
}

// directs holds the runs of direct, because many tests need the same one.
var directs = map[string]*directRun{}

type directRun struct {
	network *nn.Network
	results []nn.EpochResult
}

// direct trains by package nn alone, up to a mini-batch of an epoch, and returns the network and the epochs' results.
func direct(t *testing.T, from source, settings map[string]string, epoch, miniBatch int) (*nn.Network, []nn.EpochResult) {
	t.Helper()
	key := fmt.Sprint(from.hash, settings, epoch, miniBatch)
	if d := directs[key]; d != nil {
		return d.network, d.results
	}
	s, errs := recipe.Parse(settings)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	data := from.splits
	network, log := s.Network(data[dataset.Train].Shape), &epochs{}
	trainer, err := nn.NewTrainer(network, s.HyperParameters(), &data[dataset.Train], &data[dataset.Test], log)
	if err != nil {
		t.Fatal(err)
	}
	trainer.Measure(&data[dataset.Validation], nil)
	for p := trainer.Progress(); p.Epoch != epoch || p.MiniBatch != miniBatch; p = trainer.Progress() {
		if trainer.Step() == nn.Done {
			t.Fatalf("training ends before epoch %d, mini-batch %d", epoch, miniBatch)
		}
	}
	directs[key] = &directRun{network, log.results}
	return network, log.results
}

// epochs is a Recorder that keeps the results.
type epochs struct {
	nn.Silence
	results []nn.EpochResult
}

func (e *epochs) Epoch(r nn.EpochResult) { e.results = append(e.results, r) }
