// Command tutor is the trainer of the lessons: it also does their computations, and runs what students write.
package main

import (
	"inkling/wasm/proto"
	"inkling/wasm/trainer"
	"inkling/wasm/trainer/study"
	"inkling/wasm/worker"
)

func main() {
	worker.Run(func(send func(proto.Report)) trainer.Study { return study.New(send) })
}
