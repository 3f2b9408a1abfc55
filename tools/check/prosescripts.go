package main

import (
	"regexp"
	"strings"
)

var (
	lineComment = map[string]*regexp.Regexp{
		".js":  regexp.MustCompile(`(?:^|\s)//(.*)`),
		".mjs": regexp.MustCompile(`(?:^|\s)//(.*)`),
		".sh":  regexp.MustCompile(`(?:^|\s)#(\s.*)`),
	}
	blockStart = regexp.MustCompile(`(?:^|\s)/\*+`)
	title      = regexp.MustCompile("\\b(?:test|visit|step|describe|inBrowsers)\\(\\s*(?:\"((?:[^\"\\\\\n]|\\\\.)*)\"|`([^`]*)`)")
)

// scriptComments returns the comments of a script or style sheet, each on its own line. It knows no strings: a comment
// begins a line or follows a space.
func scriptComments(extension, source string) string {
	lines := strings.Split(source, "\n")
	within := false // a block comment
	for i, line := range lines {
		text, begins := "", 0
		switch found := []int(nil); {
		case within:
			text = line
		case lineComment[extension] != nil && find(lineComment[extension], line, &found):
			text, begins = line[found[2]:], found[0]
		case extension != ".sh" && find(blockStart, line, &found):
			text, begins, within = line[found[1]:], found[0], true
		}
		if within {
			var ends bool
			text, _, ends = strings.Cut(text, "*/")
			text = strings.TrimPrefix(strings.TrimSpace(text), "*")
			within = !ends
		}
		if lines[i] = strings.TrimSpace(text); strings.HasPrefix(text, "   ") {
			lines[i] = "    " + lines[i] // code, or a list
		}
		if strings.TrimSpace(line[:begins]) != "" {
			lines[i] = "- " + lines[i] // after code: one of a list, not a part of the next
		}
	}
	return strings.Join(lines, "\n")
}

func find(pattern *regexp.Regexp, line string, found *[]int) bool {
	*found = pattern.FindStringSubmatchIndex(line)
	return *found != nil
}

// titles returns the titles of the tests of a script, each on its own line as one of a list.
func titles(source string) string {
	lines := make([]string, strings.Count(source, "\n")+1)
	for _, at := range title.FindAllStringSubmatchIndex(source, -1) {
		text := ""
		for group := 2; group < len(at); group += 2 {
			if at[group] >= 0 {
				text += source[at[group]:at[group+1]]
			}
		}
		lines[strings.Count(source[:at[0]], "\n")] = "- " + strings.ReplaceAll(text, "\n", " ")
	}
	return strings.Join(lines, "\n")
}
