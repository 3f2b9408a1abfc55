// Package sheet draws a contact sheet: images of a data set in rows of tiles, class by class, with the names of the
// classes. It is for a look at data before anything is made of it.
//
//	sheet.go   what is on a sheet, and where     draw.go   the drawing
//
// What does not stand here: where the images come from, and which of them to show but by a limit for each class.
package sheet
