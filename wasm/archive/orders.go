package archive

// What a tab can have its archive do, one thing after the other.
type (
	// FetchRuns looks for what is kept, of one run or, without an id, of all;
	// what is found is sent back.
	FetchRuns struct{ ID string }
	// KeepRun keeps how a run of this tab goes.
	KeepRun struct {
		Record Record
		Blobs  map[Kind][]byte
	}
	// LabelRun keeps what the visitor changed of a run.
	LabelRun struct {
		ID    string
		Label Label
	}
	// ClaimRun makes a run this tab's. TrainOn takes one that has
	// ended, too.
	ClaimRun struct {
		ID      string
		TrainOn bool
	}
	// FetchNetwork looks for a run's network.
	FetchNetwork struct{ ID string }
	// DropNetwork forgets a run's network, and the state to train it on from.
	DropNetwork struct{ ID string }
	// RemoveRun forgets a run.
	RemoveRun struct{ ID string }
)
