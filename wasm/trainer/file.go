package trainer

import (
	"inkling/nn/model/exchange"
	"inkling/wasm/proto"
)

func init() {
	question((*Session).writeFile)
	question((*Session).readFile)
}

// writeFile encodes a network as a file of the requested format.
func (s *Session) writeFile(id int, c *proto.WriteFile) {
	b, err := encodeFile(c)
	if err != nil {
		s.unanswered(id, c.Name+c.Extension+" cannot be made: "+err.Error()+".")
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

// readFile decodes a network from a file, which may be from anywhere.
func (s *Session) readFile(id int, c *proto.ReadFile) {
	m, err := exchange.Decode(c.Content)
	if err != nil {
		s.unanswered(id, c.Name+" cannot be opened: "+err.Error()+". Nothing has changed.")
		return
	}
	s.answer(id, &proto.Read{Model: proto.NewModel(m)})
}
