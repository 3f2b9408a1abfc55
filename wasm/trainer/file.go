package trainer

import (
	"inkling/nn/model/exchange"
	"inkling/nn/phrase"
	"inkling/wasm/proto"
)

func init() {
	question((*Session).writeFile)
}

// writeFile encodes a network as a file of the requested format.
func (s *Session) writeFile(id int, c *proto.WriteFile) {
	b, err := encodeFile(c)
	if err != nil {
		s.unanswered(id, phrase.New("%s cannot be made: %s.", c.Name+c.Extension, err))
		return
	}
	s.answer(id, &proto.Written{Content: b})
}

func encodeFile(c *proto.WriteFile) ([]byte, error) {
	m, err := c.Model.Decode()
	if err != nil {
		return nil, err
	}
	form, err := exchange.Find(c.Extension)
	if err != nil {
		return nil, err
	}
	return form.Encode(m, c.Name)
}
