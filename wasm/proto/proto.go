// Package proto is what the page and its worker say to each other.
//
// The page sends Commands: orders, and questions with an ID, each of which has one
// answer with the same ID; reports of progress may come before it. The worker's
// first report is Ready; the script that starts it (site/worker.js) reports that it
// has Ended, in the same form. A message is a text of JSON; what is large, a
// network's parameters or pixels, travels beside it.
//
// Nothing here knows what a worker or a page is: the same messages drive a
// session in a native test.
package proto

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/results"
	"inkling/nn/strictjson"
	"inkling/wasm/learn/phrase"
)

// A Command is what the page asks for.
type Command struct {
	Do       Do                `json:"do"`
	ID       int               `json:"id,omitempty"`       // of a question: package ask gives each another
	Settings map[string]string `json:"settings,omitempty"` // of Train and Step that begin a run, by key of recipe.Fields; of Load, the data set; of Learn, Examine and Ascend, those of the network
	Look     *Look             `json:"look,omitempty"`     // of Browse and Average
	Own      *Own              `json:"own,omitempty"`      // of Learn
	Keep     *Keep             `json:"keep,omitempty"`     // of Train and Step that begin a run, if the page keeps it
	Ask      *Question         `json:"ask,omitempty"`      // of Examine, Show and Ascend
	Study    *Study            `json:"study,omitempty"`    // of the commands of the lessons
	Pace     float64           `json:"pace,omitempty"`     // of SetPace: mini-batches a second; 0 for as many as can be
	Measure  Measure           `json:"measure,omitempty"`  // of Train, Step and Assess, and of EstimateRun
	File     *File             `json:"file,omitempty"`     // of WriteFile and ReadFile

	// Parameters are nn.Parameters.Bytes of the network that shall learn, be written or is asked about; Pixels
	// the grey levels of Own. Both travel beside the text, one after the other.
	Parameters []byte `json:"-"`
	Pixels     []byte `json:"-"`
	// Content is that of the file, of ReadFile. It travels beside the text.
	Content []byte `json:"-"`
	// Checkpoint is what a run goes on from, of Train: bytes of package checkpoint, or
	// nil. It travels beside the text.
	Checkpoint []byte `json:"-"`
	Lengths    []int  `json:"lengths,omitempty"` // of what travels beside the text
}

// Do names a command.
type Do string

// The commands.
const (
	Train    Do = "train"    // begin a run with the settings, once all data is there
	StartNow Do = "start"    // begin the run that waits for its data on what has come
	Retry    Do = "retry"    // fetch what could not be fetched
	Pause    Do = "pause"    // stop after the present mini-batch
	Resume   Do = "resume"   // go on
	Step     Do = "step"     // train one mini-batch; begins a run if there is none
	Reset    Do = "reset"    // drop the run
	Assess   Do = "assess"   // from the next test on, measure something else
	Snapshot Do = "snapshot" // send the network as it is now
	Load     Do = "load"     // fetch the data, without a run
	Browse   Do = "browse"   // send images
	Average  Do = "average"  // send the mean image of each class
	Learn    Do = "learn"    // teach a network the visitor's drawings
	Examine  Do = "examine"  // have a network answer the test images
	Show     Do = "show"     // send images with the answers of the last Examine
	Ascend   Do = "ascend"   // look for the image that a network would most like to see
	Watch    Do = "watch"    // look into the network some times a second, from now on
	Unwatch  Do = "unwatch"  // no more often than the run does by itself

	WriteFile Do = "write" // make a file of a network
	ReadFile  Do = "read"  // make a network of a file
)

// IsQuestion reports whether the worker answers the command, by one report or an
// Unanswered; all others are orders.
func (d Do) IsQuestion() bool {
	switch d {
	case Snapshot, Browse, Average, Learn, Examine, Show, Ascend, WriteFile, ReadFile, EstimateRun, StepBatches, Compare, Survey, Check, Practise:
		return true
	}
	return false
}

// Build names the sources that a program was made of; the Makefile sets it. Page
// and worker of different builds do not talk to each other.
var Build string

// A Report is what the worker tells.
type Report struct {
	Kind     Kind            `json:"kind"`
	ID       int             `json:"id,omitempty"`       // of the question that this answers
	Question *Command        `json:"-"`                  // that question as it was asked; package ask adds it
	Lost     bool            `json:"-"`                  // of Unanswered: the worker has ended; package ask adds it
	Build    string          `json:"build,omitempty"`    // of Ready
	Phase    Phase           `json:"phase,omitempty"`    // of Changed
	Text     string          `json:"text,omitempty"`     // of Refused, Failed, Diverged, Unanswered and Ended: a sentence for the visitor
	Why      phrase.Phrase   `json:"why,omitzero"`       // of Unanswered, to a lesson: the text, to be said in any language
	Loading  *Loading        `json:"loading,omitempty"`  // of Loaded
	Data     *Data           `json:"data,omitempty"`     // of Described
	Using    *Using          `json:"using,omitempty"`    // of Changed, Trained and Outgrown, of a run that learns from a part of the data
	Progress *nn.Progress    `json:"progress,omitempty"` // of Trained, Resumed and Saved
	Points   []results.Point `json:"points,omitempty"`   // of Trained: what training came to since the last of them
	Epoch    *nn.EpochResult `json:"epoch,omitempty"`    // of EpochDone; of Outgrown, where only the counts are told
	Seconds  float64         `json:"seconds,omitempty"`  // spent on the run so far: of Trained, EpochDone and Saved; of Estimated, that all epochs with their tests would take, 0 if it cannot be told now
	Tested   float64         `json:"tested,omitempty"`   // of them, on the tests after the epochs: of Trained
	Weights  string          `json:"weights,omitempty"`  // model.Hash at the end: of Changed to Finished
	Images   *Images         `json:"images,omitempty"`   // of Browsed and Averaged
	Lesson   *Lesson         `json:"lesson,omitempty"`   // of Learning and Learned
	Exam     *Exam           `json:"exam,omitempty"`     // of Examined
	Cases    *Cases          `json:"cases,omitempty"`    // of Shown
	Wish     *Wish           `json:"wish,omitempty"`     // of Climbed
	Study    *Studied        `json:"study,omitempty"`    // of the reports of the lessons
	Batch    *MiniBatch      `json:"batch,omitempty"`    // of MiniBatchDone
	Findings *Diagnosis      `json:"findings,omitempty"` // of Diagnosed

	File *File `json:"file,omitempty"` // of Written and Read

	// Parameters are nn.Parameters.Bytes, of Network, Learned, Final and Read; Pixels the grey levels of
	// Images, Cases and Batch, one image after the other, or of Wish; Content is that of the file, of Written; Checkpoint bytes of package
	// checkpoint, of Saved. All travel beside the text.
	Parameters []byte `json:"-"`
	Pixels     []byte `json:"-"`
	Checkpoint []byte `json:"-"`
	Content    []byte `json:"-"`
	Lengths    []int  `json:"lengths,omitempty"` // of what travels beside the text
}

// Answers reports whether r answers a question of one of these kinds.
func (r Report) Answers(kinds ...Do) bool {
	return r.Question != nil && slices.Contains(kinds, r.Question.Do)
}

// Reason returns why a question is Unanswered, and what to do if that is no fault of the
// question.
func (r Report) Reason() string {
	if r.Lost {
		return r.Text + " Try again."
	}
	return r.Text
}

// IsProgress reports whether another answer to the same question follows.
func (r Report) IsProgress() bool {
	return r.Kind == Learning || r.Kind == Studying || r.Kind == Drilled || r.Kind == Climbed && r.Wish.Step < r.Wish.Steps
}

// ReportEvery is the least time between two reports of how far something has come.
const ReportEvery = 100 * time.Millisecond

// Kind names a report.
type Kind string

// The reports.
const (
	Ready     Kind = "ready"    // the worker has started
	Changed   Kind = "changed"  // the session is in another phase
	Loaded    Kind = "loaded"   // a part of the data has come
	Trained   Kind = "trained"  // training went on; at most some times a second
	Described Kind = "data"     // a run begins: this is what it learns from
	Outgrown  Kind = "outgrown" // more data has come than the part in use; what that part taught was tested
	EpochDone Kind = "epoch"    // an epoch and its test are done
	Network   Kind = "network"  // the answer to Snapshot
	Resumed   Kind = "resumed"  // a run goes on from its checkpoint, at Progress
	Saved     Kind = "saved"    // the state of a run that is kept, at Progress; the last at its end
	Final     Kind = "final"    // the network of a run that is kept and has diverged
	Browsed   Kind = "browsed"  // the answer to Browse
	Averaged  Kind = "averaged" // the answer to Average: one image a class
	Learning  Kind = "learning" // Learn goes on
	Learned   Kind = "learned"  // the answer to Learn: the network that has learned
	Examined  Kind = "examined" // the answer to Examine
	Shown     Kind = "shown"    // the answer to Show
	Climbed   Kind = "climbed"  // an Ascend goes on; the last has Step equal to Steps
	Written   Kind = "written"  // the answer to WriteFile: the file
	Read      Kind = "read"     // the answer to ReadFile: the network
	Diagnosed Kind = "looked"   // what looking into the network has shown; at most some times a second
	Refused   Kind = "refused"  // the command makes no sense now; nothing changed
	Diverged  Kind = "diverged" // training ended because the numbers left all sense
	Failed    Kind = "failed"   // something went wrong: data that did not come
	Ended     Kind = "ended"    // the worker has ended; what it was asked for was Unanswered before

	Unanswered Kind = "unanswered" // the answer to a question that cannot be answered
)

// Phase is what a session is doing.
type Phase string

// The phases.
const (
	Idle     Phase = "idle"     // no run
	Fetching Phase = "fetching" // a run waits for its data, or for Retry
	Training Phase = "training"
	Paused   Phase = "paused"
	Finished Phase = "finished" // all epochs are done, or training diverged
)

// Loading is how much of the data has come.
type Loading struct {
	Bytes  int `json:"bytes"`
	Total  int `json:"total"`
	Images int `json:"images"` // decoded and checked

	Training int `json:"training"` // of the images, those to learn from
	Of       int `json:"of"`       // of these, in the whole data set

	Fault string  `json:"fault,omitempty"` // what went wrong last
	Again float64 `json:"again,omitempty"` // seconds until it is tried again; 0 if it waits for Retry
}

// Stuck reports whether loading has stopped, and goes on by Retry.
func (l *Loading) Stuck() bool { return l.Fault != "" && l.Again == 0 }

// Using is how much of the training images a run learns from.
type Using struct {
	Images int `json:"images"`
	Of     int `json:"of"`
}

// EncodeCommand returns the text of c, and what travels beside it or nil.
func EncodeCommand(c Command) (text string, beside []byte) {
	beside = join(c.beside(), &c.Lengths)
	return encode(c), beside
}

// DecodeCommand reads a command; beside is what came beside it, or nil.
func DecodeCommand(text string, beside []byte) (c Command, err error) {
	if err = decode(text, &c); err == nil {
		err = split(beside, c.beside(), &c.Lengths)
	}
	return c, err
}

// EncodeReport returns the text of r, and what travels beside it or nil.
func EncodeReport(r Report) (text string, beside []byte) {
	beside = join(r.beside(), &r.Lengths)
	return encode(r), beside
}

// DecodeReport reads a report; beside is what came beside it, or nil.
func DecodeReport(text string, beside []byte) (r Report, err error) {
	if err = decode(text, &r); err == nil {
		err = split(beside, r.beside(), &r.Lengths)
	}
	return r, err
}

func (c *Command) beside() []*[]byte {
	return []*[]byte{&c.Parameters, &c.Pixels, &c.Checkpoint, &c.Content}
}

func (r *Report) beside() []*[]byte {
	return []*[]byte{&r.Parameters, &r.Pixels, &r.Checkpoint, &r.Content}
}

// join returns the parts one after the other, and notes their lengths.
func join(parts []*[]byte, lengths *[]int) (all []byte) {
	for _, part := range parts {
		*lengths = append(*lengths, len(*part))
		all = append(all, *part...)
	}
	if all == nil {
		*lengths = nil
	}
	return all
}

var errLengths = errors.New("what travels beside a message has not the lengths that it tells")

// split takes the parts of these lengths.
func split(all []byte, parts []*[]byte, lengths *[]int) error {
	for i, n := range *lengths {
		switch {
		case i == len(parts) || n < 0 || n > len(all):
			return errLengths
		case n > 0:
			*parts[i], all = all[:n:n], all[n:]
		}
	}
	if len(all) > 0 {
		return errLengths
	}
	*lengths = nil
	return nil
}

func encode(v any) string {
	b, err := strictjson.Encode(v)
	if err != nil {
		panic("proto: a message that JSON cannot hold")
	}
	return string(b)
}

// decode is strict: page and worker are one program, so an unknown member means
// that they are of different versions.
func decode(text string, v any) error {
	if err := strictjson.Decode(text, v); err != nil {
		return fmt.Errorf("message %s: %w", foreign.Quote(text), err)
	}
	return nil
}

// Sentence begins text with a capital letter.
func Sentence(text string) string {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return text
	}
	return string(text[0]-'a'+'A') + text[1:]
}
