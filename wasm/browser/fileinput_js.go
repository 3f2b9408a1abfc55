package browser

import (
	"syscall/js"
)

// A FileInput takes files of one kind: those chosen in a field, and those dropped on the part of the
// page around it.
type FileInput struct {
	Part, Field string // their IDs
	Most        int    // bytes in a file
	Take        func(name string, file []byte, err error)
}

// Listen begins to take files. It listens on the document, since the field may be removed and added
// again.
func (d *FileInput) Listen() {
	OnDocument("change", func(e js.Value) {
		if input := e.Get("target"); input.Get("id").Equal(js.ValueOf(d.Field)) {
			d.Read(input.Get("files"))
			input.Set("value", "") // so that the same file can be chosen again
		}
	})
	OnFiles(d.Part, func(part, files js.Value) {
		part.Set("open", true) // if it is a details element: the result is shown there
		d.Read(files)
	})
}

// Read reads the only file of a list. If there are several, it is not clear which to read, so it
// reports an error.
func (d *FileInput) Read(files js.Value) {
	n := files.Length()
	if n == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	if n > 1 {
		d.Take(name, nil, filesDropped.Err(n))
		return
	}
	go func() {
		if size := file.Get("size").Int(); size > d.Most {
			d.Take(name, nil, fileTooLarge.Err(float64(size)/(1<<20), d.Most>>20))
			return
		}
		content, err := ReadFile(file)
		d.Take(name, content, err)
	}()
}
