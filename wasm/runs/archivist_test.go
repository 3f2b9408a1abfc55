package runs

import (
	"testing"
	"testing/synctest"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
)

// A slowStorage answers a reading of all records only when it is let.
type slowStorage struct {
	archive.Storage
	read chan struct{}
}

func (s *slowStorage) Records(ids ...string) (map[string][]byte, error) {
	records, err := s.Storage.Records(ids...)
	<-s.read
	return records, err
}

// noTabs are the other tabs where there are none.
type noTabs struct{}

func (noTabs) Broadcast(string)        {}
func (noTabs) WhenGone(string, func()) {}

// TestStaleRecords keeps the end of a run, and deletes it, while the archive is being read. The
// runs that arrive have each change that this tab has made.
func TestStaleRecords(t *testing.T) {
	record := func(s archive.State) archive.Record {
		return archive.Record{ID: "1", State: s, Settings: recipe.Default().Metadata()}
	}
	for _, test := range []struct {
		change Effect
		want   []archive.State
	}{
		{archive.KeepRun{Record: record(archive.Ended)}, []archive.State{archive.Ended}},
		{archive.RemoveRun{ID: "1"}, nil},
	} {
		synctest.Test(t, func(t *testing.T) {
			storage := &slowStorage{archive.NewMemory(), make(chan struct{})}
			var arrived []RunsArrived
			a := newArchivist(archive.New(storage, "a", func() []string { return []string{"a"} }), noTabs{}, func(m Msg) {
				if m, ok := m.(RunsArrived); ok {
					arrived = append(arrived, m)
				}
			})
			defer close(a.orders)
			for _, e := range []Effect{archive.KeepRun{Record: record(archive.Going)}, archive.FetchRuns{}, archive.FetchRuns{ID: "1"}} {
				a.CarryOut(e)
			}
			synctest.Wait() // until it reads
			a.CarryOut(test.change)
			close(storage.read)
			synctest.Wait()
			if len(arrived) != 2 {
				t.Fatalf("%T: records arrived %d times for two questions", test.change, len(arrived))
			}
			for _, m := range arrived {
				var states []archive.State
				for _, k := range m.Runs {
					states = append(states, k.State)
				}
				if len(states) != len(test.want) || len(states) > 0 && states[0] != test.want[0] {
					t.Errorf("%T: then the page heard of runs that are %q, of %q in truth", test.change, states, test.want)
				}
			}
		})
	}
}
