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

// Tabs connects the tabs of one browser in which the program is open. Each holds a lock as long as
// it lives, by which the others see it; where there are no locks, they ask each other. They also
// send each other texts.
type Tabs struct {
	Name    string // the unique name of this tab
	family  string
	channel js.Value // a BroadcastChannel, or undefined
	locks   js.Value // a LockManager, or undefined

	mu       sync.Mutex
	answered []string // to the last question
}

// answerTime is how long tabs have to answer.
const answerTime = 300 * time.Millisecond

// NewTabs joins the tabs of the family. received is called with the texts of other tabs.
func NewTabs(family string, received func(text string)) *Tabs {
	t := &Tabs{Name: strconv.FormatUint(rand.Uint64(), 36), family: family, channel: js.Undefined(), locks: js.Undefined()}
	if c, err := try(func() js.Value { return js.Global().Get("BroadcastChannel").New(family) }); err == nil {
		t.channel = c
		c.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
			t.receive(args[0].Get("data"), received)
			return nil
		}))
	}
	forever := js.Global().Get("Promise").New(js.FuncOf(func(js.Value, []js.Value) any { return nil }))
	hold := js.FuncOf(func(js.Value, []js.Value) any { return forever })
	locks := js.Global().Get("navigator").Get("locks")
	if !locks.IsUndefined() {
		// A later refusal is handled in Alive.
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

// Prefixes of messages between tabs. Each is followed by the name of a tab or by a text.
const (
	asks       = "who? "
	answers    = "I: "
	broadcasts = "hear: "
)

func (t *Tabs) receive(data js.Value, received func(string)) {
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
	if text, ok := strings.CutPrefix(word, broadcasts); ok {
		received(text)
	}
}

func (t *Tabs) post(word string) {
	if !t.channel.IsUndefined() {
		t.channel.Call("postMessage", word)
	}
}

// Broadcast sends a text to all other tabs.
func (t *Tabs) Broadcast(text string) { t.post(broadcasts + text) }

// Alive returns the names of the open tabs, this one first. It blocks: call it from a goroutine.
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

// names returns the names of the tabs that hold these locks.
func (t *Tabs) names(held js.Value) (list []string) {
	for i := range held.Length() {
		if name, ok := strings.CutPrefix(held.Index(i).Get("name").String(), t.lock("")); ok {
			list = append(list, name)
		}
	}
	return list
}

// WhenGone calls f once the tab with this name is closed.
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

// askEvery is the time between two questions to the other tabs.
const askEvery = 3 * time.Second

// onceOnly returns a function for one call from JavaScript, which returns v.
func onceOnly(v js.Value) js.Func {
	var f js.Func
	f = js.FuncOf(func(js.Value, []js.Value) any {
		f.Release()
		return v
	})
	return f
}
