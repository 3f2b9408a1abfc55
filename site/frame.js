// Messages between a frame and the page around it, which embed.md describes and package wasm/frame reads. This script
// receives them, and rejects those that are too large or too frequent before they are read. It also reports at once that the
// frame has loaded, and errors if the program cannot run.
"use strict";

globalThis.inklingFrame = (() => {
  const LONGEST = 16 << 10; // characters in a message, about MaxBytes of wasm/frame
  const DEEPEST = 3; // {settings: {layers: [30, 16]}}
  const MOST = 100; // messages a second

  const around = parent === window ? null : parent;
  const named = new URLSearchParams(location.search).get("origin");
  const origin = named && named !== "null" ? named : "*"; // a page without an origin cannot be named
  let take; // the program's function for messages, once it runs
  let second = 0, count = 0; // start of the current second in ms, and the messages since

  const post = (message, transfer) => {
    try {
      around?.postMessage(message, origin, transfer);
    } catch {} // the origin in the address may be invalid
  };

  // Returns a copy of a message within limits, with null for what the program rejects unread. Lengths are checked first:
  // copying a list or a text of 200 MB takes seconds.
  const KEYS = new Set(["inkling", "id", "do", "settings"]);
  const bounded = (message) => {
    let left = LONGEST;
    const spend = (n) => {
      left -= n;
      if (left < 0) throw new RangeError(`the message is too long: at most ${LONGEST} characters are read`);
    };
    const copy = (value, depth) => {
      if (typeof value === "string") spend(value.length);
      if (typeof value !== "object" || value === null) return typeof value === "bigint" ? null : value;
      if (depth > DEEPEST) return null;
      if (Array.isArray(value)) {
        spend(value.length);
        return value.map((item) => copy(item, depth + 1));
      }
      if (Object.getPrototypeOf(value) !== Object.prototype) return null;
      const result = Object.create(null);
      for (const key in value) {
        spend(key.length + 1);
        result[key] = depth > 0 || KEYS.has(key) ? copy(value[key], depth + 1) : null;
      }
      return result;
    };
    return copy(message, 0);
  };

  const crowded = () => {
    const now = performance.now();
    if (now - second >= 1000) [second, count] = [now, 0];
    return ++count > MOST;
  };

  const receive = ({ source, origin: from, data }) => {
    if (!take || source !== around || (origin !== "*" && from !== origin)) return;
    if (typeof data === "string") {
      if (data.length < 1000 && !crowded()) take(JSON.stringify(data)); // from libraries that resize frames
      return;
    }
    if (typeof data !== "object" || (data?.inkling ?? null) === null) return;
    try {
      if (crowded()) throw new RangeError(`more than ${MOST} messages in a second: this one was not read. Send it again after a second`);
      take(JSON.stringify(bounded(data)));
    } catch (e) {
      const id = Number.isSafeInteger(data.id) && data.id > 0 ? { id: data.id } : {};
      post({ inkling: 1, event: "answer", ...id, error: e.message });
    }
  };

  if (around) addEventListener("message", receive);
  post({ inkling: 1, event: "loading" });

  return {
    embedded: around !== null,
    post,
    /** Calls f with each message of the surrounding page, as JSON. */
    hear: (f) => (take = f),
    failed: (error) => post({ inkling: 1, event: "failed", error }),
  };
})();
