// The look of the page as the visitor chooses it: light, dark or as the system; for a projector; in full screen.
//
// It runs in the head, after the style sheets that it chooses from, so that nothing is shown in another look first. When the
// look changes, it sends the event "inkling-look" to the window: canvases and charts then take their colours and sizes again.
// The choice of light or dark is kept. An address with ?present, as in /?present#lab/inside, begins as for a projector.
"use strict";

globalThis.inklingLook = (() => {
  const root = document.documentElement;
  const sheet = document.getElementById("dark");
  const SYSTEM_DARK = "(prefers-color-scheme: dark)";

  // When the dark colours apply. Forced colours are the system's, whatever the visitor has chosen here.
  const DARK = {
    system: SYSTEM_DARK,
    light: `(forced-colors: active) and ${SYSTEM_DARK}`,
    dark: `(forced-colors: none), ${SYSTEM_DARK}`,
  };

  const KEPT = "inkling-look"; // in localStorage
  const kept = () => {
    try {
      const text = localStorage.getItem(KEPT);
      return Object.hasOwn(DARK, text) ? text : "system";
    } catch {
      return "system"; // no storage
    }
  };
  const keep = () => {
    try {
      localStorage.setItem(KEPT, look);
    } catch {} // it lasts until the page is closed
  };

  let look = kept();

  const changed = () => {
    write();
    dispatchEvent(new Event("inkling-look"));
  };

  // A loaded style sheet changes at once; a new attribute would make the browser load it again.
  const colour = () => {
    root.style.colorScheme = look === "system" ? "" : look;
    if (sheet.sheet) sheet.sheet.media.mediaText = DARK[look];
    else sheet.media = DARK[look];
  };

  // From system on, the first step is the look that the page does not have.
  const next = () => {
    const first = matchMedia(SYSTEM_DARK).matches ? ["light", "dark"] : ["dark", "light"];
    return { system: first[0], [first[0]]: first[1], [first[1]]: "system" }[look];
  };

  const choose = (name) => {
    look = name;
    keep();
    colour();
    changed();
  };

  const presents = () => root.classList.contains("presenting");

  /** Begins or ends the look for a projector. */
  const present = (on = !presents()) => {
    root.classList.toggle("presenting", on);
    const query = new URLSearchParams(location.search);
    if (!on && query.has("present")) {
      query.delete("present");
      try { // a page that is loaded again stays as it is, and a copied link leads to the usual look
        history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
      } catch {} // a sandboxed page may have no history
    }
    changed();
  };

  /** Begins or ends full screen, where the browser has it. */
  const fullScreen = () => {
    if (!document.fullscreenEnabled) return;
    const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    done.catch(() => {}); // the browser allows it after a key or a click only
  };

  const button = (name) => document.querySelector(`.tools [data-tool="${name}"]`);
  const name = (tool, text) => {
    const element = button(tool);
    if (!element) return;
    element.title = text;
    element.setAttribute("aria-label", text);
  };

  // Writes names and states of the buttons, once the page has them.
  const write = () => {
    const { say } = globalThis.inklingLanguage ?? {};
    if (!say || !button("look")) return;
    name("look", look === "light" ? say("lookLight") : look === "dark" ? say("lookDark") : say("lookSystem"));
    name("present", say("present"));
    name("full", say("fullScreen"));
    button("look").dataset.look = look;
    button("present")?.setAttribute("aria-pressed", presents());
    button("full")?.setAttribute("aria-pressed", document.fullscreenElement !== null);
  };

  const tools = { look: () => choose(next()), present: () => present(), full: fullScreen };

  colour();
  if (look === "dark" && !sheet.sheet) { // nothing waits for a style sheet that the system does not want
    root.style.visibility = "hidden";
    for (const end of ["load", "error"]) sheet.addEventListener(end, () => (root.style.visibility = ""));
  }
  sheet.addEventListener("load", changed);
  root.classList.toggle("presenting", new URLSearchParams(location.search).has("present"));
  root.classList.toggle("windowed", !document.fullscreenEnabled); // without the button for full screen

  document.addEventListener("DOMContentLoaded", () => {
    write();
    for (const [tool, act] of Object.entries(tools)) button(tool)?.addEventListener("click", act);
  });
  document.addEventListener("fullscreenchange", write);
  addEventListener("inkling-language", write);
  addEventListener("keydown", (e) => {
    const busy = e.defaultPrevented || document.fullscreenElement || document.querySelector("dialog[open]") || e.target.closest?.("input, select, textarea");
    if (e.key === "Escape" && presents() && !busy) present(false);
  });

  return {
    present,
    fullScreen,
    /** Whether the page has the look for a projector. */
    get presenting() {
      return presents();
    },
  };
})();
