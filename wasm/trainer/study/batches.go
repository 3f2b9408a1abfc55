package study

import (
	"maps"
	"slices"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// batches trains one mini-batch after the other, like nn.Trainer, but reports which images it takes
// and keeps the network from before the last mini-batch.
type batches struct {
	asked    map[string]string // settings
	settings recipe.Settings
	network  *nn.Network
	before   *nn.Network // before the last mini-batch
	trainer  *nn.Trainer
	training *dataset.Set
	exam     *nn.Evaluator
	tested   int

	rng   *f32.Rand
	order []int
	epoch int
	taken int // images in this epoch
}

const (
	shuffleStream = 2    // the stream of package nn, for the same order of images
	examImages    = 1000 // test images that measure the network after each command
)

// newBatches begins with the initial weights of the settings.
func newBatches(asked map[string]string, d *dataset.Splits) (*batches, error) {
	settings, errs := recipe.Parse(asked)
	if len(errs) > 0 {
		return nil, errs[0]
	}
	b := &batches{asked: asked, settings: settings, network: settings.Network(dataset.MNIST), training: &d[dataset.Train],
		rng: f32.NewRand(settings.Seed, shuffleStream)}
	b.before = b.network.Clone()
	var err error
	b.trainer, err = nn.NewTrainer(b.network, settings.HyperParameters(), b.training, nil, nn.Silence{})
	b.tested = min(examImages, d[dataset.Test].Len())
	b.exam = nn.NewEvaluator(b.network, d[dataset.Test].Slice(0, b.tested))
	for i := range b.training.Len() {
		b.order = append(b.order, i)
	}
	b.rng.Shuffle(b.order)
	return b, err
}

// next returns the images of the next mini-batch.
func (b *batches) next() []int {
	return b.order[b.taken:min(b.taken+b.settings.MiniBatch, len(b.order))]
}

// learn trains some mini-batches and returns the report of the last.
func (b *batches) learn(count int) *proto.Stepped {
	stepped := &proto.Stepped{Tested: b.tested}
	for i := range count {
		if i == count-1 {
			b.look(stepped)
		}
		b.trainer.UpdateMiniBatch(b.next())
		b.taken += len(b.next())
		if i < count-1 && b.taken == len(b.order) {
			b.beginEpoch()
		}
	}
	_, stepped.After = b.ask(stepped.Numbers)
	b.exam.Reset()
	for b.exam.Step() {
	}
	stepped.Right = b.exam.Correct()
	stepped.Epoch, stepped.Taken, stepped.Of = b.epoch, b.batchesIn(b.taken), b.batchesIn(len(b.order))
	if b.taken == len(b.order) {
		b.beginEpoch()
	}
	return stepped
}

func (b *batches) batchesIn(images int) int {
	return (images + b.settings.MiniBatch - 1) / b.settings.MiniBatch
}

// beginEpoch begins the next pass over the images.
func (b *batches) beginEpoch() {
	b.epoch++
	b.taken = 0
	b.rng.Shuffle(b.order)
}

// look records the next mini-batch and the network before it is trained.
func (b *batches) look(stepped *proto.Stepped) {
	b.before.Copy(b.network.Parameters)
	stepped.Numbers = slices.Clone(b.next())
	for _, i := range stepped.Numbers {
		stepped.Labels = append(stepped.Labels, int(b.training.Labels[i]))
	}
	stepped.Answers, stepped.Before = b.ask(stepped.Numbers)
}

// ask returns the network's answers to these training images, and its mean cost on them.
func (b *batches) ask(images []int) (answers []int, cost float64) {
	reader := nn.NewReader(b.network)
	x, y := make([]float32, dataset.MNISTPixels), make([]float32, dataset.MNISTClasses)
	for _, i := range images {
		dataset.Inputs(b.training.Image(i), x)
		clear(y)
		y[b.training.Labels[i]] = 1
		output := reader.Feedforward(x)
		answers = append(answers, nn.Answer(output))
		cost += b.settings.Cost.Of(output, y) / float64(len(images))
	}
	return answers, cost
}

// stepBatches answers StepBatches.
func (s *Study) stepBatches(id int, c *proto.StepBatches, data *dataset.Splits) {
	b := s.batches
	if c.Batches < 0 || c.Batches > proto.MostBatches {
		s.Object(id, badStudy)
		return
	}
	if b == nil || c.Restart || !maps.Equal(b.asked, c.Settings) || b.training != &data[dataset.Train] {
		var err error
		if b, err = newBatches(c.Settings, data); err != nil {
			s.Object(id, phrase.Sentence(err))
			return
		}
		s.batches = b
	}
	stepped := b.learn(c.Batches)
	stepped.Parameters, stepped.Pixels = append(b.before.Bytes(), b.network.Bytes()...), b.training.Pixels(stepped.Numbers)
	s.report(id, stepped)
}
