package proto

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/strictjson"
)

// Commands and Reports have one message of each type, without content.
var (
	Commands = []Command{
		&Train{}, &Step{}, &StepEpoch{}, &Rewind{}, &StartNow{}, &Retry{}, &Pause{}, &Resume{}, &Reset{}, &Assess{}, &SetPace{}, &Watch{}, &Unwatch{},
		&Snapshot{}, &EstimateRun{}, &Load{}, &Browse{}, &Average{}, &FineTune{}, &TrainDrawings{}, &Examine{}, &Show{}, &Ascend{}, &WriteFile{},
		&StepBatches{}, &Compare{}, &Survey{}, &Check{}, &FitCurve{}, &Practise{}, &Cease{},
	}
	Reports = []News{
		&Ready{}, &Ended{}, &Refused{}, &Failed{}, &Unanswered{}, &Loaded{}, &Described{}, &Changed{}, &Trained{}, &Outgrown{}, &EpochDone{},
		&MiniBatchDone{}, &Diagnosed{}, &Diverged{}, &Resumed{}, &Saved{}, &Final{}, &Network{}, &Estimated{}, &Browsed{}, &Averaged{},
		&FineTuning{}, &FineTuned{}, &TrainingDrawings{}, &TrainedDrawings{}, &Examined{}, &Shown{}, &Climbed{}, &Written{},
		&Stepped{}, &Compared{}, &Surveyed{}, &Checked{}, &Fitted{}, &Drilled{}, &Practised{}, &Practising{}, &Ceased{}, &Studying{},
	}
)

// NameOf returns the name of a message's type.
func NameOf(message any) string { return reflect.TypeOf(message).Elem().Name() }

// An envelope is the first line of a message.
type envelope struct {
	Kind    string `json:"kind"` // NameOf the message
	ID      int    `json:"id,omitempty"`
	Lengths []int  `json:"lengths,omitempty"` // of the binary parts
}

// EncodeRequest returns the text of r and its binary part, or nil.
func EncodeRequest(r Request) (text string, beside []byte) { return encode(r.ID, r.Command) }

// DecodeRequest reads a request from its text and its binary part, or nil.
func DecodeRequest(text string, beside []byte) (r Request, err error) {
	r.ID, r.Command, err = decode(text, beside, Commands)
	return r, err
}

// EncodeReport returns the text of r and its binary part, or nil.
func EncodeReport(r Report) (text string, beside []byte) { return encode(r.ID, r.Body) }

// DecodeReport reads a report from its text and its binary part, or nil.
func DecodeReport(text string, beside []byte) (r Report, err error) {
	r.ID, r.Body, err = decode(text, beside, Reports)
	return r, err
}

// partsBeside returns the fields of a message that are sent as binary parts.
func partsBeside(message any) []*[]byte {
	if m, ok := message.(interface{ beside() []*[]byte }); ok {
		return m.beside()
	}
	return nil
}

func encode(id int, message any) (text string, beside []byte) {
	e := envelope{Kind: NameOf(message), ID: id}
	for _, part := range partsBeside(message) {
		e.Lengths = append(e.Lengths, len(*part))
		beside = append(beside, *part...)
	}
	first, err := strictjson.Encode(e)
	second, err2 := strictjson.Encode(message)
	if err != nil || err2 != nil {
		panic("proto: a message that JSON cannot hold")
	}
	return string(first) + "\n" + string(second), beside
}

// decode is strict: page and worker are from the same build, so an unknown kind or member means
// that the versions differ.
func decode[M any](text string, beside []byte, known []M) (id int, message M, err error) {
	first, second, _ := strings.Cut(text, "\n")
	var e envelope
	if err = strictjson.Decode(first, &e); err == nil {
		if message, err = ofKind(e.Kind, known); err == nil {
			err = strictjson.Decode(second, message)
		}
	}
	if err != nil {
		return 0, message, fmt.Errorf("message %s: %w", foreign.Quote(text), err) // for programs
	}
	return e.ID, message, split(beside, partsBeside(message), e.Lengths)
}

// ofKind returns a new message of the type with this name.
func ofKind[M any](name string, known []M) (message M, err error) {
	for _, m := range known {
		if NameOf(m) == name {
			return reflect.New(reflect.TypeOf(m).Elem()).Interface().(M), nil
		}
	}
	return message, errors.New("its kind is unknown") // for programs
}

var errLengths = errors.New("the binary parts of a message do not have the lengths that it states") // for programs

// split sets the parts, which have these lengths.
func split(all []byte, parts []*[]byte, lengths []int) error {
	for i, n := range lengths {
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
	return nil
}
