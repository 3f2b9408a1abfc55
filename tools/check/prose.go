package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// A wording is a pattern that reads like a translation, and what to write instead. Patterns ignore case.
type wording struct {
	pattern *regexp.Regexp
	instead string
}

var wordings = []wording{
	banned(`\bstands? (there|here|in|on|at|beside|above|under|below|with|side by side)\b`, `"is" or "are"`),
	banned(`\btells? (how|what|which|whether|why|of|the|its|their)\b|\b(is|are) told\b`, `"shows", "reports" or "says"`),
	banned(`\banew\b`, `"again"`),
	banned(`\bbeside\b`, `"next to" or "in addition to"`),
	banned(`\bis (no|not any) [a-z]+ (of|that)\b`, `"is not a"`),
	banned(`\bnobody\b|\bwhoever\b`, `"no one", or the person`),
	banned(`\bspoilt\b`, `"damaged" or "corrupt"`),
	banned(`\bshall\b`, `"must", "will" or "should"`),
	banned(`\b(come|comes|came|coming) (in|to the same|another way|from the worker)\b|\bis coming\b|\bhave come\b|\bhas come\b`, `"load", "arrive" or "agree"`),
	banned(`\bhands? (it|them|over|on)\b`, `"passes"`),
	banned(`\broom\b`, `"package", unless it is space`),
	banned(`\b(is|are|was) to be seen\b|\bto be tried\b`, `what one sees, or what to do`),
	banned(`\baslant\b`, `"diagonally"`),
	banned(`\bdata is another\b|\b(is|are) another than\b`, `"differs from"`),
	banned(`\bcould not be found out\b`, `"could not" and the verb: "Could not list the data sets."`),
	banned(`\bno better any more\b|\bnot? \w+ any more\b`, `"no longer"`),
	banned(`\bas to a switch\b|\banswers to \d+%`, `the field's term: "saturated"`),
	banned(`\blearning rate falls\b`, `"learning-rate decay"`),
	banned(`\bfirst weights\b`, `"initial weights" or "weight initialisation"`),
	banned(`\btold and never forced\b`, `"announced, never forced"`),
	banned(`\b(wonder|tidings|wardrobe|Pupil|strings2)\b`, `the plain word for what it is`),
	banned(`(^|[.:] )What (is|are|was|were|has|have|comes?|came|stands?|cannot|can) [^?]*\.`, `the noun as the subject`),
	banned(`\bthe way of an? \w+`, `"how ... is" or the verb`),
	banned(`\bby the format that\b|\bby hand of\b|\bof before\b`, `"earlier" or "from"`),
}

func banned(pattern, instead string) wording {
	return wording{regexp.MustCompile(`(?i)` + pattern), instead}
}

// mostWords is the largest number of words of a sentence.
const mostWords = 45

// prose checks the wording and the length of sentences of documents, of comments and of the titles of browser tests, and
// that linked files exist.
func prose() error {
	return eachFile(func(name string, content []byte) error {
		if name == results || strings.HasPrefix(name, "tools/check/prose") {
			return nil
		}
		text := string(content)
		switch extension := filepath.Ext(name); extension {
		case ".md":
			return errors.Join(worded(name, text), linked(name, text))
		case ".go":
			return worded(name, comments(content))
		case ".mjs":
			return errors.Join(worded(name, scriptComments(extension, text)), worded(name, titles(text)))
		case ".js", ".sh", ".css":
			return worded(name, scriptComments(extension, text))
		}
		return nil
	})
}

// comments returns the comments of a Go file, each on its own line.
func comments(source []byte) string {
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("", -1, len(source))
	s.Init(file, source, nil, scanner.ScanComments)
	lines := make([]string, file.LineCount()+bytes.Count(source, []byte("\n"))+1)
	code := 0 // the line of the last code
	for {
		position, kind, text := s.Scan()
		switch {
		case kind == token.EOF:
			return strings.Join(lines, "\n")
		case kind != token.COMMENT:
			code = file.Line(position)
		case !directive.MatchString(text):
			first := file.Line(position) - 1
			for i, line := range strings.Split(text, "\n") {
				line = strings.TrimPrefix(strings.TrimPrefix(line, "//"), "/*")
				if indented := strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "   "); indented {
					line = "    " + line // code, or a list
				} else {
					line = strings.TrimSpace(line)
				}
				lines[first+i] = line
			}
			if code == first+1 {
				lines[first] = "- " + lines[first] // after code: one of a list, not a part of the next
			}
		}
	}
}

var directive = regexp.MustCompile(`^//(go:|nolint|export|[a-z]+:)`)

// results is a document that a program writes.
const results = "tools/bench/RESULTS.md"

// worded lists the banned wordings and the long sentences of a text in Markdown. Code is skipped.
func worded(name, text string) error {
	var errs []error
	line, paragraph := 0, ""
	end := func() {
		for sentence := range strings.SplitSeq(paragraph, ". ") {
			if n := len(strings.Fields(sentence)); n > mostWords {
				errs = append(errs, fmt.Errorf("%s:%d: a sentence of %d words, more than %d: it begins %.40q", name, line-1, n, mostWords, strings.TrimSpace(sentence)))
			}
		}
		for _, w := range wordings {
			if found := w.pattern.FindString(strings.TrimSpace(paragraph)); found != "" {
				errs = append(errs, fmt.Errorf("%s:%d: %q: write %s", name, line-1, found, w.instead))
			}
		}
		paragraph = ""
	}
	code := false
	for text := range strings.SplitSeq(text+"\n", "\n") {
		line++
		trimmed := strings.TrimSpace(text)
		if strings.HasPrefix(trimmed, "```") {
			code = !code
			text, trimmed = "", ""
		}
		if code || strings.HasPrefix(text, "    ") {
			continue
		}
		if trimmed == "" || startOfBlock.MatchString(trimmed) {
			end()
		}
		paragraph += " " + inlineCode.ReplaceAllString(trimmed, "code")
	}
	end()
	return errors.Join(errs...)
}

var (
	startOfBlock = regexp.MustCompile(`^(\||[-*] |\d+\. |#)`)
	inlineCode   = regexp.MustCompile("`[^`]*`")
	link         = regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
)

// linked lists the links to files that do not exist.
func linked(name, text string) error {
	var errs []error
	for _, found := range link.FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.Join(filepath.Dir(name), found[1])); errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, fmt.Errorf("%s: the link to %s leads to no file", name, found[1]))
		}
	}
	return errors.Join(errs...)
}
