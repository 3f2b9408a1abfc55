package checkpoint

import (
	"encoding/binary"
	"hash/crc32"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

// Decode reads what Encode wrote. Its error says what is wrong; nothing larger
// than b is allocated before b has been checked.
func Decode(b []byte) (c nn.Checkpoint, err error) {
	body, err := open(b)
	if err != nil {
		return c, err
	}
	h, numbers, err := readHead(body)
	if err != nil {
		return c, phrase.Errorf("header of the checkpoint: %w", err)
	}
	if want, ok := h.bytes(); !ok || want != len(numbers) {
		return c, phrase.Errorf("%d bytes of numbers do not fit %d layers of %v units and %d samples", len(numbers), len(h.Sizes), h.Sizes[:min(len(h.Sizes), 10)], h.Samples)
	}
	c = nn.Checkpoint{
		Epoch: h.Epoch, Taken: h.Taken, Eta: h.Eta, Cost: h.Cost, Correct: h.Correct, Latest: h.Latest,
		Since: h.Since, GoodAt: h.GoodAt, Chance: h.Chance, Samples: h.Made,
	}
	return c, h.fill(&c, numbers)
}

// open checks the prefix and the checksum, and returns b without the checksum.
func open(b []byte) (body []byte, err error) {
	if len(b) < prefixBytes+sumBytes || string(b[:len(magic)]) != magic {
		return nil, phrase.Errorf("this is not a checkpoint")
	}
	if v := binary.LittleEndian.Uint32(b[len(magic):]); v != Version {
		return nil, phrase.Errorf("checkpoint of version %d, expected %d: another version of the program wrote it", v, Version)
	}
	body, sum := b[:len(b)-sumBytes], binary.LittleEndian.Uint32(b[len(b)-sumBytes:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, phrase.Errorf("wrong checksum: the checkpoint is damaged or incomplete")
	}
	return body, nil
}

func readHead(body []byte) (h head, numbers []byte, err error) {
	length := uint64(binary.LittleEndian.Uint32(body[prefixBytes-4:]))
	rest := body[prefixBytes:]
	if length > uint64(len(rest)) {
		return h, nil, phrase.Errorf("%d bytes, but only %d remain", length, len(rest))
	}
	if length > mostHead {
		return h, nil, phrase.Errorf("%d bytes, expected at most %d", length, mostHead)
	}
	return h, rest[length:], strictjson.Decode(rest[:length], &h)
}

// The limits of a head: more than Encode writes, and so little that nothing
// overflows.
const (
	mostHead    = 1 << 20 // bytes
	mostLayers  = 100
	mostUnits   = 1 << 20
	mostSamples = 1 << 28
)

// bytes returns the size of the numbers, and whether the head is plausible.
func (h *head) bytes() (n int, ok bool) {
	if len(h.Sizes) < 2 || len(h.Sizes) > mostLayers || h.Samples < 0 || h.Samples > mostSamples {
		return 0, false
	}
	for l, size := range h.Sizes {
		if size < 1 || size > mostUnits {
			return 0, false
		}
		if l > 0 {
			n += (h.Sizes[l-1] + 1) * size
		}
	}
	networks := 2
	if h.Momentum {
		networks = 3
	}
	return 4 * (networks*n + h.Samples), true
}

// fill copies the numbers into c.
func (h *head) fill(c *nn.Checkpoint, numbers []byte) error {
	parts := []*nn.Parameters{&c.Network, &c.Velocity, &c.Good}
	if !h.Momentum {
		parts = []*nn.Parameters{&c.Network, &c.Good}
	}
	for _, p := range parts {
		*p = nn.NewParameters(h.Sizes)
		n := 4 * p.Count()
		if err := p.SetBytes(numbers[:n]); err != nil {
			return err
		}
		numbers = numbers[n:]
	}
	c.Order = make([]int, h.Samples)
	for i := range c.Order {
		c.Order[i] = int(binary.LittleEndian.Uint32(numbers[4*i:]))
	}
	return nil
}
