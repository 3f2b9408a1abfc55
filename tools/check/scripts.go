package main

import (
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// catalogue is the script that has the messages of the site's scripts and HTML.
const catalogue = "site/language.js"

var (
	entry   = regexp.MustCompile(`(?s)\n    (\w+): \[\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)",?\s*\]`)
	anEntry = regexp.MustCompile(`\n    (\w+): \[`)
	hole    = regexp.MustCompile(`\{\d\}`)
	asked   = regexp.MustCompile(`\b(?:say|problem)\([^"()]*"(\w+)"(?: : "(\w+)")?|data-say(?:-label)?="(\w+)"`)
	written = regexp.MustCompile(`(?s)data-say="(\w+)"[^>]*>(.*?)</(?:a|p|button|title)>`)
	tag     = regexp.MustCompile(`<[^>]*>`)
)

// scriptMessages checks that each message of the site's scripts has a text in both languages with the same placeholders,
// and that it is used; that every message that is asked for exists; and that the HTML has the English text.
func scriptMessages() error {
	source, err := os.ReadFile(catalogue)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var findings []error
	report := func(format string, args ...any) {
		findings = append(findings, fmt.Errorf(catalogue+": "+format, args...))
	}
	messages := map[string]string{} // in English, by key
	for _, m := range entry.FindAllStringSubmatch(string(source), -1) {
		if _, twice := messages[m[1]]; twice {
			report("two messages are called %s", m[1])
		}
		messages[m[1]] = m[2]
		if !slices.Equal(holes(m[2]), holes(m[3])) {
			report("%q has other placeholders than %q", m[3], m[2])
		}
	}
	for _, m := range anEntry.FindAllStringSubmatch(string(source), -1) {
		if _, complete := messages[m[1]]; !complete {
			report("%s has no text in one of the languages", m[1])
		}
	}
	used := map[string]bool{}
	err = eachFile(func(name string, content []byte) error {
		if filepath.Dir(name) != "site" || !slices.Contains([]string{".js", ".html"}, filepath.Ext(name)) {
			return nil
		}
		for _, m := range asked.FindAllStringSubmatch(string(content), -1) {
			for _, key := range m[1:] {
				if _, known := messages[key]; !known && key != "" {
					report("there is no message %s, which %s asks for", key, name)
				}
				used[key] = true
			}
		}
		for _, m := range written.FindAllStringSubmatch(string(content), -1) {
			text := strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(m[2], "")))
			if want := strings.ReplaceAll(messages[m[1]], "*", ""); filepath.Ext(name) == ".html" && text != want {
				report("%s has %q, and the message %s is %q", name, text, m[1], want)
			}
		}
		return nil
	})
	for key := range messages {
		if !used[key] {
			report("no script or page uses the message %s", key)
		}
	}
	return errors.Join(append(findings, err)...)
}

// holes returns the placeholders of a message, sorted.
func holes(text string) []string {
	list := hole.FindAllString(text, -1)
	slices.Sort(list)
	return list
}
