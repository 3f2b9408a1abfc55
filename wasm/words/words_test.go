package words

import (
	"errors"
	"strings"
	"testing"

	"inkling/nn/phrase"
)

func use(t *testing.T, l Language) {
	Use(l)
	t.Cleanup(func() { Use(English) })
}

func TestSay(t *testing.T) {
	rows := M{"%d rows", "%d Zeilen"}
	left := Plural{{"one row", "eine Zeile"}, rows}
	Register([]M{{"no %q in %d rows", "kein %q in %d Zeilen"}, {"Seed", "Startwert"}})
	t.Cleanup(func() { clear(byEnglish) })
	for _, c := range []struct {
		say                     func() string
		english, german, pseudo string
	}{
		{func() string { return M{"Pause", "Anhalten"}.Say() }, "Pause", "Anhalten", "Pàüsé~"},
		{func() string { return M{"at most 5%%", "höchstens 5 %%"}.Say() }, "at most 5%", "höchstens 5 %", "àt möst~ 5%"},
		{func() string { return rows.Say(3) }, "3 rows", "3 Zeilen", "3 röws~"},
		{func() string { return left.Say(1) }, "one row", "eine Zeile", "öñé~ röw~"},
		{func() string { return left.Say(0) }, "0 rows", "0 Zeilen", "0 röws~"},
		{func() string { return M{"eta %.2f, %v", "Eta %.2f, %v"}.Say(0.25, float32(1.5)) }, "eta 0.25, 1.5", "Eta 0,25, 1,5", "étà~ 0.25, 1.5"},
		{func() string { return M{"%s of `w.T`", "%s von `w.T`"}.Say(M{"half", "die Hälfte"}) }, "half of `w.T`", "die Hälfte von `w.T`", "hàlf~ öf `w.T`"},
		{func() string { return Error(phrase.Errorf("no %q in %d rows", "7", 2)) }, `no "7" in 2 rows`, `kein "7" in 2 Zeilen`, `ñö "7" ïñ 2 röws~`},
		{func() string { return Error(phrase.Errorf("no %q in %v rows", "7", 0.5)) }, `no "7" in 0.5 rows`, `kein "7" in 0,5 Zeilen`, `ñö "7" ïñ 0.5 röws~`},
		{func() string { return Error(errors.New("EOF")) }, "EOF", "EOF", "EOF"},
		{func() string { return Translate("Seed") }, "Seed", "Startwert", "Sééd~"},
		{func() string { return Thousands(999) }, "999", "999", "999"},
		{func() string { return Thousands(8732) }, "8,732", "8732", "8,732"},
		{func() string { return Thousands(1_000_007) }, "1,000,007", "1\u202f000\u202f007", "1,000,007"},
		{func() string { return Percent(0.97804) }, "97.8%", "97,8\u00a0%", "97.8%"},
		{func() string { return List([]string{"a", "b", "c"}) }, "a, b and c", "a, b und c", "a, b àñd~ c"},
	} {
		for l, want := range map[Language]string{English: c.english, German: c.german, Pseudo: c.pseudo} {
			use(t, l)
			if got := c.say(); got != want {
				t.Errorf("%s: %q, want %q", l, got, want)
			}
		}
	}
}

// TestDisguiseEndsInAVerb is about a text that ends within a verb, which is a mistake, but no reason to fail.
func TestDisguiseEndsInAVerb(t *testing.T) {
	for _, text := range []string{"100%", "%", "", "`", "a `b"} {
		if got := disguise(text); !strings.HasPrefix(got, strings.NewReplacer("a", "à").Replace(text)) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestErr(t *testing.T) {
	use(t, German)
	cause := errors.New("404")
	err := M{"no %s: %v", "kein %s: %v"}.Err("x", cause)
	if err.Error() != "kein x: 404" || !errors.Is(err, cause) {
		t.Errorf("%v", err)
	}
}
