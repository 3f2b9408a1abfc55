package lab

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/wasm/files"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
)

// TestSaveTrained checks that the results of the run are saved with the network being trained.
func TestSaveTrained(t *testing.T) {
	s := opened()
	s.Networks[runs.Key] = s.Networks[firstReader]
	s.Reader = runs.Key
	s.Runs.Slots[0].Epochs = []nn.EpochResult{{}, {Correct: 9000, Total: 10_000}}
	s.Runs.Slots[0].Data = &proto.Data{Hash: "1cb033366fe28590"}
	m := s.Update(files.Save{})[0].(runs.Post).Command.(*proto.WriteFile).Model
	if m.Epochs != 2 || m.Correct != 9000 || m.Total != 10_000 || m.Data != "1cb033366fe28590" {
		t.Errorf("%d epochs, %d of %d, data %q", m.Epochs, m.Correct, m.Total, m.Data)
	}
}

func TestOpenNetwork(t *testing.T) {
	s := opened()
	networks := map[string]*reader.Network{firstReader: s.Networks[firstReader]}
	read := func(m proto.Model) {
		s.Update(files.Open{Name: "mine.npz"})
		s.Update(files.Reported{Report: message.Report{Network: &message.Adopted{Model: &m}}})
	}
	read(proto.Model{Sizes: []int{784, 10}, Hidden: "sigmoid", Output: "sigmoid", Parameters: []byte("few")})
	if !s.Files.Notice.Bad || !cmp.Equal(networks, s.Networks) || s.Reader != firstReader {
		t.Error("a damaged file changed the networks")
	}
	file := func(data string) proto.Model {
		m := *s.Networks[firstReader].Model
		m.Settings.Data = data
		return proto.NewModel(&m)
	}
	read(file("mnist"))
	if s.Reader != files.Key || s.Pad.Activations(s.Networks[files.Key].Network) == nil || !s.readsDigits() {
		t.Errorf("the active network is %s", s.Reader)
	}
	read(file("fashion"))
	if got := s.readerData().Classes[3]; got != "Class 3" {
		t.Errorf("a class of a data set that is not known is called %q", got)
	}
}
