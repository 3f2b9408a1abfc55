package compress

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"inkling/tools/input"
)

// minSize is the size in bytes up to which compressing is not worth a file.
const minSize = 1 << 10

// compressible are the extensions of the files that get compressed forms. Images, fonts and shards are already compressed,
// and so are the scripts of `inkling carry` that contain shards.
var compressible = []string{
	".css", ".html", ".js", ".json", ".mjs", ".safetensors", ".svg", ".txt", ".wasm", ".webmanifest",
}

// source is a file to be compressed.
type source struct {
	path  string
	info  fs.FileInfo
	quick bool
}

// findings are the work to do in a folder.
type findings struct {
	sources []source
	orphans []string // forms from an earlier run whose file is gone or has become too small
}

// survey walks the folder. It skips hidden files and folders, and symbolic links.
func survey(dir string) (findings, error) {
	var found findings
	if err := input.Folder(dir); err != nil {
		return found, err
	}
	var forms []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if strings.HasPrefix(entry.Name(), ".") && path != dir {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		if isForm(path) {
			forms = append(forms, path)
			return nil
		}
		info, err := entry.Info()
		if err == nil && isCompressible(path) && info.Size() > minSize {
			found.sources = append(found.sources, source{path: path, info: info})
		}
		return err
	})
	if err != nil {
		return found, err
	}
	written, err := readList(dir)
	found.orphans = slices.DeleteFunc(forms, func(form string) bool { return !written[form] || formOfAny(form, found.sources) })
	return found, err
}

// formOfAny reports whether the path is a form of one of the sources.
func formOfAny(form string, sources []source) bool {
	file := strings.TrimSuffix(form, filepath.Ext(form))
	return slices.ContainsFunc(sources, func(s source) bool { return s.path == file })
}

// isForm reports whether this command could have written the path: app.js.br, but not digits.tar.gz.
func isForm(path string) bool {
	for _, f := range formats {
		if file, ok := strings.CutSuffix(path, f.suffix); ok && isCompressible(file) {
			return true
		}
	}
	return false
}

func isCompressible(path string) bool {
	return slices.Contains(compressible, strings.ToLower(filepath.Ext(path))) && !strings.HasSuffix(path, ".shard.js")
}
