package opener

import (
	"bytes"

	"inkling/nn/ink/strokes"
	"inkling/nn/model/adopt"
	"inkling/nn/model/exchange"
	"inkling/wasm/opener/message"
)

// mostSorted is the largest size of a file in bytes that may be anything but data.
const mostSorted = 16 << 20

// sort says whether the file is a network, drawings, or else data.
func (s *Session) sort(message.Order) error {
	sorted := message.Read
	if b, err := s.content(mostSorted); err == nil {
		sorted = kindOf(b)
	}
	s.Send(message.Report{Sorted: sorted}, nil)
	return nil
}

func kindOf(b []byte) string {
	if _, err := exchange.Decode(b); err == nil {
		return message.Network
	}
	if _, err := adopt.Read(b); err == nil {
		return message.Network
	}
	text, err := unzipped(b, mostSorted)
	if err != nil || len(text) > mostSorted {
		return message.Read
	}
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch drawings, err := strokes.ReadDrawings(bytes.NewReader(text)); {
	case err == nil && len(drawings) > 0, bytes.HasPrefix(text, []byte("[")):
		return message.Strokes
	case bytes.HasPrefix(text, []byte("{")):
		return message.Network
	}
	return message.Read
}
