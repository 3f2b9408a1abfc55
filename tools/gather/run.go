package gather

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"inkling/tools/atomicfile"
	"inkling/tools/runs"
)

// Run prints a table of the results in the files, and in the files of the folders. With csv, it writes a CSV file, too.
func Run(paths []string, csv string, out io.Writer) error {
	if err := run(paths, csv, out); err != nil {
		return fmt.Errorf("gather: %w", err)
	}
	return nil
}

func run(paths []string, csv string, out io.Writer) error {
	if csv != "" {
		if err := atomicfile.Check(csv); err != nil {
			return fmt.Errorf("--csv: %w", err)
		}
	}
	list, err := read(paths)
	if err != nil {
		return err
	}
	if err := sameData(list); err != nil {
		return err
	}
	rows, err := unite(list)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Result files: %d, runs: %d\n", len(list), len(rows))
	runs.Sort(rows)
	return runs.Report(rows, csv, out)
}

// A filed result is a result with the name of its file.
type filed struct {
	runs.Result
	file string
}

// read reads all files. The error names each that cannot be read.
func read(paths []string) (list []filed, err error) {
	files, err := expand(paths)
	if err != nil {
		return nil, err
	}
	var errs []error
	for _, file := range files {
		r, err := runs.Read(file)
		switch {
		case errors.Is(err, runs.ErrVersion):
			errs = append(errs, fmt.Errorf("%w: leave it out, or train the run again", err))
		case err != nil:
			errs = append(errs, fmt.Errorf("%w: delete the file and train its run again", err))
		default:
			list = append(list, filed{r, file})
		}
	}
	return list, errors.Join(errs...)
}

// expand replaces folders by their result files.
func expand(paths []string) (files []string, err error) {
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, path)
			continue
		}
		inside, err := runs.Files(path)
		if err != nil {
			return nil, err
		}
		if len(inside) == 0 {
			return nil, fmt.Errorf("%s has no files *%s: choose the folder after --to of inkling sweep", path, runs.Extension)
		}
		files = append(files, inside...)
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

// sameData returns an error if results of a data set are of different versions of it.
func sameData(list []filed) error {
	byName := map[string]map[string][]string{} // files by name and hash
	for _, r := range list {
		name := r.Settings.Data
		if byName[name] == nil {
			byName[name] = map[string][]string{}
		}
		byName[name][r.Data] = append(byName[name][r.Data], r.file)
	}
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		byHash := byName[name]
		if len(byHash) == 1 {
			continue
		}
		text := fmt.Sprintf("results of %d versions of the data set %s do not belong together: gather each separately", len(byHash), name)
		for _, hash := range slices.Sorted(maps.Keys(byHash)) {
			text += fmt.Sprintf("\n  hash %s: %s", hash, strings.Join(byHash[hash], ", "))
		}
		return errors.New(text)
	}
	return nil
}

// unite returns each run once. Results of the same run that differ are an error.
func unite(list []filed) (rows []runs.Result, err error) {
	first := map[string]filed{}
	var errs []error
	for _, r := range list {
		key := runs.Key(r.Settings)
		other, ok := first[key]
		switch {
		case !ok:
			first[key] = r
			rows = append(rows, r.Result)
		case !r.Same(other.Result):
			errs = append(errs, fmt.Errorf("the same settings have different results: find out which machine is wrong, and leave its files out\n  %s: %s\n  %s: %s",
				other.file, other.Outcome(), r.file, r.Outcome()))
		}
	}
	return rows, errors.Join(errs...)
}
