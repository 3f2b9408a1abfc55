// Inkling's service worker: keeps the program in Cache storage, so that the page opens offline, and the default data set
// once the page asks for it, so that it also trains offline.
//
// Files are kept by content: the key of each is its path with its SHA-256, which the browser verifies while it loads. So a
// new version fetches only what has changed, and a page never gets files of two versions. The old worker serves the old
// files until the new one takes over: when no page is open any longer, or when a visitor asks for it.
"use strict";

// Under Trusted Types, scripts load only from addresses of a policy. This one has a single address.
const LIST = "offline-list.js"; // self.offline, written by `inkling offline`
importScripts(self.trustedTypes?.createPolicy("inkling", { createScriptURL: () => LIST }).createScriptURL("") ?? LIST);

const PROGRAM = "inkling-program";
const DATA = "inkling-data"; // the trainers' cache; they read it and verify its content

const keyOf = ({ file, integrity }) => new URL(`${file}?${encodeURIComponent(integrity)}`, registration.scope).href;
const program = new Map(offline.program.map((kept) => [new URL(kept.file, registration.scope).href, keyOf(kept)]));

// Fetches a file with this hash. A copy in the HTTP cache will do if it is the right one.
const fetched = async ({ file, integrity }) => {
  const get = async (cache) => {
    const response = await fetch(new URL(file, registration.scope), { cache, integrity });
    if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
    return response;
  };
  return get("default").catch(() => get("reload"));
};

// Adds missing files to a cache, two at a time, to leave bandwidth for other requests.
const keep = async (name, files, key) => {
  const cache = await caches.open(name);
  const queue = files[Symbol.iterator]();
  const work = async () => {
    for (const kept of queue) {
      if (await cache.match(key(kept))) continue;
      const response = await fetched(kept);
      // A redirected response would be rejected for a navigation, so only its content is kept.
      await cache.put(key(kept), new Response(await response.blob(), { headers: headersOf(response) }));
    }
  };
  await Promise.all([work(), work()]);
};

// A kept file has its type, and the host's policies for it, as if the host had sent it.
const POLICIES = "content-security-policy cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy permissions-policy referrer-policy x-content-type-options x-frame-options";
const headersOf = ({ headers }) => {
  const kept = new Headers({ "Content-Type": headers.get("Content-Type") ?? "application/octet-stream" });
  for (const name of POLICIES.split(" ")) if (headers.has(name)) kept.set(name, headers.get(name));
  return kept;
};

// Deletes files that the current version does not need.
const tidy = async () => {
  const cache = await caches.open(PROGRAM);
  const wanted = new Set(program.values());
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
};

// Returns the kept file for an address, ignoring its query. That of a folder is its index.html.
const keptFor = async (address) => {
  const url = new URL(address);
  url.search = url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  const key = program.get(url.href);
  return key && (await caches.open(PROGRAM)).match(key);
};

addEventListener("install", (event) => event.waitUntil(keep(PROGRAM, offline.program, keyOf)));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));

// Serves only files of the program. Other requests, in particular for data, are not handled.
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.cache === "reload") return;
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (!program.has(url.href) && !url.pathname.endsWith("/")) return;
  if (!url.href.startsWith(registration.scope)) return;
  event.respondWith(keptFor(request.url).then((kept) => kept ?? fetch(request)).catch(() => fetch(request)));
});

// Messages of the page: "take over" from the previous version, or "keep data", which is answered when done.
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "keep data") {
    const done = keep(DATA, offline.data, (kept) => new URL(kept.file, registration.scope).href);
    event.waitUntil(done.then(() => event.source?.postMessage("data is kept")).catch(() => {})); // the page will ask again
  }
});
