package estimate

import "inkling/wasm/words"

// How long a run takes. The numbers are formatted already.
var (
	lastTook   = words.M{"The last such run took %s on this machine.", "Der letzte solche Lauf dauerte auf diesem Gerät %s."}
	epochsTake = words.Plural{
		{
			"%[2]s epoch: about %[3]s on this machine, estimated from a few mini-batches.",
			"%[2]s Epoche: etwa %[3]s auf diesem Gerät, geschätzt aus einigen Mini-Batches.",
		},
		{
			"%[2]s epochs: about %[3]s on this machine, estimated from a few mini-batches.",
			"%[2]s Epochen: etwa %[3]s auf diesem Gerät, geschätzt aus einigen Mini-Batches.",
		},
	}
	allEpochsTake = words.Plural{
		{
			"Up to %[2]s epoch: about %[3]s on this machine, estimated from a few mini-batches.",
			"Bis zu %[2]s Epoche: etwa %[3]s auf diesem Gerät, geschätzt aus einigen Mini-Batches.",
		},
		{
			"All %[2]s epochs: about %[3]s on this machine, estimated from a few mini-batches.",
			"Alle %[2]s Epochen: etwa %[3]s auf diesem Gerät, geschätzt aus einigen Mini-Batches.",
		},
	}
	tenthsTaken  = words.M{"%.1f s", "%.1f\u00a0s"}
	secondsTaken = words.M{"%.0f s", "%.0f\u00a0s"}
	minutesTaken = words.Plural{{"%d minute", "%d Minute"}, {"%d minutes", "%d Minuten"}}
	hoursTaken   = words.Plural{{"%[2]s hour", "%[2]s Stunde"}, {"%[2]s hours", "%[2]s Stunden"}}
)
