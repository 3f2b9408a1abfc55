package browser

import (
	"syscall/js"

	"inkling/wasm/words"
)

// FollowLanguage uses the language that site/language.js has chosen, now and whenever it changes.
// changed is called after a change.
func FollowLanguage(changed func()) {
	language := js.Global().Get("inklingLanguage")
	use := func() { words.Use(words.Language(language.Get("tag").String())) }
	use()
	js.Global().Call("addEventListener", "inkling-language", js.FuncOf(func(js.Value, []js.Value) any {
		use()
		changed()
		return nil
	}))
}

// ChooseLanguage changes the language of the page, for later visits too.
func ChooseLanguage(l words.Language) { js.Global().Get("inklingLanguage").Call("choose", string(l)) }
