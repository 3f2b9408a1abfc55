package trainer

import (
	"reflect"
	"testing"

	"inkling/wasm/proto"
)

// TestEveryCommandIsRegistered sees that each type of command is carried out, and nothing else. TrainDrawings is that of
// package drawn.
func TestEveryCommandIsRegistered(t *testing.T) {
	for _, c := range proto.Commands {
		if _, other := c.(*proto.TrainDrawings); other {
			continue
		}
		if commands[reflect.TypeOf(c)] == nil {
			t.Errorf("nothing carries out %T", c)
		}
	}
	if len(proto.Commands)-1 != len(commands) {
		t.Errorf("%d commands are registered, expected the %d of proto", len(commands), len(proto.Commands)-1)
	}
}
