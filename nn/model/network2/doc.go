// Package network2 saves and loads trained networks in the JSON format of network2.py, the second
// program of Nielsen's book, as its Network.save writes it:
//
//	{"sizes": [784, 30, 10], "weights": [[[...]]], "biases": [[[...]]], "cost": "CrossEntropyCost"}
//
// weights[l][j][k] leads from unit k of layer l to unit j of the next, and biases[l][j] is a list
// of one number. The program has only sigmoid units and two costs, so not every network can be
// written. Its load reads what Encode writes.
package network2
