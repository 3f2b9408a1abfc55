package opener

import (
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
	"inkling/nn/phrase"
	"inkling/wasm/opener/message"
	"inkling/wasm/words"
)

// Samples shown of each class, and of all.
const (
	mostOfClass = 10
	mostSamples = 200
)

// understood describes a source.
func understood(source *open.Source) *message.Understood {
	train := source.Train
	u := &message.Understood{Kind: saidPhrase(source.Kind), Rows: train.Rows, Cols: train.Cols, Classes: source.Classes}
	for _, n := range source.Notes {
		u.Notes = append(u.Notes, saidPhrase(n))
	}
	for split, images := range [3]*open.Images{dataset.Train: source.Train, dataset.Validation: source.Validation, dataset.Test: source.Test} {
		u.Counts[split] = make([]int, len(source.Classes))
		for _, label := range images.Labels {
			u.Counts[split][label]++
		}
	}
	sample(u, func(class byte) (pixels [][]byte) {
		for i, label := range train.Labels {
			if label == class {
				pixels = append(pixels, train.Image(i))
			}
		}
		return pixels
	})
	return u
}

// sample takes the first images of each class.
func sample(u *message.Understood, imagesOf func(class byte) [][]byte) {
	each := max(1, min(mostOfClass, mostSamples/len(u.Classes)))
	for class := range u.Classes {
		images := imagesOf(byte(class))
		images = images[:min(each, len(images))]
		for _, pixels := range images {
			u.Pixels = append(u.Pixels, pixels...)
		}
		u.Samples = append(u.Samples, len(images))
	}
}

// said says an error in all languages.
func said(err error) words.M { return saidPhrase(phrase.Of(err)) }

// saidPhrase says a phrase in all languages. It names the page's controls in place of the flags of the command line.
func saidPhrase(p phrase.Phrase) (m words.M) {
	for i, l := range words.Languages {
		m[i] = strings.ReplaceAll(inPage(l).Replace(l.Phrase(p)), "%", "%%")
	}
	return m
}

// inPage replaces what messages say about the command line.
func inPage(l words.Language) *strings.Replacer {
	quoted := func(m words.M) string { return quotes.In(l, m.In(l)) }
	pairs := []string{
		"`inkling shards inspect --sheet`", theSamples.In(l), // for programs
		"`inkling fetch`", quoted(openLabel), // for programs
		"--from", quoted(openLabel),
	}
	for _, c := range message.Controls {
		for _, choice := range c.Choice {
			switch text := quoted(c.Label) + " (" + choice.Label.In(l) + ")"; choice.Value {
			case "":
			case "no":
				pairs = append(pairs, c.Flag+"=false", text)
			default:
				pairs = append(pairs, c.Flag+" "+choice.Value, text)
			}
		}
	}
	for _, flag := range []string{"--label-column", "--labels"} { // the longer one first
		pairs = append(pairs, flag, quoted(controlOf(flag).Label))
	}
	for _, c := range message.Controls {
		pairs = append(pairs, c.Flag, quoted(c.Label))
	}
	return strings.NewReplacer(pairs...)
}

func controlOf(flag string) message.Control {
	for _, c := range message.Controls {
		if c.Flag == flag {
			return c
		}
	}
	panic("opener: a flag without a control")
}
