// Package diagnosis examines a network during training and reports signs of
// trouble, such as dead units or overfitting. An Examiner takes a Measure of the
// network; a Course turns the measures of a run into Signs. sign.go has all
// thresholds, with their reasons.
//
// A look changes nothing and uses no random numbers: the same run gives the same
// signs. Out of scope: wording the signs, advice, and when to look.
package diagnosis
