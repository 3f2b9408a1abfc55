package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
)

// mostSize is the largest size in bytes of a file that we write or train.
const mostSize = 1_000_000

// machinePath matches absolute paths of one person's machine, but not the same words within a web address.
var machinePath = regexp.MustCompile(`(^|[^\w.-])/(home|root|work|Users)/`)

func sizes() error {
	return eachFile(func(name string, content []byte) error {
		if len(content) > mostSize {
			return fmt.Errorf("%s has %d bytes, more than %d: is it here by accident?", name, len(content), mostSize)
		}
		return nil
	})
}

// lockFile checks that npm was told to omit the addresses that it downloaded from, which belong to one
// machine.
func lockFile() error {
	var errs []error
	for _, path := range lockFiles {
		content, err := os.ReadFile(path)
		if err == nil {
			err = linesWith(path, content, regexp.MustCompile(`"resolved"`), "a download address; run npm in its folder, where .npmrc leaves them out")
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

var lockFiles = []string{"tools/package-lock.json", "tools/bench/package-lock.json", "tools/exchange/package-lock.json"}

func machinePaths() error {
	return eachFile(func(name string, content []byte) error {
		return linesWith(name, content, machinePath, "a path of one machine")
	})
}

// linesWith lists the lines that match the pattern.
func linesWith(name string, content []byte, pattern *regexp.Regexp, what string) error {
	var errs []error
	number := 0
	for line := range bytes.Lines(content) {
		number++
		if pattern.Match(line) {
			errs = append(errs, fmt.Errorf("%s:%d: %s", name, number, what))
		}
	}
	return errors.Join(errs...)
}

// eachFile calls check with the content of every source file.
func eachFile(check func(name string, content []byte) error) error {
	files, err := sourceFiles()
	if err != nil {
		return err
	}
	var errs []error
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err == nil {
			err = check(name, content)
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// sourceFiles returns the files that git tracks or would add: all but the ignored ones.
func sourceFiles() ([]string, error) {
	list, err := output(".", nil, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	if err != nil {
		return nil, err
	}
	var files []string
	for name := range strings.SplitSeq(strings.TrimSuffix(list, "\x00"), "\x00") {
		info, err := os.Lstat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist): // removed, but not yet committed
		case err != nil:
			return nil, err
		case info.Mode().IsRegular():
			files = append(files, name)
		}
	}
	return files, nil
}
