// <inkling-lab view="train" layers="30" eta="3" epochs="5" seed="1">: a part of Inkling in this page, in a sandboxed frame
// as high as its content; embed.md tells all. A module, or a plain script for servers without CORS headers.
{
const self = document.currentScript ?? [...document.scripts].findLast((s) => /\/embed\.js([?#]|$)/.test(s.src));
const site = self && new URL(".", self.src).href;
const EVENTS = "ready prediction epoch finished exercise error".split(" ");
const OURS = new Set(["src", "sandbox"]);
const GLOBAL = /^(class|dir|hidden|id|inert|is|part|role|slot|style|tabindex|title|translate|width|height|aria-.*|data-(?!hash$).*|on.*)$/;
const BUILT = new Set("view theme lang host simd note hide lock".split(" ")); // what needs another frame

class InklingLab extends HTMLElement {
  #frame;
  #origin; // of the frame's messages
  #ready = false;
  #asked = new Map(); // by id: who waits for an answer
  #queue = [];
  #id = 0;
  #hear = (e) => this.#heard(e);
  #watch = new MutationObserver((list) => this.#changed(list.map((m) => m.attributeName)));

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" });
    if (getComputedStyle(this).display === "inline") this.style.display = "block";
    addEventListener("message", this.#hear);
    this.#watch.observe(this, { attributes: true });
    this.#build();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#watch.disconnect();
    this.#drop("taken out of the page");
    this.#frame?.remove();
    this.#frame = null;
  }

  static {
    for (const what of "train pause resume step reset clear".split(" ")) this.prototype[what] = function () { return this.#ask(what); };
  }

  set(settings) { return this.#ask("set", settings).then((a) => a.notes ?? []); }
  model() { return this.#ask("model").then(({ model, settings }) => ({ model, settings })); }

  #build() {
    this.#drop("built anew");
    const strict = this.getAttribute("sandbox") === "strict";
    const home = this.getAttribute("src") ?? site;
    if (!home) throw new Error("inkling-lab: say in src where Inkling is");
    const base = new URL(home, document.baseURI);
    const url = new URL("embed.html", base);
    for (const key of this.getAttributeNames()) {
      if (!OURS.has(key) && !GLOBAL.test(key)) url.searchParams.set(key, this.getAttribute(key));
    }
    if (origin !== "null") url.searchParams.set("origin", origin);
    const frame = document.createElement("iframe");
    this.#origin = strict ? "null" : base.origin;
    frame.setAttribute("sandbox", "allow-scripts" + (strict ? "" : " allow-same-origin allow-downloads"));
    frame.setAttribute("allow", "clipboard-write");
    frame.title = this.title || `Inkling: ${this.getAttribute("view") ?? "pad"}`;
    frame.style.cssText = "display: block; width: 100%; border: 0; height: 480px; color-scheme: inherit";
    frame.src = url.href;
    this.#frame = frame;
    this.shadowRoot.replaceChildren(frame);
  }

  #changed(names) {
    names = names.filter((n) => !GLOBAL.test(n));
    if (names.some((n) => OURS.has(n) || BUILT.has(n) || !this.hasAttribute(n))) return this.#build();
    if (names.length) this.set(Object.fromEntries(names.map((n) => [n, this.getAttribute(n)]))).catch(() => {});
  }

  #ask(what, settings) {
    return new Promise((resolve, reject) => {
      if (!this.#frame) return reject(new Error("inkling-lab: it is in no page"));
      const message = { inkling: 1, id: ++this.#id, do: what };
      if (settings) message.settings = { ...settings };
      this.#asked.set(message.id, { resolve, reject });
      if (this.#ready) this.#post(message);
      else this.#queue.push(message);
    });
  }

  #post(message) {
    this.#frame.contentWindow.postMessage(message, this.#origin === "null" ? "*" : this.#origin);
  }

  #drop(reason) {
    for (const { reject } of this.#asked.values()) reject(new Error(`inkling-lab: ${reason}`));
    this.#asked.clear();
    this.#queue = [];
    this.#ready = false;
  }

  #heard({ source, origin, data }) {
    if (source !== this.#frame?.contentWindow || origin !== this.#origin || data?.inkling !== 1) return;
    const { event } = data;
    if (event === "size" && data.height > 0) this.#frame.style.height = `${Math.min(data.height, 20_000)}px`;
    if (event === "answer") {
      const waits = this.#asked.get(data.id);
      this.#asked.delete(data.id);
      data.error ? waits?.reject(new Error(data.error)) : waits?.resolve(data);
    }
    if (event === "ready") {
      this.#ready = true;
      this.#queue.splice(0).forEach((m) => this.#post(m));
    }
    if (!EVENTS.includes(event)) return;
    const detail = event === "ready" ? { view: data.view } : (data[event === "finished" ? "epoch" : event] ?? null);
    this.dispatchEvent(new CustomEvent(`inkling-${event}`, { bubbles: true, composed: true, detail }));
  }
}

customElements.get("inkling-lab") ?? customElements.define("inkling-lab", InklingLab);
}
