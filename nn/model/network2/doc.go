// Package network2 keeps trained networks in the JSON that network2.py writes,
// the second program of Nielsen's book, by Network.save:
//
//	{"sizes": [784, 30, 10], "weights": [[[...]]], "biases": [[[...]]], "cost": "CrossEntropyCost"}
//
// weights[l][j][k] leads from unit k of layer l to unit j of the next, and
// biases[l][j] is a list of one number. The program knows sigmoid units and two
// costs, so not every network can be written. Its load reads what Encode writes.
//
//	encode.go  writing
//	decode.go  reading, as foreign bytes
package network2
