// Package codec turns small grey images into few bytes and back.
package codec
