package checkpoint

import (
	"encoding/binary"
	"hash/crc32"

	"inkling/nn"

	"inkling/nn/strictjson"
)

// Encode returns the checkpoint as bytes.
func Encode(c nn.Checkpoint) []byte {
	h := encodeHead(c)
	b := make([]byte, 0, prefixBytes+len(h)+4*(3*c.Network.Count()+len(c.Order))+sumBytes)
	b = append(b, magic...)
	b = binary.LittleEndian.AppendUint32(b, Version)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(h)))
	b = append(b, h...)
	for _, p := range []nn.Parameters{c.Network, c.Velocity, c.Good} {
		b = p.AppendBytes(b)
	}
	for _, i := range c.Order {
		b = binary.LittleEndian.AppendUint32(b, uint32(i))
	}
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}

func encodeHead(c nn.Checkpoint) []byte {
	b, err := strictjson.Encode(head{
		Sizes: sizesOf(c.Network), Momentum: c.Velocity.Layers() > 0, Samples: len(c.Order),
		Epoch: c.Epoch, Taken: c.Taken, Eta: c.Eta, Cost: c.Cost, Correct: c.Correct, Latest: c.Latest,
		Since: c.Since, GoodAt: c.GoodAt, Chance: c.Chance, Made: c.Samples,
	})
	if err != nil {
		panic("checkpoint: a training whose sums are no numbers") // nn.Trainer stops before that
	}
	return b
}

func sizesOf(p nn.Parameters) (sizes []int) {
	for l, w := range p.Weights {
		if l == 0 {
			sizes = append(sizes, w.Rows)
		}
		sizes = append(sizes, w.Cols)
	}
	return sizes
}
