package archive

// Effects that a tab's archive carries out, one after the other.
type (
	// FetchRuns reads one run or, without an ID, all. They are sent back.
	FetchRuns struct{ ID string }
	// KeepRun keeps the state of a run of this tab.
	KeepRun struct {
		Record Record
		Blobs  map[Kind][]byte
	}
	// LabelRun keeps a run's label, which the visitor has changed.
	LabelRun struct {
		ID    string
		Label Label
	}
	// ClaimRun makes this tab the owner of a run. TrainOn allows one that has ended.
	ClaimRun struct {
		ID      string
		TrainOn bool
	}
	// FetchNetwork reads a run's network.
	FetchNetwork struct{ ID string }
	// DropNetwork removes a run's network and checkpoint.
	DropNetwork struct{ ID string }
	// RemoveRun removes a run.
	RemoveRun struct{ ID string }
)
