package plane

import "inkling/wasm/words"

var (
	stopped      = words.M{"The trainer stopped working: %s.", "Der Trainer arbeitet nicht mehr: %s."}
	otherVersion = words.M{"Page and trainer are of different versions. Reload the page.", "Seite und Trainer sind aus verschiedenen Versionen. Lade die Seite neu."}
)
