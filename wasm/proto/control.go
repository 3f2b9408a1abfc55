package proto

// Commands by which a run goes in steps, or slowly.
const (
	StepEpoch   Do = "epoch"    // train to the end of the epoch; begins a run if there is none
	Rewind      Do = "rewind"   // begin a run with the settings and pause before its first mini-batch
	SetPace     Do = "pace"     // train so many mini-batches a second from now on
	EstimateRun Do = "estimate" // measure how long a run with the settings would take
)

// What the worker tells of them.
const (
	MiniBatchDone Kind = "minibatch" // a mini-batch was learned by Step, or slowly: this is it
	Estimated     Kind = "estimated" // the answer to EstimateRun
)

// A MiniBatch is a mini-batch that has been learned; the grey levels of its images are
// Report.Pixels.
type MiniBatch struct {
	Epoch  int `json:"epoch"` // nn.Progress.Epoch and MiniBatch once it is learned
	Number int `json:"number"`

	Size    int   `json:"size"`    // images in it
	Right   int   `json:"right"`   // of them answered correctly, before they were learned
	Labels  []int `json:"labels"`  // the class of each image that is shown: at most MostShown
	Answers []int `json:"answers"` // the class that the network answered to each
}

// MostShown is how many images of a mini-batch a MiniBatch shows.
const MostShown = 40
