// Package results writes the results of training and testing as CSV and JSON,
// for spreadsheets and other programs.
//
// Numbers have a decimal point and as few digits as identify them; one that is
// not finite is left out. Out of scope: charts.
package results
