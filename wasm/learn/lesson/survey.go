package lesson

import (
	"inkling/nn/inspect"
)

// Outputs are statistics of a network's outputs over a set of images. A dead output stays low, and
// its class is never the answer.
type Outputs struct {
	Highest []float64 // maximum of each output over all images
	Own     []float64 // mean of each output over the images of its class
	Never   []int     // classes that are not the answer to any image
}

// Survey returns the statistics of a finished exam.
func Survey(e *inspect.Exam) Outputs {
	set := e.Set()
	classes := set.Shape.Classes
	o := Outputs{Highest: make([]float64, classes), Own: make([]float64, classes)}
	images, answered := make([]int, classes), make([]int, classes)
	for i, label := range set.Labels {
		output := e.Output(i)
		for j, a := range output {
			o.Highest[j] = max(o.Highest[j], float64(a))
		}
		o.Own[label] += float64(output[label])
		images[label]++
		answered[e.Answer(i)]++
	}
	for j := range classes {
		o.Own[j] /= float64(max(images[j], 1))
		if answered[j] == 0 {
			o.Never = append(o.Never, j)
		}
	}
	return o
}
