package browser

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall/js"
	"time"
)

// Tabs are the tabs of one browser in which the program is open. They know of each
// other by a lock that each holds as long as it lives, or, where there are no
// locks, by asking; and they tell each other what they do.
type Tabs struct {
	Name    string // of this tab, that no other has
	family  string
	channel js.Value // a BroadcastChannel, or undefined
	locks   js.Value // a LockManager, or undefined

	mu       sync.Mutex
	answered []string // to the last question
}

// answerTime is how long tabs have to answer.
const answerTime = 300 * time.Millisecond

// NewTabs enters the tabs of that family. heard is called with what another tells.
func NewTabs(family string, heard func(text string)) *Tabs {
	t := &Tabs{Name: strconv.FormatUint(rand.Uint64(), 36), family: family, channel: js.Undefined(), locks: js.Undefined()}
	if c, err := try(func() js.Value { return js.Global().Get("BroadcastChannel").New(family) }); err == nil {
		t.channel = c
		c.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
			t.hear(args[0].Get("data"), heard)
			return nil
		}))
	}
	forever := js.Global().Get("Promise").New(js.FuncOf(func(js.Value, []js.Value) any { return nil }))
	hold := js.FuncOf(func(js.Value, []js.Value) any { return forever })
	locks := js.Global().Get("navigator").Get("locks")
	if !locks.IsUndefined() {
		// What is refused later is found out by Alive.
		_, err := try(func() js.Value {
			return locks.Call("request", t.lock(t.Name), hold).Call("catch", js.FuncOf(func(js.Value, []js.Value) any { return nil }))
		})
		if err == nil {
			t.locks = locks
		}
	}
	return t
}

func (t *Tabs) lock(name string) string { return t.family + "-tab-" + name }

// The words between tabs, each followed by the name of a tab or by a text.
const (
	asks    = "who? "
	answers = "I: "
	tells   = "hear: "
)

func (t *Tabs) hear(data js.Value, heard func(string)) {
	if data.Type() != js.TypeString {
		return
	}
	word := data.String()
	if strings.HasPrefix(word, asks) {
		t.post(answers + t.Name)
	}
	if name, ok := strings.CutPrefix(word, answers); ok {
		t.mu.Lock()
		t.answered = append(t.answered, name)
		t.mu.Unlock()
	}
	if text, ok := strings.CutPrefix(word, tells); ok {
		heard(text)
	}
}

func (t *Tabs) post(word string) {
	if !t.channel.IsUndefined() {
		t.channel.Call("postMessage", word)
	}
}

// Tell tells all other tabs.
func (t *Tabs) Tell(text string) { t.post(tells + text) }

// Alive returns the names of the tabs that are open, this one first. It waits:
// call it from a goroutine.
func (t *Tabs) Alive() []string {
	if !t.locks.IsUndefined() {
		if held, err := Promised(func() js.Value { return t.locks.Call("query") }); err == nil {
			return append([]string{t.Name}, t.names(held.Get("held"))...)
		}
	}
	if t.channel.IsUndefined() {
		return []string{t.Name}
	}
	t.mu.Lock()
	t.answered = nil
	t.mu.Unlock()
	t.post(asks + t.Name)
	time.Sleep(answerTime)
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]string{t.Name}, t.answered...)
}

// names are those of the tabs that hold these locks.
func (t *Tabs) names(held js.Value) (list []string) {
	for i := range held.Length() {
		if name, ok := strings.CutPrefix(held.Index(i).Get("name").String(), t.lock("")); ok {
			list = append(list, name)
		}
	}
	return list
}

// WhenGone calls f once the tab of that name is open no more.
func (t *Tabs) WhenGone(name string, f func()) {
	go func() {
		if !t.locks.IsUndefined() {
			_, err := Promised(func() js.Value { return t.locks.Call("request", t.lock(name), onceOnly(js.Undefined())) })
			if err == nil {
				f()
				return
			}
		}
		for slices.Contains(t.Alive(), name) {
			time.Sleep(askEvery)
		}
		f()
	}()
}

// askEvery is how long passes between two questions who is there.
const askEvery = 3 * time.Second

// onceOnly is a function for one call from JavaScript, which returns v.
func onceOnly(v js.Value) js.Func {
	var f js.Func
	f = js.FuncOf(func(js.Value, []js.Value) any {
		f.Release()
		return v
	})
	return f
}
