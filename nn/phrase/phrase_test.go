package phrase

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A place has a Phrase.
type place struct{ name string }

func (p place) Phrase() Phrase { return New("in %s", p.name) }

// backwards knows some formats in a language of its own.
func backwards(format string) string {
	return map[string]string{"%s beside %s": "%[2]s ebiseb %[1]s", "%s rows": "swor %s", "1 row": "wor 1", "in %s": "%s ni", "%s\n%s": "%s\n%s", "%s.": "%s.", "around %s": "%s dnuora", "2.5": "5.2", "2.2": "2.2!", "all %%": "%% lla"}[format]
}

func TestPhrase(t *testing.T) {
	for _, c := range []struct {
		p             Phrase
		english, back string
	}{
		{Phrase{}, "", ""},
		{Phrase{Text: "1 row"}, "1 row", "1 row"},
		{New("in %s", "1 row"), "in 1 row", "1 row ni"},
		{New("%s beside %s", Count(1, "1 row", "%s rows"), Count(2, "1 row", "%s rows")), "1 row beside 2 rows", "swor 2 ebiseb wor 1"},
		{New("%s beside %s", errors.New("in 100%"), place{"w"}), "in 100% beside in w", "w ni ebiseb in 100%"},
		{New("%s beside %s", error(New("1 row")), 2.5), "1 row beside 2.5", "5.2 ebiseb wor 1"},
		{New("%.1f beside %q", 2.25, "1 row"), `2.2 beside "1 row"`, `"1 row" ebiseb 2.2!`},
		{New("all %%"), "all %", "% lla"},
		{Of(Errorf("in %v", Errorf("%d rows", 3))), "in 3 rows", "swor 3 ni"},
		{Sentence(Errorf("%d rows", 3)), "3 rows.", "Swor 3."},
		{Sentence(errors.New("no file")), "No file.", "No file."},
		{Of(errors.Join(New("in %s", "a"), errors.New("b"))), "in a\nb", "a ni\nb"},
		{Of(fmt.Errorf("around %w", New("1 row"))), "around 1 row", "around 1 row"},
	} {
		text, err := json.Marshal(c.p)
		var far Phrase
		if err == nil {
			err = json.Unmarshal(text, &far)
		}
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff([]string{c.english, c.english, c.back}, []string{c.p.Error(), far.String(), far.In(backwards)}); d != "" {
			t.Error(d)
		}
	}
}

func TestErrorf(t *testing.T) {
	cause := errors.New("no file")
	err := Errorf("in %d: %w", 3, cause)
	if !errors.Is(err, cause) || err.Error() != "in 3: no file" {
		t.Errorf("%v does not wrap its cause", err)
	}
	if errors.Is(Errorf("in %v", cause), cause) {
		t.Error("an error without the verb %w wraps its argument")
	}
}

func TestKey(t *testing.T) {
	for format, want := range map[string]string{"": "", "100%": "100%", "%d%% of %[2]s, %-5.2f, %#x": "%s%% of %[2]s, %s, %s",
		"98% of them, 88%. Now %d": "98% of them, 88%. Now %s"} {
		if got := Key(format); got != want {
			t.Errorf("%q: %q, want %q", format, got, want)
		}
	}
}
