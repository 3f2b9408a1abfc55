package lab

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"inkling/wasm/address"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"

	"github.com/norunners/vecty"
)

// TestSkeleton wants the navigation of index.html, which is shown until the lab has loaded, to match the lab's: otherwise the pad
// would move under the visitor's pen.
func TestSkeleton(t *testing.T) {
	page, err := os.ReadFile("../../site/index.html")
	if err != nil {
		t.Fatal(err)
	}
	n := uitest.HTML((&Navigation{At: home, Limits: &address.State{}, CopyLink: func() {}}).Render().(*vecty.HTML))
	n = strings.TrimSuffix(strings.TrimPrefix(n, "<body>"), "</body>")
	plain := func(html string) string { // without what is a property of the element in the lab
		html = regexp.MustCompile(` (id|href|type|data-say|data-say-label)="[^"]*"`).ReplaceAllString(html, "")
		return regexp.MustCompile(`\s+<`).ReplaceAllString(html, "<")
	}
	if want := plain(n); !strings.Contains(plain(string(page)), want) {
		t.Errorf("index.html lacks this navigation:\n%s", want)
	}
}

// TestSkeletonSpeaksAsTheLab compares the texts of the navigation in site/language.js with those of the lab, in every language.
func TestSkeletonSpeaksAsTheLab(t *testing.T) {
	script, err := os.ReadFile("../../site/language.js")
	if err != nil {
		t.Fatal(err)
	}
	texts := []words.M{panelsLabel, copyLinkLabel, linkLabel, pageTitle}
	for _, v := range views {
		texts = append(texts, v.title)
	}
	for _, p := range places {
		texts = append(texts, p.title)
	}
	for _, m := range texts {
		if want := fmt.Sprintf("[%q, %q]", m[0], m[1]); !strings.Contains(string(script), want) {
			t.Errorf("language.js lacks %s", want)
		}
	}
}
