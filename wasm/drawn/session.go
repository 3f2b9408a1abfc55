// Package drawn is the worker that trains networks on data sets that the visitor draws. It is a program of its own,
// drawings.wasm, which the page loads when the pad begins to ask for drawings: most visits do not need it.
package drawn

import (
	"bytes"
	"errors"
	"slices"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/drawings"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
)

// A Host is what a session needs of the browser.
type Host struct {
	Send  func(proto.Report)
	Put   func(shelf.Set, []shelf.File) error
	Yield func() // lets waiting events have their turn
}

// A Session answers one question after another.
type Session struct{ Host }

// slice is how long a session works before it yields.
const slice = 8 * time.Millisecond

// reportEvery is the time between two reports of progress, each of which renders the page.
const reportEvery = 4 * proto.ReportEvery

// seed is the seed of all networks.
const seed = 1

var unusable = phrase.New("These drawings cannot be trained on. Reload the page.")

// Run answers questions until the channel is closed.
func (s *Session) Run(requests <-chan proto.Request) {
	s.Send(proto.Report{Body: &proto.Ready{Build: proto.Build}})
	for r := range requests {
		if c, ok := r.Command.(*proto.TrainDrawings); ok {
			s.Send(proto.Report{ID: r.ID, Body: s.train(r.ID, c)})
		}
	}
}

// A training is the drawings of a question, and the networks that are trained on them.
type training struct {
	*drawings.Trainer
	train, held *dataset.Set
}

// newTraining returns the training of a question, or says why there is none.
func newTraining(c *proto.TrainDrawings) (l *training, wrong phrase.Phrase) {
	classes, err := byClass(c)
	shape := dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: len(c.Classes)}
	if err != nil || shape.Check() != nil {
		return nil, unusable
	}
	from := []*nn.Network{nil}
	if c.From.Sizes != nil {
		m, err := c.From.Decode()
		if err != nil || len(m.Network.Weights) < 2 || m.Network.Sizes[0] != shape.Pixels() {
			return nil, unusable
		}
		from = append(from, m.Network)
	}
	train, held := drawings.Split(classes)
	learned := train
	if c.All {
		learned, from = classes, from[len(from)-1:]
	}
	trainer, err := drawings.New(learned, from, drawings.Options{Seed: seed, Plain: c.Plain})
	if err != nil {
		return nil, phrase.Sentence(err)
	}
	l = &training{trainer, drawings.Set(train), drawings.Set(held)}
	if l.held.Len() == 0 {
		return nil, unusable
	}
	return l, wrong
}

// byClass returns the drawings of each class.
func byClass(c *proto.TrainDrawings) (classes [][]drawings.Drawing, err error) {
	list, err := strokes.ReadDrawings(bytes.NewReader(c.Drawings))
	classes = make([][]drawings.Drawing, len(c.Classes))
	for _, d := range list {
		class := slices.Index(c.Classes, d.Label)
		if class < 0 {
			return nil, errors.New("a drawing of another class")
		}
		classes[class] = append(classes[class], d.Strokes)
	}
	return classes, err
}

// train returns the answer to a question, and reports progress before.
func (s *Session) train(id int, c *proto.TrainDrawings) proto.News {
	l, wrong := newTraining(c)
	if !wrong.Empty() {
		return &proto.Unanswered{Why: wrong}
	}
	began, reported := time.Now(), time.Duration(0)
	for until := slice; l.Step(); {
		if spent := time.Since(began); spent >= until {
			if spent-reported >= reportEvery {
				reported = spent
				s.Send(proto.Report{ID: id, Body: &proto.TrainingDrawings{Done: l.Done()}})
			}
			s.Yield()
			until = time.Since(began) + slice
		}
	}
	if err := l.Err(); err != nil {
		return &proto.Unanswered{Why: phrase.Sentence(err)}
	}
	r := &proto.TrainedDrawings{Drawn: proto.Drawn{All: l.train.Len() + l.held.Len(), Features: -1}}
	best, right, tested := l.Networks[0], 0, 0
	if !c.All {
		r.Drawn, best = test(l)
		right, tested = max(r.Nothing, r.Features), r.Held
	}
	r.Seconds = time.Since(began).Seconds()
	manifest, files := pack(c, l)
	set := shelf.Set{Folder: shelf.FolderOf(manifest.Hash()), Name: manifest.Name, Images: l.train.Len() + l.held.Len(), Bytes: manifest.Bytes()}
	m := &model.Model{
		Network: best, Settings: settingsOf(best, set.Folder), Classes: c.Classes,
		Epochs: drawings.HyperParameters(seed).Epochs, Data: manifest.Hash(), Correct: right, Total: tested,
	}
	if err := s.Put(set, append(files, shelf.File{Name: shelf.NetworkName, Content: m.Encode()})); err == nil {
		r.Folder = set.Folder
	}
	r.Model = proto.NewModel(m)
	return r
}

// test reads the drawings held back with each network, and returns the better one.
func test(l *training) (d proto.Drawn, best *nn.Network) {
	best = l.Networks[0]
	d = proto.Drawn{Trained: l.train.Len(), Held: l.held.Len(), Nothing: best.Evaluate(l.held), Features: -1}
	if len(l.Networks) > 1 {
		if d.Features = l.Networks[1].Evaluate(l.held); d.Features >= d.Nothing {
			best = l.Networks[1]
		}
	}
	return d, best
}

// pack makes a data set of the drawings; those held back are its test images.
func pack(c *proto.TrainDrawings, l *training) (m *dataset.Manifest, files []shelf.File) {
	m = &dataset.Manifest{
		Format: dataset.ManifestFormat, Name: c.Name, Source: "drawn in Inkling", // for programs
		Rows: ink.Rows, Cols: ink.Cols, Levels: dataset.AllLevels, Classes: c.Classes,
	}
	files = []shelf.File{{Name: dataset.ManifestName}}
	for _, shard := range []dataset.Shard{{Split: dataset.Train, Set: l.train}, {Split: dataset.Test, Set: l.held}} {
		shard.Levels = dataset.AllLevels
		content := dataset.EncodeShard(shard)
		files = append(files, shelf.File{Name: m.Add(0, shard, content).File, Content: content})
	}
	files[0].Content = m.Encode()
	return m, files
}

// settingsOf describes the training of a network on drawings, as far as settings can.
func settingsOf(n *nn.Network, folder string) recipe.Settings {
	h, s := drawings.HyperParameters(seed), recipe.Default()
	s.Data, s.Hidden, s.Activation, s.Cost, s.Init = folder, n.Sizes[1:n.Layers()], n.Hidden, h.Cost, nn.Scaled
	s.Epochs, s.MiniBatch, s.Eta, s.Decay, s.Lambda, s.Momentum, s.Seed = h.Epochs, h.MiniBatch, h.Eta, h.Decay, h.Lambda, h.Momentum, h.Seed
	return s
}
