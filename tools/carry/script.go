package carry

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
)

// call begins every script.
const call = "inklingFiles.carried("

// script returns a script that passes a file's content to inklingFiles: in base64, gzipped where that saves
// much.
func script(name string, content []byte) []byte {
	zipped := compressed(content)
	worth := len(zipped) < len(content)*9/10
	if worth {
		content = zipped
	}
	return fmt.Appendf(nil, call+"%q, %q, %t);\n", name, base64.StdEncoding.EncodeToString(content), worth)
}

func compressed(content []byte) []byte {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is valid
	z.Write(content)                                      // a Buffer never fails
	z.Close()
	return b.Bytes()
}
