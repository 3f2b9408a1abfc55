// How page and workers fetch files of the site: inklingFiles.fetch(path) is fetch for a path relative to this script.
//
// A sandboxed frame has no origin, so it may only fetch if the server allows all origins (CORS). Most plain servers do not,
// but any page may run scripts from anywhere. So next to each file there can be a script that carries it, carried/PATH.js,
// written by `inkling carry`: it calls inklingFiles.carried with the content in base64, perhaps gzipped.
"use strict";

globalThis.inklingFiles = (() => {
  const base = globalThis.inklingBase ?? new URL(".", document.currentScript.src).href;
  const sandboxed = globalThis.origin === "null";
  const waiting = new Map(); // by path: resolves the content that a script carries
  let mayFetch; // a promise of whether the server lets a sandboxed frame fetch

  const address = (path) => new URL(path, base).href;

  // Under Trusted Types, a browser runs scripts only from addresses that a policy has approved. This one approves those of
  // the site and of blobs made here. (A worker has made its own before it loads this script.)
  const blobs = new Set();
  const rules = {
    createScriptURL(path) {
      if (blobs.has(path)) return path;
      const url = address(path);
      if (url.startsWith(base)) return url;
      throw new TypeError(`${path} is not a script of this site`);
    },
  };
  const policy = (globalThis.inklingPolicy ??= globalThis.trustedTypes?.createPolicy("inkling", rules) ?? rules);
  const trusted = (path) => policy.createScriptURL(path);

  const script = (path) => {
    if (!globalThis.document) return importScripts(trusted(path)); // throws if loading fails
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = trusted(path);
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${path} could not be loaded`));
      document.head.append(element);
    });
  };

  const bytes = (text) => Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

  const carry = async (path) => {
    const content = new Promise((resolve) => waiting.set(path, resolve));
    try {
      await script(`carried/${path}.js`);
    } catch {
      return Promise.reject(
        new TypeError(`a sandboxed frame may not fetch ${path}, and no script carries it; the server should send Access-Control-Allow-Origin: *`));
    }
    const { text, zipped } = await content;
    waiting.delete(path);
    const body = new Blob([bytes(text)]);
    return new Response(zipped ? body.stream().pipeThrough(new DecompressionStream("gzip")) : body);
  };

  const plain = (path, options) => fetch(address(path), options);

  return {
    base,
    sandboxed,
    script,
    trusted,

    /** The trusted address of a script with this source, which can be loaded for a minute. */
    blob(source) {
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      blobs.add(url);
      setTimeout(() => (URL.revokeObjectURL(url), blobs.delete(url)), 60_000);
      return trusted(url);
    },

    async fetch(path, options) {
      if (!sandboxed) return plain(path, options);
      mayFetch ??= plain("build.json").then(() => true, () => false);
      return (await mayFetch) ? plain(path, options) : carry(path);
    },

    carried: (path, text, zipped) => waiting.get(path)?.({ text, zipped }),
  };
})();
