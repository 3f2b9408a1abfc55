package checkpoint

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/foreign"
	"inkling/nn/mixture"
	"inkling/nn/recipe"
)

// set returns n made-up images of digits.
func set(n int, seed uint64) *dataset.Set {
	rng := f32.NewRand(seed, 0)
	pixels, labels := make([]byte, n*dataset.MNISTPixels), make([]byte, n)
	for i := range labels {
		labels[i] = byte(10 * rng.Float64())
		for range 150 {
			p := int(labels[i])*60 + int(rng.Float64()*200)
			pixels[i*dataset.MNISTPixels+p] = byte(256 * rng.Float64())
		}
	}
	return dataset.NewSet(dataset.MNIST, pixels, labels)
}

// log is a Recorder that keeps the results of the epochs.
type log struct {
	nn.Silence
	epochs []nn.EpochResult
}

func (l *log) Epoch(e nn.EpochResult) { l.epochs = append(l.epochs, e) }

// begin returns a trainer at its start.
func begin(t testing.TB, s recipe.Settings, training, test *dataset.Set, l *log) (*nn.Trainer, *nn.Network) {
	t.Helper()
	n := s.Network(dataset.MNIST)
	trainer, err := nn.NewTrainer(n, s.HyperParameters(), mixture.Of(s, training), test, l)
	if err != nil {
		t.Fatal(err)
	}
	return trainer, n
}

// checkpoint writes the state of a trainer down.
func checkpoint(t testing.TB, trainer *nn.Trainer) []byte {
	t.Helper()
	c, ok := trainer.Checkpoint()
	if !ok {
		t.Fatal("a run that has not diverged has no checkpoint")
	}
	return Encode(c)
}

// small are a preset's settings for a run of three epochs on few images. Large
// layers make tests slow and show nothing more.
func small(p recipe.Preset) recipe.Settings {
	s := p.Settings
	s.Epochs, s.Hidden = 3, slices.Clone(s.Hidden)
	for l := range s.Hidden {
		s.Hidden[l] = min(s.Hidden[l], 20)
	}
	return s
}

// TestResume interrupts a run of each preset at many places, tests among them: it goes on from what was written down
// to the same bits.
func TestResume(t *testing.T) {
	training, test := set(203, 1), set(250, 2)
	for _, preset := range recipe.Presets {
		t.Run(preset.Key, func(t *testing.T) {
			s := small(preset)
			want := &log{}
			whole, network := begin(t, s, training, test, want)
			steps := 0
			for ; whole.Step() != nn.Done; steps++ {
			}
			rng := f32.NewRand(7, 0)
			for range 12 {
				at := int(rng.Float64() * float64(steps+1))
				resume(t, s, at, training, test, network, want.epochs)
			}
		})
	}
}

func resume(t *testing.T, s recipe.Settings, at int, training, test *dataset.Set, network *nn.Network, epochs []nn.EpochResult) {
	t.Helper()
	got := &log{}
	first, _ := begin(t, s, training, test, got)
	for range at {
		first.Step()
	}
	c, err := Decode(checkpoint(t, first))
	if err != nil {
		t.Fatal(err)
	}
	second, n := begin(t, s, training, test, got)
	if err := second.Restore(c); err != nil {
		t.Fatal(err)
	}
	for second.Step() != nn.Done {
	}
	if !bytes.Equal(network.Bytes(), n.Bytes()) {
		t.Errorf("interrupted after %d steps, the run ends with other weights", at)
	}
	if d := cmp.Diff(epochs, got.epochs); d != "" {
		t.Errorf("interrupted after %d steps, the run has other results (-want +got):\n%s", at, d)
	}
}

// TestResumeBeforeDivergence checks that a run that diverges keeps the same weights, interrupted or not.
func TestResumeBeforeDivergence(t *testing.T) {
	s := recipe.Default()
	s.Hidden, s.Eta, s.Lambda, s.MiniBatch, s.Epochs = []int{10}, 1, 615, 1, 50 // weights change their sign and grow by 3% with each step
	training, test := set(303, 1), set(10, 2)
	whole, network := begin(t, s, training, test, &log{})
	steps := 0
	for ; whole.Step() != nn.Done; steps++ {
	}
	if err, ok := errors.AsType[*nn.Diverged](whole.Err()); !ok || err.Kept.MiniBatch == 0 {
		t.Fatalf("%v, expected a run that diverges late enough to keep something", err)
	}
	if _, ok := whole.Checkpoint(); ok {
		t.Error("a run that diverged has a checkpoint")
	}
	for _, at := range []int{0, steps / 2, steps - 1} {
		first, _ := begin(t, s, training, test, &log{})
		for range at {
			first.Step()
		}
		c, err := Decode(checkpoint(t, first))
		if err != nil {
			t.Fatal(err)
		}
		second, n := begin(t, s, training, test, &log{})
		if err := second.Restore(c); err != nil {
			t.Fatal(err)
		}
		for second.Step() != nn.Done {
		}
		if d := cmp.Diff(whole.Err(), second.Err(), cmpopts.EquateNaNs()); d != "" || !bytes.Equal(network.Bytes(), n.Bytes()) {
			t.Errorf("after %d of %d steps: the weights kept differ, or the error (-want +got):\n%s", at, steps, d)
		}
	}
}

// well returns a checkpoint in the middle of a small run, and a function that makes trainers for it.
func well(t testing.TB, change func(*recipe.Settings)) []byte {
	t.Helper()
	trainer := trainerOf(t, change)
	for range 15 {
		trainer.Step()
	}
	return checkpoint(t, trainer)
}

func trainerOf(t testing.TB, change func(*recipe.Settings)) *nn.Trainer {
	t.Helper()
	s := recipe.Default()
	s.Hidden, s.Epochs = []int{3}, 2
	change(&s)
	trainer, _ := begin(t, s, set(40, 1), set(10, 2), &log{})
	return trainer
}

// sealed puts the right sum behind bytes that were changed.
func sealed(b []byte) []byte {
	body := b[:len(b)-sumBytes]
	return binary.LittleEndian.AppendUint32(slices.Clone(body), crc32.ChecksumIEEE(body))
}

// withHead exchanges a part of the head.
func withHead(t *testing.T, b []byte, from, to string) []byte {
	t.Helper()
	length := int(binary.LittleEndian.Uint32(b[len(magic)+4:]))
	h := string(b[prefixBytes:][:length])
	if !strings.Contains(h, from) {
		t.Fatalf("%s is not in the head %s", from, h)
	}
	h = strings.Replace(h, from, to, 1)
	c := binary.LittleEndian.AppendUint32(slices.Clone(b[:len(magic)+4]), uint32(len(h)))
	return sealed(append(append(c, h...), b[prefixBytes+length:]...))
}

func TestDecodeErrors(t *testing.T) {
	b := well(t, func(*recipe.Settings) {})
	length := binary.LittleEndian.Uint32(b[len(magic)+4:])
	changed := func(i int, v byte) []byte {
		c := slices.Clone(b)
		c[i] = v
		return c
	}
	for name, c := range map[string]struct {
		b    []byte
		want string
	}{
		"nothing":         {nil, "this is not a checkpoint"},
		"another file":    {[]byte(`{"hello": "world", "this": "is some file"}`), "this is not a checkpoint"},
		"another version": {changed(8, 2), "checkpoint of version 2, expected 1: another version of the program wrote it"},
		"cut":             {b[:len(b)-5], "wrong checksum: the checkpoint is damaged or incomplete"},
		"longer":          {append(slices.Clone(b), 0), "wrong checksum: the checkpoint is damaged or incomplete"},
		"a bit":           {changed(len(b)/2, b[len(b)/2]^4), "wrong checksum: the checkpoint is damaged or incomplete"},
		"long head":       {sealed(changed(14, 255)), fmt.Sprintf("header of the checkpoint: %d bytes, but only %d remain", length|255<<16, len(b)-prefixBytes-sumBytes)},
		"no JSON":         {sealed(changed(prefixBytes, '[')), "header of the checkpoint: byte 0: a list, expected an object"},
		"unknown member":  {withHead(t, b, `"taken"`, `"token"`), `header of the checkpoint: byte 68: unknown key "token", expected one of sizes, momentum, samples, epoch, taken, eta, cost, correct, latest, since, good_at, chance, made`},
		"capitals":        {withHead(t, b, `"taken"`, `"Taken"`), `header of the checkpoint: byte 68: key "Taken", expected "taken": upper and lower case differ`},
		"a key twice":     {withHead(t, b, `"taken"`, `"epoch":0,"taken"`), `header of the checkpoint: byte 60: key "epoch" appears twice`},
		"other sizes":     {withHead(t, b, "[784,3,10]", "[784,4,10]"), "19320 bytes of numbers do not fit 3 layers of [784 4 10] units and 40 samples"},
		"huge sizes":      {withHead(t, b, "[784,3,10]", "[784,9223372036854775807,10]"), "19320 bytes of numbers do not fit 3 layers of [784 9223372036854775807 10] units and 40 samples"},
		"no layers":       {withHead(t, b, "[784,3,10]", "[]"), "19320 bytes of numbers do not fit 0 layers of [] units and 40 samples"},
		"fewer samples":   {withHead(t, b, `"samples":40`, `"samples":-1`), "19320 bytes of numbers do not fit 3 layers of [784 3 10] units and -1 samples"},
	} {
		if _, err := Decode(c.b); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v\nexpected %s", name, err, c.want)
		}
	}
}

// TestRestoreErrors restores checkpoints in trainers of other networks or data.
func TestRestoreErrors(t *testing.T) {
	plain := func(*recipe.Settings) {}
	pen := func(s *recipe.Settings) { s.Pen = 0.5 }
	momentum := func(s *recipe.Settings) { s.Momentum = 0.5 }
	b := well(t, plain)
	for name, c := range map[string]struct {
		b       []byte
		trainer func(*recipe.Settings)
		want    string
	}{
		"sizes":     {b, func(s *recipe.Settings) { s.Hidden = []int{4} }, "the checkpoint is from a network with other layers"},
		"layers":    {b, func(s *recipe.Settings) { s.Hidden = nil }, "the checkpoint is from a network with other layers"},
		"momentum":  {b, momentum, "only one of checkpoint and run uses momentum"},
		"none":      {well(t, momentum), plain, "only one of checkpoint and run uses momentum"},
		"pen":       {b, pen, "the checkpoint is from a run with other training samples"},
		"no pen":    {well(t, pen), plain, "the checkpoint is from a run with other training samples"},
		"epoch":     {withHead(t, b, `"epoch":2`, `"epoch":3`), plain, "the checkpoint is from epoch 3, expected 0 to 2"},
		"taken":     {withHead(t, b, `"taken":0`, `"taken":7`), plain, "the checkpoint is from sample 7 of 40, expected a multiple of the mini-batch size 10"},
		"eta":       {b, func(s *recipe.Settings) { s.Eta = 1 }, "the checkpoint has the learning rate 3, expected above 0 and at most 1"},
		"since":     {withHead(t, b, `"since":0`, `"since":-1`), plain, "-1 mini-batches since the last good network, expected at least 0"},
		"order":     {sealed(append(slices.Clone(b[:len(b)-8]), make([]byte, 8)...)), plain, "the order of the training samples is damaged"},
		"chance":    {withHead(t, b, `"chance":"cGNnO`, `"chance":"cGNpO`), plain, "order of the training samples: random-number state: invalid PCG encoding"},
		"no chance": {withHead(t, b, `"chance":"`, `"chance":"AAAA","made":"`), plain, "order of the training samples: random-number state of 3 bytes, expected 29, the last one 0 or 1"},
		"made":      {withHead(t, well(t, pen), `"made":"`, `"made":"AAAA`), pen, "training samples: random-number state of 90 bytes, expected 87"},
	} {
		d, err := Decode(c.b)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := trainerOf(t, c.trainer).Restore(d); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v\nexpected %s", name, err, c.want)
		}
	}
}

// FuzzDecode checks that no bytes bring down the reader, nor the trainer that they are given to.
func FuzzDecode(f *testing.F) {
	b := well(f, func(*recipe.Settings) {})
	f.Add(b)
	f.Add(well(f, func(s *recipe.Settings) { s.Momentum, s.Pen = 0.5, 0.5 }))
	f.Add(b[:50])
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) >= prefixBytes+sumBytes {
			b = sealed(b) // else the sum alone would be tested
		}
		c, err := Decode(b)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		trainer := trainerOf(t, func(*recipe.Settings) {})
		if trainer.Restore(c) == nil {
			for range 20 {
				trainer.Step()
			}
		}
	})
}
