package proto

// Questions about the visitor's own drawings, and the answers.
type (
	FineTune struct { // Fine-tune a network on the drawings. The answer is FineTuned, after FineTuning.
		Question
		Settings   map[string]string // of the network, by key of recipe.Fields
		Parameters []byte            `json:"-"` // nn.Parameters.Bytes of the network
		Labels     []int             // the digit of each drawing; at most MostOwn
		Pixels     []byte            `json:"-"` // grey levels, 28 x 28, one drawing after the other
	}
	FineTuning struct{ Done float64 } // Fraction of the work.
	FineTuned  struct {               // The fine-tuned network.
		Seconds    float64 // spent, including the tests
		Own        Score   // on the drawings
		Tests      Score   // on the data set's test images
		Parameters []byte  `json:"-"` // nn.Parameters.Bytes
	}
)

func (m *FineTune) beside() []*[]byte  { return []*[]byte{&m.Parameters, &m.Pixels} }
func (m *FineTuned) beside() []*[]byte { return []*[]byte{&m.Parameters} }
func (*FineTuning) progress() bool     { return true }

// MostOwn is the largest number of drawings in FineTune.
const MostOwn = 500

// A Score is how many of some images were classified correctly before and after.
type Score struct{ Before, After, Total int }
