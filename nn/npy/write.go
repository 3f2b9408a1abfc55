package npy

import (
	"encoding/binary"
	"strconv"
	"strings"
)

// AppendHeader appends the header of an array in C order, of numpy's version 1.0, whose length is a multiple of 64.
func AppendHeader(b []byte, descr string, shape []int) []byte {
	var sides strings.Builder
	for _, n := range shape {
		sides.WriteString(strconv.Itoa(n) + ", ")
	}
	axes := strings.TrimSuffix(sides.String(), " ") // both (4,) and (4, 3,) are valid Python
	text := "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + axes + "), }"
	const before = len(Magic) + 2 + 2
	for (before+len(text)+1)%64 != 0 {
		text += " "
	}
	b = append(append(b, Magic...), 1, 0)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(text)+1))
	return append(append(b, text...), '\n')
}
