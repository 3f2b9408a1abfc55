//go:build js

package main

import (
	"fmt"
	"strings"
	"syscall/js"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"
)

// sentence is a <p> of texts and an element.
func sentence(a, b, c string) *vecty.HTML {
	return elem.Paragraph(vecty.Markup(prop.ID("sentence")), vecty.Text(a), elem.Bold(vecty.Text(b)), vecty.Text(c))
}

// othersMended changes the page as other scripts do: nothing must throw, no
// text may be duplicated, and the page must show what is written next.
func othersMended(s *stage) {
	font := `const font = (text) => {
		const outer = document.createElement("font"), inner = document.createElement("font");
		inner.textContent = text.nodeValue.toUpperCase();
		outer.append(inner);
		text.replaceWith(outer);
	};`
	for _, do := range []string{
		font + `font(p.lastChild); font(p.firstChild); font(b.firstChild);`,
		`const span = document.createElement("span"); span.append(...p.childNodes); p.append(span);`,
		`const span = document.createElement("span"); b.replaceWith(span); span.append(b);`,
		`b.replaceWith(b.cloneNode(true));`,
		`p.replaceWith(p.cloneNode(true));`,
		`p.replaceChildren();`,
		`p.textContent = "ALL IN ONE";`,
		`p.innerHTML = p.innerHTML;`,
		`p.remove();`,
		`p.prepend(p.lastChild);`,
		`p.firstChild.splitText(1); b.firstChild.splitText(1);`,
		`b.replaceWith(...b.childNodes); p.normalize();`,
		`p.firstChild.nodeValue = "ALL IN ONE"; p.lastChild.nodeValue = ""; p.normalize();`,
		`document.body.append(b);`,
	} {
		s.show(sentence("one ", "two", " three"))
		js.Global().Get("Function").New("p", "b", do).Invoke(find("#sentence"), find("#sentence > b"))
		s.show(sentence("1 ", "2", " 3"))
		expect(s, "after "+do, html("#sentence"), `<p id="sentence">1 <b>2</b> 3</p>`)
		expect(s, "the bold elements after "+do, document.Call("querySelectorAll", "#sentence, #sentence > b, body > b").Length(), 2)
		s.show()
	}
}

// html returns the markup of the first element that a selector matches.
func html(selector string) string {
	if node := find(selector); !node.IsNull() {
		return node.Get("outerHTML").String()
	}
	return "nothing"
}

// othersStay inserts nodes as extensions do; they must stay in place.
func othersStay(s *stage) {
	show := func(text string) {
		s.show(elem.Label(vecty.Markup(prop.ID("label")), vecty.Text(text), elem.TextArea()))
	}
	show("one")
	js.Global().Get("Function").New(`
		const text = document.querySelector("#label textarea");
		text.setAttribute("data-gramm", "true");
		text.after(document.createElement("grammar-extension"));
		document.documentElement.setAttribute("data-darkreader-mode", "dynamic");
		document.head.append(document.createElement("style"));
		document.body.append(document.createElement("side-bar"));
	`).Invoke()
	show("two")
	expect(s, "the label", html("#label"), `<label id="label">two<textarea data-gramm="true"></textarea><grammar-extension></grammar-extension></label>`)
	expect(s, "the rest", document.Call("querySelectorAll", "html[data-darkreader-mode] > body > side-bar").Length(), 1)
}

// focusComesBack wraps a field and replaces its label while a visitor types in
// it.
func focusComesBack(s *stage) {
	show := func(text string) {
		s.show(elem.Label(vecty.Markup(prop.ID("focused")), vecty.Text(text), textInput("some text")))
	}
	show("one")
	input := find("#focused > input")
	js.Global().Get("Function").New("input", `
		const span = document.createElement("span");
		input.replaceWith(span);
		span.append(input);
		input.parentNode.previousSibling.remove();
		input.focus();
		input.setSelectionRange(2, 5);
	`).Invoke(input)
	show("two")
	expect(s, "the input is where it was", input.Get("parentNode").Get("id").String(), "focused")
	if !document.Get("activeElement").Equal(input) {
		s.errorf("the focus is lost")
	}
	expect(s, "the selection's start", input.Get("selectionStart").Int(), 2)
	expect(s, "the selection's end", input.Get("selectionEnd").Int(), 5)
}

// translatorAtWork simulates a translator that replaces every text as soon as
// it is on the page. Each write must make it translate once, and a render
// without a write not at all.
func translatorAtWork(s *stage) {
	show := func(n int) {
		s.show(elem.Div(
			vecty.Markup(prop.ID("translated")),
			elem.Paragraph(vecty.Text("epoch "), vecty.Text(fmt.Sprint(n)), vecty.Text(" of 9")),
			elem.Paragraph(vecty.Text("accuracy "), elem.Bold(vecty.Markup(vecty.Attribute("translate", "no")), vecty.Text(fmt.Sprintf("n = %d", n)))),
		))
	}
	show(0)
	js.Global().Get("Function").New("root", `
		globalThis.translations = 0;
		const translate = () => {
			const texts = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) texts.push(walker.currentNode);
			for (const text of texts) {
				if (text.parentNode.closest("font, [translate=no]")) continue;
				const outer = document.createElement("font"), inner = document.createElement("font");
				inner.textContent = text.nodeValue.toUpperCase();
				outer.append(inner);
				text.replaceWith(outer);
				globalThis.translations++;
			}
		};
		globalThis.translator = new MutationObserver(translate);
		globalThis.translator.observe(root, { subtree: true, childList: true, characterData: true });
		translate();
	`).Invoke(find("#translated"))
	defer js.Global().Get("translator").Call("disconnect")
	expect(s, "translations at first", js.Global().Get("translations").Int(), 4)
	for n := 1; n <= 20; n++ {
		for range 3 {
			show(n)
		}
		waitForFrame()
		expect(s, "the page", find("#translated").Get("textContent").String(), fmt.Sprintf("EPOCH %d OF 9ACCURACY n = %d", n, n))
		expect(s, "translations", js.Global().Get("translations").Int(), 4+3*n)
	}
	expect(s, "elements of the translator", strings.Count(html("#translated"), "<font>"), 2*4)
}
