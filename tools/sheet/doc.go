// Package sheet draws a contact sheet: images of a data set in rows of tiles, class by class, with the names of the
// classes. It serves to look at data before using it.
//
// Out of scope: reading images, and selecting them other than by a limit for each class.
package sheet
