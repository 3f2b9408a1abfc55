// A part of Inkling as a widget of anywidget: for Jupyter, JupyterLite, Colab, VS Code and marimo, and for MyST's {anywidget}
// directive. It shows the element of embed.js, and connects it to the traits of a model; embed.md lists them.
// The address of Inkling is the trait src or, if the notebook loads this module from there, that of the module.

const EVENTS = "ready prediction epoch finished exercise error".split(" ");
const COMMANDS = new Set("train pause resume step reset clear model".split(" "));
const LONGEST = 4000; // characters in a text
const MOST = 64; // settings, and items of a list
const KEPT = 1000; // epochs and exercises in a list

const isText = (v) => typeof v === "string" && v.length <= LONGEST;
const isValue = (v) => isText(v) || (typeof v === "number" && Number.isFinite(v));
const isList = (v) => isValue(v) || (Array.isArray(v) && v.length <= MOST && v.every(isValue));
const isKey = (k) => /^[a-z][a-z0-9-]{0,40}$/.test(k) && !/^(on|aria-|data-(?!hash$))/.test(k) && !RESERVED.has(k);
const isSettings = (v) =>
  typeof v === "object" && !Array.isArray(v) && Object.keys(v).length <= MOST && Object.entries(v).every(([k, x]) => isKey(k) && isList(x));

// The attributes of all elements, and those that have a trait of their own. "hidden" is a setting here, see attributesOf.
const RESERVED = new Set(("class dir id inert is part role slot style tabindex title translate width height " +
  "src sandbox origin host view theme lang note hide lock ink reader").split(" "));

const TEXT = ["a text of at most 4000 characters", isText];
const NAMES = ["a text, or a list of at most 64", isList];

// The traits that say what is shown, each with its attribute, what it may be, and how that is checked.
const SHOWN = {
  view: ["view", "the name of a view, such as train or learn/backprop", (v) => isText(v) && /^[a-z0-9/-]*$/.test(v)],
  theme: ["theme", "light, dark or auto", (v) => ["light", "dark", "auto"].includes(v)],
  language: ["lang", "en or de", (v) => ["en", "de"].includes(v)],
  note: ["note", ...TEXT],
  reader: ["reader", ...TEXT],
  drawing: ["ink", ...TEXT],
  hide: ["hide", ...NAMES],
  lock: ["lock", ...NAMES],
  settings: [null, "an object with at most 64 settings, such as {eta: 0.5, hidden: [30, 16]}", isSettings],
};

let loading; // of embed.js

/** Loads the element from the Inkling at this address, unless the page has it. */
function define(home) {
  if (customElements.get("inkling-lab")) return Promise.resolve();
  return (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("embed.js", home).href;
    script.onload = resolve;
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject(new Error(`${script.src} cannot be loaded. See that this address opens, and that the policy of this page allows its scripts`));
    };
    document.head.append(script);
  }));
}

/** The beginning of a value, for a message. */
function beginning(value) {
  let text = typeof value;
  try {
    text = JSON.stringify(value) ?? text;
  } catch {} // a cycle, or a bigint
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

/** The attributes for what the traits say. Throws if one of them is wrong: a part without its locks must not be shown. */
function attributesOf(model) {
  const src = model.get("src") || new URL(".", import.meta.url).href;
  const home = isText(src) && URL.canParse(src, document.baseURI) && new URL(src, document.baseURI);
  if (!/^https?:$/.test(home.protocol)) throw new TypeError(`src is ${beginning(src)}, expected the address of Inkling, such as "https://example.org/inkling/"`);
  const attributes = new Map([["src", home.href]]);
  for (const [trait, [name, expected, fits]] of Object.entries(SHOWN)) {
    const value = model.get(trait) ?? "";
    if (value === "" || value.length === 0) continue;
    if (!fits(value)) throw new TypeError(`${trait} is ${beginning(value)}, expected ${expected}`);
    // The layers have another name as an attribute, since "hidden" hides any element.
    for (const [key, v] of name ? [[name, value]] : Object.entries(value)) attributes.set(key === "hidden" ? "layers" : key, String(v));
  }
  return attributes;
}

/** Changes traits. Hosts without a kernel, such as MyST, may not let a widget do so. */
function put(model, traits) {
  try {
    for (const [name, value] of Object.entries(traits)) model.set(name, value);
    model.save_changes();
  } catch {}
}

/** The list of a trait with one more item. */
const longer = (model, trait, item) => [...(model.get(trait) ?? []), item].slice(-KEPT);

/** The traits that an event changes. */
const REPORTED = {
  ready: () => ({ ready: true, error: "" }),
  prediction: (prediction) => ({ prediction }),
  epoch: (epoch, model) => {
    const again = model.get("epochs")?.some((e) => e.run === epoch.run && e.epoch >= epoch.epoch); // another run has begun
    return { epochs: again ? [epoch] : longer(model, "epochs", epoch) };
  },
  finished: (finished) => ({ finished }),
  exercise: (exercise, model) => ({ exercises: longer(model, "exercises", exercise) }),
  error: (error) => ({ error }),
};

const latest = new WeakMap(); // by model: the element that was rendered last, which carries out commands

/** Carries out a command, and sends the answer. */
async function carryOut(model, lab, message) {
  const { id = null, do: what } = typeof message === "object" && message ? message : {};
  const answer = { id, do: COMMANDS.has(what) ? what : null };
  let buffers;
  try {
    if (!COMMANDS.has(what)) throw new TypeError(`do is ${beginning(what)}, expected one of ${[...COMMANDS].join(", ")}`);
    const result = await lab[what]();
    if (what === "model") [answer.settings, buffers] = [result.settings, [result.model.buffer]];
  } catch (e) {
    answer.error = e.message;
  }
  try {
    model.send(answer, undefined, buffers);
  } catch {} // there is no kernel
}

async function render({ model, el }) {
  const complaint = document.createElement("p");
  complaint.setAttribute("role", "alert");
  complaint.hidden = true;
  el.append(complaint);
  let lab, gone = false;

  const complain = (text) => {
    complaint.textContent = text;
    complaint.hidden = !text;
    if (text) put(model, { error: text });
  };

  // Shows what the traits say. If one of them is wrong, what was shown before stays.
  const follow = async () => {
    let attributes;
    try {
      attributes = attributesOf(model);
      await define(attributes.get("src"));
    } catch (e) {
      return complain(`inkling: ${e.message}`);
    }
    if (gone) return;
    complain("");
    const fresh = !lab;
    lab ??= document.createElement("inkling-lab");
    for (const name of lab.getAttributeNames()) if (!attributes.has(name) && name !== "style") lab.removeAttribute(name);
    for (const [name, value] of attributes) if (lab.getAttribute(name) !== value) lab.setAttribute(name, value);
    if (!fresh) return;
    for (const event of EVENTS) lab.addEventListener(`inkling-${event}`, ({ detail }) => put(model, REPORTED[event](detail, model)));
    latest.set(model, lab);
    el.append(lab);
  };

  const obey = (message) => {
    if (lab && latest.get(model) === lab) carryOut(model, lab, message);
  };
  const changes = ["src", ...Object.keys(SHOWN)].map((trait) => `change:${trait}`);
  for (const change of changes) model.on(change, follow);
  model.on("msg:custom", obey);
  await follow();
  return () => {
    gone = true;
    for (const change of changes) model.off(change, follow);
    model.off("msg:custom", obey);
    lab?.remove();
    complaint.remove();
  };
}

export default { render };
