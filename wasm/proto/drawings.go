package proto

// Questions about a data set that the visitor has drawn, and the answers.
type (
	TrainDrawings struct { // Train networks on the drawings, and test them on those held back. The answer is TrainedDrawings, after TrainingDrawings.
		Question
		Name     string // of the data set
		Classes  []string
		Plain    bool   // the drawings are not distorted
		Drawings []byte `json:"-"` // a file of strokes, with the names of the classes for labels
		From     Model  // whose hidden layers one of the networks starts from; Sizes is nil for none
		All      bool   // train one network, From's or one from nothing, on those held back, too
	}
	TrainingDrawings struct{ Done float64 } // Fraction of the work.
	TrainedDrawings  struct {               // Both networks are trained.
		Drawn
		Folder string // of the data set that was kept, or "" if the browser keeps none
		Model  Model  // the network that reads more of the drawings held back
	}
)

func (m *TrainDrawings) beside() []*[]byte   { return []*[]byte{&m.Drawings, &m.From.Parameters} }
func (m *TrainedDrawings) beside() []*[]byte { return []*[]byte{&m.Model.Parameters} }
func (*TrainingDrawings) progress() bool     { return true }

// Drawn is the result of training on drawings.
type Drawn struct {
	Seconds  float64 // spent, including the tests
	Trained  int     // drawings that the networks were trained on
	Held     int     // drawings held back
	Nothing  int     // of them read by the network that started from random weights
	Features int     // of them read by the network that started from another; -1 if there was none
	All      int     `json:",omitempty"` // drawings that the better network was then trained on; 0 if that has not been done
}
