package learn

import "strconv"

// hex reads two hexadecimal digits; others are 0.
func hex(digits string) byte {
	x, err := strconv.ParseUint(digits, 16, 8)
	if err != nil {
		return 0
	}
	return byte(x)
}
