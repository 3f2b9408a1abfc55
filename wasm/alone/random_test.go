package alone

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
	"inkling/wasm/frame"
	"inkling/wasm/pad"
	"inkling/wasm/reader"
)

// TestRandomMessages sends all kinds of messages in random order: nothing panics, every request of the embedding page is
// answered or left to the lab, and the lab gets the state of the pad.
func TestRandomMessages(t *testing.T) {
	const episodes, messages = 40, 400
	network := arrived(t)
	for seed := range uint64(episodes) {
		r := rand.New(rand.NewPCG(seed, 1))
		s, _ := New([]string{"", "lock=reader", "hide=bars", "reader=book", "note=x"}[r.IntN(5)], r.IntN(2) == 0)
		id := 0
		for range messages {
			m := random(r, network, &id)
			left := len(s.left)
			effects := s.Update(m)
			if a, ok := m.(Asked); ok && id > 0 {
				answers := len(s.left) - left
				for _, e := range effects {
					if tell, ok := e.(frame.Event); ok && tell.Event == frame.Answer {
						answers++
					}
				}
				if answers != 1 {
					t.Fatalf("seed %d: %d answers to %s", seed, answers, a.Text)
				}
			}
		}
		h, err := ReadHandover(s.HandOver(false))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		other := pad.NewState()
		other.TakeOver(h.Pad)
		if d := cmp.Diff(s.Pad.HandOver(), other.HandOver()); d != "" {
			t.Fatalf("seed %d: %s", seed, d)
		}
	}
}

func random(r *rand.Rand, network ModelArrived, id *int) Msg {
	by := pad.Pointer{ID: r.IntN(3), Kind: pad.PointerKind(r.IntN(3))}
	at := func() ink.Point { return ink.Point{X: r.Float64()*1.2 - 0.1, Y: r.Float64()*1.2 - 0.1} }
	ask := func(do string) Msg {
		*id++
		return Asked{fmt.Sprintf(`{"inkling":1,"id":%d,"do":%s}`, *id, do)}
	}
	*id = max(0, *id)
	switch r.IntN(24) {
	case 0, 1, 2:
		return pad.PenDown{By: by, At: at()}
	case 3, 4, 5, 6:
		return pad.PenMove{By: by, To: []ink.Point{at(), at()}}
	case 7, 8:
		return pad.PenUp{By: by}
	case 9:
		return pad.PenCancel{By: by}
	case 10:
		return pad.Clear{}
	case 11, 12:
		return pad.Undo{}
	case 13:
		return pad.Redo{}
	case 14:
		return pad.KeyDown{Key: []string{" ", "Escape", "ArrowLeft", "PageDown", "Enter", "x"}[r.IntN(6)], Shift: r.IntN(2) == 0}
	case 15:
		return pad.KeysLeft{}
	case 16:
		return pad.SetStep{Step: pad.Step(r.IntN(4)), On: r.IntN(2) == 0}
	case 17:
		return pad.Break{Slider: pad.Sliders[r.IntN(len(pad.Sliders))], Value: r.IntN(400) - 200}
	case 18:
		return []Msg{pad.Mend{}, pad.AllSteps{}, pad.ShowSteps{Open: true}, pad.Offered{Names: []string{"a.png"}}, Files{}}[r.IntN(5)]
	case 19:
		return ChooseReader{[]string{reader.First, "book", "sixteen", "good"}[r.IntN(4)]}
	case 20:
		if r.IntN(2) == 0 {
			return ModelArrived{Key: "book", Err: errors.New("gone")}
		}
		return network
	case 21:
		return Measured{r.IntN(1000), r.IntN(1000)}
	default:
		return ask([]string{`"clear"`, `"hello"`, `"model"`, `"set","settings":{"reader":"book"}`, `"set","settings":{"ink":"BLAE4APwBie_ArAExwHYBA"}`, `"set","settings":{"ink":"?"}`, `"nonsense"`}[r.IntN(7)])
	}
}
