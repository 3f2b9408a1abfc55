package diagnosis

// Each of these functions looks for one kind of sign in a measure. It fills in the
// sign and returns how clear it is.

func (c *Course) dying(m Measure, s *Sign) level {
	layer := m.Layers[s.Layer]
	s.Units, s.Of, s.Asked = layer.Dead, layer.Units, m.Other.Total
	if s.Of < 2 {
		return absent
	}
	alive := 1 - float64(len(s.Units))/float64(s.Of)
	return between(alive, 1-manyDead, 1-stillManyDead)
}

func (c *Course) dead(m Measure, s *Sign) level {
	layer := m.Layers[s.Layer]
	s.Units, s.Of, s.Asked = layer.Dead, layer.Units, m.Other.Total
	if len(c.deadFirst) > s.Layer {
		s.Grown = len(layer.Dead) - c.deadFirst[s.Layer]
	}
	return some(m, s.Units)
}

func (c *Course) saturated(m Measure, s *Sign) level {
	layer := m.Layers[s.Layer]
	s.Units, s.Of, s.Asked = layer.Saturated, layer.Units, m.Other.Total
	return some(m, s.Units)
}

// some returns the level of a sign about units; what is there at the start may
// disappear in the first epoch.
func some(m Measure, units []int) level {
	if len(units) == 0 || m.Epochs < 1 {
		return absent
	}
	return present
}

func (c *Course) vanishing(m Measure, s *Sign) level {
	last := len(m.Layers) - 1
	if last < 2 || m.Layers[last].Norms.Errors == 0 {
		return absent
	}
	for _, l := range m.Layers {
		s.Shares = append(s.Shares, l.Norms.Errors/m.Layers[last].Norms.Errors)
	}
	return between(s.Shares[0], vanished, stillVanished)
}

func (c *Course) slow(m Measure, s *Sign) level {
	if len(c.looks) == 0 || m.Epochs < 1 || m.Training.Accuracy() >= learned {
		return absent
	}
	s.Before = c.looks[len(c.looks)-1].training
	for _, l := range m.Layers {
		if l.Norms.Weights > 0 {
			s.Ratio = max(s.Ratio, c.eta(m.Epochs)*l.Norms.Gradients/l.Norms.Weights)
		}
	}
	if m.Training.Cost >= s.Before.Cost || s.Ratio == 0 {
		return absent // it does not learn at all
	}
	return between(s.Ratio, smallStep, stillSmallStep)
}

func (c *Course) unanswered(m Measure, s *Sign) level {
	s.Of = m.Other.Total
	found := absent
	for class, images := range m.Labels {
		fraction := float64(m.Answers[class]) / float64(max(images, 1))
		how := between(fraction, seldom, stillSeldom)
		if images < fewImages || m.Epochs < 0.1 || how == absent {
			continue
		}
		s.Units = append(s.Units, class)
		s.Images += images
		s.Answers += m.Answers[class]
		found = max(found, how)
	}
	return found
}

func (c *Course) overfitting(now look, s *Sign) level {
	if now.epochs < fewEpochs || now.other.Total == 0 {
		return absent
	}
	s.Other, s.Split, s.Before = now.other, now.split, c.lowest.other
	apart := between(-(now.training.Accuracy() - now.other.Accuracy()), -gap, -stillGap)
	if now.training.Cost > fallen*c.lowest.training.Cost {
		return apart
	}
	return max(apart, between(-now.other.Cost, -risen*s.Before.Cost, -stillRisen*s.Before.Cost))
}

func (c *Course) finished(_ Measure, s *Sign) level {
	s.Best, s.Split = c.best.other, c.best.split
	s.At, s.Since = int(c.best.epochs)-1, int(c.result.epochs-c.best.epochs)
	if s.Best.Total == 0 || s.Since < patience {
		return absent
	}
	return present
}
