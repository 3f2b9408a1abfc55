// Inkling's service worker: keeps the program in Cache storage, so that the page opens without a network, and the default
// data set once the page asks for it, so that it trains there too.
//
// Files are kept by content: the key of each is its path with its SHA-256, which the browser checks while it comes. So a
// new version fetches only what is new, and a page never gets files of two versions: the old worker answers with the old
// ones until the new one takes over, which is when no page is open any more, or when a visitor asks for it.
"use strict";

// Where a host demands Trusted Types, scripts are loaded only by a policy's addresses; this one has a single one.
const LIST = "offline-list.js"; // self.offline, written by `inkling offline`
importScripts(self.trustedTypes?.createPolicy("inkling", { createScriptURL: () => LIST }).createScriptURL("") ?? LIST);

const PROGRAM = "inkling-program";
const DATA = "inkling-data"; // that of the trainers, who read and check what lies there

const keyOf = ({ file, integrity }) => new URL(`${file}?${encodeURIComponent(integrity)}`, registration.scope).href;
const program = new Map(offline.program.map((kept) => [new URL(kept.file, registration.scope).href, keyOf(kept)]));

// Fetches a file as it must be. A copy that a cache holds will do if it is the right one.
const fetched = async ({ file, integrity }) => {
  const get = async (cache) => {
    const response = await fetch(new URL(file, registration.scope), { cache, integrity });
    if (!response.ok) throw new Error(`${file}: the server answers ${response.status}`);
    return response;
  };
  return get("default").catch(() => get("reload"));
};

// Puts what is missing of the files into a cache, two at a time, so that whatever else is on its way has room.
const keep = async (name, files, key) => {
  const cache = await caches.open(name);
  const queue = files[Symbol.iterator]();
  const work = async () => {
    for (const kept of queue) {
      if (await cache.match(key(kept))) continue;
      const response = await fetched(kept);
      // A response that was redirected would be refused for a navigation, so only its content is kept.
      await cache.put(key(kept), new Response(await response.blob(), { headers: headersOf(response) }));
    }
  };
  await Promise.all([work(), work()]);
};

// A kept file has its type, and the host's policies for it, as if it came from there.
const POLICIES = "content-security-policy cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy permissions-policy referrer-policy x-content-type-options x-frame-options";
const headersOf = ({ headers }) => {
  const kept = new Headers({ "Content-Type": headers.get("Content-Type") ?? "application/octet-stream" });
  for (const name of POLICIES.split(" ")) if (headers.has(name)) kept.set(name, headers.get(name));
  return kept;
};

// Drops what the present version does not need.
const tidy = async () => {
  const cache = await caches.open(PROGRAM);
  const wanted = new Set(program.values());
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
};

// The kept file for an address, whatever its query; the folder itself is its index.html.
const keptFor = async (address) => {
  const url = new URL(address);
  url.search = url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  const key = program.get(url.href);
  return key && (await caches.open(PROGRAM)).match(key);
};

addEventListener("install", (event) => event.waitUntil(keep(PROGRAM, offline.program, keyOf)));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));

// Only files of the program are answered for; everything else, the data above all, goes its way.
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.cache === "reload") return;
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (!program.has(url.href) && !url.pathname.endsWith("/")) return;
  if (!url.href.startsWith(registration.scope)) return;
  event.respondWith(keptFor(request.url).then((kept) => kept ?? fetch(request)).catch(() => fetch(request)));
});

// What the page asks for: "take over" from the version before, or "keep data", which is answered when it is done.
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "keep data") {
    const done = keep(DATA, offline.data, (kept) => new URL(kept.file, registration.scope).href);
    event.waitUntil(done.then(() => event.source?.postMessage("data is kept")).catch(() => {})); // asked for again another time
  }
});
