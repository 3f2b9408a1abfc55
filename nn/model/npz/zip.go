package npz

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"io"

	"inkling/nn/phrase"
)

// Archives of numpy use little of the ZIP format: one disk, no encryption, and sizes below 4 GB, for
// which the directory never needs 64 bits. Package archive/zip would make the trainer 100 KB larger.

// The records of an archive: the signature and the number of bytes before the name.
const (
	localSignature     = "PK\x03\x04"
	localBytes         = 30
	directorySignature = "PK\x01\x02"
	directoryBytes     = 46
	endSignature       = "PK\x05\x06"
	endBytes           = 22
)

// The compression methods.
const (
	stored   = 0
	deflated = 8
)

const (
	version   = 20        // of the format: 2.0
	firstDate = 1<<5 | 1  // 1 January 1980, which numpy writes too
	maxEnd    = 1<<16 - 1 // bytes of a comment behind the end record
	unknown   = 1<<32 - 1 // a number that needs 64 bits
)

var errChecksum = phrase.Errorf("the checksum is wrong")

// A member is a file of an archive.
type member struct {
	name   string
	method uint16
	sum    uint32 // CRC-32 of the content
	data   []byte // compressed
}

// readDirectory returns the members of an archive in the order of its directory, or false if b is
// not a whole archive.
func readDirectory(b []byte) ([]member, bool) {
	at := bytes.LastIndex(b[max(0, len(b)-maxEnd-endBytes):], []byte(endSignature))
	if at < 0 {
		return nil, false
	}
	end := b[max(0, len(b)-maxEnd-endBytes)+at:]
	if len(end) < endBytes {
		return nil, false
	}
	count, from := int(binary.LittleEndian.Uint16(end[10:])), binary.LittleEndian.Uint32(end[16:])
	list := make([]member, 0, count)
	for rest := tail(b, from); len(list) < count; {
		if len(rest) < directoryBytes || string(rest[:4]) != directorySignature {
			return nil, false
		}
		name := int(binary.LittleEndian.Uint16(rest[28:]))
		next := directoryBytes + name + int(binary.LittleEndian.Uint16(rest[30:])) + int(binary.LittleEndian.Uint16(rest[32:]))
		if len(rest) < next {
			return nil, false
		}
		m := member{
			name:   string(rest[directoryBytes:][:name]),
			method: binary.LittleEndian.Uint16(rest[10:]),
			sum:    binary.LittleEndian.Uint32(rest[16:]),
		}
		var ok bool
		if m.data, ok = localData(tail(b, binary.LittleEndian.Uint32(rest[42:])), binary.LittleEndian.Uint32(rest[20:])); !ok {
			return nil, false
		}
		list, rest = append(list, m), rest[next:]
	}
	return list, true
}

// tail returns b from an offset, or nothing if it is not in b.
func tail(b []byte, from uint32) []byte { return b[min(uint64(from), uint64(len(b))):] }

// localData returns the n bytes behind a member's own record. The sizes in that record may be
// missing.
func localData(b []byte, n uint32) ([]byte, bool) {
	if len(b) < localBytes || string(b[:4]) != localSignature {
		return nil, false
	}
	from := localBytes + int(binary.LittleEndian.Uint16(b[26:])) + int(binary.LittleEndian.Uint16(b[28:]))
	if n == unknown || len(b) < from || uint64(len(b)-from) < uint64(n) {
		return nil, false
	}
	return b[from:][:n], true
}

// open returns the content; false if the method is unknown. Reading to the end checks the sum.
func (m member) open() (io.Reader, bool) {
	switch m.method {
	case stored:
		return &checked{from: bytes.NewReader(m.data), want: m.sum}, true
	case deflated:
		return &checked{from: flate.NewReader(bytes.NewReader(m.data)), want: m.sum}, true
	}
	return nil, false
}

// checked is a reader whose end is an error if the content has another CRC-32.
type checked struct {
	from      io.Reader
	sum, want uint32
}

func (c *checked) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.sum = crc32.Update(c.sum, crc32.IEEETable, p[:n])
	if err == io.EOF && c.sum != c.want {
		err = errChecksum
	}
	return n, err
}

// encodeArchive returns the archive of members that are all stored.
func encodeArchive(members []member) []byte {
	var b, directory []byte
	for _, m := range members {
		// What both records have in common: from the version to the length of what follows the name.
		common := binary.LittleEndian.AppendUint16(nil, version)
		common = append(common, 0, 0, stored, 0, 0, 0)
		common = binary.LittleEndian.AppendUint16(common, firstDate)
		common = binary.LittleEndian.AppendUint32(common, crc32.ChecksumIEEE(m.data))
		common = binary.LittleEndian.AppendUint32(common, uint32(len(m.data)))
		common = binary.LittleEndian.AppendUint32(common, uint32(len(m.data)))
		common = binary.LittleEndian.AppendUint32(common, uint32(len(m.name)))

		directory = append(append(directory, directorySignature...), version, 0)
		directory = append(append(directory, common...), make([]byte, 10)...)
		directory = append(binary.LittleEndian.AppendUint32(directory, uint32(len(b))), m.name...)

		b = append(append(append(append(b, localSignature...), common...), m.name...), m.data...)
	}
	end := append([]byte(endSignature), 0, 0, 0, 0)
	end = binary.LittleEndian.AppendUint16(end, uint16(len(members)))
	end = binary.LittleEndian.AppendUint16(end, uint16(len(members)))
	end = binary.LittleEndian.AppendUint32(end, uint32(len(directory)))
	end = binary.LittleEndian.AppendUint32(end, uint32(len(b)))
	return append(append(append(b, directory...), end...), 0, 0)
}
