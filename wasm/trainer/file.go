package trainer

import (
	"inkling/nn/model/exchange"
	"inkling/wasm/proto"
)

func init() {
	register(proto.WriteFile, (*Session).writeFile)
	register(proto.ReadFile, (*Session).readFile)
}

// writeFile makes a file of a network, in the form that is asked for.
func (s *Session) writeFile(c proto.Command) {
	name := c.File.Name + c.File.Extension
	b, err := encodeFile(c)
	if err != nil {
		s.unanswered(c.ID, name+" cannot be made: "+err.Error()+".")
		return
	}
	s.host.Send(proto.Report{Kind: proto.Written, ID: c.ID, File: &proto.File{Name: c.File.Name, Extension: c.File.Extension}, Content: b})
}

func encodeFile(c proto.Command) ([]byte, error) {
	m, err := c.File.Model.With(c.Parameters)
	if err != nil {
		return nil, err
	}
	form, err := exchange.Find(c.File.Extension)
	if err != nil {
		return nil, err
	}
	return form.Encode(m, c.File.Name)
}

// readFile makes a network of a file, which comes from anywhere.
func (s *Session) readFile(c proto.Command) {
	m, err := exchange.Decode(c.Content)
	if err != nil {
		s.unanswered(c.ID, c.File.Name+" cannot be opened: "+err.Error()+". Nothing has changed.")
		return
	}
	description, parameters := proto.Describe(m)
	s.host.Send(proto.Report{Kind: proto.Read, ID: c.ID, File: &proto.File{Name: c.File.Name, Model: description}, Parameters: parameters})
}
