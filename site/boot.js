// Starts Inkling's program: fetches inkling.wasm with progress, compiles it while it comes, and runs it. The compiled
// module stays in `inkling.module`, and the SIMD kernels in `inkling.kernels`, for the page to hand to its workers.
// Without kernels the program is slower and computes the same; `inkling.plain` says why there are none. `?simd=off` in
// the address leaves them out. Whatever goes wrong is said in the page.
"use strict";

globalThis.inkling = { module: null, kernels: null, plain: "" };

(async () => {
  const box = document.getElementById("boot");
  const text = document.getElementById("boot-text");
  const bar = document.getElementById("boot-progress");
  box.hidden = false;

  // A transfer may be compressed, so its length in the header is not the program's: build.json knows that.
  const total = fetch("build.json").then((r) => r.json()).then((b) => b.bytes).catch(() => 0);

  const show = async (bytes) => {
    const all = await total;
    if (!all) return;
    bar.max = all;
    bar.value = Math.min(bytes, all);
    text.textContent = `Loading Inkling: ${(bytes / 1e6).toFixed(1)} of ${(all / 1e6).toFixed(1)} MB`;
  };

  // Passes a response on with its progress shown. The type is set here, so that a server may send any other.
  const watched = (response) => {
    let bytes = 0;
    const count = new TransformStream({
      transform(chunk, controller) {
        bytes += chunk.length;
        show(bytes);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(count), { headers: { "Content-Type": "application/wasm" } });
  };

  const load = async () => {
    if (typeof WebAssembly !== "object") {
      throw new Error("this browser has no WebAssembly, or it is switched off. Any browser of the last years has it");
    }
    const response = await fetch("inkling.wasm").catch((e) => {
      throw new Error(`inkling.wasm could not be fetched (${e.message}). Is the connection there?`);
    });
    if (!response.ok) {
      throw new Error(`inkling.wasm could not be fetched: the server answers ${response.status} ${response.statusText}`);
    }
    return WebAssembly.compileStreaming(watched(response)).catch((e) => {
      throw new Error(`inkling.wasm is not a program this browser can run (${e.message})`);
    });
  };

  const loadKernels = async () => {
    if (new URLSearchParams(location.search).get("simd") === "off") {
      inkling.plain = "SIMD is switched off by this page's address";
      return;
    }
    try {
      const response = await fetch("kernels.wasm");
      if (!response.ok) throw new Error(`the server answers ${response.status}`);
      inkling.kernels = await WebAssembly.compile(await response.arrayBuffer());
    } catch (e) {
      inkling.plain = `The SIMD kernels cannot be used here (${e.message})`;
    }
  };

  try {
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    const kernels = loadKernels();
    inkling.module = await load();
    const instance = await WebAssembly.instantiate(inkling.module, go.importObject);
    await kernels;
    if (inkling.kernels) await inklingKernels.start(inkling.kernels, instance.exports.mem);
    await go.run(instance); // ends only if the program does
    throw new Error("the program ended by itself; the browser's console says more");
  } catch (e) {
    fail(e.message);
  }

  // Says what went wrong, where the visitor looks: in the skeleton, or above whatever the program has shown.
  function fail(reason) {
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    notice.textContent = `Inkling cannot run: ${reason}. Reload the page to try again.`;
    if (box.isConnected) box.replaceWith(notice);
    else document.querySelector("main").prepend(notice);
  }
})();
