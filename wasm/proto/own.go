package proto

// What the page asks about the visitor's drawings, and the answers.
type (
	Learn struct { // teach a network the drawings: Learned, with Learning before it
		Question
		Settings   map[string]string // of the network, by key of recipe.Fields
		Parameters []byte            `json:"-"` // nn.Parameters.Bytes of the network
		Labels     []int             // the digit of each drawing; at most MostOwn
		Pixels     []byte            `json:"-"` // grey levels of the drawings, of MNIST's size, one after the other
	}
	Learning struct{ Done float64 } // share of the work
	Learned  struct {               // the network that has learned
		Seconds    float64 // spent on it, the tests included
		Own        Score   // of the drawings
		Tests      Score   // of the data set's test images
		Parameters []byte  `json:"-"` // nn.Parameters.Bytes
	}
)

func (m *Learn) beside() []*[]byte   { return []*[]byte{&m.Parameters, &m.Pixels} }
func (m *Learned) beside() []*[]byte { return []*[]byte{&m.Parameters} }
func (*Learning) progress() bool     { return true }

// MostOwn is how many drawings Learn takes.
const MostOwn = 500

// A Score is how many of some images were read correctly before and after.
type Score struct{ Before, After, Total int }
