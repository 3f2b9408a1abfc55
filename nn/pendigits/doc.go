// Package pendigits generates handwritten digits: any number of them, from a
// seed, without recordings of anyone's handwriting.
//
// MNIST has hardly any slashed zeros, ones with a foot, barred sevens or curled
// nines. A network also trained on these digits can read them.
//
// The numerics are those of package nn: the same seed gives the same digits on
// every machine.
package pendigits
