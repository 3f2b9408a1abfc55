// <inkling-lab view="train" layers="30" eta="3" epochs="5" seed="1">: a part of Inkling in this page, in a sandboxed frame
// as high as its content; embed.md is the reference. A module, or a plain script for servers without CORS headers.
{
const self = document.currentScript ?? [...document.scripts].findLast((s) => /\/embed\.js([?#]|$)/.test(s.src));
const site = self && new URL(".", self.src).href;
const EVENTS = "ready prediction epoch finished exercise error".split(" ");
const OURS = new Set(["src", "sandbox"]);
const GLOBAL = /^(class|dir|hidden|id|inert|is|part|role|slot|style|tabindex|title|translate|width|height|aria-.*|data-(?!hash$).*|on.*)$/;
const BUILT = new Set("view theme lang host simd note hide lock".split(" ")); // attributes whose change needs a new frame
const PATIENCE = 120_000; // ms until a call without an answer is rejected
const START = 30_000; // ms for the frame to say that it is Inkling, which it does before the program has loaded
const SILENCE = 3_000; // ms to do so after the load event, which Firefox does not fire for error pages

class InklingLab extends HTMLElement {
  #frame;
  #origin; // of the frame: Inkling's, or "null" in a sandbox
  #ready = false;
  #broken = ""; // why the frame does not work
  #spoke = false; // the frame's document has said that it is Inkling, and its load event has not fired yet
  #mute = false; // its load event has fired, but it has not said so yet
  #silence; // the timer for that
  #asked = new Map(); // by id: the promise's functions, and whether the frame has been asked
  #queue = [];
  #id = 0;
  #hear = (e) => this.#heard(e);
  #violated = (e) => this.#refused(e);
  #watch = new MutationObserver((list) => this.#changed(list.map((m) => m.attributeName)));

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" });
    if (getComputedStyle(this).display === "inline") this.style.display = "block";
    addEventListener("message", this.#hear);
    document.addEventListener("securitypolicyviolation", this.#violated);
    this.#watch.observe(this, { attributes: true });
    this.#build();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    document.removeEventListener("securitypolicyviolation", this.#violated);
    this.#watch.disconnect();
    this.#drop("it was taken out of the page");
    this.#clear();
  }

  static {
    for (const what of "train pause resume step reset clear".split(" ")) this.prototype[what] = function () { return this.#ask(what); };
  }

  set(settings) { return this.#ask("set", settings).then((a) => a.notes ?? []); }
  model() { return this.#ask("model").then(({ model, settings }) => ({ model, settings })); }

  #build(credentialless = false) {
    if (!credentialless) this.#drop("the frame was built anew");
    this.#clear();
    const strict = this.getAttribute("sandbox") === "strict";
    const home = this.getAttribute("src") ?? site ?? "";
    const base = URL.canParse(home, document.baseURI) && new URL(home, document.baseURI);
    if (!/^(https?|file):/.test(base?.protocol)) return this.#break(`src is "${home}". Give it the address of Inkling, such as "https://example.org/inkling/"`);
    const url = new URL("embed.html", base);
    for (const key of this.getAttributeNames()) {
      if (!OURS.has(key) && !GLOBAL.test(key)) url.searchParams.set(key, this.getAttribute(key));
    }
    if (origin !== "null") url.searchParams.set("origin", origin);
    const frame = document.createElement("iframe");
    this.#origin = base.origin;
    if (credentialless) frame.setAttribute("credentialless", "");
    frame.setAttribute("sandbox", "allow-scripts" + (strict ? "" : " allow-same-origin allow-downloads"));
    frame.setAttribute("allow", "clipboard-write");
    frame.title = this.title || `Inkling: ${this.getAttribute("view") ?? "pad"}`;
    frame.style.cssText = "display: block; width: 100%; border: 0; height: 480px; color-scheme: inherit";
    frame.src = url.href;
    frame.onload = () => this.#loaded();
    this.#frame = frame;
    this.shadowRoot.replaceChildren(frame);
    this.#await(START);
  }

  #clear() {
    clearTimeout(this.#silence);
    this.#spoke = this.#mute = false;
    this.#broken = "";
    this.#frame?.remove();
    this.#frame = null;
  }

  #changed(names) {
    names = names.filter((n) => !GLOBAL.test(n));
    if (names.some((n) => OURS.has(n) || BUILT.has(n) || !this.hasAttribute(n))) return this.#build();
    if (names.length) this.set(Object.fromEntries(names.map((n) => [n, this.getAttribute(n)]))).catch(() => {});
  }

  #ask(what, settings) {
    return new Promise((resolve, reject) => {
      const reason = this.#broken || (!this.#frame && "it is in no page");
      if (reason) return reject(new Error(`inkling-lab: ${reason}`));
      const message = { inkling: 1, id: ++this.#id, do: what };
      if (settings) message.settings = { ...settings };
      const timer = setTimeout(() => this.#settle(message.id, { error: `inkling-lab: no answer within ${PATIENCE / 1000} seconds` }), PATIENCE);
      this.#asked.set(message.id, { resolve, reject, timer });
      if (this.#ready) this.#post(message);
      else this.#queue.push(message);
    });
  }

  #post(message) {
    try {
      this.#asked.get(message.id).posted = true;
      this.#frame.contentWindow.postMessage(message, this.#origin === "null" ? "*" : this.#origin);
    } catch (e) {
      this.#settle(message.id, { error: `inkling-lab: ${e.message}` }); // the arguments cannot be cloned
    }
  }

  #settle(id, answer) {
    const waits = this.#asked.get(id);
    clearTimeout(waits?.timer);
    this.#asked.delete(id);
    this.#queue = this.#queue.filter((m) => m.id !== id); // rejected calls are not sent later
    answer.error ? waits?.reject(new Error(answer.error)) : waits?.resolve(answer);
  }

  // Rejects the waiting calls, or those that match.
  #drop(reason, which = () => true) {
    this.#ready = false;
    for (const [id, waits] of this.#asked) if (which(waits)) this.#settle(id, { error: `inkling-lab: ${reason}` });
  }

  #break(reason) {
    this.#broken = reason;
    this.#mute = false;
    this.#drop(reason);
    this.#tell("error", `inkling-lab: ${reason}`);
  }

  // The frame has loaded a document: Inkling, another page, or an error page of the server or browser.
  #loaded() {
    if (this.#spoke || this.#broken) return (this.#spoke = false);
    this.#ready = false;
    this.#mute = true;
    this.#await(SILENCE);
  }

  // Gives the frame time to say that it is Inkling. A cross-origin isolated page can show a host that sends no headers for
  // this, but without the host's storage.
  #await(ms) {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (globalThis.crossOriginIsolated && this.#frame.credentialless === false) return this.#build(true);
      this.#break(`no Inkling answers at ${this.#frame.src}. See that this address opens, and that its host lets other pages show it`);
    }, ms);
  }

  #refused({ effectiveDirective, blockedURI, disposition }) {
    const ours = this.#frame && !this.#ready && URL.canParse(blockedURI) && new URL(blockedURI).origin === new URL(this.#frame.src).origin;
    if (!ours || disposition !== "enforce" || !/^(frame|child|default)-src$/.test(effectiveDirective)) return;
    this.#break(`the policy of this page keeps the frame out. Add "frame-src ${new URL(this.#frame.src).origin}" to it`);
  }

  #heard({ source, origin, data }) {
    if (source !== this.#frame?.contentWindow || data?.inkling !== 1) return;
    if (origin !== "null" && origin !== new URL(this.#frame.src).origin) return;
    const { event } = data;
    this.#origin = origin;
    clearTimeout(this.#silence);
    if (event === "loading") this.#begins();
    this.#mute = false;
    if (event === "failed") this.#break(data.error);
    if (event === "size" && data.height > 0) this.#frame.style.height = `${Math.min(data.height, 20_000)}px`;
    if (event === "answer") this.#settle(data.id, data);
    if (event === "ready") {
      this.#broken = "";
      this.#ready = true;
      this.#queue.splice(0).forEach((m) => this.#post(m));
    }
    if (!EVENTS.includes(event)) return;
    this.#tell(event, event === "ready" ? { view: data.view } : (data[event === "finished" ? "epoch" : event] ?? null));
  }

  // Inkling has started in the frame, for the first time or because the frame was reloaded.
  #begins() {
    this.#spoke = !this.#mute;
    this.#broken = "";
    this.#drop("the frame was loaded again", (waits) => waits.posted);
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(`inkling-${event}`, { bubbles: true, composed: true, detail }));
  }
}

customElements.get("inkling-lab") ?? customElements.define("inkling-lab", InklingLab);
}
