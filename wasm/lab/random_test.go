//go:build !js

package lab

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"inkling/wasm/archive"
	"inkling/wasm/charts"
	"inkling/wasm/inside"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/runs"
)

// go test ./wasm/lab -run TestRandomMessages -messages 1000000 tries as many; a seed
// that it names repeats a finding.
var (
	howMany   = flag.Int("messages", 2000, "random messages to the state")
	firstSeed = flag.Uint64("seed", 1, "of the first of their episodes")
)

// An episode is so many messages to one state, shown so often.
const (
	episodeMessages = 250
	showEvery       = 25
)

// TestRandomMessages sends messages of every type, with fields of every kind and in
// any order, and checks that the state can be rendered after each.
func TestRandomMessages(t *testing.T) {
	for n := 0; n < *howMany; n += episodeMessages {
		seed := *firstSeed + uint64(n/episodeMessages)
		e := newEpisode(rand.New(rand.NewPCG(seed, 0)))
		if err := e.run(min(episodeMessages, *howMany-n)); err != nil {
			t.Fatalf("-seed %d -messages %d: %v\nthe last messages:\n%s", seed, episodeMessages, err, e.last())
		}
	}
}

// FuzzMessages lets a fuzzer choose them.
func FuzzMessages(f *testing.F) {
	for seed := range uint64(8) {
		b := make([]byte, 512)
		r := rand.New(rand.NewPCG(seed, 0))
		for i := range b {
			b[i] = byte(r.IntN(256))
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		choices := chosen(b)
		e := newEpisode(&choices)
		for len(choices) > 0 {
			if err := e.run(showEvery); err != nil {
				t.Fatalf("%v\nthe last messages:\n%s", err, e.last())
			}
		}
	})
}

// chosen are choices by bytes; when they end, each is the first.
type chosen []byte

func (c *chosen) IntN(n int) int {
	x := 0
	for size := 1; size < n && len(*c) > 0; size <<= 8 {
		x = x<<8 | int((*c)[0])
		*c = (*c)[1:]
	}
	return x % n
}

// An episode is one state, the archive with it, and what lies ahead of it.
type episode struct {
	*tab
	maker *maker
	sent  []Msg
	twins *twins
}

func newEpisode(r source) *episode {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	return &episode{tab: b, maker: newMaker(r, b.State), twins: newTwins(b.State)}
}

// last describes the messages that were sent last.
func (e *episode) last() string {
	var lines []string
	for _, m := range e.sent[max(0, len(e.sent)-12):] {
		lines = append(lines, fmt.Sprintf("%T%.300s", m, fmt.Sprintf("%+v", m)))
	}
	return strings.Join(lines, "\n")
}

// run sends so many messages, and shows the state from time to time.
func (e *episode) run(n int) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, stack())
		}
	}()
	for i := range n {
		m := e.next()
		e.sent = append(e.sent, m)
		e.posts, e.others = nil, nil
		if quiet(m) || isTrainingProgress(m) || isLoadingProgress(m) { // else what was before it would be news, which hides what it changes itself
			if err := e.show(Lab); err != nil {
				return err
			}
		}
		e.do(m)
		if _, moved := m.(pad.PenMove); moved {
			e.do(inside.Tick{}) // that section follows the pen a little later, and not at all while it is out of view
		}
		e.maker.remember(e.posts)
		if err := e.check(); err != nil {
			return err
		}
		if _, points := m.(charts.PointAt); points {
			e.twins.showPointer()
		}
		switch {
		case quiet(m) || isTrainingProgress(m) || isLoadingProgress(m):
			err = e.show(Lab)
		case (i+1)%showEvery == 0:
			err = e.show(pick(e.maker.source, []View{Lab, Lab, Share, Learn}))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// next is any message, and often a report.
func (e *episode) next() Msg {
	if e.maker.IntN(3) == 0 {
		return e.maker.make(Reported{})
	}
	return e.maker.make(pick(e.maker.source, messages))
}

// remember notes the latest questions.
func (m *maker) remember(posts []runs.Post) {
	for _, p := range posts {
		if proto.IsQuestion(p.Command) {
			m.asked = append(m.asked, p.Command)
		}
	}
	m.asked = m.asked[max(0, len(m.asked)-20):]
}

// check looks at the effects, and at what must be true of a state always.
func (e *episode) check() error {
	s := e.State
	for _, p := range e.posts {
		if p.Run < 0 || p.Run >= len(s.Runs.Slots) {
			return fmt.Errorf("a command for run %d of %d", p.Run, len(s.Runs.Slots))
		}
		if _, err := proto.DecodeRequest(proto.EncodeRequest(proto.Request{Command: p.Command})); err != nil {
			return fmt.Errorf("a command that cannot be sent: %w", err)
		}
	}
	for _, other := range e.others {
		name := reflect.TypeOf(other).String()
		if !slices.Contains(code.effects, name) {
			return fmt.Errorf("nothing carries out the effect %s", name)
		}
		switch other := other.(type) {
		case runs.StopWorker:
			if other.Run < 1 || other.Run >= run.MostAbreast {
				return fmt.Errorf("worker %d is stopped", other.Run)
			}
		}
	}
	if n := len(s.Runs.Slots); n < 1 || n > run.MostAbreast {
		return fmt.Errorf("%d runs resume at the same time", n)
	}
	if n := len(s.Pad.Image); n != 784 {
		return fmt.Errorf("the network sees %d pixels", n)
	}
	return nil
}

// senseless is what no visitor should read.
var senseless = regexp.MustCompile(`NaN|[+-]Inf\b|%!|<nil>|runtime error`)

// show renders the page in one of its views, with and without leaving out what has not changed.
func (e *episode) show(v View) error {
	was := e.Route.View
	defer func() { e.Route.View = was }()
	e.Route.View = v
	html, err := e.twins.again()
	if err != nil {
		return err
	}
	if found := senseless.FindString(strings.ReplaceAll(html, typedText, "")); found != "" {
		i := strings.Index(html, found)
		return fmt.Errorf("the page says %q: %s", found, html[max(0, i-200):min(len(html), i+100)])
	}
	return nil
}

// stack is where the state panicked.
func stack() string {
	var ours []string
	for _, line := range strings.Split(string(debug.Stack()), "\n") {
		if strings.Contains(line, ".go:") && !strings.Contains(line, "_test.go") && !strings.Contains(line, "/runtime/") {
			ours = append(ours, strings.TrimSpace(line))
		}
	}
	return strings.Join(ours[:min(8, len(ours))], "\n")
}
