// Package pendigits writes digits as people do with pens: any number of them,
// from a seed, without any recording of anybody's hand.
//
//	forms.go   how each digit is written in different parts of the world
//	form.go    what a form is, and how its text is read
//	curve.go   a form's points to the way of a pen
//	hand.go    what makes one hand, and one digit of a hand, unlike the next
//	writer.go  a Writer, who writes
//
// MNIST holds hardly any zero with a slash, one with a foot, barred seven or
// curled nine. A network that has also learned from these digits reads them.
//
// The numerics are those of package nn: the same seed writes the same digits on
// every machine.
package pendigits
