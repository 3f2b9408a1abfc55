package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
)

// header is the first line of a generated file, as Go's tools define it.
var header = regexp.MustCompile(`^// Code generated .* DO NOT EDIT\.$`)

// generated runs the generators in place. It compares only generated files, before and after, so that unfinished work
// in other files does not matter.
func generated() error {
	before, err := generatedSums()
	if err != nil {
		return err
	}
	for _, dir := range modules {
		if _, err := output(dir, nil, "go", "generate", "./..."); err != nil {
			return err
		}
	}
	after, err := generatedSums()
	if err != nil {
		return err
	}
	names := maps.Clone(before)
	maps.Copy(names, after)
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if before[name] != after[name] {
			errs = append(errs, fmt.Errorf("%s was not what its generator writes; now it is: commit it", name))
		}
	}
	return errors.Join(errs...)
}

// generatedSums returns the SHA-256 of each generated file.
func generatedSums() (map[string][sha256.Size]byte, error) {
	files, err := sourceFiles()
	if err != nil {
		return nil, err
	}
	sums := map[string][sha256.Size]byte{}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if first, _, _ := bytes.Cut(content, []byte("\n")); header.Match(first) {
			sums[name] = sha256.Sum256(content)
		}
	}
	return sums, nil
}
