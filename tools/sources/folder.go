package sources

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// isPNGFolder recognises the folder by folders within it.
func isPNGFolder(p *place) bool {
	return slices.ContainsFunc(p.entries, func(e fs.DirEntry) bool { return e.IsDir() && !ignored(e.Name()) })
}

// readPNGFolder reads folder/CLASS/*.png, or folder/train/CLASS/*.png with optional test and validation; the sets may have other
// usual names. The names of the folders are the classes, in numerical order if all are numbers, and otherwise in alphabetical
// order.
func readPNGFolder(path string, o Options) (*Source, error) {
	names, err := subfolders(path)
	if err != nil {
		return nil, err
	}
	folders, err := setFolders(path, names)
	if err != nil {
		return nil, err
	}
	if folders == nil {
		train, err := readClassFolders(path, names, names, o)
		return &Source{Train: train, Classes: names}, err
	}
	source := &Source{}
	if source.Classes, err = subfolders(folders[forTraining]); err != nil {
		return nil, err
	}
	for r, folder := range folders {
		classes, err := subfolders(folder)
		if err != nil {
			return nil, err
		}
		if *source.set(r), err = readClassFolders(folder, classes, source.Classes, o); err != nil {
			return nil, err
		}
	}
	return source, nil
}

// setFolders returns the folders of the sets, or nil if the folders are those of the classes. The names of set folders all have a
// role, and one of them is for training.
func setFolders(path string, names []string) (map[role]string, error) {
	folders, other := map[role]string{}, ""
	for _, name := range names {
		r := roleOf(name)
		if r == noRole {
			other = cmp.Or(other, name)
			continue
		}
		if twice, ok := folders[r]; ok {
			return nil, fmt.Errorf("%s: folders %s and %s, expected one for %v: move the other one elsewhere", path, filepath.Base(twice), name, r)
		}
		folders[r] = filepath.Join(path, name)
	}
	switch {
	case other != "" && slices.Contains(names, "train"):
		return nil, fmt.Errorf("%s: a folder %s next to train, expected test or validation: move it elsewhere", path, other)
	case other != "" || folders[forTraining] == "":
		return nil, nil
	}
	return folders, nil
}

// subfolders returns the names of the folders in a folder, sorted. Other files are errors.
func subfolders(path string) ([]string, error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		switch {
		case ignored(e.Name()):
		case e.IsDir():
			names = append(names, e.Name())
		default:
			return nil, fmt.Errorf("%s: a file %s, expected a folder of PNG files for each class: move it into one, or elsewhere", path, e.Name())
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: an empty folder, expected a folder of PNG files for each class: fill it", path)
	}
	sortNames(names)
	return names, nil
}

// sortNames sorts numbers by value and everything else alphabetically.
func sortNames(names []string) {
	number := func(name string) int { n, _ := strconv.Atoi(name); return n }
	if slices.ContainsFunc(names, func(name string) bool { _, err := strconv.Atoi(name); return err != nil }) {
		number = func(string) int { return 0 }
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(number(a), number(b)), cmp.Compare(a, b)) })
}

// readClassFolders reads the images of one set, class after class.
func readClassFolders(path string, folders, classes []string, o Options) (*Images, error) {
	if len(classes) > maxClasses {
		return nil, fmt.Errorf("%s: %d folders, expected %d to %d, one for each class: split the data set", path, len(classes), minClasses, maxClasses)
	}
	var first string
	images := &Images{}
	for _, folder := range folders {
		class := slices.Index(classes, folder)
		if class < 0 {
			return nil, fmt.Errorf("%s: a class %s without training images, expected one of %s: move it elsewhere", path, folder, strings.Join(classes, ", "))
		}
		files, err := pngFiles(filepath.Join(path, folder))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if first == "" {
				first = file
			}
			if err := addPNG(images, file, first, o.Invert); err != nil {
				return nil, err
			}
			images.Labels = append(images.Labels, byte(class))
		}
	}
	return images, nil
}

// pngFiles returns the paths of a class's images in the order of their names.
func pngFiles(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		switch {
		case ignored(e.Name()):
		case e.IsDir():
			return nil, fmt.Errorf("%s: a folder in a class, expected PNG files: move it elsewhere, or give the folder that holds the folders of the classes", path)
		case !strings.EqualFold(filepath.Ext(path), ".png"):
			return nil, fmt.Errorf("%s: expected a PNG file: convert it, or move it elsewhere", path)
		default:
			files = append(files, path)
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no images, expected PNG files: fill the folder or remove it", folder)
	}
	return files, nil
}

// ignored reports whether a file is one that desktops create everywhere.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.EqualFold(name, "Thumbs.db") || name == "__MACOSX"
}
