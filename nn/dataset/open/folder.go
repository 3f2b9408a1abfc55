package open

import (
	"cmp"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/picture"
)

// isPictureFolder recognises the folder by folders within it.
func isPictureFolder(p *place) bool {
	return slices.ContainsFunc(p.entries, func(e fs.DirEntry) bool { return e.IsDir() && !ignored(e.Name()) })
}

// readPictureFolder reads folder/CLASS/*.png, or folder/train/CLASS/*.png with optional test and validation; the sets may
// have other usual names. The names of the folders are the classes.
func readPictureFolder(c *opening) error {
	names, err := c.subfolders(c.path)
	if err != nil {
		return err
	}
	folders, err := c.setFolders(names)
	if err != nil {
		return err
	}
	pictures := &pictures{opening: c}
	if folders == nil {
		c.Train, err = pictures.read(c.path, names)
		return err
	}
	for _, r := range []role{forTraining, forValidation, forTesting} {
		if folders[r] == "" {
			continue
		}
		classes, err := c.subfolders(folders[r])
		if err != nil {
			return err
		}
		if *c.set(r), err = pictures.read(folders[r], classes); err != nil {
			return err
		}
	}
	return nil
}

// setFolders returns the folders of the sets, or nil if the folders are those of the classes. The names of set folders all
// have a role, and one of them is for training.
func (c *opening) setFolders(names []string) (map[role]string, error) {
	folders, other := map[role]string{}, ""
	for _, name := range names {
		r := roleOf(name)
		if r == noRole {
			other = cmp.Or(other, name)
			continue
		}
		if twice, ok := folders[r]; ok {
			return nil, c.errorf("folders %s and %s, expected one for %s: move the other one elsewhere", foreign.Name(path.Base(twice)), foreign.Name(name), r)
		}
		folders[r] = path.Join(c.path, name)
	}
	switch {
	case other != "" && folders[forTraining] != "":
		return nil, c.errorf("a folder %s next to %s, expected test or validation: move it elsewhere", foreign.Name(other), foreign.Name(path.Base(folders[forTraining])))
	case other != "" || folders[forTraining] == "":
		return nil, nil
	}
	return folders, nil
}

// subfolders returns the names of the folders in a folder, sorted. Other files are errors.
func (c *opening) subfolders(folder string) ([]string, error) {
	entries, err := fs.ReadDir(c.files, folder)
	if err != nil {
		return nil, c.unread(folder, err)
	}
	var names []string
	for _, e := range entries {
		switch {
		case ignored(e.Name()):
		case e.IsDir():
			names = append(names, e.Name())
		default:
			return nil, c.at(folder).errorf("a file %s, expected a folder of PNG files for each class: move it into one, or elsewhere", foreign.Name(e.Name()))
		}
	}
	if len(names) == 0 {
		return nil, c.at(folder).errorf("an empty folder, expected a folder of PNG files for each class: fill it")
	}
	sortNames(names)
	return names, nil
}

// pictures are the sets of a folder.
type pictures struct {
	*opening
	first      string // the file that the size is from
	rows, cols int
}

// read reads the images of one set, class after class.
func (p *pictures) read(folder string, classes []string) (*Images, error) {
	if len(classes) > maxClasses {
		return nil, p.at(folder).errorf("%d folders, expected %d to %d, one for each class: split the data set", len(classes), minClasses, maxClasses)
	}
	images := &Images{}
	for _, class := range classes {
		label, err := p.name(class)
		if err != nil {
			return nil, p.at(folder).errorf("%w", err)
		}
		files, err := p.files(path.Join(folder, class))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if images.Pixels, err = p.add(images.Pixels, file); err != nil {
				return nil, err
			}
			images.Labels = append(images.Labels, label)
		}
	}
	images.Rows, images.Cols = p.rows, p.cols
	return images, nil
}

// files returns the paths of a class's images in the order of their names.
func (p *pictures) files(folder string) ([]string, error) {
	entries, err := fs.ReadDir(p.opening.files, folder)
	if err != nil {
		return nil, p.unread(folder, err)
	}
	var files []string
	for _, e := range entries {
		file := path.Join(folder, e.Name())
		switch {
		case ignored(e.Name()):
		case e.IsDir():
			return nil, p.at(file).errorf("a folder in a class, expected PNG files: move it elsewhere, or give the folder that holds the folders of the classes")
		case !IsPicture(e.Name()):
			return nil, p.at(file).errorf("expected a PNG file: convert it, or move it elsewhere")
		default:
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		return nil, p.at(folder).errorf("no images, expected PNG files: fill the folder or remove it")
	}
	return files, nil
}

// add appends the pixels of the image in a file, which must have the size of the first.
func (p *pictures) add(pixels []byte, file string) ([]byte, error) {
	err := p.withContent(file, func(r io.Reader) error {
		g, err := picture.Decode(r, p.Invert, func(rows, cols int) error {
			if p.Fit != 0 {
				p.rows, p.cols = p.Fit, p.Fit
				return checkSide(p.Fit, p.Fit)
			}
			if p.first == "" {
				p.first, p.rows, p.cols = file, rows, cols
			}
			if rows != p.rows || cols != p.cols {
				return phrase.Errorf("%d x %d pixels, expected %d x %d like %s: make all images the same size, such as with %s", rows, cols, p.rows, p.cols, p.shown(p.first), flagFit+" 28")
			}
			if checkSide(rows, cols) != nil {
				return phrase.Errorf("%d x %d pixels, expected 1 x 1 to %d x %d: reduce the images, such as with %s", rows, cols, maxSide, maxSide, flagFit+" 28")
			}
			return nil
		})
		if err != nil {
			return p.at(file).errorf("%w", err)
		}
		if p.Fit != 0 {
			g = fit(g, p.Fit, p.Invert)
		}
		pixels = append(pixels, g.Pixels...)
		if len(pixels) > maxContent {
			return p.at(file).errorf("more than %d pixels in the images so far: split the data set", maxContent)
		}
		return nil
	})
	return pixels, err
}

// IsPicture reports whether a file's name is that of a picture.
func IsPicture(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg"}, strings.ToLower(path.Ext(name)))
}

// ignored reports whether a file is one that desktops create everywhere.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.EqualFold(name, "Thumbs.db") || name == "__MACOSX"
}
