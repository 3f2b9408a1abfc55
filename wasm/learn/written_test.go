package learn

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/lessons/descent"
	"inkling/wasm/learn/text"
	"inkling/wasm/ui/uitest"
)

var (
	anyTag      = regexp.MustCompile(`<[^>]*>`)
	codeOrArray = regexp.MustCompile(`(?s)<(code|pre|textarea)\b.*?</(code|pre|textarea)>`)
	saidIn      = regexp.MustCompile(`(?:aria-label|aria-valuetext|title)="([^"]*)"|id="[^"]*(?:-number|small-\d[^"]*|desired-\d)"[^>]*value="([^"]*)"`)

	exponent   = regexp.MustCompile(`\d[eE][-+]?\d`)
	manyPlaces = regexp.MustCompile(`\d[.,]\d{7,}`)
	withPoint  = regexp.MustCompile(`\d+(?:\.\d+)+`)
	thousands  = regexp.MustCompile(`^[1-9]\d{0,2}(?:\.\d{3})+$`)
)

// TestNumbersAreFormattedForPeople looks for powers of ten as machines write
// them and for long fractions on every page, and for decimal points on German ones.
// Code and printed arrays have Python's.
func TestNumbersAreFormattedForPeople(t *testing.T) {
	s := NewState()
	s.Update(backprop.SetLearningRate{Value: 30})
	for range 200 { // the cost approaches 0
		s.Update(backprop.TakeStep{})
	}
	s.Update(descent.SetEta{Value: 0.003})
	for _, l := range text.Languages {
		uitest.Speak(t, l.Language)
		for _, p := range Pages {
			s.Update(Open{p.Name})
			for _, said := range saidOn(shown(s)) {
				if bad := exponent.FindString(said) + manyPlaces.FindString(said); bad != "" {
					t.Errorf("%s in %s shows %s: %q", p.Name, l, bad, said)
				}
				for _, number := range withPoint.FindAllString(said, -1) {
					if l == text.German && !thousands.MatchString(number) {
						t.Errorf("%s in German shows %s: %q", p.Name, number, said)
					}
				}
			}
		}
	}
}

// saidOn returns the texts of a page: those between tags, of attributes that are
// read out, and of fields for numbers.
func saidOn(page string) (list []string) {
	page = codeOrArray.ReplaceAllString(page, "")
	for _, m := range saidIn.FindAllStringSubmatch(page, -1) {
		list = append(list, m[1]+m[2])
	}
	for _, said := range anyTag.Split(page, -1) {
		if said = strings.TrimSpace(html.UnescapeString(said)); said != "" {
			list = append(list, said)
		}
	}
	return list
}
