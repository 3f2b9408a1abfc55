// Package pickle reads Python's pickles of plain values and numpy arrays, in the protocols 0 to 5.
//
// A pickle is a program that may call any function of Python. This reader knows only the calls that numpy and plain
// containers need, and refuses all others without running them. A value that a pickle refers to many times exists once;
// Weight is a limit for those who copy such values. Time and memory are in proportion to the content.
//
// Out of scope: instances of other classes, and PyTorch's own files.
package pickle
