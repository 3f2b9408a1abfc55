// Package notebook writes a run as a program in Python that trains it once more and compares the
// results: as a notebook for Jupyter, or as a script with the same cells.
//
// The program needs numpy and the files of MNIST. It has our random numbers and adds in our order, so
// it ends with the same weights, to the last bit. notebook.tmpl is a script in the percent format, in
// which a line "# %%" begins a cell; the notebook is made from it.
//
// Out of scope: other data sets, augmented images and pen digits, which would take much more code than
// the network itself.
package notebook
